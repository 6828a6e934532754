"""How somebody wants to be reminded: how long before, when not, and whether a morning or an evening has a
message of its own."""

import re
from datetime import datetime, time

from bot.core.context import Context
from bot.core.feature import Command, Takes
from bot.core.message import Phrase, say
from bot.errors import SaySo
from bot.features.reminders.rules import next_time
from bot.features.reminders.service import Reminders
from bot.features.reminders.stars import LONGEST_LEAD, Stars
from bot.features.reminders.wishes import WishStore
from bot.language.fold import words

_OFF = frozenset({"off", "aus", "never", "nie", "no", "keine", "kein", "none", "stop", "stopp"})
_CLOCK = re.compile(r"(?<![\d:.])(\d{1,2})(?:[:.h](\d{2}))?(?:\s*uhr)?\s*(am|pm)?(?![\d:.])", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![-\d#])\d{1,4}(?!\d)")
_LABEL = re.compile(r"#\d{1,9}")
DIGEST, OUTLOOK = time(8), time(20)
_SET = {"digest": "reminders-digest-set", "outlook": "reminders-outlook-set"}
_TAKEN_OFF = {"digest": "reminders-digest-off", "outlook": "reminders-outlook-off"}
_UNCLEAR = {"digest": "reminders-digest-unclear", "outlook": "reminders-outlook-unclear"}


class Choices:
    """`vorlauf`, `ruhe`, `pause`, `weiter`, `morgens`, `abends`."""

    def __init__(self, wishes: WishStore, reminders: Reminders, stars: Stars, zone: str) -> None:
        self._wishes = wishes
        self._reminders = reminders
        self._stars = stars
        self._zone = zone
        self.commands = (
            Command(name="reminders-lead", run=self.lead, takes=Takes.ANYTHING),
            Command(
                name="reminders-quiet", run=self.quiet, takes=Takes.ANYTHING, fits=_about_clock, rare=True
            ),
            Command(name="reminders-pause", run=self.pause, rare=True),
            Command(name="reminders-resume", run=self.resume, rare=True),
            Command(
                name="reminders-digest", run=self.digest, takes=Takes.ANYTHING, fits=_about_clock, rare=True
            ),
            Command(
                name="reminders-outlook", run=self.outlook, takes=Takes.ANYTHING, fits=_about_clock, rare=True
            ),
        )

    async def lead(self, context: Context, rest: str) -> None:
        """`vorlauf 15`: how many minutes before the start; `vorlauf 30 #12`: for this session alone."""
        labels = _LABEL.findall(rest)
        numbers = _NUMBER.findall(_LABEL.sub(" ", rest))
        minutes = int(numbers[0]) if len(numbers) == 1 else None
        if minutes is None or minutes > LONGEST_LEAD or len(labels) > 1:
            raise SaySo(say("reminders-lead-unclear", longest=str(LONGEST_LEAD)))
        if labels:
            await self._stars.star(context, f"{labels[0]} {minutes} min")
            return
        await self._wishes.choose(context.tx, context.person.id, lead_minutes=minutes)
        await self._reminders.arm_all(context.tx, context.person.id, context.now)
        await context.reply(say("reminders-lead-set", minutes=minutes))

    async def quiet(self, context: Context, rest: str) -> None:
        """`ruhe 22-8`: hours in which nothing rings; `ruhe aus`."""
        clocks = read_clocks(rest)
        if set(words(rest)) & _OFF:
            await self._set(context, say("reminders-quiet-off"), quiet_from=None, quiet_to=None)
            return
        if len(clocks) != 2 or clocks[0] == clocks[1]:
            raise SaySo(say("reminders-quiet-unclear"))
        begin, end = clocks
        said = say("reminders-quiet-set", begin=f"{begin:%H:%M}", end=f"{end:%H:%M}")
        await self._set(context, said, quiet_from=_minutes(begin), quiet_to=_minutes(end))

    async def pause(self, context: Context, _: str) -> None:
        """`pause`: no reminders until `weiter`."""
        await self._set(context, say("reminders-paused"), paused=True)

    async def resume(self, context: Context, _: str) -> None:
        """`weiter`: reminders again, of what is still to come."""
        wish = await self._wishes.of(context.tx, context.person.id)
        if not wish.paused:
            await context.reply(say("reminders-not-paused"))
            return
        await self._set(context, say("reminders-resumed"), paused=False)

    async def digest(self, context: Context, rest: str) -> None:
        """`morgens 8:00`: what I starred today, in one message; `morgens aus`."""
        await self._daily(context, rest, "digest", DIGEST)

    async def outlook(self, context: Context, rest: str) -> None:
        """`abends 20:00`: what I starred tomorrow; `abends aus`."""
        await self._daily(context, rest, "outlook", OUTLOOK)

    async def _daily(self, context: Context, rest: str, which: str, usual: time) -> None:
        if set(words(rest)) & _OFF:
            off: dict[str, datetime | int | None] = {f"{which}_minutes": None, f"{which}_due": None}
            await self._wishes.choose(context.tx, context.person.id, **off)
            await context.reply(say(_TAKEN_OFF[which]))
            return
        clocks = read_clocks(rest) or [usual]
        if len(clocks) > 1:
            raise SaySo(say(_UNCLEAR[which]))
        due = next_time(clocks[0], context.person.zone or self._zone, context.now)
        on: dict[str, datetime | int | None] = {f"{which}_minutes": _minutes(clocks[0]), f"{which}_due": due}
        await self._wishes.choose(context.tx, context.person.id, **on)
        await context.reply(say(_SET[which], clock=f"{clocks[0]:%H:%M}"))

    async def _set(self, context: Context, said: Phrase, **values: int | bool | None) -> None:
        await self._wishes.choose(context.tx, context.person.id, **values)
        await self._reminders.arm_all(context.tx, context.person.id, context.now)
        await context.reply(said)


def read_clocks(text: str) -> list[time]:
    """The times of day that stand there: `22`, `22:30`, `8.15 Uhr`, `10 pm`. What is none is left out."""
    found = []
    for hours, minutes, half in _CLOCK.findall(text):
        hour = int(hours) % 12 + 12 * (half.lower() == "pm") if half else int(hours)
        minute = int(minutes or 0)
        if hour < 24 and minute < 60:
            found.append(time(hour, minute))
        elif (hour, minute) == (24, 0):
            found.append(time())
    return found


def _about_clock(rest: str) -> bool:
    """Whether nothing but times of day and small words follow."""
    small = _OFF | {
        "von",
        "bis",
        "from",
        "to",
        "um",
        "at",
        "uhr",
        "am",
        "pm",
        "und",
        "and",
        "between",
        "zwischen",
    }
    return all(word in small or word[0].isdecimal() for word in words(rest))


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
