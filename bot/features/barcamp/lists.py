"""What is pitched, in a list: all of it, or one's own."""

import re
from collections.abc import Sequence

from bot.core.barcamp import PITCH, Pitch
from bot.core.context import Context
from bot.core.message import About, Line, Message, Phrase, Strong, bullets, heading, message, say
from bot.core.ports import Tx
from bot.errors import SaySo
from bot.features.barcamp.cards import pitch_line
from bot.features.barcamp.service import Ports

AT_MOST = 40
_LABEL = re.compile(r"\s*#?(\d{1,9})(?!\w)", re.ASCII)
_REMINDED = re.compile(
    r"\s*(?:(?:erinnere? (?:mich|uns)|remind (?:me|us)|bitte|please|an|of|about|to|for)\s+)*(#\d{1,9})\W*",
    re.ASCII | re.IGNORECASE,
)


class Lists:
    """The commands that list."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports

    async def all(self, context: Context, _: str) -> None:
        """`pitches`: of the event whose barcamp this is, else of all; wishes last."""
        here = await self._ports.places.here(context.tx, context.conversation)
        found = await self._ports.store.pitches(context.tx, here.event if here else None)
        open_ = [one for one in found if not one.cancelled]
        if not open_:
            await context.reply(say("barcamp-nothing-yet"))
            return
        shown = sorted(open_, key=lambda one: one.is_wish)
        title = say("barcamp-pitched-so-far", count=len(open_))
        await context.reply(await self.listed(context.tx, title, shown))

    async def not_yet(self, context: Context, said: str) -> bool:
        """Somebody stars a pitch that is not in the programme yet: say so, and what they can do meanwhile."""
        found = _LABEL.match(said)
        kept = await self._ports.store.kept(context.tx, int(found[1])) if found else None
        if kept is None or not kept.open or kept.merged_into is not None:
            return False
        if await self._ports.programme.session(context.tx, kept.pitch.id) is not None:
            return False
        key = "barcamp-no-star-for-wish" if kept.pitch.is_wish else "barcamp-no-star-yet"
        raise SaySo(say(key, title=Strong(kept.pitch.title), label=kept.pitch.label))

    async def not_yet_reminded(self, context: Context, said: str) -> bool:
        """`erinnere mich an #43`: the same, where nothing else is named."""
        found = _REMINDED.fullmatch(said)
        return found is not None and await self.not_yet(context, found[1])

    async def mine(self, context: Context, _: str) -> None:
        """`my pitches`: those that one hosts, and one's wishes."""
        store = self._ports.store
        found = [
            *await store.hosted(context.tx, context.person.id),
            *await store.wished(context.tx, context.person.id),
        ]
        if not found:
            await context.reply(say("barcamp-none-of-yours"))
            return
        await context.reply(await self.listed(context.tx, say("barcamp-yours"), found))

    async def listed(self, tx: Tx, title: Phrase, found: Sequence[Pitch]) -> Message:
        """A list of pitches, with counts."""
        shown = found[:AT_MOST]
        lines = bullets(*[await self.line(tx, one) for one in shown])
        more = [say("barcamp-more", count=len(found) - AT_MOST)] if len(found) > AT_MOST else []
        return message(heading(title), lines, *more, about=tuple(About(PITCH, one.id) for one in shown))

    async def line(self, tx: Tx, one: Pitch) -> Line:
        """One pitch, with how many are in."""
        occupancy = (await self._ports.seats.occupancy(tx, (one.id,))).get(one.id)
        interested = len(await self._ports.store.interested(tx, one.id)) if one.is_wish else 0
        return pitch_line(one, occupancy, interested)
