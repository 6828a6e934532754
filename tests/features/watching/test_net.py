"""What somebody who was away hears of changes that went to and fro."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.features.programme.net import net
from bot.features.programme.store import Change

AT = datetime(2011, 11, 3, 9, tzinfo=UTC)


def _change(session: int, field: str, old: str = "", new: str = "") -> Change:
    return Change(session, AT, field, old, new)


def test_to_and_fro_is_no_news_and_steps_are_one() -> None:
    there, back = _change(1, "room", "Saal", "Hof"), _change(1, "room", "Hof", "Saal")
    assert net([there, back]) == []
    assert net([there, back, there]) == [there]
    onward = _change(1, "room", "Hof", "Keller")
    assert net([there, _change(2, "title", "A", "B"), onward]) == [
        _change(2, "title", "A", "B"),
        _change(1, "room", "Saal", "Keller"),
    ]


def test_a_session_that_went_and_came_back() -> None:
    new, gone, back = _change(1, "new"), _change(1, "cancelled"), _change(1, "back")
    room = _change(1, "room", "Saal", "Hof")
    assert net([gone, back]) == []
    assert net([back, gone]) == []
    assert net([new, gone]) == []
    assert net([new, gone, back]) == [new]
    assert net([gone]) == [gone]
    assert net([back]) == [back]
    assert net([room, gone]) == [gone]
    assert net([new, room]) == [new]
    assert net([gone, back, room]) == [room]


@given(st.lists(st.tuples(st.integers(1, 3), st.sampled_from("abc")), max_size=12))
def test_the_net_takes_one_from_the_first_state_to_the_last(steps: list[tuple[int, str]]) -> None:
    state = dict.fromkeys((1, 2, 3), "a")
    first, changes = dict(state), []
    for session, value in steps:
        if state[session] != value:
            changes.append(_change(session, "room", state[session], value))
            state[session] = value
    found = net(changes)
    assert {one.session: (one.old, one.new) for one in found} == {
        session: (first[session], value) for session, value in state.items() if first[session] != value
    }
    assert len(found) == len({one.session for one in found})


def test_the_time_of_the_last_step_is_kept() -> None:
    later = AT + timedelta(hours=1)
    steps = [Change(1, AT, "room", "a", "b"), Change(1, later, "room", "b", "c")]
    assert net(steps) == [Change(1, later, "room", "a", "c")]
