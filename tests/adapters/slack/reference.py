"""The official facts and samples, which are not ours to ship: give their folder's neighbour with `--data DIR`."""

import json
from pathlib import Path
from typing import Any

import pytest


def reference(config: pytest.Config) -> Path:
    """The folder of the reference, or the test is skipped."""
    folder: Path | None = config.getoption("--data")
    found = folder.resolve().parent / "slack-reference" if folder is not None else None
    if found is None or not found.is_dir():
        pytest.skip("no official samples: give the folder beside them with --data DIR")
    return found


def read(path: Path) -> Any:
    """What is in a JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def strange_keys(ours: Any, sample: Any, path: str = "") -> list[str]:
    """Keys of ours that no official sample has. What is emptied in the sample says nothing."""
    if isinstance(ours, list) and isinstance(sample, list) and sample:
        return [key for one in ours for key in strange_keys(one, sample[0], f"{path}[]")]
    if not isinstance(ours, dict) or not isinstance(sample, dict) or not sample:
        return []
    found: list[str] = []
    for key, value in ours.items():
        if key.startswith(("C0", "D0")):
            continue  # an id
        if key not in sample:
            found.append(f"{path}.{key}")
        else:
            found += strange_keys(value, sample[key], f"{path}.{key}")
    return list(dict.fromkeys(found))
