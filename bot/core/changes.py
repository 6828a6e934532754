"""The ports around a changed programme: what changed and was not told yet, and whom it concerns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.ports import Tx
from bot.core.signals import Address


@dataclass(frozen=True, slots=True)
class Changed:
    """One field of a session, old and new, as text; moments in ISO form, nothing as an empty text.

    `field` may also be `new`, `cancelled` or `back`. `by`: who changed it; None: a source did, or they are
    forgotten. The higher the `id`, the later it was.
    """

    id: int
    session: int
    at: datetime
    field: str
    old: str
    new: str
    by: int | None = None


class ChangeLog(Protocol):
    """What changed in the programme. That a whole programme is new is no change of it."""

    async def untold(self, tx: Tx) -> Sequence[Changed]:
        """What nobody was told of yet, oldest first."""
        ...

    async def told(self, tx: Tx, changes: Sequence[Changed]) -> None:
        """Those concerned are told, or need not be."""
        ...


@dataclass(frozen=True, slots=True)
class Concern:
    """A person and a session that they count on. `since`: from that moment on they know it as it is; None:
    from the first. `starred`: they can let go of it by taking their star off."""

    person: int
    session: int
    since: datetime | None = None
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Among:
    """Which persons are asked about: those with a number above the first and not above the second, and of
    these so many with the smallest numbers."""

    above: int = 0
    up_to: int | None = None
    at_most: int | None = None

    def of(self, concerns: Sequence[Concern]) -> list[Concern]:
        """The concerns of these persons."""
        asked = {
            one.person
            for one in concerns
            if self.above < one.person and (self.up_to is None or one.person <= self.up_to)
        }
        some = set(sorted(asked)[: self.at_most])
        return [one for one in concerns if one.person in some]


EVERYBODY = Among()


class Concerned(Protocol):
    """Whom a change of sessions concerns: stars, hosts, seats."""

    async def persons(self, tx: Tx, sessions: Sequence[int], among: Among = EVERYBODY) -> Sequence[Concern]:
        """All of these persons that count on one of these; a person and a session once at most."""
        ...


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in which a session was announced to many, such as the channel or thread of a post."""

    address: Address
    session: int
    since: datetime | None = None


class AnnouncedIn(Protocol):
    """Where sessions were announced, so that those who read it there hear of a change, too."""

    async def conversations(self, tx: Tx, sessions: Sequence[int]) -> Sequence[Spot]:
        """All places that tell of one of these; a place and a session once at most."""
        ...
