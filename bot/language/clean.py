"""What platforms and people put around their words: mentions, markup, emoji codes, quotes. Pure."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

FIRST_HAN, LAST_HAN = "㐀", "鿿"
_HAN = re.compile(r"[㐀-鿿]")
_MENTIONS = re.compile(
    r"<@[^>]*>:?|<![^>]*>|<#[^>|]*\|?([^>]*)>|(?<![\w.])@[\w.\-]+:[\w.\-]+:?|^\s*@[\w.\-]+[:,]?|(?<![\w.])@[\w.\-]+"
)
_LINKS = re.compile(r"<(?:https?|mailto):[^>|]*\|?([^>]*)>|https?://\S+")
_SHORT_CODES = re.compile(r"(?<![\w])[:;](?=[a-z])[a-z0-9_+\-]{2,32}:(?![\w])")
_MARKUP = re.compile(r"(?<!\w)[*_~`]+(?=\S)|(?<=\S)[*_~`]+(?!\w)|`")
_LONG_DRAWN = re.compile(r"([a-vx-zäöüA-VX-ZÄÖÜ])\1{2,}")
_SMILEYS = re.compile(r"(?<!\w)(?:[:;=]-?[)(DPp/|]|<3|\^\^|xD)(?!\w)")
_QUOTED = re.compile(
    r"[\"“”„»«](?P<a>[^\"“”„»«]{2,})[\"“”„»«]|(?<!\w)['‘‚](?P<b>[^'‘’‚]{4,})['’‘](?!\w)|[「『《](?P<c>[^」』》]+)[」』》]"
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """`text` is what was said; `titles` what stood in quotation marks; `answered` the lines quoted above it."""

    text: str
    titles: tuple[str, ...] = ()
    answered: str = ""


def clean(text: str) -> Cleaned:
    """The words alone. Traditional Chinese becomes simplified, so that both are one."""
    lines = simplify(unicodedata.normalize("NFC", text)).splitlines()
    above = [line.lstrip("> ").strip() for line in lines if line.lstrip().startswith((">", "&gt;"))]
    said = " ".join(line for line in lines if not line.lstrip().startswith((">", "&gt;")))
    said = _MENTIONS.sub(lambda match: match[1] or " ", said)
    said = _LINKS.sub(lambda match: match[1] or " ", said)
    for pattern in (_SHORT_CODES, _SMILEYS):
        said = pattern.sub(" ", said)
    said = _LONG_DRAWN.sub(r"\1", _MARKUP.sub(" ", said))
    said = "".join(" " if unicodedata.category(sign) in ("So", "Sk", "Cf", "Cs") else sign for sign in said)
    titles = tuple((match["a"] or match["b"] or match["c"]).strip() for match in _QUOTED.finditer(said))
    return Cleaned(" ".join(said.split()), titles, " ".join(above))


def has_han(text: str) -> bool:
    """Whether there are Chinese characters in it."""
    return _HAN.search(text) is not None


def simplify(text: str) -> str:
    """Traditional Chinese as simplified, the words of Taiwan as those of the mainland; everything else stays."""
    if not has_han(text):
        return text
    return str(_converter().convert(text))


@lru_cache(maxsize=1)
def _converter() -> "OpenCC":
    from opencc import OpenCC

    return OpenCC("tw2sp")
