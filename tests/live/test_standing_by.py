"""One leads and another stands by: whatever becomes of the leader, each message is said once and in time."""

import asyncio
import re
import signal
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

import pytest

from bot.adapters.slack.manifest import manifest
from tests.benchmarks.figures import Figure
from tests.fakes.slack import SlackStandIn
from tests.live.postgresql import Server, running_server
from tests.live.standing_by import Bot, Condition, bring_in, programme, words, write_config

pytestmark = pytest.mark.live

DEADLINE = 90.0
RETRIES = (0.0, *[2.0] * 30)
PEOPLE = 5
TALKS = 6
REMINDER = re.compile(r"⏰ .*“(Talk \d+)”")
"""In time or late."""


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """One server for all tests here."""
    with running_server() as server:
        yield server


@dataclass
class House:
    """A workspace with some people, and the processes that serve it."""

    slack: SlackStandIn
    config: Path
    bots: list[Bot] = field(default_factory=list)
    names: Iterator[int] = field(default_factory=lambda: count(1))

    def start(self) -> Bot:
        """One more process."""
        bot = Bot(self.config, self.slack, f"bot-{next(self.names)}")
        self.bots.append(bot)
        return bot

    async def until(self, condition: Condition, what: str) -> None:
        """Wait for it."""
        clock = asyncio.get_running_loop()
        latest = clock.time() + DEADLINE
        while not condition():
            await asyncio.sleep(0.05)
            assert clock.time() < latest, f"never: {what}\n{words(self.bots)}"

    async def leader(self) -> Bot:
        """Who leads, as soon as anybody does."""
        await self.until(lambda: any(one.leads for one in self.bots), "somebody leads")
        return next(one for one in self.bots if one.leads)

    async def stand_by(self) -> Bot:
        """One more process, as soon as it stands by."""
        bot = self.start()
        await self.until(lambda: "standing by: another process leads" in bot.said(), "it stands by")
        return bot


@pytest.fixture
async def house(server: Server, tmp_path: Path) -> AsyncIterator[House]:
    """A workspace that tells again what nobody took, until somebody takes it."""
    slack = SlackStandIn(manifest=manifest("socket", "/stammtisch"))
    slack.desk.retry_after = RETRIES
    house = House(slack, write_config(tmp_path, await server.new_database()))
    async with slack:
        try:
            yield house
        finally:
            for bot in house.bots:
                bot.clear_away()


@dataclass
class Flow:
    """People who ask and who are reminded, and what each of them must have heard in the end."""

    house: House
    rooms: list[str]
    asked: Counter[str] = field(default_factory=Counter)

    def say(self, room: str, text: str) -> None:
        """One thing."""
        slack = self.house.slack
        members = slack.world.channels[room].members
        slack.say(next(one for one in members if one != slack.app.bot_user), room, text)
        self.asked[room] += 1

    async def star_all(self) -> None:
        """Everybody wants to be reminded of every talk, when it begins."""
        for room in self.rooms:
            self.say(room, "lead 0")
        await self.answered()
        for room in self.rooms:
            for number in range(1, TALKS + 1):
                self.say(room, f"star #{number}")
        await self.answered()

    async def questions(self, enough: asyncio.Event, rng: Random) -> None:
        """One after the other, until it is enough."""
        while not enough.is_set():
            self.say(rng.choice(self.rooms), f"show #{rng.randint(1, TALKS)}")
            await asyncio.sleep(0.3)

    def heard(self, room: str) -> tuple[int, Counter[str]]:
        """How many answers, and how often each reminder."""
        said = self.house.slack.said(room)
        reminders = [found[1] for one in said if (found := REMINDER.match(one))]
        return len(said) - len(reminders), Counter(reminders)

    async def answered(self) -> None:
        """Return when each question has an answer at least."""
        await self.house.until(
            lambda: all(self.heard(room)[0] >= self.asked[room] for room in self.rooms), "all is answered"
        )

    async def reminded(self) -> None:
        """Return when everybody has been reminded of everything at least."""
        await self.house.until(
            lambda: all(len(self.heard(room)[1]) >= TALKS for room in self.rooms), "all are reminded"
        )

    def check(self) -> None:
        """Nothing was lost, and nothing said twice."""
        for room in self.rooms:
            answers, reminders = self.heard(room)
            assert answers == self.asked[room], words(self.house.bots)
            assert sorted(reminders.values()) == [1] * TALKS, words(self.house.bots)


def _seconds(took: list[float]) -> str:
    return f"{', '.join(f'{one:.1f}' for one in took)} s"


async def _begin(house: House) -> tuple[Flow, Bot, Bot]:
    """A programme that begins as soon as even a busy machine has all stars set, a leader, one that stands by, and all stars set."""
    first = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=90)
    text = programme(first, TALKS, timedelta(seconds=4))
    await asyncio.to_thread(bring_in, house.config, house.slack, text)
    house.start()
    leader = await house.leader()
    other = await house.stand_by()
    await house.slack.connected()
    people = [house.slack.person(f"P{number}") for number in range(PEOPLE)]
    flow = Flow(house, [house.slack.dm(one) for one in people])
    await flow.star_all()
    return flow, leader, other


@pytest.mark.figure
async def test_leaders_are_killed_while_messages_flow(house: House, table: list[Figure]) -> None:
    flow, leader, other = await _begin(house)
    took, enough = [], asyncio.Event()
    flowing = asyncio.create_task(flow.questions(enough, Random(7)))
    for _ in range(3):
        so_far = len(house.slack.said_anywhere())
        await house.until(lambda so_far=so_far: len(house.slack.said_anywhere()) > so_far + 8, "it flows")
        killed = leader.kill()
        await house.until(lambda other=other: other.leads, "the other one leads")
        took.append((other.up_at() - killed).total_seconds())
        leader, other = other, await house.stand_by()
    enough.set()
    await flowing
    await flow.answered()
    await flow.reminded()
    flow.say(flow.rooms[0], "what's next?")
    await flow.answered()
    flow.check()
    table.append(Figure("a stand-by takes over after kill -9", _seconds(took), "5 s"))
    assert (other.end(), leader.end()) == (0, 0)


@pytest.mark.figure
async def test_a_leader_that_sleeps_and_wakes_says_nothing_more(house: House, table: list[Figure]) -> None:
    flow, leader, other = await _begin(house)
    took, enough = [], asyncio.Event()
    flowing = asyncio.create_task(flow.questions(enough, Random(11)))
    for _ in range(2):
        so_far = len(house.slack.said_anywhere())
        await house.until(lambda so_far=so_far: len(house.slack.said_anywhere()) > so_far + 8, "it flows")
        stopped = leader.send(signal.SIGSTOP)
        await house.until(lambda other=other: other.leads, "the other one leads")
        took.append((other.up_at() - stopped).total_seconds())
        leader.send(signal.SIGCONT)
        await house.until(
            lambda leader=leader: leader.said()[-1] == "standing by: another process leads", "it stands by"
        )
        leader, other = other, leader
    enough.set()
    await flowing
    await flow.answered()
    await flow.reminded()
    flow.check()
    table.append(Figure("a stand-by takes over from a leader that sleeps", _seconds(took)))
    assert (other.end(), leader.end()) == (0, 0)


@pytest.mark.figure
async def test_told_to_stop_it_hands_over_at_once(house: House, table: list[Figure]) -> None:
    flow, leader, other = await _begin(house)
    enough = asyncio.Event()
    flowing = asyncio.create_task(flow.questions(enough, Random(13)))
    so_far = len(house.slack.said_anywhere())
    await house.until(lambda: len(house.slack.said_anywhere()) > so_far + 8, "it flows")
    told = leader.send(signal.SIGTERM)
    await house.until(lambda: other.leads, "the other one leads")
    took = (other.up_at() - told).total_seconds()
    enough.set()
    await flowing
    await flow.answered()
    await flow.reminded()
    flow.check()
    table.append(Figure("a leader told to stop hands over", _seconds([took])))
    # Meanwhile nobody answers at the workspace: that must not keep it.
    assert other.end() == 0
    assert "the bot stopped before all was done" not in other.said()
