"""Channels in what an organiser says: `#coworking`, "this channel", "im Kanal coworking". Pure."""

import re
from dataclasses import dataclass

CHANNEL = r"(?<![\w#!])[#!](?!\d+(?:[\s,;.!?:)]|$))[^\s,;]*[^\s,;.!?:]"
"""A channel, or an id of a room; a number alone is the label of a session."""

_WORD = r"(?:kanal|kanals|channel|chat|chatraum)"
_THIS = (
    r"(?:(?:this|diese[mnrs]?)\s+(?:channel|chat|room|conversation|kanals?|raum|raums|chatraum|unterhaltung)\b|"
    r"hier\s+(?:im|in\s+diesem)\s+(?:kanal|raum|chat)\b|(?:in\s+)?here\s*$|hier(?:\s+drin)?\s*$|"
    rf"(?:the|im|dem|des)\s+{_WORD}\b(?!\s+[\w#!]))"
)
_NAMED = (
    rf"{_WORD}\s+(?!(?:who|that|and|also|auch|und|oder|or|now|jetzt|die|der|sind|are|is|ist|except|but|mit|with)\b)"
    r"(?P<bare>[^\W\d][\w.-]*)"
)
_CHANNEL = re.compile(rf"(?:{_WORD}\s+)?(?P<name>{CHANNEL})|\b{_THIS}|\b{_NAMED}", re.IGNORECASE)
_TO_IT = re.compile(
    r"(?:(?P<no>\b(?:nicht(?:\s+mehr)?|not|no\s+longer|\w+n't)\s+)?"
    r"\b(?:(?:in|im|aus|auf|an|von|vom|from|of|at|on|inside|the|den|dem|der|des)\s+)*)$",
    re.IGNORECASE,
)
_BUSY_THERE = re.compile(
    r"\b(?:members?|mitglied(?:er|ern)?|(?:mit)?(?:lesen|liest|schreiben|schreibt)|reads?|reading|writes?|are|is|sind)\b",
    re.IGNORECASE,
)
_VERB = (
    r"(?:haben|hat|sind|ist|stehen|sitzen|wollen|kommen|gehen|mitkommen|teilnehmen|mitmachen|mitlesen|lesen|schreiben|"
    r"interessieren)"
)
_BEHIND = re.compile(
    rf"({CHANNEL}|{_WORD}),\s*(?:(?:die|der|welche)\b(?=[^,]*\b{_VERB}\s*(?:$|,))|(?:who|that)\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf",\s*(?:(?:die|der|welche)\b(?=[^,]*(?:{CHANNEL}|{_WORD})[^,]*\b{_VERB}\s*(?:$|,))|(?:who|that)\b(?=[^,]*(?:{CHANNEL}|{_WORD})))",
    re.IGNORECASE,
)
_AND_THERE = re.compile(
    rf"\s+(?:und|and)\s+(?:(?=(?:nicht\s+)?(?:in|im|aus)\s+(?:dem\s+)?(?:{CHANNEL}|{_WORD}\b[^,]*)\s+(?:sind|ist)\b)|"
    rf"(?=(?:are|is|aren't|isn't)\s+[^,]*(?:{CHANNEL}|{_WORD})))",
    re.IGNORECASE,
)
_ALSO_FIRST = re.compile(
    r"\b(who also)\s+(?:(?:are|is|sind)\s+)?(?:(?:auch|also|zugleich)\b\s*)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel that is spoken of. `name` "": the one at hand; `negated`: those who are not in there; `rest`:
    the words around it."""

    name: str
    negated: bool
    rest: str


def channel_in(text: str) -> Channel | None:
    """The first channel in the words."""
    found = _CHANNEL.search(text)
    if found is None:
        return None
    before, behind = text[: found.start()], text[found.end() :]
    bound = _TO_IT.search(before)
    negated = bound is not None and bound["no"] is not None
    before = before[: bound.start()] if bound else before
    name = found["name"] or (f"#{found['bare']}" if found["bare"] else "")
    return Channel(name, negated, _BUSY_THERE.sub(" ", f"{before} {behind}").strip())


def relative_clauses(text: str) -> str:
    """ "alle aus #a, die #5 gemerkt haben": a comma before such a clause begins no list."""
    text = _BEHIND.sub(r"\1 who also ", text)
    text = _AND_THERE.sub(" who also ", _BEFORE.sub(" who also ", text))
    return _ALSO_FIRST.sub(r"\1 ", " ".join(text.split()))
