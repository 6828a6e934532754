"""The ports: what features, adapters and the rest of the house ask of each other.

Each docstring says what failure means. `Tx` is the transaction that everything of one signal happens in.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, ParamSpec, Protocol, TypeAlias, TypeVar

from bot.core.forms import Answer
from bot.core.message import Block, Message, Words
from bot.core.outgoing import CardRef, Delivery, Operation, Outgoing
from bot.core.people import Consented
from bot.core.signals import Address, AnySignal, Who
from bot.core.standing import Standing

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    Tx: TypeAlias = AsyncConnection
else:
    Tx = object

P = ParamSpec("P")
R = TypeVar("R")


class Timed(Protocol):
    """Something that happens by the clock. The database says what is due, so a restart loses nothing."""

    name: str

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """The next moment at which something is due (it may lie in the past), or None."""
        ...

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Do what is due: all of it, or a portion, so that others have their turn. It is called again for as
        long as `next_due` says that there is more; when all is done, it does nothing more."""
        ...


class Audience(Protocol):
    """A named set of people, computed when it is asked for."""

    @property
    def name(self) -> str:
        """What organisers call it."""
        ...

    async def members(self, tx: Tx, now: datetime) -> Sequence[int]:
        """The persons, without repetition, in a stable order."""
        ...


@dataclass(frozen=True, slots=True)
class Busy:
    """A time that a person is taken, and by which session."""

    start: datetime
    end: datetime
    session: int


class Agenda(Protocol):
    """When somebody is taken."""

    async def busy(self, tx: Tx, person: int) -> Sequence[Busy]:
        """All times, by start."""
        ...


class HostOf(Protocol):
    """Who is responsible for a session."""

    async def all_hosts(self, tx: Tx) -> Mapping[int, Sequence[int]]:
        """The persons for each session that has any."""
        ...

    async def hosts(self, tx: Tx, session: int) -> Sequence[int]:
        """The persons; empty where nobody is known to the bot."""
        ...


class Card(Protocol):
    """Words live cards of one kind when they are sent."""

    kind: str

    async def message(self, tx: Tx, id: int, now: datetime) -> Message | None:
        """The card as it stands now; None when there is nothing (any more) to say."""
        ...


class PersonData(Protocol):
    """What a feature keeps of people."""

    name: str

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """Everything kept about the person: for each text key of a heading, its lines."""
        ...

    async def forget(self, tx: Tx, person: int) -> None:
        """Delete all of it."""
        ...

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """The two are one person: give the first what the second has. Consents: the stricter;
        seats: the earlier; blocks and history: both."""
        ...


class Consenting(Protocol):
    """What a feature shows of people only after their yes."""

    async def consents(self, tx: Tx, person: int) -> Sequence[Consented]:
        """What a person said to each, or that they said nothing."""
        ...


class OwnWords(Protocol):
    """What a person wrote and others were shown, so that it can be found in what was said to them."""

    async def words(self, tx: Tx, person: int) -> Sequence[str]:
        """Titles and the like that are theirs alone."""
        ...


class HomeSection(Protocol):
    """A part of a person's own page."""

    async def section(self, tx: Tx, person: int, now: datetime) -> Sequence[Block]:
        """The part; empty where there is nothing to show."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDraft:
    """A session as its source tells it. Times are aware; `hosts` are persons known to the bot.

    `label`: the one that was reserved for it (`core.publishing`); None: the next one.
    """

    key: str
    title: str
    start: datetime
    end: datetime
    kind: str = "talk"
    room: str | None = None
    language: str | None = None
    abstract: str = ""
    track: str | None = None
    people: tuple[str, ...] = ()
    hosts: tuple[int, ...] = ()
    capacity: int | None = None
    place: str | None = None
    subtitle: str = ""
    description: str = ""
    url: str | None = None
    label: int | None = field(default=None, compare=False)


class SessionSource(Protocol):
    """Where sessions come from. An import cancels only what its own source dropped."""

    @property
    def source(self) -> str:
        """Its short name, such as `programme` or `barcamp`."""
        ...

    @property
    def event(self) -> str:
        """The short name of the event it is for."""
        ...

    async def sessions(self) -> Sequence[SessionDraft]:
        """All sessions of the source. Raises SaySo with what is wrong; then nothing changes."""
        ...


class Unanswered(Protocol):
    """What people asked in vain: counts by kind, never who or in which words."""

    async def unanswered(self, tx: Tx, since: date) -> Mapping[str, int]:
        """How many questions had no answer from that day on, by kind (`topic`, `person`, `room`, `time`,
        `unclear`); the most first."""
        ...


class Practical(Protocol):
    """What organisers wrote on Wi-Fi, the way there, food and the like."""

    async def answer(self, tx: Tx, question: str, language: str) -> Message | None:
        """What is said to the question, in that language where it was written in it, else marked as being
        in another one; that nothing was written yet, where the question is practical all the same; None
        when it is none. Asked within a transaction that may write: what is missing is counted."""
        ...


class AdapterState(Protocol):
    """Small stored values of one adapter, such as its position in what the platform serves."""

    async def get(self, name: str) -> str | None:
        """The value last set, or None."""
        ...

    async def set(self, name: str, value: str) -> None:
        """Keep it. Returns when it is durable."""
        ...

    async def drop(self, name: str) -> None:
        """Keep it no more; what is not kept stays so."""
        ...


class Outbox(Protocol):
    """The one door out, for features."""

    async def put(self, tx: Tx, outgoing: Outgoing) -> int:
        """Promise it. Returns the row; with a key that exists, the row that has it."""
        ...

    async def put_many(self, tx: Tx, outgoing: Iterable[Outgoing]) -> None:
        """The same for many that have no target, and whose slots are new."""
        ...

    async def cancel(self, tx: Tx, key: str) -> bool:
        """Take back a row that was not handed to the platform yet; False when it is too late."""
        ...

    async def cancel_many(self, tx: Tx, slots: Sequence[str]) -> Sequence[str]:
        """The same for messages of these slots, whichever version waits; those that were not too late."""
        ...

    async def withdraw(self, tx: Tx, key: str) -> None:
        """Take it back in any case: cancelled if still here, deleted on the platform if not."""
        ...

    async def refresh(self, tx: Tx, card: CardRef) -> None:
        """The card changed: every place that shows it is brought up to date."""
        ...

    async def tell_organisers(self, tx: Tx, key: str, message: Message, *, slot: str | None = None) -> bool:
        """A report to those who run the event; with a slot, a later report replaces an earlier one. Whether
        there is anybody yet who can be told."""
        ...

    async def show_organisers(self, tx: Tx, card: CardRef) -> None:
        """A live card for those who run the event, once; see `refresh`."""
        ...


@dataclass(frozen=True, slots=True)
class Expected:
    """Who is reached on a platform, with so many beside them whom the bot has not met, and how long it takes
    until all of them have a message."""

    persons: tuple[int, ...]
    takes: timedelta
    strangers: int = 0

    @property
    def count(self) -> int:
        """How many people that are."""
        return len(self.persons) + self.strangers


class Forecast(Protocol):
    """How long sending takes, so that whoever sends to many can be told before."""

    async def how_long(self, tx: Tx, persons: Sequence[int]) -> timedelta | None:
        """How long it takes until each of these persons has a message sent with Priority.MASS, if nothing
        else has to be said meanwhile; None where no platform's pace is known (yet)."""
        ...

    async def by_platform(
        self, tx: Tx, persons: Sequence[int], strangers: Mapping[str, int] | None = None
    ) -> Mapping[str, Expected]:
        """The same by platform. Who is in none of them cannot be reached. `strangers`: so many more on each,
        whom the bot has not met."""
        ...


class Membership(Protocol):
    """Who is in a conversation, as its platform says at this moment."""

    async def __call__(self, where: Address) -> Sequence[Who]:
        """The people there, as `Adapter.members` has it; nobody where the bot is not on that platform. Raises
        what that raises."""
        ...


@dataclass(frozen=True, slots=True)
class Taken:
    """A signal that was taken in before: its key, its kind, the message it is about, what became of it."""

    key: str
    kind: str
    message: str
    outcome: str | None


class Receive(Protocol):
    """The one door in, for adapters."""

    async def __call__(self, *signals: AnySignal) -> None:
        """Hand signals in, in their order. Returns when they are durable: acknowledge then.

        Raises StorageError when nothing could be stored: do not acknowledge.
        """
        ...

    async def ask(
        self,
        signal: AnySignal,
        stored: Callable[[], None] | None = None,
        within: timedelta | None = None,
    ) -> Answer:
        """Hand in a signal whose answer the platform waits for (a form). Handled before it returns, but for
        one that takes too long (longer than `within`, where that is given); `stored` is called as soon as it
        is durable, for a platform that is to hear that at once."""
        ...

    async def taken(self, where: Address, since: str) -> Sequence[Taken]:
        """What was taken in about messages of that conversation whose ids sort from `since` on, in the order
        in which it was."""
        ...


@dataclass(frozen=True, slots=True)
class Limit:
    """A platform's limit that one delivery counts against: so many a second, so many at once."""

    name: str
    per_second: float
    burst: int


class Adapter(Protocol):
    """One platform. Connects, hands signals in, carries deliveries out; decides nothing.

    `card_pause`: so long a live card stands as it is before it is edited again. `whispers`: whether something
    can be said to one person alone where others read along; else no WHISPER is handed to it.
    """

    platform: str
    opens_forms: bool
    whispers: bool
    card_pause: timedelta

    @property
    def standing(self) -> Standing:
        """Whether it hears the platform and is heard there."""
        ...

    async def start(self, receive: Receive, state: AdapterState) -> None:
        """Begin to connect; hand in what happens from then on, and what happened since the stored position.

        Returns without waiting for the platform, and connects again by itself, for as long as it takes;
        until it is connected, sending raises TryLater. Raises Shut when the platform refuses the bot.
        """
        ...

    async def stop_listening(self) -> None:
        """Take in no more; what is sent still goes out."""
        ...

    async def close(self) -> None:
        """Close the connection, after the last message went out."""
        ...

    async def send(self, delivery: Delivery) -> str | None:
        """Do it; the platform's id of what was made, if anything. Raises TryLater, Gone or Shut."""
        ...

    async def find(self, delivery: Delivery) -> str | None:
        """The platform's id, if this delivery was done before; asked after a crash between doing and
        marking. Raises TryLater, Gone or Shut."""
        ...

    async def open_direct(self, user: str) -> str:
        """The direct conversation with this user, made if need be. Raises TryLater, Gone or Shut."""
        ...

    async def forget(self, user: str, places: Sequence[str]) -> None:
        """Keep nothing of what was kept of this user beside the features' tables, be it in memory or in the
        state. Done twice it is done once; asks the platform nothing. Raises StorageError.

        `places`: the direct conversations with them.
        """
        ...

    async def members(self, conversation: str) -> Sequence[Who]:
        """Who is in that channel at this moment: people alone, without bots and those whom the bot does not
        listen to. Raises TryLater or Shut, and Gone where the bot may not look: it is not in there."""
        ...

    def link(self, where: Address, message: str) -> str | None:
        """The address at which people find that message; None where the platform has none, or cannot say."""
        ...

    def limits(self, operation: Operation, address: Address | None) -> Sequence[Limit]:
        """The limits that such a delivery counts against; no address: a direct conversation to be opened."""
        ...


class Apart(Protocol):
    """Computes where it holds nobody up: neither the conversations nor the clock."""

    async def __call__(self, function: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        """What the function returns or raises. It is pure and importable by name, and so are its values."""
        ...


Route: TypeAlias = Callable[[Tx, AnySignal], Awaitable[Answer]]
"""Handles one stored signal within its transaction. Raises SaySo when nothing may change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobSpec:
    """A computation too long for a transaction.

    read     takes the snapshot and says what it rests on (a version text that changes with it)
    compute  pure, importable by name, run in a process of its own: snapshot text → result text
    apply    acts on the result, in a transaction, only if the version is still the same

    `compute` None: reading is all that takes long, and what was read is the result. `anyway`: it only tells
    how things stood, so that nobody looks whether they still do. `look`: instead of computing, asks of the
    world outside what the snapshot names, while no transaction is open.
    """

    kind: str
    read: Callable[[Tx, str], Awaitable[tuple[str, str]]]
    compute: Callable[[str], str] | None
    apply: Callable[[Tx, str, str], Awaitable[None]]
    anyway: bool = False
    look: Callable[[str], Awaitable[str]] | None = None
