"""What a platform says of a conversation: what it is for, how it is called, that it ended or moved."""

from sqlalchemy import select, update

from bot.core.ports import Tx
from bot.core.signals import ConversationChanged
from bot.storage.database import upsert
from bot.storage.tables import conversation


async def take_change(tx: Tx, signal: ConversationChanged) -> None:
    """Write it down. A conversation that is not known yet is, once it has a role; else it waits until
    somebody speaks there."""
    if signal.where is None:
        return
    platform, place = signal.platform, signal.where.conversation
    this = (conversation.c.platform == platform) & (conversation.c.platform_id == place)
    match signal.change:
        case "renamed":
            await tx.execute(update(conversation).where(this).values(name=signal.name))
        case "archived":
            await tx.execute(update(conversation).where(this).values(archived=True))
        case "reopened":
            await tx.execute(update(conversation).where(this).values(archived=False))
        case "assigned":
            await _assign(tx, platform, place, signal.role)
        case "upgraded" if signal.successor:
            await _succeed(tx, signal, signal.successor)


async def _assign(tx: Tx, platform: str, place: str, role: str) -> None:
    """One conversation of a platform has the role, and it is this one."""
    await tx.execute(
        update(conversation)
        .where(
            conversation.c.platform == platform,
            conversation.c.role == role,
            conversation.c.platform_id != place,
        )
        .values(role=None)
    )
    await _keep(tx, platform, place, {"kind": "channel", "role": role, "archived": False})


async def _succeed(tx: Tx, signal: ConversationChanged, successor: str) -> None:
    """The successor is what the old conversation was; the old one is over."""
    old = (
        await tx.execute(
            select(conversation).where(
                conversation.c.platform == signal.platform,
                conversation.c.platform_id == (signal.where.conversation if signal.where else ""),
            )
        )
    ).first()
    if old is None or old.archived:
        return
    await tx.execute(update(conversation).where(conversation.c.id == old.id).values(archived=True, role=None))
    taken_over = {
        name: getattr(old, name) for name in ("kind", "name", "role", "language", "event", "person")
    }
    await _keep(tx, signal.platform, successor, {**taken_over, "archived": False})


async def _keep(tx: Tx, platform: str, place: str, values: dict[str, object]) -> None:
    await tx.execute(
        upsert(tx, conversation)
        .values(platform=platform, platform_id=place, **values)
        .on_conflict_do_update(index_elements=["platform", "platform_id"], set_=values)
    )
