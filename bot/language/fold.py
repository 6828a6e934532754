"""Folding: two spellings of one word become the same text."""

import re
import unicodedata
from functools import lru_cache

_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?", re.UNICODE)
_SHORT = 200


def fold(text: str) -> str:
    """Lower case, German umlauts written out, other accents dropped, apostrophes made alike."""
    if text.isascii():
        return text.lower()
    return _folded(text) if len(text) > _SHORT else _remembered(text)


def _folded(text: str) -> str:
    lowered = unicodedata.normalize("NFKC", text).casefold()
    composed = unicodedata.normalize("NFKC", lowered).translate(_DIGRAPHS)
    decomposed = unicodedata.normalize("NFKD", composed)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return unicodedata.normalize("NFKC", bare).casefold().replace("’", "'")


_remembered = lru_cache(maxsize=1024)(_folded)
"""Everybody who is asked about a text folds it: the same words and signs, a hundred times in a message."""


def words(text: str) -> list[str]:
    """The folded words of a text, without punctuation and emoji; `'s` stays with its word."""
    return _WORD.findall(fold(text))
