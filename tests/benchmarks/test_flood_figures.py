"""What others wait for while one account sends 10,000 messages, or messages that are made to keep the bot busy."""

import asyncio
import gc
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from statistics import median

import pytest

from bot.app import App, build
from bot.config import Limits
from bot.core.clock import SystemClock
from bot.core.length import LONGEST
from bot.core.outgoing import Delivery, Operation
from bot.core.ports import AdapterState, Limit, Receive
from bot.core.signals import Address, MessageSaid, Who
from bot.demo.event import PLATFORM, demo_config, load_event
from bot.demo.stage import Stage
from bot.storage.database import open_database
from tests.benchmarks.figures import Figure, milliseconds, percentile, spread

pytestmark = pytest.mark.benchmark

FLOOD = 10_000
ROUNDS = 10
QUESTIONS = 40
A_SECOND = 10
IN_A_BATCH = 25
BAR = 1.5
_NUMBERS = count(1)
BEGINNINGS = ("", "an alle ", "erinnere mich ", "pitch: ", "ich bin ", "was ist ", "schalte ")
PIECES = (
    "a",
    "1",
    "a ",
    "1 ",
    "#1 ",
    "a\n",
    ". ",
    ": ",
    "1.",
    "10:00-",
    "um 10 ",
    "und ",
    "außer ",
    "Saal ",
    "Wi-Fi ",
    "(",
    "„",
    "*",
    "@a ",
    "http://a ",
)
"""What is repeated until the message is as long as may be."""


@dataclass(slots=True)
class Noting:
    """An adapter that takes everything at once, and notes when each conversation had its last message."""

    answered: dict[str, asyncio.Event] = field(default_factory=dict)
    opens_forms: bool = False
    whispers: bool = False
    card_pause: timedelta = timedelta()
    platform: str = PLATFORM
    sent: int = 0

    async def start(self, receive: Receive, state: AdapterState) -> None:
        """The test itself hands in what is said."""

    async def stop_listening(self) -> None:
        """There is nothing to stop."""

    async def close(self) -> None:
        """There is nothing to close."""

    async def send(self, delivery: Delivery) -> str | None:
        """Taken."""
        self.sent += 1
        if delivery.address is not None and delivery.address.conversation in self.answered:
            self.answered[delivery.address.conversation].set()
        return str(self.sent)

    async def find(self, delivery: Delivery) -> str | None:
        """Nothing was sent twice."""
        return None

    async def open_direct(self, user: str) -> str:
        """Open to everybody."""
        return f"dm:{user}"

    async def forget(self, user: str, places: Sequence[str]) -> None:
        """Nothing is kept of anybody."""

    def link(self, where: Address, message: str) -> str | None:
        """There is none."""
        return None

    async def members(self, conversation: str) -> Sequence[Who]:
        """Nobody is asked for."""
        return ()

    def limits(self, operation: Operation, address: Address | None) -> Sequence[Limit]:
        """None, so that nothing but the bot is measured."""
        return ()


def _says(user: str, now: datetime) -> MessageSaid:
    number = str(next(_NUMBERS))
    return MessageSaid(
        key=number,
        platform=PLATFORM,
        at=now,
        who=Who(PLATFORM, user, user.capitalize()),
        where=Address(PLATFORM, f"dm:{user}"),
        direct=True,
        message=number,
        text="show #1",
        addressed=True,
    )


async def _ask(app: App, adapter: Noting, user: str) -> float:
    """How long one question waits for its answer."""
    adapter.answered[f"dm:{user}"] = answered = asyncio.Event()
    began = time.perf_counter()
    await app.inbox(_says(user, app.clock.now()))
    await answered.wait()
    return time.perf_counter() - began


async def _block(app: App, adapter: Noting) -> list[float]:
    """So many people ask, one after the other."""
    began, asking = time.perf_counter(), []
    for number in range(QUESTIONS):
        await asyncio.sleep(max(0.0, began + number / A_SECOND - time.perf_counter()))
        asking.append(asyncio.create_task(_ask(app, adapter, f"asks{number}")))
    return list(await asyncio.gather(*asking))


async def test_the_longest_messages(table: list[Figure], stage: Stage) -> None:
    """Each rule looks at every place of a text: what one message costs that is made to keep it busy."""
    await timed_cpu(stage, "was läuft jetzt?")
    gc.collect()
    usual = [await timed_cpu(stage, "was läuft jetzt?") for _ in range(30)]
    texts = [
        f"{first}{piece * (LONGEST // len(piece))}"[: LONGEST - 1] + "x"
        for first in BEGINNINGS
        for piece in PIECES
    ]
    endless = [f"a{gap * 30_000}b" for gap in (" ", "\n", "\u3000")]
    took = {text: await timed_cpu(stage, text) for text in (*texts, *endless)}
    worst = max(took, key=took.__getitem__)
    measured = (
        f"p50 {milliseconds(median(took.values()))}, at most {milliseconds(took[worst])} (“{worst[:24]}…”)"
    )
    name = f"CPU time of a message of {LONGEST:,} signs that keeps rules busy ({len(took)})"
    table.append(Figure(name, measured, "", f"a usual question: p50 {milliseconds(median(usual))}"))


async def timed_cpu(stage: Stage, text: str) -> float:
    """What an answer to that costs, in seconds of CPU time."""
    heard = replace(_says("olga", stage.clock.now()), text=text)
    began = time.process_time()
    await stage.app.inbox(heard)
    await stage.app.inbox.idle()
    took = time.process_time() - began
    await stage.settle()
    return took


async def _flood(app: App, signals: Sequence[MessageSaid]) -> None:
    """All of it, spread over the time of a block, one after the other as adapters hand them in."""
    began = time.perf_counter()
    lasts = QUESTIONS / A_SECOND
    for number in range(0, FLOOD, IN_A_BATCH):
        await asyncio.sleep(max(0.0, began + lasts * number / FLOOD - time.perf_counter()))
        for signal in signals[number : number + IN_A_BATCH]:
            await app.inbox(signal)


async def test_others_during_a_flood(table: list[Figure], tmp_path: Path) -> None:
    adapter = Noting()
    config = demo_config().model_copy(update={"limits": Limits()})
    database = open_database(tmp_path / "bot.db")
    app = await build(config, database, [adapter], clock=SystemClock(), rng=Random(1))
    await load_event(app)
    await app.start()
    alone: list[float] = []
    flooded: list[float] = []
    # Whoever floods is somebody else each time, who has the whole limit yet; those who ask keep to theirs.
    for turn in range(ROUNDS + 1):
        gc.collect()
        without = await _block(app, adapter)
        await app.settle()
        signals = [_says(f"floods{turn}", app.clock.now()) for _ in range(FLOOD)]
        gc.collect()
        flood = asyncio.create_task(_flood(app, signals))
        with_it = await _block(app, adapter)
        await flood
        await app.settle()
        if turn:  # the first one only warms up
            alone += without
            flooded += with_it
    await app.stop()
    ratio = percentile(flooded, 99) / percentile(alone, 99)
    name = (
        f"question → answer while one account sends {FLOOD:,} in {QUESTIONS // A_SECOND} s ({len(flooded)})"
    )
    bar = f"p99 ≤ {BAR} × without; it is {ratio:.2f} ×"
    table.append(Figure(name, spread(flooded), bar, f"without: {spread(alone)}"))
