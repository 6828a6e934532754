"""What happens to pitches: made, changed, cancelled, there again; their cards, and who hears of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.barcamp import PITCH, Board, FitsOffers
from bot.core.message import About, Message, Phrase, Strong, message, say
from bot.core.outgoing import CardRef, Outgoing, Priority, ToPerson, post
from bot.core.ports import Outbox, Tx
from bot.core.publishing import Publisher
from bot.core.seats import Seats
from bot.core.sessions import Programme
from bot.errors import SaySo
from bot.features.barcamp.details import Details
from bot.features.barcamp.places import Barcamp, Places
from bot.features.barcamp.store import Kept, PitchStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """Whom the barcamp asks."""

    store: PitchStore
    places: Places
    publisher: Publisher
    seats: Seats
    board: Board
    offers: FitsOffers
    programme: Programme
    outbox: Outbox
    per_person: int


class Pitching:
    """The rules. Everything happens within one transaction, and is told once."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports
        self._store = ports.store
        self._outbox = ports.outbox

    async def make(
        self,
        tx: Tx,
        event: str,
        title: str,
        details: Details,
        author: int,
        cause: str | None,
        now: datetime,
        *,
        host: bool,
    ) -> int:
        """A new pitch, or a wish where `host` is false; its label. Raises SaySo for one pitch too many."""
        if host:
            await self.may_host_more(tx, event, author)
        label = await self._ports.publisher.reserve(tx, event, now)
        await self._store.add(tx, label, event, title, details, author, cause, now)
        if host:
            await self._store.add_host(tx, label, author)
        await self.show(tx, label, event, Priority.ANSWER)
        return label

    async def may_host_more(self, tx: Tx, event: str, person: int) -> None:
        """Raises SaySo for somebody who has as many open pitches as anybody may have."""
        hosted = await self._store.hosted(tx, person)
        mine = [one for one in hosted if one.event == event and not one.cancelled]
        if len(mine) >= self._ports.per_person:
            labels = ", ".join(one.label for one in mine)
            raise SaySo(say("barcamp-too-many", count=self._ports.per_person, labels=labels))

    async def rewrite(
        self, tx: Tx, kept: Kept, title: str, details: Details, now: datetime, *, host: bool
    ) -> None:
        """Its message says this now; what was cancelled with the message is there again."""
        one, author = kept.pitch, kept.author
        await self._store.write(tx, one.id, title, details)
        if author is not None and host and one.is_wish:
            await self._store.add_host(tx, one.id, author)
        elif author is not None and not host and one.hosts == (author,):
            await self._store.drop_host(tx, one.id, author)
        if one.cancelled and kept.gone:
            await self.revive(tx, kept, now, author)
        else:
            await self.changed(tx, one.id, now, author)

    async def changed(self, tx: Tx, label: int, now: datetime, by: int | None) -> None:
        """It looks different now, wherever it is shown."""
        await self._outbox.refresh(tx, CardRef(PITCH, label))
        await self._ports.board.pitch_changed(tx, label, now, by)

    async def cancel(self, tx: Tx, kept: Kept, now: datetime, by: int | None, *, gone: bool = False) -> None:
        """It does not take place: who signed up is told, but for whoever cancelled it. `gone`: its message
        was taken back, so that it is there again if the message is."""
        turn = kept.turn + 1
        await self._store.set(tx, kept.pitch.id, cancelled=True, gone=gone, turn=turn)
        told = () if await self._is_published(tx, kept) else await self._concerned(tx, kept, by)
        for person in told:
            said = self._told("barcamp-gone", kept)
            await self._outbox.put(tx, self._news(_gone_key(kept, turn, person), person, said))
        await self.changed(tx, kept.pitch.id, now, by)

    async def revive(self, tx: Tx, kept: Kept, now: datetime, by: int | None) -> None:
        """It takes place after all: who had heard otherwise is told, and nobody else."""
        await self._store.set(tx, kept.pitch.id, cancelled=False, gone=False, turn=kept.turn + 1)
        for person in await self._concerned(tx, kept, by):
            if not await self._outbox.cancel(tx, _gone_key(kept, kept.turn, person)):
                key = f"pitch:{kept.pitch.id}:back:{kept.turn + 1}:{person}"
                await self._outbox.put(tx, self._news(key, person, self._told("barcamp-back", kept)))
        await self.changed(tx, kept.pitch.id, now, by)

    async def unsay(self, tx: Tx, label: int, person: int, words: Sequence[str] | None) -> None:
        """The programme that has it knows nothing of that person any more, nor these names; None: nothing of
        what was pitched."""
        await self._ports.publisher.forget(tx, label, person, words)

    async def show(self, tx: Tx, label: int, event: str, priority: Priority = Priority.CARD) -> None:
        """Its card stands in every barcamp conversation of its event, once in each."""
        for place in await self._ports.places.all(tx, event):
            await self._outbox.put(tx, _card(label, place, priority))

    async def show_all(self, tx: Tx, place: Barcamp) -> None:
        """All that is open stands in that conversation."""
        for one in await self._store.pitches(tx, place.event):
            if not one.cancelled:
                await self._outbox.put(tx, _card(one.id, place, Priority.CARD))

    async def _is_published(self, tx: Tx, kept: Kept) -> bool:
        """Whether the programme has it: then its own news tell what becomes of it."""
        session = await self._ports.programme.session(tx, kept.pitch.id)
        return session is not None and not session.cancelled

    async def _concerned(self, tx: Tx, kept: Kept, by: int | None) -> Sequence[int]:
        """Who signed up or wanted it, and its hosts; but not `by`."""
        seats, label = self._ports.seats, kept.pitch.id
        persons = dict.fromkeys(
            (
                *kept.pitch.hosts,
                *await seats.seated(tx, label),
                *await seats.waiting(tx, label),
                *await self._store.interested(tx, label),
            )
        )
        return [person for person in persons if person != by]

    def _told(self, key: str, kept: Kept) -> Message:
        told: Phrase = say(key, title=Strong(kept.pitch.title), label=kept.pitch.label)
        return message(told, about=(About(PITCH, kept.pitch.id),))

    def _news(self, key: str, person: int, said: Message) -> Outgoing:
        return post(key, ToPerson(person), said, Priority.TIMED)


def _gone_key(kept: Kept, turn: int, person: int) -> str:
    return f"pitch:{kept.pitch.id}:gone:{turn}:{person}"


def _card(label: int, place: Barcamp, priority: Priority) -> Outgoing:
    key = f"pitch:{label}:card:{place.id}"
    return Outgoing(key=key, to=place.address, card=CardRef(PITCH, label), slot=key, priority=priority)
