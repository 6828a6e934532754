"""Keys: every session has its own, and keeps it when the file is sorted in another way."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from bot.core.ports import SessionDraft
from bot.features.programme.formats.model import Notes

LONGEST = 200
_DATE = re.compile(r"#\d{8}(?:T\d{6}Z?)?(?=~|$)")
_ADDED = re.compile(r"(?:~[0-9a-f]{10})+$")


def distinct_keys(drafts: Sequence[SessionDraft], others: Sequence[str], notes: Notes) -> list[SessionDraft]:
    """The sessions with unique keys, and those that stand there twice once.

    Where several have one key, all of them get something of their own added: another key of the source, else
    a hash of the title, so that a session that moves keeps its key; only where even titles are alike, the
    start and then the room belong to it.
    """
    found = [replace(draft, key=_short(draft.key)) for draft in drafts]
    repeated = {other for other, count in Counter(others).items() if count > 1}
    others = ["" if other in repeated else other for other in others]
    found, others = _without_doubles(found, others, notes)
    shared = [key for key, count in Counter(draft.key for draft in found).items() if count > 1 and key]
    if shared:
        notes.repaired("import-fixed-keys", shared[0], len(shared))
    for level in range(4):
        counts = Counter(draft.key for draft in found)
        found = [
            replace(draft, key=_added(draft, other, level))
            if counts[draft.key] > 1 or not draft.key
            else draft
            for draft, other in zip(found, others, strict=True)
        ]
    assert len({draft.key for draft in found}) == len(found)  # noqa: S101 (doubles are gone, the rest is hashed)
    return found


def _without_doubles(
    drafts: Sequence[SessionDraft], others: Sequence[str], notes: Notes
) -> tuple[list[SessionDraft], list[str]]:
    kept: dict[tuple[object, ...], tuple[SessionDraft, str]] = {}
    for draft, other in zip(drafts, others, strict=True):
        same = (draft.key, other, draft.title, draft.start, draft.room)
        if same in kept:
            notes.left_out("import-left-twice", draft.title)
        else:
            kept[same] = (draft, other)
    return [draft for draft, _ in kept.values()], [other for _, other in kept.values()]


def _added(draft: SessionDraft, other: str, level: int) -> str:
    """The key with one thing more that tells it apart."""
    what = (other, draft.title, draft.start.isoformat(), f"{draft.room}\n{other}")[level]
    if level == 0:
        return f"{draft.key}~{_hash(other)}" if other and draft.key else draft.key or other
    return f"{draft.key or 'x'}~{_hash(what)}"


def _short(key: str) -> str:
    return key if len(key) <= LONGEST else f"{key[: LONGEST - 40]}~{_hash(key)}"


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:10]


def source_keys(keys: Sequence[str]) -> dict[str, str]:
    """For each key the source's own: without the date that tells one of a series from the others (`#…`), and
    without what was added to tell apart what the source does not (`~…`), unless several would be one then."""
    dated = {key: _DATE.sub("", key) or key for key in keys}
    bare = {key: _ADDED.sub("", one) or one for key, one in dated.items()}
    shared = Counter({(bare[key], dated[key]) for key in keys})
    count = Counter(one for one, _ in shared)
    return {key: bare[key] if count[bare[key]] == 1 else dated[key] for key in keys}
