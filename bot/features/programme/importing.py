"""How a source's sessions become the programme: what is new, what changed, what is gone.

A session is the same as long as its source's key is the same. One that stays away is cancelled, at once or,
for a source that is asked again and again, only after it stayed away for a while: sources flap.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta

from bot.core.ports import SessionDraft, SessionSource, Tx
from bot.features.programme.acts import ActStore
from bot.features.programme.overrides import beneath
from bot.features.programme.store import Change, ProgrammeStore, Stored

TOLD = ("title", "start", "end", "room", "people", "language", "kind", "place", "capacity")
"""The changes that people hear of; other fields are kept up to date in silence."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did, as labels. `labels` has one for each session that the source told, in its order."""

    labels: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    cancelled: tuple[int, ...] = ()
    back: tuple[int, ...] = ()
    absent: tuple[int, ...] = ()

    @property
    def touched(self) -> tuple[int, ...]:
        """The sessions that were there before and look different now."""
        return tuple(dict.fromkeys((*self.changed, *self.cancelled, *self.back)))

    @property
    def is_nothing(self) -> bool:
        """Whether everything is as it was."""
        return not (self.new or self.changed or self.cancelled or self.back or self.absent)


@dataclass(frozen=True, slots=True)
class Plan:
    """What has to be written. Pure data, so that a preview and the doing cannot differ."""

    new: tuple[SessionDraft, ...] = ()
    changed: tuple[tuple[Stored, SessionDraft], ...] = ()
    back: tuple[Stored, ...] = ()
    absent: tuple[Stored, ...] = ()
    gone: tuple[Stored, ...] = ()
    known: dict[str, Stored] = field(default_factory=dict)


def plan(
    known: dict[str, Stored],
    told: Sequence[SessionDraft],
    now: datetime,
    patience: timedelta,
    held: Collection[str] = (),
    spared: Collection[str] = (),
) -> Plan:
    """Compare what is written down with what the source tells now. Hosts are not the source's to tell.

    `held` stay cancelled although they are told, `spared` take place although they are not.
    """
    kept = {draft.key: _with_hosts(draft, known.get(draft.key)) for draft in told}
    revived = {key for key in kept if key in known and known[key].cancelled and key not in held}
    missing = [
        one
        for key, one in known.items()
        if key not in kept and key not in spared and (key in held or not one.cancelled)
    ]
    gone = [one for one in missing if not one.cancelled and _stayed_away(one, now, patience)]
    return Plan(
        new=tuple(draft for key, draft in kept.items() if key not in known),
        changed=tuple(
            (known[key], draft)
            for key, draft in kept.items()
            if key in known and (draft != known[key].draft or known[key].absent_since or key in revived)
        ),
        back=tuple(known[key] for key in kept if key in revived),
        absent=tuple(one for one in missing if one not in gone and one.absent_since is None),
        gone=tuple(gone),
        known=known,
    )


def differences(old: SessionDraft, new: SessionDraft, label: int, now: datetime) -> list[Change]:
    """What people hear of a changed session, a field each, old and new."""
    return [
        Change(label, now, one.name, _text(getattr(old, one.name)), _text(getattr(new, one.name)))
        for one in fields(SessionDraft)
        if one.name in TOLD and getattr(old, one.name) != getattr(new, one.name)
    ]


async def take_in(
    tx: Tx,
    store: ProgrammeStore,
    event: str,
    source: str,
    told: Sequence[SessionDraft],
    now: datetime,
    patience: timedelta = timedelta(),
    *,
    by: int | None = None,
    may_be_empty: bool = False,
) -> Outcome:
    """Make this the programme of that source, beneath what organisers set in chat. `by`: who asked for it.

    An empty programme is never one: then nothing changes, unless it `may_be_empty`.
    """
    if not told and not may_be_empty:
        return Outcome()
    acts = ActStore()
    known = await store.of_source(tx, event, source)
    laid = beneath(known, told, await acts.overrides(tx, event, source), now, patience)
    for ended in laid.ended:
        await acts.end(tx, ended.session, ended.field)
    for heard in laid.heard:
        await acts.put(tx, heard)
    found = plan(known, laid.told, now, patience, laid.held, laid.spared)
    labels = await store.add(tx, event, source, found.new)
    fresh = dict(zip((draft.key for draft in found.new), labels, strict=True))
    # That a whole programme is new is no change of it.
    told_new = found.new if found.known else ()
    changes = [Change(fresh[draft.key], now, "new", "", draft.title) for draft in told_new]
    changed = []
    await store.change_all(tx, {before.label: draft for before, draft in found.changed})
    for before, draft in found.changed:
        different = differences(before.draft, draft, before.label, now)
        changes += different
        changed += [before.label] if different else []
    changes += [Change(one.label, now, "back", "", one.draft.title) for one in found.back]
    changes += [Change(one.label, now, "cancelled", one.draft.title, "") for one in found.gone]
    await store.miss(tx, [one.label for one in found.absent], now)
    await store.cancel(tx, [one.label for one in found.gone])
    await store.cancel(tx, [before.label for before, draft in found.changed if draft.key in laid.held])
    await store.write_changes(tx, changes, by)
    revised = [before.label for before, draft in found.changed if draft != before.draft]
    turned = [one.label for one in (*found.back, *found.gone)]
    await store.revise(tx, sorted({*labels, *revised, *turned}), now)
    if found.new or found.changed or found.gone:
        await store.touch(tx)
    return Outcome(
        labels=tuple(fresh.get(draft.key) or found.known[draft.key].label for draft in told),
        new=tuple(labels),
        changed=tuple(changed),
        cancelled=tuple(one.label for one in found.gone),
        back=tuple(one.label for one in found.back),
        absent=tuple(one.label for one in found.absent),
    )


async def publish(tx: Tx, store: ProgrammeStore, source: SessionSource, now: datetime) -> Outcome:
    """The same for a source that is asked itself."""
    return await take_in(tx, store, source.event, source.source, await source.sessions(), now)


def _with_hosts(draft: SessionDraft, known: Stored | None) -> SessionDraft:
    return draft if draft.hosts or known is None else replace(draft, hosts=known.draft.hosts)


def _stayed_away(one: Stored, now: datetime, patience: timedelta) -> bool:
    return not patience or (one.absent_since is not None and now - one.absent_since >= patience)


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.isoformat()
        case tuple():
            return ", ".join(map(str, value))
        case _:
            return str(value)
