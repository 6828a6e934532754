"""Which sessions overlap now and did not before the change. Pure."""

from collections.abc import Mapping, Sequence

from bot.core.changes import Changed
from bot.core.sessions import Session
from bot.features.notices.news import News

_OF_TIME = ("start", "end", "back")


def maybe_clashing(
    changes: Mapping[Session, Sequence[Changed]], sessions: Sequence[Session]
) -> list[Session]:
    """What may overlap with any new time: all that is on between the first and the last of those."""
    retimed = [session for session, these in changes.items() if any(one.field in _OF_TIME for one in these)]
    if not retimed:
        return []
    first, last = min(one.start for one in retimed), max(one.end for one in retimed)
    return [one for one in sessions if one.start < last and first < one.end and not one.cancelled]


def clashing(news: Sequence[News], theirs: Sequence[Session]) -> dict[int, tuple[Session, ...]]:
    """For each retimed session, what else the reader counts on at that time, a pair once. Only what the
    change brought about: two that overlapped before are as they were."""
    before = {one.now.id: one for one in news}
    found: dict[int, tuple[Session, ...]] = {}
    named: set[frozenset[int]] = set()
    for one in news:
        for other in theirs if one.retimed else ():
            pair = frozenset((one.now.id, other.id))
            if len(pair) == 1 or pair in named or not _overlap(one.now, other):
                continue
            knew = before[other.id].before if other.id in before else other
            if one.kind == "back" or knew.cancelled or not _overlap(one.before, knew):
                named.add(pair)
                found[one.now.id] = (*found.get(one.now.id, ()), other)
    return found


def _overlap(one: Session, other: Session) -> bool:
    return one.start < other.end and other.start < one.end
