"""What only organisers may change, as it stands in the database; and what may not have happened at all."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Integer, String, Table, func, select

from bot.core.ports import Tx
from bot.core.roles import Role
from bot.core.router import Router
from bot.features.announcements.tables import announcement
from bot.features.barcamp.tables import barcamp_place
from bot.features.board.store import board, board_room, board_slot, placement
from bot.features.networking.profiles.tables import alias
from bot.features.networking.rounds.tables import round_, schedule
from bot.features.posts.store import post_rule
from bot.features.practical.store import practical
from bot.features.programme.acts import session_override
from bot.features.programme.store import session
from bot.features.programme.watching.store import source
from bot.storage.tables import appointed, audit, conversation, identity, inbox, metadata, outbox

GUARDED: tuple[Table, ...] = (
    board,
    board_room,
    board_slot,
    session_override,
    source,
    post_rule,
    practical,
    barcamp_place,
    alias,
    schedule,
    appointed,
)
"""Tables in which only organisers write."""
_ASIDE = {"version", "seen"}
"""Columns of these in which the bot counts."""
_ORGANISERS_GRID = ("pitching", "voting", "planning")
"""Phases in which only organisers put something into the grid; later, hosts do."""
_DRAFTS = ("draft", "asked")
"""States of announcements that nobody has decided on."""
_SMALL = 2**31
_CLOSED = "the person cannot be reached"
"""Why something is given up that was for somebody whose account was closed."""


async def guarded(tx: Tx) -> Mapping[str, list[tuple[Any, ...]]]:
    """All of it, by table. Sessions of the barcamp are their hosts'."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    for table in GUARDED:
        columns = [column for column in table.c if column.name not in _ASIDE]
        found[table.name] = _rows(await tx.execute(select(*columns)))
    written = select(announcement.c.id, announcement.c.writer, announcement.c.approver, announcement.c.whom)
    found["announcement"] = _rows(await tx.execute(written.where(announcement.c.state.not_in(_DRAFTS))))
    theirs = select(session).where(session.c.source != "barcamp").order_by(session.c.id)
    found["session"] = _rows(await tx.execute(theirs))
    held = select(round_.c.id, round_.c.kind).where(round_.c.kind != "between")  # those anybody may ask for
    found["round"] = _rows(await tx.execute(held))
    roles = select(
        conversation.c.platform_id, conversation.c.role, conversation.c.language, conversation.c.event
    )
    found["conversation"] = _rows(await tx.execute(roles.where(conversation.c.role.is_not(None))))
    phases = set((await tx.execute(select(board.c.phase))).scalars())
    if phases <= set(_ORGANISERS_GRID):
        found["placement"] = _rows(await tx.execute(select(placement)))
    return found


def _rows(result: Any) -> list[tuple[Any, ...]]:
    return sorted((tuple(row) for row in result), key=repr)


def acts_of(router: Router) -> frozenset[str]:
    """What is written into the audit when an organiser does it."""
    commands = {one.name for one in router.commands.all if one.role is Role.ORGANISER}
    return frozenset(commands | {name for name, role in router._roles.items() if role is Role.ORGANISER})


async def usurped(tx: Tx, acts: Collection[str], organisers: Collection[str]) -> list[str]:
    """Acts of organisers that others did, as the audit says."""
    theirs = select(identity.c.person).where((identity.c.platform + ":" + identity.c.user).in_(organisers))
    statement = select(audit.c.act, audit.c.person).where(
        audit.c.act.in_(acts), audit.c.person.is_(None) | audit.c.person.not_in(theirs)
    )
    return [f"{row.act} by {row.person}" for row in await tx.execute(statement)]


async def broken(tx: Tx) -> list[str]:
    """Signals that were set aside, and messages that were given up."""
    aside = await tx.execute(select(inbox.c.key, inbox.c.kind).where(inbox.c.state == "aside"))
    dead = await tx.execute(
        select(outbox.c.key, outbox.c.reason).where(outbox.c.state == "dead", outbox.c.reason != _CLOSED)
    )
    return [f"aside: {row.kind} {row.key}" for row in aside] + [
        f"dead: {row.key}: {row.reason}" for row in dead
    ]


async def too_large(tx: Tx) -> list[str]:
    """What SQLite keeps and other databases do not: texts longer than their column, numbers beyond it."""
    found: list[str] = []
    for table in metadata.sorted_tables:
        for column in table.c:
            if isinstance(column.type, String) and column.type.length is not None:
                most = (await tx.execute(select(func.max(func.length(column))))).scalar() or 0
                if most > column.type.length:
                    found.append(f"{column} has {most} signs")
            elif isinstance(column.type, Integer):
                most = (await tx.execute(select(func.max(func.abs(column))))).scalar() or 0
                if most >= _SMALL:
                    found.append(f"{column} is {most}")
    return found
