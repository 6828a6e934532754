"""How fast this homeserver lets the bot speak: not known until it says "too fast", and then learnt. Pure.

A homeserver does not tell its limits. So the bot speaks freely until it is stopped; from then on it keeps to
what the pause that was asked for lets conclude, and tries whether more is allowed only after long quiet.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.ports import Limit

MESSAGES = "messages"
ROOMS = "rooms"
INVITATIONS = "invitations"
UPLOADS = "uploads"
STOCK = {
    MESSAGES: Limit(MESSAGES, 0.2, 10),
    ROOMS: Limit(ROOMS, 1 / 62, 10),
    INVITATIONS: Limit(INVITATIONS, 0.3, 10),
    UPLOADS: Limit(UPLOADS, 0.2, 10),
}
"""What a homeserver grants that nobody has changed."""
EMPTY_FOR = timedelta(seconds=30)
FORGOTTEN_AFTER = timedelta(hours=6)
FASTEST, SLOWEST = 50.0, 1 / 600


@dataclass(frozen=True, slots=True)
class _Hit:
    at: datetime
    per_second: float


class Learnt:
    """The limits that were met. The moment is always given."""

    def __init__(self) -> None:
        self._hits: dict[str, _Hit] = {}

    def too_fast(self, name: str, after: timedelta | None, now: datetime) -> None:
        """The homeserver asked for a pause: one more is allowed after so long. The slowest counts."""
        stock = STOCK[name].per_second
        asked = after.total_seconds() if after else 0.0
        rate = max(SLOWEST, min(FASTEST, 1 / asked)) if asked > 0 else stock
        known = self._hits.get(name)
        # A bucket that is half full asks for less than a whole pause: such a rate is too hopeful.
        slowest = min(rate, known.per_second) if known and not self._is_over(known, now) else rate
        self._hits[name] = _Hit(now, slowest)

    def of(self, names: Sequence[str], now: datetime) -> tuple[Limit, ...]:
        """What is known of these limits; a bucket that was just emptied holds one."""
        return tuple(
            Limit(name, hit.per_second, 1 if now - hit.at < EMPTY_FOR else STOCK[name].burst)
            for name in names
            if (hit := self._hits.get(name)) is not None and not self._is_over(hit, now)
        )

    def _is_over(self, hit: _Hit, now: datetime) -> bool:
        return now - hit.at >= FORGOTTEN_AFTER
