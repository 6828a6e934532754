"""The order of what waits: by hand, and against a naive model that looks at every row every time."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.core.outgoing import Operation, Priority
from bot.delivery.lanes import Lanes, Row

NOW = datetime(2011, 11, 3, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
ANSWER, TIMED, CARD, MASS = Priority


def row(
    id_: int,
    lane: str = "a",
    priority: Priority = ANSWER,
    *,
    due: datetime | None = None,
    retry_at: datetime | None = None,
) -> Row:
    """A post that waits."""
    return Row(id_, lane, priority, Operation.POST, "fake", None, due, retry_at)


def lanes_of(*rows: Row) -> Lanes:
    """Lanes that hold these."""
    lanes = Lanes()
    lanes.add(rows, NOW)
    return lanes


def picked(
    lanes: Lanes, now: datetime = NOW, room: int = 99, refused: frozenset[int] = frozenset()
) -> list[int]:
    """Who goes."""
    return [one.id for one in lanes.pick(now, room, lambda one: one.id not in refused)]


def drained(lanes: Lanes, now: datetime = NOW) -> list[int]:
    """The order in which all go when each is over at once."""
    order: list[int] = []
    while ready := picked(lanes, now):
        order += ready
        for one in ready:
            lanes.end(one)
    return order


def test_a_lane_goes_by_number_whatever_the_order_of_arrival() -> None:
    lanes = lanes_of(row(3), row(1))
    lanes.add([row(2)], NOW)
    assert drained(lanes) == [1, 2, 3]


def test_one_in_flight_for_each_lane() -> None:
    lanes = lanes_of(row(1), row(2), row(3, "b"))
    assert [picked(lanes), picked(lanes), lanes.flying] == [[1, 3], [], 2]
    lanes.end(1)
    assert picked(lanes) == [2]


def test_answers_go_before_mass() -> None:
    lanes = lanes_of(row(1, "a", MASS), row(2, "b", CARD), row(3, "b", ANSWER), row(4, "c", TIMED))
    assert [picked(lanes, room=2), picked(lanes)] == [[3, 4], [1]]
    lanes.end(3)
    assert picked(lanes) == [2]


def test_what_is_not_due_holds_nobody_up_and_goes_when_it_is() -> None:
    later = NOW + 60 * SECOND
    lanes = lanes_of(row(1, due=later), row(2), row(3))
    assert [drained(lanes), lanes.next_moment(), drained(lanes, later)] == [[2, 3], later, [1]]


def test_what_is_tried_again_holds_up_those_behind_it() -> None:
    lanes = lanes_of(row(1), row(2), row(3, "b"))
    picked(lanes)
    lanes.again(1, NOW + SECOND)
    assert [picked(lanes), lanes.next_moment(), drained(lanes, NOW + SECOND)] == [[], NOW + SECOND, [1, 2]]


def test_what_was_tried_before_a_restart_holds_up_those_behind_it() -> None:
    lanes = lanes_of(row(1, retry_at=NOW + SECOND), row(2), row(3, "a", MASS))
    assert [drained(lanes), drained(lanes, NOW + SECOND)] == [[3], [1, 2]]


def test_what_is_tried_again_does_not_hold_up_other_priorities() -> None:
    lanes = lanes_of(row(1, "a", MASS), row(2, "a", ANSWER), row(3, "a", MASS))
    assert picked(lanes) == [2]
    lanes.again(2, NOW + SECOND)
    assert drained(lanes) == [1, 3]


def test_a_parked_row_waits_for_its_target_and_holds_up_those_behind_it() -> None:
    lanes = lanes_of(row(1, "a"), row(2, "b"), row(3, "b"))
    assert picked(lanes) == [1, 2]
    lanes.park(2, 1)
    assert picked(lanes) == []
    lanes.end(1)
    assert drained(lanes) == [2, 3]


def test_a_row_may_wait_for_one_in_its_own_lane_that_is_not_due_yet() -> None:
    later = NOW + 60 * SECOND
    lanes = lanes_of(row(1, due=later), row(2))
    assert picked(lanes) == [2]
    lanes.park(2, 1)
    assert [drained(lanes), drained(lanes, later)] == [[], [1, 2]]


def test_who_falls_due_is_not_held_up_by_those_behind() -> None:
    soon = NOW + SECOND
    lanes = lanes_of(row(1, due=soon), row(2))
    assert picked(lanes) == [2]
    lanes.again(2, NOW + 60 * SECOND)
    assert drained(lanes, soon) == [1]


def test_the_end_of_a_target_frees_nobody_who_waits_for_another_try() -> None:
    soon, later = NOW + SECOND, NOW + 60 * SECOND
    lanes = lanes_of(row(1, "b"), row(2, due=soon), row(3))
    assert picked(lanes) == [1, 3]
    lanes.park(3, 1)
    assert picked(lanes, soon) == [2]
    lanes.again(2, later)
    lanes.end(1)
    assert [picked(lanes, soon), drained(lanes, later)] == [[], [2, 3]]


def test_a_refused_row_keeps_its_place_and_lets_other_lanes_pass() -> None:
    lanes = lanes_of(row(1), row(2), row(3, "b"))
    assert [picked(lanes, refused=frozenset({1})), picked(lanes)] == [[3], [1]]


def test_a_row_that_is_known_is_left_as_it_is() -> None:
    lanes = lanes_of(row(1))
    assert picked(lanes) == [1]
    lanes.add([row(1), row(2)], NOW)
    assert [picked(lanes), len(lanes), 1 in lanes, 3 in lanes] == [[], 2, True, False]


def test_an_end_frees_what_it_held() -> None:
    lanes = lanes_of(row(1), row(2))
    picked(lanes)
    lanes.again(1, NOW + SECOND)
    lanes.end(1)
    assert [drained(lanes), len(lanes), lanes.next_moment()] == [[2], 0, None]


@dataclass(slots=True)
class Known:
    """What the model knows of a row."""

    row: Row
    arrived: bool
    until: datetime
    target: int | None = None
    flying: bool = False


class Model:
    """The rules, said in the plainest way."""

    def __init__(self) -> None:
        self.rows: dict[int, Known] = {}

    def add(self, one: Row, now: datetime) -> None:
        """A new row."""
        arrived = one.due is None or one.due <= now
        until = one.retry_at if arrived and one.retry_at else NOW
        self.rows.setdefault(one.id, Known(one, arrived, until))

    def pick(self, now: datetime, room: int, refused: frozenset[int]) -> list[int]:
        """All rows by priority and number; each goes unless something speaks against it."""
        going: list[int] = []
        for one in self.rows.values():
            one.arrived = one.arrived or one.row.due is None or one.row.due <= now
        for id_, one in sorted(self.rows.items(), key=lambda pair: (pair[1].row.priority, pair[0])):
            lane = [other for other in self.rows.values() if other.row.lane == one.row.lane]
            before = [
                other
                for other in lane
                if other.arrived and other.row.priority == one.row.priority and other.row.id < id_
            ]
            waits = not one.arrived or one.until > now or one.target in self.rows
            if waits or before or any(other.flying for other in lane) or id_ in refused:
                continue
            if len(going) == room:
                break
            one.flying = True
            going.append(id_)
        return going


class LanesAgainstModel(RuleBasedStateMachine):
    """Whatever happens, both say the same; and in the end everybody has gone."""

    def __init__(self) -> None:
        super().__init__()
        self.lanes = Lanes()
        self.model = Model()
        self.now = NOW
        self.next_id = 1

    def flying(self) -> list[int]:
        """Who is in flight."""
        return sorted(id_ for id_, one in self.model.rows.items() if one.flying)

    @initialize()
    def empty(self) -> None:
        assert self.lanes.next_moment() is None

    @rule(
        lane=st.sampled_from("ab"),
        priority=st.sampled_from([ANSWER, MASS]),
        due=st.none() | st.integers(-1, 5),
        retry=st.none() | st.integers(-1, 5),
        skip=st.integers(1, 3),
    )
    def add(self, lane: str, priority: Priority, due: int | None, retry: int | None, skip: int) -> None:
        one = row(
            self.next_id,
            lane,
            priority,
            due=None if due is None else self.now + due * SECOND,
            retry_at=None if retry is None or due is not None else self.now + retry * SECOND,
        )
        self.next_id += skip
        self.lanes.add([one], self.now)
        self.model.add(one, self.now)

    @rule(room=st.integers(0, 3), refused=st.frozensets(st.integers(1, 30), max_size=3))
    def pick(self, room: int, refused: frozenset[int]) -> None:
        assert picked(self.lanes, self.now, room, refused) == self.model.pick(self.now, room, refused)
        assert self.lanes.flying == len(self.flying())

    @rule(seconds=st.integers(0, 4))
    def wait(self, seconds: int) -> None:
        self.now += seconds * SECOND

    @precondition(lambda self: self.flying())
    @rule(data=st.data())
    def end(self, data: st.DataObject) -> None:
        ended = data.draw(st.sampled_from(self.flying()))
        self.lanes.end(ended)
        del self.model.rows[ended]

    @precondition(lambda self: self.flying())
    @rule(data=st.data(), seconds=st.integers(1, 5))
    def again(self, data: st.DataObject, seconds: int) -> None:
        tried = data.draw(st.sampled_from(self.flying()))
        self.lanes.again(tried, self.now + seconds * SECOND)
        known = self.model.rows[tried]
        known.flying, known.until = False, self.now + seconds * SECOND

    @precondition(lambda self: self.flying())
    @rule(data=st.data(), seconds=st.integers(1, 5))
    def postpone(self, data: st.DataObject, seconds: int) -> None:
        early = data.draw(st.sampled_from(self.flying()))
        self.lanes.postpone(early, self.now + seconds * SECOND)
        known = self.model.rows[early]
        known.flying, known.arrived = False, False
        known.row = replace(known.row, due=self.now + seconds * SECOND)

    @precondition(lambda self: self.flying() and self.flying()[-1] != min(self.model.rows))
    @rule(data=st.data())
    def park(self, data: st.DataObject) -> None:
        first = min(self.model.rows)
        parked = data.draw(st.sampled_from([one for one in self.flying() if one != first]))
        target = data.draw(st.sampled_from([one for one in sorted(self.model.rows) if one < parked]))
        self.lanes.park(parked, target)
        known = self.model.rows[parked]
        known.flying, known.target = False, target

    def teardown(self) -> None:
        for id_ in self.flying():
            self.lanes.end(id_)
            del self.model.rows[id_]
        far = self.now + 3600 * SECOND
        while going := self.model.pick(far, 99, frozenset()):
            assert picked(self.lanes, far) == going
            for id_ in going:
                self.lanes.end(id_)
                del self.model.rows[id_]
        assert [len(self.lanes), len(self.model.rows), self.lanes.next_moment()] == [0, 0, None]


LanesAgainstModel.TestCase.settings = settings(max_examples=100, stateful_step_count=30, deadline=None)
TestLanesAgainstModel = LanesAgainstModel.TestCase


@pytest.mark.long
def test_the_lanes_against_the_model_in_three_thousand_stories() -> None:
    run_state_machine_as_test(
        LanesAgainstModel, settings=settings(max_examples=3_000, stateful_step_count=30, deadline=None)
    )
