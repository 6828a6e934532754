"""Whom of many users of the platforms the bot has met, and who of them asked to be forgotten."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import select

from bot.core.ports import Tx
from bot.core.signals import Who
from bot.storage.people import People
from bot.storage.tables import forgotten, identity

AT_ONCE = 500
"""So many are looked for in one statement."""


async def persons_of(tx: Tx, users: Sequence[Who]) -> Mapping[Who, int | None]:
    """The person behind each of these who was met; None: they were, and their account is closed."""
    found: dict[Who, int | None] = {}
    for platform in sorted({who.platform for who in users}):
        here = {who.user: who for who in users if who.platform == platform}
        for some in _portions(sorted(here)):
            rows = await tx.execute(
                select(identity.c.user, identity.c.person, identity.c.active).where(
                    identity.c.platform == platform, identity.c.user.in_(some)
                )
            )
            found.update((here[row.user], row.person if row.active else None) for row in rows)
    return found


async def not_forgotten(tx: Tx, people: People, users: Sequence[Who]) -> list[Who]:
    """Those of them who never asked to be forgotten, in their order."""
    hashes = {people.hash_of(who): who for who in users}
    gone: set[Who] = set()
    for some in _portions(sorted(hashes)):
        rows = await tx.execute(select(forgotten.c.identity_hash).where(forgotten.c.identity_hash.in_(some)))
        gone.update(hashes[one] for one in rows.scalars())
    return [who for who in users if who not in gone]


def _portions(these: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(these), AT_ONCE):
        yield these[at : at + AT_ONCE]
