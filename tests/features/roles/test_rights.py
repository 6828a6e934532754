"""Every command, for every role, in every place, on the real router: who is refused, and how."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

import pytest
from sqlalchemy import select

from bot.core.context import Asked
from bot.core.feature import Command
from bot.core.message import Phrase, Plain, say
from bot.core.rights import Right, Spot, kept_for_organisers, right, rights
from bot.core.roles import Role
from bot.core.signals import Address, AnySignal, ButtonPressed, FormSubmitted, MessageSaid, Who
from bot.core.wire import variants_from_text
from bot.delivery.stage import StoredStage
from bot.demo.event import assign
from bot.demo.stage import Stage
from bot.errors import NotYours, SaySo
from bot.storage.tables import audit
from tests.storage.rows import all_rows
from tests.talk import Talk

WHO = {
    Role.ATTENDEE: Who("terminal", "nora", "Nora"),
    Role.HOST: Who("terminal", "mira", "Mira"),
    Role.ORGANISER: Who("terminal", "olga", "Olga"),
}
"""Mira hosts #2, which is on now, and the pitch that she makes."""

SPOKEN = {
    "sources-bring": "import https://example.org/a.ics",
    "sources-one": "source programme stop",
    "announcements-write": "to everyone: coffee",
    "announcements-act": "announcement 1 stop",
}
"""Commands whose words alone are none."""

TRACES = {"inbox", "outbox", "audit", "identity", "person", "shown", "conversation", "duty", "meta"}
"""What any message leaves: that it was heard and answered, and in which language."""

_NUMBERS = count(1_000_000)
ROOM = {
    Spot.CHANNEL: Address("terminal", "#general"),
    Spot.THREAD: Address("terminal", "#general", "1"),
    Spot.DESK: Address("terminal", "#orga"),
}
REFUSALS = (Right.ROLE, Right.DIRECTLY, Right.ALOUD)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the table: a command, given by somebody somewhere."""

    command: Command
    role: Role
    spot: Spot
    signal: MessageSaid

    @property
    def name(self) -> str:
        """To be told apart."""
        return f"{self.command.name}, {self.role.name.lower()}, {self.spot}"


@pytest.fixture
async def pitch(chat: Talk, stage: Stage) -> str:
    """The label of a pitch that Mira hosts; all three were heard before, and told of themselves."""
    await assign(stage.app, "#orga", "organisers")
    for who in ("nora", "mira", "olga"):
        await chat(who, "my profile: I build maps in Rust, look for a designer", says=None)
        await chat(who, "yes", says=None)
    await chat("olga", "@stammtisch barcamp hier", where="#barcamp", says=None)
    await chat("mira", "Pitch: Async for cooks", where="#barcamp", says=None)
    [label] = set(re.findall(r"#(\d+)", await chat.asks("mira", "meine pitches")))
    return str(label)


@pytest.fixture
def cells(stage: Stage, pitch: str) -> list[Cell]:
    """The whole table."""
    return [
        Cell(command, role, spot, said(stage, words(stage, command, pitch), role, spot))
        for command in stage.app.router.commands.all
        for role in Role
        for spot in Spot
    ]


def words(stage: Stage, command: Command, pitch: str) -> str:
    """Something that one types for it: about what Mira hosts, where it is about something."""
    commands = stage.app.router.commands
    about = f"#{pitch}" if command.name.startswith(("barcamp-", "board-")) else "#2"
    for _, typed in stage.app.texts.triggers(f"{command.name}-words"):
        for more in (f" {about}", f" {about} 20", f" {about} x", "", " 15", " x"):
            match = commands.find(typed + more)
            if match is not None and match.command is command:
                return typed + more
    return SPOKEN[command.name]


def said(stage: Stage, text: str, role: Role, spot: Spot) -> MessageSaid:
    """Somebody of that role says it there."""
    who = WHO[role]
    unique = str(next(_NUMBERS))
    return MessageSaid(
        key=unique,
        platform="terminal",
        at=stage.clock.now(),
        who=who,
        where=ROOM.get(spot, Address("terminal", f"dm:{who.user}")),
        direct=spot is Spot.DIRECT,
        message=unique,
        text=text,
        addressed=True,
    )


def test_every_command_has_a_row_for_every_role_and_place(stage: Stage) -> None:
    commands = stage.app.router.commands.all
    rows = rights(commands)
    assert [row.name for row in rows] == [command.name for command in commands]
    assert {len(row.cells) for row in rows} == {12}


async def test_who_may_not_is_told_so_it_is_written_down_and_nothing_changes(
    stage: Stage, cells: list[Cell]
) -> None:
    """Through the whole bot, each of them."""
    before = await all_rows(stage.app.database)
    refused = [one for one in cells if _right(one) in REFUSALS]
    for one in refused:
        await stage.app.inbox(one.signal)
    await stage.settle()
    after = await all_rows(stage.app.database)
    told = {one.name: _answers(after["outbox"], one.signal) for one in refused}
    assert told == {one.name: [_right(one).value] for one in refused}
    written = [row["act"] for row in after["audit"][len(before["audit"]) :]]
    assert written == [f"refused {one.command.name}" for one in refused if _right(one) is Right.ROLE]
    assert _rest(after) == _rest(before)


async def test_who_may_is_not_refused(stage: Stage, cells: list[Cell]) -> None:
    """Each is tried, and taken back."""
    wrong = [one.name for one in cells if _right(one) is Right.YES and await _try(stage, one.signal) != []]
    assert wrong == []


async def test_where_it_yields_it_is_no_command_and_nobody_is_refused(
    stage: Stage, cells: list[Cell]
) -> None:
    yielding = [one for one in cells if _right(one) is Right.NO_COMMAND]
    assert {one.command.name for one in yielding} == {"desk-today-here", "desk-audit-asked"}
    before = (await all_rows(stage.app.database))["audit"]
    for one in yielding:
        await stage.app.inbox(one.signal)
    await stage.settle()
    assert (await all_rows(stage.app.database))["audit"] == before


async def test_what_hosts_may_do_is_done_for_hosts_of_it_alone(stage: Stage, cells: list[Cell]) -> None:
    for_hosts = [one for one in cells if _right(one) is Right.OWN]
    assert {one.role for one in for_hosts} == {Role.ATTENDEE, Role.HOST}
    tried = {one.name: await _try(stage, one.signal) for one in for_hosts}
    assert tried == {
        one.name: [f"refused {one.command.name}"] if one.role is Role.ATTENDEE else [] for one in for_hosts
    }


async def test_buttons_and_answers_for_organisers_are_for_organisers(stage: Stage, pitch: str) -> None:
    router, before = stage.app.router, await all_rows(stage.app.database)
    wrong = []
    kept = kept_for_organisers(router.features)
    for kind, name in kept:
        for role in (Role.ATTENDEE, Role.HOST):
            async with stage.app.database.transaction() as tx:
                signal = _done(stage, kind, name, role)
                if kind == "answer":
                    await _wait_for(stage, tx, name, role)
                await router.route(tx, signal)
                acts = await _acts(tx)
                wrong += [] if acts[-1:] == [f"refused {name}"] else [(kind, name, role)]
    assert kept
    assert wrong == []
    assert _rest(await all_rows(stage.app.database)) == _rest(before)


def test_a_button_that_does_what_a_command_does_needs_the_same_role(stage: Stage) -> None:
    needed = {one.name for one in stage.app.router.commands.all if one.role is Role.ORGANISER}
    features = stage.app.router.features
    open_to_all = [
        name for one in features for name in one.buttons if name in needed and one.roles.get(name) is None
    ]
    assert open_to_all == []


def _right(one: Cell) -> Right:
    return right(one.command, one.role, one.spot)


def _rest(rows: Mapping[str, Sequence[Any]]) -> dict[str, Sequence[Any]]:
    return {name: found for name, found in rows.items() if name not in TRACES}


def _answers(rows: Sequence[Mapping[str, Any]], signal: MessageSaid) -> list[str]:
    """The keys of what was answered to it."""
    mine = [row for row in rows if str(row["key"]).startswith(f"answer:terminal:{signal.key}:")]
    return [key for row in mine for key in _keys(str(row["variants"]))]


def _keys(variants: str) -> list[str]:
    found = [
        word
        for one in variants_from_text(variants)
        for part in one.message.blocks
        for line in part.lines
        for word in line
    ]
    return [word.key if isinstance(word, Phrase) else "?" for word in found if not isinstance(word, Plain)]


async def _try(stage: Stage, signal: AnySignal) -> list[str]:
    """How it was refused, if it was, as it was written down or said; all that it did is taken back."""
    router, refused = stage.app.router, list[str]()

    async def do(tx: Any) -> None:
        await router.route(tx, signal)
        refused.extend(act for act in await _acts(tx) if act.startswith("refused "))

    async def apologise(tx: Any) -> None:
        await router.apologise(tx, signal, say("not-understood"), not_theirs=True)
        refused.extend(await _acts(tx))

    try:
        await _undone(stage, do)
    except NotYours:
        await _undone(stage, apologise)
    except SaySo as error:
        refused += [error.phrase.key] if error.phrase.key.startswith("refused-") else []
    return [act for act in refused if act.startswith("refused")]


async def _undone(stage: Stage, do: Callable[[Any], Awaitable[None]]) -> None:
    async with stage.app.database.engine.connect() as tx:
        await do(tx)
        await tx.rollback()


async def _acts(tx: Any) -> list[str]:
    return list((await tx.execute(select(audit.c.act).order_by(audit.c.id))).scalars())


async def _wait_for(stage: Stage, tx: Any, step: str, role: Role) -> None:
    people = stage.app.people
    [person] = await people.find(tx, [f"terminal:{WHO[role].user}"])
    waits = StoredStage(people, stage.app.outbox, stage.clock)
    later = stage.clock.now().replace(hour=23)
    await waits.open_dialogue(tx, person, Asked("terminal", None, True), step, {}, later)


def _done(stage: Stage, kind: str, name: str, role: Role) -> AnySignal:
    """What it takes to press it, send it off, or answer."""
    if kind == "button":
        return _presses(stage, name, role)
    if kind == "answer":
        return said(stage, "ja", role, Spot.DIRECT)
    assert kind == "form"  # no shortcut is kept for organisers
    who = WHO[role]
    return FormSubmitted(
        key=f"form:{name}:{role.value}",
        platform="terminal",
        at=stage.clock.now(),
        who=who,
        where=Address("terminal", f"dm:{who.user}"),
        direct=True,
        form=name,
        values={},
    )


def _presses(stage: Stage, action: str, role: Role) -> ButtonPressed:
    who = WHO[role]
    return ButtonPressed(
        key=f"press:{action}:{role.value}",
        platform="terminal",
        at=stage.clock.now(),
        who=who,
        where=Address("terminal", f"dm:{who.user}"),
        direct=True,
        message="1",
        action=action,
        value="1",
    )
