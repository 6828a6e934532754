"""The table of aliases with what organisers changed in it. Pure.

All changes are made on the rows, and the aliases built once: to build them takes longer than a change.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.language.tags.aliases import Aliases, aliases_of, shipped_aliases
from bot.language.tags.names import row_of
from bot.language.tags.spelling import spelling
from bot.language.tags.table import Row


@dataclass(frozen=True, slots=True)
class OwnAlias:
    """A name of a topic; without a topic: a name that is none any more."""

    name: str
    topic: str | None


@lru_cache(maxsize=2)
def changed(own: tuple[OwnAlias, ...]) -> Aliases:
    """The table that comes with the bot, and these changes in their order."""
    if not own:
        return shipped_aliases()
    rows = _Rows(shipped_aliases())
    for one in own:
        rows.take_out(one.name)
        if one.topic is not None:
            rows.add(one.name, one.topic)
    return aliases_of(rows.left())


class _Rows:
    def __init__(self, before: Aliases) -> None:
        self._before = before
        self._rows: list[Row | None] = list(before.rows)
        self._at = {spelling(name): place for place, row in enumerate(before.rows) for name in row.names}

    def take_out(self, name: str) -> None:
        """No row has this name any more."""
        place = self._at.pop(spelling(name), None)
        row = self._rows[place] if place is not None else None
        if place is not None and row is not None:
            self._rows[place] = _of([one for one in row.names if spelling(one) != spelling(name)], row)

    def add(self, name: str, topic: str) -> None:
        """The row of the topic, which is made if there is none, has this name."""
        place = self._place_of(topic)
        row = self._rows[place] if place is not None else None
        if place is None or row is None:
            place, row = len(self._rows), Row(topic, topic)
            self._rows.append(row)
            self._at[spelling(topic)] = place
        self._rows[place] = Row(row.english, row.german, (*row.others, name))
        self._at[spelling(name)] = place

    def left(self) -> list[Row]:
        """All rows that have names."""
        return [row for row in self._rows if row]

    def _place_of(self, topic: str) -> int | None:
        """By any of its names, in any form of it."""
        known = row_of(topic, self._before)
        names = (topic, *(known.names if known else ()))
        return next((self._at[spelling(one)] for one in names if spelling(one) in self._at), None)


def _of(names: Sequence[str], before: Row) -> Row | None:
    """The row with these of its names."""
    if not names:
        return None
    english = before.english if before.english in names else names[0]
    german = before.german if before.german in names else english
    return Row(english, german, tuple(one for one in names if one not in (english, german)))
