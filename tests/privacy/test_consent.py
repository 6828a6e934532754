"""Without a yes nobody is named, matched or asked; with one, no more is shown than it says."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.people import NAME_ALOUD, SHOW_NAME
from tests.privacy.two import MATRIX, OF_THEM, SLACK, ZORRA, ZORRO, Two, two_platforms


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Two]:
    """Zorro starred a session and has a seat in a tour, both in private."""
    two = await two_platforms(tmp_path)
    for who in (ZORRO, "olga", "tom", "mira"):
        await two.say(who, "language english")
    for said in ("star #3", "join #38"):
        await two.say(ZORRO, said)
    yield two
    await two.app.stop()


def _seen_by_others(two: Two) -> list[str]:
    """All that anybody else could read of them."""
    mine = {f"dm:{ZORRO}", f"dm:{ZORRA}"}
    said = [
        one for world in two.worlds.values() for one in world.messages.values() if one.user == "stammtisch"
    ]
    return [one.text for one in said if one.conversation not in mine and OF_THEM.search(one.text)]


async def _look(two: Two) -> None:
    """What organisers and hosts can ask."""
    for said in ("who is coming to #3", "who's in #38", "check in #38"):
        await two.say("olga", said)
    await two.say("tom", "who is coming to #3")


async def test_hosts_and_organisers_see_numbers_and_a_name_only_after_a_yes(two: Two) -> None:
    await _look(two)
    assert _seen_by_others(two) == []
    async with two.app.database.transaction() as tx:
        [zorro] = await two.app.people.find(tx, [f"{SLACK}:{ZORRO}"])
        await two.app.people.set_consent(tx, zorro, SHOW_NAME, True, two.clock.now())
    await _look(two)
    assert len(_seen_by_others(two)) == 4
    async with two.app.database.transaction() as tx:
        await two.app.people.set_consent(tx, zorro, SHOW_NAME, False, two.clock.now())
    before = len(_seen_by_others(two))
    await _look(two)
    assert len(_seen_by_others(two)) == before


async def test_a_yes_to_hosts_is_none_to_channels(two: Two) -> None:
    async with two.app.database.transaction() as tx:
        [zorro] = await two.app.people.find(tx, [f"{SLACK}:{ZORRO}"])
        await two.app.people.set_consent(tx, zorro, SHOW_NAME, True, two.clock.now())
        assert not await two.app.people.consents(tx, zorro, NAME_ALOUD)


async def test_a_profile_without_a_yes_is_in_no_round_and_asked_about_no_wish(two: Two) -> None:
    profile = "my profile: I build in Rust, offer accounting, look for design; English"
    await two.say(ZORRO, profile)
    await two.say(ZORRO, "no")
    for who in ("mira", "tom"):
        await two.say(who, profile)
        await two.say(who, "yes")
    asked = len(two.told(ZORRO))
    await two.say("olga", "round now")
    await two.say("lin", "wish something on accounting", where="#barcamp")
    await two.say("lin", "wish something on accounting")
    assert _seen_by_others(two) == []
    assert len(two.told(ZORRO)) == asked


async def test_who_is_asked_to_host_is_not_told_by_the_account_of_another_platform(two: Two) -> None:
    await two.say(ZORRA, "hello", on=MATRIX)
    await two.say("tom", "pitch: Kombucha", where="#barcamp")
    await two.say("tom", f"co-host #43 {ZORRA}")
    assert two.told("tom")[-1] == (f"I have asked {ZORRA} ({ZORRA}) about #43, and tell you what they say.")
    await two.say(ZORRA, "link", on=MATRIX)
    code = two.told(ZORRA, MATRIX)[-1].split("link ")[1].split(".")[0]
    await two.say(ZORRO, f"link {code}")
    await two.say("tom", "pitch: Bread", where="#barcamp")
    await two.say("tom", f"co-host #44 {ZORRA}")
    assert (
        two.told("tom")[-1] == f"I have asked Zorro Quixote ({ZORRO}) about #44, and tell you what they say."
    )
