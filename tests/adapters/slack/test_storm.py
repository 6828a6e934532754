"""Everything that can go wrong at once, and the bot dies in it: every message is answered, once."""

import asyncio
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pytest
from aiohttp import web

from bot.adapters.slack.manifest import manifest
from tests.adapters.slack.mortal import Mortal
from tests.benchmarks.figures import Figure
from tests.fakes.slack import Message, SlackStandIn
from tests.fakes.slack.facts import RETRY_AFTER
from tests.fakes.slack.world import Body

SEED = 2011
A_SECOND = 40
SHARES = {
    ("event", "duplicate"): 0.1,
    ("event", "swap"): 0.1,
    ("event", "kill_socket"): 0.1,
    ("ack", "lost"): 0.1,
    ("*", "drop_after"): 0.05,
    ("*", "500"): 0.05,
}
PEOPLE = 10
DEADLINE = 120.0
A_POST = 60 / 300
"""Slack takes "several hundred" messages a minute."""
A_LIFE = 10.0
"""A bot that was killed needs some seconds to speak again, on a busy machine so many."""
PATIENCE = 1.0
RETRIES = tuple(seconds / 60 for seconds in RETRY_AFTER)
"""As often as Slack, and sixty times as fast: it gives up, and what it gave up the bot reads back."""


class Deadly(SlackStandIn):
    """A workspace in which the bot dies as soon as it has posted so many answers: the one that it posted last
    it never hears of."""

    def __init__(self, at: list[int], **more: Any) -> None:
        super().__init__(**more)
        self.strikes = sorted(at)
        self.bot: Mortal | None = None

    async def _do(self, name: str, request: web.Request) -> Body:
        body = await super()._do(name, request)
        if name == "chat.postMessage" and self.strikes and len(self.said_anywhere()) >= self.strikes[0]:
            assert self.bot is not None
            self.strikes.pop(0)
            self.bot.die_and_rise()
        return body


def answers(slack: SlackStandIn, message: Message) -> int:
    """How many there are to a message."""
    return len(slack.said(message.channel, message.ts))


@pytest.mark.figure
@pytest.mark.parametrize(
    ("messages", "kills"),
    [pytest.param(40, 2, id="short"), pytest.param(400, 10, id="long", marks=pytest.mark.long)],
)
async def test_every_message_is_answered_once(
    tmp_path: Path, table: list[Figure], messages: int, kills: int
) -> None:
    rng = Random(SEED)
    slack = Deadly(
        rng.sample(range(3, messages - 3), kills), seed=SEED, manifest=manifest("socket", "/stammtisch")
    )
    slack.desk.ack_seconds, slack.desk.retry_after = PATIENCE, RETRIES
    async with slack:
        people = [slack.person(f"Person {number}") for number in range(PEOPLE)]
        halls = [slack.channel(f"hall-{number}", *people) for number in range(PEOPLE)]
        bot = slack.bot = Mortal(tmp_path, slack)
        bot.start()
        try:
            await slack.until(lambda: bool(slack.sockets.open), DEADLINE)
            await slack.connected()
            faults = [slack.faults.on(*what, share=share) for what, share in SHARES.items()]
            asked = await _storm(slack, people, halls, messages, rng)
            patience = DEADLINE + messages * A_POST + kills * A_LIFE
            await slack.until(lambda: all(answers(slack, one) for one in asked), patience)
            slack.faults.clear()
            await slack.until(lambda: slack.desk.quiet, DEADLINE)
            # What is asked last is answered last: a second answer to another would have come before.
            last = [slack.say(people[0], hall, f"<@{slack.app.bot_user}> show #1") for hall in halls]
            await slack.until(lambda: all(answers(slack, one) for one in last), DEADLINE)
        finally:
            bot.kill()
    counted = Counter({one.ts: answers(slack, one) for one in [*asked, *last]})
    missed, doubled = list(counted.values()).count(0), sum(count > 1 for count in counted.values())
    name = f"Slack: {messages} messages with every fault, killed {kills} times"
    table.append(Figure(name, f"{missed} missed, {doubled} doubled", "0, 0"))
    assert counted == Counter(one.ts for one in [*asked, *last]), bot.words()[-3_000:]
    assert len(slack.said_anywhere()) == messages + len(last)
    assert bot.deaths == kills + 1  # and the last, when all was over
    assert [fault.kind for fault in faults if not fault.met] == []


async def _storm(
    slack: SlackStandIn, people: list[str], halls: list[str], messages: int, rng: Random
) -> list[Message]:
    """So many questions, at their pace, by anybody anywhere."""
    asked: list[Message] = []
    clock = asyncio.get_running_loop()
    began = clock.time()
    for number in range(messages):
        await asyncio.sleep(began + number / A_SECOND - clock.time())
        text = f"<@{slack.app.bot_user}> show #{rng.randint(1, 9)}"
        asked.append(slack.say(rng.choice(people), rng.choice(halls), text))
    return asked
