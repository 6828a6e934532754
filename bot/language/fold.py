"""Folding: two spellings of one word become the same text."""

import re
import unicodedata

_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?", re.UNICODE)


def fold(text: str) -> str:
    """Lower case, German umlauts written out, other accents dropped, apostrophes made alike."""
    if text.isascii():
        return text.lower()
    lowered = unicodedata.normalize("NFKC", text).casefold()
    composed = unicodedata.normalize("NFKC", lowered).translate(_DIGRAPHS)
    decomposed = unicodedata.normalize("NFKD", composed)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return unicodedata.normalize("NFKC", bare).casefold().replace("’", "'")


def words(text: str) -> list[str]:
    """The folded words of a text, without punctuation and emoji; `'s` stays with its word."""
    return _WORD.findall(fold(text))
