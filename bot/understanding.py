"""`stammtisch understand`: lines of JSON, understood by the code that understands chat."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

from bot.errors import StorageError
from bot.language.tags.aliases import shipped_aliases
from bot.language.tags.names import same
from bot.language.tags.profile import understand_profile

Row: TypeAlias = dict[str, Any]


def profiles(lines: Iterable[str]) -> Iterator[str]:
    """For each line with `id` and `text` one with `id`, `interests`, `offers`, `needs` and `languages`.

    Raises StorageError with a sentence for the first line that is none.
    """
    return _each(lines, "profile", _profile)


def tags(lines: Iterable[str]) -> Iterator[str]:
    """For each line with the tags `a` and `b`, and perhaps an `id`, one that tells whether they are `same`.

    Raises StorageError with a sentence for the first line that is none.
    """
    return _each(lines, "pair of tags", _pair)


def _profile(row: Row) -> Row:
    said = understand_profile(_text(row, "text"))
    return {
        "id": row["id"],
        "interests": said.interests,
        "offers": said.offers,
        "needs": said.needs,
        "languages": said.languages,
    }


def _pair(row: Row) -> Row:
    a, b = _text(row, "a"), _text(row, "b")
    named = {"id": row["id"]} if "id" in row else {}
    return {**named, "a": a, "b": b, "same": same(a, b, shipped_aliases())}


def _each(lines: Iterable[str], what: str, understand: Callable[[Row], Row]) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            answer = understand(json.loads(line))
        except (ValueError, KeyError, TypeError) as error:
            raise StorageError(f"line {number}: no {what} ({type(error).__name__}: {error})") from error
        yield json.dumps(answer, ensure_ascii=False)


def _text(row: Row, name: str) -> str:
    value = row[name]
    if not isinstance(value, str):
        raise TypeError(f"{name} is no text")
    return value
