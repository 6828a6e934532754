"""Holds, the hour before the start, seats for the door, two seats at once: as an organiser may configure it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.config import Seats
from bot.core.clock import HandClock
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import Stage, set_stage
from tests.features.seats.test_signing import DOOR, OFF, SEAT, waits
from tests.slack_platform import SlackPlatform, SlackStage, set_slack_stage
from tests.talk import Talk
from tests.terminal_platform import TerminalPlatform

Configured = Callable[..., Awaitable[Talk]]


@pytest.fixture(params=["terminal", "slack"])
async def configured(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Configured]:
    """A dialogue with a bot that gives seats otherwise."""
    stages: list[Stage | SlackStage] = []

    async def begin(**values: Any) -> Talk:
        seats = Seats(**values)
        if request.param == "slack":
            there = await set_slack_stage(tmp_path, configured={"seats": seats})
            stages.append(there)
            return Talk(SlackPlatform(there))
        config = demo_config().model_copy(update={"seats": seats})
        here = await set_stage(tmp_path, config, HandClock(OPENING), dict(PLAYERS))
        stages.append(here)
        return Talk(TerminalPlatform(here))

    yield begin
    for stage in stages:
        await stage.stop()


def kept(until: str) -> str:
    return (
        f"🎟 A seat became free. I keep it for you until Thu {until}: {DOOR}. Do you take it?\n"
        "[Take the seat] [Let it go]"
    )


async def full(talk: Talk) -> None:
    """One seat, which Nora has; Lin and Ada wait."""
    await talk("olga", "capacity #7 1", says=None)
    await talk("nora", "join #7", says=[SEAT])
    await talk("lin", "join #7", says=[waits(1)])
    await talk("ada", "join #7", says=[waits(2)])


async def test_a_hold_is_taken(configured: Configured) -> None:
    talk = await configured(hold_minutes=10)
    await full(talk)
    await talk("nora", "leave #7", says=[OFF])
    await talk.hears("ada", says=[])
    await talk.hears("lin", says=[kept("09:50")])
    held = f"Your seats:\n- 🎟 {DOOR} · kept for you until Thu 09:50"
    offered = talk.shown
    await talk("lin", "my seats", says=[held])
    await talk("olga", "who's in #7", says=None)
    await talk.presses("lin", offered, "Take the seat", says=[SEAT])
    none = f"No seat is kept for you there: {DOOR}. join #7 signs you up."
    await talk.presses("lin", offered, "Let it go", says=[none])
    await talk.waits("ada", minutes=20, says=None)
    await talk("lin", "my seats", says=[f"Your seats:\n- ✅ {DOOR}"])


async def test_a_hold_is_declined_or_expires_and_the_next_is_asked(configured: Configured) -> None:
    talk = await configured(hold_minutes=10, standby_minutes=0)
    await full(talk)
    await talk("mira", "join #7", says=None)
    await talk("nora", "leave #7", says=[OFF])
    await talk.hears("lin", says=[kept("09:50")])
    gone = f"All right, the next one gets the seat: {DOOR}."
    await talk("lin", "decline #7", says=[gone])
    await talk.hears("ada", says=[kept("09:50")])
    expired = f"The seat that I kept for you went to the next one: {DOOR}. If you still want one: join #7."
    await talk.waits("ada", minutes=9, says=None)
    await talk.waits("ada", minutes=1, says=[expired])
    await talk.hears("mira", says=None)
    await talk("mira", "annehmen #7", says=None)
    await talk("mira", "my seats", says=None)
    await talk("nora", "join #7", says=[waits(1)])


async def test_a_hold_outlives_a_restart_and_an_absence(configured: Configured) -> None:
    talk = await configured(hold_minutes=10, standby_minutes=0)
    await full(talk)
    await talk("nora", "leave #7", says=[OFF])
    await talk.hears("lin", says=[kept("09:50")])
    expired = f"The seat that I kept for you went to the next one: {DOOR}. If you still want one: join #7."
    await talk.sleeps("lin", minutes=30, says=[expired])
    await talk.hears("ada", says=[kept("10:20")])


async def test_in_the_last_hour_nothing_is_kept(configured: Configured) -> None:
    talk = await configured(hold_minutes=60)
    await full(talk)
    await talk("nora", "leave #7", says=[OFF])
    await talk.hears("lin", says=[kept("10:15")])
    await talk.waits("lin", minutes=36, says=None)
    free = f"🎉 A seat became free, and it is yours: {DOOR}.\n[Sign me off]"
    await talk.hears("ada", says=[free])
    await talk("lin", "join #7", says=[waits(1)])
    await talk("ada", "leave #7", says=[OFF])
    await talk.hears("lin", says=[free])


async def test_seats_for_the_door_go_to_the_waitlist_at_last(configured: Configured) -> None:
    talk = await configured(walk_in_percent=50)
    await talk("olga", "capacity #7 4", says=None)
    await talk("nora", "join #7", says=[SEAT])
    await talk("lin", "join #7", says=[SEAT])
    await talk("ada", "join #7", says=[waits(1)])
    await talk("mira", "join #7", says=None)
    await talk("olga", "walk-in #7", says=[f"One more at the door, let in: {DOOR}."])
    await talk.hears("ada", says=[])
    await talk.waits("mira", minutes=79, says=None)
    await talk.hears("ada", says=None)
    await talk.waits("mira", minutes=1, says=None)
    free = f"🎉 A seat became free, and it is yours: {DOOR}.\n[Sign me off]"
    await talk.hears("ada", says=[free])


async def test_two_seats_at_once_where_that_is_allowed(configured: Configured) -> None:
    talk = await configured(double_booking=True)
    await talk("olga", "capacity #6 20", says=None)
    await talk("nora", "join #7", says=[SEAT])
    desk = "“What Is a Desk Worth? Pricing Without Guesswork” (#6), 11:15, Salon Wilmersdorf"
    title = "“Schicht für Schicht: ein Türschild aus dem 3D-Drucker” (#7)"
    which = f"You have a seat at the same time: {title}. Which one? The new one would be {desk}."
    await talk("nora", "join #6", says=[f"{which}\n[Swap to #6] [Keep both] [Stay with #7]"])
    await talk.presses("nora", talk.shown, "Keep both", says=[f"✅ You have a seat: {desk}.\n[Sign me off]"])
    await talk("nora", "my seats", says=[f"Your seats:\n- ✅ {desk}\n- ✅ {DOOR}"])
