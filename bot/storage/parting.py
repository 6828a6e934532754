"""Who was forgotten, and whose adapter has yet to hear of it: written as they are, gone once it has."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import delete, select

from bot.core.ports import Tx
from bot.storage.database import upsert
from bot.storage.tables import adapter_state, conversation, identity

NAMED = "to forget "


@dataclass(frozen=True, slots=True)
class Parted:
    """An account whose person was forgotten, and the direct conversations with it."""

    platform: str
    user: str
    places: tuple[str, ...]

    @property
    def name(self) -> str:
        """Under which it stands among the values of its adapter."""
        return NAMED + sha256(self.user.encode()).hexdigest()[:32]


async def leave_word(tx: Tx, gone: int) -> Sequence[Parted]:
    """Write it down for each account of a person who is still known here."""
    columns = conversation.c.platform, conversation.c.platform_id
    places = (await tx.execute(select(*columns).where(conversation.c.person == gone))).all()
    accounts = select(identity.c.platform, identity.c.user).where(identity.c.person == gone)
    left = [
        Parted(
            row.platform,
            row.user,
            tuple(place.platform_id for place in places if place.platform == row.platform),
        )
        for row in await tx.execute(accounts)
    ]
    for one in left:
        value = json.dumps([one.user, *one.places])
        await tx.execute(
            upsert(tx, adapter_state)
            .values(adapter=one.platform, name=one.name, value=value)
            .on_conflict_do_update(index_elements=["adapter", "name"], set_={"value": value})
        )
    return left


async def words_left(tx: Tx) -> Sequence[Parted]:
    """All that is written down."""
    left = adapter_state.c.name.startswith(NAMED)
    rows = (await tx.execute(select(adapter_state).where(left).order_by(adapter_state.c.name))).all()
    return [Parted(row.adapter, user, tuple(places)) for row in rows for user, *places in [_read(row.value)]]


async def word_was_heard(tx: Tx, one: Parted) -> None:
    """That adapter has forgotten as well."""
    mine = (adapter_state.c.adapter == one.platform) & (adapter_state.c.name == one.name)
    await tx.execute(delete(adapter_state).where(mine))


def _read(value: str) -> list[str]:
    found: list[str] = json.loads(value)
    return found
