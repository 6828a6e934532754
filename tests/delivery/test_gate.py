"""How much of one account is heard, and that nobody else's answers wait for the rest."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from bot.config import Limits
from bot.core.clock import HandClock
from bot.core.signals import (
    Address,
    AnySignal,
    FormSubmitted,
    MessageDeleted,
    MessageSaid,
    ReactionAdded,
    Who,
)
from bot.delivery.floods import Floods, is_told
from bot.delivery.gate import Admission, Gate
from bot.demo.event import OPENING, PLAYERS, assign, demo_config
from bot.demo.stage import Stage, set_stage
from bot.storage.database import scalar
from bot.storage.tables import inbox
from tests.conftest import platform_of
from tests.fakes.house import hears
from tests.talk import Talk

PER_MINUTE = 30
AT_ONCE = 20
HEARD, TOLD, DROPPED = Admission
TOO_MUCH = (
    "Das war gerade sehr viel auf einmal. Gib mir eine Minute; was du bis dahin schreibst, lese ich nicht."
)


@pytest.fixture
def clock() -> HandClock:
    """It stands still."""
    return HandClock(OPENING)


@pytest.fixture
def gate(clock: HandClock) -> Gate:
    """The usual limit; Olga is an organiser."""
    return Gate(clock, PER_MINUTE, ["fake:olga"])


def many(gate: Gate, signal: AnySignal, times: int) -> list[Admission]:
    """What becomes of the same signal, so many times."""
    return [gate.admit(signal) for _ in range(times)]


def test_what_is_too_much_is_said_once_and_then_dropped(gate: Gate) -> None:
    found = many(gate, hears("1", "hi"), AT_ONCE + 3)
    assert found == [*[HEARD] * AT_ONCE, TOLD, DROPPED, DROPPED]
    assert gate.dropped == 3


def test_nobody_else_is_kept_from_anything(gate: Gate) -> None:
    many(gate, hears("1", "hi"), 10_000)
    assert many(gate, hears("2", "hi", user="tom"), 1) == [HEARD]


def test_time_makes_room(gate: Gate, clock: HandClock) -> None:
    many(gate, hears("1", "hi"), AT_ONCE + 1)
    clock.move(timedelta(seconds=4))
    assert many(gate, hears("1", "hi"), 3) == [HEARD, HEARD, DROPPED]
    clock.move(timedelta(seconds=40))
    assert many(gate, hears("1", "hi"), AT_ONCE + 1)[-2:] == [HEARD, TOLD]


def test_who_merely_talks_is_told_nothing(gate: Gate) -> None:
    chatter = hears("1", "hi", conversation="#general", addressed=False)
    assert many(gate, chatter, AT_ONCE + 2)[-2:] == [DROPPED, DROPPED]
    assert gate.admit(hears("2", "hi")) is TOLD


def test_organisers_may_do_ten_times_as_much_wherever_their_role_comes_from(gate: Gate) -> None:
    gate.trust(Who("fake", "tom"), appointed=True)
    strong = replace(hears("1", "hi", user="ada"), who=Who("fake", "ada", organises=True))
    for signal in (hears("1", "hi", user="olga"), hears("1", "hi", user="tom"), strong):
        assert many(gate, signal, 10 * AT_ONCE + 1)[-2:] == [HEARD, TOLD]
    gate.trust(Who("fake", "tom"), appointed=False)
    gate.trust(Who("fake", "olga"), appointed=False)
    assert gate.admit(hears("1", "hi", user="tom")) is DROPPED


def test_what_is_read_back_and_what_is_taken_back_has_room_of_its_own(gate: Gate) -> None:
    many(gate, hears("1", "hi"), AT_ONCE + 1)
    assert gate.admit(replace(hears("1", "hi"), late=True)) is HEARD
    gone = MessageDeleted(key="1", platform="fake", at=OPENING, who=Who("fake", "mira"), message="1")
    assert many(gate, gone, 10 * AT_ONCE)[-2:] == [HEARD, DROPPED]


def test_forms_and_what_nobody_did_are_always_heard(gate: Gate) -> None:
    form = FormSubmitted(key="1", platform="fake", at=OPENING, who=Who("fake", "mira"), form="f")
    gone = MessageDeleted(key="1", platform="fake", at=OPENING, message="1")
    assert {*many(gate, form, 1_000), *many(gate, gone, 1_000)} == {HEARD}


def test_no_limit_is_none(clock: HandClock) -> None:
    assert set(many(Gate(clock, 0), hears("1", "hi"), 1_000)) == {HEARD}


@given(st.lists(st.integers(0, 120), max_size=200), st.integers(3, 60))
def test_never_more_than_the_limit(pauses: list[int], per_minute: int) -> None:
    clock = HandClock(OPENING)
    gate = Gate(clock, per_minute)
    reaction = ReactionAdded(
        key="1", platform="fake", at=OPENING, who=Who("fake", "mira"), message="1", emoji="⭐"
    )
    heard = 0
    for pause in pauses:
        clock.move(timedelta(seconds=pause))
        heard += gate.admit(reaction) is HEARD
    assert heard <= 2 * per_minute / 3 + per_minute * sum(pauses[1:]) / 60 + 1e-6
    assert heard + gate.dropped == len(pauses)


@pytest.fixture
async def stage(tmp_path: Path):  # type: ignore[no-untyped-def]
    """The whole bot, with the usual limit."""
    config = demo_config().model_copy(update={"limits": Limits()})
    stage = await set_stage(tmp_path, config, HandClock(OPENING), dict(PLAYERS))
    yield stage
    await stage.stop()


async def test_a_flood_is_answered_up_to_the_limit_and_leaves_nothing_else(stage: Stage) -> None:
    for number in range(200):
        await stage.app.inbox(_asks(stage, "tom", number))
    await stage.app.inbox(_asks(stage, "mira", 1_000))
    await stage.settle()
    said = [(one.conversation, one.text) for one in stage.world.messages.values()]
    to_tom = [text for conversation, text in said if conversation == "#tom"]
    assert len(to_tom) == AT_ONCE + 1
    assert [text for text in to_tom if text == TOO_MUCH] == [TOO_MUCH]
    assert len([text for conversation, text in said if conversation == "#mira"]) == 1
    async with stage.app.database.reading() as tx:
        assert await scalar(tx, select(func.count()).select_from(inbox)) == AT_ONCE + 2


def _told(stage: Stage) -> list[str]:
    return [one.text for one in stage.world.messages.values() if one.conversation == "#orga"]


async def _flood(stage: Stage, user: str, *, first: int = 0) -> None:
    for number in range(first, first + 3 * AT_ONCE):
        await stage.app.inbox(_asks(stage, user, number))
    await stage.settle()


async def test_organisers_hear_of_an_account_once_an_hour_and_not_what_it_said(stage: Stage) -> None:
    await assign(stage.app, "#orga", "organisers")
    await _flood(stage, "tom")
    stage.clock.move(timedelta(minutes=5))
    await _flood(stage, "tom", first=500)
    told = (
        "Tom (tom) macht mehr, als ich von einem Konto annehme, in #tom. Das habe ich gesagt, und auf den Rest "
        "reagiere ich nicht. Falls es weitergeht: stumm terminal:tom 2 Stunden."
    )
    assert _told(stage) == [told]
    stage.clock.move(timedelta(hours=1))
    await _flood(stage, "tom", first=1_000)
    assert _told(stage) == [told, told]


async def test_the_remedy_that_is_named_works(stage: Stage) -> None:
    await assign(stage.app, "#orga", "organisers")
    await _flood(stage, "tom")
    command = _told(stage)[0].partition("weitergeht: ")[2].rstrip(".")
    match = stage.app.router.commands.find(command)
    assert match is not None
    assert match.command.name == "moderation-mute"
    chat = Talk(platform_of(stage))
    await chat("olga", command, says=None)
    await chat("olga", "wer ist stumm", says=["Stumm sind:\n- terminal: Tom (tom) · stumm bis Do. 11:40"])


async def test_of_many_accounts_in_an_hour_only_the_number_is_told(stage: Stage) -> None:
    await assign(stage.app, "#orga", "organisers")
    for number in range(9):
        await _flood(stage, f"u{number}")
    many = (
        "In dieser Stunde machen mindestens 8 Konten mehr, als ich von einem annehme. Auf den Rest reagiere "
        "ich nicht, und weitere nenne ich jetzt nicht."
    )
    assert [text.partition(" ")[0] for text in _told(stage)[:-1]] == ["U0", "U1", "U2"]
    assert _told(stage)[3:] == [many]


async def test_after_a_start_nobody_is_named_again_in_that_hour(stage: Stage, tmp_path: Path) -> None:
    await assign(stage.app, "#orga", "organisers")
    for user in ("tom", "lin", "nora"):
        await _flood(stage, user)
    before = len(_told(stage))
    floods = Floods(stage.app.outbox)
    async with stage.app.database.transaction() as tx:
        for user in ("tom", "lin", "nora", "mira"):
            await floods.tell(tx, _asks(stage, user, 1), stage.clock.now())
    await stage.settle()
    assert before == 3
    assert _told(stage)[3:] == [
        "In dieser Stunde machen mindestens 4 Konten mehr, als ich von einem annehme. Auf den Rest reagiere "
        "ich nicht, und weitere nenne ich jetzt nicht."
    ]


def test_the_number_is_told_anew_when_it_doubled() -> None:
    assert [count for count in range(4, 200) if is_told(count)] == [4, 8, 16, 32, 64, 128]


async def test_whoever_waits_for_an_answer_to_a_press_gets_none_at_once(stage: Stage) -> None:
    for number in range(AT_ONCE):
        await stage.app.inbox(_asks(stage, "tom", number))
    assert await stage.app.inbox.ask(_asks(stage, "tom", 500)) is None
    await stage.settle()


def _asks(stage: Stage, user: str, number: int) -> MessageSaid:
    return MessageSaid(
        key=f"{user}:{number}",
        platform="terminal",
        at=stage.clock.now(),
        who=Who("terminal", user, user.capitalize()),
        where=Address("terminal", f"#{user}"),
        message=str(10_000 + number),
        text="was läuft jetzt?",
        addressed=True,
    )
