"""How what organisers set in chat stands above what a source tells. Pure.

An override keeps three values: the organisers' own, what the source said when they set it (`told`), and what
it says now (`says`). When the source comes to say the organisers' value, the override has done its work and
ends. When it says something that is neither, the organisers have to decide; until then theirs stands.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.ports import SessionDraft
from bot.features.programme.store import Stored
from bot.features.programme.values import from_text, to_text, value_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """One field of one session. Values are texts that compare; see `values`."""

    session: int
    field: str
    value: str
    told: str
    says: str
    announced: str | None = None
    person: int | None = None
    at: datetime

    @property
    def in_conflict(self) -> bool:
        """Whether the source says something that nobody has decided on."""
        return self.says not in (self.told, self.value)


@dataclass(frozen=True, slots=True)
class Beneath:
    """What a source's list is once the overrides lie on it.

    told    the sessions as they shall be
    held    keys that stay cancelled although the source has them
    spared  keys that take place although the source does not have them
    ended   overrides that the source has caught up with
    heard   overrides beneath which the source says something else than before
    """

    told: tuple[SessionDraft, ...]
    held: frozenset[str] = frozenset()
    spared: frozenset[str] = frozenset()
    ended: tuple[Override, ...] = ()
    heard: tuple[Override, ...] = ()


_TAKES_PLACE = to_text(False)


def beneath(
    known: Mapping[str, Stored],
    told: Sequence[SessionDraft],
    overrides: Mapping[int, Sequence[Override]],
    now: datetime,
    patience: timedelta,
) -> Beneath:
    """Lay the overrides of these sessions on what the source tells now."""
    if not overrides:
        return Beneath(tuple(told))
    drafts: list[SessionDraft] = []
    ended: list[Override] = []
    heard: list[Override] = []
    held, spared = set(), set()
    keys = {draft.key for draft in told}
    for draft in told:
        stored = known.get(draft.key)
        for one in overrides.get(stored.label, ()) if stored else ():
            says = value_of(draft, one.field)
            if says == one.value:
                ended.append(one)
                continue
            if says != one.says:
                heard.append(replace(one, says=says))
            if one.field == "cancelled":
                held.add(draft.key)
            else:
                draft = laid_on(draft, one)
        drafts.append(draft)
    for key, stored in known.items():
        for one in overrides.get(stored.label, ()) if key not in keys else ():
            if one.field != "cancelled":
                continue
            if one.value == _TAKES_PLACE:
                spared.add(key)
            elif not patience or (stored.absent_since and now - stored.absent_since >= patience):
                ended.append(one)
            else:
                held.add(key)
    return Beneath(tuple(drafts), frozenset(held), frozenset(spared), tuple(ended), tuple(heard))


def laid_on(draft: SessionDraft, one: Override) -> SessionDraft:
    """The draft with the organisers' value in that field."""
    values = {one.field: from_text(one.field, one.value)}
    return replace(draft, **values)  # type: ignore[arg-type]
