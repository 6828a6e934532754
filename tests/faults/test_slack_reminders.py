"""Everybody's reminder is due at one moment, and the bot dies again and again: each person reads it once.

Counted is in the conversations of the workspace, never in the bot's own tables.
"""

import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from aiohttp import web

from bot.adapters.slack.manifest import manifest
from bot.core.signals import Who
from tests.adapters.slack.mortal import Mortal
from tests.benchmarks.figures import Figure
from tests.fakes.slack import SlackStandIn
from tests.fakes.slack.world import TEAM, Body
from tests.faults.reminded import TITLE, Strikes, all_star, soon, waiting

SEED = 2011
DEADLINE = 120.0
A_LIFE = 10.0
"""A bot that was killed needs some seconds to speak again, on a busy machine so many."""


class Deadly(SlackStandIn):
    """A workspace that tells when it has taken a message."""

    strikes: Strikes | None = None

    async def _do(self, name: str, request: web.Request) -> Body:
        body: Body = await super()._do(name, request)
        if name == "chat.postMessage" and self.strikes is not None:
            self.strikes.took_one()
        return body


@pytest.mark.figure
@pytest.mark.parametrize(
    ("people", "deaths"),
    [pytest.param(40, 3, id="short"), pytest.param(1_000, 100, id="long", marks=pytest.mark.long)],
)
async def test_everybody_is_reminded_once(
    tmp_path: Path, table: list[Figure], people: int, deaths: int
) -> None:
    rng = Random(SEED)
    slack = Deadly(seed=SEED, manifest=manifest("socket", "/stammtisch"))
    slack.limits.off = True
    async with slack:
        users = [slack.person(f"Person {number}") for number in range(people)]
        due = soon(people)
        await all_star(tmp_path, [Who("slack", f"{TEAM}:{user}", "Person") for user in users], due)
        bot = Mortal(tmp_path, slack, unhurried=True)
        # The first death is when all is promised; all others while it is said.
        slack.strikes = Strikes(bot.die_and_rise, rng, deaths)
        bot.start()
        try:
            await slack.until(lambda: bool(slack.sockets.open), DEADLINE)
            began = time.monotonic()
            slack.strikes.strike_within(0.3, max(0.0, (due - datetime.now(UTC)).total_seconds()))
            patience = DEADLINE + deaths * A_LIFE
            await slack.until(lambda: slack.strikes is not None and slack.strikes.taken >= people, patience)
            await slack.until(lambda: not waiting(tmp_path), patience)
        finally:
            bot.kill()
        read = {user: _reminders(slack, user) for user in users}
        struck = slack.strikes
    missed, doubled = (sum(1 for count in read.values() if wrong(count)) for wrong in (_none, _many))
    table.append(struck.figure(f"Slack: {people} reminders due at one moment", missed, doubled, began))
    assert Counter(read) == Counter(dict.fromkeys(users, 1)), bot.words()[-3_000:]
    assert len(slack.said_anywhere()) == people
    assert struck.fallen == deaths
    assert struck.between * 3 >= deaths - 2


def _reminders(slack: SlackStandIn, user: str) -> int:
    """How often somebody was reminded, wherever they can read it."""
    places = [place.id for place in slack.world.channels.values() if user in place.members]
    return sum(TITLE in said for place in places for said in slack.said(place))


def _none(count: int) -> bool:
    return count == 0


def _many(count: int) -> bool:
    return count > 1
