"""A traveller's own clock beside the event's: once in a message, where it shows another time. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.core.message import At, Line, Message, Phrase, Value, Words, say

T = TypeVar("T")


def on_own_clock(message: Message, zone: str | None) -> Message:
    """The message with the reader's clock beside the first moment that offers it; unchanged where their zone
    is not known, or no moment that offers it shows another time there."""
    if zone is None:
        return message
    for number, block in enumerate(message.blocks):
        for row, line in enumerate(block.lines):
            if (beside := _line(line, zone)) is not None:
                lines = _with(block.lines, row, beside)
                return replace(message, blocks=_with(message.blocks, number, replace(block, lines=lines)))
    return message


def _line(line: Line, zone: str) -> Line | None:
    for place, words in enumerate(line):
        if (beside := _words(words, zone)) is not None:
            return (*line[:place], beside, *line[place + 1 :])
    return None


def _words(words: "Words | Value", zone: str) -> Phrase | None:
    match words:
        case At():
            return _at(words, zone)
        case Phrase(key, values):
            for name, value in values.items():
                if (beside := _words(value, zone)) is not None:
                    return Phrase(key, {**values, name: beside})
    return None


def _at(at: At, zone: str) -> Phrase | None:
    if at.own is None:
        return None
    there, here = at.own.astimezone(ZoneInfo(at.zone)), at.own.astimezone(ZoneInfo(zone))
    if there.utcoffset() == here.utcoffset():
        return None
    own = At(at.own, zone, "time" if there.date() == here.date() else "daytime")
    return say("own-clock", at=replace(at, own=None), own=own)


def _with(parts: Sequence[T], number: int, part: T) -> tuple[T, ...]:
    return (*parts[:number], part, *parts[number + 1 :])
