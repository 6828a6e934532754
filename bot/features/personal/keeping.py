"""What becomes of a reminder: listed, put off, dropped, joined, withdrawn."""

import re
from datetime import UTC, datetime, timedelta

from bot.core.clock import Clock
from bot.core.context import Context
from bot.core.message import Line, Phrase, bullets, heading, message, say
from bot.core.outgoing import ToPerson, post
from bot.core.ports import Outbox, Tx
from bot.core.shape import row_number
from bot.errors import SaySo
from bot.features.personal.asking import OPEN_AT_MOST, gone_key, refuse_no_day
from bot.features.personal.moments import LONGEST_AHEAD, moment_in
from bot.features.personal.saying import TOMORROW, Zones, when
from bot.features.personal.store import PERSONAL, Part, PersonalStore
from bot.features.personal.zones import ZoneOf
from bot.language.fold import words
from bot.language.no_such_days import no_such_days
from bot.language.times import find_length

_TOMORROW = frozenset({"tomorrow", "morgen", "auf morgen", "until tomorrow", "bis morgen", "demain", "明天"})
_NUMBERED = re.compile(r"\D{0,40}?(\d{1,6})(?!\d)[\s,:]*(.*)", re.ASCII | re.DOTALL)


class Keeping:
    """`my reminders`, and all that is done with one of them."""

    def __init__(self, store: PersonalStore, zones: ZoneOf, outbox: Outbox, clock: Clock) -> None:
        self._store = store
        self._zones = zones
        self._outbox = outbox
        self._clock = clock

    async def mine(self, context: Context, _: str) -> None:
        """`my reminders`: for this person's eyes alone."""
        parts = await self._store.of(context.tx, context.person.id)
        if not parts:
            await context.reply(say("personal-none"), private=True)
            return
        zones = await self._zones_of(context)
        lines: list[Line] = [(_line(one, zones, context.now),) for one in parts]
        how = say("personal-list-how", number=str(parts[0].number))
        title = heading(say("personal-list", count=len(parts)))
        await context.reply(message(title, bullets(*lines), how), private=True)

    async def cancel(self, context: Context, rest: str) -> None:
        """`cancel reminder 2`; without a number, the only one."""
        found = _NUMBERED.fullmatch(rest)
        if found is None:
            parts = await self._store.of(context.tx, context.person.id)
            if len(parts) != 1:
                raise SaySo(say("personal-which"))
            await self._drop(context, parts[0])
            return
        await self._drop(context, await self._numbered(context, found[1]))

    async def snooze(self, context: Context, rest: str) -> None:
        """`snooze 2 10 minutes`."""
        found = _NUMBERED.fullmatch(rest.strip())
        if found is None:
            raise SaySo(say("personal-snooze-how"))
        part = await self._numbered(context, found[1])
        zones = await self._zones_of(context)
        now = context.now.astimezone(zones.clock)
        refuse_no_day(next(no_such_days(found[2], now.date()), None))
        due = _put_off_to(found[2].strip() or "10 min", part, now)
        if due is None:
            raise SaySo(say("personal-snooze-how"))
        await self._put_off(context, part, due, zones)

    async def pressed_drop(self, context: Context, value: str) -> None:
        """The buttons "cancel" and "done"."""
        await self._drop(context, await self._own(context, value))

    async def pressed_later(self, context: Context, value: str) -> None:
        """The buttons that put it off."""
        id, _, span = value.partition(":")
        part = await self._own(context, id)
        zones = await self._zones_of(context)
        said = "tomorrow" if span == TOMORROW else f"{span} min"
        due = _put_off_to(said, part, context.now.astimezone(zones.clock))
        if due is None:
            raise SaySo(say("personal-gone"))
        await self._put_off(context, part, due, zones)

    async def reacted(self, context: Context, added: bool) -> None:
        """⏰ on a promise: this person, too; taken away: no more."""
        id = context.shown(PERSONAL)[0]
        person = context.person.id
        reminder = await self._store.reminder(context.tx, id)
        part = await self._store.part(context.tx, id, person)
        if reminder is not None and reminder.person == person:
            return
        if not added:
            if part is not None and not part.told:
                await self._drop(context, part)
            return
        if part is not None:
            return
        if reminder is None or reminder.moment <= context.now:
            raise SaySo(say("personal-gone"))
        if await self._store.count(context.tx, person) >= OPEN_AT_MOST:
            raise SaySo(say("personal-too-many", most=OPEN_AT_MOST))
        await self._store.join(context.tx, id, person, reminder.moment)
        joined = await self._own(context, str(id))
        moment = when(joined.due, await self._zones_of(context), context.now)
        if reminder.words:
            told = say("personal-joined", when=moment, words=reminder.words, number=str(joined.number))
        else:
            told = say("personal-joined-here", when=moment, number=str(joined.number))
        await context.confirm(told)

    async def retract(self, tx: Tx, cause: str) -> None:
        """The message that asked is gone or says something else: nobody is reminded of what it said."""
        for reminder in await self._store.caused_by(tx, cause):
            await self.tell_gone(tx, reminder.id, reminder.person)
            await self._store.withdraw(tx, reminder.id, self._clock.now())

    async def tell_gone(self, tx: Tx, reminder: int, person: int) -> None:
        """What is not sent yet is not sent; those who joined and wait for it hear so."""
        for part in await self._store.parts(tx, reminder):
            await self._outbox.cancel(tx, part.key)
            if part.person != person and not part.told:
                told = message(say("personal-withdrawn", number=str(part.number)))
                key = gone_key(reminder, part.person)
                await self._outbox.put(tx, post(key, ToPerson(part.person), told))

    async def call_off(self, tx: Tx, part: Part) -> None:
        """What waits to be said of it is not said."""
        await self._outbox.cancel(tx, part.key)

    async def _drop(self, context: Context, part: Part) -> None:
        await self._outbox.cancel(context.tx, part.key)
        await self._store.leave(context.tx, part)
        if part.told:
            await context.confirm(say("personal-done"))
        elif part.reminder.words:
            await context.confirm(say("personal-dropped", words=part.reminder.words))
        else:
            await context.confirm(say("personal-dropped-here"))

    async def _put_off(self, context: Context, part: Part, due: datetime, zones: Zones) -> None:
        await self._outbox.cancel(context.tx, part.key)
        moved = await self._store.put_off(context.tx, part, due)
        moment = when(moved.due, zones, context.now)
        await context.confirm(say("personal-put-off", when=moment, number=str(part.number)))

    async def _own(self, context: Context, id: str) -> Part:
        part = await self._store.part(context.tx, row_number(id), context.person.id)
        if part is not None:
            return part
        there = await self._store.reminder(context.tx, row_number(id))
        raise SaySo(say("personal-not-yours" if there else "personal-gone"))

    async def _numbered(self, context: Context, number: str) -> Part:
        part = await self._store.numbered(context.tx, context.person.id, row_number(number))
        if part is None:
            raise SaySo(say("personal-no-such", number=number))
        return part

    async def _zones_of(self, context: Context) -> Zones:
        event = context.conversation.event if context.conversation else None
        return await self._zones.of(context.tx, context.person.id, context.now, event)


def _line(part: Part, zones: Zones, now: datetime) -> Phrase:
    moment = when(part.due, zones, now)
    if part.reminder.words:
        return say("personal-line", number=str(part.number), when=moment, words=part.reminder.words)
    return say("personal-line-here", number=str(part.number), when=moment)


def _put_off_to(said: str, part: Part, now: datetime) -> datetime | None:
    """From its own moment where that is still ahead, else from now, in UTC; None: not clear, or too far away.

    `now` is on the person's clock. Tomorrow is at the same time of the day.
    """
    present = now.astimezone(UTC)
    start = max(part.due, present)
    length = find_length(said)
    if length is not None:
        due: datetime | None = start + timedelta(minutes=length[0])
    elif " ".join(words(said)) in _TOMORROW:
        local = part.due.astimezone(now.tzinfo)
        day = start.astimezone(now.tzinfo).date() + timedelta(days=1)
        due = datetime.combine(day, local.time(), now.tzinfo).astimezone(UTC)
    else:
        due = moment_in(said, now)
    return due if due is not None and present < due <= present + LONGEST_AHEAD else None
