"""Logs: what may stand in them stands in them, and nothing else, whatever fails."""

import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot.core.clock import HandClock
from bot.core.context import Context
from bot.core.feature import Ear, Feature
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import set_stage
from bot.log import set_up_logs


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Everything that is logged, as JSON lines; the set-up of before is put back."""
    stream = io.StringIO()
    handlers = logging.root.handlers[:]
    set_up_logs(json=True, level="DEBUG", stream=stream)
    yield stream
    structlog.reset_defaults()
    logging.root.handlers[:] = handlers


def test_only_listed_fields_are_shown(lines: io.StringIO) -> None:
    structlog.get_logger().info("heard", event_id="7", text="my secret", token="xoxb-1")
    line = json.loads(lines.getvalue())
    del line["timestamp"]
    assert line == {"event": "heard", "level": "info", "event_id": "7", "text": "…", "token": "…"}


def test_an_error_is_told_by_type_and_place(lines: io.StringIO) -> None:
    try:
        int("my secret")
    except ValueError:
        structlog.get_logger().exception("failed")
    line = json.loads(lines.getvalue())
    assert line["error"].startswith("ValueError at test_log.py:")
    assert "secret" not in lines.getvalue()


def test_a_librarys_text_is_not_told(lines: io.StringIO) -> None:
    logging.getLogger("some.library").warning("sent %s", "my secret")
    line = json.loads(lines.getvalue())
    del line["timestamp"]
    assert line == {"event": "a library reports", "level": "warning", "logger": "some.library"}


async def test_a_failing_handler_logs_neither_words_nor_names(lines: io.StringIO, tmp_path: Path) -> None:
    async def stumble(_: Context, text: str) -> bool:
        raise RuntimeError(text)

    broken = Feature(name="broken", texts=tmp_path, ears=(Ear(lambda _: True, stumble),))
    stage = await set_stage(tmp_path, demo_config(), HandClock(OPENING), dict(PLAYERS), extra=[broken])
    stage.world.say("mira", "#general", "Aardvark Zanzibar")
    await stage.settle()
    await stage.stop()
    events = [json.loads(line)["event"] for line in lines.getvalue().splitlines()]
    assert events == ["signal failed"] * 3
    assert [word for word in ("Aardvark", "Zanzibar", "Mira", "mira") if word in lines.getvalue()] == []
