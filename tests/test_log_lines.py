"""Every line of the log says why, of what, and nothing that anybody said: read in the code, and over a noisy dialogue."""

import ast
import io
import json
import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import structlog

from bot.core.context import Context
from bot.core.feature import Ear, Feature
from bot.demo.stage import Played
from bot.log import ALLOWED, set_up_logs
from tests.conftest import SetStage, platform_of
from tests.talk import Talk

BOT = Path(__file__).parent.parent / "bot"
SAID = ("Aardvark", "Zanzibar", "Quagga", "Xylophon")
TOKENS = ("xoxb-", "xapp-", "syt_", "Bearer")
CAUSED_BY = {
    "an invitation was refused by the policy": "kind",
    "the bot's identity is a new one: who verified it has to do so again": "platform",
    "a room is encrypted, and encryption is not installed": "platform",
    "a message could not be read": "event_id",
    "a room's successor was not followed": "platform",
    "the bot has not the power to ring everybody in a room": "kind",
    "the messages that waited for their keys cannot be read": "platform",
    "the bot is not in a channel of its configuration": "kind",
    "Slack holds events back, since there are too many": "platform",
    "form answered too late": "event_id",
    "an account does more than the limit": "event_id",
    "the extra `similarity` is not installed: tags are compared by their names alone": "feature",
    "signal waits for the database": "event_id",
    "the bot stopped before all was done": "seconds",
}
"""Lines that are their own cause, and what else they tell."""


def _calls() -> Iterator[tuple[str, ast.Call, str]]:
    """Each line that is logged: where, the call, and of which level."""
    for file in sorted(BOT.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                logger = node.func.value
                if isinstance(logger, ast.Name) and logger.id == "log":
                    yield f"{file.relative_to(BOT)}:{node.lineno}", node, node.func.attr


def test_what_a_line_says_is_written_in_the_code_and_its_fields_are_allowed() -> None:
    wrong = [
        where
        for where, call, _ in _calls()
        if not (len(call.args) == 1 and isinstance(call.args[0], ast.Constant))
        or not {keyword.arg for keyword in call.keywords} <= ALLOWED
    ]
    assert wrong == []


def test_whatever_goes_wrong_is_told_with_its_cause() -> None:
    own_cause, silent = {}, []
    for where, call, level in _calls():
        fields = {keyword.arg for keyword in call.keywords}
        if level not in ("warning", "error") or "cause" in fields:
            continue  # an exception tells its type and place by itself
        [words] = call.args
        assert isinstance(words, ast.Constant)
        own_cause[words.value] = CAUSED_BY.get(words.value, "")
        silent += [where] if own_cause[words.value] not in fields else []
    assert (own_cause, silent) == (CAUSED_BY, [])


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Everything that is logged, as JSON lines; the set-up of before is put back."""
    stream = io.StringIO()
    handlers = logging.root.handlers[:]
    set_up_logs(json=True, level="DEBUG", stream=stream)
    yield stream
    structlog.reset_defaults()
    logging.root.handlers[:] = handlers


@pytest.fixture
async def stumbling(lines: io.StringIO, new_stage: SetStage, tmp_path: Path) -> AsyncIterator[Played]:
    """A bot that stumbles over what is said aloud."""

    async def stumble(_: Context, text: str) -> bool:
        raise RuntimeError(text)

    broken = Feature(name="broken", texts=tmp_path, ears=(Ear(lambda text: SAID[0] in text, stumble),))
    stage = await new_stage(extra=[broken])
    yield stage
    await stage.stop()


@pytest.mark.parametrize("platform", ["terminal", "slack"])
async def test_a_noisy_dialogue_leaves_nothing_of_it_in_the_log(
    lines: io.StringIO, stumbling: Played
) -> None:
    talk = Talk(platform_of(stumbling))
    for who, said in (
        ("mira", "Aardvark in Zanzibar?"),
        ("mira", "pitch Quagga for Zanzibar – 30 min"),
        ("tom", "my profile: I build Xylophon in Aardvark, look for Quagga, offer Zanzibar"),
        ("tom", "remind me tomorrow at 9 of the Quagga"),
        ("tom", "star #4711 Zanzibar"),
        ("mira", "verschiebe #3 auf Quagga"),
        ("olga", "verschiebe #3 auf Quagga"),
        ("olga", "import https://127.0.0.1:1/Zanzibar.xml"),
        ("olga", "status"),
        ("tom", "message all in #3: Aardvark, Quagga!"),
    ):
        await talk(who, said, says=None)
    for who in ("mira", "tom", "lin"):
        await talk(who, "Aardvark and Zanzibar and Xylophon", where="#general", says=None)
    told = lines.getvalue()
    read = [json.loads(line) for line in told.splitlines()]
    assert {one["event"] for one in read} >= {"signal failed"}
    private = (*SAID, *(word.lower() for word in SAID), *TOKENS, "Mira", "Olga")
    assert [word for word in private if word in told] == []
    for one in read:
        assert {"event", "level", "timestamp"} <= set(one) <= ALLOWED
        if one["event"] == "signal failed":
            assert {"event_id", "kind", "attempt", "error"} <= set(one)
