"""Wishes: who would come, who takes one on, and who may be able to."""

from bot.core.barcamp import PITCH, Pitch
from bot.core.context import Context
from bot.core.feature import Command, Takes
from bot.core.message import About, Button, Strong, message, say
from bot.core.outgoing import CardRef, Priority, ToPerson, post
from bot.core.ports import Tx
from bot.core.shape import row_number
from bot.errors import SaySo
from bot.features.barcamp.cards import CLAIM, INTEREST
from bot.features.barcamp.service import Pitching, Ports
from bot.features.barcamp.store import Kept
from bot.features.barcamp.targets import Targets
from bot.features.barcamp.wordings import I_DO_IT, ME_TOO
from bot.language.fold import fold

ASKED_AT_MOST = 5


class Wishes:
    """The commands and buttons of it, and what is said under a wish."""

    def __init__(self, ports: Ports, targets: Targets, pitching: Pitching) -> None:
        self._ports = ports
        self._store = ports.store
        self._targets = targets
        self._pitching = pitching
        self.commands = (
            Command(name="barcamp-claim", run=self.claim, takes=Takes.LABEL, rare=True),
            Command(name="barcamp-interest", run=self.want, takes=Takes.LABEL, rare=True),
            Command(name="barcamp-no-interest", run=self.want_no_more, takes=Takes.LABEL, rare=True),
        )
        self.buttons = {CLAIM: self.claim, INTEREST: self.toggle}

    async def claim(self, context: Context, label: str) -> None:
        """`I'll do it #44`: whoever says so first is its host."""
        kept, tx, person = await self._wish(context, label), context.tx, context.person
        await self._pitching.may_host_more(tx, kept.pitch.event, person.id)
        await self._store.add_host(tx, kept.pitch.id, person.id)
        await self._store.drop_interest(tx, kept.pitch.id, person.id)
        await self._pitching.changed(tx, kept.pitch.id, context.now, person.id)
        title, named = Strong(kept.pitch.title), kept.pitch.label
        told = message(
            say("barcamp-taken-on", name=person.name or "–", title=title, label=named),
            about=(About(PITCH, kept.pitch.id),),
        )
        for other in dict.fromkeys((kept.author, *await self._store.interested(tx, kept.pitch.id))):
            if other is not None and other != person.id:
                key = f"pitch:{kept.pitch.id}:taken-on:{other}"
                await context.outbox.put(tx, post(key, ToPerson(other), told, Priority.TIMED))
        await context.confirm(say("barcamp-you-do-it", title=title, label=named))

    async def want(self, context: Context, label: str) -> None:
        """`me too #44`."""
        await self._want(context, await self._wish(context, label))

    async def want_no_more(self, context: Context, label: str) -> None:
        """`not me #44`."""
        await self._want_not(context, await self._wish(context, label))

    async def toggle(self, context: Context, label: str) -> None:
        """The button: once to want it, again to undo that."""
        kept = await self._wish(context, label)
        wanted = context.person.id in await self._store.interested(context.tx, kept.pitch.id)
        await (self._want_not if wanted else self._want)(context, kept)

    async def hear(self, context: Context, text: str) -> bool:
        """Said under a wish, to everybody."""
        said = fold(text).strip(" .!,;☺😀🙋")
        if said not in ME_TOO | I_DO_IT:
            return False
        shown = context.shown(PITCH)
        kept = await self._store.kept(context.tx, shown[0]) if len(shown) == 1 else None
        if kept is None or not kept.pitch.is_wish or not kept.open:
            return False
        await (self.claim if said in I_DO_IT else self.want)(context, str(kept.pitch.id))
        return True

    async def offer(self, tx: Tx, wish: Pitch, author: int | None) -> None:
        """Those whose offers fit are asked, each once."""
        said = message(
            say("barcamp-could-you", title=Strong(wish.title), label=wish.label),
            buttons=(
                Button(
                    CLAIM,
                    say("barcamp-claim-button"),
                    str(wish.id),
                    say("barcamp-claim-twin", label=wish.label),
                ),
            ),
            about=(About(PITCH, wish.id),),
        )
        words = f"{wish.title}\n{wish.what}".strip()
        fitting = await self._ports.offers.fitting(tx, words, wish.event)
        for person in [one for one in fitting if one != author][:ASKED_AT_MOST]:
            key = f"pitch:{wish.id}:could-you:{person}"
            await self._ports.outbox.put(tx, post(key, ToPerson(person), said, Priority.TIMED))

    async def _wish(self, context: Context, label: str) -> Kept:
        kept = await self._targets.meant(context, row_number(label) if label else None)
        if not kept.open:
            raise SaySo(say("barcamp-was-cancelled", label=kept.pitch.label))
        if not kept.pitch.is_wish:
            people = ", ".join(kept.pitch.people) or "–"
            raise SaySo(say("barcamp-has-host", label=kept.pitch.label, people=people))
        return kept

    async def _want(self, context: Context, kept: Kept) -> None:
        new = await self._store.add_interest(context.tx, kept.pitch.id, context.person.id, context.now)
        if new:
            await context.outbox.refresh(context.tx, CardRef(PITCH, kept.pitch.id))
        key = "barcamp-you-want" if new else "barcamp-you-wanted"
        await context.confirm(say(key, title=Strong(kept.pitch.title), label=kept.pitch.label))

    async def _want_not(self, context: Context, kept: Kept) -> None:
        await self._store.drop_interest(context.tx, kept.pitch.id, context.person.id)
        await context.outbox.refresh(context.tx, CardRef(PITCH, kept.pitch.id))
        title = Strong(kept.pitch.title)
        await context.confirm(say("barcamp-you-want-no-more", title=title, label=kept.pitch.label))
