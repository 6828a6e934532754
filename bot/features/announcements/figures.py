"""How far an announcement is: counted from what the outbox made of its copies."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.ports import Tx
from bot.features.announcements.copies import CopyStore
from bot.features.announcements.model import Announcement
from bot.features.announcements.places import PlaceStore
from bot.features.announcements.store import AnnouncementStore

_WAITING = ("waiting", "sending")
_FAILED = ("dead", "dropped")


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts alone, never who. `failed`: by reason, the most first. `posts`: delivered and waiting ones in
    conversations."""

    delivered: int = 0
    waiting: int = 0
    held: int = 0
    failed: tuple[tuple[str, int], ...] = ()
    posts: tuple[int, int] = (0, 0)
    reads: int = 0

    @property
    def is_going_on(self) -> bool:
        """Whether the figures will change by themselves."""
        return bool(self.waiting or self.posts[1])


class Counting:
    """Counts."""

    def __init__(self, store: AnnouncementStore, copies: CopyStore, places: PlaceStore) -> None:
        self._store = store
        self._copies = copies
        self._places = places

    async def figures(self, tx: Tx, one: Announcement) -> Figures:
        """How far it is now."""
        outcomes = await self._copies.outcomes(tx, one.id)
        posts = await self._places.outcomes_of_places(tx, one.id)
        failed: Counter[str] = Counter()
        for state, reason, many in (*outcomes, *posts):
            if state in _FAILED:
                failed[reason] += many
        return Figures(
            delivered=_sum(outcomes, "sent"),
            waiting=_sum(outcomes, *_WAITING),
            held=await self._copies.held_count(tx, one.id),
            failed=tuple(failed.most_common()),
            posts=(_sum(posts, "sent"), _sum(posts, *_WAITING)),
            reads=await self._store.reads(tx, one.id) if one.ask_read else 0,
        )


def _sum(outcomes: Sequence[tuple[str, str, int]], *states: str) -> int:
    return sum(many for state, _, many in outcomes if state in states)
