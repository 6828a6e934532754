"""The tables of practical answers, and of how often one was missed."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Column, ColumnElement, ForeignKey, Integer, String, Table, Text, delete, select

from bot.core.ports import Tx
from bot.features.practical.find import Entry
from bot.storage.database import upsert
from bot.storage.kept import KEPT, Kept
from bot.storage.tables import Moment, metadata

practical = Table(
    "practical",
    metadata,
    Column("event", ForeignKey("event.slug"), primary_key=True),
    Column("topic", String(64), primary_key=True),
    Column("language", String(8), primary_key=True),
    Column("keywords", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
    info=KEPT,
)

practical_missing = Table(
    "practical_missing",
    metadata,
    Column("event", ForeignKey("event.slug"), primary_key=True),
    Column("topic", String(64), primary_key=True),
    Column("count", Integer, nullable=False),
)


class PracticalStore:
    """What organisers wrote in chat."""

    def __init__(self) -> None:
        self._entries = Kept((practical,), _entries)

    async def entries(self, tx: Tx) -> Mapping[str, Sequence[Entry]]:
        """The entries of each event, by topic."""
        return await self._entries(tx)

    async def write(
        self, tx: Tx, event: str, topic: str, language: str, keywords: Sequence[str], text: str, at: datetime
    ) -> None:
        """Keep it, in place of what was written before in that language."""
        values = {"keywords": "\n".join(keywords), "text": text, "at": at}
        await tx.execute(
            upsert(tx, practical)
            .values(event=event, topic=topic, language=language, **values)
            .on_conflict_do_update(index_elements=["event", "topic", "language"], set_=values)
        )
        await tx.execute(delete(practical_missing).where(_of(event, topic)))

    async def remove(self, tx: Tx, event: str, topic: str, language: str | None) -> bool:
        """Delete it, in one language or in all; False when there was none."""
        these = (practical.c.event == event) & (practical.c.topic == topic)
        if language is not None:
            these &= practical.c.language == language
        return bool((await tx.execute(delete(practical).where(these))).rowcount)

    async def miss(self, tx: Tx, event: str, topic: str) -> None:
        """Somebody asked in vain. Only counted."""
        await tx.execute(
            upsert(tx, practical_missing)
            .values(event=event, topic=topic, count=1)
            .on_conflict_do_update(
                index_elements=["event", "topic"], set_={"count": practical_missing.c.count + 1}
            )
        )

    async def missing(self, tx: Tx, event: str) -> Sequence[tuple[str, int]]:
        """What was asked in vain, and how often; the most wanted first."""
        rows = await tx.execute(
            select(practical_missing)
            .where(practical_missing.c.event == event)
            .order_by(practical_missing.c.count.desc(), practical_missing.c.topic)
        )
        return [(row.topic, row._mapping["count"]) for row in rows]


async def _entries(tx: Tx) -> Mapping[str, Sequence[Entry]]:
    texts: dict[tuple[str, str], dict[str, str]] = {}
    keywords: dict[tuple[str, str], list[str]] = {}
    statement = select(practical).order_by(practical.c.event, practical.c.topic, practical.c.language)
    for row in await tx.execute(statement):
        spot = row.event, row.topic
        texts.setdefault(spot, {})[row.language] = row.text
        keywords.setdefault(spot, []).extend(row.keywords.split("\n") if row.keywords else ())
    found: dict[str, list[Entry]] = {}
    for event, topic in texts:
        words = tuple(dict.fromkeys(keywords[event, topic]))
        found.setdefault(event, []).append(Entry(topic, texts[event, topic], words))
    return found


def _of(event: str, topic: str) -> ColumnElement[bool]:
    return (practical_missing.c.event == event) & (practical_missing.c.topic == topic)
