"""Carries out what organisers want changed, and undoes it, all in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.ports import Tx
from bot.core.sessions import Session
from bot.features.programme.acts import CHAT, Act, ActStore, Step, draft_of
from bot.features.programme.overrides import Override
from bot.features.programme.store import Change, ProgrammeStore
from bot.features.programme.values import FIELDS, from_text, human, to_text, value_of

NEW = 0
"""Stands for a session that is still to be added."""

_CANCELLED, _ON = to_text(True), to_text(False)


def steps_to(session: Session, values: Mapping[str, object]) -> list[Step]:
    """The steps that give the session these values; none for what it has already."""
    steps = [
        Step(session.id, field, value_of(session, field), to_text(values[field]))
        for field in FIELDS
        if field in values
    ]
    return [one for one in steps if one.old != one.new]


def changed(session: Session, steps: Sequence[Step]) -> Session:
    """The session as these steps leave it."""
    values = {one.field: from_text(one.field, one.new) for one in steps if one.session == session.id}
    return replace(session, **values)  # type: ignore[arg-type]


def change_of(step: Step, session: Session, now: datetime) -> Change:
    """What people hear of a step."""
    if step.field != "cancelled":
        old, new = human(step.field, step.old), human(step.field, step.new)
        return Change(step.session, now, step.field, old, new)
    if step.new == _CANCELLED:
        return Change(step.session, now, "cancelled", session.title, "")
    return Change(step.session, now, "back", "", session.title)


def reversed_steps(act: Act) -> tuple[Step, ...]:
    """The steps that lead back."""
    return tuple(replace(one, old=one.new, new=one.old) for one in act.steps)


def is_newer(
    act: Act,
    later: Sequence[Act],
    sessions: Mapping[int, Session],
    overrides: Mapping[int, Sequence[Override]],
) -> bool:
    """Whether anything has changed what this act changed since: somebody in chat, or a source."""
    touched = {(one.session, one.field) for other in later for one in other.steps}
    for step in act.steps:
        session = sessions.get(step.session)
        if session is None or (step.session, step.field) in touched:
            return True
        if value_of(session, step.field) != step.new:
            return True
        if step.says is not None and _says(session, step.field, overrides) != step.says:
            return True
    return False


async def carry_out(
    tx: Tx,
    store: ProgrammeStore,
    acts: ActStore,
    steps: Sequence[Step],
    person: int,
    now: datetime,
    *,
    proposal: int | None = None,
) -> Act:
    """Change the programme by these steps; what was done, so that it can be undone."""
    if steps[0].session == NEW:
        return await _add(tx, store, acts, steps, person, now, proposal)
    labels = list(dict.fromkeys(one.session for one in steps))
    overrides = await acts.overrides_of(tx, labels)
    done: list[Step] = []
    changes: list[Change] = []
    for label in labels:
        session = await store.session(tx, label)
        if session is None:
            continue
        mine = [one for one in steps if one.session == label]
        for step in mine:
            says = None if session.source == CHAT else _says(session, step.field, overrides)
            done.append(replace(step, says=says))
            changes.append(change_of(step, changed(session, mine), now))
            if says == step.new:
                await acts.end(tx, label, step.field)
            elif says is not None:
                await acts.put(tx, _override(step, says, person, now))
        await acts.write(tx, label, {one.field: one.new for one in mine})
    await store.write_changes(tx, changes, person)
    await store.revise(tx, sorted({one.session for one in done}), now)
    await store.touch(tx)
    number = await acts.applied(tx, person, now, done, proposal)
    return Act(number, person, now, "applied", tuple(done), "")


async def keep(tx: Tx, acts: ActStore, label: int) -> bool:
    """The organisers' values stand against what the source says now; False: there was nothing to decide."""
    waiting = [one for one in (await acts.overrides_of(tx, [label])).get(label, ()) if one.in_conflict]
    for one in waiting:
        await acts.put(tx, replace(one, told=one.says))
    return bool(waiting)


def to_source(overrides: Sequence[Override]) -> list[Step]:
    """The steps that take what the source says, where that is not decided."""
    return [Step(one.session, one.field, one.value, one.says) for one in overrides if one.in_conflict]


async def _add(
    tx: Tx,
    store: ProgrammeStore,
    acts: ActStore,
    steps: Sequence[Step],
    person: int,
    now: datetime,
    proposal: int | None,
) -> Act:
    event = str(from_text("event", next(one.new for one in steps if one.field == "event")))
    draft = draft_of([one for one in steps if one.field in FIELDS], await acts.fresh_key(tx))
    (label,) = await store.add(tx, event, CHAT, [draft])
    await store.write_changes(tx, [Change(label, now, "new", "", draft.title)], person)
    await store.revise(tx, [label], now)
    await store.touch(tx)
    done = (Step(label, "cancelled", _CANCELLED, _ON),)
    number = await acts.applied(tx, person, now, done, proposal)
    return Act(number, person, now, "applied", done, "")


def _says(session: Session, field: str, overrides: Mapping[int, Sequence[Override]]) -> str:
    """What the session's source says of a field."""
    lying = [one.says for one in overrides.get(session.id, ()) if one.field == field]
    return lying[0] if lying else value_of(session, field)


def _override(step: Step, says: str, person: int, now: datetime) -> Override:
    return Override(
        session=step.session,
        field=step.field,
        value=step.new,
        told=says,
        says=says,
        person=person,
        at=now,
    )
