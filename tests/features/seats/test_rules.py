"""The rules of seats, held against models that share nothing with them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.features.seats.acts import Act, Kind, Source, State, placed
from bot.features.seats.engine import changed, told_act
from bot.features.seats.rules import PASS_AT_MOST, allocate, fold

NOW = datetime(2011, 11, 3, 9, 0, tzinfo=UTC)
CHANNEL = "slack:C1"


def act(kind: Kind, person: int | None = None, seats: int | None = None, **more: Any) -> Act:
    return Act(**{"kind": kind, "at": NOW, "source": Source.MESSAGE, "person": person, "seats": seats} | more)


def log(acts: Sequence[Act]) -> list[Act]:
    """The acts as they are received, each put at its rank."""
    found: list[Act] = []
    for one in acts:
        found.insert(placed(found, one), one)
    return found


def where(acts: Sequence[Act], capacity: int | None, **more: bool) -> dict[int, tuple[str, int, int]]:
    """Everybody: state, seats, position."""
    standings = allocate(fold(acts), capacity, **more)
    return {who: (it.state.value, it.seats, it.position) for who, it in standings.items()}


class TestExamples:
    """What the rules say, one by one."""

    def test_first_come_first_served(self) -> None:
        acts = [act(Kind.JOIN, who) for who in (3, 1, 2)]
        assert where(acts, 2) == {3: ("seat", 1, 0), 1: ("seat", 1, 0), 2: ("waitlist", 1, 1)}

    def test_who_leaves_makes_room_for_the_first_who_waits(self) -> None:
        acts = [*(act(Kind.JOIN, who) for who in (1, 2, 3, 4)), act(Kind.LEAVE, 1)]
        assert where(acts, 2) == {2: ("seat", 1, 0), 3: ("seat", 1, 0), 4: ("waitlist", 1, 1)}

    def test_a_reaction_taken_off_ends_only_what_it_began(self) -> None:
        joined = [act(Kind.JOIN, 1, cause="hand"), act(Kind.JOIN, 1, cause="words")]
        assert where([*joined, act(Kind.RETRACT, 1, cause="hand")], 1) == {1: ("seat", 1, 0)}
        both = [act(Kind.RETRACT, 1, cause=cause) for cause in ("hand", "words")]
        assert where([*joined, *both], 1) == {}
        assert where([*joined, act(Kind.LEAVE, 1)], 1) == {}

    def test_asking_for_less_keeps_the_place_and_for_more_counts_from_then(self) -> None:
        joined = [act(Kind.JOIN, 1, 3, cause="a"), act(Kind.JOIN, 2, 2, cause="b")]
        assert where([*joined, act(Kind.JOIN, 1, 2, cause="a")], 2) == {
            1: ("seat", 2, 0),
            2: ("waitlist", 2, 1),
        }
        more = act(Kind.JOIN, 1, 4, cause="a")
        assert where([*joined, more], 4) == {2: ("seat", 2, 0), 1: ("waitlist", 4, 1)}

    def test_who_has_a_seat_keeps_it_while_more_wait(self) -> None:
        told = act(Kind.TOLD, 1, 1, state=State.SEAT)
        acts = [act(Kind.JOIN, 1, cause="a"), told, act(Kind.JOIN, 2), act(Kind.JOIN, 1, 2, cause="a")]
        standing = allocate(fold(acts), 2)[1]
        assert (standing.state, standing.seats, standing.more, standing.position) == (State.SEAT, 1, 1, 1)

    def test_a_late_act_heads_the_waitlist(self) -> None:
        on_time = act(Kind.JOIN, 1, place=CHANNEL, order="2")
        waits = act(Kind.JOIN, 3, place=CHANNEL, order="3")
        late = act(Kind.JOIN, 2, place=CHANNEL, order="1")
        told = act(Kind.TOLD, 1, 1, state=State.SEAT)
        assert where(log([on_time, told, waits, late]), 1) == {
            1: ("seat", 1, 0),
            2: ("waitlist", 1, 1),
            3: ("waitlist", 1, 2),
        }
        assert where(log([on_time, waits, late]), 1) == {
            2: ("seat", 1, 0),
            1: ("waitlist", 1, 1),
            3: ("waitlist", 1, 2),
        }

    def test_lowering_takes_nothing_from_who_was_told(self) -> None:
        told = [act(Kind.TOLD, who, 1, state=State.SEAT) for who in (1, 2)]
        acts = [*(act(Kind.JOIN, who) for who in (1, 2, 3)), *told]
        assert where(acts, 1) == {1: ("seat", 1, 0), 2: ("seat", 1, 0), 3: ("waitlist", 1, 1)}

    def test_a_party_is_seated_whole_or_waits_and_is_not_passed_for_ever(self) -> None:
        acts = [act(Kind.JOIN, 1, 4), act(Kind.JOIN, 2, 3), *(act(Kind.JOIN, who) for who in range(3, 8))]
        assert where(acts, 6)[2] == ("waitlist", 3, 1)
        assert [who for who, it in where(acts, 6).items() if it[0] == "seat"] == [1, 3, 4]
        assert [who for who, it in where(acts, 20).items() if it[0] != "seat"] == []
        eight = [act(Kind.JOIN, 1, 6), act(Kind.JOIN, 2, 5), *(act(Kind.JOIN, who) for who in range(3, 9))]
        assert [who for who, it in where(eight, 10).items() if it[0] == "seat"] == [1, 3, 4, 5]
        assert PASS_AT_MOST == 3
        assert [who for who, it in where(eight, 10, keeps=False).items() if it[0] == "seat"] == [
            1,
            3,
            4,
            5,
            6,
        ]

    def test_a_party_that_never_fits_keeps_nobody_waiting(self) -> None:
        acts = [act(Kind.JOIN, 1, 9), *(act(Kind.JOIN, who) for who in range(2, 8))]
        assert [who for who, it in where(acts, 6).items() if it[0] == "seat"] == [2, 3, 4, 5, 6, 7]

    def test_a_hold_is_a_seat_until_it_ends(self) -> None:
        joined = [act(Kind.JOIN, 1), act(Kind.TOLD, 1, 1, state=State.WAITLIST), act(Kind.JOIN, 2)]
        held = [*joined, act(Kind.HOLD, 1, 1, until=NOW)]
        assert where(held, 1) == {1: ("hold", 1, 0), 2: ("waitlist", 1, 1)}
        assert where([*held, act(Kind.ACCEPT, 1)], 1) == {1: ("seat", 1, 0), 2: ("waitlist", 1, 1)}
        for kind in (Kind.DECLINE, Kind.EXPIRE):
            assert where([*held, act(kind, 1)], 1) == {2: ("seat", 1, 0)}

    def test_closed_is_closed_for_those_who_come_later(self) -> None:
        acts = [act(Kind.JOIN, 1), act(Kind.JOIN, 2), act(Kind.CLOSE), act(Kind.JOIN, 3), act(Kind.LEAVE, 1)]
        assert where(acts, 1) == {2: ("seat", 1, 0)}
        assert where([*acts, act(Kind.REOPEN), act(Kind.JOIN, 3)], 1)[3] == ("waitlist", 1, 1)

    def test_maybe_is_no_seat_and_takes_none_away(self) -> None:
        assert where([act(Kind.MAYBE, 1)], 1) == {1: ("maybe", 1, 0)}
        assert where([act(Kind.MAYBE, 1), act(Kind.JOIN, 1)], 1) == {1: ("seat", 1, 0)}
        assert where([act(Kind.JOIN, 1), act(Kind.MAYBE, 1)], 1) == {1: ("seat", 1, 0)}

    def test_what_is_deleted_never_counts_even_if_it_comes_later(self) -> None:
        joined = act(Kind.JOIN, 1, cause="a", place=CHANNEL, order="1")
        gone = act(Kind.GONE, 1, cause="a")
        assert where(log([joined, gone]), 1) == {}
        assert where(log([gone, joined]), 1) == {}


# --- With nothing told, the order of arrival does not matter -----------------------------------------------

WORDS = st.sampled_from(["join", "two", "three", "maybe", "leave", "nothing"])
HISTORIES = st.lists(
    st.tuples(st.integers(1, 6), st.integers(0, 2), WORDS, st.booleans()), min_size=1, max_size=24
)
"""Who, which of their messages, what it says from then on, and whether it is deleted then."""


def said(who: int, which: int, words: str, deleted: bool, order: int) -> Act:
    cause = f"{who}:{which}"
    more = {"cause": cause, "place": CHANNEL, "order": f"{order:04}"}
    if deleted:
        return act(Kind.GONE, who, **more)
    match words:
        case "join":
            return act(Kind.JOIN, who, **more)
        case "two" | "three":
            return act(Kind.JOIN, who, 2 if words == "two" else 3, **more)
        case "maybe":
            return act(Kind.MAYBE, who, **more)
        case "leave":
            return act(Kind.LEAVE, who, **more)
        case _:
            return act(Kind.RETRACT, who, **more)


class Model:
    """People in the order in which they came, kept as a list and changed act by act."""

    def __init__(self) -> None:
        self.standing: dict[int, dict[str, int | None]] = {}
        self.queue: list[tuple[int, int]] = []
        self.maybe: dict[int, set[str]] = {}
        self.deleted: set[str] = set()

    def size(self, who: int) -> int:
        stand = self.standing.get(who, {})
        named = [seats for seats in stand.values() if seats is not None]
        return (named[-1] if named else 1) if stand else 0

    def take(self, one: Act) -> None:
        who, cause = one.person or 0, one.cause or ""
        if cause in self.deleted:
            return
        before = self.size(who)
        stand = self.standing.setdefault(who, {})
        maybe = self.maybe.setdefault(who, set())
        if one.kind is Kind.GONE:
            self.deleted.add(cause)
        if one.kind is Kind.JOIN:
            stand.pop(cause, None)
            stand[cause] = one.seats
            maybe.clear()
        elif one.kind is Kind.LEAVE:
            stand.clear()
            maybe.clear()
        elif one.kind is Kind.MAYBE:
            stand.pop(cause, None)
            if not stand:
                maybe.add(cause)
        else:
            stand.pop(cause, None)
            maybe.discard(cause)
        after = self.size(who)
        # Each seat of a party has a place of its own in the queue: a seat more comes last, one less was last.
        self.queue += [(who, number) for number in range(before + 1, after + 1)]
        self.queue = [(it, number) for it, number in self.queue if it != who or number <= after]

    def places(self, capacity: int) -> dict[int, tuple[str, int]]:
        """A party stands where its last seat does."""
        order = [who for who, number in self.queue if number == self.size(who)]
        found: dict[int, tuple[str, int]] = {}
        waiting: list[int] = []
        passed: dict[int, int] = {}
        free = capacity
        for who in order:
            stuck = [it for it in waiting if 1 < self.size(it) <= capacity and passed[it] >= 3]
            if self.size(who) <= free and not stuck:
                free -= self.size(who)
                found[who] = ("seat", self.size(who))
                for it in waiting:
                    passed[it] += 1
            else:
                waiting.append(who)
                passed[who] = 0
                found[who] = ("waitlist", self.size(who))
        return found | {who: ("maybe", 1) for who, causes in self.maybe.items() if causes}


@settings(max_examples=400, deadline=None)
@given(HISTORIES, st.randoms(use_true_random=False), st.integers(1, 8))
def test_any_arrival_ends_as_the_order_that_the_platform_serves(
    history: list[tuple[int, int, str, bool]], rng: Any, capacity: int
) -> None:
    gone: set[tuple[int, int]] = set()
    acts = []
    for order, (who, which, words, deleted) in enumerate(history):
        if (who, which) not in gone:
            acts.append(said(who, which, words, deleted, order))
        if deleted:
            gone.add((who, which))
    model = Model()
    for one in acts:
        model.take(one)
    arrived = list(acts)
    rng.shuffle(arrived)
    # What is delivered twice has the same key, and is one signal: it is taken in once.
    received = log(list(dict.fromkeys([*arrived, *arrived[: len(arrived) // 2]])))
    assert received == acts
    assert {who: it[:2] for who, it in where(received, capacity).items()} == model.places(capacity)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 6)), min_size=1, max_size=20), st.data())
def test_across_conversations_the_order_of_receipt_counts(pairs: list[tuple[int, int]], data: Any) -> None:
    """Within each conversation the acts stand as it serves them; what came in order keeps its place."""
    acts = [
        act(Kind.JOIN, who, cause=f"{number}", place=f"c{place}", order=f"{number:04}")
        for number, (place, who) in enumerate(pairs)
    ]
    received = data.draw(st.permutations(acts))
    found = log(received)
    for place in {one.place for one in acts}:
        orders = [one.order for one in found if one.place == place]
        assert orders == sorted(orders)
    in_order = [
        one
        for number, one in enumerate(received)
        if all(one.place != other.place or other.order < one.order for other in received[:number])
        and all(one.place != other.place or one.order < other.order for other in received[number + 1 :])
    ]
    assert [one for one in found if one in in_order] == in_order


# --- With tells and restarts in between ---------------------------------------------------------------------


class Told(RuleBasedStateMachine):
    """A session as the engine runs it: acts come in, seats are given, people are told; the log is all that
    outlives a restart."""

    def __init__(self) -> None:
        super().__init__()
        self.log: list[Act] = []
        self.capacity = 3
        self.orders: list[int] = []
        self.heard: dict[int, list[tuple[str, int]]] = {}

    @initialize(capacity=st.integers(1, 6))
    def begin(self, capacity: int) -> None:
        self.capacity = capacity

    def add(self, one: Act) -> None:
        self.log.insert(placed(self.log, one), one)

    def settle(self, actor: int | None = None) -> None:
        """Tell what changed; whoever did nothing and was told a seat still has it."""
        promised = {who: heard[-1][1] for who, heard in self.heard.items() if heard[-1][0] == "seat"}
        book = fold(self.log)
        standings = allocate(book, self.capacity)
        for who in changed(book, standings):
            it = standings.get(who)
            news = (it.state.value if it else "out", it.seats if it else 0)
            assert who == actor or self.heard.get(who, [None])[-1] != news, "no news is not told"
            self.heard.setdefault(who, []).append(news)
            self.log.append(told_act(who, it, NOW))
        for who, seats in promised.items():
            if who != actor:
                assert standings[who].state is State.SEAT
                assert standings[who].seats >= seats

    @rule(
        who=st.integers(1, 8),
        which=st.integers(0, 1),
        words=st.sampled_from(["join", "two", "three", "leave", "nothing", "maybe"]),
        late=st.integers(0, 6),
    )
    def says(self, who: int, which: int, words: str, late: int) -> None:
        order = max(1, max(self.orders, default=0) + 2 - late * 2)
        while order in self.orders:
            order += 1
        self.orders.append(order)
        self.add(said(who, which, words, False, order))
        self.settle(actor=who)

    @rule(capacity=st.integers(0, 7))
    def resizes(self, capacity: int) -> None:
        self.capacity = capacity
        self.settle()

    @precondition(lambda self: self.log)
    @rule()
    def settles_again(self) -> None:
        before = {who: list(heard) for who, heard in self.heard.items()}
        self.settle()
        assert self.heard == before, "nobody is told anything twice"

    @rule()
    def restarts(self) -> None:
        self.log = list(self.log)

    @invariant()
    def the_seats_are_what_people_were_told(self) -> None:
        standings = allocate(fold(self.log), self.capacity)
        for who, heard in self.heard.items():
            it = standings.get(who)
            assert heard[-1] == (it.state.value if it else "out", it.seats if it else 0) or (
                it is not None and it.state is State.WAITLIST and heard[-1][0] == "waitlist"
            )
        assert all(who in self.heard for who in standings)

    @invariant()
    def never_over_capacity_unless_it_was_lowered(self) -> None:
        book = fold(self.log)
        pinned = sum(entry.pinned for entry in book.entries)
        given = sum(it.seats for it in allocate(book, self.capacity).values() if it.state is State.SEAT)
        assert given <= max(self.capacity, pinned)
        assert given == pinned


TestTold = Told.TestCase
TestTold.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)
