"""The adapter of Slack, of its real parts but for the line: calls are looked at, and answered."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import count
from typing import Any

from bot.adapters.slack.calls import Calls, Json, Refused
from bot.adapters.slack.directory import EVERYWHERE
from bot.adapters.slack.doors import AT_DOORS, Doors
from bot.adapters.slack.files import Files
from bot.adapters.slack.inbound import PLATFORM, Reader
from bot.adapters.slack.markup import user_id
from bot.adapters.slack.members import members_of
from bot.adapters.slack.people import People
from bot.adapters.slack.reading import Installed
from bot.adapters.slack.receiving import Receiver
from bot.adapters.slack.sending import Sender, carry_out
from bot.adapters.slack.views import to_home
from bot.core.clock import Clock
from bot.core.outgoing import POSTS, Delivery, Operation
from bot.core.parts import Parts
from bot.core.ports import AdapterState, Limit, Receive
from bot.core.shape import items, text
from bot.core.signals import Address, Who
from bot.errors import Gone
from tests.faults.fuzz.seen import Opened, Post, Seen
from tests.faults.fuzz.slack_said import BOT, CROWD, KNOWN, ORGANISER, TEAM
from tests.faults.fuzz.slack_wire import wrong_in, wrong_in_answer

PEOPLE = (*CROWD, ORGANISER, "UGUEST")
"""Whom the bot may mention."""


class SlackCalls(Calls):
    """Slack's methods, as far as the bot needs them; keeps what is wrong and what can be pressed."""

    def __init__(self, seen: Seen, people: Sequence[str]) -> None:
        super().__init__("xoxb", "http://nowhere")
        self.wrong: list[str] = []
        self.count = 0
        self._seen = seen
        self._people = frozenset(people)
        self._stamps = count(1)

    async def __call__(self, method: str, *, counts: str | None = None, **arguments: object) -> Json:
        """Look at it and answer."""
        given = {name: value for name, value in arguments.items() if value is not None}
        self.count += 1
        self.wrong += [f"{method}: {one}" for one in wrong_in(method, given, self._people)]
        match method:
            case "users.list":
                return {"members": [_user(user) for user in self._people]}
            case "conversations.members":
                return {"members": [*sorted(self._people), BOT]}
            case "users.info":
                return {"user": _user(str(given["user"]))}
            case "conversations.open":
                users = str(given["users"])
                return {"channel": {"id": f"D{users}" if "," not in users else f"G{next(self._stamps)}"}}
            case "views.open" | "views.update":
                self._note_form(given["view"])
                return {"view": {"id": f"V{next(self._stamps)}"}}
            case "chat.postMessage" | "chat.postEphemeral":
                return self._posted(given)
            case "files.getUploadURLExternal":
                return {"file_id": "F1", "upload_url": "http://nowhere/up"}
        return {}

    async def upload(self, url: str, data: bytes) -> None:
        """Taken."""

    def _posted(self, given: Mapping[str, Any]) -> Json:
        stamp = f"9{next(self._stamps):09d}.000001"
        thread = given.get("thread_ts")
        buttons = [
            (text(one, "action_id"), text(one, "value"))
            for block in given["blocks"]
            for one in items(block, "elements")
            if text(one, "type") == "button"
        ]
        self._seen.posts.append(Post(str(given["channel"]), stamp, thread, BOT, buttons))
        return {"ts": stamp, "message_ts": stamp, "message": {"thread_ts": thread} if thread else {}}

    def _note_form(self, view: Any) -> None:
        fields = [one["block_id"] for one in view["blocks"] if one["type"] == "input"]
        if fields:
            self._seen.forms.append(Opened(view["callback_id"], view["private_metadata"], fields))


class SlackLine:
    """The port `Adapter`; payloads are handed to `take`. Nothing waits for its turn."""

    platform = PLATFORM
    opens_forms = True
    whispers = True
    card_pause = timedelta()

    def __init__(self, clock: Clock, people: Sequence[str] = PEOPLE) -> None:
        self.seen = Seen()
        self.calls = SlackCalls(self.seen, people)
        self._clock = clock
        self._people = People(self.calls)
        self._people.team = TEAM
        self._doors = Doors(self.calls, lambda: ())
        me = Installed(TEAM, BOT, "BBOT", "stammtisch")
        self._reader = Reader(me, clock, self._people.known)
        self._receiver: Receiver
        self._sender: Sender
        self._files: Files

    async def start(self, receive: Receive, state: AdapterState) -> None:
        """Put the parts together."""
        parts = Parts(state)
        self._sender = Sender(self.calls, lambda: BOT, self._clock, parts, "/stammtisch")
        self._files = Files(self.calls, self._sender, state)
        self._receiver = Receiver(
            self.calls,
            self._people,
            parts,
            receive,
            lambda: self._reader,
            lambda _: None,
            lambda: None,
            lambda _: None,
            {},
        )

    async def know_everybody(self) -> None:
        """As the adapter does soon after its start."""
        await self._people.load()

    async def take(self, payload: Any) -> None:
        """What the SDK's middleware does, whatever comes."""
        if isinstance(payload, dict):
            self.calls.wrong += wrong_in_answer(await self._receiver(payload))

    async def stop_listening(self) -> None:
        """Nothing to stop."""

    async def close(self) -> None:
        """Nothing to close."""

    async def send(self, delivery: Delivery) -> str | None:
        """As the adapter does."""
        if delivery.operation in AT_DOORS:
            return await self._doors.carry_out(delivery)
        if delivery.operation is Operation.PUBLISH:
            assert delivery.worded
            view = to_home(delivery.worded)
            await self.calls("views.publish", user_id=user_id(delivery.detail), view=view)
            return None
        if delivery.address is None:
            raise Gone("nowhere to send it")
        done = await carry_out(self._sender, delivery, delivery.address)
        file = delivery.worded.attachment if delivery.worded else None
        if file is not None and delivery.operation in POSTS and done is not None:
            await self._files.share(delivery.address, done, file)
        return done

    async def find(self, delivery: Delivery) -> str | None:
        """Nothing is lost here, and so nothing looked for."""
        return None

    async def forget(self, user: str, places: Sequence[str]) -> None:
        """As the adapter does."""
        await self._files.forget(places)

    async def open_direct(self, user: str) -> str:
        """Always the same conversation."""
        return await self._doors.open_direct(user)

    async def members(self, conversation: str) -> Sequence[Who]:
        """As the adapter does."""
        return await members_of(self.calls, self._people, self._reader, conversation)

    def link(self, where: Address, message: str) -> str | None:
        """There is none."""
        return None

    def limits(self, operation: Operation, address: Address | None) -> Sequence[Limit]:
        """None."""
        return ()


def _user(user: str) -> dict[str, Any]:
    """Somebody as users.info shows them. Raises Refused for nobody."""
    known = KNOWN.get(user)
    if known is None and user != EVERYWHERE and not user.startswith("UP"):
        raise Refused("user_not_found")
    name = known.name if known else user
    return {
        "id": user,
        "team_id": TEAM,
        "name": name,
        "profile": {"display_name": name},
        "is_bot": known.bot if known else False,
        "is_restricted": known.guest if known else False,
        "is_stranger": known.stranger if known else False,
        "tz": "Europe/Berlin",
        "locale": "en-US",
    }
