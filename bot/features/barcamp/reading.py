"""Whether a message offers a session, or wishes for one, and what it says of it. Pure.

A message is read from its beginning, after a greeting: what somebody tells of others is talk. Whoever says
"but" in the same breath has not offered anything yet.
"""

import re
from dataclasses import dataclass
from typing import Literal

from bot.features.barcamp.details import Details, split_title
from bot.features.barcamp.sentences import (
    GREETING,
    HEDGED,
    OFFERS,
    PITCH,
    POINTING,
    SOMETHING,
    TAKEN_BACK,
    WISH,
    WISHES,
    WITH_YOU,
)
from bot.language.fold import words

FIRST = 400
"""Within so many signs an offer is made."""
LONGEST = 2_000
"""Signs that are read; nobody pitches in more."""


@dataclass(frozen=True, slots=True)
class Said:
    """A pitch or a wish. `plainly`: it begins with the word for it, so that nothing else can be meant."""

    kind: Literal["pitch", "wish"]
    title: str
    details: Details
    plainly: bool = False


def read(text: str) -> Said | None:
    """What a message pitches or wishes for; None where it does neither."""
    if len(text) > LONGEST or text.lstrip().startswith(">"):
        return None
    said = text[_greeted(text) :].strip()
    return _plain("pitch", PITCH, said) or _plain("wish", WISH, said) or _sentence(said)


def is_meant(text: str) -> bool:
    """Whether a message pitches or wishes for something. Cheap."""
    return read(text) is not None


def is_plainly_meant(text: str) -> bool:
    """Whether it does so even where people ask the bot all kinds of things."""
    said = read(text)
    return said is not None and (said.plainly or said.kind == "pitch")


def read_body(kind: Literal["pitch", "wish"], text: str) -> Said | None:
    """What follows the word for it; None where there is no title in it."""
    title, details = split_title(
        SOMETHING.sub("", text[:LONGEST].strip()) if kind == "wish" else text[:LONGEST]
    )
    if not words(title):
        return None
    return Said(kind, _upper(title) if kind == "wish" else title, details, plainly=True)


def _greeted(text: str) -> int:
    match = GREETING.match(text)
    return match.end() if match else 0


def _plain(kind: Literal["pitch", "wish"], pattern: re.Pattern[str], said: str) -> Said | None:
    match = pattern.match(said)
    if match is None or match["body"].lower().startswith(("dass ", "that ")):
        return None
    return read_body(kind, match["body"])


def _sentence(said: str) -> Said | None:
    begun, more = said[:FIRST], said[FIRST:]
    for pattern in OFFERS:
        if match := pattern.match(begun):
            return _of("pitch", match, said, more)
    for pattern in WISHES:
        if match := pattern.match(begun):
            return _of("wish", match, said, more)
    return None


def _of(kind: Literal["pitch", "wish"], match: re.Match[str], said: str, more: str) -> Said | None:
    first = _first_sentence(said)
    if HEDGED.search(first) or WITH_YOU.search(first) or (first.endswith("?") and kind == "pitch"):
        return None
    title, details = split_title(f"{match['body']}{match.groupdict().get('rest') or ''}{more}".strip())
    title = title.rstrip("? ") if kind == "wish" else title
    begins = words(title)
    if not begins or begins[0] in POINTING or TAKEN_BACK & set(words(said[: match.start("body")])):
        return None
    return Said(kind, _upper(title), details)


def _first_sentence(said: str) -> str:
    match = re.search(r"[.!?\n](?:\s|$)", said)
    return said[: match.start() + 1] if match else said


def _upper(title: str) -> str:
    return title[:1].upper() + title[1:]
