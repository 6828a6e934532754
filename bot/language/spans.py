"""Spans of time as people name them: in half an hour, within the next two hours, 20 minutes. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bot.language.numbers import HAN, NUMBER, number

Kind = Literal["in", "ago", "next", "length"]

_UNIT = r"(?P<unit>minut(?:en|es|e)|min\b|stunden?|std\b|hours?|hrs?\b|h\b|mins\b|heures?)"
_NINETY = r"(?P<ninety>an hour and a half|one and a half hours?)"
_AMOUNT = rf"(?P<n>\d{{1,3}}(?:[.,]5)?|anderthalb|eineinhalb|{NUMBER})"
_HALF = (
    r"(?P<half>(?:einer |eine |ner |ne )?(?:halben|halbe)\s?(?:stunde|std|h)|half an hour|half hour|half-hour|a half hour|"
    r"(?:une )?demi(?:e)?[- ]heure|半(?:个|個)?(?:小[时時]|钟头|鐘頭))"
)
_QUARTER = (
    r"(?P<quarter>(?:einer |eine )?(?P<three>dreiviertel|viertel)\s?stunde|(?:a )?quarter of an hour|"
    r"un quart d'heure|一刻[钟鐘])"
)
_HAN_SPAN = rf"(?P<han>{HAN}|\d{{1,3}})(?:个|個)?(?P<hanunit>小[时時]|分[钟鐘])"
_NEXT = r"(?:naechsten?|next|kommenden?|prochaines?)\s"
_ONE = r"(?P<one>(?<=naechsten )stunde|(?<=naechste )stunde|(?<=next )hour|(?<=prochaine )heure|(?<=within the )hour)"
_LENGTH = re.compile(rf"(?:\b(?:{_NINETY}|{_HALF}|{_QUARTER}|{_ONE}|{_AMOUNT}\s?{_UNIT})|{_HAN_SPAN})")

# "An hour and 20 minutes" is one span.
_JOINS = re.compile(r"\s?(?:(?:und|and|et)\s)?")
_FRENCH_AT = re.compile(r"\b(?:a|vers|des|avant|apres|entre|jusqu'a|et)\s$")
_ROUGHLY = r"(?:etwa |ca\.? |circa |about |around |so |environ )?"
_BEFORE: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("next", re.compile(rf"\b(?:(?:innerhalb|within|during|in|waehrend|over|dans)\s)?(?:der |den |die |the |les |l')?{_NEXT}$")),
    ("next", re.compile(r"\b(?:innerhalb|within)\s(?:von |the |einer )?$")),
    ("in", re.compile(rf"\b(?:in|dans)\s{_ROUGHLY}$")),
    ("ago", re.compile(rf"\b(?:vor|il y a)\s{_ROUGHLY}$")),
)  # fmt: skip
_BEHIND: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("in", re.compile(r"(?:之|以)?(?:後|后)|\s(?:from now|spaeter|later|plus tard)\b")),
    ("ago", re.compile(r"\sago\b|(?:之|以)?前")),
)


@dataclass(frozen=True, slots=True)
class Span:
    """So many minutes from now (`in`, `ago`), the minutes ahead (`next`), or just a length."""

    kind: Kind
    minutes: int
    start: int
    end: int


def find_spans(text: str) -> Iterator[Span]:
    """All spans of time that the folded text names, with the words that say how they are meant."""
    last: Span | None = None
    for span in _each_span(text):
        if last is not None and last.minutes % 60 == 0 and _JOINS.fullmatch(text[last.end : span.start]):
            kind = span.kind if last.kind == "length" else last.kind
            last = Span(kind, last.minutes + span.minutes, last.start, span.end)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _each_span(text: str) -> Iterator[Span]:
    """Hours and minutes each by themselves."""
    for match in _LENGTH.finditer(text):
        start, end = match.span()
        for kind, before in _BEFORE:
            if found := before.search(text[:start]):
                yield Span(kind, _minutes(match), found.start(), end)
                break
        else:
            behind = ((kind, pattern.match(text, end)) for kind, pattern in _BEHIND)
            kind, found = next(((kind, found) for kind, found in behind if found), ("length", None))
            if kind == "length" and _is_french_clock(match):
                continue
            yield Span(kind, _minutes(match), start, found.end() if found else end)


def _is_french_clock(match: "re.Match[str]") -> bool:
    """In French "15h" and "à quatre heures" are times of the day."""
    unit = match["unit"] or ""
    before = match.string[: match.start()]
    return unit == "h" or (unit.startswith("heure") and _FRENCH_AT.search(before) is not None)


def _minutes(match: "re.Match[str]") -> int:
    found = {name: value for name, value in match.groupdict().items() if value}
    if "ninety" in found:
        return 90
    if "half" in found:
        return 30
    if "quarter" in found:
        return 45 if found.get("three") == "dreiviertel" else 15
    if "one" in found:
        return 60
    if "han" in found:
        return number(found["han"]) * (60 if found["hanunit"].startswith("小") else 1)
    amount = found["n"].replace(",", ".")
    value = (
        1.5
        if amount in ("anderthalb", "eineinhalb")
        else float(amount)
        if amount[0].isdecimal()
        else number(amount)
    )
    return round(value * (1 if found["unit"].startswith("min") else 60))
