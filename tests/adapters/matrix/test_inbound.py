"""What the bot hears in a room, and what it passes over."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.adapters.matrix.inbound import (
    BUTTONS,
    Original,
    Place,
    event_id,
    needs,
    read_original,
    to_invited,
    to_signal,
)
from bot.core.clock import HandClock
from bot.core.signals import (
    Address,
    AnySignal,
    ButtonPressed,
    ConversationChanged,
    Joined,
    Left,
    MessageDeleted,
    MessageEdited,
    MessageSaid,
    ReactionAdded,
    ReactionRemoved,
    Who,
)
from bot.core.wire import signal_to_text, storable
from tests.adapters.matrix.events import (
    AT,
    DIRECT,
    HALL,
    ME,
    MIRA,
    ROOM,
    TOM,
    edit,
    event,
    member,
    reaction,
    said,
)

WHEN = datetime.fromtimestamp(AT / 1000, UTC)
THREAD = {"rel_type": "m.thread", "event_id": "$root"}


def heard(
    of: object, place: Place = HALL, original: Original | None = None, now: datetime = WHEN
) -> AnySignal | None:
    return to_signal(of, place, HandClock(now), "7.0001", original, "Mira")


def message(
    text: str, *, addressed: bool, reply_to: str | None = None, thread: str | None = None
) -> MessageSaid:
    return MessageSaid(
        key="$event",
        platform="matrix",
        at=WHEN,
        who=Who("matrix", MIRA, "Mira"),
        where=Address("matrix", ROOM, thread),
        order="7.0001",
        message="$event",
        text=text,
        addressed=addressed,
        reply_to=reply_to,
    )


@pytest.mark.parametrize(
    ("body", "text", "addressed"),
    [
        ("what is on now?", "what is on now?", False),
        ("Stammtisch: what is on now?", "what is on now?", True),
        ("stammtisch, what is on now?", "what is on now?", True),
        ("@Stammtisch what is on now?", "what is on now?", True),
        (f"{ME} what is on now?", "what is on now?", True),
        ("!stammtisch what is on now?", "what is on now?", True),
        ("!STAMMTISCH", "", True),
        ("!stammtischrunde", "!stammtischrunde", False),
        ("Stammtisch tonight at eight?", "Stammtisch tonight at eight?", False),
        ("who knows the Stammtisch?", "who knows the Stammtisch?", False),
        ("@Stammtische are nice", "@Stammtische are nice", False),
    ],
)
def test_it_is_called_by_name_or_prefix(body: str, text: str, addressed: bool) -> None:
    assert heard(said(body)) == message(text, addressed=addressed)


def test_it_is_called_by_a_mention_and_by_a_pill() -> None:
    mention = {"user_ids": [ME]}
    assert heard(said("Stammtisch what is on?", m__mentions=mention)) == message(
        "what is on?", addressed=True
    )
    assert heard(said("you there?", m__mentions=mention)) == message("you there?", addressed=True)
    pill = f'<a href="https://matrix.to/#/{ME}">Stammtisch</a>: what is on?'
    assert heard(said("Stammtisch: what is on?", formatted_body=pill)) == message(
        "what is on?", addressed=True
    )
    encoded = '<a href="https://matrix.to/#/%40stammtisch%3Aexample.org">Stammtisch</a> hello'
    assert heard(said("Stammtisch hello", formatted_body=encoded)) == message("hello", addressed=True)


def test_a_mention_of_somebody_else_does_not_call_it() -> None:
    assert heard(said("Tom: lunch?", m__mentions={"user_ids": [TOM]})) == message(
        "Tom: lunch?", addressed=False
    )


def test_what_a_reply_quotes_calls_nobody() -> None:
    html = f'<mx-reply><blockquote><a href="https://matrix.to/#/{ME}">x</a> hi</blockquote></mx-reply>me too'
    signal = heard(
        said(
            f"> <{ME}> hi\n> there\n\nme too",
            formatted_body=html,
            m__relates_to={"m.in_reply_to": {"event_id": "$asked"}},
        )
    )
    assert signal == message("me too", addressed=False, reply_to="$asked")


def test_a_quote_that_answers_nothing_stays() -> None:
    assert heard(said("> so it goes\n\nyes")) == message("> so it goes\n\nyes", addressed=False)


def test_in_a_direct_conversation_all_is_said_to_it() -> None:
    signal = heard(said("what is on?"), DIRECT)
    assert isinstance(signal, MessageSaid)
    assert (signal.addressed, signal.direct, signal.text) == (True, True, "what is on?")


def test_in_a_thread() -> None:
    falling_back = {**THREAD, "is_falling_back": True, "m.in_reply_to": {"event_id": "$last"}}
    assert heard(said("hi", m__relates_to=falling_back)) == message("hi", addressed=False, thread="$root")
    on_purpose = {**falling_back, "is_falling_back": False}
    assert heard(said("hi", m__relates_to=on_purpose)) == message(
        "hi", addressed=False, thread="$root", reply_to="$last"
    )


def test_what_ends_at_the_door() -> None:
    notice = event("m.room.message", {"msgtype": "m.notice", "body": "Stammtisch: hello"})
    image = event("m.room.message", {"msgtype": "m.image", "body": "x.png", "url": "mxc://a/b"})
    own = said("Stammtisch: hello", sender=ME)
    unknown = event("org.example.weather", {"body": "rain"})
    redacted = event("m.room.message", {})
    assert [heard(one) for one in (notice, image, own, unknown, redacted)] == [None] * 5


def test_an_edit_by_the_writer() -> None:
    original = Original(MIRA, "$root", "$asked")
    changed = edit("$said", "Stammtisch: what is on later?", **{"m.mentions": {"user_ids": [ME]}})
    assert needs(changed) == "$said"
    assert heard(changed, original=original) == MessageEdited(
        key="$edit",
        platform="matrix",
        at=WHEN,
        who=Who("matrix", MIRA, "Mira"),
        where=Address("matrix", ROOM, "$root"),
        order="7.0001",
        message="$said",
        text="what is on later?",
        addressed=True,
        reply_to="$asked",
    )


def test_an_edit_by_somebody_else_is_nothing() -> None:
    assert heard(edit("$said", "pay Tom"), original=Original(TOM)) is None
    assert heard(edit("$said", "pay Tom"), original=None) is None


@pytest.mark.parametrize("key", ["👍", "👍️", "👍🏽"])
def test_a_reaction_and_its_removal(key: str) -> None:
    put = reaction("$card", key)
    shared: dict[str, Any] = {
        "platform": "matrix",
        "at": WHEN,
        "who": Who("matrix", MIRA, "Mira"),
        "where": Address("matrix", ROOM),
        "order": "7.0001",
        "message": "$card",
        "emoji": "👍",
    }
    assert heard(put) == ReactionAdded(key="$reaction", **shared)
    off = event("m.room.redaction", {"redacts": "$reaction"}, id="$off")
    assert needs(off) == "$reaction"
    assert heard(off, original=read_original(put)) == ReactionRemoved(key="$off", **shared)


def test_a_moderator_takes_off_the_reaction_of_another() -> None:
    off = event("m.room.redaction", {}, sender=TOM, redacts="$reaction")
    signal = heard(off, original=read_original(reaction("$card", "👍")))
    assert signal is not None
    assert signal.who == Who("matrix", MIRA)


def test_a_number_presses_a_button_of_the_bot() -> None:
    buttons = [{"action": "star", "value": "12"}, {"action": "unstar", "value": "12"}]
    card = read_original(event("m.room.message", {BUTTONS: buttons}, sender=ME))
    pressed = reaction("$card", "2️⃣")
    assert needs(pressed) == "$card"
    signal = heard(pressed, original=card)
    assert isinstance(signal, ButtonPressed)
    assert (signal.action, signal.value, signal.message) == ("unstar", "12", "$card")
    assert isinstance(heard(reaction("$card", "3️⃣"), original=card), ReactionAdded)
    foreign = replace(card, sender=TOM) if card else None
    assert isinstance(heard(pressed, original=foreign), ReactionAdded)


def test_a_deletion_wherever_it_says_so() -> None:
    for off in (
        event("m.room.redaction", {"redacts": "$said"}),
        event("m.room.redaction", {}, redacts="$said"),
    ):
        signal = heard(off, original=Original(MIRA, "$root"))
        assert isinstance(signal, MessageDeleted)
        assert (signal.message, signal.where) == ("$said", Address("matrix", ROOM, "$root"))


@pytest.mark.parametrize(
    ("now", "before", "kind"),
    [
        ("join", "invite", Joined),
        ("join", None, Joined),
        ("join", "join", None),
        ("leave", "join", Left),
        ("ban", "join", Left),
        ("leave", "invite", None),
        ("invite", None, None),
        ("knock", None, None),
    ],
)
def test_people_come_and_go(now: str, before: str | None, kind: type | None) -> None:
    signal = heard(member(MIRA, now, before))
    assert type(signal) is (kind or type(None))


def test_who_was_removed_and_not_who_removed() -> None:
    signal = heard(member(MIRA, "leave", "join", sender=TOM))
    assert isinstance(signal, Left)
    assert signal.who == Who("matrix", MIRA)


def test_its_own_coming_and_going_is_no_signal() -> None:
    assert heard(member(ME, "join", "invite")) is None
    assert heard(member(ME, "leave", "join", sender=TOM)) is None


def test_a_room_is_renamed() -> None:
    signal = heard(event("m.room.name", {"name": "Big\nHall\u202e"}, state_key=""))
    assert isinstance(signal, ConversationChanged)
    assert (signal.change, signal.name) == ("renamed", "Big Hall")


def test_old_questions_are_late_and_a_broken_time_is_now() -> None:
    later = heard(said("hi"), now=WHEN + timedelta(minutes=16))
    assert later is not None
    assert later.late
    for stamp in (10**30, -(10**30), "noon", None, True, 1.5):
        signal = heard(said("hi") | {"origin_server_ts": stamp})
        assert signal is not None
        assert (signal.at, signal.late) == (WHEN, False)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
KINDS = st.sampled_from(
    ["m.room.message", "m.reaction", "m.room.redaction", "m.room.member", "m.room.name", "m.room.encrypted"]
)
ODD = JSON | st.sampled_from(["$x", ME, MIRA, "m.text", "m.replace", "m.thread", "m.annotation", "join", "1️⃣"])
RELATION = JSON | st.fixed_dictionaries(
    {}, optional={"rel_type": ODD, "event_id": ODD, "key": ODD, "is_falling_back": ODD, "m.in_reply_to": ODD}
)
CONTENT = JSON | st.fixed_dictionaries(
    {},
    optional={
        "msgtype": ODD,
        "body": ODD,
        "formatted_body": ODD,
        "m.mentions": JSON | st.fixed_dictionaries({"user_ids": ODD}),
        "m.relates_to": RELATION,
        "m.new_content": JSON,
        "membership": ODD,
        "displayname": ODD,
        "redacts": ODD,
        "name": ODD,
        BUTTONS: JSON | st.lists(JSON | st.fixed_dictionaries({"action": ODD, "value": ODD})),
    },
)
HOSTILE = JSON | st.fixed_dictionaries(
    {"type": KINDS | JSON, "event_id": ODD, "sender": ODD, "content": CONTENT},
    optional={"origin_server_ts": ODD, "state_key": ODD, "redacts": ODD, "unsigned": JSON},
)
WELL_SIGNED = st.fixed_dictionaries(
    {"type": KINDS, "event_id": st.just("$x"), "sender": st.just(MIRA), "content": CONTENT},
    optional={"origin_server_ts": ODD, "state_key": ODD, "redacts": ODD, "unsigned": JSON},
)


@settings(max_examples=200, deadline=None)
@given(HOSTILE | WELL_SIGNED, HOSTILE | WELL_SIGNED)
def test_no_event_of_any_shape_raises(one: object, before: object) -> None:
    _is_heard(one, before)


@pytest.mark.long
@settings(max_examples=10_000, deadline=None)
@given(HOSTILE | WELL_SIGNED, HOSTILE | WELL_SIGNED)
def test_none_of_ten_thousand_events_raises(one: object, before: object) -> None:
    _is_heard(one, before)


def _is_heard(one: object, before: object) -> None:
    needed = needs(one)
    assert needed is None or isinstance(needed, str)
    for original in (None, read_original(before)):
        signal = heard(one, original=original)
        assert signal is None or signal_to_text(storable(signal))


@pytest.mark.parametrize(
    "sender", ["@olga:example.org\x00", "@ol\x00ga:example.org", "@olga\ud800:example.org"]
)
def test_an_id_that_cannot_be_stored_as_it_is_is_nobodys(sender: str) -> None:
    """Cleaned for the database it would be somebody else's: that of an organiser."""
    assert heard(said("cancel #1", sender=sender), DIRECT) is None
    assert heard(member(sender, "join", "leave", sender=MIRA)) is None
    assert to_invited("key", ROOM, sender, True, WHEN).who is None


@pytest.mark.parametrize("id", ["$x\x00", "$x\ud800", "$" + "x" * 255, ""])
def test_what_no_event_is_called_is_no_id(id: str) -> None:
    """No database takes it, and all that comes after would wait for it."""
    assert event_id(said("hello", id=id)) is None
    assert heard(said("hello", id=id)) is None
    assert heard(reaction(id, "⭐")) is None
    assert needs(edit(id, "hello")) is None
    assert needs(event("m.room.redaction", {}, redacts=id)) is None
    replied = heard(said("hello", m__relates_to={"m.in_reply_to": {"event_id": id}}))
    assert replied == message("hello", addressed=False)
