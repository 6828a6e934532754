"""The door out: what was promised arrives once, in order, while it is true, or somebody is told."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import insert

from bot.adapters.terminal.adapter import TerminalAdapter
from bot.adapters.terminal.world import BOT, World
from bot.core.clock import HandClock
from bot.core.feature import Feature
from bot.core.message import Message, Phrase, Plain, message, say
from bot.core.outgoing import CardRef, Delivery, Operation, Outgoing, Priority, ToPerson, Variant
from bot.core.ports import Limit, Tx
from bot.core.signals import Address
from bot.errors import Gone, Shut, TryLater
from bot.storage.tables import person
from tests.fakes.house import MINUTE, SECOND, START, House, out, said, there

HOUR = timedelta(hours=1)
MASS, TIMED, CARD = Priority.MASS, Priority.TIMED, Priority.CARD


class Board:
    """The port `Card`: says what the test wrote on it, or breaks."""

    kind = "board"

    def __init__(self) -> None:
        self.says: dict[int, str | None] = {}

    async def message(self, tx: Tx, id: int, now: datetime) -> Message | None:
        """What stands there; KeyError where nothing was ever written."""
        text = self.says[id]
        return None if text is None else said(text)


@pytest.fixture
def board() -> Board:
    """A live card."""
    return Board()


@pytest.fixture
async def house(tmp_path: Path, board: Board) -> AsyncIterator[House]:
    """A running bot on a fake platform."""
    house = House(tmp_path, extra=[Feature(name="board", texts=tmp_path, cards=(board,))])
    await house.start()
    yield house
    house.adapter.holding.set()
    await house.kill()


def missed(text: str) -> Phrase:
    """How a catch-up line names it."""
    return say("session-with", people=Plain(text))


# --- keys and slots


async def test_the_same_key_twice_is_one_message(house: House) -> None:
    first, second = await house.put(out("hello"), out("hello"))
    await house.settle()
    [third] = await house.send(out("hello"))
    assert [first, first] == [second, third]
    assert house.world.acts == ["post hello"]


async def test_the_same_key_twice_is_one_message_in_mass_sending(house: House) -> None:
    async with house.app.database.transaction() as tx:
        await house.app.outbox.put_many(tx, [out("1", "#a"), out("2", "#b"), out("1", "#c")])
    await house.settle()
    assert house.world.acts == ["post 1", "post 2"]


async def test_a_newer_version_replaces_one_not_sent_and_edits_one_sent(house: House) -> None:
    await house.send(out("v1", slot="s"), out("v2", slot="s"))
    assert house.world.acts == ["post v2"]
    await house.send(out("v3", slot="s"))
    await house.send(out("v4", slot="s"), out("v5", slot="s"), out("v4", slot="s"))
    assert house.world.acts == ["post v2", "edit v2 → v3", "edit v3 → v5"]


async def test_a_version_that_comes_while_one_is_in_flight_edits_it(house: House) -> None:
    house.adapter.holding.clear()
    await house.put(out("v1", slot="s"))
    await house.adapter.trying.wait()
    await house.put(out("v2", slot="s"))
    house.adapter.holding.set()
    await house.settle()
    assert house.world.acts == ["post v1", "edit v1 → v2"]


async def test_a_version_survives_that_the_one_before_was_never_sent(house: House) -> None:
    house.adapter.holding.clear()
    house.adapter.before.append(TryLater("busy"))
    await house.put(out("v1", slot="s", expires=START + SECOND))
    await house.adapter.trying.wait()
    await house.put(out("v2", slot="s"))
    house.adapter.holding.set()
    await house.settle()
    await house.move(MINUTE)
    assert house.world.acts == ["post v2"]


async def test_an_edit_goes_where_its_post_went(house: House) -> None:
    mira = await house.meet("mira")
    await house.send(out("v1", ToPerson(mira), slot="s"))
    await house.send(out("v2", ToPerson(mira), slot="s"))
    assert [house.world.acts, house.world.standing("dm:mira")] == [["post v1", "edit v1 → v2"], ["v2"]]


async def test_a_card_is_worded_when_it_is_sent_and_brought_up_to_date_everywhere(
    house: House, board: Board
) -> None:
    card = CardRef("board", 7)
    board.says[7] = "one free"
    shown = [
        Outgoing(key=place, to=there(place), card=card, slot=f"card:{place}", priority=CARD)
        for place in ("#a", "#b")
    ]
    await house.send(*shown)
    board.says[7] = "full"
    async with house.app.database.transaction() as tx:
        await house.app.outbox.refresh(tx, card)
    await house.settle()
    assert [house.world.standing("#a"), house.world.standing("#b")] == [["full"], ["full"]]
    assert len(house.world.posts) == 2


async def test_a_card_with_nothing_to_say_is_dropped_without_a_word(house: House, board: Board) -> None:
    board.says[7] = None
    await house.send(Outgoing(key="x", to=there(), card=CardRef("board", 7)), out("after"))
    assert house.world.acts == ["post after"]


async def test_a_card_that_breaks_is_given_up_and_the_others_go_on(house: House) -> None:
    await house.meet("olga")
    broken = [
        Outgoing(key="broken", to=there(), card=CardRef("board", 404)),
        Outgoing(key="unknown", to=there(), card=CardRef("no such card", 1)),
        out("no such text", variants=(Variant(message(say("no-such-text"))),)),
    ]
    await house.put(*broken, out("after"), out("elsewhere", "#b"))
    async with asyncio.timeout(5):
        await house.settle()
    posted = [act for act in house.world.acts if act in ("post after", "post elsewhere")]
    assert sorted(posted) == ["post after", "post elsewhere"]
    assert len(house.world.standing("dm:olga")) == 1


# --- targets


async def test_a_target_is_waited_for_over_conversations(house: House) -> None:
    house.adapter.before.append(TryLater("busy", after=MINUTE))
    [post] = await house.put(out("post", "#a"))
    await house.send(
        out("✅", "#b", operation=Operation.REACT, target=post, variants=(), detail="✅"), out("behind", "#b")
    )
    assert house.world.acts == []
    await house.move(2 * MINUTE)
    assert house.world.acts == ["post post", "react post ✅", "post behind"]


async def test_what_refers_to_a_message_dies_with_it_and_holds_nobody_up(house: House) -> None:
    house.adapter.broken["#a"] = Gone("no such channel")
    [post] = await house.put(out("post", "#a"))
    await house.send(
        out("✅", "#b", operation=Operation.REACT, target=post, variants=(), detail="✅"), out("behind", "#b")
    )
    assert house.world.acts == ["post behind"]


async def test_a_target_that_is_due_later_in_the_same_conversation_is_waited_for(house: House) -> None:
    [post] = await house.put(out("post", due=START + 10 * MINUTE))
    await house.send(out("✅", operation=Operation.REACT, target=post, variants=(), detail="✅"))
    await house.move(10 * MINUTE)
    assert house.world.acts == ["post post", "react post ✅"]


# --- time


def by_time() -> tuple[Variant, ...]:
    """Two wordings with an end."""
    return (Variant(said("soon"), START + 5 * MINUTE), Variant(said("running"), START + 15 * MINUTE))


@pytest.mark.parametrize(("minutes", "says"), [(0, ["soon"]), (5, ["running"]), (15, [])])
async def test_the_wording_that_is_still_true_is_sent(house: House, minutes: int, says: list[str]) -> None:
    await house.stop()
    house.clock.move(minutes * MINUTE)
    await house.start()
    await house.send(out("x", variants=by_time()))
    assert house.world.standing("#a") == says


async def test_the_wording_is_chosen_again_for_each_try(house: House) -> None:
    house.adapter.before.extend([TryLater("busy"), TryLater("busy")])
    await house.send(out("x", variants=by_time()))
    await house.move(6 * MINUTE)
    await house.move(MINUTE)
    assert house.world.acts == ["post running"]


async def test_what_is_due_later_is_sent_then_and_holds_nobody_up(house: House) -> None:
    await house.send(out("later", due=START + MINUTE), out("now"))
    assert house.world.acts == ["post now"]
    await house.move(MINUTE)
    assert house.world.acts == ["post now", "post later"]


async def test_what_expired_is_dropped_without_a_word(house: House) -> None:
    mira = await house.meet("mira")
    late = out("late", ToPerson(mira), expires=START, missed=None)
    await house.send(late, out("after", ToPerson(mira)))
    assert house.world.acts == ["post after"]


async def test_one_catch_up_names_all_that_was_missed(house: House) -> None:
    mira, tom = await house.meet("mira"), await house.meet("tom")
    await house.send(
        *(
            out(f"m{n}", ToPerson(mira), priority=TIMED, expires=START, missed=missed(f"{n}"))
            for n in range(3)
        ),
        out("t", ToPerson(tom), priority=TIMED, expires=START, missed=missed("t")),
    )
    assert house.world.standing("dm:mira") == [
        "Sorry, there are 3 things I could not tell you in time:\nwith 0\nwith 1\nwith 2"
    ]
    assert house.world.standing("dm:tom") == [
        "Sorry, there is one thing I could not tell you in time:\nwith t"
    ]
    await house.restart()
    assert len(house.world.acts) == 2


async def test_what_was_missed_after_a_catch_up_is_named_in_the_next(house: House) -> None:
    mira = await house.meet("mira")
    await house.send(out("1", ToPerson(mira), priority=TIMED, expires=START, missed=missed("1")))
    await house.move(MINUTE)
    await house.send(out("2", ToPerson(mira), priority=TIMED, expires=START, missed=missed("2")))
    assert house.world.standing("dm:mira") == [
        "Sorry, there is one thing I could not tell you in time:\nwith 1",
        "Sorry, there is one thing I could not tell you in time:\nwith 2",
    ]


async def test_what_is_dropped_when_the_catch_up_was_just_sent_is_named_too(house: House) -> None:
    mira = await house.meet("mira")
    await house.send(
        out("1", ToPerson(mira), priority=TIMED, expires=START, missed=missed("first")),
        out("2", ToPerson(mira), priority=MASS, expires=START, missed=missed("second")),
    )
    told = "\n".join(house.world.standing("dm:mira"))
    assert [told.count("with first"), told.count("with second")] == [1, 1]


# --- failures


async def test_try_later_is_tried_again_with_growing_pauses(house: House) -> None:
    house.adapter.before.extend([TryLater("busy")] * 5)
    await house.send(out("x"), out("behind"))
    for _ in range(200):
        await house.move(SECOND / 2)
    moments = [moment for text, moment in house.world.tries if text == "x"]
    gaps = [(later - sooner) / SECOND for sooner, later in pairwise(moments)]
    assert [n <= gap <= 1.5 * n + 0.5 for n, gap in zip([1, 2, 4, 8, 16], gaps, strict=True)] == [True] * 5
    assert house.world.acts == ["post x", "post behind"]


async def test_try_later_waits_as_long_as_it_was_asked_to(house: House) -> None:
    house.adapter.before.append(TryLater("busy", after=30 * SECOND))
    await house.send(out("x"), out("other", "#b"))
    await house.move(29 * SECOND)
    assert house.world.acts == ["post other"]
    await house.move(SECOND)
    assert house.world.acts == ["post other", "post x"]


async def test_a_pause_for_everything_silences_the_whole_platform(house: House) -> None:
    house.adapter.before.append(TryLater("busy", after=30 * SECOND, everything=True))
    await house.send(out("x"))
    await house.send(out("other", "#b"))
    await house.move(29 * SECOND)
    assert house.world.acts == []
    await house.move(SECOND)
    assert sorted(house.world.acts) == ["post other", "post x"]


async def test_waiting_for_another_try_outlives_a_restart(house: House) -> None:
    house.adapter.before.append(TryLater("busy", after=30 * SECOND))
    await house.send(out("x"), out("behind"))
    await house.restart()
    assert house.world.acts == []
    await house.move(30 * SECOND)
    assert house.world.acts == ["post x", "post behind"]


async def test_what_fails_for_a_day_is_given_up(house: House) -> None:
    house.adapter.broken["#a"] = TryLater("busy")
    await house.meet("olga")
    await house.send(out("x"))
    await house.move(23 * HOUR)
    assert house.world.acts == []
    await house.move(2 * HOUR)
    assert house.world.standing("dm:olga") == ["In this hour I could not deliver:\none message (busy)"]


async def test_organisers_get_one_report_an_hour_and_it_grows(house: House) -> None:
    house.adapter.broken["#gone"] = Gone("no such channel")
    house.adapter.broken["#shy"] = Gone("not invited")
    await house.meet("olga")
    await house.send(out("1", "#gone"), out("fine", "#a"))
    await house.send(out("2", "#gone"))
    await house.move(MINUTE)
    await house.send(out("3", "#shy"))
    assert house.world.standing("dm:olga") == [
        "In this hour I could not deliver:\n2 messages (no such channel)\none message (not invited)"
    ]
    await house.move(HOUR)
    await house.send(out("4", "#gone"))
    assert house.world.standing("dm:olga")[1:] == [
        "In this hour I could not deliver:\none message (no such channel)"
    ]
    assert house.world.standing("#a") == ["fine"]


async def test_a_report_that_cannot_be_delivered_is_not_reported(house: House) -> None:
    house.adapter.broken |= {"#gone": Gone("no such channel"), "dm:olga": Gone("account closed")}
    await house.meet("olga")
    await house.send(out("1", "#gone"))
    assert [text for text, _ in house.world.tries] == [
        "1",
        "In this hour I could not deliver:\none message (no such channel)",
    ]


async def test_nobody_to_reach_is_a_dead_letter(house: House) -> None:
    await house.meet("olga")
    async with house.app.database.transaction() as tx:
        ghost = (
            await tx.execute(insert(person).values(name="x", met_at=START).returning(person.c.id))
        ).scalar_one()
    await house.send(out("boo", ToPerson(ghost)))
    assert house.world.standing("dm:olga") == [
        "In this hour I could not deliver:\none message (the person cannot be reached)"
    ]


async def test_shut_pauses_the_platform_and_loses_nothing(house: House) -> None:
    house.adapter.before.append(Shut("token revoked"))
    await house.send(out("x"))
    await house.send(out("y", "#b"))
    assert [text for text, _ in house.world.tries] == ["x"]
    await house.move(MINUTE)
    assert sorted(house.world.acts) == ["post x", "post y"]


async def test_after_an_unknown_error_it_is_looked_for_before_it_is_sent_again(house: House) -> None:
    house.adapter.after.append(RuntimeError("the line broke"))
    await house.send(out("x"), out("behind"))
    await house.move(MINUTE)
    assert [house.world.acts, house.world.searches] == [["post x", "post behind"], 1]


async def test_after_an_unknown_error_it_is_sent_when_it_is_not_found(house: House) -> None:
    house.adapter.before.append(RuntimeError("the line broke"))
    await house.send(out("x"), out("behind"))
    await house.move(MINUTE)
    assert [house.world.acts, house.world.searches] == [["post x", "post behind"], 1]


async def test_what_was_perhaps_done_is_looked_for_and_then_can_be_edited(house: House) -> None:
    house.adapter.after.append(TryLater("the line broke", maybe_done=True))
    await house.send(out("x", slot="s"))
    await house.send(out("y", slot="s"))
    await house.move(MINUTE)
    assert house.world.acts == ["post x", "edit x → y"]


# --- pace and order


def rate(house: House, burst: int) -> None:
    """One a second, so many at once."""
    house.adapter.allowed = (Limit("all", 1.0, burst),)


async def test_mass_sending_leaves_answers_a_reserve(house: House) -> None:
    rate(house, 8)
    await house.send(*(out(f"m{n}", f"#{n}", priority=MASS) for n in range(20)))
    assert house.world.acts == [f"post m{n}" for n in range(6)]
    await house.send(out("answer 1", "#x"), out("answer 2", "#19"))
    assert house.world.acts[6:] == ["post answer 1", "post answer 2"]
    for _ in range(20):
        await house.move(SECOND)
    assert sorted(house.world.acts) == sorted(
        [*(f"post m{n}" for n in range(20)), "post answer 1", "post answer 2"]
    )


async def test_a_conversation_keeps_its_order_and_answers_overtake_mass(house: House) -> None:
    rate(house, 4)
    await house.send(*(out(f"m{n}", priority=MASS) for n in range(5)), *(out(f"a{n}") for n in range(3)))
    for _ in range(20):
        await house.move(SECOND)
    assert house.world.standing("#a") == ["a0", "a1", "a2", "m0", "m1", "m2", "m3", "m4"]


async def test_a_person_and_their_direct_conversation_are_one_lane(house: House) -> None:
    mira = await house.meet("mira")
    await house.send(out("first", ToPerson(mira)))
    house.adapter.before.append(TryLater("busy", after=MINUTE))
    await house.send(out("1", ToPerson(mira)), out("2", "dm:mira"), out("3", ToPerson(mira)))
    assert house.world.standing("dm:mira") == ["first"]
    await house.move(MINUTE)
    assert house.world.standing("dm:mira") == ["first", "1", "2", "3"]


# --- stopping, crashing, taking back


async def test_a_clean_stop_finishes_what_is_in_flight_and_keeps_the_rest(house: House) -> None:
    house.adapter.holding.clear()
    await house.put(*(out(f"{n}") for n in range(5)))
    await house.adapter.trying.wait()
    stopping = asyncio.create_task(house.app.worker.stop())
    await asyncio.sleep(0)
    house.adapter.holding.set()
    await stopping
    assert house.world.acts == ["post 0"]
    await house.stop()
    await house.start()
    await house.settle()
    assert [house.world.acts, house.world.searches] == [[f"post {n}" for n in range(5)], 0]


@pytest.mark.parametrize("gate", ["before send", "after send"])
async def test_a_row_caught_sending_is_looked_for_before_it_is_sent_again(house: House, gate: str) -> None:
    reached = stop_at(house, gate)
    await house.put(out("x", slot="s"), out("behind"))
    await reached.wait()
    await house.kill()
    await house.start()
    await house.settle()
    assert [house.world.acts, house.world.searches] == [["post x", "post behind"], 1]
    await house.send(out("y", slot="s"))
    assert house.world.acts[2:] == ["edit x → y"]


@pytest.mark.parametrize(("gate", "acts"), [("before send", []), ("after send", ["post soon"])])
async def test_a_row_caught_sending_that_came_too_late_is_only_looked_for(
    house: House, gate: str, acts: list[str]
) -> None:
    mira = await house.meet("mira")
    reached = stop_at(house, gate)
    await house.put(out("x", ToPerson(mira), variants=by_time(), missed=missed("x")))
    await reached.wait()
    await house.kill()
    house.clock.move(HOUR)
    await house.start()
    await house.settle()
    assert house.world.acts == (
        acts or ["post Sorry, there is one thing I could not tell you in time:\nwith x"]
    )


async def test_an_edit_caught_sending_that_came_too_late_is_no_dead_letter(house: House) -> None:
    await house.meet("olga")
    await house.send(out("x", slot="s"))
    reached = stop_at(house, "before send")
    await house.put(out("y", slot="s", expires=START + MINUTE))
    await reached.wait()
    await house.kill()
    house.clock.move(HOUR)
    await house.start()
    await house.settle()
    await house.move(25 * HOUR)
    assert [house.world.acts, [text for text, _ in house.world.tries]] == [["post x"], ["x", "y"]]


async def test_an_edit_caught_sending_is_repeated(house: House) -> None:
    await house.send(out("x", slot="s"))
    reached = stop_at(house, "after send")
    await house.put(out("y", slot="s"))
    await reached.wait()
    await house.kill()
    await house.start()
    await house.settle()
    assert house.world.standing("#a") == ["y"]


async def test_cancelled_before_it_was_sent(house: House) -> None:
    house.adapter.before.append(TryLater("busy"))
    await house.send(out("first"), out("x"), out("behind"))
    async with house.app.database.transaction() as tx:
        taken_back = [await house.app.outbox.cancel(tx, key) for key in ("x", "x", "unknown")]
    await house.move(MINUTE)
    assert [taken_back, house.world.acts] == [[True, False, False], ["post first", "post behind"]]


async def test_withdrawn_before_it_was_sent_it_never_is(house: House) -> None:
    await house.send(out("x", due=START + MINUTE))
    await house.withdraw("x")
    await house.move(HOUR)
    assert house.world.acts == []


async def test_withdrawn_after_it_was_sent_it_is_deleted_once(house: House) -> None:
    await house.send(out("x"))
    await house.withdraw("x")
    await house.withdraw("x")
    assert house.world.acts == ["post x", "delete x"]


async def test_withdrawn_while_in_flight_it_is_deleted_when_it_arrived(house: House) -> None:
    house.adapter.holding.clear()
    await house.put(out("x"))
    await house.adapter.trying.wait()
    async with house.app.database.transaction() as tx:
        await house.app.outbox.withdraw(tx, "x")
    house.adapter.holding.set()
    await house.settle()
    assert house.world.acts == ["post x", "delete x"]


async def test_withdrawn_while_in_flight_and_never_sent_is_no_second_dead_letter(house: House) -> None:
    await house.meet("olga")
    house.adapter.broken["#a"] = Gone("no such channel")
    house.adapter.holding.clear()
    await house.put(out("x"))
    await house.adapter.trying.wait()
    async with house.app.database.transaction() as tx:
        await house.app.outbox.withdraw(tx, "x")
    house.adapter.holding.set()
    await house.settle()
    assert house.world.standing("dm:olga") == [
        "In this hour I could not deliver:\none message (no such channel)"
    ]


async def test_a_slot_may_be_used_again_after_its_message_was_withdrawn(house: House) -> None:
    await house.send(out("v1", slot="s"))
    await house.withdraw("v1")
    await house.send(out("v2", slot="s"))
    assert house.world.acts == ["post v1", "delete v1", "post v2"]


async def test_withdrawn_with_a_newer_version_on_its_way(house: House) -> None:
    await house.send(out("v1", slot="s"))
    house.adapter.before.append(TryLater("busy"))
    await house.send(out("v2", slot="s"))
    await house.withdraw("v1")
    await house.move(MINUTE)
    assert house.world.standing("#a") == []


async def test_a_deletion_on_the_terminal_may_be_repeated() -> None:
    clock = HandClock(START)
    world = World(clock.now)
    adapter = TerminalAdapter(world, clock, {})
    posted = world.post(BOT, "#a", [[("plain", "x")]])
    again = Delivery(
        op_id="1",
        operation=Operation.DELETE,
        address=Address("terminal", "#a"),
        user=None,
        target=str(posted),
        worded=None,
        detail="",
        priority=Priority.ANSWER,
        first_at=START,
    )
    await adapter.send(again)
    await adapter.send(again)
    assert world.in_conversation("#a") == []


def stop_at(house: House, gate: str) -> asyncio.Event:
    """The bot stands still at that gate of the adapter from now on. Returns what tells that it is there."""
    reached = asyncio.Event()

    async def stand_still(at: str) -> None:
        if at == gate:
            reached.set()
            await asyncio.Event().wait()

    house.adapter.gate = stand_still
    return reached
