"""Stored words without somebody: what was said of a person who is forgotten says `–` instead. Pure."""

import json
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

NOBODY = "–"
"""Stands where somebody or their words stood."""

_NO_TEXT = frozenset(
    {"span", "key", "kind", "action", "value", "zone", "style", "language", "moment", "until"}
)


@dataclass(frozen=True, slots=True)
class Gone:
    """Whom nothing is to name any more: their number, how they and their accounts are called, and what they
    wrote, as far as others were shown it."""

    person: int
    names: tuple[str, ...]
    words: tuple[str, ...] = ()

    def in_text(self, stored: str) -> bool:
        """Whether a stored message names them anywhere, even if only by chance."""
        said = [json.dumps(one, ensure_ascii=False)[1:-1] for one in (*self.names, *self.words)]
        parts = [rf"(?<!\w){re.escape(one)}(?!\w)" for one in said if one.strip()]
        return bool(re.search("|".join([rf'"person":{self.person}\b', *parts]), stored, re.IGNORECASE))

    def without(self, stored: str) -> str | None:
        """A stored message that names them no more; None: it does not, but for what others wrote."""
        before = json.loads(stored)
        after = self._without(before)
        return None if after == before else json.dumps(after, ensure_ascii=False, separators=(",", ":"))

    def _without(self, value: Any) -> Any:
        match value:
            case {"span": "mention", "person": int(one)} if one == self.person:
                return {"text": NOBODY, "span": "plain"}
            case dict():
                return {
                    name: part if name in _NO_TEXT and isinstance(part, str) else self._without(part)
                    for name, part in value.items()
                }
            case list():
                return [self._without(one) for one in value]
            case str():
                return NOBODY if value.strip() in self.words else unlisted(value, self.names)
            case _:
                return value


def unlisted(text: str, names: Collection[str]) -> str:
    """The text without these names where they are all of it, or an item of a list in it. In a sentence that
    somebody wrote they are that person's words, or no name at all."""
    for name in sorted(filter(str.strip, names), key=len, reverse=True):
        item = rf"(?P<before>^|, |· ){re.escape(name)}(?=$|,| ·)"
        text = re.sub(item, rf"\g<before>{NOBODY}", text)
    return text


def likely(gone: Gone) -> Sequence[str]:
    """What a stored message holds if it may name them: to look for in a database, before it is looked at."""
    texts = [json.dumps(one, ensure_ascii=False)[1:-1] for one in (*gone.names, *gone.words) if one.strip()]
    return [f'"person":{gone.person}', *texts]
