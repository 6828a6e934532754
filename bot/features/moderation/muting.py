"""`mute @tom for 2 hours`, `unmute @tom`, `muted`."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.context import Context
from bot.core.message import At, Line, Plain, Words, bullets, heading, message, say
from bot.core.ports import Audience, Tx
from bot.core.roles import identity_key
from bot.core.signals import Who
from bot.errors import SaySo
from bot.features.moderation.sentences import USUAL, name_and_span, to_mute, to_unmute
from bot.features.moderation.store import MuteStore
from bot.storage.accounts import account_meant, person_of, shown_name
from bot.storage.notes import write_audit
from bot.storage.people import People


class Muting:
    """The commands of it, and the button under a report."""

    def __init__(self, store: MuteStore, people: People, organisers: Audience, zone: str) -> None:
        self._store = store
        self._people = people
        self._organisers = organisers
        self._zone = zone

    async def mute(self, context: Context, text: str) -> None:
        """`mute @tom for 2 hours`: with all accounts of that person."""
        here = context.now.astimezone(ZoneInfo(context.person.zone or self._zone))
        name, span = name_and_span(to_mute(text) or text, here)
        await self._mute(context, await account_meant(context, name), span)

    async def press(self, context: Context, value: str) -> None:
        """The button under a report: an hour for that account."""
        platform, _, user = value.partition(":")
        await self._mute(context, Who(platform, user), USUAL)

    async def _mute(self, context: Context, who: Who, span: timedelta) -> None:
        tx, now = context.tx, context.now
        person = await person_of(tx, who)
        if person is not None and person in await self._organisers.members(tx, now):
            raise SaySo(say("moderation-organiser", account=shown_name(who)))
        accounts = await self._people.identities(tx, person) if person is not None else [who]
        until = now + span
        await self._store.mute(tx, accounts, person, until, context.person.id)
        await write_audit(tx, now, context.person.id, "muted a person", _subject(person))
        known = next((one for one in accounts if one == who or one.user == who.user), who)
        end = At(until, context.person.zone or self._zone, "daytime")
        await context.confirm(say("moderation-muted", account=shown_name(known), until=end))

    async def unmute(self, context: Context, text: str) -> None:
        """`unmute @tom`."""
        who = await account_meant(context, to_unmute(text) or text)
        tx, person = context.tx, await person_of(context.tx, who)
        accounts = await self._people.identities(tx, person) if person is not None else [who]
        if not await self._store.unmute(tx, accounts, person, context.now):
            raise SaySo(say("moderation-not-muted", account=shown_name(who)))
        await write_audit(tx, context.now, context.person.id, "unmuted a person", _subject(person))
        await context.confirm(say("moderation-unmuted", account=shown_name(who)))

    async def list(self, context: Context, _: str) -> None:
        """`muted`: who is, and until when."""
        zone = context.person.zone or self._zone
        lines: dict[str, Line] = {}
        for one in await self._store.all(context.tx, context.now):
            shown = (
                Plain(f"{one.who.platform}: {shown_name(one.who)}")
                if one.who
                else say("moderation-forgotten")
            )
            key = identity_key(one.who) if one.who else str(one.until)
            lines[key] = (shown, Plain(" · "), say("moderation-until", until=At(one.until, zone, "daytime")))
        if not lines:
            await context.reply(say("moderation-nobody"), private=True)
            return
        await context.reply(message(heading(say("moderation-list")), bullets(*lines.values())), private=True)


def _subject(person: int | None) -> str:
    return f"person {person}" if person is not None else ""


class MuteData:
    """The ports `PersonData`, and `Timed` for what is over."""

    name = "moderation"

    def __init__(self, store: MuteStore, zone: str) -> None:
        self._store = store
        self._zone = zone

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """Until when they are muted."""
        until = await self._store.until(tx, person)
        lines = [say("moderation-until", until=At(until, self._zone, "daytime"))] if until else []
        return {"my-data-muted": lines}

    async def forget(self, tx: Tx, person: int) -> None:
        """A mute holds until it ends, under the hash of the account alone: nobody is unmuted by being
        forgotten."""
        await self._store.give(tx, person, None)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """Who is muted with one account is with all."""
        await self._store.give(tx, other, kept)

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """When the next mute ends."""
        return await self._store.next_end(tx)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """What is over is kept no more."""
        await self._store.drop_ended(tx, now)
