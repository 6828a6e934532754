"""A platform that records all that is done on it, never notices a repetition, and fails when told to."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.clock import Clock
from bot.core.message import Mention, Span, Worded
from bot.core.outgoing import Delivery, Operation
from bot.core.ports import AdapterState, Limit, Receive
from bot.core.signals import Address, Who
from bot.core.standing import Connection, Standing
from bot.errors import Gone

NAME = "fake"

Gate = Callable[[str], Awaitable[None]]


@dataclass(slots=True)
class Post:
    """A message as it stands on the platform."""

    conversation: str
    text: str
    op_id: str
    thread: str | None = None
    reactions: list[str] = field(default_factory=list)
    deleted: bool = False


@dataclass(slots=True)
class FakePlatform:
    """What outlives every crash of the bot. `acts` are all that was done, `tries` all that was tried."""

    posts: list[Post] = field(default_factory=list)
    opened: dict[str, str] = field(default_factory=dict)
    acts: list[str] = field(default_factory=list)
    tries: list[tuple[str, datetime]] = field(default_factory=list)
    forgotten: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    searches: int = 0
    members: dict[str, list[str]] = field(default_factory=dict)

    def standing(self, conversation: str) -> list[str]:
        """What can be read there now, oldest first."""
        return [post.text for post in self.posts if post.conversation == conversation and not post.deleted]


class FakeAdapter:
    """The port `Adapter` over it.

    before, after  what the next sends raise before or after doing it; None: nothing
    holding        while cleared, every send waits
    trying         set when the first send was tried
    gate           called at each moment at which a crash would matter
    """

    platform = NAME
    opens_forms = True
    whispers = False

    def __init__(self, world: FakePlatform, clock: Clock, gate: Gate | None = None) -> None:
        self.world = world
        self.clock = clock
        self.gate = gate or _pass
        self.before: deque[Exception | None] = deque()
        self.after: deque[Exception | None] = deque()
        self.holding = asyncio.Event()
        self.holding.set()
        self.trying = asyncio.Event()
        self.card_pause = timedelta()
        self.allowed: tuple[Limit, ...] = ()
        self.allowed_for: dict[Operation, tuple[Limit, ...]] = {}
        self.broken: dict[str, Exception] = {}
        self.connection = Connection()

    @property
    def standing(self) -> Standing:
        """Connected from its start on, unless the test says otherwise."""
        return self.connection.standing

    async def start(self, receive: Receive, state: AdapterState) -> None:
        """Nothing to connect: tests hand signals in themselves."""
        self.connection.up(self.clock.now())

    async def stop_listening(self) -> None:
        """Nothing to stop."""

    async def close(self) -> None:
        """Nothing to close."""

    async def send(self, delivery: Delivery) -> str | None:
        """Do it, or fail as told."""
        text = text_of(delivery.worded) if delivery.worded else delivery.operation.value
        self.world.tries.append((text, self.clock.now()))
        self.trying.set()
        await self.gate("before send")
        await self.holding.wait()
        if delivery.address and delivery.address.conversation in self.broken:
            raise self.broken[delivery.address.conversation]
        _raise_next(self.before)
        done = self._do(delivery, text)
        await self.gate("after send")
        _raise_next(self.after)
        return done

    async def find(self, delivery: Delivery) -> str | None:
        """The post that carries this op_id."""
        await self.gate("before find")
        self.world.searches += 1
        if delivery.operation is Operation.OPEN:
            return self.world.opened.get(delivery.op_id)
        found = [str(number) for number, post in enumerate(self.world.posts) if post.op_id == delivery.op_id]
        return found[0] if found else None

    async def open_direct(self, user: str) -> str:
        """Always the same conversation."""
        await self.gate("open direct")
        return f"dm:{user}"

    async def forget(self, user: str, places: Sequence[str]) -> None:
        """That is something done, too."""
        await self.gate("forget")
        self.world.forgotten.append((user, tuple(places)))

    async def members(self, conversation: str) -> Sequence[Who]:
        """Whom the test put there; where it put nobody, the bot is not."""
        await self.gate("members")
        if conversation in self.broken:
            raise self.broken[conversation]
        if conversation not in self.world.members:
            raise Gone("the bot is not in there")
        return [Who(NAME, user, user.capitalize()) for user in self.world.members[conversation]]

    def link(self, where: Address, message: str) -> str | None:
        """An address of its own."""
        return f"https://{NAME}.example.org/{where.conversation.strip('#')}/{message}"

    def limits(self, operation: Operation, address: Address | None) -> Sequence[Limit]:
        """What the test allows."""
        return self.allowed_for.get(operation, self.allowed)

    def _do(self, delivery: Delivery, text: str) -> str:
        posts = self.world.posts
        match delivery.operation:
            case Operation.POST | Operation.UPLOAD:
                assert delivery.address
                assert delivery.worded
                posts.append(
                    Post(delivery.address.conversation, text, delivery.op_id, delivery.address.thread)
                )
                self.world.acts.append(f"post {text}")
                return str(len(posts) - 1)
            case Operation.WHISPER:
                assert delivery.address
                self.world.acts.append(
                    f"whisper to {delivery.user} in {delivery.address.conversation}: {text}"
                )
            case Operation.EDIT:
                assert delivery.worded
                about = posts[int(delivery.target or "")]
                self.world.acts.append(f"edit {about.text} → {text}")
                about.text = text
            case Operation.DELETE:
                about = posts[int(delivery.target or "")]
                self.world.acts.append(f"delete {about.text}")
                about.deleted = True
            case Operation.REACT:
                about = posts[int(delivery.target or "")]
                self.world.acts.append(f"react {about.text} {delivery.detail}")
                about.reactions.append(delivery.detail)
            case Operation.OPEN:
                self.world.opened[delivery.op_id] = delivery.detail
                self.world.acts.append(f"open {delivery.detail}: {' '.join(delivery.users)}")
                return delivery.detail
            case Operation.INVITE | Operation.LEAVE:
                assert delivery.address
                guest = f": {delivery.user}" if delivery.user else ""
                act = f"{delivery.operation.value} {delivery.address.conversation}{guest}"
                self.world.acts.append(act)
            case other:
                raise AssertionError(other)
        return delivery.target or ""


def text_of(worded: Worded) -> str:
    """The bare text, a line for each line; a file by its name, who is called with an @."""
    lines = ["".join(_span(span, worded) for span in line) for block in worded.blocks for line in block.lines]
    return "\n".join([*lines, f"[{worded.attachment.name}]"] if worded.attachment else lines)


def _span(span: Span, worded: Worded) -> str:
    if isinstance(span, Mention):
        return f"@{worded.names[span.person][0]}"
    return span.text


def _raise_next(told: deque[Exception | None]) -> None:
    if told and (error := told.popleft()) is not None:
        raise error


async def _pass(_: str) -> None:
    """Nothing happens here."""
