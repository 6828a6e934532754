"""From a file's bytes to the programme of one source, and what is said about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from bot.core.message import Choice, Phrase, say
from bot.core.ports import SessionDraft, Tx
from bot.core.sessions import Session
from bot.errors import SaySo
from bot.features.programme.formats import Hints, Parsed, read
from bot.features.programme.importing import Outcome, take_in
from bot.features.programme.store import Event, ProgrammeStore
from bot.features.programme.watching.rules import looks_like_half, missing_from, sign_of
from bot.language.fold import words

MAIN = "programme"
"""The source that an event has when nobody names one; it says what the event is called."""

CLASHES_AMONG = 2_000
"""So many sessions at most are compared with each other."""


@dataclass(frozen=True, slots=True)
class Read:
    """A programme as it came, and how many rooms and people are booked twice in it."""

    parsed: Parsed
    clashes: int


@dataclass(frozen=True, slots=True)
class Brought:
    """It is the source's programme from here on. `first`: it is the first one."""

    event: str
    read: Read
    outcome: Outcome
    first: bool


@dataclass(frozen=True, slots=True)
class Held:
    """So much would be cancelled that nothing was changed; `sign` is what it takes to do it all the same."""

    event: str
    read: Read
    missing: int
    to_come: int
    sign: str


def read_all(data: bytes, hints: Hints) -> Read | Phrase:
    """The whole programme, or what is wrong with it. For a process of its own, so nothing is raised."""
    try:
        parsed = read(data, hints)
    except SaySo as refusal:
        return refusal.phrase
    return Read(parsed, count_clashes(parsed.sessions))


def digest_of(data: bytes) -> str:
    """What two equal copies have in common."""
    return sha256(data).hexdigest()


def count_clashes(drafts: Sequence[SessionDraft]) -> int:
    """How often a room or a person has two sessions at one time, looking only at neighbours in time."""
    if len(drafts) > CLASHES_AMONG:
        return 0
    found = 0
    running: list[SessionDraft] = []
    for one in sorted(drafts, key=lambda draft: draft.start):
        running = [other for other in running if other.end > one.start]
        found += sum(_clash(one, other) for other in running)
        running.append(one)
    return found


def _clash(one: SessionDraft, other: SessionDraft) -> bool:
    same_room = one.room is not None and one.room == other.room
    return same_room or not set(one.people).isdisjoint(other.people)


def slug_of(parsed: Parsed) -> str:
    """The short name of an event that nobody has named."""
    return parsed.slug or "-".join(words(parsed.title or ""))[:64] or "event"


async def bring_in(
    tx: Tx,
    programme: ProgrammeStore,
    event: str,
    source: str,
    read: Read,
    now: datetime,
    *,
    patience: timedelta = timedelta(),
    agreed: str | None = None,
    by: int | None = None,
) -> Brought | Held:
    """Make it the programme of that source, unless it looks like half a file and nobody agreed to that.

    `by`: the person who asked for it, if one did.
    """
    parsed = read.parsed
    everything = [one for one in await programme.sessions(tx) if one.event == event]
    mine = [one for one in everything if one.source == source]
    missing, to_come = missing_from({draft.key for draft in parsed.sessions}, mine, now)
    if looks_like_half(len(missing), to_come) and agreed != sign_of(missing):
        return Held(event, read, len(missing), to_come, sign_of(missing))
    known = next((one for one in await programme.events(tx) if one.slug == event), None)
    await _write_event(tx, programme, event_after(known, parsed, event, source, _alone(everything, source)))
    outcome = await take_in(tx, programme, event, source, parsed.sessions, now, patience, by=by)
    return Brought(event, read, outcome, first=not mine)


def event_after(known: Event | None, parsed: Parsed, slug: str, source: str, alone: bool) -> Event:
    """What the event is once the source is taken in.

    Its main source, or its only one, says what it is called and when it is. Any other only makes it longer.
    """
    tells = known is None or source == MAIN or alone
    if known is None or (tells and alone):
        first, last = parsed.first_day, parsed.last_day
    else:
        first, last = min(known.first_day, parsed.first_day), max(known.last_day, parsed.last_day)
    if not tells and known is not None:
        return Event(slug, known.title, known.zone, first, last, known.language)
    title = parsed.title or (known.title if known else slug)
    return Event(slug, title, parsed.zone, first, last, parsed.language)


def _alone(everything: Sequence[Session], source: str) -> bool:
    return all(one.source == source for one in everything)


async def _write_event(tx: Tx, programme: ProgrammeStore, event: Event) -> None:
    await programme.add_event(
        tx, event.slug, event.title, event.zone, event.first_day, event.last_day, event.language
    )


def summary(read: Read, outcome: Outcome, event: str) -> list[Phrase]:
    """What was read, what became of it, what was repaired, and what was left out and why."""
    parsed = read.parsed
    counts = {
        "new": len(outcome.new),
        "changed": len(outcome.changed),
        "cancelled": len(outcome.cancelled),
        "back": len(outcome.back),
    }
    did = [say("import-did", what=Choice(name), count=count) for name, count in counts.items() if count]
    return [
        say("import-read", count=len(parsed.sessions), format=parsed.format, event=event),
        *(did or [say("import-same")]),
        *parsed.repaired,
        *parsed.left_out,
        *([say("sources-clashes", count=read.clashes)] if read.clashes else []),
    ]
