"""The late policy: what a timed message says when it could not be said in time.

in time                    as meant
late, before the start     as meant, marked as late
running for a short while  "has begun"
later                      not at all; one catch-up line names what was missed
"""

from datetime import datetime, timedelta

from bot.core.message import Message
from bot.core.outgoing import Variant

TOLERANCE = timedelta(minutes=2)
"""So late a message still counts as in time."""

STILL_USEFUL = timedelta(minutes=15)
"""So long after its start a session is still worth walking to."""


def late_policy(
    *,
    due: datetime,
    start: datetime,
    in_time: Message,
    late: Message,
    running: Message,
    still_useful: timedelta = STILL_USEFUL,
) -> tuple[Variant, ...]:
    """The variants of a message that is due at `due` and speaks of something that begins at `start`.

    One that is due at the start itself is in time for as long as any other.
    """
    in_time_until = due + TOLERANCE
    return (
        Variant(in_time, until=min(in_time_until, start) if due != start else in_time_until),
        Variant(late, until=start),
        Variant(running, until=start + still_useful),
    )


def still_true(variants: tuple[Variant, ...], now: datetime) -> Message | None:
    """The first message that is true at `now`; None when it is too late for all."""
    for variant in variants:
        if variant.until is None or now < variant.until:
            return variant.message
    return None
