"""What was, or is to be, posted on sessions, and whom it reminded: tables and queries."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    delete,
    insert,
    select,
    update,
)

from bot.core.people import NAME_ALOUD
from bot.core.ports import Tx
from bot.features.posts.rules import Plan, Post
from bot.features.posts.store import PLACE, place_of
from bot.storage.database import upsert
from bot.storage.tables import Moment, consent, conversation, identity, metadata, person, serial

KEPT_FOR = timedelta(days=2)

session_post = Table(
    "session_post",
    metadata,
    serial(),
    Column("conversation", ForeignKey("conversation.id"), nullable=False),
    Column("start", Moment, nullable=False, index=True),
    Column("crowd", Boolean, nullable=False),
    Column("due_at", Moment),
    Column("posted_at", Moment),
    Column("version", Integer, nullable=False, server_default="0"),
    Column("labels", Text, nullable=False, server_default=""),
    Column("told", String(64), nullable=False, server_default=""),
    sqlite_autoincrement=True,
)
_DUE = session_post.c.due_at.is_not(None)
Index("ix_session_post_due_at", session_post.c.due_at, sqlite_where=_DUE, postgresql_where=_DUE)
session_post_person = Table(
    "session_post_person",
    metadata,
    Column("post", ForeignKey("session_post.id"), primary_key=True),
    Column("person", ForeignKey("person.id"), primary_key=True, index=True),
    Column("session", Integer, primary_key=True),
)


class PostStore:
    """The two tables."""

    async def first_due(self, tx: Tx) -> datetime | None:
        """When the next post is due."""
        due = session_post.c.due_at
        moment: datetime | None = (
            await tx.execute(select(due).where(due.is_not(None)).order_by(due).limit(1))
        ).scalar()
        return moment

    async def due(self, tx: Tx, now: datetime) -> list[Post]:
        """Those that are due, the earliest first."""
        rows = await tx.execute(_posts().where(session_post.c.due_at <= now).order_by(session_post.c.due_at))
        return [_post(row) for row in rows]

    async def since(self, tx: Tx, moment: datetime) -> list[Post]:
        """Those of what begins from then on."""
        rows = await tx.execute(_posts().where(session_post.c.start >= moment))
        return [_post(row) for row in rows]

    async def naming(self, tx: Tx, sessions: Sequence[int]) -> list[Post]:
        """Those that were said and spoke of one of these."""
        rows = await tx.execute(
            _posts()
            .where(session_post.c.posted_at.is_not(None), conversation.c.archived.is_(False))
            .order_by(session_post.c.id)
        )
        return [post for post in map(_post, rows) if set(post.labels) & set(sessions)]

    async def apply(self, tx: Tx, plan: Plan) -> None:
        """Set the posts that are still to come."""
        rows = [
            {"conversation": place, "start": start, "crowd": False, "due_at": due}
            for place, start, due in plan.new
        ]
        if rows:
            await tx.execute(insert(session_post), rows)
        for number, due in plan.moved:
            await tx.execute(update(session_post).where(session_post.c.id == number).values(due_at=due))
        await self.drop(tx, plan.gone)

    async def add_crowd(
        self, tx: Tx, place: int, start: datetime, wanted: Mapping[int, Sequence[int]]
    ) -> Post:
        """A post that reminds these people of these sessions."""
        labels = sorted({label for mine in wanted.values() for label in mine})
        number = (
            await tx.execute(
                insert(session_post)
                .values(conversation=place, start=start, crowd=True, labels=_text(labels))
                .returning(session_post.c.id)
            )
        ).scalar_one()
        rows = [
            {"post": number, "person": who, "session": label}
            for who, mine in wanted.items()
            for label in mine
        ]
        await tx.execute(insert(session_post_person), rows)
        found = (await tx.execute(_posts().where(session_post.c.id == number))).one()
        return _post(found)

    async def persons(self, tx: Tx, post: int) -> dict[int, list[int]]:
        """Whom a post reminds of what."""
        found: dict[int, list[int]] = {}
        mine = session_post_person.c.post == post
        for row in await tx.execute(select(session_post_person).where(mine).order_by(*_ORDER)):
            found.setdefault(row.person, []).append(row.session)
        return found

    async def only_of(self, tx: Tx, post: int, labels: Sequence[int]) -> None:
        """The post reminds of these sessions alone."""
        table = session_post_person
        await tx.execute(delete(table).where(table.c.post == post, table.c.session.not_in(labels)))

    async def said(
        self, tx: Tx, post: Post, labels: Sequence[int], told: str, version: int, now: datetime
    ) -> None:
        """It was said, of these sessions."""
        values = {
            "due_at": None,
            "posted_at": post.posted_at or now,
            "labels": _text(labels),
            "told": told,
            "version": version,
        }
        await tx.execute(update(session_post).where(session_post.c.id == post.id).values(**values))

    async def drop(self, tx: Tx, posts: Sequence[int]) -> None:
        """These are none."""
        if posts:
            await tx.execute(delete(session_post_person).where(session_post_person.c.post.in_(posts)))
            await tx.execute(delete(session_post).where(session_post.c.id.in_(posts)))

    async def tidy(self, tx: Tx, now: datetime) -> None:
        """What began long ago need not be known any more."""
        old = (
            await tx.execute(select(session_post.c.id).where(session_post.c.start < now - KEPT_FOR))
        ).scalars()
        await self.drop(tx, old.all())

    async def willing(self, tx: Tx, persons: Sequence[int]) -> dict[int, str]:
        """Of these, who agreed to be called by name in a channel, and on which platform they are reached."""
        rows = await tx.execute(
            select(identity.c.person, identity.c.platform)
            .join(person, person.c.id == identity.c.person)
            .join(consent, consent.c.person == person.c.id)
            .where(
                identity.c.person.in_(persons),
                identity.c.active,
                consent.c.topic == NAME_ALOUD,
                consent.c.given,
            )
            .order_by(
                identity.c.person,
                (identity.c.platform == person.c.reach).desc().nulls_last(),
                identity.c.heard_at.desc(),
                identity.c.id,
            )
        )
        found: dict[int, str] = {}
        for row in rows:
            found.setdefault(row.person, row.platform)
        return found

    async def of(self, tx: Tx, who: int) -> list[int]:
        """The sessions that this person was reminded of in public."""
        table = session_post_person
        rows = await tx.execute(
            select(table.c.session).where(table.c.person == who).distinct().order_by(table.c.session)
        )
        return list(rows.scalars())

    async def forget(self, tx: Tx, who: int) -> None:
        """This person is in no post any more: those that named them are said anew."""
        table = session_post_person
        posts = list((await tx.execute(select(table.c.post).where(table.c.person == who))).scalars())
        await tx.execute(delete(table).where(table.c.person == who))
        named = session_post.c.id.in_(posts) & session_post.c.posted_at.is_not(None)
        await tx.execute(update(session_post).where(named).values(due_at=session_post.c.posted_at))

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """Where the second was named, the first is."""
        table = session_post_person
        for row in (await tx.execute(select(table).where(table.c.person == other))).all():
            values = {"post": row.post, "person": kept, "session": row.session}
            await tx.execute(upsert(tx, table).values(**values).on_conflict_do_nothing())
        await self.forget(tx, other)


_ORDER = (session_post_person.c.person, session_post_person.c.session)


def _posts() -> Any:
    joined = session_post.join(conversation, conversation.c.id == session_post.c.conversation)
    return select(session_post, *PLACE).select_from(joined)


def _post(row: Any) -> Post:
    return Post(
        id=row.id,
        place=place_of(row),
        start=row.start,
        crowd=row.crowd,
        due_at=row.due_at,
        posted_at=row.posted_at,
        version=row.version,
        labels=tuple(int(one) for one in row.labels.split()),
        told=row.told,
    )


def _text(labels: Sequence[int]) -> str:
    return " ".join(map(str, labels))
