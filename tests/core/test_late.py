"""The late policy: what is true at which moment."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.late import STILL_USEFUL, TOLERANCE, late_policy, still_true
from bot.core.message import Message, Plain, message
from bot.core.outgoing import Variant

START = datetime(2011, 11, 3, 10, 0, tzinfo=UTC)
IN_TIME, LATE, RUNNING = (message(Plain(text)) for text in ("in time", "late", "running"))
SECOND = timedelta(seconds=1)


def at(moment: datetime, *, due: datetime = START - timedelta(minutes=10)) -> Message | None:
    """What a reminder says at that moment."""
    policy = late_policy(due=due, start=START, in_time=IN_TIME, late=LATE, running=RUNNING)
    return still_true(policy, moment)


def test_each_wording_has_its_time() -> None:
    due = START - timedelta(minutes=10)
    moments = [
        due,
        due + TOLERANCE - SECOND,
        due + TOLERANCE,
        START - SECOND,
        START,
        START + STILL_USEFUL - SECOND,
        START + STILL_USEFUL,
    ]
    assert [at(moment) for moment in moments] == [IN_TIME, IN_TIME, LATE, LATE, RUNNING, RUNNING, None]


def test_just_before_the_start_nothing_is_called_in_time_that_has_begun() -> None:
    due = START - SECOND
    assert [at(due, due=due), at(START, due=due)] == [IN_TIME, RUNNING]


def test_due_at_the_start_is_in_time_like_any_other() -> None:
    moments = [START, START + TOLERANCE - SECOND, START + TOLERANCE]
    assert [at(moment, due=START) for moment in moments] == [IN_TIME, IN_TIME, RUNNING]


def test_due_after_the_start_is_never_announced_as_ahead() -> None:
    due = START + SECOND
    assert at(due, due=due) == RUNNING


def test_without_end_it_is_true_for_ever() -> None:
    for_ever = (Variant(LATE, until=START), Variant(RUNNING))
    assert [still_true(for_ever, START - SECOND), still_true(for_ever, START + timedelta(days=999))] == [
        LATE,
        RUNNING,
    ]


def test_nothing_to_say() -> None:
    assert still_true((), START) is None


SPANS = st.timedeltas(min_value=-timedelta(hours=2), max_value=timedelta(hours=2))


@given(ahead=SPANS, first=SPANS, second=SPANS)
def test_time_only_makes_it_later(ahead: timedelta, first: timedelta, second: timedelta) -> None:
    order: list[Message | None] = [IN_TIME, LATE, RUNNING, None]
    early, late = sorted([START + first, START + second])
    due = START + ahead
    assert order.index(at(early, due=due)) <= order.index(at(late, due=due))


@given(ahead=SPANS, moment=SPANS)
def test_what_is_said_is_true(ahead: timedelta, moment: timedelta) -> None:
    match at(START + moment, due=START + ahead):
        case message if message == IN_TIME and not ahead:
            assert moment < TOLERANCE
        case message if message in (IN_TIME, LATE):
            assert moment < timedelta()
        case message if message == RUNNING:
            assert timedelta() <= moment < STILL_USEFUL
        case _:
            assert moment >= STILL_USEFUL
