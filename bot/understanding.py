"""`stammtisch understand …`: texts from a file, understood by the code that reads them in chat."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, TypeAlias

from bot.errors import StorageError
from bot.language.signup import understand
from bot.language.tags.aliases import shipped_aliases
from bot.language.tags.names import same
from bot.language.tags.profile import understand_profile

Values: TypeAlias = dict[str, Any]


class Line(NamedTuple):
    """A line of input. Whatever else stands in it is never looked at."""

    id: str | int
    text: str


def signups(lines: Iterable[str]) -> Iterator[str]:
    """What each text means for its writer's sign-up: {"id", "label", "seats"}. Raises StorageError."""

    def read(text: str) -> Values:
        understood = understand(text)
        return {"label": understood.label, "seats": understood.seats}

    return _each(lines, _of_text(read))


def profiles(lines: Iterable[str]) -> Iterator[str]:
    """What each text says about its writer: {"id", "interests", "offers", "needs", "languages"}.
    Raises StorageError."""

    def read(text: str) -> Values:
        said = understand_profile(text)
        return {
            "interests": said.interests,
            "offers": said.offers,
            "needs": said.needs,
            "languages": said.languages,
        }

    return _each(lines, _of_text(read))


def pairs(lines: Iterable[str]) -> Iterator[str]:
    """Whether both tags of each line are one: {"a", "b", "same"}, and its "id" where it has one.
    Raises StorageError."""
    return _each(lines, _pair, '"a" and "b"')


def _each(
    lines: Iterable[str], read: Callable[[Values, int], Values], needed: str = '"id" and "text"'
) -> Iterator[str]:
    """A line of JSON for each line of JSON, in their order; empty lines are passed over. Raises StorageError
    with one sentence at the first line that is none, after those before it."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield json.dumps(read(_object(line, number, needed), number), ensure_ascii=False)


def _of_text(read: Callable[[str], Values]) -> Callable[[Values, int], Values]:
    def of_line(values: Values, number: int) -> Values:
        one = _line(values, number)
        return {"id": one.id, **read(one.text)}

    return of_line


def _pair(values: Values, number: int) -> Values:
    a, b = values.get("a"), values.get("b")
    if not isinstance(a, str) or not isinstance(b, str):
        raise StorageError(f'line {number}: "a" or "b" is missing or no text')
    named = {"id": values["id"]} if "id" in values else {}
    return {**named, "a": a, "b": b, "same": same(a, b, shipped_aliases())}


def _object(line: str, number: int, needed: str) -> Values:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise StorageError(f"line {number}: no JSON") from error
    if not isinstance(values, dict):
        raise StorageError(f"line {number}: no object with {needed}")
    return values


def _line(values: Values, number: int) -> Line:
    name, text = values.get("id"), values.get("text")
    if not isinstance(name, str | int):
        raise StorageError(f'line {number}: "id" is missing or no name')
    if not isinstance(text, str):
        raise StorageError(f'line {number}: "text" is missing or no text')
    return Line(name, text)
