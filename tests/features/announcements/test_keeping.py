"""Approval, late joiners, stopping, slow platforms, and that each has one copy whatever happens meanwhile."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.clock import HandClock
from bot.core.message import Plain
from bot.core.people import NAME_ALOUD
from bot.core.ports import Limit
from bot.core.signals import Address, ConversationChanged, PersonChanged, Who
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import set_stage
from bot.errors import Gone
from bot.features.announcements.data import AnnouncementData
from bot.features.announcements.sending import Sending
from bot.features.announcements.store import AnnouncementStore
from tests.fakes.house import MINUTE, START, House, hears
from tests.fakes.platform import NAME
from tests.talk import Talk
from tests.terminal_platform import TerminalPlatform

HELLO = "📢 From the organisers\nHello"


async def _says(house: House, text: str, user: str = "olga") -> None:
    key = f"{user}:{text}:{house.clock.now().isoformat()}"
    await house.app.inbox(hears(key, text, user=user, at=house.clock.now()))
    await house.settle()


async def _crowd(house: House, people: int) -> list[str]:
    users = [f"p{number}" for number in range(people)]
    for user in users:
        await house.meet(user)
    return users


def _heard(house: House, users: list[str], said: str = HELLO) -> list[int]:
    """How often each of them reads it."""
    return [house.world.standing(f"dm:{user}").count(said) for user in users]


def _sending(house: House) -> Sending:
    [sending] = [one for one in house.app.alarm._timed if isinstance(one, Sending)]
    return sending


async def test_another_organiser_approves_what_is_written(tmp_path: Path) -> None:
    config = demo_config()
    organisers = config.organisers.model_copy(update={"identities": ("terminal:olga", "terminal:tom")})
    telling = config.announcements.model_copy(update={"approval": True})
    config = config.model_copy(update={"organisers": organisers, "announcements": telling})
    stage = await set_stage(tmp_path, config, HandClock(OPENING), dict(PLAYERS))
    talk = Talk(TerminalPlatform(stage))
    await talk("tom", "sprache deutsch", says=None)
    await talk("olga", "an alle: Hallo", says=None)
    asked = (
        "Ankündigung 1 wartet auf jemand zweites aus dem Orga-Team, an: alle\n"
        "- nur in einer Sprache: alle bekommen diesen Text\n- Terminal: 5 Leute, unter einer Minute\n\n"
        "So liest es sich:\n\n📢 Vom Orga-Team\nHallo\n[Freigeben] [So nicht]"
    )
    waits = "Ankündigung 1 wartet auf das Ja von jemand anderem aus dem Orga-Team."
    await talk("olga", "senden", says=[waits, asked])
    own = "Du hast sie selbst geschrieben: Freigeben muss sie jemand anderes aus dem Orga-Team."
    await talk.presses("olga", talk.shown, "Freigeben", says=[own])
    await talk.waits("mira", minutes=5, says=[])
    await talk.hears("tom", [asked])
    await talk.presses(
        "tom",
        talk.shown,
        "So nicht",
        says=[
            "Ankündigung 1 wird nicht gesendet; sie ist wieder ein Entwurf.",
            asked.replace("wartet auf jemand zweites aus dem Orga-Team, an", "ein Entwurf, an", 1)
            .replace("Ankündigung 1 ein", "Ankündigung 1, ein")
            .replace("- nur", "- jemand zweites aus dem Orga-Team muss zustimmen\n- nur")
            .replace("[Freigeben] [So nicht]", "[Verwerfen]"),
        ],
    )
    await talk("olga", "ankündigung 1 senden", says=None)
    await talk("tom", "ankündigung 1 freigeben", says=None)
    await talk.waits("mira", minutes=1, says=["📢 Vom Orga-Team\nHallo"])
    await stage.stop()


async def test_who_comes_late_reads_what_is_still_valid(tmp_path: Path) -> None:
    house = House(tmp_path)
    await house.start()
    users = await _crowd(house, 3)
    await _says(house, "to everyone: Hello")
    await _says(house, "send")
    await house.move(MINUTE)
    await _says(house, "to hosts: Not for all")
    await _says(house, "hello", user="new")
    await _says(house, "hello", user="new")
    assert _heard(house, [*users, "new"]) == [1, 1, 1, 1]
    await _says(house, "announcement 1 done")
    await house.move(MINUTE)
    await _says(house, "hello", user="newer")
    assert _heard(house, ["newer"]) == [0]
    assert _heard(house, ["new"], f"{HELLO}\n✔️ This is over and done with.") == [1]
    await house.move(timedelta(days=2))
    await _says(house, "announcement 1 withdraw")
    assert house.world.standing("dm:olga")[-1].startswith("Announcement 1 was sent too long ago")
    await house.stop()


async def test_it_goes_at_its_moment_to_whom_it_is_for_then(tmp_path: Path) -> None:
    house = House(tmp_path)
    await house.start()
    users = await _crowd(house, 2)
    await _says(house, "to everyone: Hello")
    await _says(house, "until 11:30")
    await _says(house, "send at 11:00")
    await house.restart()
    users.append("p2")
    await house.meet("p2")
    await house.move(59 * MINUTE)
    assert _heard(house, users) == [0, 0, 0]
    await house.move(2 * MINUTE)
    assert _heard(house, users) == [1, 1, 1]
    await house.move(30 * MINUTE)
    await house.move(MINUTE)
    assert _heard(house, users, f"{HELLO}\n✔️ This is over and done with.") == [1, 1, 1]
    await _says(house, "to everyone: Too late")
    await _says(house, "send yesterday at 14:00")
    assert house.world.standing("dm:olga")[-1] == "Wed 14:00 has passed, or is too far away."
    await house.stop()


async def test_what_was_not_sent_is_stopped(tmp_path: Path) -> None:
    house = House(tmp_path)
    await house.start()
    users = await _crowd(house, 12)
    house.adapter.allowed = (Limit("all", 1.0, 4),)
    await _says(house, "to everyone: Hello")
    await _says(house, "send")
    await house.move(timedelta(seconds=5))
    before = sum(_heard(house, users))
    assert 0 < before < 12
    await _says(house, "announcement 1 correct: Hallo")
    await house.app.alarm.ring()
    await _says(house, "announcement 1 stop")
    house.adapter.allowed = ()
    for _ in range(5):
        await house.move(MINUTE)
    assert sum(_heard(house, users)) == 0
    corrected = "📢 From the organisers\nHallo\n✏️ Corrected at 10:00."
    assert sum(_heard(house, users, corrected)) == before
    before += sum(_heard(house, ["olga"], corrected))
    card = next(text for text in house.world.standing("dm:olga") if text.startswith("Announcement 1, Thu"))
    assert "stopped" in card
    assert f"delivered: {before}" in card.splitlines()
    await house.stop()


async def test_a_slow_platform_is_told_and_another_way_offered(tmp_path: Path) -> None:
    house = House(tmp_path)
    await house.start()
    users = await _crowd(house, 30)
    await house.app.inbox(
        ConversationChanged(
            key="general",
            platform=NAME,
            at=START,
            where=Address(NAME, "#general"),
            change="assigned",
            role="general",
        )
    )
    async with house.app.database.transaction() as tx:
        for who in await house.app.people.find(tx, [f"{NAME}:{user}" for user in users[:2]]):
            await house.app.people.set_consent(tx, who, NAME_ALOUD, True, START)
    house.adapter.allowed = (Limit("all", 0.005, 1),)
    await _says(house, "to everyone: Hello")
    house.adapter.allowed = ()
    await house.move(MINUTE)
    preview = house.world.standing("dm:olga")[-1]
    offer = "31 people on Fake: about 100 minutes. As a post in #general it takes about one minute"
    assert offer in preview
    await _says(house, "as a post")
    await _says(house, "send")
    await house.move(MINUTE)
    assert house.world.standing("#general") == [HELLO, "For: @p0, @p1"]
    assert _heard(house, users) == [0] * 30
    await house.stop()


async def test_the_report_stands_with_the_organisers_and_says_what_failed(tmp_path: Path) -> None:
    house = House(tmp_path)
    await house.start()
    users = await _crowd(house, 3)
    where = Address(NAME, "#orga")
    role = {"change": "assigned", "role": "organisers"}
    await house.app.inbox(ConversationChanged(key="orga", platform=NAME, at=START, where=where, **role))  # type: ignore[arg-type]
    gone = Who(NAME, users[0])
    await house.app.inbox(PersonChanged(key="gone", platform=NAME, at=START, who=gone, active=False))
    house.adapter.broken["dm:p1"] = Gone("they left")
    await _says(house, "message all: Hello")
    await _says(house, "send")
    await house.move(MINUTE)
    for _ in range(3):
        await house.move(MINUTE)
    assert _heard(house, users) == [0, 0, 1]
    card, report = house.world.standing("#orga")
    assert card.splitlines() == [
        "Announcement 1, Thu 10:00, to everyone",
        "Hello",
        "delivered: 2",
        "failed: 1 (they left)",
    ]
    assert report.splitlines()[1:] == ["one message (they left)"]
    await house.stop()


async def test_what_is_kept_of_people(tmp_path: Path) -> None:
    house = House(tmp_path)
    await house.start()
    users = await _crowd(house, 3)
    await _says(house, "to everyone: Hello")
    await _says(house, "send")
    await house.move(MINUTE)
    store = AnnouncementStore()
    data = AnnouncementData(store)
    async with house.app.database.transaction() as tx:
        one, other, third, olga = await house.app.people.find(
            tx, [f"{NAME}:{user}" for user in (*users, "olga")]
        )
        assert await data.export(tx, one) == {
            "my-data-announced": [Plain("Hello")],
            "my-data-announcing": [],
        }
        assert (await data.export(tx, olga))["my-data-announcing"] == [Plain("Hello")]
        await data.merge(tx, one, other)
        await data.forget(tx, third)
        await data.forget(tx, olga)
        got = [(await data.export(tx, who))["my-data-announced"] for who in (one, other, third, olga)]
        assert got == [[Plain("Hello")], [], [], []]
        announced = await store.one(tx, 1)
        assert announced is not None
        assert announced.writer is None
    await house.stop()


@pytest.mark.parametrize("at_once", [3, 500])
async def test_everybody_has_one_copy_in_portions(tmp_path: Path, at_once: int) -> None:
    house = House(tmp_path)
    await house.start()
    users = await _crowd(house, 10)
    _sending(house).at_once = at_once
    await _says(house, "to everyone: Hello")
    await _says(house, "send")
    await house.move(MINUTE)
    assert _heard(house, users) == [1] * 10
    await house.stop()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(1, 40), min_size=1, max_size=3), st.integers(1, 4))
async def test_wherever_the_power_goes_each_reads_it_once(
    tmp_path_factory: pytest.TempPathFactory, cuts: list[int], at_once: int
) -> None:
    house = House(tmp_path_factory.mktemp("house"))
    await house.start()
    users = await _crowd(house, 6)
    await _says(house, "to everyone: Hello")
    _sending(house).at_once = at_once
    await _says(house, "send")
    for gates in cuts:
        house.power.cut_after(gates)
        await house.unless_cut(house.move(MINUTE))
        await house.kill()
        await house.start()
        _sending(house).at_once = at_once
    for _ in range(4):
        await house.move(MINUTE)
    heard = Counter(dict(zip(users, _heard(house, users), strict=True)))
    await house.stop()
    assert heard == Counter(dict.fromkeys(users, 1))
