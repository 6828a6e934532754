"""A round is held, and the bot dies again and again: each pair has one group, and one greeting in it.

Counted is in the conversations of the workspace, never in the bot's own tables.
"""

import time
from collections import Counter
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
from tests.faults.introduced import HELLO, ask_for_a_round
from tests.faults.reminded import Strikes, waiting

SEED = 2011
DEADLINE = 120.0
A_LIFE = 15.0
"""A bot that was killed needs some seconds to speak again, on a busy machine so many."""
STRUCK_AT = ("conversations.open", "chat.postMessage")


class Deadly(SlackStandIn):
    """A workspace that tells when it has opened a group, or taken a message."""

    strikes: Strikes | None = None

    async def _do(self, name: str, request: web.Request) -> Body:
        body: Body = await super()._do(name, request)
        if name in STRUCK_AT and self.strikes is not None:
            self.strikes.took_one()
        return body


@pytest.mark.figure
@pytest.mark.parametrize(
    ("people", "deaths"),
    [pytest.param(24, 3, id="short"), pytest.param(300, 50, id="long", marks=pytest.mark.long)],
)
async def test_each_pair_is_introduced_once(
    tmp_path: Path, table: list[Figure], people: int, deaths: int
) -> None:
    slack = Deadly(seed=SEED, manifest=manifest("socket", "/stammtisch"))
    slack.limits.off = True
    async with slack:
        users = [slack.person(f"Person {number}") for number in range(people)]
        who = [Who("slack", f"{TEAM}:{user}", f"Person {number}") for number, user in enumerate(users)]
        await ask_for_a_round(tmp_path, who, SEED)
        bot = Mortal(tmp_path, slack, unhurried=True)
        struck = slack.strikes = Strikes(bot.die_and_rise, Random(SEED), deaths)
        began = time.monotonic()
        bot.start()
        try:
            patience = DEADLINE + deaths * A_LIFE
            await slack.until(lambda: sum(_greetings(slack).values()) >= people // 2, patience)
            await slack.until(lambda: not waiting(tmp_path), patience)
        finally:
            bot.kill()
        greetings = _greetings(slack)
        met = Counter(user for group in greetings for user in group if user in users)
    missed, doubled = people // 2 - len(greetings), sum(count > 1 for count in greetings.values())
    table.append(struck.figure(f"Slack: {people} people introduced in pairs", missed, doubled, began))
    assert met == Counter(users), bot.words()[-3_000:]
    assert set(greetings.values()) == {1}
    assert len(greetings) == people // 2
    assert struck.fallen == deaths


def _greetings(slack: SlackStandIn) -> Counter[tuple[str, ...]]:
    """How often people were greeted, by who is in the group."""
    return Counter(
        tuple(sorted(place.members))
        for place in slack.world.channels.values()
        if place.kind == "mpim"
        for text in slack.said(place.id)
        if HELLO in text
    )
