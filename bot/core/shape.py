"""Reads JSON that anybody may have written: what has not the shape asked for is as if it were not there."""

import re
from collections.abc import Mapping, Sequence

NOTHING: Mapping[str, object] = {}

_NUMBER = re.compile(r"\d{1,9}", re.ASCII)


def part(value: object, *path: str) -> object:
    """What lies at that path, or None."""
    for step in path:
        if not isinstance(value, Mapping):
            return None
        value = value.get(step)
    return value


def text(value: object, *path: str) -> str:
    """The text there, or an empty one."""
    found = part(value, *path)
    return found if isinstance(found, str) else ""


def mapping(value: object, *path: str) -> Mapping[str, object]:
    """The object there, or an empty one."""
    found = part(value, *path)
    return found if isinstance(found, Mapping) else NOTHING


def items(value: object, *path: str) -> Sequence[object]:
    """The list there, or an empty one."""
    found = part(value, *path)
    return found if isinstance(found, list) else ()


def texts(value: object, *path: str) -> list[str]:
    """The texts in the list there."""
    return [one for one in items(value, *path) if isinstance(one, str)]


def whole(value: object, *path: str) -> int | None:
    """The whole number there, or None."""
    found = part(value, *path)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def row_number(value: str) -> int:
    """The number that a text is, where labels and rows are meant; 0, which none of them has, for all else."""
    return int(value) if _NUMBER.fullmatch(value) else 0
