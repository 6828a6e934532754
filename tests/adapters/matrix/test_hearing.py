"""Nothing that is said in a room is missed, nothing is heard twice, and a homeserver may behave as it likes."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.core.clock import HandClock
from bot.core.signals import (
    ConversationChanged,
    Invited,
    Joined,
    MessageDeleted,
    MessageEdited,
    MessageSaid,
    OutageEnded,
    ReactionAdded,
    ReactionRemoved,
)
from tests.adapters.matrix.resident import NOW, Kept, living
from tests.fakes.homeserver import BOT, FakeHomeserver

MIRA, TOM = "@mira:fake", "@tom:fake"


@pytest.fixture
async def server() -> AsyncIterator[FakeHomeserver]:
    async with FakeHomeserver() as server:
        yield server


@pytest.fixture
def kept() -> Kept:
    return Kept()


async def test_what_is_said_comes_in_once_and_in_order(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    await server.say(MIRA, room, "long ago")
    async with living(server, kept) as adapter:
        for number in range(3):
            last = await server.say(MIRA, room, f"hello {number}")
        await adapter.heard(last)
    assert kept.said == ["hello 0", "hello 1", "hello 2"]
    orders = [signal.order for signal in kept.signals]
    assert orders == sorted(set(orders))
    assert {signal.who.name for signal in kept.signals if signal.who} == {"Mira"}


async def test_what_was_said_while_it_was_away_is_read_back(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    async with living(server, kept) as adapter:
        await adapter.heard(await server.say(MIRA, room, "before"))
    said = [f"hello {number}" for number in range(175)]
    for text in said:
        last = await server.say(MIRA, room, text)
    async with living(server, kept) as adapter:
        await adapter.heard(last)
        assert kept.said == ["before", *said]
        orders = [signal.order for signal in kept.signals]
        assert orders == sorted(set(orders))
    assert len(server.logins) == 1


async def test_a_position_is_stored_only_when_all_before_it_is(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    async with living(server, kept) as adapter:
        before = kept.values["position"]
        kept.broken = 3
        last = await server.say(MIRA, room, "hello")
        await server.until(lambda: kept.broken == 0 or kept.values["position"] != before)
        await adapter.heard(last)
    assert kept.said == ["hello"]
    assert kept.broken == 0


async def test_what_was_said_before_it_came_is_none_of_its_business(
    server: FakeHomeserver, kept: Kept
) -> None:
    room = await server.make_room(MIRA, rule="invite")
    async with living(server, kept) as adapter:
        for number in range(120):
            await server.say(MIRA, room, f"old {number}")
        await server.member(room, BOT, "invite", sender=MIRA)
        await server.until(lambda: server.membership(room, BOT) == "join")
        for number in range(60):
            last = await server.say(MIRA, room, f"new {number}")
        await adapter.heard(last)
    assert kept.said == [f"new {number}" for number in range(60)]


async def test_a_direct_conversation_needs_no_call(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, rule="invite")
    async with living(server, kept) as adapter:
        await server.member(room, BOT, "invite", sender=MIRA, is_direct=True)
        await server.until(lambda: server.account_data.get("m.direct") == {MIRA: [room]})
        await adapter.heard(await server.say(MIRA, room, "hello"))
    signal = kept.signals[-1]
    assert (kept.said, signal.direct) == (["hello"], True)
    assert [(one.who.user, one.direct) for one in kept.of(Invited)] == [(MIRA, True)]


async def test_two_in_a_closed_room_are_alone_and_two_in_a_hall_are_not(
    server: FakeHomeserver, kept: Kept
) -> None:
    closed = await server.make_room(MIRA, BOT, rule="invite")
    hall = await server.make_room(MIRA, BOT, rule="public")
    async with living(server, kept) as adapter:
        await adapter.heard(await server.say(MIRA, closed, "hello"))
        await adapter.heard(await server.say(MIRA, hall, "hello hall"))
    assert [signal.direct for signal in kept.signals] == [True, False]


async def test_a_third_person_makes_it_a_room_like_any_other(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, BOT, rule="invite")
    server.account_data["m.direct"] = {MIRA: [room]}
    async with living(server, kept) as adapter:
        await adapter.heard(await server.say(MIRA, room, "hello"))
        await server.member(room, TOM, "join")
        await adapter.heard(await server.say(MIRA, room, "hello both"))
    async with living(server, kept) as adapter:
        await adapter.heard(await server.say(MIRA, room, "again"))
    heard = [(signal.text, signal.direct) for signal in kept.of(MessageSaid)]
    assert heard == [("hello", True), ("hello both", False), ("again", False)]


async def test_an_invitation_against_the_policy_is_refused(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room("@spam:elsewhere", rule="invite")
    async with living(server, kept):
        await server.member(room, BOT, "invite", sender="@spam:elsewhere")
        await server.until(lambda: server.membership(room, BOT) == "leave")


async def test_an_invitation_outlives_a_crash(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, rule="invite")
    server.fail("join/", times=1_000_000)
    async with living(server, kept):
        await server.member(room, BOT, "invite", sender=MIRA)
        await server.until(lambda: any(call.startswith("POST join") for call in server.calls))
    server.faults.clear()
    async with living(server, kept):
        await server.until(lambda: server.membership(room, BOT) == "join")


async def test_it_enters_the_configured_rooms(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, alias="#general:fake")
    async with living(server, kept, rooms={"general": "#general:fake", "barcamp": "#none:fake"}) as adapter:
        assert adapter.rooms == {"general": room}
    said = [(one.change, one.where.conversation, one.role) for one in kept.of(ConversationChanged)]
    assert said == [("assigned", room, "general")]


async def test_an_edit_counts_only_from_the_writer(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    said = await server.say(MIRA, room, "hello")
    async with living(server, kept) as adapter:
        relation = {"m.relates_to": {"rel_type": "m.replace", "event_id": said}}
        for user, body in ((TOM, "pay Tom"), (MIRA, "good morning")):
            new = {"m.new_content": {"msgtype": "m.text", "body": body}, **relation}
            last = await server.say(user, room, f"* {body}", **new)
        await adapter.heard(last)
    assert [(one.who.user, one.text, one.message) for one in kept.of(MessageEdited)] == [
        (MIRA, "good morning", said)
    ]


async def test_a_reaction_that_is_taken_off_after_a_restart(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    card = await server.say(TOM, room, "who comes?")
    relation = {"rel_type": "m.annotation", "event_id": card, "key": "👍🏽"}
    async with living(server, kept) as adapter:
        put = await server.put(MIRA, room, "m.reaction", {"m.relates_to": relation})
        await adapter.heard(put)
    await server.put(TOM, room, "m.room.redaction", {}, redacts=put)
    off = await server.put(TOM, room, "m.room.redaction", {}, redacts=card)
    async with living(server, kept) as adapter:
        await adapter.heard(off)
    assert [(one.message, one.emoji) for one in kept.of(ReactionAdded)] == [(card, "👍")]
    assert [(one.who.user, one.message, one.emoji) for one in kept.of(ReactionRemoved)] == [
        (MIRA, card, "👍")
    ]
    assert [one.message for one in kept.of(MessageDeleted)] == [card]
    assert [name for name in kept.values if name.startswith("reaction:")] == []


async def test_people_come_in(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, BOT)
    async with living(server, kept) as adapter:
        await adapter.heard(await server.member(room, TOM, "join"))
    assert [one.who.user for one in kept.of(Joined)] == [TOM]


async def test_a_room_that_was_replaced_is_followed_if_both_agree(server: FakeHomeserver, kept: Kept) -> None:
    old = await server.make_room(MIRA, TOM, BOT)
    new = await server.make_room(MIRA, TOM, predecessor={"room_id": old})
    async with living(server, kept) as adapter:
        await server.put(MIRA, old, "m.room.tombstone", {"replacement_room": new}, state_key="")
        await server.until(lambda: server.membership(new, BOT) == "join")
        await adapter.heard(await server.say(MIRA, new, "here we are"))
    changed = kept.of(ConversationChanged)
    assert [(one.change, one.where.conversation, one.successor) for one in changed] == [
        ("upgraded", old, new)
    ]


async def test_a_room_that_claims_to_be_a_successor_is_left(server: FakeHomeserver, kept: Kept) -> None:
    old = await server.make_room(MIRA, TOM, BOT)
    new = await server.make_room(TOM, predecessor={"room_id": "!other:fake"})
    async with living(server, kept):
        await server.put(TOM, old, "m.room.tombstone", {"replacement_room": new}, state_key="")
        await server.until(lambda: server.membership(new, BOT) == "leave")
    assert [one.change for one in kept.of(ConversationChanged)] in ([], ["archived"])


async def test_it_was_put_out_of_a_room(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    other = await server.make_room(MIRA, TOM, BOT)
    async with living(server, kept) as adapter:
        await server.member(room, BOT, "leave", sender=MIRA)
        await adapter.heard(await server.say(MIRA, other, "hello"))
    assert [(one.change, one.where.conversation) for one in kept.of(ConversationChanged)] == [
        ("archived", room)
    ]


@pytest.mark.parametrize(
    "fault",
    [
        {"status": 502},
        {"status": 500, "body": b'{"errcode": "M_UNKNOWN"}'},
        {"status": 429, "body": b'{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 1}'},
        {"status": 200, "body": b""},
        {"status": 200, "body": b"[]"},
        {"status": 404, "body": b"<html>no such site</html>"},
        {"drop": True},
    ],
)
@pytest.mark.parametrize("part", ["sync", "whoami", "messages", "account_data", "profile"])
async def test_a_broken_homeserver_is_waited_for(
    server: FakeHomeserver, kept: Kept, fault: dict[str, object], part: str
) -> None:
    await _lives_through(server, kept, part, fault)


@pytest.mark.parametrize("part", ["sync", "whoami"])
@pytest.mark.parametrize(
    ("status", "code"), [(403, "M_FORBIDDEN"), (404, "M_UNRECOGNIZED"), (413, "M_TOO_LARGE")]
)
async def test_a_homeserver_that_says_no_is_asked_again(
    server: FakeHomeserver, kept: Kept, part: str, status: int, code: str
) -> None:
    await _lives_through(server, kept, part, {"status": status, "body": b'{"errcode": "%s"}' % code.encode()})


@pytest.mark.parametrize("part", ["sync", "whoami", "messages"])
async def test_an_answer_without_what_it_has_to_say_is_no_answer(
    server: FakeHomeserver, kept: Kept, part: str
) -> None:
    await _lives_through(server, kept, part, {"status": 200, "body": b"{}"})


async def _lives_through(server: FakeHomeserver, kept: Kept, part: str, fault: dict[str, object]) -> None:
    """Three such answers at such a call, and all that was said comes in."""
    room = await server.make_room(MIRA, TOM, BOT)
    async with living(server, kept):
        pass
    said = [f"hello {number}" for number in range(60)]
    for text in said:
        last = await server.say(MIRA, room, text)
    broken = server.fail(part, times=3, **fault)
    async with living(server, kept) as adapter:
        await adapter.heard(last)
    assert kept.said == said
    assert broken.times == 0
    assert len(server.logins) == 1


async def test_a_broken_line_loses_nothing_and_is_told_when_it_is_over(
    server: FakeHomeserver, kept: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    clock = HandClock(NOW)
    async with living(server, kept, clock=clock) as adapter:
        broken = server.fail("sync", times=5)
        await server.say(MIRA, room, "one")
        await server.until(lambda: broken.times == 0)
        clock.move(timedelta(minutes=5))
        await adapter.heard(await server.say(MIRA, room, "two"))
    assert kept.said == ["one", "two"]
    assert [one.since for one in kept.of(OutageEnded)] == [NOW]
    told = capsys.readouterr().out
    assert told.count("the homeserver is not heard") == 1
    assert told.count("the homeserver is heard again") == 1


async def test_the_time_between_two_lives_is_an_outage(server: FakeHomeserver, kept: Kept) -> None:
    async with living(server, kept):
        pass
    async with living(server, kept, clock=HandClock(NOW + timedelta(hours=1))):
        pass
    assert [one.since for one in kept.of(OutageEnded)] == [NOW]


async def test_a_position_that_the_homeserver_forgot(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    async with living(server, kept):
        pass
    kept.values["position"] = kept.values["position"].replace('"s', '"other')
    async with living(server, kept) as adapter:
        await adapter.heard(await server.say(MIRA, room, "hello"))
    assert kept.said == ["hello"]


async def test_a_homeserver_that_does_not_wait_is_not_asked_in_a_circle(
    server: FakeHomeserver, kept: Kept
) -> None:
    async with living(server, kept):
        server.fail("sync", times=10**9, status=200, body=b'{"next_batch": "s0"}')
        server.calls.clear()
        began = asyncio.get_running_loop().time()
        await server.until(lambda: len(server.calls) >= 12)
        assert asyncio.get_running_loop().time() - began >= 9 * 0.005


async def test_hostile_events_do_not_stop_it(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    async with living(server, kept) as adapter:
        for kind in ("m.room.message", "m.reaction", "m.room.redaction", "m.room.encrypted", "m.room.name"):
            for content in (
                {"m.relates_to": "x"},
                {"body": 5, "msgtype": []},
                {"m.new_content": {"body": {}}},
            ):
                await server.put(TOM, room, kind, content)
        await server.put(TOM, room, "m.room.power_levels", {"users": "all"}, state_key="")
        await server.put(TOM, room, "m.room.tombstone", {"replacement_room": 7}, state_key="")
        await adapter.heard(await server.say(MIRA, room, "still there?"))
    assert kept.said == ["still there?"]


async def test_other_bots_end_at_the_door(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, "@feedbot:fake", BOT)
    async with living(server, kept, ignored=("@*bot:fake",)) as adapter:
        await server.say("@feedbot:fake", room, "news!")
        await adapter.heard(await server.say(MIRA, room, "hello"))
    assert kept.said == ["hello"]
