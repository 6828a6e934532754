"""From the text of a Slack message to what its writer saw. Pure.

Slack sends mentions, channels and links in angle brackets, and `&`, `<`, `>` as entities.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

Named = Callable[[str], str]
"""How a user is called; empty where nobody knows."""

_IN_BRACKETS = re.compile(r"<([^<>]*)>")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


@dataclass(frozen=True, slots=True)
class Installed:
    """Who the bot is in the workspace: team, user, bot id, and the name it goes by."""

    team: str
    user: str
    bot: str
    name: str


def readable(text: str, named: Named) -> str:
    """The text as a person reads it."""
    shown = _IN_BRACKETS.sub(lambda found: _shown(found[1], named), text)
    for entity, sign in _ENTITIES:
        shown = shown.replace(entity, sign)
    return shown


def said_to(text: str, me: Installed, named: Named) -> tuple[bool, str]:
    """Whether the bot is called, and what is said, without the call where it stands first.

    Called is: mentioned anywhere, or its name first as `@name` or followed by a colon or comma, as people
    write it whose client made no mention of it.
    """
    mention, first, typed = _calls(me)
    mentioned = mention.search(text) is not None
    found = first.match(text)
    if found is None and not mentioned:
        found = typed.match(text)
    rest = text[found.end() :] if found else text
    return mentioned or found is not None, readable(rest, named)


@lru_cache(maxsize=4)
def _calls(me: Installed) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    mention = rf"<@{re.escape(me.user)}(?:\|[^<>]*)?>"
    name = re.escape(me.name) if me.name else r"(?!)"
    return (
        re.compile(mention),
        re.compile(rf"\s*{mention}[\s:,]*"),
        re.compile(rf"\s*(?:@{name}(?![\w.-])|{name}(?=\s?[:,]))[\s:,]*", re.IGNORECASE),
    )


def _shown(inside: str, named: Named) -> str:
    target, _, label = inside.partition("|")
    match target[:1]:
        case "@":
            return f"@{(label or named(target[1:]) or target[1:]).removeprefix('@')}"
        case "#":
            return f"#{label or target[1:]}"
        case "!":
            return label or f"@{target[1:].partition('^')[0]}"
        case _ if not label or label in target:
            return label if target.startswith("mailto:") and label else target
        case _:
            return f"{label} ({target})"
