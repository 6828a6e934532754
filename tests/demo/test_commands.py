"""What can be typed in the demo, and what cannot."""

from datetime import UTC, datetime

import pytest

from bot.demo.commands import (
    USAGE,
    As,
    Click,
    Delete,
    Edit,
    Help,
    In,
    Quit,
    React,
    Say,
    Thread,
    Time,
    Wrong,
    read,
)

NOW = datetime(2011, 11, 3, 8, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("was läuft?", Say("was läuft?")),
        ("/as Tom", As("Tom")),
        ("/in #barcamp", In("#barcamp")),
        ("/in barcamp", In("#barcamp")),
        ("/in dm", In(None)),
        ("/thread 3", Thread(3)),
        ("/thread", Thread(None)),
        ("/react 3 ✋", React(3, "✋", added=True)),
        ("/unreact 3 ✋", React(3, "✋", added=False)),
        ("/edit 3 new  words", Edit(3, "new  words")),
        ("/delete 3", Delete(3)),
        ("/click 3 1", Click(3, 1)),
        ("/time +30m", Time(datetime(2011, 11, 3, 9, 10, tzinfo=UTC))),
        ("/time +1d2h3m", Time(datetime(2011, 11, 4, 10, 43, tzinfo=UTC))),
        ("/time 14:30", Time(datetime(2011, 11, 3, 13, 30, tzinfo=UTC))),
        ("/time 2011-11-05 09:00", Time(datetime(2011, 11, 5, 8, 0, tzinfo=UTC))),
        ("/help", Help()),
        ("/quit", Quit()),
    ],
)
def test_read(line: str, action: object) -> None:
    assert read(line, NOW, "Europe/Berlin") == action


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("/time", "/time"),
        ("/time +", "/time"),
        ("/time 25:00", "/time"),
        ("/click 3", "/click"),
        ("/react x ⭐", "/react"),
        ("/as", "/as"),
        ("/as a b", "/as"),
    ],
)
def test_what_is_wrong_shows_how_it_is_written(line: str, word: str) -> None:
    assert read(line, NOW, "Europe/Berlin") == Wrong(USAGE[word])


def test_an_unknown_command_names_help() -> None:
    assert read("/dance", NOW, "Europe/Berlin") == Wrong("no such command; /help lists them all")
