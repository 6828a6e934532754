"""Reads JSON that anybody may have written: what has not the shape asked for is as if it were not there."""

from collections.abc import Mapping, Sequence

NOTHING: Mapping[str, object] = {}


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
