"""What organisers mean by a round, when it is, and which half hour people have. Pure."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.core.ports import Busy
from bot.features.networking.introductions.times import Opening, next_slot
from bot.features.networking.rounds.calendar import next_moment
from bot.features.networking.rounds.model import Order
from bot.features.networking.rounds.orders import order_of

NOON = time(12, 30)
DAY = date(2011, 11, 3)
TEN = datetime(2011, 11, 3, 9, 0, tzinfo=UTC)
"""On the clock of Berlin."""


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Runde jetzt", Order()),
        ("round now!", Order()),
        ("groups of 3 now", Order(size=3)),
        ("Dreiergruppen jetzt", Order(size=3)),
        ("3er-Gruppen jetzt", Order(size=3)),
        ("Gruppen von vier jetzt", Order(size=4)),
        ("round every day at 12:30", Order(clock=NOON, often="daily")),
        ("Runde jeden Konferenztag um 12:30", Order(clock=NOON, often="event")),
        ("jeden Konferenztag um 12:30", None),
        ("groups of 4 every conference day at 12:30", Order(size=4, clock=NOON, often="event")),
        ("Runde jeden Tag um 12.30 Uhr", Order(clock=NOON, often="daily")),
        ("Runde um 15 Uhr", Order(clock=time(15))),
        ("Runde heute um 15 Uhr", Order(clock=time(15))),
        ("round at 25:00", None),
        ("dry run", Order(dry=True)),
        ("Probelauf Gruppen von 3", Order(size=3, dry=True)),
        ("dry run groups of 3", Order(size=3, dry=True)),
        ("groups of 7 now", Order(size=7)),
        ("a round of beer", None),
        ("rounds", None),
        ("is there a round now", None),
        ("Gruppen", None),
    ],
)
def test_a_sentence_means_a_round_or_something_else(text: str, order: Order | None) -> None:
    assert order_of(text) == order


@pytest.mark.parametrize(
    ("often", "now", "following"),
    [
        ("daily", TEN, datetime(2011, 11, 3, 11, 30, tzinfo=UTC)),
        ("daily", TEN + timedelta(hours=2, minutes=30), datetime(2011, 11, 4, 11, 30, tzinfo=UTC)),
        ("event", TEN - timedelta(days=9), datetime(2011, 11, 3, 11, 30, tzinfo=UTC)),
        ("event", TEN + timedelta(days=1), None),
        ("once", TEN + timedelta(hours=5), datetime(2011, 11, 4, 11, 30, tzinfo=UTC)),
        # On this day the clocks were put back: noon is an hour later by the clock of the world.
        ("daily", datetime(2011, 10, 29, 12, 0, tzinfo=UTC), datetime(2011, 10, 30, 11, 30, tzinfo=UTC)),
    ],
)
def test_the_next_round_is_on_the_wall_clock(often: str, now: datetime, following: datetime | None) -> None:
    assert next_moment(often, NOON, "Europe/Berlin", now, [DAY]) == following  # type: ignore[arg-type]


def _busy(start: str, end: str) -> Busy:
    return Busy(*(datetime.fromisoformat(f"2011-11-03T{one}+01:00") for one in (start, end)), session=1)


@pytest.mark.parametrize(
    ("busy", "days", "found"),
    [
        ([[], []], [(), ()], "2011-11-03T10:00+01:00"),
        ([[_busy("10:00", "11:00")], []], [(), ()], "2011-11-03T11:00+01:00"),
        ([[_busy("10:00", "11:00")], [_busy("11:10", "12:00")]], [(), ()], "2011-11-03T12:00+01:00"),
        ([[_busy("10:00", "18:00")], []], [(), ()], "2011-11-04T09:30+01:00"),
        ([[], []], [(DAY,), (DAY, date(2011, 11, 4))], "2011-11-03T10:00+01:00"),
        ([[], []], [(date(2011, 11, 4),), ()], "2011-11-04T09:30+01:00"),
        ([[], []], [(date(2011, 11, 4),), (DAY,)], None),
    ],
)
def test_they_meet_in_the_next_half_hour_that_both_have(
    busy: list[list[Busy]], days: list[tuple[date, ...]], found: str | None
) -> None:
    opening = [
        Opening(
            datetime.fromisoformat(f"2011-11-0{day}T09:15+01:00"),
            datetime.fromisoformat(f"2011-11-0{day}T18:00+01:00"),
            "Europe/Berlin",
        )
        for day in (3, 4)
    ]
    slot = next_slot(TEN - timedelta(minutes=8), opening, busy, days)
    assert (slot[0] if slot else None) == (datetime.fromisoformat(found) if found else None)
