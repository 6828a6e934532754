"""The aliases in force: the table that comes with the bot, and what organisers changed in it. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.language.tags.spelling import base_form, spelling
from bot.language.tags.table import Row, shipped


@dataclass(frozen=True, slots=True)
class Aliases:
    """Rows by the spelling of each of their names, and by its base form where that means one row only.

    A value: what changes it makes another one.
    """

    rows: tuple[Row, ...]
    _spelled: Mapping[str, Row]
    _based: Mapping[str, Row]

    def find(self, spelled: str, base: str) -> Row | None:
        """The row of a tag; a name that is spelled so goes before one that has the same base form."""
        return self._spelled.get(spelled) or self._spelled.get(base) or self._based.get(base)

    def spells(self, name: str) -> bool:
        """Whether a row has exactly this name, but for case and signs."""
        return spelling(name) in self._spelled

    def adding(self, own: Row) -> "Aliases":
        """With an organisers' row: it joins the row that is called like it, and takes its names from all others."""
        taken = {spelling(name) for name in own.names}
        called = {spelling(own.english), spelling(own.german)}
        joined = next(
            (row for row in self.rows if called & {spelling(row.english), spelling(row.german)}), None
        )
        new = replace(joined, others=(*joined.others, *own.names)) if joined else own
        others = (_without(row, taken) for row in self.rows if row is not joined)
        return aliases_of((*(row for row in others if row), new))

    def without(self, name: str) -> "Aliases":
        """Where this name is no alias any more; the topic itself goes with the name that it is called by in both
        languages."""
        gone = {spelling(name)}
        return aliases_of(tuple(row for one in self.rows if (row := _without(one, gone))))


def aliases_of(rows: Iterable[Row]) -> Aliases:
    """The aliases that these rows make; where two rows claim a spelling, the later one has it."""
    kept = tuple(rows)
    spelled = {spelling(name): row for row in kept for name in row.names}
    based: dict[str, Row | None] = {}
    for row in kept:
        for base in {base_form(name) for name in row.names}:
            based[base] = row if based.get(base, row) is row else None
    return Aliases(kept, spelled, {base: row for base, row in based.items() if row is not None})


@lru_cache(maxsize=1)
def shipped_aliases() -> Aliases:
    """The aliases before any organiser changed them."""
    return aliases_of(shipped())


def _without(row: Row, gone: set[str]) -> Row | None:
    left = [name for name in row.names if spelling(name) not in gone]
    if not left:
        return None
    english = row.english if row.english in left else left[0]
    german = row.german if row.german in left else english
    return Row(english, german, tuple(name for name in left if name not in (english, german)))
