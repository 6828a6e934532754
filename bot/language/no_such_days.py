"""Dates that no calendar has: the 31st of April, in most years the 29th of February. Pure."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.language.day_words import DATES, day_and_month
from bot.language.trace import trace

_A_LEAP_YEAR = 2012


@dataclass(frozen=True, slots=True)
class NoSuchDay:
    """A date that does not exist, as it was said. `year`: the one that lacks it; None: no year has it, or the
    words name theirs. `with_another`: the whole text with a day in its place that does exist; `another`: that
    date's words there."""

    said: str
    year: int | None
    with_another: str
    another: str


def no_such_days(text: str, today: date) -> Iterator[NoSuchDay]:
    """All of them in the text; without a year, the next time that it is their month is meant."""
    traced = trace(text)
    for pattern in DATES:
        for match in pattern.finditer(traced.text):
            day, month = day_and_month(match)
            year = _year(match.groupdict().get("year"), month, day, today)
            if not 1 <= month <= 12 or day <= monthrange(year, month)[1]:
                continue
            start, end = traced.span(match.start(), match.end())
            first, last = traced.span(match.start("day"), match.end("day"))
            leaps = not match.groupdict().get("year") and day <= monthrange(_A_LEAP_YEAR, month)[1]
            # Only what is more than 28 is missing from any month: the text keeps its length.
            another = f"{text[:first]}28{text[last:]}"
            yield NoSuchDay(text[start:end], year if leaps else None, another, another[start:end])


def _year(said: str | None, month: int, day: int, today: date) -> int:
    if said:
        return max(1, int(said) + (2000 if len(said) == 2 else 0))
    return today.year + ((month, day) < (today.month, today.day))
