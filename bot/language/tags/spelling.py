"""The spelling of a tag: what is left when case, signs, hyphens, spaces and umlauts no longer count. Pure."""

import re
import unicodedata
from functools import lru_cache

from bot.language.fold import fold
from bot.language.tags.forms import plain_adjective, singular

REMEMBERED = 32_768

_AND = {"and", "und", "&"}
_ARTICLES = {"the", "a", "an", "der", "die", "das"}
_GENDERED = re.compile(r"(?:[*:_/·]-?in(?:nen)?|(?<=[a-zäöüß])Innen)\b")
_TOKEN = re.compile(r"(?<![^\W_])[a-z](?:\+\+|#(?![^\W_]))|[^\W_]+|&")
_BRITISH = (
    ("isation", "ization"),
    ("colour", "color"),
    ("labour", "labor"),
    ("behaviour", "behavior"),
    ("neighbour", "neighbor"),
    ("theatre", "theater"),
    ("centre", "center"),
    ("jewellery", "jewelry"),
    ("modelling", "modeling"),
    ("travelling", "traveling"),
    ("counselling", "counseling"),
    ("licence", "license"),
    ("defence", "defense"),
    ("analogue", "analog"),
    ("catalogue", "catalog"),
    ("photo", "foto"),
    ("graphie", "grafie"),
    ("graphik", "grafik"),
)


def tokens(tag: str) -> list[str]:
    """The folded words of a tag. C++ and C# keep their signs, .NET its dot as a word; `and` and `und` are `&`."""
    plain = _GENDERED.sub("", unicodedata.normalize("NFKC", tag))
    folded = re.sub(r"(?<!\w)\.net\b", "dotnet", fold(plain))
    found = ["&" if one in _AND else one for one in _TOKEN.findall(folded)]
    return found[1:] if len(found) > 1 and found[0] in _ARTICLES else found


@lru_cache(maxsize=REMEMBERED)
def spelling(tag: str) -> str:
    """The tag without what never makes a difference: case, signs, spaces, hyphens, umlauts, British or American."""
    return _joined(tokens(tag)) or _signs(tag)


@lru_cache(maxsize=REMEMBERED)
def base_form(tag: str) -> str:
    """The spelling of its singular, German adjectives without their endings."""
    found = tokens(tag)
    if not found:
        return _signs(tag)
    *before, last = found
    return _joined([*map(plain_adjective, before), singular(last)])


def _signs(tag: str) -> str:
    return "".join(unicodedata.normalize("NFKC", tag).casefold().split())


def _joined(found: list[str]) -> str:
    word = "".join(found)
    for british, american in _BRITISH:
        word = word.replace(british, american)
    return word
