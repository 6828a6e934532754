"""Tells the organisers of accounts that do more than the limit: of each once an hour, of many only how many
there are. Never what was said."""

from datetime import datetime

from sqlalchemy import select

from bot.core.message import Choice, Message, message, say
from bot.core.ports import Tx
from bot.core.roles import identity_key
from bot.core.signals import AnySignal, Who
from bot.delivery.outbox import StoredOutbox
from bot.storage.accounts import person_of, shown_name
from bot.storage.tables import conversation, outbox

FEW = 3
"""So many accounts an hour are named; of more only the number is told."""


class Floods:
    """Which accounts were told of in this hour: those named stand in the outbox, so that no start names one
    again; the others are only counted."""

    def __init__(self, store: StoredOutbox) -> None:
        self._outbox = store
        self._hour = ""
        self._persons: list[int] = []

    async def tell(self, tx: Tx, signal: AnySignal, now: datetime) -> None:
        """This account was slowed, and told so. To say it again changes nothing."""
        if signal.who is None or (person := await person_of(tx, signal.who)) is None:
            return
        hour = f"{now:%Y%m%d%H}"
        if hour != self._hour:
            named = await self._named(tx, hour)
            if hour != self._hour:  # nobody else was faster
                self._hour, self._persons = hour, named
        if person not in self._persons:
            self._persons.append(person)
        place = self._persons.index(person)
        if place < FEW:
            told = await _of_one(tx, signal, signal.who)
            await self._outbox.tell_organisers(tx, f"flood:{hour}:{person}", told)
        elif is_told(place + 1):
            key = f"flood-many:{hour}"
            many = message(say("flood-many", count=place + 1))
            await self._outbox.tell_organisers(tx, f"{key}:{place + 1}", many, slot=key)

    async def _named(self, tx: Tx, hour: str) -> list[int]:
        begin = f"flood:{hour}:"
        keys = select(outbox.c.key).where(outbox.c.key >= begin, outbox.c.key < f"flood:{hour};")
        found = (await tx.execute(keys.order_by(outbox.c.id))).scalars()
        return list(dict.fromkeys(int(key.split(":")[2]) for key in found))


def is_told(count: int) -> bool:
    """Whether the number of accounts is told anew: the first time, and whenever it has doubled. Pure."""
    whole, rest = divmod(count, FEW + 1)
    return rest == 0 and whole & (whole - 1) == 0


async def _of_one(tx: Tx, signal: AnySignal, who: Who) -> Message:
    account = identity_key(who)
    where = signal.where
    name = ""
    if where is not None and not signal.direct:
        here = (conversation.c.platform == where.platform) & (
            conversation.c.platform_id == where.conversation
        )
        name = (await tx.execute(select(conversation.c.name).where(here))).scalar() or where.conversation
    direct = Choice("no" if name else "yes")
    return message(say("flood", who=shown_name(who), direct=direct, place=name, account=account))
