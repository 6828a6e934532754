"""What is left to tell of a session's changes to one reader: the first old beside the last new. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, TypeAlias

from bot.core.changes import Changed
from bot.core.sessions import Session

Value: TypeAlias = datetime | str | bool | None
Kind: TypeAlias = Literal["moved", "cancelled", "back"]


@dataclass(frozen=True, slots=True)
class News:
    """A session as the reader knew it, and as it is. `until`: so long it is worth saying."""

    kind: Kind
    before: Session
    now: Session
    until: datetime

    @property
    def retimed(self) -> bool:
        """Whether it may overlap with what it did not overlap with before."""
        times = [(one.start, one.end) for one in (self.before, self.now)]
        return self.kind == "back" or (self.kind == "moved" and times[0] != times[1])

    @property
    def starts_anew(self) -> bool:
        """Whether it begins at another time than the reader knew, or is on again."""
        return self.kind == "back" or (self.kind == "moved" and self.before.start != self.now.start)


def net(changes: Sequence[Changed], reader: int | None = None) -> dict[str, tuple[Value, Value]]:
    """For each field that is another one after these changes of a session than before: old and new.

    What the reader changed they know, and what it was before then is no news to them.
    """
    found: dict[str, tuple[Value, Value]] = {}
    for one in changes:
        step = _step(one)
        if step is None:
            continue
        field, old, new = step
        if reader is not None and one.by == reader:
            found.pop(field, None)
        else:
            found[field] = (found[field][0] if field in found else old, new)
    return {field: (old, new) for field, (old, new) in found.items() if old != new}


def news_of(
    session: Session, changes: Sequence[Changed], at: datetime, reader: int | None = None
) -> News | None:
    """What there is to tell this reader at that moment; None: nothing changed for them, or it is past."""
    known: dict[str, Any] = {field: old for field, (old, _) in net(changes, reader).items()}
    before = replace(session, **known)
    kind = _kind(before, session)
    if kind is None:
        return None
    told_of = {"moved": (before, session), "cancelled": (before,), "back": (session,)}[kind]
    until = _until(told_of, at)
    return News(kind, before, session, until) if until is not None else None


def where(session: Session) -> str | None:
    """The meeting point, else the room."""
    return session.place or session.room


def _kind(before: Session, now: Session) -> Kind | None:
    if before.cancelled != now.cancelled:
        return "cancelled" if now.cancelled else "back"
    if now.cancelled:
        return None
    seen = [(one.start, one.end, where(one)) for one in (before, now)]
    return "moved" if seen[0] != seen[1] else None


def _until(told_of: Sequence[Session], at: datetime) -> datetime | None:
    """Until all starts that it tells of have passed; of what is on already, until that is over."""
    for moment in (max(one.start for one in told_of), max(one.end for one in told_of)):
        if at < moment:
            return moment
    return None


def _step(change: Changed) -> tuple[str, Value, Value] | None:
    match change.field:
        case "start" | "end":
            return change.field, datetime.fromisoformat(change.old), datetime.fromisoformat(change.new)
        case "room" | "place":
            return change.field, change.old or None, change.new or None
        case "cancelled" | "back":
            return "cancelled", change.field == "back", change.field == "cancelled"
        case _:
            return None
