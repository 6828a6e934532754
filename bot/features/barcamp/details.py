"""What stands behind a title: how long, in which language, for whom, what the room needs. Pure.

Only a part of a message that says nothing else is a detail: "30 minutes of silence" is a title.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.features.barcamp.wordings import (
    CAPACITY,
    FILLERS,
    HOURS,
    LANGUAGE_NAMES,
    LEVELS,
    NEGATED,
    ROOM,
    SEPARATOR,
)
from bot.language.equipment import need_patterns
from bot.language.fold import fold, words
from bot.language.times import find_length

LONGEST_TITLE = 120
LONGEST_WHAT = 1_500
LONGEST_LENGTH = 8 * 60
MOST_PARTS = 30
"""So many parts of a line, and lines, may be details; nobody tells more."""
LARGEST = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What is known of a pitch beside its title; `language` and `needs` by short names."""

    what: str = ""
    minutes: int | None = None
    language: str | None = None
    level: str | None = None
    needs: tuple[str, ...] = ()
    capacity: int | None = None
    room: str | None = None


def split_title(text: str) -> tuple[str, Details]:
    """A title, and what is said behind it. The title is empty where the text is."""
    first, *lines = text.strip().split("\n")
    pieces = SEPARATOR.split(first.strip(), maxsplit=MOST_PARTS)
    title, details, begun = [pieces[0]], Details(), False
    rest: list[str] = []
    for separator, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        found = read_detail(piece)
        if found is not None:
            details, begun = _both(details, found), True
        elif begun or _ends_sentence(title, separator):
            rest += [separator if rest else "", piece]
            begun = True
        else:
            title += [separator, piece]
    more = [_strip("".join(rest))]
    for line in lines[:MOST_PARTS]:
        kept, found = _line(line)
        details = _both(details, found)
        more.append(kept)
    more += [line.strip() for line in lines[MOST_PARTS:]]
    whole = _strip_title("".join(title))
    what = "\n".join(one for one in more if one)
    if len(whole) > LONGEST_TITLE:
        what = f"{whole}\n{what}".strip()
        whole = f"{whole[: LONGEST_TITLE - 1].rsplit(' ', 1)[0]}…"
    return whole, replace(details, what=what[:LONGEST_WHAT])


def read_detail(piece: str) -> Details | None:
    """The details that a part of a message says; None where it says anything else."""
    said = piece.strip(" .!:")
    if not said or len(said) > LONGEST_TITLE or NEGATED & set(words(said)) - {"no", "ohne", "keine"}:
        return None
    rest, details = _without_length(fold(said), Details())
    if details.minutes is None or rest is None:
        rest = fold(said)
    if match := CAPACITY.search(rest):
        details = replace(details, capacity=int(match[1] or match[2]))
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    for level, pattern in _levels():
        if match := pattern.search(rest):
            details = replace(details, level=level)
            rest = f"{rest[: match.start()]} {rest[match.end() :]}"
            break
    if NEGATED & set(words(rest)):
        return None
    needs = tuple(need for need, pattern in need_patterns() if pattern.search(rest))
    for _, pattern in need_patterns():
        rest = pattern.sub(" ", rest)
    left = words(rest)
    language = next((one for one in map(language_named, left) if one), None)
    left = [word for word in left if word not in FILLERS and language_named(word) is None]
    details = replace(details, needs=needs, language=language)
    if not left and details != Details() and is_possible(details):
        return details
    room = ROOM.match(said)
    return Details(room=_strip(room["room"])) if room else None


def is_possible(details: Details) -> bool:
    """Whether there can be a session of that length and size."""
    short = details.minutes is None or 0 < details.minutes <= LONGEST_LENGTH
    return short and (details.capacity is None or 0 < details.capacity <= LARGEST)


def read_level(text: str) -> str | None:
    """The level that is named."""
    folded = fold(text[:LONGEST_TITLE])
    return next((level for level, pattern in _levels() if pattern.search(folded)), None)


def read_language(text: str) -> str | None:
    """The language that is named."""
    return next((one for one in map(language_named, words(text[:LONGEST_TITLE])) if one), None)


def language_named(word: str) -> str | None:
    """The language that is called so; the word is folded."""
    return _language_names().get(word)


def _line(line: str) -> tuple[str, Details]:
    """A further line: what it tells, and its details where it says nothing else."""
    pieces = [piece for piece in SEPARATOR.split(line, maxsplit=MOST_PARTS)[::2] if piece.strip()]
    found = [read_detail(piece) for piece in pieces]
    if pieces and all(one is not None for one in found):
        details = Details()
        for one in found:
            details = _both(details, one or Details())
        return "", details
    return line.strip(), Details()


def _both(first: Details, second: Details) -> Details:
    """What both say; what the first says counts more."""
    return Details(
        minutes=first.minutes if first.minutes is not None else second.minutes,
        language=first.language or second.language,
        level=first.level or second.level,
        needs=tuple(dict.fromkeys((*first.needs, *second.needs))),
        capacity=first.capacity if first.capacity is not None else second.capacity,
        room=first.room or second.room,
    )


def _without_length(text: str, details: Details) -> tuple[str | None, Details]:
    if hours := HOURS.search(text):  # "1 h", which elsewhere is a time of the day
        minutes = int(hours[1]) * 60 + (30 if hours[2] else 0)
        return f"{text[: hours.start()]} {text[hours.end() :]}", replace(details, minutes=minutes)
    found = find_length(text)
    if found is None:
        return None, details
    minutes, (start, end) = found
    behind = text[end:]
    plural = re.match(r"[a-z]{0,2}(?![a-z])", behind)  # of "45 minutes"
    return f"{text[:start]} {behind[plural.end() if plural else 0 :]}", replace(details, minutes=minutes)


def _ends_sentence(title: list[str], separator: str) -> bool:
    """Whether the title was a sentence, so that what follows it describes it."""
    return separator.isspace() and title[-1].rstrip().endswith((".", "!", "?"))


def _strip(text: str) -> str:
    return text.strip(" \t\n,;–—-|·")


def _strip_title(text: str) -> str:
    title = " ".join(_strip(text).split())
    title = title.rstrip(".!") if not title.endswith("...") else title
    if len(title) > 2 and title[0] in "\"“„«'‘‚" and title[-1] in "\"”“»'’‘":
        title = title[1:-1].strip()
    return title


@lru_cache
def _levels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((level, re.compile(rf"\b(?:{pattern})\b")) for level, pattern in LEVELS.items())


@lru_cache
def _language_names() -> dict[str, str]:
    return {name: code for code, names in LANGUAGE_NAMES.items() for name in names.split()}
