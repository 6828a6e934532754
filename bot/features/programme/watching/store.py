"""Tables and queries of the sources, and of the looks that somebody asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    delete,
    false,
    func,
    insert,
    select,
    update,
)

from bot.core.fetching import Known
from bot.core.freshness import StaleSource
from bot.core.message import Phrase
from bot.core.outgoing import To, ToPerson
from bot.core.ports import Tx
from bot.core.signals import Address
from bot.core.wire import phrase_from_text
from bot.features.programme.store import ProgrammeStore, session
from bot.features.programme.watching.rules import USUAL, is_stale, rhythm, span_of
from bot.storage.database import scalar, upsert
from bot.storage.kept import KEPT, Kept
from bot.storage.tables import Moment, metadata, serial

source = Table(
    "source",
    metadata,
    serial(),
    Column("event", String(64), nullable=False),
    Column("name", String(64), nullable=False),
    Column("url", Text),
    Column("zone", String(64)),
    Column("every", Integer),
    Column("watched", Boolean, nullable=False, server_default=false()),
    Column("configured", Boolean, nullable=False, server_default=false()),
    Column("added_at", Moment, nullable=False),
    Column("etag", Text),
    Column("modified", Text),
    Column("digest", String(64)),
    Column("last_tried", Moment),
    Column("last_good", Moment),
    Column("due", Moment),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("failing_since", Moment),
    Column("reason", Text),
    Column("told_failing", Boolean, nullable=False, server_default=false()),
    Column("held", String(64)),
    UniqueConstraint("event", "name"),
    sqlite_autoincrement=True,
    info=KEPT,
)

wish = Table(
    "wish",
    metadata,
    serial(),
    Column("url", Text, nullable=False),
    Column("event", String(64)),
    Column("name", String(64), nullable=False),
    Column("agreed", String(64)),
    Column("person", Integer, nullable=False, index=True),
    Column("platform", String(32), nullable=False),
    Column("conversation", String(255)),
    Column("thread", String(255)),
    Column("direct", Boolean, nullable=False),
    Column("language", String(8), nullable=False),
    Column("cause", String(600), index=True),
    Column("asked_at", Moment, nullable=False),
    sqlite_autoincrement=True,
)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a part of an event's programme comes from.

    url         None: somebody brings it by hand
    digest      of the last good copy, as it came
    reason      why it cannot be read, while it cannot
    held        what it takes to cancel as much as the source would (see `rules.sign_of`); waits for a yes
    configured  it stands in the configuration
    """

    id: int
    event: str
    name: str
    url: str | None
    zone: str | None
    every: int | None
    watched: bool
    configured: bool
    added_at: datetime
    etag: str | None
    modified: str | None
    digest: str | None
    last_tried: datetime | None
    last_good: datetime | None
    due: datetime | None
    failures: int
    failing_since: datetime | None
    reason: Phrase | None
    told_failing: bool
    held: str | None

    @property
    def known(self) -> Known:
        """What was told with the last good copy."""
        return Known(self.etag, self.modified)

    @property
    def usual(self) -> timedelta:
        """How often it is looked at far from its event."""
        return timedelta(minutes=self.every) if self.every else USUAL


@dataclass(frozen=True, slots=True)
class Wish:
    """Somebody wants an address read now, and waits for the answer there.

    `event` None: the only one, or the one that the file names. `agreed`: see `Source.held`.
    """

    id: int
    url: str
    event: str | None
    name: str
    agreed: str | None
    person: int
    platform: str
    conversation: str | None
    thread: str | None
    direct: bool
    language: str
    cause: str | None
    asked_at: datetime

    @property
    def where(self) -> Address | None:
        """The conversation that was asked in; None: the person's own."""
        return Address(self.platform, self.conversation, self.thread) if self.conversation else None

    @property
    def back(self) -> To:
        """Where the answer goes."""
        return self.where or ToPerson(self.person)


class SourceStore:
    """Sources and wishes; the port `Freshness`."""

    def __init__(self, programme: ProgrammeStore) -> None:
        self._programme = programme
        self._all = Kept((source,), _sources)

    async def all(self, tx: Tx) -> Sequence[Source]:
        """All sources, by event and name."""
        return await self._all(tx)

    async def get(self, tx: Tx, id: int) -> Source | None:
        """The one of that number."""
        row = (await tx.execute(select(source).where(source.c.id == id))).first()
        return _source(row) if row else None

    async def find(self, tx: Tx, event: str, name: str) -> Source | None:
        """The one that is called so."""
        here = (source.c.event == event) & (source.c.name == name)
        row = (await tx.execute(select(source).where(here))).first()
        return _source(row) if row else None

    async def keep(self, tx: Tx, event: str, name: str, now: datetime, **values: Any) -> Source:
        """Write the source down, or these values of it."""
        fresh = {"added_at": now} | values
        result = await tx.execute(
            upsert(tx, source)
            .values(event=event, name=name, **fresh)
            .on_conflict_do_update(index_elements=["event", "name"], set_=values or {"name": name})
            .returning(source)
        )
        return _source(result.one())

    async def change(self, tx: Tx, id: int, **values: Any) -> None:
        """Write these values down."""
        await tx.execute(update(source).where(source.c.id == id).values(**values))

    async def due(self, tx: Tx) -> Sequence[tuple[int, datetime]]:
        """The watched sources, and when each is to be looked at."""
        rows = await tx.execute(
            select(source.c.id, source.c.due)
            .where(source.c.watched, source.c.url.is_not(None), source.c.due.is_not(None))
            .order_by(source.c.due, source.c.id)
        )
        return [(row.id, row.due) for row in rows]

    async def absent_since(self, tx: Tx, event: str, name: str) -> datetime | None:
        """Since when the first of those stays away that are not given up yet."""
        here = (session.c.event == event) & (session.c.source == name) & session.c.cancelled.is_(False)
        first: datetime | None = await scalar(
            tx, select(func.min(session.c.absent_since, type_=Moment())).where(here)
        )
        return first

    async def counts(self, tx: Tx) -> dict[tuple[str, str], int]:
        """How many sessions of each source take place, by event and name."""
        rows = await tx.execute(
            select(session.c.event, session.c.source, func.count().label("count"))
            .where(session.c.cancelled.is_(False))
            .group_by(session.c.event, session.c.source)
        )
        return {(row.event, row.source): row._mapping["count"] for row in rows}

    async def stale(self, tx: Tx, now: datetime) -> Sequence[StaleSource]:
        """The watched sources that are older than they should be; see the port."""
        watched = [one for one in await self.all(tx) if one.watched]
        if not watched:
            return []
        spans = {one.slug: span_of(one) for one in await self._programme.events(tx)}
        old = [
            one
            for one in watched
            if is_stale(now, one.last_good or one.added_at, rhythm(now, spans.get(one.event), one.usual))
        ]
        old.sort(key=lambda one: one.last_good or one.added_at)
        return [StaleSource(one.event, one.name, one.last_good) for one in old]

    async def watched(self, tx: Tx) -> int:
        """How many are watched."""
        return int(await scalar(tx, select(func.count()).select_from(source).where(source.c.watched)))

    async def wish(self, tx: Tx, **values: Any) -> None:
        """Write a wish down."""
        await tx.execute(insert(wish).values(**values))

    async def wishes(self, tx: Tx) -> Sequence[Wish]:
        """All that wait, the oldest first."""
        rows = await tx.execute(select(wish).order_by(wish.c.id))
        return [Wish(**{str(name): value for name, value in row._mapping.items()}) for row in rows]

    async def granted(self, tx: Tx, id: int) -> bool:
        """The wish is no more; False: it was taken back before."""
        return bool((await tx.execute(delete(wish).where(wish.c.id == id))).rowcount)

    async def take_back(self, tx: Tx, cause: str) -> None:
        """What was wished with that message is not wished any more."""
        await tx.execute(delete(wish).where(wish.c.cause == cause))

    async def wished_by(self, tx: Tx, person: int) -> Sequence[str]:
        """The addresses that wait for this person."""
        rows = await tx.execute(select(wish.c.url).where(wish.c.person == person).order_by(wish.c.id))
        return [row.url for row in rows]

    async def forget(self, tx: Tx, person: int) -> None:
        """This person wishes nothing."""
        await tx.execute(delete(wish).where(wish.c.person == person))

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """What the second wishes, the first does."""
        await tx.execute(update(wish).where(wish.c.person == other).values(person=kept))


async def _sources(tx: Tx) -> Sequence[Source]:
    rows = await tx.execute(select(source).order_by(source.c.event, source.c.name))
    return tuple(_source(row) for row in rows)


def _source(row: Any) -> Source:
    values = {str(name): value for name, value in row._mapping.items()}
    reason = values.pop("reason")
    return Source(**values, reason=phrase_from_text(reason) if reason else None)
