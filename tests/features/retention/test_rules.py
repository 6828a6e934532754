"""When an event's people go, and who stays."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.features.retention.rules import Ending, Kept, added, delete_at, going_on, over_at, stays

OVER = over_at(date(2011, 11, 5), "Europe/Berlin")
KEEP = timedelta(days=90)
DAY = timedelta(days=1)
NONE: frozenset[str] = frozenset()


def _ending(event: str, over: datetime = OVER, **kept: datetime | None) -> Ending:
    known = Kept(event, **kept)  # type: ignore[arg-type]
    return Ending(event, event.title(), "Europe/Berlin", over, delete_at(over, KEEP, known), known)


def test_it_is_over_at_midnight_where_it_was() -> None:
    assert OVER.astimezone(UTC) == datetime(2011, 11, 5, 23, tzinfo=UTC)


def test_first_organisers_are_told_a_week_before_then_it_is_deleted_then_nothing_happens() -> None:
    told = OVER + KEEP - 7 * DAY
    assert _ending("camp").next_step == told
    assert _ending("camp", told_at=told).next_step == OVER + KEEP
    assert _ending("camp", told_at=told, done_at=OVER + KEEP).next_step is None


def test_who_was_told_too_early_is_told_again_when_it_is_put_off() -> None:
    told, later = OVER + KEEP - 7 * DAY, OVER + KEEP + 30 * DAY
    assert _ending("camp", told_at=told, delete_at=later).next_step == later - 7 * DAY
    assert _ending("camp", told_at=later - 7 * DAY, delete_at=later).next_step == later


def test_an_event_that_ends_later_than_it_was_to_is_deleted_later() -> None:
    assert _ending("camp", OVER + 40 * DAY, delete_at=OVER + KEEP).delete_at == OVER + 40 * DAY + KEEP


def test_people_of_what_is_deleted_later_stay_and_of_what_is_done_do_not() -> None:
    camp, party = _ending("camp"), _ending("party", OVER + DAY)
    gone = _ending("gone", OVER + DAY, done_at=OVER)
    assert going_on([camp, party, gone], camp) == {"party"}
    assert going_on([camp, party, gone], party) == NONE


@pytest.mark.parametrize(
    ("events", "on", "waits", "heard", "stay"),
    [
        ({"camp"}, NONE, False, OVER - DAY, False),
        ({"camp"}, NONE, False, OVER + DAY, False),
        ({"camp"}, NONE, True, OVER - DAY, True),
        ({"camp", "party"}, {"party"}, False, OVER - DAY, True),
        ({"camp"}, {"party"}, False, OVER - DAY, False),
        ({"camp"}, {"party"}, False, OVER + DAY, True),
    ],
)
def test_who_stays(events: set[str], on: set[str], waits: bool, heard: datetime, stay: bool) -> None:
    assert stays(frozenset(events), frozenset(on), waits=waits, heard=heard, over=OVER) is stay


def test_counts_add_up_and_nothing_is_no_count() -> None:
    assert added({"stars": 1}, {"stars": 2, "votes": 0}) == {"stars": 3}
