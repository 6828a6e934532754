"""Whom the organisers' room makes an organiser, and whom the words of a message mention."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.adapters.matrix.rooms import Rooms
from bot.core.signals import MessageSaid
from tests.adapters.matrix.events import ME, MIRA, TOM, event, said
from tests.adapters.matrix.resident import Kept, living
from tests.adapters.matrix.test_inbound import heard
from tests.fakes.homeserver import BOT, FakeHomeserver

ADA, EVE = "@ada:fake", "@eve:fake"


@pytest.mark.parametrize(
    ("version", "power", "given"),
    [
        ("11", None, {MIRA: 100, TOM: 0}),
        ("11", {"users": {TOM: 50}}, {MIRA: 0, TOM: 50}),
        ("11", {"users": {TOM: 50}, "users_default": 60}, {MIRA: 0, TOM: 50}),
        ("12", {"users": {TOM: 50}, "users_default": 60}, {MIRA: float("inf"), TOM: 50}),
    ],
)
def test_only_power_that_was_given_to_somebody_counts(
    version: str, power: Any, given: dict[str, float]
) -> None:
    rooms = Rooms()
    state = [event("m.room.create", {"room_version": version}, state_key="")]
    state += [event("m.room.power_levels", power, state_key="")] if power is not None else []
    rooms.apply("!room", state)
    assert {user: rooms["!room"].given(user) for user in given} == given


@pytest.fixture
async def server() -> AsyncIterator[FakeHomeserver]:
    """A small homeserver."""
    async with FakeHomeserver() as server:
        yield server


async def _who(server: FakeHomeserver, **more: Any) -> dict[str, bool | None]:
    """Whether each of those who speak in the hall is an organiser, by what their rooms say."""
    orga = await server.make_room(ADA, BOT)
    hall = await server.make_room(EVE, ADA, BOT)
    await server.put(
        ADA, orga, "m.room.power_levels", {"users": {ADA: 100}, "users_default": 90}, state_key=""
    )
    kept = Kept()
    async with living(server, kept, rooms={"organisers": orga}, **more) as adapter:
        for user in (ADA, EVE):
            last = await server.say(user, hall, "hello")
        await adapter.heard(last)
    return {
        one.who.user: one.who.organises for one in kept.signals if isinstance(one, MessageSaid) and one.who
    }


async def test_power_in_the_organisers_room_makes_an_organiser_where_that_counts(
    server: FakeHomeserver,
) -> None:
    # Eve made the hall and has all power there; that is another room.
    assert await _who(server, power_level=50) == {ADA: True, EVE: False}


async def test_where_it_does_not_count_nothing_is_said_of_it(server: FakeHomeserver) -> None:
    assert await _who(server) == {ADA: None, EVE: None}


def test_whom_the_words_mention() -> None:
    pill = f'<a href="https://matrix.to/#/{TOM}">Tom</a>'
    quoted = f'<mx-reply><a href="https://matrix.to/#/{MIRA}">Mira</a></mx-reply>make {pill} an organiser'
    replied = {"user_ids": [MIRA, TOM]}
    assert [
        _mentions("make Tom an organiser", m__mentions={"user_ids": [TOM]}),
        _mentions("make Tom an organiser", formatted_body=quoted, m__mentions=replied),
        _mentions(f"make {TOM} an organiser", m__mentions=replied),
        _mentions(f"{ME}: make {TOM} an organiser", m__mentions={"user_ids": [ME, TOM]}),
    ] == [(), (TOM,), (TOM,), (TOM,)]


def _mentions(body: str, **content: Any) -> tuple[str, ...]:
    signal = heard(said(body, **content))
    assert isinstance(signal, MessageSaid)
    return signal.mentions
