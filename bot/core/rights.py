"""Who may do what, and where: a table over all that features listen to. Pure.

It is made from the same values that the router looks at, so that it says what the router does.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.feature import Command, Feature, Place
from bot.core.roles import Role


class Spot(StrEnum):
    """Where something is said: to the bot alone, in a channel, in a thread of it, or in the organisers'
    conversation, which is a channel as well."""

    DIRECT = "direct"
    CHANNEL = "channel"
    THREAD = "thread"
    DESK = "the organisers' conversation"


class Right(StrEnum):
    """What becomes of it: done, done for what they host alone, refused for the role, or for the place; or it
    is no command, but whatever else the words are."""

    YES = "yes"
    OWN = "own"
    ROLE = "refused-organisers-only"
    DIRECTLY = "refused-direct-only"
    ALOUD = "refused-public-only"
    NO_COMMAND = "no-command"


@dataclass(frozen=True, slots=True)
class Row:
    """A command, and what becomes of it for each role in each spot."""

    name: str
    cells: Mapping[tuple[Role, Spot], Right]


def right(command: Command, role: Role, spot: Spot) -> Right:
    """What becomes of a command that somebody of that role gives there. The role is looked at first."""
    if command.yields and not command.is_for(role, direct=spot is Spot.DIRECT, desk=spot is Spot.DESK):
        return Right.NO_COMMAND
    if role < command.role:
        return Right.ROLE
    if command.place is Place.DIRECT and spot is not Spot.DIRECT:
        return Right.DIRECTLY
    if command.place is Place.PUBLIC and spot is Spot.DIRECT:
        return Right.ALOUD
    return Right.OWN if command.hosts and role is not Role.ORGANISER else Right.YES


def rights(commands: Iterable[Command]) -> list[Row]:
    """A row for each command."""
    return [
        Row(one.name, {(role, spot): right(one, role, spot) for role in Role for spot in Spot})
        for one in commands
    ]


def kept_for_organisers(features: Sequence[Feature]) -> list[tuple[str, str]]:
    """What is pressed, sent off, chosen or answered and is for organisers alone: its kind and name."""
    kinds = [
        ("button", [name for one in features for name in one.buttons]),
        ("form", [name for one in features for name in one.forms]),
        ("shortcut", [shortcut.name for one in features for shortcut in one.shortcuts]),
        ("answer", [name for one in features for name in one.dialogues]),
    ]
    needed = {name: role for one in features for name, role in one.roles.items()}
    return [(kind, name) for kind, names in kinds for name in names if needed.get(name) is Role.ORGANISER]
