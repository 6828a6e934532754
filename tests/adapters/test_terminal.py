"""The terminal's own two translations, and its world."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.adapters.terminal.inbound import to_signal
from bot.adapters.terminal.outbound import to_buttons, to_lines
from bot.adapters.terminal.world import Button, Entry, Posted, World
from bot.core.clock import HandClock
from bot.core.message import Code, Link, Mention, Plain, Strong, Worded, WordedBlock, WordedButton
from bot.core.signals import (
    Address,
    ButtonPressed,
    MessageDeleted,
    MessageEdited,
    MessageSaid,
    ReactionAdded,
    ReactionRemoved,
    Who,
)
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import set_stage
from bot.storage.tables import outbox
from tests.conftest import platform_of
from tests.crier import crier
from tests.filer import filer
from tests.talk import Talk

AT = datetime(2011, 11, 3, 9, 0, tzinfo=UTC)
ABOUT = Posted(5, "#general", 2, "mira", [])
BASE = {
    "key": "9",
    "platform": "terminal",
    "at": AT,
    "who": Who("terminal", "mira", "Mira"),
    "where": Address("terminal", "#general", "2"),
    "message": "5",
}


def _entry(kind: str, **body: object) -> Entry:
    return Entry(9, kind, AT, "mira", 5, dict(body))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("entry", "signal"),
    [
        (_entry("post", lines=[[("plain", "hi")], [("plain", "you")]]), MessageSaid(**BASE, text="hi\nyou")),  # type: ignore[arg-type]
        (
            _entry("post", lines=[[("plain", "@Stammtisch: hi")]]),
            MessageSaid(**BASE, text="hi", addressed=True),
        ),  # type: ignore[arg-type]
        (
            _entry("post", lines=[[("plain", "stammtische sind nett")]]),
            MessageSaid(**BASE, text="stammtische sind nett"),
        ),  # type: ignore[arg-type]
        (_entry("edit", lines=[[("plain", "ho")]]), MessageEdited(**BASE, text="ho")),  # type: ignore[arg-type]
        (_entry("delete"), MessageDeleted(**BASE)),  # type: ignore[arg-type]
        (_entry("react", emoji="⭐️"), ReactionAdded(**BASE, emoji="⭐")),  # type: ignore[arg-type]
        (_entry("unreact", emoji="👍🏽"), ReactionRemoved(**BASE, emoji="👍")),  # type: ignore[arg-type]
        (_entry("press", action="star", value="3"), ButtonPressed(**BASE, action="star", value="3")),  # type: ignore[arg-type]
    ],
)
def test_inbound(entry: Entry, signal: object) -> None:
    assert to_signal(entry, ABOUT, "terminal", AT, "Mira") == signal


def test_what_the_bot_did_itself_is_no_signal() -> None:
    assert to_signal(replace(_entry("delete"), user="stammtisch"), ABOUT, "terminal", AT, "") is None


def test_a_direct_conversation_is_always_addressed() -> None:
    signal = to_signal(
        _entry("post", lines=[[("plain", "hi")]]),
        replace(ABOUT, conversation="dm:mira"),
        "terminal",
        AT,
        "Mira",
    )
    assert isinstance(signal, MessageSaid)
    assert (signal.direct, signal.addressed) == (True, True)


def test_outbound() -> None:
    worded = Worded(
        blocks=(
            WordedBlock(((Strong("Now:"),),), "heading"),
            WordedBlock(((Plain("a "), Code("b")), (Link("c", "https://d"), Mention(7))), "bullets"),
            WordedBlock(((Plain("one\ntwo"),),)),
            WordedBlock(((Plain("x"),), (Plain("y"),)), "numbers"),
        ),
        buttons=(WordedButton("star", "⭐ Star", "3", "star #3"),),
        names={7: ("ada", "Ada")},
    )
    assert to_lines(worded) == [
        [("strong", "Now:")],
        [("plain", "- "), ("plain", "a "), ("code", "b")],
        [("plain", "- "), ("link", "c (https://d)"), ("strong", "@Ada")],
        [],
        [("plain", "one")],
        [("plain", "two")],
        [],
        [("plain", "1. "), ("plain", "x")],
        [("plain", "2. "), ("plain", "y")],
    ]
    assert to_buttons(worded) == [Button("star", "3", "⭐ Star", "star #3")]


def test_nothing_that_people_write_moves_the_cursor() -> None:
    hostile = "a\x1b[2J\x07\u202eb\tc\x9bd"
    assert to_lines(Worded((WordedBlock(((Plain(hostile),),)),))) == [[("plain", "a[2Jb cd")]]


def test_the_world_outlives_a_crash_even_in_the_middle_of_a_line(tmp_path: Path) -> None:
    file = tmp_path / "world.jsonl"
    world = World(lambda: AT, file)
    first = world.say("mira", "#general", "hi")
    world.react("tom", first, "⭐")
    with file.open("a", encoding="utf-8") as cut:
        cut.write('{"number": 3, "kind": "po')
    again = World(lambda: AT, file)
    assert again.messages == world.messages
    again.say("tom", "#general", "ho")
    assert World(lambda: AT, file).messages == again.messages


def test_the_same_operation_twice_is_one_message() -> None:
    world = World(lambda: AT)
    assert world.post("stammtisch", "#general", [], op_id="x") == world.post(
        "stammtisch", "#general", [], op_id="x"
    )
    assert len(world.messages) == 1


def test_a_direct_conversation_is_closed_to_others() -> None:
    world = World(lambda: AT)
    message = world.post("stammtisch", "dm:mira", [], buttons=[Button("star", "3", "Star")])
    for act in (
        lambda: world.react("tom", message, "⭐"),
        lambda: world.press("tom", message, 1),
        lambda: world.delete("tom", message),
    ):
        with pytest.raises(KeyError):
            act()


async def test_who_rings_everybody_is_an_organiser(tmp_path: Path) -> None:
    clock = HandClock(OPENING)
    stage = await set_stage(tmp_path, demo_config(), clock, dict(PLAYERS), extra=[crier(tmp_path)])
    talk = Talk(platform_of(stage))
    await talk("olga", "@stammtisch cry Lunch", where="#general", says=["@room Lunch"])
    refused = "Das kann nur das Orga-Team. Mit hilfe siehst du, was du machen kannst."
    await talk("tom", "@stammtisch cry Lunch", where="#general", says=[refused])
    await stage.stop()


async def test_files_are_replaced_and_taken_back_with_their_question_and_wiped(tmp_path: Path) -> None:
    clock = HandClock(OPENING)
    stage = await set_stage(tmp_path, demo_config(), clock, dict(PLAYERS), extra=[filer(tmp_path)])
    talk = Talk(platform_of(stage))
    asked = await talk("tom", "timetable", says=["[plan.ics]"])
    await talk.edits(
        "tom", asked, "captioned", says=["(gone)", "The board <now>\n[board.png] Das Brett mit 3"]
    )
    await talk.edits("tom", asked, "wordy", says=["(gone)", "no file"])
    await talk.edits("tom", asked, "picture", says=["(gone)", "[board.png] Das Brett mit 3"])
    await talk.deletes("tom", asked, says=["(gone)"])
    await stage.move(days=2)
    async with stage.app.database.reading() as tx:
        kept = select(outbox.c.variants).where(outbox.c.operation == "upload")
        assert list((await tx.execute(kept)).scalars()) == [None] * 3
    await stage.stop()
