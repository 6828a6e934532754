"""All that is told at one moment, and what of it each reader gets. Most get the same, which is made once."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.changes import Changed, Concern, Spot
from bot.core.message import Phrase
from bot.core.outgoing import Outgoing, Priority, To, ToPerson, Variant
from bot.core.sessions import Session
from bot.features.notices.news import News, news_of
from bot.features.notices.wording import Item, missed, notice


class Moved:
    """Sessions with what changed of them, and when that is told."""

    def __init__(self, changes: Mapping[Session, Sequence[Changed]], at: datetime) -> None:
        self.changes = changes
        self._at = at
        self._makers = {one.by for these in changes.values() for one in these}
        self._news: dict[tuple[int, int, int | None], News | None] = {}
        self._said: dict[tuple[bool, tuple[Item, ...]], tuple[tuple[Variant, ...], Phrase]] = {}

    @property
    def sessions(self) -> list[Session]:
        """All of them."""
        return list(self.changes)

    def news(self, concerns: Sequence[Concern | Spot], reader: int | None = None) -> list[News]:
        """What there is to tell somebody whom it concerns like this, as the sessions begin."""
        since = {one.session: one.since for one in concerns}
        found = [
            self._news_of(session, _unknown(these, since[session.id]), reader)
            for session, these in self.changes.items()
            if session.id in since
        ]
        return sorted((one for one in found if one), key=lambda one: (one.now.start, one.now.id))

    def outgoing(self, key: str, to: To, items: Sequence[Item]) -> Outgoing:
        """The promise. What it tells is worth saying until the last of its sessions is on its way."""
        same = isinstance(to, ToPerson), tuple(items)
        if same not in self._said:
            until = max(item.news.until for item in items)
            said = Variant(notice(items, self._at, rings=same[0]), until=until)
            self._said[same] = (said,), missed(items, self._at)
        variants, line = self._said[same]
        return Outgoing(key=key, to=to, variants=variants, priority=Priority.TIMED, missed=line)

    def _news_of(self, session: Session, changes: Sequence[Changed], reader: int | None) -> News | None:
        maker = reader if reader in self._makers else None
        # What somebody does not know yet are always the last ones of all.
        same = (session.id, len(changes), maker)
        if same not in self._news:
            self._news[same] = news_of(session, changes, self._at, maker)
        return self._news[same]


def _unknown(changes: Sequence[Changed], since: datetime | None) -> Sequence[Changed]:
    """Without what was so already when they began to count on it."""
    return changes if since is None else [one for one in changes if one.at >= since]
