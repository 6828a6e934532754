"""Group conversations: opened once for a few people, spoken in, joined by others, and left."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.core.clock import HandClock
from bot.core.context import Context
from bot.core.feature import Command, Feature, Takes
from bot.core.message import Plain, message
from bot.core.outgoing import Operation, Outgoing, Priority, ToOpened, invite, leave, open_group, post
from bot.core.ports import Limit
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import set_stage
from bot.errors import TryLater
from bot.features.profile.store import merge_persons
from bot.storage.tables import conversation, outbox, person
from tests.fakes.homeserver import FakeHomeserver
from tests.fakes.house import MINUTE, SECOND, START, House, out
from tests.fakes.town import TownPlatform, set_town
from tests.talk import Talk
from tests.terminal_platform import TerminalPlatform

TITLE = "Tea table"
TABLE = f"#{TITLE}"
AnyPlatform = TerminalPlatform | TownPlatform


async def _opened(context: Context, *persons: int) -> int:
    """The row that opens the table; the same whoever asks."""
    return await context.outbox.put(context.tx, open_group("table", TITLE, persons))


async def _named(context: Context, name: str) -> int:
    return int((await context.tx.execute(select(person.c.id).where(person.c.name == name))).scalar_one())


async def _seat(context: Context, name: str) -> None:
    table = await _opened(context, context.person.id, await _named(context, name))
    hello = message(Plain(f"Hello, this is a table for two, {name}."))
    await context.outbox.put(context.tx, post("table:hello", ToOpened(table), hello, Priority.TIMED))
    await context.reply(Plain("The table is laid."))


async def _bring(context: Context, name: str) -> None:
    number = context.signal.key
    await context.outbox.put(
        context.tx,
        invite(f"table:more:{name}:{number}", await _opened(context), await _named(context, name)),
    )
    await context.reply(Plain(f"I asked {name}."))


async def _clear(context: Context, _: str) -> None:
    table, bye = await _opened(context), message(Plain("Thank you, and goodbye."))
    await context.outbox.put(context.tx, post("table:bye", ToOpened(table), bye, Priority.TIMED))
    await context.outbox.put(context.tx, leave("table:over", table))
    late = message(Plain("One more thing."))
    await context.outbox.put(context.tx, post("table:late", ToOpened(table), late, Priority.TIMED))
    await context.reply(Plain("The table is cleared."))


def tables(folder: Path) -> Feature:
    """A feature that seats people at a table."""
    names = ("seat", "bring", "clear")
    for language in ("de", "en"):
        lines = [f"{name}-words = {name}\n{name}-help = x\n" for name in names]
        (folder / f"{language}.ftl").write_text("".join(lines), encoding="utf-8")
    seat = Command(name="seat", run=_seat, takes=Takes.TEXT)
    bring = Command(name="bring", run=_bring, takes=Takes.TEXT)
    return Feature(name="tables", texts=folder, commands=(seat, bring, Command(name="clear", run=_clear)))


@pytest.fixture(params=["terminal", "homeserver"])
async def place(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[AnyPlatform]:
    """The demo's bot with tables, in a world and on a homeserver."""
    (tmp_path / "texts").mkdir()
    extra = [tables(tmp_path / "texts")]
    if request.param == "terminal":
        stage = await set_stage(tmp_path, demo_config(), HandClock(OPENING), dict(PLAYERS), extra=extra)
        yield TerminalPlatform(stage)
        await stage.stop()
        return
    async with FakeHomeserver() as server:
        town = await set_town(server, tmp_path, extra)
        yield TownPlatform(town)
        await town.stop()


async def test_two_are_seated_a_third_is_asked_and_the_table_is_cleared(place: AnyPlatform) -> None:
    talk = Talk(place)
    await talk("mira", "seat Tom", says=None)
    await talk.hears("tom", [])
    await talk("tom", "bring Lin", says=["I asked Lin."])
    await talk("lin", "oh, hello", where=TABLE, says=[])
    await talk("tom", "seat Tom", says=["The table is laid."])
    await talk("mira", "clear", says=["The table is cleared.", "Thank you, and goodbye."])


async def test_only_those_at_the_table_read_what_is_said_there(place: AnyPlatform) -> None:
    talk = Talk(place)
    asked = await place.say("mira", None, "seat Tom", None)
    assert asked
    await talk.hears("kerem", [])
    await talk.hears("tom", ["Hello, this is a table for two, Tom."])
    await talk.hears("mira", ["The table is laid."])


async def test_who_left_is_not_called_back(place: AnyPlatform) -> None:
    talk = Talk(place)
    await talk("mira", "seat Tom", says=None)
    await talk("tom", "hello", where=TABLE, says=[])
    await place.leave("tom", TABLE)
    await talk("mira", "bring Tom", says=["I asked Tom."])
    await talk("mira", "clear", says=["The table is cleared.", "Thank you, and goodbye."])
    await talk.hears("tom", [])


# --- what the outbox makes of it


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A running bot on a fake platform."""
    house = House(tmp_path)
    await house.start()
    yield house
    house.adapter.holding.set()
    await house.kill()


async def states(house: House) -> dict[str, str]:
    """How each promise stands; reports to organisers aside."""
    async with house.app.database.reading() as tx:
        rows = await tx.execute(select(outbox.c.key, outbox.c.state).order_by(outbox.c.id))
        return {row.key: row.state for row in rows if not row.key.startswith("dead-letters")}


def in_it(key: str, opened: int, **more: object) -> Outgoing:
    """A post in the conversation that this row opened."""
    return out(key, ToOpened(opened), **more)  # type: ignore[arg-type]


async def test_all_that_happens_in_it_waits_until_it_is_open(house: House) -> None:
    mira, tom, lin = [await house.meet(name) for name in ("mira", "tom", "lin")]
    house.adapter.before.append(TryLater("busy", after=MINUTE))
    [table] = await house.put(open_group("table", TITLE, (tom, mira)))
    await house.send(
        in_it("hello", table), invite("more", table, lin), in_it("bye", table), leave("over", table)
    )
    await house.send(out("elsewhere", "dm:lin"))
    assert house.world.acts == ["post elsewhere"]
    await house.move(2 * MINUTE)
    assert house.world.acts == [
        "post elsewhere",
        f"open {TITLE}: tom mira",
        "post hello",
        "post bye",
        f"invite {TITLE}: lin",
        f"leave {TITLE}",
    ]


async def test_a_message_in_it_is_edited_and_taken_back_like_any_other(house: House) -> None:
    persons = (await house.meet("mira"), await house.meet("tom"))
    [table] = await house.send(open_group("table", TITLE, persons))
    await house.send(in_it("v1", table, slot="s"))
    await house.send(in_it("v2", table, slot="s"))
    await house.restart()
    await house.send(in_it("v3", table, slot="s"))
    await house.withdraw("v1")
    assert house.world.acts[1:] == ["post v1", "edit v1 → v2", "edit v2 → v3", "delete v3"]


async def test_a_version_in_it_survives_that_the_one_before_was_never_sent(house: House) -> None:
    persons = (await house.meet("mira"), await house.meet("tom"))
    [table] = await house.send(open_group("table", TITLE, persons))
    house.adapter.holding.clear()
    house.adapter.trying.clear()
    house.adapter.before.append(TryLater("busy"))
    await house.put(in_it("v1", table, slot="s", expires=house.clock.now() + SECOND))
    await house.adapter.trying.wait()
    await house.put(in_it("v2", table, slot="s"))
    house.adapter.holding.set()
    await house.settle()
    await house.move(MINUTE)
    assert house.world.acts[1:] == ["post v2"]
    assert house.world.standing(TITLE) == ["v2"]


async def test_nothing_is_sent_where_the_bot_left(house: House) -> None:
    mira, tom = await house.meet("mira"), await house.meet("tom")
    [table] = await house.send(open_group("table", TITLE, (mira, tom)))
    [hello] = await house.send(in_it("hello", table))
    await house.send(leave("over", table))
    await house.send(
        in_it("late", table),
        out("answer", TITLE),
        out("👍", TITLE, operation=Operation.REACT, target=hello, variants=(), detail="👍"),
        leave("over again", table),
    )
    assert house.world.acts == [f"open {TITLE}: mira tom", "post hello", f"leave {TITLE}"]
    assert await states(house) == {
        "table": "sent",
        "hello": "sent",
        "over": "sent",
        "late": "dead",
        "answer": "dead",
        "👍": "dropped",
        "over again": "dropped",
    }


async def test_it_is_opened_once_however_often_the_line_breaks(house: House) -> None:
    mira, tom = await house.meet("mira"), await house.meet("tom")
    house.adapter.after.append(TryLater("the line broke", maybe_done=True))
    [table] = await house.send(open_group("table", TITLE, (mira, tom)))
    await house.move(MINUTE)
    await house.send(in_it("hello", table))
    assert house.world.acts == [f"open {TITLE}: mira tom", "post hello"]


async def test_opening_keeps_to_its_limit_and_holds_nobody_else_up(house: House) -> None:
    mira, tom = await house.meet("mira"), await house.meet("tom")
    house.adapter.allowed_for[Operation.OPEN] = (Limit("rooms", 1 / 60, 1),)
    tables = await house.put(*(open_group(f"t{n}", f"T{n}", (mira, tom)) for n in range(3)))
    await house.send(*(in_it(f"hello {n}", table) for n, table in enumerate(tables)), out("hi", "dm:tom"))
    opened = ["open T0: mira tom", "open T1: mira tom", "open T2: mira tom"]
    assert sorted(house.world.acts) == sorted([opened[0], "post hello 0", "post hi"])
    await house.move(MINUTE)
    assert house.world.acts[3:] == [opened[1], "post hello 1"]
    await house.move(MINUTE)
    assert house.world.acts[5:] == [opened[2], "post hello 2"]


async def test_two_who_share_no_platform_get_no_conversation_and_somebody_hears_of_it(
    house: House,
) -> None:
    mira, tom = await house.meet("mira"), await house.meet("tom")
    async with house.app.database.transaction() as tx:
        await house.app.outbox.put(tx, open_group("table", TITLE, (mira, tom + 1)))
    await house.settle()
    assert (house.world.acts, await states(house)) == ([], {"table": "dead"})


async def test_two_accounts_that_are_one_are_one_guest(house: House) -> None:
    mira, tom, double = [await house.meet(name) for name in ("mira", "tom", "tom2")]
    await house.put(replace(open_group("table", TITLE, (mira, double)), due=START + MINUTE))
    async with house.app.database.transaction() as tx:
        await merge_persons(tx, tom, double)
    await house.move(MINUTE)
    assert house.world.acts == [f"open {TITLE}: mira tom"]


async def test_an_opened_conversation_is_known_by_its_title(house: House) -> None:
    mira, tom = await house.meet("mira"), await house.meet("tom")
    [table] = await house.send(open_group("table", TITLE, (mira, tom)))
    await house.move(10_000 * MINUTE)
    await house.send(in_it("after a week", table))
    async with house.app.database.reading() as tx:
        rows = (await tx.execute(select(conversation.c.platform_id, conversation.c.kind))).all()
        kept = (await tx.execute(select(outbox.c.detail).where(outbox.c.id == table))).scalar_one()
    assert (house.world.standing(TITLE), kept) == (["after a week"], "")
    assert [tuple(row) for row in rows] == [(TITLE, "group")]


@pytest.mark.parametrize("gates", range(0, 33, 3))
async def test_whenever_the_power_goes_it_is_opened_and_spoken_in_once(tmp_path: Path, gates: int) -> None:
    house = House(tmp_path)
    await house.start()
    mira, tom, lin = [await house.meet(name) for name in ("mira", "tom", "lin")]
    house.adapter.holding.clear()
    [table] = await house.put(open_group("table", TITLE, (mira, tom)))
    await house.put(in_it("hello", table), in_it("bye", table, priority=Priority.TIMED), leave("over", table))
    await house.put(replace(invite("more", table, lin), priority=Priority.ANSWER))
    house.power.cut_after(gates)
    house.adapter.holding.set()
    await house.unless_cut(house.settle())
    await house.kill()
    await house.start()
    await house.move(MINUTE)
    await house.kill()
    # Bringing in and leaving may be done again: who is there is there.
    assert list(dict.fromkeys(house.world.acts)) == [
        f"open {TITLE}: mira tom",
        "post hello",
        f"invite {TITLE}: lin",
        "post bye",
        f"leave {TITLE}",
    ]
    assert [house.world.acts.count(act) for act in ("post hello", "post bye")] == [1, 1]
    assert house.world.acts.count(f"open {TITLE}: mira tom") == 1
