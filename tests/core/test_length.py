"""How much of what people write is read: what holds of any text, and what they hear."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.length import LONGEST, SEEN, beginning, is_too_long, too_long, without_gaps
from bot.core.message import say
from bot.core.signals import FormSubmitted, MessageSaid
from bot.demo.stage import Stage
from tests.talk import Talk

AT = datetime(2011, 11, 3, 8, 40, tzinfo=UTC)
PIECES = st.lists(
    st.sampled_from(["a", " ", "\n", "\t", "\u00a0", " " * 40, "\n" * 9, " \n" * 7]), max_size=30
)


def _said(text: str) -> MessageSaid:
    return MessageSaid(key="1", platform="terminal", at=AT, message="1", text=text)


@given(PIECES.map("".join))
def test_gaps_are_closed_and_no_word_is_touched(text: str) -> None:
    read = without_gaps(_said(text)).text
    assert read.split() == text.split()
    assert max((len(run) for run in _runs(read)), default=0) <= 4
    assert without_gaps(_said(read)).text == read
    assert ("\n" in read) is ("\n" in text)


def _runs(text: str) -> list[str]:
    return "".join(" " if sign.isspace() else "a" for sign in text).replace("a", "|").split("|")


def test_what_is_filled_in_has_no_gaps_either() -> None:
    form = FormSubmitted(key="1", platform="terminal", at=AT, form="x", values={"title": f"a{' ' * 900}b"})
    assert without_gaps(form).values == {"title": "a b"}


def test_what_is_filled_in_may_be_no_longer() -> None:
    values = {"title": "x" * LONGEST, "what": "x" * (LONGEST + 1)}
    assert too_long(values) == {"what": say("too-long", longest=LONGEST)}


def test_only_more_than_is_read_is_too_long() -> None:
    assert [is_too_long(_said("x" * count)) for count in (LONGEST, LONGEST + 1)] == [False, True]
    assert beginning(_said("xy" * LONGEST)).text == "xy" * (SEEN // 2)


@pytest.mark.the_same_everywhere
async def test_whoever_writes_a_book_is_asked_to_be_brief(talk: Talk) -> None:
    await talk(
        "mira",
        f"was läuft jetzt? {'Und was läuft sonst so? ' * 200}",
        says=["Das ist mehr, als ich am Stück lesen kann. Bitte bleib unter 4.000 Zeichen."],
    )
    promised = await talk.asks("olga", "outgoing")
    await talk(
        "olga",
        f"announce to everyone: {'please come to the hall, all of you! ' * 120}",
        says=["That is longer than I can read in one go. Please keep it under 4,000 characters."],
    )
    assert await talk.asks("olga", "outgoing") == promised


@pytest.mark.the_same_everywhere
async def test_what_is_talked_in_a_channel_may_be_as_long_as_it_likes(talk: Talk) -> None:
    await talk("mira", f"pitch: {'blah ' * 900}", says=[], where="#barcamp")


@pytest.mark.the_same_everywhere
async def test_a_long_gap_is_no_more_than_a_blank(talk: Talk) -> None:
    once = await talk.asks("mira", "wo ist #3?")
    assert await talk.asks("mira", f"wo ist{' ' * 3_900}#3?") == once
    assert await talk.asks("mira", f"wo{' ' * 30_000}ist #3?") == once


def test_small_words_over_and_over_are_read_to_their_end(stage: Stage) -> None:
    commands = stage.app.router.commands
    said = (
        "a ",
        "an ",
        "the ",
        "die ",
        "eine ",
        "und ",
        "bitte ",
        "mal ",
        "of ",
        "um ",
        "10 ",
        "1",
        ", ",
        "- ",
    )
    assert [word for word in said if commands.find(word * 60 + "?!x") is not None] == []
