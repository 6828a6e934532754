"""What a room can have, and a session can need: short names, and the words for them. Pure."""

import re
from functools import lru_cache

from bot.language.fold import fold

NEEDS = {
    "projector": r"beamers?|projectors?|projektors?|videoprojecteur|leinwand|screen|bildschirm",
    "quiet": r"quiet|calm|silent|ruhig\w*|leise\w*|stille\w*|calme",
    "whiteboard": r"white ?boards?|flip ?charts?|pinn?waende|pinn?wand|tafel|moderationskoffer|tableau",
    "sound": r"sound|audio|ton|lautsprecher|speakers?|mikros?|mikrofon\w*|microphones?|mics?",
    "power": r"strom|steckdosen?|power|sockets?|power outlets?",
    "wifi": r"wifi|wi fi|wlan|internet",
    "kitchen": r"kueche|kitchen|herd|stove",
    "outdoors": r"draussen|outside|outdoors?|im freien",
    "step-free": r"barrierefrei\w*|rollstuhl\w*|stufenlos|step free|wheelchair\w*",
    "tables": r"tische?|tables?",
}
"""What a room can have, and the folded words for it."""


def read_needs(text: str) -> tuple[str, ...]:
    """All that is named of what a room can have."""
    folded = fold(text)
    return tuple(need for need, pattern in need_patterns() if pattern.search(folded))


@lru_cache
def need_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each name with what finds its words in folded text."""
    return tuple((need, re.compile(rf"\b(?:{pattern})\b")) for need, pattern in NEEDS.items())
