"""What may go at one moment by the limits of the platforms: asked for each row, and given back unused."""

from collections.abc import Container, Mapping, Sequence
from datetime import datetime

from bot.core.outgoing import Operation, Priority
from bot.core.ports import Adapter, Limit
from bot.core.signals import Address
from bot.delivery.lanes import Row
from bot.delivery.pace import Pace

_Kind = tuple[str, Operation, Priority, bool]
"""Rows of one kind (platform, operation, priority, whether it is to be opened first) count against the same
limits, but for those of their conversations."""


class Permits:
    """Those of one moment. `opened`: the groups that were opened, by their lane.

    `wait_until`: when the first of those that were refused may go; `left_out`: what only confirms, and would
    have to wait for too long.
    """

    def __init__(
        self, pace: Pace, adapters: Mapping[str, Adapter], opened: Mapping[str, Address], now: datetime
    ) -> None:
        self.wait_until: datetime | None = None
        self.left_out: list[Row] = []
        self._pace = pace
        self._adapters = adapters
        self._opened = opened
        self._now = now
        self._taken: dict[int, tuple[str, Sequence[Limit]]] = {}
        self._lacking: dict[_Kind, frozenset[str]] = {}
        self._used_up: set[_Kind] = set()

    def may_go(self, row: Row) -> bool:
        """Whether it may; then it has used up what it needs of the limits."""
        address = row.address or self._opened.get(row.lane)
        platform = row.platform or (address.platform if address else "")
        if not platform:
            return True  # nobody can be reached there, or it is not opened yet: claiming says so
        adapter = self._adapters.get(platform)
        if adapter is None:
            return False
        kind = (platform, row.operation, row.priority, address is None)
        if kind in self._used_up and not row.dispensable:
            return False
        limits = adapter.limits(row.operation, address)
        # What only confirms leaves the same reserve to people's answers as mass sending does.
        priority = Priority.MASS if row.dispensable else row.priority
        wait = self._pace.take(platform, limits, priority, self._now)
        if wait is not None and row.dispensable and wait > row.dispensable:
            self.left_out.append(row)
            return False
        if wait is not None:
            self.wait_until = min(wait, self.wait_until or wait)
            self._notice(kind, self._pace.lacking(platform, limits, priority, self._now))
            return False
        self._taken[row.id] = (platform, limits)
        return True

    def give_back(self, gone: Container[int]) -> None:
        """What did not go has used up nothing of what a platform allows."""
        for row in [row for row in self._taken if row not in gone]:
            self._pace.give_back(*self._taken.pop(row))

    def _notice(self, kind: _Kind, lacking: frozenset[str]) -> None:
        """What two conversations lack is not theirs alone: of all that wait for it, no third is asked."""
        before = self._lacking.get(kind, frozenset())
        if before & lacking:
            self._used_up.add(kind)
        self._lacking[kind] = before | lacking
