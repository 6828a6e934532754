"""The file of the demo's world, as a crash or an odd message may leave it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.adapters.terminal.world import World

BY_LINES = "the file is read as text, and split wherever Unicode sees the end of a line"


def test_a_last_line_that_was_cut_anywhere_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "world.jsonl"
    _open(file).say("mira", "dm:mira", "merk #3")
    kept = file.read_bytes()
    _open(file).say("mira", "dm:mira", "Wer hält „Lärm, leise erklärt“? 🙂")
    whole = file.read_bytes()
    for length in range(len(kept), len(whole)):
        file.write_bytes(whole[:length])
        assert [entry.message for entry in _open(file).entries] == [1]
        assert file.read_bytes() == kept


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85"])
def test_no_sign_within_a_message_ends_its_line(tmp_path: Path, separator: str) -> None:
    file, text = tmp_path / "world.jsonl", f"was läuft{separator}jetzt?"
    _open(file).say("mira", "dm:mira", text)
    assert _open(file).messages[1].text == text


def _open(file: Path) -> World:
    return World(lambda: datetime(2011, 11, 3, 9, 40, tzinfo=UTC), file)
