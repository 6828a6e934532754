"""JSON text becomes values: also with trailing commas, raw line breaks in strings and doubled keys."""

import json
import re
from contextlib import suppress
from typing import Any

from bot.core.message import say
from bot.errors import SaySo
from bot.features.programme.formats.model import Notes

# Nothing here looks ahead over more than blanks and comments, so that a hostile text takes no longer.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|//[^\n]*|,(?=(?:\s|//[^\n]*\n)*[}\]])', re.DOTALL)


def load(text: str, notes: Notes) -> Any:
    """The values. Raises SaySo with the line where it cannot be read."""
    with suppress(json.JSONDecodeError):  # what is wrong is read leniently, and told, below
        return _loads(text, notes, strict=True)
    try:
        values = _loads(text, notes, strict=False)
    except json.JSONDecodeError as broken:
        repaired = _TOKEN.sub(_harmless, text)
        if repaired == text:
            raise _not_read(broken) from broken
        try:
            values = _loads(repaired, notes, strict=False)
        except json.JSONDecodeError as error:
            raise _not_read(error) from error
    notes.repaired("import-fixed-json")
    return values


def _loads(text: str, notes: Notes, strict: bool) -> Any:
    doubled: list[str] = []

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name, value in found:
            if name in values:
                doubled.append(name)
                if isinstance(values[name], dict | list) and not isinstance(value, dict | list):
                    continue  # a list of days says more than their number
            values[name] = value
        return values

    try:
        loaded = json.loads(text, strict=strict, object_pairs_hook=pairs)
    except RecursionError as error:
        raise SaySo(say("import-too-deep")) from error
    except json.JSONDecodeError:
        raise
    except ValueError as error:
        # Such as a number of thousands of digits.
        raise SaySo(say("import-json-broken", line="1")) from error
    if doubled:
        notes.repaired("import-fixed-doubled", doubled[0], len(doubled))
    return loaded


def _harmless(token: re.Match[str]) -> str:
    """A string stays; a comment and a comma too many go, their line breaks stay for the line numbers."""
    return token[0] if token[0].startswith('"') else "\n" * token[0].count("\n")


def _not_read(error: json.JSONDecodeError) -> SaySo:
    return SaySo(say("import-json-broken", line=str(error.lineno)))
