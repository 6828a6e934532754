"""Which tags are the same, and what they are called. Pure.

Two tags are the same when they are spelled alike, differ in singular and plural or in a German ending only, or
stand in one row of the aliases. Never because they look or sound alike: Java is not JavaScript.
"""

import re
from collections.abc import Iterable

from bot.language.tags.aliases import Aliases
from bot.language.tags.spelling import base_form, spelling
from bot.language.tags.table import Row

_ASIDE = re.compile(r"^(.*?)\s*\(([^()]+)\)\s*$")
_EDGES = " \t\n,;:.!?\"'„“”«»*_~`"


def row_of(tag: str, aliases: Aliases) -> Row | None:
    """The row that names the tag, also where it says a name and a short form: "Machine Learning (ML)"."""
    found = aliases.find(spelling(tag), base_form(tag))
    if found is None and (aside := _ASIDE.match(tag)):
        outer, inner = (aliases.find(spelling(part), base_form(part)) for part in aside.groups())
        return outer if outer == inner else None
    return found


def key_of(tag: str, aliases: Aliases) -> str:
    """What the tag is compared by; the same for all tags that are the same."""
    row = row_of(tag, aliases)
    return spelling(row.english) if row else base_form(tag)


def same(a: str, b: str, aliases: Aliases) -> bool:
    """Whether two tags are one."""
    return key_of(a, aliases) == key_of(b, aliases)


def canonical(tag: str, language: str, aliases: Aliases) -> str:
    """What the tag is called in a language; as it was said where no row names it."""
    row = row_of(tag, aliases)
    return row.name(language) if row else plain(tag)


def plain(tag: str) -> str:
    """A tag as it was said, without the hash and the marks around it."""
    cleaned = " ".join(tag.split()).strip(_EDGES)
    return cleaned.removeprefix("#").strip(_EDGES) or cleaned or tag.strip()


def merged(tags: Iterable[str], aliases: Aliases) -> list[str]:
    """The tags without those that are the same as one before."""
    kept: dict[str, str] = {}
    for tag in tags:
        kept.setdefault(key_of(tag, aliases), tag)
    return list(kept.values())
