"""What is being told to a portion of the people at a time, and how far that is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, Table, delete, insert, select

from bot.core.changes import Changed
from bot.core.ports import Tx
from bot.core.sessions import Session
from bot.features.notices.news import net
from bot.features.notices.window import by_session, ripe
from bot.storage.tables import metadata

notice_telling = Table(
    "notice_telling",
    metadata,
    Column("session", ForeignKey("session.id"), primary_key=True),
    Column("batch", Integer, nullable=False),
    Column("told_up_to", Integer, nullable=False),
)

# Asked whenever the alarm rings, and so built once.
_CURRENT = select(notice_telling).order_by(notice_telling.c.session)


@dataclass(frozen=True, slots=True)
class Telling:
    """The changes of these sessions up to that number are being told, and are told to all persons up to that
    one."""

    sessions: tuple[int, ...]
    batch: int
    told_up_to: int = 0

    def changes(self, untold: Sequence[Changed]) -> dict[int, list[Changed]]:
        """What is told, by session. What changes meanwhile is told next."""
        mine = [one for one in untold if one.id <= self.batch]
        return {label: these for label, these in by_session(mine).items() if label in self.sessions}

    def as_told(self, session: Session, untold: Sequence[Changed]) -> Session:
        """The session as everybody hears of it this time, whatever it became meanwhile."""
        since = [one for one in untold if one.session == session.id and one.id > self.batch]
        known: dict[str, Any] = {field: old for field, (old, _) in net(since).items()}
        return replace(session, **known) if known else session


def begun(untold: Sequence[Changed], now: datetime) -> Telling | None:
    """All that is to be told now; None: nothing is."""
    settled: Mapping[int, Sequence[Changed]] = ripe(untold, now)
    if not settled:
        return None
    return Telling(tuple(settled), max(one.id for these in settled.values() for one in these))


class TellingStore:
    """The table: a row for each session of the one telling that is under way."""

    async def current(self, tx: Tx) -> Telling | None:
        """The telling that goes on."""
        rows = (await tx.execute(_CURRENT)).all()
        if not rows:
            return None
        return Telling(tuple(row.session for row in rows), rows[0].batch, rows[0].told_up_to)

    async def keep(self, tx: Tx, telling: Telling) -> None:
        """It goes on from there."""
        await self.over(tx)
        rows = [
            {"session": label, "batch": telling.batch, "told_up_to": telling.told_up_to}
            for label in telling.sessions
        ]
        await tx.execute(insert(notice_telling), rows)

    async def over(self, tx: Tx) -> None:
        """Everybody is told."""
        await tx.execute(delete(notice_telling))
