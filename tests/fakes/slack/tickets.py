"""What a person's act gives the app for a while: a trigger for a modal, an address to answer at."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.fakes.slack.facts import RESPONSE_URL_SECONDS, RESPONSE_URL_USES, TRIGGER_SECONDS
from tests.fakes.slack.refusal import Refusal
from tests.fakes.slack.world import Message, World


@dataclass(slots=True)
class Triggers:
    """Each is for one person, one use, three seconds."""

    world: World
    _made: dict[str, tuple[str, float]] = field(default_factory=dict)
    _used: set[str] = field(default_factory=set)

    def new(self, user: str) -> str:
        """One for something that this person did."""
        id = self.world.id("trigger.")
        self._made[id] = (user, self.world.now() + TRIGGER_SECONDS)
        return id

    def use(self, id: str | None) -> str:
        """Whose it was."""
        if id is None or id not in self._made:
            raise Refusal("invalid_trigger_id")
        user, until = self._made[id]
        if id in self._used:
            raise Refusal("exchanged_trigger_id")
        if self.world.now() > until:
            raise Refusal("expired_trigger_id")
        self._used.add(id)
        return user


@dataclass(slots=True)
class ResponseUrl:
    """Where an act can be answered; `message`: what was pressed, if it stands in a message."""

    user: str
    channel: str
    until: float
    thread_ts: str = ""
    message: Message | None = None
    uses: int = RESPONSE_URL_USES


@dataclass(slots=True)
class ResponseUrls:
    """Each for half an hour and five uses."""

    world: World
    base: Callable[[], str]
    made: dict[str, ResponseUrl] = field(default_factory=dict)

    def new(self, user: str, channel: str, message: Message | None = None) -> str:
        """One for something that this person did there."""
        id = self.world.id("R")
        thread = message.thread_ts if message is not None else ""
        until = self.world.now() + RESPONSE_URL_SECONDS
        self.made[id] = ResponseUrl(user, channel, until, thread, message)
        return f"{self.base()}/actions/{id}"

    def use(self, id: str) -> ResponseUrl:
        """What it stands for."""
        found = self.made.get(id)
        if found is None:
            raise Refusal("invalid_url", status=404)
        if self.world.now() > found.until:
            raise Refusal("expired_url", status=404)
        if found.uses <= 0:
            raise Refusal("used_url", status=404)
        found.uses -= 1
        return found
