"""Reminders that were promised and not seen yet, or seen and then wished otherwise: none is lost, none doubled."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.ports import SessionDraft
from bot.features.programme.importing import take_in
from tests.fakes.house import MINUTE, House, hears
from tests.features.notices.camp import Camp

HOUR = timedelta(hours=1)


@pytest.fixture
async def camp(tmp_path: Path) -> AsyncIterator[Camp]:
    """Mira starred the talk at 10:00 and the workshop at 12:00."""
    camp = Camp(tmp_path)
    await camp.begin("mira")
    yield camp
    await camp.house.kill()


def _reminders(camp: Camp) -> list[str]:
    return [
        text
        for text in camp.heard("mira")
        if text.startswith(("⏰", "🔁 Moved", "❌ “")) and ", sorry" not in text
    ]


async def _say(house: House, text: str) -> None:
    await house.app.inbox(hears(f"{text} {house.clock.now()}", text, at=house.clock.now()))
    await house.settle()


async def _promise_unsent(camp: Camp) -> None:
    """It is due, but nothing is sent yet."""
    await camp.house.app.worker.stop()
    camp.house.clock.move(50 * MINUTE)
    await camp.house.app.alarm.ring()


async def _only(camp: Camp, *told: SessionDraft) -> None:
    """The source tells these, and no others."""
    app = camp.house.app
    async with app.database.transaction() as tx:
        await take_in(tx, app.programme, "camp", "programme", told, camp.house.clock.now())


async def test_a_session_moves_before_its_reminder_is_sent(camp: Camp) -> None:
    await _promise_unsent(camp)
    later = replace(camp.talk, start=camp.talk.start + HOUR, end=camp.talk.end + HOUR)
    await camp.tell(talk=later)
    await camp.house.app.alarm.ring()
    await camp.house.restart()
    await camp.house.move(59 * MINUTE)
    assert _reminders(camp) == []
    await camp.house.move(MINUTE)
    assert _reminders(camp) == ["⏰ “Talk” starts in 10 minutes (11:00), Saal. #1"]


async def test_it_is_off_before_its_reminder_is_sent_and_on_again(camp: Camp) -> None:
    await _promise_unsent(camp)
    await _only(camp, camp.workshop)
    await camp.house.app.alarm.ring()
    await camp.house.restart()
    await camp.tell(talk=camp.talk)
    await camp.house.move(2 * MINUTE)
    assert _reminders(camp) == ["⏰ “Talk” starts in 8 minutes (10:00), Saal. #1"]


async def test_off_and_on_again_after_it_was_read(camp: Camp) -> None:
    await camp.house.move(50 * MINUTE)
    await _only(camp, camp.workshop)
    await camp.house.move(MINUTE)
    assert _reminders(camp) == ["❌ “Talk” is cancelled. #1"]
    await camp.tell(talk=camp.talk)
    await camp.house.move(MINUTE)
    assert _reminders(camp) == ["⏰ “Talk” starts Thu 10:00, Saal. #1"]


async def test_a_session_of_two_moves_away_and_back(camp: Camp) -> None:
    beside = replace(camp.workshop, start=camp.talk.start, end=camp.talk.end)
    await camp.tell(workshop=beside)
    await camp.house.move(50 * MINUTE)
    both = "⏰ Starting in 10 minutes (10:00):\n“Talk”, Saal. #1\n“Workshop”, Saal. #2"
    assert _reminders(camp) == [both]
    await camp.tell(workshop=replace(beside, start=beside.start + HOUR, end=beside.end + HOUR))
    await camp.house.move(MINUTE)
    await camp.tell(workshop=beside)
    await camp.house.move(MINUTE)
    assert _reminders(camp) == [
        "⏰ “Talk” starts Thu 10:00, Saal. #1\n⏰ “Workshop” starts Thu 10:00, Saal. #2"
    ]


async def test_another_lead_after_it_was_read_is_kept(camp: Camp) -> None:
    await camp.house.move(50 * MINUTE)
    await _say(camp.house, "star #1 5 min before")
    await camp.house.move(5 * MINUTE)
    assert _reminders(camp) == [
        "⏰ “Talk” starts in 10 minutes (10:00), Saal. #1",
        "⏰ “Talk” starts in 5 minutes (10:00), Saal. #1",
    ]


async def test_starred_again_after_it_was_read_is_kept(camp: Camp) -> None:
    await camp.house.move(50 * MINUTE)
    await _say(camp.house, "unstar #1")
    await _say(camp.house, "star #1 5 min before")
    await camp.house.move(5 * MINUTE)
    assert _reminders(camp)[1:] == ["⏰ “Talk” starts in 5 minutes (10:00), Saal. #1"]
