"""Which languages somebody says that they speak, apart from languages as a topic. Pure."""

import re
from collections.abc import Sequence

from bot.language.tags.clauses import Clause
from bot.language.tags.items import listed
from bot.language.tags.kinds import Kind
from bot.language.tags.known import Known
from bot.language.tags.tongues import is_named, language_of

_PAIR = re.compile(r"(?<![\w/])[^\W\d_]+(?:\s*/\s*[^\W\d_]+)+(?![\w/])")
_CODES_SHOUTED = re.compile(r"^[A-Z]{2}$")
_CODE = re.compile(r"^[a-z]{2}$", re.IGNORECASE)
_TOPIC = (Kind.OFFER, Kind.NEED)


def told_languages(clause: Clause, known: Known) -> tuple[list[str], list[str]]:
    """The languages that a clause says are spoken, and what else it lists.

    "Deutsch/English" and "DE, EN" always; the last members of a list where what stands before them is none;
    in a clause about speaking whatever is one.
    """
    if clause.kind is Kind.NOT:
        return [], list(listed(clause.text, known))
    pairs, text = _pairs(clause.text)
    items = [item for item in listed(text, known) if item.strip(" .-")]
    if clause.kind is Kind.SPOKEN:
        said = [(item, language_of(item, codes=True)) for item in items]
        return pairs + [code for _, code in said if code], [item for item, code in said if not code]
    tail = _tail(items)
    told = items[len(items) - tail :]
    rest = items[: len(items) - tail]
    if tail and not _is_told(clause, rest, told):
        return pairs, items
    return pairs + [code for item in told if (code := language_of(item, codes=True))], rest


def _pairs(text: str) -> tuple[list[str], str]:
    """Languages with a stroke between them, and the text without them."""
    found: list[str] = []
    for match in _PAIR.finditer(text):
        codes = [language_of(part, codes=True) for part in match[0].split("/")]
        if all(codes):
            found += [code for code in codes if code]
            text = text.replace(match[0], ",", 1)
    return found, text


def _tail(items: Sequence[str]) -> int:
    """How many of the last members are languages; codes count where several stand together."""
    if len(items) > 1 and all(
        _CODE.match(item.strip(" .")) and language_of(item, codes=True) for item in items
    ):
        return len(items)
    names = [
        language_of(item)
        or (language_of(item, codes=True) if _CODES_SHOUTED.match(item.strip(" .")) else None)
        for item in items
    ]
    count = next((place for place, name in enumerate(reversed(names)) if name is None), len(names))
    alone = count == 1 and language_of(items[-1]) is None
    return 0 if alone else count


def _is_told(clause: Clause, rest: Sequence[str], told: Sequence[str]) -> bool:
    if clause.kind in _TOPIC:
        return bool(rest) and len(told) > 1
    if not clause.cued or clause.kind in (Kind.PERSON, Kind.ASIDE):
        return True
    return (bool(rest) and len(told) > 1) or not all(map(is_named, told))
