"""What Slack's events become: whole signals, and nothing for what nobody has to hear of."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.slack.inbound import from_event, people_of
from bot.adapters.slack.interactions import from_interaction
from bot.core.signals import (
    Address,
    ConversationChanged,
    HomeOpened,
    Invited,
    Joined,
    Left,
    MessageDeleted,
    MessageEdited,
    MessageSaid,
    PersonChanged,
    ReactionAdded,
    ReactionRemoved,
    Who,
)
from tests.adapters.slack.events import NOW, STAMP, TS, changed, event, reader, said

MIRA = Who("slack", "T1:U1", "Mira")
AT = NOW + timedelta(microseconds=100)


def shared(key: str, **values: Any) -> dict[str, Any]:
    """What the signal of something in the channel says beside what it is."""
    standard = {"platform": "slack", "at": AT, "who": MIRA, "where": Address("slack", "C1"), "order": TS}
    return {"key": key, **standard, **values}


def test_somebody_says_something() -> None:
    assert from_event(said("lunch, anybody?"), reader()) == MessageSaid(
        **shared(f"C1:{TS}"), message=TS, text="lunch, anybody?"
    )


def test_the_bot_is_called_and_both_tellings_are_one_signal() -> None:
    told = said("<@UBOT> was läuft jetzt?")
    mention = event("app_mention", channel="C1", user="U1", ts=TS, text="<@UBOT> was läuft jetzt?")
    signal = MessageSaid(**shared(f"C1:{TS}"), message=TS, text="was läuft jetzt?", addressed=True)
    assert [from_event(told, reader()), from_event(mention, reader())] == [signal, signal]


@pytest.mark.parametrize(
    ("text", "addressed", "understood"),
    [
        ("<@UBOT>: hilfe", True, "hilfe"),
        ("<@UBOT|stammtisch> hilfe", True, "hilfe"),
        ("@stammtisch hilfe", True, "hilfe"),
        ("Stammtisch: hilfe", True, "hilfe"),
        ("Stammtisch heute?", False, "Stammtisch heute?"),
        ("frag doch <@UBOT>", True, "frag doch @stammtisch"),
        ("<@U2> kommt, <@UNEW> auch", False, "@Tom kommt, @UNEW auch"),
        ("<#C9|barcamp> und <#C8>", False, "#barcamp und #C8"),
        ("<!here> <!channel> <!subteam^S1|@orga>", False, "@here @channel @orga"),
        ("&lt;!channel&gt; &amp;amp; Q&amp;A", False, "<!channel> &amp; Q&A"),
        ("importiere <https://x.org/s.xml>", False, "importiere https://x.org/s.xml"),
        ("<https://x.org/s.xml|x.org/s.xml>", False, "https://x.org/s.xml"),
        ("<https://x.org|hier> <mailto:a@x.org|a@x.org>", False, "hier (https://x.org) a@x.org"),
    ],
)
def test_text_is_read_as_its_writer_saw_it(text: str, addressed: bool, understood: str) -> None:
    signal = from_event(said(text), reader())
    assert isinstance(signal, MessageSaid)
    assert (signal.addressed, signal.text) == (addressed, understood)


def test_a_direct_message_is_addressed_and_a_thread_is_kept() -> None:
    direct = from_event(said("hilfe", channel="D1", channel_type="im"), reader())
    assert direct == MessageSaid(
        **shared(f"D1:{TS}", where=Address("slack", "D1"), direct=True),
        message=TS,
        text="hilfe",
        addressed=True,
    )
    reply = from_event(said("me too", thread_ts=f"{STAMP}.000050"), reader())
    assert reply == MessageSaid(
        **shared(f"C1:{TS}", where=Address("slack", "C1", f"{STAMP}.000050")), message=TS, text="me too"
    )
    parent = from_event(said("me too", thread_ts=TS), reader())
    assert parent == MessageSaid(**shared(f"C1:{TS}"), message=TS, text="me too")


def test_an_edit_counts_when_the_text_changed() -> None:
    assert from_event(changed("<@UBOT> a", "<@UBOT> b"), reader()) == MessageEdited(
        **shared(f"C1:{TS}:edited:{STAMP}.000000", at=NOW, order=f"{STAMP}.000000"),
        message=TS,
        text="b",
        addressed=True,
    )
    assert from_event(changed("see https://x.org", "see https://x.org"), reader()) is None


def test_a_deletion_and_a_tombstone_are_the_same() -> None:
    gone = event(
        "message",
        subtype="message_deleted",
        channel="C1",
        channel_type="channel",
        deleted_ts=TS,
        previous_message={"user": "U1", "ts": TS, "text": "x"},
    )
    tombstone = changed("x", "This message was deleted.")
    tombstone["event"]["message"] |= {"subtype": "tombstone", "user": "USLACKBOT"}
    tombstone["event"]["event_ts"] = TS
    signal = MessageDeleted(**shared(f"C1:{TS}:deleted"), message=TS)
    assert [from_event(gone, reader()), from_event(tombstone, reader())] == [signal, signal]


def test_reactions_by_their_names() -> None:
    put = {"user": "U1", "item": {"type": "message", "channel": "C1", "ts": TS}}
    added = from_event(event("reaction_added", reaction="+1::skin-tone-3", **put), reader())
    assert added == ReactionAdded(**shared(f"C1:{TS}:U1:+1::skin-tone-3:added:{TS}"), message=TS, emoji="👍")
    removed = from_event(event("reaction_removed", reaction="star", **put), reader())
    assert removed == ReactionRemoved(**shared(f"C1:{TS}:U1:star:removed:{TS}"), message=TS, emoji="⭐")
    assert from_event(event("reaction_added", reaction="our_logo", **put), reader()) is None


def test_comings_and_goings() -> None:
    joined = event("member_joined_channel", user="U1", channel="C1", channel_type="C")
    left = event("member_left_channel", user="U1", channel="C1", channel_type="C")
    invited = event("member_joined_channel", user="UBOT", channel="C1", inviter="U1")
    assert [from_event(one, reader()) for one in (joined, left, invited)] == [
        Joined(**shared(f"C1:U1:joined:{TS}")),
        Left(**shared(f"C1:U1:left:{TS}")),
        Invited(**shared(f"C1:UBOT:joined:{TS}")),
    ]


def test_the_home_is_opened_and_not_the_messages_beside_it() -> None:
    home = event("app_home_opened", user="U1", channel="D1", tab="home")
    assert from_event(home, reader()) == HomeOpened(
        **shared(f"home:U1:{TS}", where=Address("slack", "D1"), direct=True)
    )
    assert from_event(event("app_home_opened", user="U1", channel="D1", tab="messages"), reader()) is None


def test_people_change_and_are_deactivated() -> None:
    user = {
        "id": "U1",
        "team_id": "T1",
        "deleted": True,
        "name": "mira",
        "tz": "Europe/Berlin",
        "locale": "de-DE",
        "profile": {"display_name": "Mira", "real_name": "Mira Beispiel"},
    }
    expected = shared(f"person:U1:{TS}", where=None)
    changed = from_event(event("user_change", user=user), reader())
    assert changed == PersonChanged(**expected, active=False)
    assert changed is not None
    assert changed.who is not None
    assert (changed.who.language, changed.who.zone) == ("de", "Europe/Berlin")


def test_conversations_are_renamed_archived_and_moved() -> None:
    renamed = event("channel_rename", channel={"id": "C1", "name": "barcamp-2"})
    archived = event("group_archive", channel="C1", user="U1")
    moved = event("channel_id_changed", old_channel_id="C1", new_channel_id="C2")
    assert [from_event(one, reader()) for one in (renamed, archived, moved)] == [
        ConversationChanged(
            **shared(f"C1:channel_rename:{TS}", who=None), change="renamed", name="barcamp-2"
        ),
        ConversationChanged(**shared(f"C1:group_archive:{TS}", who=None), change="archived"),
        ConversationChanged(
            **shared(f"C1:channel_id_changed:{TS}", who=None), change="upgraded", successor="C2"
        ),
    ]


@pytest.mark.parametrize(
    "payload",
    [
        said("<@UBOT> hi", user="UBOT", bot_id="BBOT"),
        said("<@UBOT> hi", user="UOTHERBOT", bot_id="BOTHER"),
        said("<@UBOT> hi", user="UOTHERBOT"),
        said("<@UBOT> hi", subtype="bot_message", user="", bot_id="BOTHER"),
        said("U1 has joined", subtype="channel_join"),
        said("<@UBOT> hi", user="UFAR"),
        said("<@UBOT> hi", user_team="T2"),
        event(
            "app_mention", channel="C1", user="U1", ts=TS, text="<@UBOT> x", edited={"user": "U1", "ts": TS}
        ),
        event("reaction_added", user="UOTHERBOT", reaction="star", item={"channel": "C1", "ts": TS}),
        event("reaction_added", user="UBOT", reaction="star", item={"channel": "C1", "ts": TS}),
        event("member_left_channel", user="UBOT", channel="C1"),
        event("channel_created", channel={"id": "C1"}),
    ],
    ids=lambda payload: str(payload["event"].get("subtype", payload["event"]["type"])),
)
def test_bots_strangers_and_what_is_said_otherwise_are_not_heard(payload: dict[str, Any]) -> None:
    assert from_event(payload, reader()) is None


def test_guests_and_strangers_are_heard_as_the_organisers_want_it() -> None:
    guest, far = said("hi", user="UGUEST"), said("hi", user="UFAR", user_team="T2")
    assert from_event(guest, reader()) is not None
    assert from_event(guest, reader(guests=False)) is None
    assert from_event(far, reader(strangers=True)) is not None


def test_what_comes_long_after_is_marked() -> None:
    signal = from_event(said("hilfe", ts=f"{STAMP - 1000}.000100"), reader())
    assert isinstance(signal, MessageSaid)
    assert signal.late


def test_whom_one_has_to_know_beforehand() -> None:
    assert people_of(said("<@U2> and <@UNEW|new>")["event"]) == ["U1", "U2", "UNEW"]


KEYS = (
    "type subtype channel user ts message previous_message item text id reaction deleted_ts actions action_id "
    "view callback_id state values"
).split()
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just(TS) | st.just("C1"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(KEYS),
            inner,
            max_size=6,
        )
    ),
    max_leaves=12,
)
KINDS = [
    "message",
    "app_mention",
    "reaction_added",
    "member_joined_channel",
    "app_home_opened",
    "user_change",
]
ACTS = ["block_actions", "view_submission", "shortcut", "message_action"]


@given(JSON, st.sampled_from(KINDS), st.sampled_from(ACTS))
def test_any_json_is_a_signal_or_nothing(found: Any, kind: str, act: str) -> None:
    inner = found if isinstance(found, dict) else {"text": found}
    from_event({"event": {**inner, "type": kind}}, reader())
    from_event({"event": found}, reader())
    from_interaction({"user": {"id": "U1"}, **inner, "type": act}, reader())
    from_interaction({"command": "/stammtisch", **inner}, reader())
    from_interaction(found, reader())
    people_of(found)
