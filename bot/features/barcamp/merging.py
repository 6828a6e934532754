"""Two pitches about the same: both sides are asked, and only if all agree they become one."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update

from bot.core.barcamp import PITCH, Pitch
from bot.core.context import Context
from bot.core.feature import Command, Takes
from bot.core.message import About, Button, Strong, message, say
from bot.core.outgoing import Priority, ToPerson, post
from bot.core.ports import Tx
from bot.errors import SaySo
from bot.features.barcamp.service import Pitching, Ports
from bot.features.barcamp.similar import alike
from bot.features.barcamp.store import Kept
from bot.features.barcamp.tables import pitch_merge
from bot.storage.database import upsert

YES, NO = "barcamp-merge-yes", "barcamp-merge-no"


class Merging:
    """Finds what is alike, asks, and puts together. The older one is kept."""

    def __init__(self, ports: Ports, pitching: Pitching) -> None:
        self._ports = ports
        self._store = ports.store
        self._pitching = pitching
        self.commands = (
            Command(name="barcamp-merge", run=self.agree_in_words, takes=Takes.TEXT, rare=True),
            Command(name="barcamp-keep-apart", run=self.decline_in_words, takes=Takes.TEXT, rare=True),
        )
        self.buttons = {YES: self.agree, NO: self.decline}

    async def propose(self, tx: Tx, label: int, now: datetime) -> None:
        """The hosts of the new one and of the one most like it are asked, once."""
        new = await self._store.pitch(tx, label)
        if new is None or new.is_wish:
            return
        found = alike(
            new, [one for one in await self._store.pitches(tx, new.event) if self._may_be_one(new, one)]
        )
        if found:
            await self._ask(tx, found[0], new, now)

    def _may_be_one(self, new: Pitch, other: Pitch) -> bool:
        return not (other.cancelled or other.is_wish or set(other.hosts) & set(new.hosts))

    async def _ask(self, tx: Tx, kept: Pitch, other: Pitch, now: datetime) -> None:
        for mine, theirs in ((kept, other), (other, kept)):
            for person in mine.hosts:
                await tx.execute(
                    upsert(tx, pitch_merge)
                    .values(kept=kept.id, other=other.id, person=person, at=now)
                    .on_conflict_do_nothing()
                )
                said = message(
                    say(
                        "barcamp-alike",
                        mine=Strong(mine.title),
                        label=mine.label,
                        theirs=Strong(theirs.title),
                        other=theirs.label,
                        people=", ".join(theirs.people) or "–",
                    ),
                    buttons=_buttons(kept, other),
                    about=(About(PITCH, theirs.id),),
                )
                key = f"pitch:{kept.id}:{other.id}:alike:{person}"
                await self._ports.outbox.put(tx, post(key, ToPerson(person), said, Priority.TIMED))

    async def agree(self, context: Context, value: str) -> None:
        """The button, with both labels."""
        kept, other = await self._both(context, value)
        tx, person = context.tx, context.person.id
        await self._answer(context, kept, other, agreed=True)
        answers = await self._answers(tx, kept.pitch.id, other.pitch.id)
        asked = [one for one in (*kept.pitch.hosts, *other.pitch.hosts) if one in answers]
        if all(answers[one] for one in asked) and person in answers:
            await self._merge(tx, kept, other, context.now)
            await context.confirm(say("barcamp-merged", **_named(kept.pitch, other.pitch)))
            return
        await context.confirm(say("barcamp-merge-waits"))

    async def decline(self, context: Context, value: str) -> None:
        """The other button."""
        kept, other = await self._both(context, value)
        await self._answer(context, kept, other, agreed=False)
        await context.confirm(say("barcamp-stay-apart"))

    async def agree_in_words(self, context: Context, text: str) -> None:
        """`merge #43 #51`."""
        await self.agree(context, text)

    async def decline_in_words(self, context: Context, text: str) -> None:
        """`keep apart #43 #51`."""
        await self.decline(context, text)

    async def _both(self, context: Context, value: str) -> tuple[Kept, Kept]:
        labels = sorted(
            {int(one) for one in value.replace("#", " ").split() if one.isdecimal() and len(one) < 10}
        )
        found = [kept for one in labels if (kept := await self._store.kept(context.tx, one)) is not None]
        if len(found) != 2:
            raise SaySo(say("barcamp-merge-which"))
        answers = await self._answers(context.tx, found[0].pitch.id, found[1].pitch.id)
        if context.person.id not in answers:
            raise SaySo(say("barcamp-merge-not-asked"))
        if not all(one.open for one in found):
            raise SaySo(say("barcamp-merge-over"))
        return found[0], found[1]

    async def _answer(self, context: Context, kept: Kept, other: Kept, *, agreed: bool) -> None:
        these = _these(kept.pitch.id, other.pitch.id) & (pitch_merge.c.person == context.person.id)
        await context.tx.execute(update(pitch_merge).where(these).values(agreed=agreed))

    async def _answers(self, tx: Tx, kept: int, other: int) -> dict[int, bool | None]:
        rows = await tx.execute(select(pitch_merge.c.person, pitch_merge.c.agreed).where(_these(kept, other)))
        return {row.person: row.agreed for row in rows}

    async def _merge(self, tx: Tx, kept: Kept, other: Kept, now: datetime) -> None:
        """The second is part of the first: its hosts host that as well, and who is in is told."""
        one, two = kept.pitch, other.pitch
        signed_up = await self._signed_up(tx, two.id)
        for host in two.hosts:
            await self._store.add_host(tx, one.id, host)
        what = "\n".join(dict.fromkeys(part for part in (one.what, two.what) if part))
        await self._store.set(tx, one.id, what=what)
        await self._store.set(tx, two.id, merged_into=one.id, cancelled=True, turn=other.turn + 1)
        await self._ports.seats.merged(tx, one.id, two.id, now)
        await self._ports.board.merged(tx, one.id, two.id, now, None)
        await tx.execute(delete(pitch_merge).where(_these(one.id, two.id)))
        for label in (one.id, two.id):
            await self._pitching.changed(tx, label, now, None)
        told = message(say("barcamp-merged-told", **_named(one, two)), about=(About(PITCH, one.id),))
        for person in dict.fromkeys((*one.hosts, *two.hosts, *signed_up)):
            key = f"pitch:{one.id}:{two.id}:merged:{person}"
            await self._ports.outbox.put(tx, post(key, ToPerson(person), told, Priority.TIMED))

    async def _signed_up(self, tx: Tx, label: int) -> Sequence[int]:
        seats = self._ports.seats
        return (*await seats.seated(tx, label), *await seats.waiting(tx, label))


def _these(kept: int, other: int) -> ColumnElement[bool]:
    return (pitch_merge.c.kept == kept) & (pitch_merge.c.other == other)


def _named(kept: Pitch, other: Pitch) -> dict[str, Strong | str]:
    return {
        "kept": Strong(kept.title),
        "label": kept.label,
        "other": Strong(other.title),
        "former": other.label,
    }


def _buttons(kept: Pitch, other: Pitch) -> tuple[Button, ...]:
    value = f"{kept.id} {other.id}"
    yes = say("barcamp-merge-yes-twin", label=kept.label, other=other.label)
    no = say("barcamp-merge-no-twin", label=kept.label, other=other.label)
    return (
        Button(YES, say("barcamp-merge-yes-button"), value, yes),
        Button(NO, say("barcamp-merge-no-button"), value, no),
    )
