"""`add interest Rust`, `remove need designer`, `replace Phyton = Python`: what they are about. Pure."""

import re

from bot.features.networking.profiles.model import TAG_KINDS, TagKind
from bot.language.fold import fold

_KIND_WORDS: tuple[tuple[TagKind, str], ...] = (
    ("interests", r"interess\w*|interest(?:s|ed in)?"),
    ("offers", r"angebote?s?|biete|offer(?:s|ing)?"),
    ("needs", r"suche|bedarf|gesuche?|needs?|looking for|search"),
)
_FIRST = re.compile(
    r"^(?:bitte |please )?(?:ergaenze|ergaenz|entferne|entfern|streiche|streich|add|remove|drop)\b"
    r"(?: (?:to|from|in|aus) (?:my |mein(?:em)? )?(?:profile?|profil)\b| (?:mein )?profil\b(?: um)?)?[\s:]*"
)
_INSTEAD = re.compile(r"\s*(?:=|->|→|\bby\b|\bwith\b|\bdurch\b|\bmit\b)\s*", re.IGNORECASE)


def kind_and_rest(sentence: str) -> tuple[TagKind | None, str]:
    """Which kind of tag a sentence names behind its verb, if any, and what follows."""
    rest = _behind(sentence, _FIRST)
    for kind, pattern in _KIND_WORDS:
        named = re.compile(rf"^(?:mein(?:e|en)? |my |the |an? |the |ein |als )?(?:{pattern})\b[\s:]*")
        if named.match(fold(rest)):
            return kind, _behind(rest, named)
    return None, rest


def two_names(rest: str) -> tuple[str, str] | None:
    """The two sides of `k8s = Kubernetes`; None: there are not two."""
    parts = [part.strip(" \"'„“”«»") for part in _INSTEAD.split(rest.strip(), maxsplit=1)]
    if len(parts) != 2 or not all(parts):
        return None
    return parts[0], parts[1]


def kinds_meant(kind: TagKind | None) -> tuple[TagKind, ...]:
    """The kinds that somebody who named this one, or none, speaks of."""
    return (kind,) if kind else TAG_KINDS


def _behind(text: str, pattern: "re.Pattern[str]") -> str:
    """The text behind what the pattern finds in its folded form; folding may change how long it is."""
    match = pattern.match(fold(text))
    if match is None:
        return text.strip()
    folded_end = match.end()
    for end in range(len(text) + 1):
        if len(fold(text[:end])) >= folded_end:
            return text[end:].strip(" :")
    return ""
