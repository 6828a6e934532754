"""The published limits: kept in every minute, and used to nineteen parts of twenty."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.adapters.slack import pace
from bot.adapters.slack.pace import limits_of
from bot.core.outgoing import Operation, Priority
from bot.core.signals import Address
from bot.delivery.pace import Pace
from tests.fakes.slack.facts import METHODS
from tests.fakes.slack.limits import Limits

BEGIN = datetime(2026, 11, 3, tzinfo=UTC)
TEN_MINUTES = timedelta(minutes=10)
PER_MINUTE = {1: 1, 2: 20, 3: 50, 4: 100, 5: 300}


@pytest.mark.parametrize(
    ("operation", "method"),
    [
        (Operation.EDIT, pace.UPDATE),
        (Operation.DELETE, pace.DELETE),
        (Operation.REACT, pace.REACT),
        (Operation.UNREACT, pace.UNREACT),
        (Operation.OPEN, pace.OPEN),
        (Operation.PUBLISH, pace.PUBLISH),
        (Operation.POST, pace.POST),
    ],
)
def test_a_method_is_called_as_often_as_its_tier_allows_and_never_oftener(
    operation: Operation, method: str
) -> None:
    moment, buckets = BEGIN, Pace()
    published = Limits(lambda: (moment - BEGIN).total_seconds())
    tier, count = METHODS[method].tier, 0
    while moment < BEGIN + TEN_MINUTES:
        channel = Address("slack", f"C{count}")
        wait = buckets.take("slack", limits_of(operation, channel), Priority.ANSWER, moment)
        if wait is not None:
            moment = wait
            continue
        published.take(method, tier)
        count += 1
    assert published.refused == 0
    assert 0.95 * 10 * PER_MINUTE[tier] <= count <= 10 * PER_MINUTE[tier] + PER_MINUTE[tier] / 20


def test_a_channel_takes_a_few_at_once_and_then_one_a_second() -> None:
    moment, buckets = BEGIN, Pace()
    published = Limits(lambda: (moment - BEGIN).total_seconds())
    count = 0
    while moment < BEGIN + timedelta(minutes=2):
        limits = limits_of(Operation.POST, Address("slack", "C1"))
        wait = buckets.take("slack", limits, Priority.ANSWER, moment)
        if wait is not None:
            moment = wait
            continue
        published.take(pace.POST, METHODS[pace.POST].tier)
        published.post("C1")
        count += 1
    assert (published.refused, count) == (0, 121)


def test_whom_the_bot_has_not_written_to_yet_costs_an_opening_too() -> None:
    names = [limit.name for limit in limits_of(Operation.POST, None)]
    assert names == ["chat.postMessage", "conversations.open"]
    assert [limit.name for limit in limits_of(Operation.UPLOAD, Address("slack", "D1"))] == [
        "chat.postMessage",
        "files.getUploadURLExternal",
        "channel D1",
    ]
