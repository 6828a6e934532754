"""Whose account is meant: by what the platform mentions, or by the account's own name.

A name that is only shown is nobody's own: whoever calls themselves like an organiser must not get what was
meant for them. Where no more than such a name is given, the accounts that go by it are shown instead.
"""

from sqlalchemy import ColumnElement, func, or_, select

from bot.core.context import Context
from bot.core.message import Names, say
from bot.core.ports import Tx
from bot.core.signals import CommandGiven, MessageEdited, MessageSaid, Who
from bot.errors import SaySo
from bot.storage.tables import identity

LONGEST_NAME = 60
SHOWN = 5


async def account_meant(context: Context, name: str) -> Who:
    """The one account that is meant by `name` in what was said; it may be one that the bot has not met.

    Raises SaySo where nobody is, or several, or a name alone was given.
    """
    signal = context.signal
    if isinstance(signal, MessageSaid | MessageEdited | CommandGiven) and signal.mentions:
        if len(signal.mentions) > 1:
            raise SaySo(say("person-one"))
        user = signal.mentions[0]
        known = await _accounts(context.tx, signal.platform, user)
        return known[0] if known else Who(signal.platform, user)
    platform, bare = signal.platform, name.strip().removeprefix("@").strip(" .!?")
    whole, _, rest = name.strip().partition(":")
    for on, user in ((platform, name.strip()), (platform, bare), (whole, rest)):
        if user and (found := await _accounts(context.tx, on, user)):
            return found[0]
    called = await _called(context.tx, platform, bare) if bare else []
    if not called:
        raise SaySo(say("person-unknown", name=bare[:LONGEST_NAME] or "–"))
    shown = tuple(f"{one.user} ({one.name})" for one in called[:SHOWN])
    raise SaySo(say("person-by-name", name=bare[:LONGEST_NAME], accounts=Names(shown)))


async def person_of(tx: Tx, who: Who) -> int | None:
    """The person behind an account; None where the bot has not met them."""
    this = (identity.c.platform == who.platform) & (identity.c.user == who.user)
    person: int | None = (await tx.execute(select(identity.c.person).where(this))).scalar()
    return person


def shown_name(who: Who) -> str:
    """A name that is shown, and the account that it stands for."""
    return f"{who.name} ({who.user})" if who.name else who.user


async def _accounts(tx: Tx, platform: str, user: str) -> list[Who]:
    this = (identity.c.platform == platform) & (identity.c.user == user)
    return await _whos(tx, this)


async def _called(tx: Tx, platform: str, name: str) -> list[Who]:
    shown = or_(func.lower(identity.c.name) == name.lower(), identity.c.name == name)
    return await _whos(tx, (identity.c.platform == platform) & shown & identity.c.active)


async def _whos(tx: Tx, condition: ColumnElement[bool]) -> list[Who]:
    statement = select(identity.c.platform, identity.c.user, identity.c.name).where(condition)
    rows = await tx.execute(statement.order_by(identity.c.id))
    return [Who(row.platform, row.user, row.name) for row in rows]
