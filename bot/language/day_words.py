"""Days as people name them: today, Friday, the 26th, day two. Pure."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.language.numbers import NUMBER, ORDINAL, number, ordinal

DayMaker = Callable[["re.Match[str]", "Calendar"], Sequence[date]]

_WEEKDAYS = (
    "montags?|mondays?|lundis?|(?:星期|禮拜|礼拜|週|周)一",
    "dienstags?|tuesdays?|mardis?|(?:星期|禮拜|礼拜|週|周)二",
    "mittwochs?|wednesdays?|wendesday|mercredis?|(?:星期|禮拜|礼拜|週|周)三",
    "donnerstags?|thursdays?|jeudis?|(?:星期|禮拜|礼拜|週|周)四",
    "freitags?|fridays?|vendredis?|(?:星期|禮拜|礼拜|週|周)五",
    "samstags?|sonnabends?|saturdays?|samedis?|(?:星期|禮拜|礼拜|週|周)六",
    "sonntags?|sundays?|dimanches?|(?:星期|禮拜|礼拜|週|周)[日天]",
)
_SHORT = (
    "mo|mon|lun",
    "di|die|tue|tues|mar",
    "mi|wed|mer",
    "do|thu|thur|thurs|jeu",
    "fr|fri|ven",
    "sa|sat|sam",
    "so|sun|dim",
)
_MONTHS = (
    "januar|january|jan|janvier|jaenner",
    "februar|february|feb|fevrier",
    "maerz|march|mars",
    "april|apr|avril",
    "mai|may",
    "juni|june|jun|juin",
    "juli|july|jul|juillet",
    "august|aug|aout",
    "september|sept|sep|septembre",
    "oktober|october|okt|oct|octobre",
    "november|nov|novembre",
    "dezember|december|dez|dec|decembre",
)
_MONTH = "|".join(sorted("|".join(_MONTHS).split("|"), key=len, reverse=True))
_WEEKDAY = "|".join(_WEEKDAYS)
_SHORT_WEEKDAY = "|".join(sorted("|".join(_SHORT).split("|"), key=len, reverse=True))
_ANY_WEEKDAY = re.compile(rf"(?:\b|(?=[星禮礼週周]))(?:{_WEEKDAY}|(?:{_SHORT_WEEKDAY})\b)")
_PART = (
    "morgen|vormittag|mittag|nachmittag|abend|frueh|nacht|morning|afternoon|evening|night|matin|apres|soir"
)
_CLOCK = r"\d{1,2}(?:[:.h]\d\d)?\s?(?:uhr|am|pm|h)?\b"

DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"\b(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th|er|e)?\s?(?:of )?(?P<month>{_MONTH})\b\.?(?:\s(?P<year>\d{{4}})\b)?",
        rf"\b(?P<month>{_MONTH})\.?\s(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s(?P<year>\d{{4}})\b)?",
        r"(?P<month>\d{1,2})月(?P<day>\d{1,2})[日號号]?",
        r"\b(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>\d{4}|\d\d)\b(?!:))?",
    )
)
"""Day and month, perhaps with a year."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What days are reckoned from: today at the event, the event's days, and whether the past is meant."""

    today: date
    days: Sequence[date]
    past: bool

    def nearest(self, candidates: Sequence[date]) -> Sequence[date]:
        """Of several readings the one in the event, else the one that comes next, else the last."""
        within = [day for day in candidates if self.days and self.days[0] <= day <= self.days[-1]]
        ahead = [day for day in candidates if day >= self.today]
        best = within or ahead or list(candidates)
        return [min(best, key=lambda day: (abs(day - self.today), day))] if best else []

    def weekday(self, index: int) -> Sequence[date]:
        """The coming one; the last one where the past is meant, or the event is over by then."""
        coming = self.today + timedelta(days=(index - self.today.weekday()) % 7)
        gone = coming - timedelta(days=7)
        if self.past and coming != self.today:
            return [gone]
        over = bool(self.days) and coming > self.days[-1] and gone in self.days
        return [gone] if over else [coming]


@dataclass(frozen=True, slots=True)
class NamedDays:
    """Days that a part [start, end) of the folded text names."""

    days: tuple[date, ...]
    start: int
    end: int


def find_days(text: str, calendar: Calendar) -> Iterator[NamedDays]:
    """All days that the folded text names, in the order of the rules; each sign is read once."""
    taken = [False] * len(text)
    for pattern, make in _RULES:
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            days = tuple(make(match, calendar))
            if days:
                taken[match.start() : match.end()] = [True] * (match.end() - match.start())
                yield NamedDays(days, match.start(), match.end())


def names_weekday(text: str) -> bool:
    """Whether the folded text names a day of the week, which comes again every week."""
    return _ANY_WEEKDAY.search(text) is not None


def _date(year: int, month: int, day: int) -> Sequence[date]:
    try:
        return [date(year, month, day)]
    except ValueError:
        return []


def _in_a_year(calendar: Calendar, month: int, day: int, year: str | None = None) -> Sequence[date]:
    """That day and month: of the year that is named, else of the one nearest to the event and today."""
    if year:
        return _date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    years = {calendar.today.year + step for step in (-1, 0, 1)} | {one.year for one in calendar.days[:1]}
    return calendar.nearest([one for each in sorted(years) for one in _date(each, month, day)])


def _dated(match: "re.Match[str]", calendar: Calendar) -> Sequence[date]:
    day, month = day_and_month(match)
    return _in_a_year(calendar, month, day, match.groupdict().get("year"))


def day_and_month(match: "re.Match[str]") -> tuple[int, int]:
    """The two numbers of a date that one of `DATES` found, whether or not any calendar has it."""
    month = match["month"]
    return int(match["day"]), int(month) if month.isdecimal() else _month(month)


def _of_month(calendar: Calendar, day: int) -> Sequence[date]:
    """That day of the month, in the event or soon."""
    found: list[date] = []
    for step in (-1, 0, 1):
        month = calendar.today.month - 1 + step
        found += _date(calendar.today.year + month // 12, month % 12 + 1, day)
    found += [one for one in calendar.days if one.day == day]
    return calendar.nearest(found)


def _slashed(match: "re.Match[str]", calendar: Calendar) -> Sequence[date]:
    first, second = int(match[1]), int(match[2])
    both = [*_in_a_year(calendar, second, first), *_in_a_year(calendar, first, second)]
    return [one for one in both if one in calendar.days][:1]


def _month(name: str) -> int:
    return next(index for index, names in enumerate(_MONTHS, 1) if name in names.split("|"))


def _weekday_index(name: str, tables: Sequence[str]) -> int:
    return next(index for index, names in enumerate(tables) if re.fullmatch(names, name))


def _by_name(match: "re.Match[str]", calendar: Calendar) -> Sequence[date]:
    found = calendar.weekday(_weekday_index(match["day"], _WEEKDAYS))
    is_next = match[0].startswith(("next", "naechste", "kommende")) or match[0].endswith("prochain")
    return [day + timedelta(days=7) for day in found] if is_next and calendar.today in found else found


def _by_short_name(match: "re.Match[str]", calendar: Calendar) -> Sequence[date]:
    return calendar.weekday(_weekday_index(match["day"], _SHORT))


def _numbered(match: "re.Match[str]", calendar: Calendar) -> Sequence[date]:
    """The second day of the event."""
    said = match["n"]
    try:
        index = ordinal(said)
    except ValueError:
        index = number(said)
    return [calendar.days[index - 1]] if 0 < index <= len(calendar.days) else []


def _weekend(_: "re.Match[str]", calendar: Calendar) -> Sequence[date]:
    saturday = calendar.today + timedelta(days=(5 - calendar.today.weekday()) % 7)
    if calendar.today.weekday() == 6:
        saturday = calendar.today - timedelta(days=1)
    return [saturday, saturday + timedelta(days=1)]


def _week(match: "re.Match[str]", calendar: Calendar) -> Sequence[date]:
    monday = calendar.today - timedelta(days=calendar.today.weekday())
    first = monday + timedelta(days=7) if match["next"] else calendar.today
    # At the weekend "this week" is the one that is just beginning.
    left = 7 - first.weekday() if first.weekday() < 5 else 7
    return [first + timedelta(days=step) for step in range(left)]


def _away(days: int) -> DayMaker:
    return lambda _, calendar: [calendar.today + timedelta(days=days)]


def _months_away(today: date, months: int) -> date:
    """The same day of a later month, or its last day where it is shorter."""
    month = today.month - 1 + months
    year, month = today.year + month // 12, month % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def _first(_: "re.Match[str]", calendar: Calendar) -> Sequence[date]:
    return calendar.days[:1]


def _last(_: "re.Match[str]", calendar: Calendar) -> Sequence[date]:
    return calendar.days[-1:]


_FRENCH_YESTERDAY = r"\bhier(?=\s(?:soir|matin|apres))|(?<=etait )hier\b|(?<=avait )hier\b|(?<=eu )hier\b"
_TODAY = r"\b(?:heute?|2day|today(?:'s)?|aujourd'hui)\b|tonight\b|今天|今日|今晚"
_DAY_AFTER = r"\b(?:uebermorgen|ubermorgen|(?:the )?day after tomorrow|apres-demain)\b|後天|后天"
_TOMORROW = (
    r"\b(?:tom+or+ow(?:'s)?|tmrw|tmr|2morrow|demain|(?:am )?(?:naechsten|naechster) tag|(?:the )?next day|lendemain)\b"
    r"|明天|明日|隔天"
)
# "Morgen" is tomorrow unless it is the morning of a day that was just named.
_MORGEN = (
    r"(?<!guten )(?<!schoenen )(?<!am )(?<!heute )(?<!gestern )(?<!jeden )(?<!diesen )(?<!tag )(?<!woch )"
    r"(?<!abend )\bmorgen\b"
)
_THE = r"\b(?:the|den|dem|der|am|le|on|on the|am|vom|zum)\s"

_RULES: tuple[tuple["re.Pattern[str]", DayMaker], ...] = tuple((pattern, _dated) for pattern in DATES) + tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (r"\b(\d{1,2})/(\d{1,2})\b", _slashed),
        (r"第(?P<n>[一二三四五])天", _numbered),
        (rf"\b(?:tag|day|jour)\s(?P<n>\d{{1,2}}|{NUMBER})\b(?!\s?uhr)", _numbered),
        (rf"\b(?P<n>{ORDINAL})\s?(?:konferenz|conference|event|veranstaltungs)?-?\s?(?:tage?s?|day|jour)\b", _numbered),
        (r"\b(?:letzte[nrms]?|last|final|dernier) (?:tage?s?|day|jour)\b|最後一天|最后一天", _last),
        (rf"{_THE}(\d{{1,2}})(?:st|nd|rd|th)\b", lambda m, c: _of_month(c, int(m[1]))),
        (r"\b(?:den|dem|am|vom|zum|der)\s(\d{1,2})\.(?!\d)", lambda m, c: _of_month(c, int(m[1]))),
        (r"(\d{1,2})[日號号]", lambda m, c: _of_month(c, int(m[1]))),
        (
            rf"\b(?:in|dans)\s(?P<n>\d{{1,2}}|{NUMBER})\s(?:tagen?|days?|jours?)\b",
            lambda m, c: [c.today + timedelta(days=number(m["n"]))],
        ),
        (
            rf"\b(?:in|dans)\s(?P<n>\d{{1,2}}|{NUMBER})\s(?:wochen?|weeks?|semaines?)\b",
            lambda m, c: [c.today + timedelta(weeks=number(m["n"]))],
        ),
        (
            rf"\b(?:in|dans)\s(?P<n>\d{{1,2}}|{NUMBER})\s(?:monat(?:en?)?|months?|mois)\b",
            lambda m, c: [_months_away(c.today, number(m["n"]))],
        ),
        (_DAY_AFTER, _away(2)),
        (r"\bvorgestern\b|\bday before yesterday\b|\bavant-hier\b|前天", _away(-2)),
        (rf"\b(?:gestern|yesterday(?:'s)?)\b|昨天|昨日|昨晚|{_FRENCH_YESTERDAY}", _away(-1)),
        (_TODAY, _away(0)),
        (_TOMORROW, _away(1)),
        (rf"(?:\b(?:am|on|next|this|coming|naechste[nrs]?|kommende[nrs]?|diese[nrs]?|le|ce)\s)?(?<![a-z])(?P<day>{_WEEKDAY})(?=[^a-z]|$|{_PART})(?:\sprochain)?", _by_name),
        (
            rf"\b(?:am|on|ab|bis|seit|this|also|le)\s(?P<day>{_SHORT_WEEKDAY})\b\.?(?!\s(?:was|the|some))"
            rf"|\b(?P<d>(?!so (?:um|ab|gegen))(?:{_SHORT_WEEKDAY}))\b\.?,?\s(?=(?:um |at |ab )?(?:{_CLOCK})|(?:{_PART})\b)",
            lambda m, c: c.weekday(_weekday_index(m["day"] or m["d"], _SHORT)),
        ),
        (r"\b(?:wochenende|weekend|week-end)\b|週末|周末", _weekend),
        (
            r"\b(?:diese[rn]?|this|cette) (?:woche|week|semaine)\b|(?P<next>\b(?:naechste[rn]?|next) (?:woche|week)\b"
            r"|\bsemaine prochaine\b|下[週周])|[這这本][週周]",
            _week,
        ),
        (_MORGEN, _away(1)),
    )
)  # fmt: skip
