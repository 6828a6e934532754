"""After an outage: what was pressed meanwhile is lost, which is said where there was something to press."""

from sqlalchemy import select

from bot.core.barcamp import PITCH
from bot.core.message import message, say
from bot.core.outgoing import Priority, post
from bot.core.ports import Outbox, Tx
from bot.core.sessions import SESSION
from bot.core.signals import Address, AnySignal, OutageEnded
from bot.features.seats.engine import Engine
from bot.storage.tables import conversation, shown

AT_MOST = 50
"""More places than that nobody had in view."""


class Outages:
    """The port `News` for what can be signed up for."""

    def __init__(self, engine: Engine, outbox: Outbox) -> None:
        self._engine = engine
        self._outbox = outbox

    async def ended(self, tx: Tx, signal: AnySignal) -> None:
        """Say it once in each thread among others under whose card people could sign up."""
        if not isinstance(signal, OutageEnded) or not signal.presses_lost:
            return
        ahead = [
            one.id
            for one in await self._engine.bookables(tx)
            if not one.cancelled and (one.end is None or signal.at < one.end)
        ]
        for where in await self._places(tx, signal.platform, ahead):
            key = f"seat-outage:{signal.platform}:{signal.key}:{where.conversation}:{where.thread}"
            await self._outbox.put(tx, post(key, where, message(say("seats-outage")), Priority.TIMED))

    async def _places(self, tx: Tx, platform: str, labels: list[int]) -> list[Address]:
        of_place = (conversation.c.platform == shown.c.platform) & (
            conversation.c.platform_id == shown.c.conversation
        )
        rows = await tx.execute(
            select(shown.c.conversation, shown.c.thread, shown.c.message)
            .join(conversation, of_place)
            .where(
                shown.c.platform == platform,
                shown.c.thing.in_((SESSION, PITCH)),
                shown.c.thing_id.in_(labels),
                shown.c.position == 0,
                conversation.c.kind == "channel",
                conversation.c.archived.is_(False),
            )
            .order_by(shown.c.row.desc())
            .limit(AT_MOST)
        )
        found = [Address(platform, row.conversation, row.thread or row.message) for row in rows]
        return list(dict.fromkeys(found))
