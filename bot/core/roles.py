"""Who may do what: three roles, each including the ones before it."""

from collections.abc import Collection
from enum import IntEnum

from bot.core.signals import Who


class Role(IntEnum):
    """`HOST` is decided for one session at a time, by the port `HostOf`; here it only orders. A command for
    hosts says so (`Command.hosts`), and its feature refuses who does not host what it is about."""

    ATTENDEE = 0
    HOST = 1
    ORGANISER = 2


def identity_key(who: Who) -> str:
    """How an identity is written in the configuration: `platform:user`."""
    return f"{who.platform}:{who.user}"


def role_of(who: Who | None, organisers: Collection[str], *, appointed: bool = False) -> Role:
    """The role of an identity. Decided by the platform's user id, never by a name.

    organisers  those of the configuration
    appointed   whether an organiser made this account one in chat
    """
    if who is not None and (appointed or who.organises is True or identity_key(who) in organisers):
        return Role.ORGANISER
    return Role.ATTENDEE
