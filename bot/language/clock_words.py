"""Times of the day as people name them: 14:30, halb drei, quarter past four, 下午兩點半, in the evening. Pure."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from bot.language.numbers import HAN, NUMBER, number

NOON = 12 * 60
DAY = 24 * 60

Half = Literal["am", "pm"]


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day, in minutes. `half`: the half of the day that is named; `sure`: it can be no other."""

    minute: int
    sure: bool
    half: Half | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of the day [first, last), in minutes from midnight; the night goes on after 24 hours."""

    name: str
    first: int
    last: int
    start: int
    end: int


PARTS = {
    "morning": (5 * 60, NOON),
    "noon": (NOON, 14 * 60),
    "afternoon": (NOON, 18 * 60),
    "evening": (17 * 60 + 30, DAY + 5 * 60),
    "night": (20 * 60, DAY + 5 * 60),
}
"""What the parts mean; see the conventions people share: morning before 12, evening from about half past five."""

_PART_WORDS = (
    ("noon", r"(?:\b|(?<=tag)|(?<=woch))(?:(?:am |ueber )?mittags?|midday|lunchtime|lunch time|(?:a|ce) midi)\b|中午"),
    ("afternoon", r"(?:\b|(?<=tag)|(?<=woch))(?:nachmittags?|afternoon|arvo|aprem|apres-?\s?midi)\b|下午"),
    ("morning", r"(?:\b|(?<=tag)|(?<=woch))(?:vormittags?|morgens|(?<!guten )morgen|fruehmorgens|frueh|(?<!good )morning|matin(?:ee)?|forenoon)\b|早上|上午|早晨"),
    ("evening", r"(?:\b|(?<=tag)|(?<=woch))(?:abends?|(?<!good )evening|tonight|soir(?:ee)?)\b|晚上|傍晚|今晚|昨晚"),
    ("night", r"(?:\b|(?<=tag)|(?<=woch))(?:nachts?|night|nuit)\b|半夜|深夜"),
)  # fmt: skip
_PARTS = tuple((name, re.compile(pattern)) for name, pattern in _PART_WORDS)

_AM_PM = r"(?P<half>[ap]\.?m\b\.?)"
# In German "um 10 am Samstag" names no half of the day.
_NOT_GERMAN = r"(?!\s(?:mo|di|mi|do|fr|sa|so|\d|erst|zweit|dritt|letzt|abend|morgen|vormittag|nachmittag|mittag|tag|woch))"
_HOUR = rf"(?P<h>\d{{1,2}}|(?:{NUMBER}))"
_HALVES: dict[str, Half] = {
    "上午": "am", "早上": "am", "早晨": "am", "凌晨": "am", "中午": "pm", "下午": "pm", "晚上": "pm", "傍晚": "pm", "今晚": "pm",
}  # fmt: skip
_BEFORE = (
    r"(?:\b(?:um|gegen|ca|circa|at|around|about|by|till|until|bis|ab|seit|vers|des|from|a partir de|von|zwischen|"
    r"between|entre|nach|vor|after|before|apres|avant|auf|to|ungefaehr|etwa|like|past|so um|a)\.?\s)"
)
# A bare number after such a word is a time, unless something is counted.
_COUNTED = (
    r"(?!\s?(?:min|std|stund|tag|days?\b|hours?\b|woch|week|jahr|year|session|talk|vortr|leut|people|pl[ae]|seat|"
    r"mal\b|x\b|%|euro|°|personen|raum|room|prozent|percent|\.\d|/|,\d|:\d|th\b|st\b|nd\b|rd\b))"
)


def _clock(hour: int, minute: int, half: str | None, *, exact: bool) -> tuple[int, bool, Half | None] | None:
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    side: Half | None = "am" if half and half[0] == "a" else "pm" if half else None
    if side is not None and 0 < hour <= 12:
        return (hour % 12 + (12 if side == "pm" else 0)) * 60 + minute, True, side
    return hour * 60 + minute, exact or hour > 12 or hour == 0, side


_Made = tuple[int, bool, Half | None] | None


def _digital(match: "re.Match[str]") -> _Made:
    hour, minute = match["h"], match["m"]
    return _clock(int(hour), int(minute), match["half"], exact=hour.startswith("0"))


def _whole(match: "re.Match[str]") -> _Made:
    groups = match.groupdict()
    return _clock(number(match["h"]), int(groups.get("m") or 0), groups.get("half"), exact=False)


def _before_or_after(match: "re.Match[str]") -> _Made:
    """Viertel nach drei, ten to four."""
    said, hour = match["n"], number(match["h"]) % 24
    step = 15 if said in ("viertel", "quarter", "a quarter", "le quart", "quart") else number(said)
    away = match["way"] in ("vor", "to", "of", "till", "moins")
    total = (hour * 60 - step) if away else hour * 60 + step
    return _clock(total % DAY // 60, total % 60, match["half"], exact=False)


def _half_of(match: "re.Match[str]") -> _Made:
    """Halb drei is 2:30, dreiviertel drei 2:45."""
    back = {"halb": 30, "halber": 30, "dreiviertel": 15}[match["n"]]
    total = (number(match["h"]) * 60 - back) % (12 * 60 if number(match["h"]) <= 12 else DAY)
    return _clock(total // 60, total % 60, None, exact=False)


def _half_past(match: "re.Match[str]") -> _Made:
    return _clock(number(match["h"]), 30, None, exact=False)


def _french(match: "re.Match[str]") -> _Made:
    hour, more = number(match["h"]), (match["more"] or "").strip()
    minute = {"et demie": 30, "et demi": 30, "et quart": 15}.get(more)
    if more == "moins le quart":
        hour, minute = hour - 1, 45
    if minute is None:
        minute = int(more) if more.isdecimal() else 0
    return _clock(hour, minute, None, exact=False)


def _chinese(match: "re.Match[str]") -> _Made:
    hour, rest = number(match["h"]), match["m"] or ""
    minute = {"半": 30, "一刻": 15, "三刻": 45, "": 0}.get(rest)
    if minute is None:
        minute = number(rest.removesuffix("分").removesuffix("鐘"))
    half = _HALVES.get(match["part"] or "")
    return _clock(hour, minute, f"{half}." if half else None, exact=False)


def _four_digits(match: "re.Match[str]") -> _Made:
    return _clock(int(match["h"]), int(match["m"]), None, exact=True)


def _at(minute: int) -> Callable[["re.Match[str]"], _Made]:
    return lambda _: (minute, True, None)


_RULES: tuple[tuple["re.Pattern[str]", Callable[["re.Match[str]"], _Made]], ...] = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (rf"(?<![\d.:])(?P<h>\d{{1,2}})[:h](?P<m>\d\d)(?::\d\d)?(?:\s?uhr\b|\s?{_AM_PM})?(?![\d])", _digital),
        (rf"(?<![\d.:])(?P<h>\d{{1,2}})\.(?P<m>\d\d)\s?(?:uhr\b|{_AM_PM})", _digital),
        (r"\b(?:um|at|ab|gegen|a|after|before|from|until|till|nach|vor|bis|by|around)\s(?P<h>\d{1,2})\.(?P<m>[0-5][05])(?P<half>)(?![\d.])", _digital),
        (r"(?P<part>上午|早上|早晨|凌晨|中午|下午|晚上|傍晚|今晚)?(?P<h>" + HAN + r"|\d{1,2})[點点時时](?P<m>半|一刻|三刻|(?:" + HAN + r"|\d{1,2})分?鐘?(?!後|后))?", _chinese),
        (rf"\b{_HOUR}\s?uhr(?:\s(?P<m>\d\d)\b)?", _whole),
        (rf"(?<![\d.:])(?P<h>\d{{1,2}})\s?{_AM_PM}{_NOT_GERMAN}", _whole),
        (rf"\b(?P<n>viertel|a quarter|quarter|{NUMBER})\s(?:minuten\s|minutes\s)?(?P<way>vor|nach|past|to|of|till)\s{_HOUR}\b(?:\s?{_AM_PM})?(?!\s?(?:min|uhr\s\d))", _before_or_after),
        (rf"\b(?P<n>halber|halb|dreiviertel)\s{_HOUR}\b", _half_of),
        (rf"\b(?P<n>half)\s(?:past\s)?{_HOUR}\b(?!\s?(?:hour|day|an\b))", _half_past),
        (rf"\b{_HOUR}\s?(?:heures?|h)\b(?P<more>\s(?:et demie?|et quart|moins le quart|\d\d)\b)?", _french),
        (r"\b(?:at |by |um |high |am |around )?(?:noon|twelve noon)\b|\b(?:um )12 mittags\b|正午", _at(NOON)),
        (r"\b(?:mitternacht|midnight|minuit)\b|午夜", _at(DAY)),
        (rf"{_BEFORE}(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)\b(?!\s?(?:uhr|leute|people))", _four_digits),
        (rf"{_BEFORE}{_HOUR}\b{_COUNTED}(?:\s?(?:o'clock))?", _whole),
        (rf"\b{_HOUR}\s?o'?\s?clock\b", _whole),
        (rf"\b{_HOUR}(?=\s(?:in the (?:morning|afternoon|evening)|at night|morgens|abends|nachmittags|nachts)\b)", _whole),
    )
)  # fmt: skip


def find_clocks(text: str) -> Iterator[Clock]:
    """All times of the day in the folded text; each sign is read once."""
    taken = [False] * len(text)
    for pattern, make in _RULES:
        for match in pattern.finditer(text):
            start = match.start("n") if "n" in pattern.groupindex else match.start()
            if "h" in pattern.groupindex and "n" not in pattern.groupindex:
                start = match.start("h")
            if any(taken[start : match.end()]):
                continue
            made = make(match)
            if made is not None:
                taken[start : match.end()] = [True] * (match.end() - start)
                yield Clock(*made, start, match.end())


def find_parts(text: str) -> Iterator[PartOfDay]:
    """All parts of the day in the folded text."""
    taken = [False] * len(text)
    for name, pattern in _PARTS:
        for match in pattern.finditer(text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = [True] * (match.end() - match.start())
                yield PartOfDay(name, *PARTS[name], match.start(), match.end())
