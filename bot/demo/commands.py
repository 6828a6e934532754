"""What the demo's own commands mean: `/as Tom`, `/time +30m` and so on. Pure."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Say:
    """Write this."""

    text: str


@dataclass(frozen=True, slots=True)
class As:
    """Be somebody else."""

    name: str


@dataclass(frozen=True, slots=True)
class In:
    """Go to a conversation; None: my own one with the bot."""

    conversation: str | None


@dataclass(frozen=True, slots=True)
class Thread:
    """Write in the thread on that message; None: in no thread."""

    message: int | None


@dataclass(frozen=True, slots=True)
class React:
    """Put an emoji on a message, or take it off."""

    message: int
    emoji: str
    added: bool


@dataclass(frozen=True, slots=True)
class Edit:
    """Change what I wrote."""

    message: int
    text: str


@dataclass(frozen=True, slots=True)
class Delete:
    """Take back what I wrote."""

    message: int


@dataclass(frozen=True, slots=True)
class Click:
    """Press a button by its number."""

    message: int
    button: int


@dataclass(frozen=True, slots=True)
class Time:
    """Go to that moment."""

    to: datetime


@dataclass(frozen=True, slots=True)
class Help:
    """Show what can be typed."""


@dataclass(frozen=True, slots=True)
class Quit:
    """Leave."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """It cannot be understood; `how` shows how it is written."""

    how: str


Action: TypeAlias = Say | As | In | Thread | React | Edit | Delete | Click | Time | Help | Quit | Wrong

USAGE = {
    "/as": "/as NAME                who you are: Mira, Tom, Lin, Kerem (leads sessions), Olga (organiser)",
    "/in": "/in #general            where you are: #general, #barcamp, or dm",
    "/thread": "/thread 3               write in the thread of message 3; /thread alone leaves it",
    "/react": "/react 3 ⭐              put ⭐ on message 3; /unreact takes it off",
    "/unreact": "/unreact 3 ⭐            take ⭐ off message 3",
    "/edit": "/edit 3 new words       change your message 3",
    "/delete": "/delete 3               take your message 3 back",
    "/click": "/click 3 1              press button 1 of message 3",
    "/time": "/time +30m              move the clock: +30m, +2h, 14:30, or 2011-11-04 09:00",
    "/help": "/help                   this list; for the bot's own help type: help",
    "/quit": "/quit                   leave",
}

_SPAN = re.compile(r"\+(?:(\d{1,4})d)?(?:(\d{1,4})h)?(?:(\d{1,5})m?)?")
_CLOCK = re.compile(r"(?:(\d{4})-(\d\d)-(\d\d)[ T])?(\d{1,2}):(\d\d)")


def read(line: str, now: datetime, zone: str) -> Action:
    """What a typed line asks for. Times are wall-clock times of `zone`."""
    if not line.startswith("/"):
        return Say(line)
    word, _, rest = line.strip().partition(" ")
    rest = rest.strip()
    action = _read(word, rest, now, ZoneInfo(zone))
    return action if action is not None else Wrong(USAGE.get(word, "no such command; /help lists them all"))


def _read(word: str, rest: str, now: datetime, zone: ZoneInfo) -> Action | None:
    number, _, more = rest.partition(" ")
    more = more.strip()
    match word:
        case "/as" if rest and re.fullmatch(r"[\w-]{1,30}", rest):
            return As(rest)
        case "/in" if rest in ("dm", "DM"):
            return In(None)
        case "/in" if re.fullmatch(r"#?[\w-]{1,30}", rest):
            return In(f"#{rest.lstrip('#')}")
        case "/thread" if not rest:
            return Thread(None)
        case "/thread" if rest.isdecimal():
            return Thread(int(rest))
        case "/react" | "/unreact" if number.isdecimal() and more:
            return React(int(number), more, added=word == "/react")
        case "/edit" if number.isdecimal() and more:
            return Edit(int(number), more)
        case "/delete" if rest.isdecimal():
            return Delete(int(rest))
        case "/click" if number.isdecimal() and more.isdecimal():
            return Click(int(number), int(more))
        case "/time":
            return _time(rest, now, zone)
        case "/help":
            return Help()
        case "/quit" | "/exit":
            return Quit()
    return None


def _time(text: str, now: datetime, zone: ZoneInfo) -> Time | None:
    if text.startswith("+") and (found := _SPAN.fullmatch(text)) and any(found.groups()):
        days, hours, minutes = (int(group or 0) for group in found.groups())
        return Time(now + timedelta(days=days, hours=hours, minutes=minutes))
    if found := _CLOCK.fullmatch(text):
        year, month, day, hour, minute = found.groups()
        there = now.astimezone(zone)
        try:
            if year:
                there = there.replace(year=int(year), month=int(month), day=int(day))
            return Time(there.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0))
        except ValueError:
            return None
    return None
