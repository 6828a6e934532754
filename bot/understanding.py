"""`stammtisch understand …`: texts from a file, understood by the code that reads them in chat."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from bot.errors import StorageError
from bot.language.signup import understand


class Line(NamedTuple):
    """A line of input. Whatever else stands in it is never looked at."""

    id: str | int
    text: str


def signups(lines: Iterable[str]) -> Iterator[str]:
    """What each text means for its writer's sign-up: {"id", "label", "seats"}. Raises StorageError."""

    def read(text: str) -> dict[str, Any]:
        understood = understand(text)
        return {"label": understood.label, "seats": understood.seats}

    return _each(lines, read)


def _each(lines: Iterable[str], read: Callable[[str], dict[str, Any]]) -> Iterator[str]:
    """A line of JSON for each line of JSON, in their order; empty lines are passed over. Raises StorageError
    with one sentence at the first line that is none, after those before it."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            one = _line(line, number)
            yield json.dumps({"id": one.id, **read(one.text)}, ensure_ascii=False)


def _line(line: str, number: int) -> Line:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise StorageError(f"line {number}: no JSON") from error
    if not isinstance(values, dict):
        raise StorageError(f'line {number}: no object with "id" and "text"')
    name, text = values.get("id"), values.get("text")
    if not isinstance(name, str | int):
        raise StorageError(f'line {number}: "id" is missing or no name')
    if not isinstance(text, str):
        raise StorageError(f'line {number}: "text" is missing or no text')
    return Line(name, text)
