"""The programme as other tools read it."""

from dataclasses import fields

from bot.core.ports import SessionDraft, Tx
from bot.core.sessions import Session
from bot.features.programme.formats import Parsed
from bot.features.programme.store import Event, ProgrammeStore


async def for_export(tx: Tx, store: ProgrammeStore, event: Event) -> Parsed:
    """Everything of the event that takes place."""
    sessions = [one for one in await store.sessions(tx) if one.event == event.slug and not one.cancelled]
    return Parsed(
        format="export",
        title=event.title,
        slug=event.slug,
        zone=event.zone,
        first_day=event.first_day,
        last_day=event.last_day,
        language=event.language,
        sessions=tuple(sorted((_draft(one) for one in sessions), key=_order)),
        rooms=tuple(sorted({one.room for one in sessions if one.room})),
    )


def _draft(one: Session) -> SessionDraft:
    names = [part.name for part in fields(SessionDraft) if part.name != "hosts"]
    return SessionDraft(**{name: getattr(one, name) for name in names})


def _order(draft: SessionDraft) -> tuple[object, ...]:
    return (draft.start, draft.room or "", draft.key)
