"""What is pitched: queries. The port `Pitches`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from bot.core.barcamp import Pitch
from bot.core.ports import Tx
from bot.features.barcamp.details import Details
from bot.features.barcamp.tables import pitch, pitch_host, pitch_interest, pitch_invited
from bot.storage.database import scalar, upsert
from bot.storage.people import People


@dataclass(frozen=True, slots=True)
class Kept:
    """A pitch with what only the barcamp knows of it: who wrote it, in which message, whether it is cancelled
    because that is gone, how often it was cancelled or came back, and into which other one it was merged."""

    pitch: Pitch
    author: int | None
    cause: str | None
    gone: bool
    turn: int
    merged_into: int | None

    @property
    def open(self) -> bool:
        """Whether it can still take place."""
        return not self.pitch.cancelled


class PitchStore:
    """The pitches, with their hosts."""

    def __init__(self, people: People) -> None:
        self._people = people

    async def pitches(self, tx: Tx, event: str | None = None) -> Sequence[Pitch]:
        """All of an event, by label; the port."""
        statement = select(pitch).order_by(pitch.c.label)
        if event is not None:
            statement = statement.where(pitch.c.event == event)
        return [one.pitch for one in await self._read(tx, statement)]

    async def pitch(self, tx: Tx, id: int) -> Pitch | None:
        """The one with that label; the port."""
        found = await self.kept(tx, id)
        return found.pitch if found else None

    async def kept(self, tx: Tx, id: int) -> Kept | None:
        """The one with that label, and all that is known of it."""
        return next(iter(await self._read(tx, select(pitch).where(pitch.c.label == id))), None)

    async def made_by_message(self, tx: Tx, cause: str) -> Kept | None:
        """What that message pitched."""
        return next(iter(await self._read(tx, select(pitch).where(pitch.c.cause == cause))), None)

    async def add(
        self,
        tx: Tx,
        id: int,
        event: str,
        title: str,
        details: Details,
        author: int,
        cause: str | None,
        at: datetime,
    ) -> None:
        """Write a new one down; it has no host yet."""
        values = {"label": id, "event": event, "author": author, "cause": cause, "made_at": at}
        await tx.execute(insert(pitch).values(**values, **_columns(title, details)))

    async def write(self, tx: Tx, id: int, title: str, details: Details) -> None:
        """It says this now."""
        await tx.execute(update(pitch).where(pitch.c.label == id).values(**_columns(title, details)))

    async def set(self, tx: Tx, id: int, **values: Any) -> None:
        """Single columns of it."""
        await tx.execute(update(pitch).where(pitch.c.label == id).values(**values))

    async def add_host(self, tx: Tx, id: int, person: int) -> bool:
        """One host more, behind the others; False when they are one already."""
        last = await scalar(tx, select(func.max(pitch_host.c.position)).where(pitch_host.c.pitch == id))
        result = await tx.execute(
            upsert(tx, pitch_host)
            .values(pitch=id, person=person, position=(last or 0) + 1)
            .on_conflict_do_nothing()
            .returning(pitch_host.c.pitch)
        )
        return result.first() is not None

    async def drop_host(self, tx: Tx, id: int, person: int) -> None:
        """They are no host of it."""
        these = (pitch_host.c.pitch == id) & (pitch_host.c.person == person)
        await tx.execute(delete(pitch_host).where(these))

    async def hosted(self, tx: Tx, person: int) -> Sequence[Pitch]:
        """What somebody hosts, by label."""
        theirs = select(pitch_host.c.pitch).where(pitch_host.c.person == person)
        statement = select(pitch).where(pitch.c.label.in_(theirs)).order_by(pitch.c.label)
        return [one.pitch for one in await self._read(tx, statement)]

    async def wished(self, tx: Tx, person: int) -> Sequence[Pitch]:
        """What somebody wrote and does not host, by label."""
        hosted = select(pitch_host.c.pitch).where(pitch_host.c.person == person)
        statement = (
            select(pitch)
            .where(pitch.c.author == person, pitch.c.label.not_in(hosted))
            .order_by(pitch.c.label)
        )
        return [one.pitch for one in await self._read(tx, statement)]

    async def invite(self, tx: Tx, id: int, person: int, by: int, at: datetime) -> bool:
        """They are asked to be a co-host; False when they were asked already."""
        result = await tx.execute(
            upsert(tx, pitch_invited)
            .values(pitch=id, person=person, by=by, at=at)
            .on_conflict_do_nothing()
            .returning(pitch_invited.c.pitch)
        )
        return result.first() is not None

    async def answer_invitation(self, tx: Tx, id: int, person: int) -> int | None:
        """The question is answered; who had asked, or None where nobody had."""
        these = (pitch_invited.c.pitch == id) & (pitch_invited.c.person == person)
        row = (await tx.execute(delete(pitch_invited).where(these).returning(pitch_invited.c.by))).first()
        return int(row.by or 0) if row else None

    async def add_interest(self, tx: Tx, id: int, person: int, at: datetime) -> bool:
        """They would come; False when they had said so."""
        result = await tx.execute(
            upsert(tx, pitch_interest)
            .values(pitch=id, person=person, at=at)
            .on_conflict_do_nothing()
            .returning(pitch_interest.c.pitch)
        )
        return result.first() is not None

    async def drop_interest(self, tx: Tx, id: int, person: int) -> None:
        """They would not."""
        these = (pitch_interest.c.pitch == id) & (pitch_interest.c.person == person)
        await tx.execute(delete(pitch_interest).where(these))

    async def interested(self, tx: Tx, id: int) -> Sequence[int]:
        """Who would come, the first first."""
        statement = select(pitch_interest.c.person).where(pitch_interest.c.pitch == id)
        order = (pitch_interest.c.at, pitch_interest.c.person)
        return list((await tx.execute(statement.order_by(*order))).scalars())

    async def _read(self, tx: Tx, statement: Any) -> list[Kept]:
        rows = (await tx.execute(statement)).all()
        if not rows:
            return []
        hosts: dict[int, list[int]] = {}
        those = pitch_host.c.pitch.in_([row.label for row in rows])
        found = await tx.execute(select(pitch_host).where(those).order_by(pitch_host.c.position))
        for host in found:
            hosts.setdefault(host.pitch, []).append(host.person)
        names = await self._people.names(tx, sorted({one for some in hosts.values() for one in some}))
        return [_kept(row, hosts.get(row.label, []), names) for row in rows]


def details_of(one: Pitch) -> Details:
    """What is known of it beside its title and hosts."""
    return Details(
        what=one.what,
        minutes=int(one.length.total_seconds()) // 60 if one.length else None,
        language=one.language,
        level=one.level,
        needs=one.needs,
        capacity=one.capacity,
        room=one.room,
    )


def _columns(title: str, details: Details) -> dict[str, Any]:
    return {
        "title": title,
        "what": details.what,
        "minutes": details.minutes,
        "language": details.language,
        "level": details.level,
        "needs": " ".join(details.needs),
        "capacity": details.capacity,
        "room": details.room,
    }


def _kept(row: Any, hosts: Sequence[int], names: dict[int, str]) -> Kept:
    one = Pitch(
        id=row.label,
        event=row.event,
        title=row.title,
        what=row.what,
        hosts=tuple(hosts),
        people=tuple(names[host] for host in hosts if names.get(host)),
        length=timedelta(minutes=row.minutes) if row.minutes else None,
        language=row.language,
        level=row.level,
        needs=tuple(row.needs.split()),
        capacity=row.capacity,
        room=row.room,
        cancelled=row.cancelled,
        made_at=row.made_at,
    )
    return Kept(one, row.author, row.cause, row.gone, row.turn, row.merged_into)
