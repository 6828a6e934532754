"""Time expressions: which moments, windows and days a text means. Pure.

The parts (days, times of the day, spans) are found each by themselves and then put together: a day and a
time make a moment, two times with "bis" between them a window, a bare day the whole day.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from bot.language.clock_words import DAY, NOON, Clock, PartOfDay, find_clocks, find_parts
from bot.language.day_words import Calendar, NamedDays, find_days
from bot.language.spans import find_spans
from bot.language.trace import Trace, trace

Kind = Literal["moment", "window", "day"]
MINUTE = timedelta(minutes=1)
_NIGHT_ENDS = 5 * 60
_AFTER_NOON = NOON + 60

_PAST = re.compile(
    r"\b(?:war|waren|lief|liefen|gab|gab's|hielt|sprach|verpasst|hatte|fand|letzte[nrs]? (?!tag)|was on|were|was there|did|had|"
    r"happened|missed|last (?!day|talk|session|thing)|etait|avait|a eu|passe dernier)\b"
)
_BOUND = re.compile(
    r"\b(?:(?P<close>kurz vor|kurz nach|just before|just after|shortly before|shortly after|juste avant|juste apres)|(?P<after>nach|after|past|apres)|(?P<since>ab|from|since|seit|a partir de|des|starting from)|"
    r"(?P<before>vor|before|avant)|(?P<until>bis|until|till|by|jusqu'a)|(?P<around>gegen|around|about|vers|like|etwa|circa|ca))"
    r"\.?\s(?:(?:ca\.?|etwa|so|um|about|around|circa|the|der|dem|den|at)\s)*$"
)
_PREPOSITIONS = 60
"""So many signs before a time are enough for all that may tie it to the sentence."""
_BOUND_BEHIND = re.compile(
    r"\s?(?P<around>前[後后]|左右)|\s?(?:之|以)?(?:(?P<after>後|后)|(?P<before>前))|\s(?:(?P<since>and later|onwards?|or later))"
)
_BETWEEN = re.compile(r"\s?(?:uhr\s?)?(?:und|and|bis|to|till|until|et|a|-|–|到|至|&)\s?(?:um\s)?")
_OPENS_RANGE = re.compile(r"\b(?:zwischen|between|entre|von|from|de)\s(?:etwa |ca\.? )?$")

_APPOSITION = re.compile(r",?\s?(?:(?:dem|den|der|the|le)\s)?")
_ANY_HALF = ("tonight", "今晚", "昨晚")


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time that a text names.

    moment  `start` is it, `end` is the same; `about`: it was only meant roughly
    window  from `start` to before `end`
    day     the whole day

    `day_named`: the text says which day; else it is today, or the first day of the event that is still to
    come. `at` are the parts of the text, as (start, end), that say all this. `open_end`: "after", with no end.
    """

    kind: Kind
    start: datetime
    end: datetime
    at: tuple[tuple[int, int], ...]
    day_named: bool = True
    clock_named: bool = False
    about: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class _Bounded:
    clock: Clock
    bound: str


def find_times(text: str, now: datetime, days: Sequence[date]) -> list[TimeMention]:
    """All times that the text means, in their order.

    `now` is aware, on the wall clock of the event; `days` are the event's days in order (for "day two", and to
    choose between two readings). Where a time needs a day and none is named, it is today, or before the event
    its first day. Several days with one time make a mention each.
    """
    traced = trace(text)
    folded = traced.text
    calendar = Calendar(now.date(), days, _PAST.search(folded) is not None)
    spans = list(find_spans(folded))
    away = [one for one in spans if one.kind != "length"]
    if away:
        return [_from_now(one.kind, one.minutes, now, traced.span(one.start, one.end)) for one in away]
    folded = _blank(folded, [(one.start, one.end) for one in spans])
    named = _dates_first(folded, sorted(find_days(folded, calendar), key=lambda one: one.start))
    rest = _blank(
        folded, [(one.start, one.end) for one in named if folded[one.start : one.end] not in _ANY_HALF]
    )
    clocks = sorted(find_clocks(rest), key=lambda one: one.start)
    in_clocks = [(one.start, one.end) for one in clocks]
    parts = sorted(find_parts(_blank(rest, in_clocks)), key=lambda one: one.start)
    maker = _Maker(traced, rest, now, calendar, named, parts)
    if clocks:
        return maker.of_clocks(clocks)
    if parts:
        return maker.of_parts()
    return maker.of_days()


def find_length(text: str) -> tuple[int, tuple[int, int]] | None:
    """The first plain length of time, such as "20 Minuten": minutes, and the part of the text that says it."""
    traced = trace(text)
    found = next((one for one in find_spans(traced.text) if one.kind in ("length", "in")), None)
    return (found.minutes, traced.span(found.start, found.end)) if found else None


def _dates_first(text: str, named: Sequence[NamedDays]) -> list[NamedDays]:
    """In "Wednesday, the 20th" both are one day, and the date says which."""
    kept: list[NamedDays] = []
    for one in named:
        last = kept[-1] if kept else None
        dated = any(sign.isdecimal() for sign in text[one.start : one.end])
        if last and dated and _APPOSITION.fullmatch(text[last.end : one.start]):
            kept[-1] = NamedDays(one.days, last.start, one.end)
        else:
            kept.append(one)
    return kept


def _from_now(kind: str, minutes: int, now: datetime, at: tuple[int, int]) -> TimeMention:
    away = timedelta(minutes=minutes)
    if kind == "next":
        return TimeMention("window", now, now + away, (at,), clock_named=True)
    # Reckoned in UTC: on a wall clock an hour that is skipped or comes twice would be lost or won.
    elapsed = now.astimezone(UTC) + (-away if kind == "ago" else away)
    moment = elapsed.astimezone(now.tzinfo)
    return TimeMention("moment", moment, moment, (at,), clock_named=True, about=True)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Puts the parts together."""

    traced: Trace
    rest: str
    now: datetime
    calendar: Calendar
    named: Sequence[NamedDays]
    parts: Sequence[PartOfDay]

    def of_days(self) -> list[TimeMention]:
        """Whole days."""
        return [
            TimeMention("day", self._moment(day, 0), self._moment(day, DAY), (self._at(one),))
            for one in self.named
            for day in one.days
        ]

    def of_parts(self) -> list[TimeMention]:
        """Mornings and evenings; a bound before one means the time beyond it."""
        made = []
        for day in self._days():
            for part in self.parts:
                bound = self._bound(part.start, part.end)
                first, last = part.first, part.last
                if bound in ("after", "since"):
                    beyond = _AFTER_NOON if part.name == "noon" else last
                    first, last = (beyond if bound == "after" else first), DAY + _NIGHT_ENDS
                elif bound in ("before", "until"):
                    first, last = 0, first if bound == "before" else last
                made.append(self._window(day, first, last, [part]))
        return made

    def of_clocks(self, clocks: Sequence[Clock]) -> list[TimeMention]:
        """Moments, windows between two, and what lies after or before one."""
        bounded = [_Bounded(one, self._bound(one.start, one.end)) for one in clocks]
        made: list[TimeMention] = []
        for day in self._days():
            left = list(bounded)
            while left:
                one = left.pop(0)
                if left and self._is_range(one, left[0]):
                    made.append(self._range(day, one.clock, left.pop(0).clock))
                else:
                    made.append(self._single(day, one))
        return made

    def _is_range(self, one: _Bounded, other: _Bounded) -> bool:
        between = self.rest[one.clock.end : other.clock.start]
        if not _BETWEEN.fullmatch(between):
            return one.bound in ("since", "after") and other.bound in ("until", "before")
        joins = between.strip() not in ("und", "and", "et", "&", "uhr und")
        return joins or _OPENS_RANGE.search(self.rest[: one.clock.start]) is not None

    def _range(self, day: date, first: Clock, second: Clock) -> TimeMention:
        last = self._resolve(second, day)
        options = [first.minute] if first.sure else [first.minute, first.minute + NOON]
        before = [one for one in options if one < last]
        if not before:
            last += DAY
        return self._window(day, max(before, default=first.minute), last, [first, second])

    def _single(self, day: date, one: _Bounded) -> TimeMention:
        minute = self._resolve(one.clock, day)
        match one.bound:
            case "after" | "since":
                return self._window(day, minute, DAY + _NIGHT_ENDS, [one.clock], open_end=True)
            case "before" | "until":
                return self._window(day, 0, minute, [one.clock])
            case bound:
                moment = self._moment(day, minute)
                return TimeMention(
                    "moment",
                    moment,
                    moment,
                    self._all_at([one.clock]),
                    day_named=bool(self.named),
                    clock_named=True,
                    about=bound in ("around", "close"),
                )

    def _resolve(self, clock: Clock, day: date) -> int:
        """Which of its two halves of the day a time means, in minutes; early hours are rarely programme."""
        minute, hour = clock.minute, clock.minute // 60
        if clock.sure or hour >= NOON // 60:
            return minute
        names = {part.name for part in self.parts}
        if "morning" in names:
            return minute
        if names & {"noon", "afternoon", "evening"}:
            return minute + NOON
        if "night" in names:
            return minute + (DAY if hour <= 5 else NOON)
        gone = day == self.now.date() and not self.calendar.past and hour <= 9
        if hour < 7 or (gone and self._moment(day, minute) < self.now < self._moment(day, minute + NOON)):
            return minute + NOON
        return minute

    def _bound(self, start: int, end: int) -> str:
        """What a preposition before it (or a Chinese one behind it) makes of a time."""
        match = _BOUND.search(self.rest[max(0, start - _PREPOSITIONS) : start]) or _BOUND_BEHIND.match(
            self.rest, end
        )
        if match is None:
            return "at"
        return next(name for name, value in match.groupdict().items() if value)

    def _days(self) -> Sequence[date]:
        if self.named:
            return list(dict.fromkeys(day for one in self.named for day in one.days))
        today = self.calendar.today
        if today in self.calendar.days or self.calendar.past:
            return [today]
        ahead = [day for day in self.calendar.days if day > today]
        return ahead[:1] or [today]

    def _window(
        self, day: date, first: int, last: int, by: Sequence[Clock | PartOfDay], *, open_end: bool = False
    ) -> TimeMention:
        return TimeMention(
            "window",
            self._moment(day, first),
            self._moment(day, last),
            self._all_at(by),
            day_named=bool(self.named),
            clock_named=isinstance(by[0], Clock),
            open_end=open_end,
        )

    def _moment(self, day: date, minute: int) -> datetime:
        """On the wall clock: a day whose clocks change still has its evening in the evening."""
        whole = day + timedelta(days=minute // DAY)
        return datetime.combine(whole, time(minute % DAY // 60, minute % 60), self.now.tzinfo)

    def _at(self, one: NamedDays | Clock | PartOfDay) -> tuple[int, int]:
        return self.traced.span(one.start, one.end)

    def _all_at(self, by: Iterable[Clock | PartOfDay]) -> tuple[tuple[int, int], ...]:
        return tuple(sorted({self._at(one) for one in (*self.named, *by, *self.parts)}))


def _blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with these parts made blank; everything else stays in its place."""
    signs = list(text)
    for start, end in spans:
        signs[start:end] = " " * (end - start)
    return "".join(signs)
