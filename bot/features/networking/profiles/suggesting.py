"""What an unknown tag may mean: asked about, never decided. Pure, but for what it remembers of the table."""

from collections.abc import Iterable
from functools import lru_cache

from bot.language.tags.aliases import Aliases, shipped_aliases
from bot.language.tags.names import row_of
from bot.language.tags.profile import understand_profile
from bot.language.tags.spelling import spelling
from bot.language.tags.suggest import SPELLED_ALIKE, likely
from bot.language.tags.table import Row

_LOOKED_AT = 12


def suggestions(tag: str, language: str, aliases: Aliases, likeliest: int = 2) -> list[str]:
    """What topics an unknown tag may mean, by their names in a language; none for a tag that is known."""
    if row_of(tag, aliases) is not None:
        return []
    from rapidfuzz import fuzz, process

    names = _spellings(aliases.rows)
    near = process.extract(
        spelling(tag), names.keys(), scorer=fuzz.ratio, limit=_LOOKED_AT, score_cutoff=SPELLED_ALIKE
    )
    found = likely(tag, [names[spelled] for spelled, _, _ in near], aliases)
    rows = [row_of(one, aliases) for one in found]
    return list(dict.fromkeys(row.name(language) for row in rows if row))[:likeliest]


def warm_up() -> None:
    """Read what takes a moment, before anybody waits for it."""
    _spellings(shipped_aliases().rows)
    understand_profile("Hallo")


@lru_cache(maxsize=2)
def _spellings(rows: tuple[Row, ...]) -> dict[str, str]:
    return dict(_each(rows))


def _each(rows: Iterable[Row]) -> Iterable[tuple[str, str]]:
    for row in rows:
        for name in row.names:
            yield spelling(name), name
