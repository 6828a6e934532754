"""How long a message to many takes, at the pace that the platforms were seen to grant."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

from bot.core.clock import Clock
from bot.core.outgoing import Operation
from bot.core.ports import Adapter, Expected, Limit, Tx
from bot.core.signals import Address
from bot.delivery.claims import Home, homes_of
from bot.delivery.pace import Pace, how_long


class PaceForecast:
    """The port `Forecast` over the adapters' limits, and what of them is used up."""

    def __init__(self, adapters: Mapping[str, Adapter], pace: Pace, clock: Clock) -> None:
        self._adapters = adapters
        self._pace = pace
        self._clock = clock

    async def how_long(self, tx: Tx, persons: Sequence[int]) -> timedelta | None:
        """The longest of what each limit makes it take; see the port."""
        homes = await homes_of(tx, list(dict.fromkeys(persons)), self._adapters)
        return self._longest(homes.values())

    async def by_platform(
        self, tx: Tx, persons: Sequence[int], strangers: Mapping[str, int] | None = None
    ) -> Mapping[str, Expected]:
        """The same for each platform alone; see the port."""
        homes = await homes_of(tx, list(dict.fromkeys(persons)), self._adapters)
        new = {platform: many for platform, many in (strangers or {}).items() if platform in self._adapters}
        found: dict[str, list[Home]] = {platform: [] for platform in new}
        for home in homes.values():
            found.setdefault(home.platform, []).append(home)
        return {
            platform: Expected(
                tuple(one.person for one in these),
                self._longest([*these, *[_stranger(platform)] * new.get(platform, 0)]) or timedelta(),
                new.get(platform, 0),
            )
            for platform, these in sorted(found.items())
        }

    def _longest(self, homes: Collection[Home]) -> timedelta | None:
        counts: Counter[tuple[str, Limit]] = Counter()
        for home in homes:
            counts.update((home.platform, limit) for limit in self._limits(home))
        return max((self._takes(count, *what) for what, count in counts.items()), default=None)

    def _takes(self, count: int, platform: str, limit: Limit) -> timedelta:
        in_store = self._pace.in_store(platform, limit, self._clock.now())
        return how_long(count, limit, tokens=in_store)

    def _limits(self, home: Home) -> Sequence[Limit]:
        """What a message to them counts against; who has no direct conversation yet gets one first."""
        there = Address(home.platform, home.conversation) if home.conversation is not None else None
        return self._adapters[home.platform].limits(Operation.POST, there)


def _stranger(platform: str) -> Home:
    """Somebody whom the bot has not met: with them a direct conversation is yet to be opened."""
    return Home(0, platform, "", None)
