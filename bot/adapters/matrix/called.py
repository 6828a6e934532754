"""Whether the bot is called, and what is left to say once the call is taken off. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

from bot.core.shape import text, texts

_LINKED = re.compile(r"""href\s*=\s*["']https://matrix\.to/#/([^"'?/]{1,300})""", re.IGNORECASE)
_REPLY_END = "</mx-reply>"
MOST_MENTIONS = 20


@dataclass(frozen=True, slots=True)
class Called:
    """How the bot is called: its user id, the names it goes by, and the prefix of a command."""

    me: str
    names: tuple[str, ...]
    prefix: str


def said_to(content: Mapping[str, object], body: str, called: Called) -> tuple[bool, str]:
    """Whether the bot is called in a message, and the message without the call.

    Called is: named in `m.mentions`, linked as a pill, its prefix first, or its name first as `@name` or
    followed by a colon or comma. A bare name may be just the word, as in "Stammtisch tonight?".
    """
    mentioned = called.me in texts(content, "m.mentions", "user_ids") or _has_pill(content, called.me)
    strict, loose = _patterns(called)
    found = (loose if mentioned else strict).match(body)
    if found is None:
        return mentioned, body
    return True, body[found.end() :]


def mentioned(content: Mapping[str, object], me: str) -> tuple[str, ...]:
    """The users whom the words of a message mention, the bot left out.

    `m.mentions` alone says less: clients put there whom a message replies to, as well.
    """
    html = text(content, "formatted_body").rpartition(_REPLY_END)[2]
    linked = [unquote(unescape(link)) for link in _LINKED.findall(html)]
    body = text(content, "body")
    found = dict.fromkeys(
        [*linked, *(one for one in texts(content, "m.mentions", "user_ids") if one in body)]
    )
    return tuple(user for user in found if user != me and user.startswith("@"))[:MOST_MENTIONS]


def _has_pill(content: Mapping[str, object], me: str) -> bool:
    html = text(content, "formatted_body")
    own = html.rpartition(_REPLY_END)[2]  # what a reply quotes calls nobody
    return any(unquote(unescape(link)) == me for link in _LINKED.findall(own))


@lru_cache(maxsize=16)
def _patterns(called: Called) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The call of somebody who typed it, and that of somebody whose client says that it is one."""
    names = "|".join(re.escape(name) for name in sorted({*called.names, called.me}, key=len, reverse=True))
    prefix = rf"{re.escape(called.prefix)}(?!\w)"
    strict = rf"\s*(?:{prefix}|{re.escape(called.me)}(?!\w)|@(?:{names})(?!\w)|(?:{names})(?=\s?[:,]))"
    loose = rf"\s*(?:{prefix}|@?(?:{names})(?!\w))"
    rest = r"[\s:,]*"
    return re.compile(strict + rest, re.IGNORECASE), re.compile(loose + rest, re.IGNORECASE)
