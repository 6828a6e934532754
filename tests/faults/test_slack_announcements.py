"""An announcement goes to everybody, and the bot dies again and again: each person reads it once.

Counted is in the conversations of the workspace, never in the bot's own tables.
"""

import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from bot.adapters.slack.manifest import manifest
from bot.core.signals import Who
from tests.adapters.slack.mortal import Mortal
from tests.benchmarks.figures import Figure
from tests.fakes.slack.world import TEAM
from tests.faults.announced import TEXT, announce
from tests.faults.reminded import Strikes, soon, waiting
from tests.faults.test_slack_reminders import Deadly

SEED = 2011
DEADLINE = 120.0
A_LIFE = 15.0
"""A bot that was killed needs some seconds to speak again, on a busy machine so many."""
A_COPY = 0.2
"""So long a message takes at most, where nothing else happens."""


@pytest.mark.figure
@pytest.mark.parametrize(
    ("people", "deaths"),
    [pytest.param(60, 4, id="short"), pytest.param(2_000, 50, id="long", marks=pytest.mark.long)],
)
async def test_everybody_is_told_once(tmp_path: Path, table: list[Figure], people: int, deaths: int) -> None:
    slack = Deadly(seed=SEED, manifest=manifest("socket", "/stammtisch"))
    slack.limits.off = True
    async with slack:
        users = [slack.person(f"Person {number}") for number in range(people)]
        due = soon(people)
        await announce(tmp_path, [Who("slack", f"{TEAM}:{user}", "Person") for user in users], due)
        bot = Mortal(tmp_path, slack, unhurried=True)
        # The first death is when all is promised; all others while it is said.
        struck = slack.strikes = Strikes(bot.die_and_rise, Random(SEED), deaths)
        bot.start()
        try:
            await slack.until(lambda: bool(slack.sockets.open), DEADLINE)
            began = time.monotonic()
            struck.strike_within(0.3, max(0.0, (due - datetime.now(UTC)).total_seconds()))
            patience = DEADLINE + deaths * A_LIFE + people * A_COPY
            await slack.until(lambda: struck.taken >= people, patience)
            await slack.until(lambda: not waiting(tmp_path), patience)
        finally:
            bot.kill()
        read = {user: _told(slack, user) for user in users}
    missed, doubled = list(read.values()).count(0), sum(count > 1 for count in read.values())
    table.append(struck.figure(f"Slack: announced to {people} people", missed, doubled, began))
    assert Counter(read) == Counter(dict.fromkeys(users, 1)), bot.words()[-3_000:]
    assert len(slack.said_anywhere()) == people
    assert struck.fallen == deaths
    assert struck.between * 3 >= deaths - 2


def _told(slack: Deadly, user: str) -> int:
    """How often somebody reads it, wherever they can."""
    places = [place.id for place in slack.world.channels.values() if user in place.members]
    return sum(TEXT in said for place in places for said in slack.said(place))
