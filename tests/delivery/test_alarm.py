"""The alarm rings by itself, and a feature that fails does not keep the others from ringing."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

from bot.adapters.terminal.world import Entry
from bot.core.clock import HandClock, ShiftedClock
from bot.core.feature import Feature
from bot.core.ports import Tx
from bot.delivery.alarm import IN_A_ROW
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import set_stage

HOSTED = "🎤 Your session “Nobody Came for the Desk” starts in 10 minutes (10:00), Saal. #3 One person has starred it."
REMINDER = "⏰ “Nobody Came for the Desk” starts in 10 minutes (10:00), Saal. #3"


async def test_a_reminder_comes_by_itself(tmp_path: Path) -> None:
    before = await set_stage(tmp_path, demo_config(), HandClock(OPENING), dict(PLAYERS))
    before.world.say("nora", "dm:nora", "star #3")
    await before.settle()
    await before.stop()
    clock = ShiftedClock(OPENING.replace(minute=49, second=58))
    reminded = asyncio.Event()

    def watch(entry: Entry) -> None:
        if before.world.messages[entry.message].text == REMINDER:
            reminded.set()

    before.world.watchers.append(watch)
    stage = await set_stage(tmp_path, demo_config(), clock, dict(PLAYERS), world=before.world)
    async with asyncio.timeout(60):
        await reminded.wait()
    said = stage.world.in_conversation("dm:nora")[-1].text
    await stage.stop()
    assert said == REMINDER


class _Failing:
    name = "failing"

    def __init__(self) -> None:
        self.tried = 0

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """Always."""
        return now - timedelta(hours=1)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Never works."""
        self.tried += 1
        raise RuntimeError


async def test_a_feature_that_fails_does_not_hold_up_the_others(tmp_path: Path) -> None:
    failing = _Failing()
    broken = Feature(name="broken", texts=tmp_path, timed=(failing,))
    clock = HandClock(OPENING)
    stage = await set_stage(tmp_path, demo_config(), clock, dict(PLAYERS), extra=[broken])
    stage.world.say("tom", "dm:tom", "star #3")
    await stage.settle()
    await stage.jump_to(OPENING.replace(minute=50))
    said = [message.text for message in stage.world.in_conversation("dm:tom")][2:]
    await stage.stop()
    assert said == [HOSTED]
    assert failing.tried == 2


class _Unreadable(_Failing):
    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """Cannot even say when."""
        self.tried += 1
        raise KeyError


class _InPortions:
    name = "in portions"

    def __init__(self, left: int) -> None:
        self.left = left

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """As long as something is left."""
        return now if self.left else None

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """One of them."""
        self.left -= 1


async def test_what_is_done_in_portions_is_done_at_once(tmp_path: Path) -> None:
    portions = _InPortions(20)
    slow = Feature(name="slow", texts=tmp_path, timed=(portions,))
    stage = await set_stage(tmp_path, demo_config(), HandClock(OPENING), dict(PLAYERS), extra=[slow])
    await stage.stop()
    assert portions.left == 0


class _Endless(_InPortions):
    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Never comes to an end."""
        self.left += 1


async def test_what_never_comes_to_an_end_waits_for_the_next_ringing(tmp_path: Path) -> None:
    endless = _Endless(1)
    slow = Feature(name="slow", texts=tmp_path, timed=(endless,))
    stage = await set_stage(tmp_path, demo_config(), HandClock(OPENING), dict(PLAYERS), extra=[slow])
    await stage.stop()
    assert endless.left == 1 + IN_A_ROW


async def test_a_feature_that_cannot_say_when_does_not_silence_the_others(tmp_path: Path) -> None:
    unreadable = _Unreadable()
    broken = Feature(name="broken", texts=tmp_path, timed=(unreadable,))
    stage = await set_stage(tmp_path, demo_config(), HandClock(OPENING), dict(PLAYERS), extra=[broken])
    stage.world.say("tom", "dm:tom", "star #3")
    await stage.settle()
    assert await stage.app.alarm.next_due() == OPENING.replace(minute=41)
    await stage.jump_to(OPENING.replace(minute=50))
    said = [message.text for message in stage.world.in_conversation("dm:tom")][2:]
    await stage.stop()
    assert said == [HOSTED]
    assert unreadable.tried > 0
