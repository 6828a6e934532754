"""Power and kind of a room, from its raw state."""

from math import inf
from typing import Any

import pytest
from hypothesis import given, settings

from bot.adapters.matrix.checking import judge
from bot.adapters.matrix.rooms import Recent, Rooms, follows
from tests.adapters.matrix.events import MIRA, TOM, event
from tests.adapters.matrix.test_inbound import HOSTILE

ROOM, NEW = "!room", "!new"


def state(kind: str, content: object, sender: str = MIRA) -> Any:
    return event(kind, content, sender=sender, state_key="")


def rooms(*events: Any, room: str = ROOM) -> Rooms:
    known = Rooms()
    known.apply(room, events)
    return known


def test_who_was_demoted_has_no_power_left() -> None:
    known = rooms(
        state("m.room.create", {"room_version": "11"}),
        state("m.room.power_levels", {"users": {MIRA: 100, TOM: 50}, "invite": 50}),
    )
    assert known[ROOM].may_invite(TOM)
    known.apply(ROOM, [state("m.room.power_levels", {"users": {MIRA: 100}, "invite": 50})])
    assert known[ROOM].level(TOM) == 0
    assert not known[ROOM].may_invite(TOM)


def test_creators_of_newer_rooms_stand_in_no_list() -> None:
    create = {"room_version": "12", "additional_creators": [TOM]}
    levels = state("m.room.power_levels", {"users": {}})
    newer = rooms(state("m.room.create", create), levels)
    older = rooms(state("m.room.create", {**create, "room_version": "11"}), levels)
    assert [newer[ROOM].level(user) for user in (MIRA, TOM, "@kim:example.org")] == [inf, inf, 0]
    assert [older[ROOM].level(user) for user in (MIRA, TOM)] == [0, 0]


def test_without_levels_the_creator_alone_has_power() -> None:
    known = rooms(state("m.room.create", {"room_version": "10"}))
    assert [known[ROOM].level(user) for user in (MIRA, TOM)] == [100, 0]


def test_what_may_be_sent_and_who_rings_all() -> None:
    levels = {"users": {MIRA: 100, TOM: "50"}, "events_default": 10, "events": {"m.reaction": 0}}
    room = rooms(state("m.room.create", {"room_version": "9"}), state("m.room.power_levels", levels))[ROOM]
    kinds = ("m.room.message", "m.reaction")
    may = {user: [room.may_send(user, kind) for kind in kinds] for user in (MIRA, TOM, "@kim:example.org")}
    assert may == {MIRA: [True, True], TOM: [True, True], "@kim:example.org": [False, True]}
    assert [room.may_ring_all(user) for user in (MIRA, TOM, "@kim:example.org")] == [True, True, False]


@pytest.mark.parametrize(
    ("events", "found"),
    [
        ([], ["the bot is in it and may write"]),
        ([("m.room.tombstone", {"replacement_room": NEW})], ["was replaced by another room; write that one"]),
        (
            [("m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"})],
            [
                "is encrypted, which the bot cannot read so; pip install 'stammtisch[e2ee]', or take another room"
            ],
        ),
        (
            [("m.room.power_levels", {"events_default": 1})],
            ["the bot may not write; raise its power level in the room's settings"],
        ),
        (
            [("m.room.power_levels", {"events": {"m.reaction": 5, "m.room.redaction": 5}})],
            [
                "the bot is in it and may write",
                "the bot may not react; raise its power level",
                "the bot may not take back what it wrote; raise its power level",
            ],
        ),
    ],
)
def test_what_would_not_work_in_a_room_is_told(events: list[tuple[str, Any]], found: list[str]) -> None:
    known = rooms(state("m.room.create", {"room_version": "11"}), *(state(*one) for one in events))
    assert [one.text for one in judge(known[ROOM], TOM, "general")] == found


def test_announcements_ring() -> None:
    known = rooms(state("m.room.create", {"room_version": "12"}))
    assert [one.text for one in judge(known[ROOM], MIRA, "announcements")] == [
        "the bot is in it and may write"
    ]
    assert [one.text for one in judge(known[ROOM], TOM, "announcements")] == [
        "the bot is in it and may write",
        "@room does not ring; raise the bot's power level to 50",
    ]


def test_a_successor_needs_both_and_somebody_who_may_invite() -> None:
    known = rooms(state("m.room.tombstone", {"replacement_room": NEW}, sender=TOM))
    known.apply(NEW, [state("m.room.create", {"room_version": "11", "predecessor": {"room_id": ROOM}})])
    assert follows(known, ROOM, NEW)
    known.apply(NEW, [state("m.room.power_levels", {"users": {MIRA: 100}, "invite": 50})])
    assert not follows(known, ROOM, NEW)
    assert not follows(known, NEW, ROOM)


@settings(max_examples=300, deadline=None)
@given(HOSTILE)
def test_state_of_any_shape_is_taken(one: object) -> None:
    known = rooms(one, {**one, "state_key": ""} if isinstance(one, dict) else one)
    assert not known[ROOM].seems_direct
    assert known[ROOM].level(TOM) <= inf


def test_only_the_last_used_are_remembered() -> None:
    recent: Recent[str, int] = Recent(2)
    for number, key in enumerate("aab"):
        recent.put(key, number)
    assert recent.get("a") == 1
    recent.put("c", 3)
    assert [recent.get(key) for key in "abc"] == [1, None, 3]
