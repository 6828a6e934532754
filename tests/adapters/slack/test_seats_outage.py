"""The bot is away for ten minutes while people sign up: words count in their order, hands after the outage."""

import asyncio
from datetime import timedelta
from pathlib import Path
from random import Random

from sqlalchemy import select

from bot.adapters.slack.settings import SlackSettings
from bot.app import build
from bot.core.clock import ShiftedClock
from bot.demo.event import OPENING, ORGANISER, demo_config
from bot.demo.stage import SEED, make_codes
from bot.features.seats.acts import State
from bot.features.seats.rules import allocate
from bot.features.seats.store import SeatStore
from bot.storage.database import open_database
from bot.storage.notes import StoredState
from bot.storage.tables import identity
from tests.fakes.slack.world import TEAM
from tests.live.matrix_people import until
from tests.slack_platform import GENERAL, SlackPlatform, SlackStage, UnhurriedAdapter, set_slack_stage

SEATS = 3
WORKSHOP = 7
LOST = (
    "Ich war eine Weile weg. Was ihr hier inzwischen geschrieben habt, habe ich gelesen; was ihr gedrückt habt, "
    "ist verloren, also drückt bitte noch einmal."
)


async def test_what_happens_meanwhile(tmp_path: Path) -> None:
    stage = await set_slack_stage(tmp_path, clock=ShiftedClock(OPENING))
    try:
        slack, platform, general = stage.slack, SlackPlatform(stage), stage.channels[GENERAL]
        await platform.say("olga", None, f"capacity #{WORKSHOP} {SEATS}", None)
        shown = await platform.say("tom", GENERAL, f"@stammtisch show #{WORKSHOP}", None)
        thread = shown.partition("/")[2]
        card = slack.last(general, thread)
        people = [slack.person(f"P{number}") for number in range(9)]
        slack.world.channels[general].members.extend(people)
        said = [slack.say(one, general, "+1", thread_ts=thread) for one in people[:5]]
        await stage.settle()
        assert await _who(stage) == ([*people[:3]], [*people[3:5]])

        # What the adapter notes every half a minute.
        state = StoredState(stage.app.database, "slack")
        await state.set("alive", stage.clock.now().isoformat())
        stamps = [one.event.get("event_ts", "0") for one in slack.desk.deliveries if one.acked]
        await state.set("last event", max(stamps, key=float))
        await stage.app.stop()
        slack.faults.on("event", "late", share=1.0)
        slack.react(people[8], card, "hand")
        slack.say(people[5], general, "I'm in", thread_ts=thread)
        slack.say(people[0], general, "I'm out", thread_ts=thread)
        slack.delete(people[1], said[1])
        slack.edit(people[3], said[3], "Which room is it?")
        slack.say(people[6], general, "+1", thread_ts=thread)
        stage.clock.move_to(stage.clock.now() + timedelta(minutes=10))
        await _again(stage, tmp_path)
        # A hand is placed at the moment at which it is read, by the bot's own clock; here that stands in 2011.
        after = ([people[2], people[4], people[5]], sorted([people[6], people[8]]))

        async def all_is_read() -> bool:
            seated, waiting = await _who(stage)
            return (seated, sorted(waiting)) == after

        await until(all_is_read, "what happened meanwhile counts")
        await slack.until(lambda: slack.said(general, thread).count(LOST) == 1, 60)
        await stage.app.inbox.idle()
        assert await all_is_read()
    finally:
        await stage.stop()


async def _who(stage: SlackStage) -> tuple[list[str], list[str]]:
    """Who has a seat, and who waits."""
    async with stage.app.database.reading() as tx:
        book = await SeatStore().book(tx, WORKSHOP)
        rows = await tx.execute(select(identity.c.person, identity.c.user))
        users = {row.person: row.user.rpartition(":")[2] for row in rows}
    standings = allocate(book, SEATS)
    seated = [users[one.person] for one in book.entries if standings[one.person].state is State.SEAT]
    waiting = sorted((it.position, users[who]) for who, it in standings.items() if it.position)
    return seated, [user for _, user in waiting]


async def _again(stage: SlackStage, folder: Path) -> None:
    """Another process takes over where the first one stopped."""
    slack, rng = stage.slack, Random(SEED)
    settings = SlackSettings(
        bot_token=slack.app.bot_token,
        app_token=slack.app.app_token,
        signing_secret=slack.app.signing_secret,
        channels={"general": stage.channels[GENERAL]},
        api_url=slack.api_url,
        card_pause=timedelta(),
    )
    adapter = UnhurriedAdapter(settings, stage.clock, rng)
    stage.app = await build(
        demo_config(f"slack:{TEAM}:{stage.users[ORGANISER]}"),
        open_database(folder / "stammtisch.db"),
        [adapter],
        clock=stage.clock,
        rng=rng,
        make_code=make_codes(rng),
    )
    await stage.app.start()
    async with asyncio.timeout(10):
        await adapter.connected()
