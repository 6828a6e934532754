"""A folded text that remembers where in the original each of its signs stood."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from bot.language.fold import fold

_BLANKS = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Trace:
    """`text` is folded; `places[i]` is where in the original the sign `text[i]` came from."""

    text: str
    places: Sequence[int]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The part of the original that the folded part [start, end) came from."""
        if start >= end:
            return (0, 0)
        return (self.places[start], self.places[end - 1] + 1)


def trace(text: str) -> Trace:
    """The text folded sign by sign. Pure; white space of every kind becomes a blank."""
    if text.isascii():
        return Trace(_BLANKS.sub(" ", text.lower()), range(len(text)), len(text))
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if unicodedata.combining(sign):
            continue
        folded = " " if sign.isspace() else fold(sign)
        signs.append(folded)
        places += [place] * len(folded)
    return Trace("".join(signs), places, len(text))
