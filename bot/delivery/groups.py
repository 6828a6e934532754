"""Who of a group is on which platform: where a conversation for them is opened, and who is invited."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Select, select

from bot.core.outgoing import ToGroup
from bot.core.ports import Tx
from bot.storage.tables import identity, person


@dataclass(frozen=True, slots=True)
class Members:
    """The users of one platform, in the order in which they were asked for."""

    platform: str
    users: tuple[str, ...]


async def members_of(
    tx: Tx, group: ToGroup, platforms: Collection[str], settled: str | None = None
) -> Members | None:
    """On the platform where most of them are; of two such, where more of them want to be reached.

    None where no two of them are together: a conversation for somebody alone is none (unless one alone was
    asked for). `settled`: where it was perhaps opened before; there it stays, whoever is left.
    """
    reached = {settled} if settled else set(platforms)
    users: dict[str, dict[int, str]] = defaultdict(dict)
    homes: dict[int, str] = {}
    for row in await tx.execute(_identities(group.persons, reached)):
        users[row.platform].setdefault(row.person, row.user)
        homes.setdefault(row.person, row.platform)
    if settled:
        users.setdefault(settled, {})
    if not users:
        return None
    wanted = list(homes.values())
    best = max(sorted(users), key=lambda one: (len(users[one]), wanted.count(one)))
    if not settled and len(users[best]) < min(2, len(set(group.persons))):
        return None
    there = users[best]
    return Members(best, tuple(there[one] for one in dict.fromkeys(group.persons) if one in there))


async def user_on(tx: Tx, someone: int, platform: str) -> str | None:
    """The user that a person is on that platform; None where they are not."""
    found = (await tx.execute(_identities((someone,), {platform}))).first()
    return found.user if found else None


def _identities(persons: tuple[int, ...], platforms: set[str]) -> Select[tuple[int, str, str]]:
    """Each person's own, first where they want to be reached."""
    return (
        select(identity.c.person, identity.c.platform, identity.c.user)
        .join(person, person.c.id == identity.c.person)
        .where(identity.c.person.in_(persons), identity.c.active, identity.c.platform.in_(platforms))
        .order_by(
            identity.c.person,
            (identity.c.platform == person.c.reach).desc().nulls_last(),
            identity.c.heard_at.desc(),
            identity.c.id,
        )
    )
