"""Somebody of whom something is kept everywhere is shown all of it, and then forgotten."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.census import HOLDS
from tests.privacy.life import live
from tests.privacy.two import (
    MATRIX,
    OF_THEM,
    SLACK,
    ZORRA,
    ZORRO,
    Two,
    fill,
    found,
    numbered,
    tables_of_people,
    two_platforms,
)

IN_MY_DATA = {
    "person": "Your language",
    "identity": "Your accounts",
    "conversation": "Your accounts",
    "link_code": "What is open between us",
    "dialogue": "What is open between us",
    "consent": "What you agreed to",
    "audit": "What you did as organiser or host",
    "announcement": "Announcements that you wrote",
    "announcement_copy": "Announcements that you got",
    "announcement_read": "Announcements that you got",
    "appointed": "Your role",
    "mute": "Muted",
    "star": "Your stars",
    "duty": "Sessions you are there for",
    "older_reminder": "Your stars",
    "reminder_correction": "Your stars",
    "asked_overlap": "Your stars",
    "reminder_choice": "How I remind you",
    "seat_act": "What you signed up for",
    "personal_reminder": "Your own reminders",
    "personal_part": "Your own reminders",
    "session_post_person": "Sessions that I reminded you of in a channel",
    "calendar_feed": "Your calendar address",
    "pitch": "What you pitched",
    "pitch_host": "What you pitched",
    "pitch_invited": "What you were asked to host",
    "pitch_interest": "Wishes you would come to",
    "pitch_merge": "What shall become one session with another",
    "pitch_vote": "What you voted for at the barcamp",
    "networking_profile": "Your profile",
    "networking_tag": "Your profile",
    "networking_block": "Whom you don't want to be introduced to",
    "networking_block_left": "Whom you don't want to be introduced to",
    "networking_introduction": "Introductions",
    "networking_introduced": "Introductions",
    "networking_choice": "Introductions",
    "networking_round": "Rounds",
    "networking_bye": "Rounds",
    "networking_waiting": "Rounds",
    "full_report": "What you reported full",
    "session": "Sessions you are there for",
    "session_person": "Sessions you are there for",
    "session_host": "Sessions you are there for",
    "change": "What you changed in the programme",
    "session_override": "What you changed in the programme",
    "act": "What you changed in the programme",
    "asked_changes": "What you last asked",
    "wish": "What you asked me to read",
    "shown": "I delete our messages after two days",
    "inbox": "what I could not handle after seven",
    "outbox": "I delete our messages after two days",
}
"""Under which heading, or in which words, `my data` tells of each table."""

OF_NOBODY_HERE = {"forgotten", "adapter_state", "networking_vector", "networking_near"}
"""A hash of who was forgotten; what a platform needs, which on a terminal is a number; what there is only with
an extra, of topics that somebody still has."""
WIPED_BY_NOW = {"networking_introduction"}
"""Why somebody is introduced is kept only until they are."""


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Two]:
    """Two platforms, and nothing has happened."""
    two = await two_platforms(tmp_path)
    yield two
    await two.app.stop()


def test_my_data_has_words_for_each_table_that_may_hold_something_of_somebody() -> None:
    of_people = {one.table for one in HOLDS if one.whose != "nobody"}
    assert set(IN_MY_DATA) == of_people - OF_NOBODY_HERE


@pytest.mark.parametrize(("who", "on"), [(ZORRO, SLACK), pytest.param(ZORRA, MATRIX, marks=pytest.mark.long)])
async def test_everything_is_shown_and_everything_is_forgotten(two: Two, who: str, on: str) -> None:
    await everything_is_shown_and_forgotten(two, who, on)


async def everything_is_shown_and_forgotten(two: Two, who: str, on: str) -> None:
    """The proof, on whatever database the bot keeps it."""
    await live(two)
    person = await two.person(ZORRO)
    before = await found(two, [person])
    assert {one.name for one in tables_of_people()} - before.keys() == OF_NOBODY_HERE | WIPED_BY_NOW

    await two.say(who, "my data", on=on)
    data = two.told(who, on)[-1]
    assert [table for table, words in IN_MY_DATA.items() if words not in data] == []

    await two.say(who, "forget me", on=on)
    await two.say(who, "yes", on=on)
    assert two.told(who, on)[-1] == (
        "Done: everything about you is deleted, on all your accounts. A fingerprint of each stays that nobody can read, so that I "
        "ignore what you wrote before, and this message for two days. If you write to me again, we meet anew."
    )
    told = [sorted(two.adapters[name].forgotten) for name in (SLACK, MATRIX)]
    assert told == [[(ZORRO, (f"dm:{ZORRO}",)), ("sina", ("dm:sina",))], [(ZORRA, (f"dm:{ZORRA}",))]]
    # Only the farewell itself is left, which names nobody, and lies where it was said.
    assert await found(two, [person]) == {"outbox": ["conversation"]}
    for channel in ("#barcamp", "#general", "#Stammtisch 1", "#Stammtisch 2"):
        for platform in (SLACK, MATRIX):
            assert [text for text in two.seen(channel, platform) if OF_THEM.search(text)] == []
    await _others_are_told(two)
    await two.move(hours=49)
    assert await found(two, [person]) == {}
    assert "❌ “–” (#45), Fri 11:00, is cancelled, sorry." in two.told("mira")


async def _others_are_told(two: Two) -> None:
    """What others see of it: their seat, the co-hosted session, and that an introduction is over."""
    assert two.told("kerem")[-1].startswith("🎉 A seat became free, and it is yours: “Tour 2")
    cards = two.seen("#barcamp")
    for label, card in {
        43: "#43 · abgesagt",
        45: "#45 · abgesagt",
        46: "#46 · abgesagt",
        47: "Kept with others · #47\n- Fr. 12:00–12:45 · Ruheraum\n- mit Lin\n- 0 Stimmen\n- eine Person dabei",
        48: "#48 · abgesagt",
    }.items():
        assert [one for one in cards if f"#{label}" in one.split("\n")[0]] == [card]
    over = (
        "This introduction is over: one of you asked me to delete everything about them. "
        "What I had said is gone; what you write to each other stays yours."
    )
    assert [two.seen(f"#Stammtisch {number}") for number in (1, 2)] == [[over], [over]]


async def test_a_row_in_every_table_is_forgotten_whatever_made_it(two: Two) -> None:
    await live(two)
    await a_row_in_every_table_is_forgotten(two)


async def a_row_in_every_table_is_forgotten(two: Two) -> None:
    """Also what no dialogue makes: in each table stands a row with somebody's number. Zorro had a life."""
    lin = await two.person("lin")
    missing = [one.table for one in HOLDS if one.whose == "person" and one.who]
    missing = [table for table in missing if table not in await numbered(two, lin)]
    async with two.app.database.transaction() as tx:
        await fill(tx, lin, missing)
    of_people = {one.table for one in HOLDS if one.whose == "person" and one.who}
    assert of_people <= await numbered(two, lin)
    await two.say("lin", "forget me")
    await two.say("lin", "yes")
    assert await numbered(two, lin) == set()
