"""The few messages that leave with the transaction that writes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.delivery.claims import Claim, Ready
from bot.delivery.lanes import Lanes, Row
from bot.delivery.permits import Permits


@dataclass(slots=True)
class Boarded:
    """What is in flight on the map although it is not committed yet."""

    lanes: Lanes
    rows: list[Row] = field(default_factory=list)
    claims: Mapping[int, Claim] = field(default_factory=dict)
    _permits: Permits | None = None

    def launch(self, rows: Sequence[Row], now: datetime, permits: Permits) -> None:
        """Put in flight the first of each lane that may go; of what is left the map knows nothing yet."""
        self._permits = permits
        tried: set[str] = set()
        for row in sorted(rows, key=lambda one: (one.priority, one.id)):
            if row.lane not in tried and self.lanes.launch(row, now, permits.may_go):
                self.rows.append(row)
            tried.add(row.lane)

    def settle(self, claims: Mapping[int, Claim]) -> None:
        """They were claimed; those that do not go now are left to the next turn."""
        self.claims = claims
        self._keep([row for row in self.rows if isinstance(claims.get(row.id), Ready)])

    def get_off(self) -> None:
        """Nothing of it was committed."""
        self._keep([])

    def _keep(self, kept: list[Row]) -> None:
        for row in self.rows:
            if row not in kept:
                self.lanes.end(row.id)
        if self._permits is not None:
            self._permits.give_back({row.id for row in kept})
        self.rows = kept
