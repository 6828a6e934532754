"""After an event what is kept of its people goes: told before, counted, in portions, across restarts."""

from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.core.ports import SessionDraft
from bot.demo.event import demo_config
from bot.features.programme.importing import take_in
from tests.privacy.two import SLACK, Two, numbered, two_platforms

PEOPLE = [f"guest{number}" for number in range(12)]
OVER = datetime(2011, 11, 6, tzinfo=ZoneInfo("Europe/Berlin"))
WARNED, DELETED = OVER + timedelta(days=83), OVER + timedelta(days=90)


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Two]:
    """Twelve people starred something; the first of them something of a later event (#43), too."""
    two = await two_platforms(tmp_path)
    await twelve_people(two)
    yield two
    await two.app.stop()


async def twelve_people(two: Two) -> None:
    """They do so; the organiser reads English."""
    await _later_event(two)
    for who in PEOPLE:
        await two.say(who, "star #3")
    await two.say(PEOPLE[0], "star #43")
    await two.say(PEOPLE[1], "join #38")
    await two.say("olga", "language english")


async def _later_event(two: Two) -> None:
    start = datetime(2012, 3, 1, 19, tzinfo=ZoneInfo("Europe/Berlin"))
    meetup = SessionDraft(key="m", title="Meet-up", start=start, end=start + timedelta(hours=2))
    async with two.app.database.transaction() as tx:
        days = (date(2012, 3, 1), date(2012, 3, 1))
        await two.app.programme.add_event(tx, "meetup", "Spring", "Europe/Berlin", *days, "de")
        await take_in(tx, two.app.programme, "meetup", "programme", [meetup], two.clock.now())


def _said(two: Two, words: str) -> list[str]:
    return [text for text in two.told("olga") if words in text]


async def _until(two: Two, moment: datetime) -> None:
    await two.move(seconds=int((moment - two.clock.now()).total_seconds()))


async def _left(two: Two) -> list[str]:
    """Of whom a star is kept."""
    found = []
    for who in PEOPLE:
        try:
            found += [who] if "star" in await numbered(two, await two.person(who)) else []
        except ValueError:
            continue
    return found


async def test_organisers_are_told_a_week_before_and_then_it_goes_by_itself(two: Two) -> None:
    await it_is_told_and_goes_by_itself(two)


async def it_is_told_and_goes_by_itself(two: Two) -> None:
    """The proof, on whatever database the bot keeps it."""
    await _until(two, WARNED - timedelta(minutes=1))
    assert _said(two, "I delete what I keep") == []
    await _until(two, WARNED + timedelta(minutes=1))
    assert _said(two, "I delete what I keep") == [
        "On February 4, 2012 I delete what I keep of people after “Coworking Konferenz 2011”:\n"
        "- 15 people, with their accounts, settings and consents\n- 11 stars\n- one sign-up\n- no pitches\n- no votes\n"
        "- no reminders of their own\n- no profiles\n- no introductions\n\n"
        "2 people stay: organisers, and whoever takes part in another event or waits for a reminder. "
        "The programme stays, and these numbers.\n\n"
        "Too early? postpone deletion 30 puts it off by 30 days."
    ]
    assert await _left(two) == PEOPLE
    assert two.adapters[SLACK].forgotten == []
    before = {who: len(two.told(who)) for who in PEOPLE}
    await _until(two, DELETED + timedelta(minutes=1))
    assert await _left(two) == PEOPLE[:1]
    gone = {who for who, _ in two.adapters[SLACK].forgotten}
    assert gone & {*PEOPLE, "olga"} == set(PEOPLE[1:])
    assert {who: len(two.told(who)) for who in PEOPLE} == before  # nobody is written to because of it
    assert len(_said(two, "Deleted, what I kept of people after")) == 1
    async with two.app.database.reading() as tx:
        assert len(await two.app.programme.sessions(tx)) == 43
    await two.say("olga", "retention")
    assert two.told("olga")[-1] == (
        "What I keep of people, and until when\n"
        "- Coworking Konferenz 2011: deleted on February 4, 2012, 15 people\n"
        "- Spring: deleted on May 31, 2012"
    )


async def test_put_off_it_is_told_again_a_week_before(two: Two) -> None:
    await _until(two, WARNED + timedelta(minutes=1))
    await two.say("olga", "postpone deletion 30")
    assert two.told("olga")[-1] == (
        "All right: what I keep of people after “Coworking Konferenz 2011” goes on March 5, 2012. "
        "I tell you a week before."
    )
    await _until(two, DELETED + timedelta(days=1))
    assert await _left(two) == PEOPLE
    await _until(two, WARNED + timedelta(days=30, minutes=1))
    assert len(_said(two, "I delete what I keep")) == 2
    await _until(two, DELETED + timedelta(days=30, minutes=1))
    assert await _left(two) == PEOPLE[:1]


async def test_asked_for_it_is_counted_at_once_and_nothing_is_deleted(two: Two) -> None:
    await _until(two, OVER + timedelta(days=1))
    await two.say("olga", "retention")
    await two.move(minutes=1)
    assert len(_said(two, "I delete what I keep")) == 1
    assert await _left(two) == PEOPLE
    await two.say(PEOPLE[2], "postpone deletion")
    assert two.told(PEOPLE[2])[-1].startswith("Only the organisers can do that.")


async def test_a_restart_amid_it_goes_on_where_it_was(two: Two, tmp_path: Path) -> None:
    await _until(two, WARNED + timedelta(minutes=1))
    two.clock.move_to(DELETED + timedelta(minutes=1))
    [sweeping] = [one for one in two.app.alarm._timed if one.name == "retention"]
    for _ in range(5):
        async with two.app.database.transaction() as tx:
            await sweeping.run_due(tx, two.clock.now())
    amid = await _left(two)
    assert PEOPLE[:1] != amid != PEOPLE
    await two.app.stop()
    again = await two_platforms(tmp_path)
    two.app, two.clock, two.worlds, two.adapters = again.app, again.clock, again.worlds, again.adapters
    two.clock.move_to(DELETED + timedelta(minutes=2))
    await two.app.alarm.ring()
    assert await _left(two) == PEOPLE[:1]


async def test_without_days_nothing_is_deleted(tmp_path: Path) -> None:
    config = demo_config()
    config = config.model_copy(update={"privacy": config.privacy.model_copy(update={"keep_days": 0})})
    two = await two_platforms(tmp_path, config)
    try:
        await two.say("olga", "aufbewahrung")
        off = "Hier lösche ich nichts von selbst: In der Konfiguration stehen dafür keine Tage."
        assert two.told("olga", SLACK)[-1] == off
    finally:
        await two.app.stop()
