"""Who may know whom: data goes one way, and a feature never reaches into another."""

import ast
from collections.abc import Iterator
from pathlib import Path

BOT = Path(__file__).parent.parent.parent / "bot"

ALLOWED = {
    "language": {"language"},
    "core": {"core", "language", "errors"},
    "storage": {"storage", "core", "errors"},
    "delivery": {"delivery", "storage", "core", "errors"},
    "features": {"core", "storage", "language", "errors"},
    "adapters": {"core", "errors"},
    "web": {"web", "storage", "core", "errors"},
    "errors": {"core"},
    "census": {"core", "features", "storage"},
    "config": {"errors"},
    "log": set(),
    "operation": {"app", "config", "language", "storage", "errors"},
    "answering": {"app", "core", "errors", "features"},
    "understanding": {"errors", "language"},
    "matching": {"errors", "features"},
    "importing": {
        "adapters",
        "app",
        "config",
        "core",
        "errors",
        "features",
        "language",
        "operation",
        "storage",
    },
    "health": {"app", "core", "web"},
    "running": {"adapters", "app", "config", "core", "errors", "health", "log", "operation", "storage"},
    "demo": {"app", "adapters", "config", "core", "features", "played", "storage", "demo"},
    "played": {"app", "core"},
    "rehearsing": {"app", "config", "core", "errors", "log", "operation", "played", "storage"},
    "cli": {
        "answering",
        "config",
        "demo",
        "importing",
        "log",
        "matching",
        "operation",
        "running",
        "understanding",
        "errors",
    },
    "__main__": {"cli"},
}
"""The layer of a file is its folder below `bot`; `app` and `house`, its list of features, know everybody."""

SDKS = {
    "slack_bolt",
    "slack_sdk",
    "nio",
    "prompt_toolkit",
    "rich",
    "apscheduler",
    "aiohttp",
    "prometheus_client",
}
MAY_USE_SDK = {
    "adapters": {"slack_bolt", "slack_sdk", "nio", "aiohttp"},
    "delivery": {"apscheduler"},
    "web": {"aiohttp", "prometheus_client"},
    "demo": {"prompt_toolkit", "rich"},
    "cli": {"rich"},
}


def _imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: a relative import hides where it goes"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _violations() -> Iterator[str]:
    for file in sorted(BOT.rglob("*.py")):
        parts = file.relative_to(BOT).with_suffix("").parts
        layer = parts[0]
        for name in _imports(file):
            steps = name.split(".")
            if steps[0] in SDKS and steps[0] not in MAY_USE_SDK.get(layer, set()) and layer != "app":
                yield f"{'/'.join(parts)} uses {steps[0]}"
            if steps[0] != "bot" or len(steps) < 2 or layer in ("app", "house", "__init__"):
                continue
            target = steps[1]
            if target in ("features", "adapters") and target == layer:
                if steps[2] != parts[1]:
                    yield f"{'/'.join(parts)} reaches into {steps[2]}"
            elif _is_ours(target) and target not in ALLOWED[layer]:
                yield f"{'/'.join(parts)} knows {target}"


def _is_ours(name: str) -> bool:
    return (BOT / name).is_dir() or (BOT / f"{name}.py").exists()


def test_data_goes_one_way() -> None:
    assert list(_violations()) == []


def test_importing_any_module_does_nothing_heavy() -> None:
    """What is heavy is imported when it is first used, so that the bot starts in about a second."""
    heavy = {
        "alembic",
        "apscheduler",
        "asyncpg",
        "babel",
        "fluent",
        "prompt_toolkit",
        "rich",
        "slack_bolt",
        "slack_sdk",
    }
    at_top = [
        f"{file.relative_to(BOT)} imports {name}"
        for file in sorted(BOT.rglob("*.py"))
        if "migrations" not in file.parts
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
        if name.split(".")[0] in heavy
    ]
    assert at_top == []
