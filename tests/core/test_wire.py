"""What is stored comes back as it was."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.message import (
    About,
    At,
    Attachment,
    Block,
    Button,
    Choice,
    Code,
    InEach,
    Link,
    Mention,
    Message,
    Names,
    Phrase,
    Plain,
    Strong,
)
from bot.core.outgoing import Variant
from bot.core.signals import (
    Address,
    AnySignal,
    ButtonPressed,
    CommandGiven,
    ConversationChanged,
    FormSubmitted,
    HomeOpened,
    Invited,
    Joined,
    Left,
    MessageDeleted,
    MessageEdited,
    MessageSaid,
    OutageEnded,
    PersonChanged,
    ReactionAdded,
    ReactionRemoved,
    ShortcutUsed,
    Who,
)
from bot.core.wire import signal_from_text, signal_to_text, storable, variants_from_text, variants_to_text

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
MOMENT = st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1)).map(
    lambda m: m.replace(tzinfo=UTC)
)
KINDS = (
    ButtonPressed,
    CommandGiven,
    ConversationChanged,
    FormSubmitted,
    HomeOpened,
    Invited,
    Joined,
    Left,
    MessageDeleted,
    MessageEdited,
    MessageSaid,
    OutageEnded,
    PersonChanged,
    ReactionAdded,
    ReactionRemoved,
    ShortcutUsed,
)
SIGNALS = st.one_of(
    *(
        st.builds(
            kind,
            at=MOMENT,
            key=TEXT,
            platform=TEXT,
            who=st.none() | st.builds(Who, TEXT, TEXT, TEXT),
            where=st.none() | st.builds(Address, TEXT, TEXT, st.none() | TEXT),
        )
        for kind in KINDS
    )
)
VALUES = st.one_of(
    TEXT,
    st.integers(-(2**53), 2**53),
    st.builds(Plain, TEXT),
    st.builds(Strong, TEXT),
    st.builds(Code, TEXT),
    st.builds(Link, TEXT, TEXT),
    st.builds(Mention, st.integers(1, 9)),
    st.builds(At, MOMENT, TEXT, st.sampled_from(["time", "gap"])),
    st.builds(Choice, TEXT),
    st.builds(Names, st.lists(TEXT, max_size=2).map(tuple)),
)
PHRASES = st.recursive(
    st.builds(Phrase, TEXT, st.dictionaries(TEXT, VALUES, max_size=2)),
    lambda inner: st.builds(Phrase, TEXT, st.dictionaries(TEXT, inner, max_size=2)),
    max_leaves=4,
)
WORDS = st.one_of(PHRASES, st.builds(Plain, TEXT), st.builds(InEach, st.dictionaries(TEXT, TEXT, max_size=2)))
BLOCKS = st.builds(
    Block,
    st.lists(st.lists(WORDS, max_size=2).map(tuple), max_size=2).map(tuple),
    st.sampled_from(["paragraph", "bullets"]),
)
MESSAGES = st.builds(
    Message,
    st.lists(BLOCKS, max_size=2).map(tuple),
    st.lists(st.builds(Button, TEXT, PHRASES, TEXT, st.none() | PHRASES), max_size=2).map(tuple),
    st.lists(st.builds(About, TEXT, st.integers(1, 99)), max_size=2).map(tuple),
    st.booleans(),
    st.booleans(),
    st.none()
    | st.builds(
        Attachment,
        name=st.just("board.png"),
        media_type=st.just("image/png"),
        data=st.binary(max_size=20),
        alt=WORDS,
        width=st.just(2),
        height=st.just(1),
    ),
)


@given(SIGNALS)
def test_every_signal(signal: AnySignal) -> None:
    assert signal_from_text(signal_to_text(signal)) == signal


@given(st.lists(st.builds(Variant, MESSAGES, st.none() | MOMENT), max_size=2).map(tuple))
def test_every_message(variants: tuple[Variant, ...]) -> None:
    assert variants_from_text(variants_to_text(variants)) == variants


@pytest.mark.parametrize("name", ["\ud800", "na\x00me", "name\udfff"])
def test_a_field_of_a_form_may_be_called_what_no_database_keeps(name: str) -> None:
    sent = FormSubmitted(
        key="1",
        platform="slack",
        at=datetime(2011, 11, 3, tzinfo=UTC),
        form="profile",
        values={name: "x\x00y\ud800"},
    )
    kept = storable(sent)
    assert signal_from_text(signal_to_text(kept)) == kept
    assert kept == replace(sent, values={name.replace("\x00", "").encode(errors="replace").decode(): "xy?"})
