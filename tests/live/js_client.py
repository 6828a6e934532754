"""Somebody in Matrix rooms who uses matrix-js-sdk, the library of Element: what the most read client makes of
what the bot sends. It is a Node process, which `js/client.js` describes.
"""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from tests.live.homeserver import Account

HERE = Path(__file__).parent / "js"
MODULES = Path(os.environ.get("STAMMTISCH_NODE_MODULES", HERE / "node_modules"))
PATIENCE = 60.0
LONGEST_LINE = 2**22


@dataclass(frozen=True, slots=True)
class Seen:
    """A message or reaction as the client has it now.

    thread   the message under which it stands; `hangs`: the client indeed shows it there
    shield   None in the open, else (colour, reason) of what the client warns of
    """

    id: str
    room: str
    sender: str
    type: str
    msgtype: str
    body: str
    html: str
    mentions: list[str]
    relation: str
    about: str
    thread: str
    hangs: bool
    edited: bool
    redacted: bool
    encrypted: bool
    unreadable: str
    shield: Mapping[str, Any] | None


class JsClient:
    """A client that is logged in and listens. `seen`: everything by its id, in the order it was first seen."""

    def __init__(self, account: Account, process: asyncio.subprocess.Process, words: IO[bytes]) -> None:
        self.user = account.user
        self.seen: dict[str, Seen] = {}
        self.rooms: set[str] = set()
        self._process = process
        self._words = words
        self._numbers = count(1)
        self._answers: dict[int, dict[str, Any]] = {}
        self._news = asyncio.Condition()
        self._over = False

    async def open(self, *invite: str, **how: Any) -> str:
        """A new room, with these invited: `encrypted`, `direct`, `version`."""
        return str(await self.do("open", invite=invite, **how))

    async def say(self, room: str, text: str, **how: Any) -> str:
        """Write a message: with `mentions`, in a `thread`, or in place of what it `edits`."""
        return str(await self.do("say", room=room, text=text, **how))

    async def react(self, room: str, target: str, emoji: str) -> str:
        """Put an emoji on a message."""
        return str(await self.do("react", room=room, target=target, emoji=emoji))

    async def redact(self, room: str, target: str) -> None:
        """Take back whatever it was."""
        await self.do("redact", room=room, target=target)

    async def joined(self, room: str) -> None:
        """Return when this client is in the room and knows it."""
        await self.until(lambda: room in self.rooms, "the invitation is accepted")

    async def answer(self, asked: str, by: str) -> Seen:
        """The one message of that user that came after something, as soon as it can be read in its place."""

        def found() -> list[Seen]:
            seen = list(self.seen.values())
            since = next((number for number, one in enumerate(seen) if one.id == asked), len(seen))
            return [
                one
                for one in seen[since + 1 :]
                if (one.room, one.sender, one.type) == (seen[since].room, by, "m.room.message")
                and one.relation != "m.replace"
            ]

        await self.until(
            lambda: any(one.body and one.hangs == bool(one.thread) for one in found()), "an answer"
        )
        [only] = found()
        return only

    async def says(self, user: str, body: str) -> Seen:
        """The message in which that user says this, wherever it is."""

        def found() -> list[Seen]:
            return [one for one in self.seen.values() if (one.sender, one.body) == (user, body)]

        await self.until(lambda: bool(found()), body)
        return found()[0]

    async def becomes(self, message: str, **how: Any) -> Seen:
        """The message, as soon as it is so: `body`, `edited`, `redacted`."""

        def is_so() -> bool:
            seen = self.seen.get(message)
            return seen is not None and all(getattr(seen, name) == value for name, value in how.items())

        await self.until(is_so, f"{message} becomes {how}")
        return self.seen[message]

    async def until(self, condition: Callable[[], bool], what: str) -> None:
        """Return as soon as it is so; fail, and say what was waited for, when it does not become so."""
        try:
            async with asyncio.timeout(PATIENCE), self._news:
                await self._news.wait_for(lambda: condition() or self._over)
        except TimeoutError:
            pass
        assert condition(), f"waited in vain: {what}; seen: {list(self.seen.values())[-5:]}\n{self.words()}"

    async def do(self, what: str, **how: Any) -> Any:
        """One command; what comes of it."""
        number = next(self._numbers)
        assert self._process.stdin
        self._process.stdin.write(json.dumps({"id": number, "do": what, **how}).encode() + b"\n")
        await self._process.stdin.drain()
        return await self.result(number, what)

    async def result(self, number: int, what: str) -> Any:
        """What came of a command."""
        await self.until(lambda: number in self._answers, what)
        answer = self._answers.pop(number)
        assert "error" not in answer, f"{what}: {answer['error']}\n{self.words()}"
        return answer["result"]

    async def listen(self) -> None:
        """Take in what the process says, until it says no more."""
        assert self._process.stdout
        try:
            async for line in self._process.stdout:
                said = json.loads(line)
                async with self._news:
                    if "seen" in said:
                        self.seen[said["seen"]["id"]] = Seen(**said["seen"])
                    elif "joined" in said:
                        self.rooms.add(said["joined"])
                    else:
                        self._answers[said["answer"]] = said
                    self._news.notify_all()
        finally:
            self._over = True
            async with self._news:
                self._news.notify_all()

    def words(self) -> str:
        """What the library said, for somebody who looks into a failure."""
        self._words.seek(0)
        return self._words.read()[-5_000:].decode(errors="replace")


@asynccontextmanager
async def js_client(
    homeserver: str, account: Account, *, crypto: bool = False, strict: bool = False
) -> AsyncIterator[JsClient]:
    """Start one, and end it. `strict`: it has nothing to do with devices that their owners did not sign."""
    assert (MODULES / "matrix-js-sdk").is_dir(), (
        f"matrix-js-sdk is missing; run `npm ci --prefix {HERE}`, or let STAMMTISCH_NODE_MODULES say where it is"
    )
    with TemporaryFile() as words:
        process = await asyncio.create_subprocess_exec(
            "node",
            str(HERE / "client.js"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=words,
            limit=LONGEST_LINE,
        )
        client = JsClient(account, process, words)
        listening = asyncio.create_task(client.listen())
        who = {
            "modules": str(MODULES),
            "homeserver": homeserver,
            "user": account.user,
            "token": account.token,
            "device": account.device,
            "crypto": crypto,
            "strict": strict,
        }
        try:
            assert process.stdin
            process.stdin.write(json.dumps(who).encode() + b"\n")
            await client.result(0, "the client starts")
            yield client
        finally:
            process.kill()
            await process.wait()
            await listening
