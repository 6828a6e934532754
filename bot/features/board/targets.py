"""Which cell of a grid words name. Pure."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.features.board.rules import Slot
from bot.language.fold import fold, words
from bot.language.times import TimeMention, find_times

_NEAR = 0.6
_SMALL = frozenset(
    "in im ins nach auf zu zum zur ab um at to into on the den die das der dem raum room uhr o'clock slot am "
    "und and h bitte please ein".split()
)


@dataclass(frozen=True, slots=True)
class Target:
    """What the words name. `no_slot`: a time at which no slot begins; `unknown`: words that name no room, and
    the room that is `near` them."""

    slot: Slot | None = None
    room: str | None = None
    no_slot: datetime | None = None
    unknown: str | None = None
    near: str | None = None


def read_target(text: str, rooms: Sequence[str], slots: Sequence[Slot], now: datetime, zone: str) -> Target:
    """The slot and room that the words name. A bare time is that of the next day which has such a slot."""
    folded = fold(text)
    room, rest = _room_in(folded, rooms)
    local = now.astimezone(ZoneInfo(zone))
    days = sorted({slot.start.astimezone(local.tzinfo).date() for slot in slots})
    mentions = find_times(rest, local, days)
    for mention in mentions:
        for start, end in mention.at:
            rest = f"{rest[:start]}{' ' * (end - start)}{rest[end:]}"
    slot, no_slot = _slot(mentions[0], slots, local) if mentions else (None, None)
    left = [word for word in words(rest) if word not in _SMALL]
    if room is not None or not left:
        return Target(slot, room, no_slot)
    named, near = _guessed(left, rooms)
    said = [word for word in re.findall(r"[^\W_]+", text) if set(words(word)) <= set(left)]
    return Target(slot, named, no_slot, None if named else " ".join(said), near)


def _room_in(folded: str, rooms: Sequence[str]) -> tuple[str | None, str]:
    """The room whose whole name stands there, the longest first, and the text without it."""
    for room in sorted(rooms, key=lambda one: -len(fold(one))):
        name = r"\W+".join(map(re.escape, words(room)))
        if name and (found := re.search(rf"(?<!\w){name}(?!\w)", folded)):
            return room, f"{folded[: found.start()]} {folded[found.end() :]}"
    return None, folded


def _slot(
    mention: TimeMention, slots: Sequence[Slot], local: datetime
) -> tuple[Slot | None, datetime | None]:
    zone = local.tzinfo
    clock = mention.start.astimezone(zone).time()
    wanted = [one for one in sorted(slots) if one.start.astimezone(zone).time() == clock]
    if mention.day_named:
        wanted = [one for one in wanted if one.start.astimezone(zone).date() == mention.start.date()]
        if mention.kind == "day" and mention.start.time() == time() and not wanted:
            return None, None
    ahead = [one for one in wanted if one.start > local]
    found = next(iter((*ahead, *wanted)), None)
    return found, None if found else mention.start


def _guessed(left: Sequence[str], rooms: Sequence[str]) -> tuple[str | None, str | None]:
    """A room that has all these words, where it is the only one, and one that is spelt almost so."""
    having = [one for one in rooms if set(left) <= set(words(one))]
    if len(having) == 1:
        return having[0], None
    spelt = {fold(one): one for one in rooms}
    close = difflib.get_close_matches(" ".join(left), spelt, 1, _NEAR)
    return None, spelt[close[0]] if close else None
