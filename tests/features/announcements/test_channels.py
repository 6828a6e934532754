"""Announcements for the people of a channel: who they are is asked when it is shown, and again when it is sent."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.audiences import Circle, Kind
from bot.core.signals import Address, ConversationChanged, MessageEdited, Who
from bot.errors import Gone, TryLater
from bot.features.announcements.places import PlaceStore
from bot.features.announcements.sending import Sending
from bot.features.announcements.there import There
from bot.storage.people import People
from tests.fakes.house import MINUTE, START, House, hears
from tests.fakes.platform import NAME

HELLO = "📢 From the organisers\nHello"
CANNOT_SEE = "I cannot see who is in #coworking; nothing is sent. Invite me there, and say it again."


async def _says(house: House, text: str, user: str = "olga", where: str | None = None) -> None:
    key = f"{user}:{where}:{text}:{house.clock.now().isoformat()}"
    await house.app.inbox(hears(key, text, user=user, at=house.clock.now(), conversation=where))
    await house.settle()


async def _house(folder: Path, *users: str, met: int = 0) -> House:
    """A bot that knows the channel, with these in it, of whom it has met the first."""
    house = House(folder)
    await house.start()
    for user in users[:met]:
        await house.meet(user)
    house.world.members["#coworking"] = list(users)
    await _says(house, "hello", where="#coworking")
    return house


def _heard(house: House, *users: str) -> list[int]:
    return [house.world.standing(f"dm:{user}").count(HELLO) for user in users]


def _last(house: House, user: str = "olga") -> list[str]:
    return house.world.standing(f"dm:{user}")[-1].splitlines()


async def _met(house: House) -> int:
    async with house.app.database.reading() as tx:
        return await house.app.people.count(tx)


async def test_those_it_never_met_are_counted_first_and_met_when_it_is_sent(tmp_path: Path) -> None:
    house = await _house(tmp_path, "p0", "p1", "p2", met=1)
    await house.meet("elsewhere")
    known = await _met(house)
    await _says(house, "to everyone in #coworking: Hello")
    assert _last(house)[:4] == [
        "Announcement 1, not sent yet, to everyone in #coworking",
        "in one language only: everybody gets this text",
        "Fake: 3 people, less than a minute",
        "2 of them I have not met yet: it will be the first they hear from me",
    ]
    assert await _met(house) == known
    await _says(house, "send")
    assert "Announcement 1 goes out to 3 people, less than a minute." in house.world.standing("dm:olga")
    await house.move(MINUTE)
    assert _heard(house, "p0", "p1", "p2", "elsewhere", "olga") == [1, 1, 1, 0, 0]
    assert await _met(house) == known + 2
    await house.stop()


async def test_it_goes_to_whoever_is_there_when_it_is_sent(tmp_path: Path) -> None:
    house = await _house(tmp_path, "p0", "p1", met=2)
    await _says(house, "to everyone in #coworking: Hello")
    await _says(house, "send at 10:30")
    house.world.members["#coworking"] = ["p1", "p2"]
    await house.restart()
    await house.move(timedelta(minutes=31))
    await house.move(MINUTE)
    assert _heard(house, "p0", "p1", "p2") == [0, 1, 1]
    house.world.members["#coworking"].append("p3")
    await _says(house, "hello", user="p3")
    await house.move(MINUTE)
    assert _heard(house, "p3") == [0]
    await house.stop()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (Gone("not in there"), CANNOT_SEE),
        (
            TryLater("the line is down"),
            "I cannot reach #coworking at the moment, and do not see who is there; nothing is sent. "
            "Say it again in a minute.",
        ),
    ],
)
async def test_where_it_cannot_be_seen_nothing_is_changed(
    tmp_path: Path, error: Exception, said: str
) -> None:
    house = await _house(tmp_path, "p0", met=1)
    house.adapter.broken["#coworking"] = error
    await _says(house, "to everyone except those in #coworking: Hello")
    assert house.world.standing("dm:olga") == [said]
    await _says(house, "announcement 1 send")
    assert _last(house) == ["There is no announcement 1. See sent announcements."]
    await house.move(MINUTE)
    assert _heard(house, "p0", "olga") == [0, 0]
    await house.stop()


async def test_while_it_cannot_be_seen_it_waits_and_the_organisers_hear_it_once(tmp_path: Path) -> None:
    house = await _house(tmp_path, "p0", "p1", met=1)
    await house.meet("elsewhere")
    await _says(house, "to everyone except those in #coworking: Hello")
    house.adapter.broken["#coworking"] = Gone("thrown out")
    await _says(house, "send")
    for _ in range(4):
        await house.move(MINUTE)
    assert _heard(house, "p0", "p1", "elsewhere", "olga") == [0, 0, 0, 0]
    waits = (
        "Announcement 1 waits: I cannot see who is in #coworking. Invite me there, then it goes out; "
        "announcement 1 stop holds it back."
    )
    assert house.world.standing("dm:olga").count(waits) == 1
    del house.adapter.broken["#coworking"]
    for _ in range(2):
        await house.move(MINUTE)
    assert _heard(house, "p0", "p1", "elsewhere", "olga") == [0, 0, 1, 1]
    await house.stop()


async def test_a_line_that_is_down_for_a_moment_is_worth_no_word(tmp_path: Path) -> None:
    house = await _house(tmp_path, "p0", met=1)
    await _says(house, "to everyone in #coworking: Hello")
    before = len(house.world.standing("dm:olga"))
    house.adapter.broken["#coworking"] = TryLater("the line is down")
    await _says(house, "send")
    del house.adapter.broken["#coworking"]
    for _ in range(3):
        await house.move(MINUTE)
    assert _heard(house, "p0") == [1]
    sending, card = house.world.standing("dm:olga")[before:]
    assert sending == "Announcement 1 goes out to one person, less than a minute."
    assert card.splitlines()[-1] == "delivered: 1"
    await house.stop()


async def test_what_waited_too_long_is_given_up(tmp_path: Path) -> None:
    house = await _house(tmp_path, "p0", met=1)
    await _says(house, "to everyone in #coworking: Hello")
    house.adapter.broken["#coworking"] = Gone("thrown out")
    await _says(house, "send")
    await house.move(MINUTE)
    await house.move(timedelta(hours=15))
    gave_up = (
        "Announcement 1 did not go out: I could not see whom it is for, and by now it would be too late."
    )
    assert house.world.standing("dm:olga").count(gave_up) == 1
    del house.adapter.broken["#coworking"]
    for _ in range(3):
        await house.move(MINUTE)
    assert _heard(house, "p0") == [0]
    await house.stop()


async def test_stopped_while_it_waits(tmp_path: Path) -> None:
    house = await _house(tmp_path, "p0", met=1)
    await _says(house, "to everyone in #coworking: Hello")
    house.adapter.broken["#coworking"] = Gone("thrown out")
    await _says(house, "send")
    await house.move(MINUTE)
    await _says(house, "announcement 1 stop")
    del house.adapter.broken["#coworking"]
    for _ in range(3):
        await house.move(MINUTE)
    assert _heard(house, "p0") == [0]
    await house.stop()


async def test_who_asked_to_be_forgotten_hears_nothing(tmp_path: Path) -> None:
    house = await _house(tmp_path, "p0", "p1", met=2)
    await _says(house, "forget me", user="p1")
    await _says(house, "yes", user="p1")
    await _says(house, "to everyone in #coworking: Hello")
    assert _last(house)[2:4] == ["Fake: one person, less than a minute", "one person cannot be reached"]
    known = await _met(house)
    await _says(house, "send")
    await house.move(MINUTE)
    assert _heard(house, "p0", "p1") == [1, 0]
    assert await _met(house) == known
    await house.stop()


async def test_of_this_channel_and_only_those_among_them(tmp_path: Path) -> None:
    house = await _house(tmp_path, "p0", "p1", "p2", met=2)
    house.world.members["#tours"] = ["p1", "p9"]
    await _says(house, "hello", where="#tours")
    await _says(house, "to everyone in this channel, who are also in #tours: Hello", where="#coworking")
    both = (
        "Announcement 1, not sent yet, to everyone in #coworking, if they are also among everyone in #tours"
    )
    assert _last(house)[0] == both
    await _says(house, "announcement 1 send")
    await house.move(MINUTE)
    assert _heard(house, "p0", "p1", "p2", "p9") == [0, 1, 0, 0]
    await _says(house, "to everyone here: Hello")
    which = (
        "Which channel do you mean? Say it again with its name, such as to everyone in #general: …; "
        "nothing is sent."
    )
    assert _last(house) == [which]
    await _says(house, "to everyone in #nowhere: Hello")
    unknown = "I know no channel #nowhere; nothing is sent. Invite me there, and write to me there once."
    assert _last(house) == [unknown]
    await house.stop()


async def test_an_edit_shows_it_anew_in_its_place(tmp_path: Path) -> None:
    house = await _house(tmp_path, "p0", met=1)
    said = hears("m1", "to everyone in #coworking: Hullo", user="olga", at=START)
    await house.app.inbox(said)
    await house.settle()
    await house.app.inbox(_edited(said.message, "to everyone in #coworking: Hello"))
    await house.settle()
    preview = house.world.standing("dm:olga")[-1]
    assert len(house.world.standing("dm:olga")) == 1
    assert preview.startswith("Announcement 2, not sent yet, to everyone in #coworking")
    await _says(house, "send")
    await house.move(MINUTE)
    assert _heard(house, "p0") == [1]
    await house.stop()


async def test_a_channel_with_a_role_is_that_of_every_platform(tmp_path: Path) -> None:
    house = await _house(tmp_path, "p0", met=1)
    asked: list[Address] = []

    async def membership(where: Address) -> list[Who]:
        asked.append(where)
        return [Who(where.platform, user) for user in ("p0", "p1")]

    for platform, name in ((NAME, "#general"), ("other", "C123")):
        where = Address(platform, name)
        role = {"change": "assigned", "role": "general"}
        changed = ConversationChanged(key=name, platform=platform, at=START, where=where, **role)  # type: ignore[arg-type]
        await house.app.inbox(changed)
    await house.settle()
    places = PlaceStore()
    there = There(places, People(b"x" * 32), membership)
    async with house.app.database.reading() as tx:
        general = await places.channel_named(tx, "other", "#general")
        assert general is not None
        circle = Circle(Kind.CONVERSATION, place=general.id)
        wanted = await there.wanted(tx, circle)
        assert not await there.is_read(tx, circle)
    assert await there.look(wanted, START) == "{}"
    async with house.app.database.reading() as tx:
        assert await there.is_read(tx, circle)
        people = await there.members(tx, circle, START)
        assert people is not None
        new = await there.strangers(tx, people)
        assert (len(people), [(who.platform, who.user) for who in new if who.platform == NAME]) == (
            4,
            [(NAME, "p1")],
        )
        assert await there.names(tx, circle) == {general.id: ("#general",)}
    assert asked == [Address("other", "C123"), Address(NAME, "#general")]
    await house.stop()


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(1, 50), min_size=1, max_size=3), st.integers(1, 4))
async def test_wherever_the_power_goes_each_of_them_reads_it_once(
    tmp_path_factory: pytest.TempPathFactory, cuts: list[int], at_once: int
) -> None:
    users = [f"p{number}" for number in range(6)]
    house = await _house(tmp_path_factory.mktemp("house"), *users, met=3)
    await house.meet("elsewhere")
    await _says(house, "to everyone in #coworking: Hello")
    _sending(house).at_once = at_once
    await _says(house, "send")
    for gates in cuts:
        house.power.cut_after(gates)
        await house.unless_cut(house.move(MINUTE))
        await house.kill()
        await house.start()
        _sending(house).at_once = at_once
    for _ in range(6):
        await house.move(MINUTE)
    heard = _heard(house, *users, "elsewhere", "olga")
    await house.stop()
    assert heard == [1] * 6 + [0, 0]


def _sending(house: House) -> Sending:
    [sending] = [one for one in house.app.alarm._timed if isinstance(one, Sending)]
    return sending


def _edited(message: str, text: str) -> MessageEdited:
    return MessageEdited(
        key=f"{message}:edited",
        platform=NAME,
        at=START,
        who=Who(NAME, "olga", "Olga"),
        where=Address(NAME, "dm:olga"),
        direct=True,
        message=message,
        text=text,
        addressed=True,
    )
