"""What a sentence such as "remind me tomorrow at 9 to call the office" asks for. Pure.

The time stands at the beginning or the end of what is asked ("tomorrow at 9 to call", "to call tomorrow at
9"), or half of it in each place; only where it is in neither, it is looked for in between. So a time within
the words to be repeated is left alone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.features.personal.moments import has_clock, moment_in, names_day
from bot.language.no_such_days import NoSuchDay, no_such_days
from bot.language.times import find_length, find_times

_LONGEST_TIME = 14
"""In words; in Chinese, in signs."""

_TOKEN = re.compile(r"[㐀-鿿]|[^\s㐀-鿿]+")
_HEAD = re.compile(
    r"\s*(?:(?:please|pls|bitte|hey|hi|hallo|s'il te pla[iî]t|请|請)[\s,]*)*"
    r"(?:(?:can|could|would|will)\s(?:you|u)\s(?:please\s)?remind\s(?:me|us)\b|remind\s(?:me|us)\b"
    r"|erinnere?\s(?:mich|uns)\b"
    r"|(?P<asks>(?:kannst|könntest|koenntest|würdest|wuerdest|magst)\sdu\s(?:mich|uns)\b(?=.*\berinnern\b))"
    r"|(?:(?:peux-tu|tu\speux|pourrais-tu)\sme\srappeler|rappel(?:le|ez)[- ]moi)\b"
    r"|(?P<early>[^提]{0,20}?)(?:记得|記得)?提醒我)",
    re.IGNORECASE | re.DOTALL,
)
_POLITE = re.compile(
    r"^(?:[\s,:;–-]|(?:bitte|please|mal|doch|nochmal|again|daran|stp|svp)\b)+", re.IGNORECASE
)
_JOIN = re.compile(r"^(?:(?:to|about|of|that|an|ans|dass|zu|que|de|du|daran)\b|d['’])[\s,:]*", re.IGNORECASE)
_LONGEST_END = 100
_POLITE_END = re.compile(r"(?:[\s,;.!。！]|\b(?:bitte|please|thanks|danke|merci)\b)+$", re.IGNORECASE)
_NAMES = re.compile(r"(?:of|about|an|ans|de|du)\b|d['’]", re.IGNORECASE)
_OFTEN = (
    r"(?:(?:every|each|jede[nrsm]?|alle|tous\sles|toutes\sles|chaque)\s(?:\w+\s)?(?:day|tag|morning|morgen|evening|abend|night|nacht|"
    r"week|woche|month|monat|year|jahr|hour|stunde|minute|weekday|werktag|jour|matin|soir|semaine|mois|heure|"
    r"\w*(?:mon|diens|mitt|donners|frei|sams|sonn|tues|wednes|thurs|fri|satur|sun)(?:day|tag|woch)|\w+di)(?:e?[ns])?\b"
    r"|(?:t[äa]e?glich|daily|weekly|hourly|monthly|w[öo]e?chentlich|st[üu]e?ndlich|tous\sles\sjours)\b"
    r"|(?:montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags)\b"
    r"|每(?:天|日|週|周|星期|个|個|小时|小時))"
)
_BEGINS_OFTEN = re.compile(rf"^(?:on\s|am\s|immer\s)?{_OFTEN}", re.IGNORECASE)
_ENDS_OFTEN = re.compile(rf"(?:\b|(?=每)){_OFTEN}[\s.!]*$", re.IGNORECASE)
_REFERS = re.compile(
    r"(?:to\s)?(?:this|that|it)(?:\s(?:message|one|post))?|daran|dran|hieran|dies(?:es|e|er)?(?:\snachricht)?|das|davon|"
    r"ça|cela|ce\smessage|这个|這個|这条|這條",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\s?(?:vorher|davor|zuvor|vorab|früher|frueher|beforehand|before|earlier|in\sadvance|ahead|prior(?:\sto)?|avant|"
    r"vor|前)(?![a-zäöü])(?:\s(?:it|das|es)\b|(?:\s(?:the|dem|der|le))?\s(?:start|beginn|session|talk|début)\b)?"
    r"(?:\s(?:starts|begins|beginnt|anfängt|losgeht)\b)?(?:\s(?:of|von|de)\b)?",
    re.IGNORECASE,
)
_IN_ADVANCE = re.compile(r"提前|(?:with|mit)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to be reminded of, and when, as far as they said it.

    what      in their words, without those that say when; empty: they did not say
    moment    in UTC, perhaps one that has passed; None: they did not say, or not clearly
    lead      so long before a session's start; then `what` names the session, or nothing
    recurs    they want it again and again
    no_day    they named a day that does not exist, and so nothing else counts

    `names_thing`: it is a thing, such as a session, and nothing to do.
    """

    what: str
    moment: datetime | None = None
    lead: timedelta | None = None
    recurs: bool = False
    names_thing: bool = False
    no_day: NoSuchDay | None = None


def asks(text: str) -> bool:
    """Whether the sentence asks to be reminded, in whichever words."""
    return _HEAD.match(text) is not None


def read_wish(text: str, now: datetime) -> Wish:
    """What the sentence, with or without its "remind me", asks for; `now` is on the clock that is meant."""
    rest = _bare(text)
    lead = _lead(rest)
    if lead is not None:
        return lead
    if (no_day := _no_day(rest, now)) is not None:
        return Wish("", no_day=no_day)
    when, what = _split(rest, now)
    whole = bool(when) and has_clock(when, now) and names_day(when, now)
    begins = _BEGINS_OFTEN.search(rest) or _BEGINS_OFTEN.search(what.strip())
    if begins or (_ENDS_OFTEN.search(what) and not whole):
        return Wish("", recurs=True)
    moment = moment_in(when, now) if when else None
    return Wish(tidy_what(what), moment, names_thing=moment is None and _NAMES.match(rest) is not None)


def tidy_what(text: str) -> str:
    """The words to be repeated: without those that only tie them to the sentence."""
    asked = _POLITE.sub("", text)
    polite = asked[:-_LONGEST_END] + _POLITE_END.sub("", asked[-_LONGEST_END:])
    what = " ".join(_JOIN.sub("", polite).split())
    return "" if _REFERS.fullmatch(what) or _REFERS.fullmatch(polite) else what


def said_what(text: str) -> str:
    """All that is asked for, as if no part of it were a time."""
    return tidy_what(_bare(text))


def _bare(text: str) -> str:
    head = _HEAD.match(text)
    rest = text[head.end() :] if head else text
    if head and head["asks"]:
        rest = re.sub(r"\s*\berinnern\b", "", rest.rstrip("?! "), count=1, flags=re.IGNORECASE)
    if head and head["early"]:
        rest = f"{head['early']} {rest}"
    return _POLITE.sub("", rest).strip()


def _lead(rest: str) -> Wish | None:
    """ "An hour before", with nothing beside it or the words for a session."""
    found = find_length(rest)
    if found is None:
        return None
    minutes, (start, end) = found
    behind = _BEFORE.match(rest, end)
    if behind is None and not _IN_ADVANCE.search(rest[:start]):
        return None
    before = _IN_ADVANCE.sub("", rest[:start])
    left = f"{before} {rest[behind.end() if behind else end :]}"
    return Wish(tidy_what(left), lead=timedelta(minutes=minutes))


def _no_day(rest: str, now: datetime) -> NoSuchDay | None:
    """The day that does not exist where it says when; one among the words to be repeated is left alone. Which
    of both it is shows with another day in its place."""
    for one in no_such_days(rest, now.date()):
        _, what = _split(one.with_another, now)
        if one.another not in what:
            return one
    return None


def _split(rest: str, now: datetime) -> tuple[str, str]:
    """The words that say when, which may be none, and all others."""
    tokens = [(found.start(), found.end()) for found in _TOKEN.finditer(rest)]
    first = _at_the_start(rest, tokens, now)
    last = _at_the_end(rest, tokens, now)
    if first and last and first < last:
        both = f"{rest[:first]} {rest[last:]}"
        halves = (has_clock(rest[:first], now), has_clock(rest[last:], now))
        if (
            halves.count(True) == 1
            and moment_in(both, now)
            and not _both_days(rest[:first], rest[last:], now)
        ):
            return both, rest[first:last]
    if first:
        return rest[:first], rest[first:]
    if last is not None:
        return rest[last:], rest[:last]
    return _in_between(rest, now)


def _both_days(one: str, other: str, now: datetime) -> bool:
    return names_day(one, now) and names_day(other, now)


def _at_the_start(rest: str, tokens: Sequence[tuple[int, int]], now: datetime) -> int:
    """Where the longest time that the text begins with ends; 0: with none."""
    for _, end in reversed(tokens[:_LONGEST_TIME]):
        if _ends_in_time(rest[:end], now):
            return end
    return 0


def _at_the_end(rest: str, tokens: Sequence[tuple[int, int]], now: datetime) -> int | None:
    """Where the longest time that the text ends with begins; None: with none."""
    for start, _ in tokens[-_LONGEST_TIME:]:
        if _names_time(rest[start:], now):
            return start
    return None


def _names_time(text: str, now: datetime) -> bool:
    return moment_in(text, now) is not None or _is_bare_today(text, now)


def _ends_in_time(text: str, now: datetime) -> bool:
    """Whether it is a time and does not go on with a word that belongs to what follows."""
    if not _names_time(text, now):
        return False
    last = max((end for one in find_times(text, now, ()) for _, end in one.at), default=0)
    return not text[last:].strip(" ,;:.")


def _is_bare_today(text: str, now: datetime) -> bool:
    """Only "today": a time without its hour."""
    found = find_times(text, now, ())
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return len(found) == 1 and found[0].kind == "day" and moment_in(f"{text} 23:59", midnight) is not None


def _in_between(rest: str, now: datetime) -> tuple[str, str]:
    found = find_times(rest, now, ())
    if len(found) != 1 or not (found[0].clock_named or found[0].day_named):
        return "", rest
    start = min(one for one, _ in found[0].at)
    end = max(one for _, one in found[0].at)
    before = re.search(r"\b(?:um|at|on|am|in|gegen|à|le)\s$", rest[:start], re.IGNORECASE)
    start = before.start() if before else start
    if moment_in(rest[start:end], now) is None or not (before or found[0].day_named):
        return "", rest
    return rest[start:end], f"{rest[:start].rstrip()} {rest[end:].lstrip()}"
