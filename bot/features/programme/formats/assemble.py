"""Rows become a programme: zone, times, ends, texts, keys, order. The same rules for every format."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.message import say
from bot.core.ports import SessionDraft
from bot.errors import SaySo
from bot.features.programme.formats.keys import distinct_keys
from bot.features.programme.formats.model import Frame, Hints, Notes, Parsed, Row
from bot.features.programme.formats.text import (
    has_marks,
    kind_of,
    languages,
    many_lines,
    one_line,
    web_address,
    without_role,
)
from bot.features.programme.formats.when import DAY, sane
from bot.features.programme.formats.zones import zone_named

MAX_SESSIONS = 20_000
LONGEST_GUESS = timedelta(hours=1)
LONGEST = 366 * DAY
NEAR = 31 * DAY


def known_zone(frame: Frame, hints: Hints) -> ZoneInfo | None:
    """The wall clock of the programme: the file's, else the event's."""
    name = frame.zone or zone_named(hints.zone)
    return ZoneInfo(name) if name else None


def enough(rows: Sequence[object]) -> None:
    """Raises SaySo where there are more sessions than any event has."""
    if len(rows) > MAX_SESSIONS:
        raise SaySo(say("import-too-many", limit=MAX_SESSIONS))


def assemble(frame: Frame, rows: Sequence[Row], hints: Hints, notes: Notes) -> Parsed:
    """The programme. Raises SaySo where no session is left."""
    enough(rows)
    zone = _zone(frame, rows, hints, notes)
    timed = [one for row in rows if (one := _timed(row, zone, frame.ours, notes))]
    _guess_ends(timed, notes)
    drafts = [_draft(row, frame.ours, notes) for row in timed]
    others = [row.other_key for row in timed]
    sessions = sorted(
        distinct_keys(drafts, others, notes), key=lambda one: (one.start, one.room or "", one.key)
    )
    if not sessions:
        raise SaySo(say("import-no-sessions"))
    first, last = _days(frame, sessions, zone)
    repaired, left_out = notes.said()
    return Parsed(
        format=frame.format,
        title=one_line(frame.title, frame.ours) or None,
        slug=one_line(frame.slug, frame.ours) or None,
        zone=zone.key,
        first_day=first,
        last_day=last,
        language=frame.language if frame.ours else _language(frame, sessions),
        sessions=tuple(sessions),
        rooms=_rooms(frame, sessions),
        repaired=repaired,
        left_out=left_out,
    )


def _zone(frame: Frame, rows: Sequence[Row], hints: Hints, notes: Notes) -> ZoneInfo:
    zone = known_zone(frame, hints)
    times = [row.start for row in rows if row.start]
    if zone is None:
        if any(time.tzinfo is None for time in times):
            raise SaySo(say("import-no-zone"))
        zone = ZoneInfo(_zone_of_offsets(times))
    if frame.zone is None and not frame.ours:
        notes.repaired("import-fixed-zone", zone.key, len(times))
    return zone


def _zone_of_offsets(times: Iterable[datetime]) -> str:
    """The zone without summer time that has the offset of all times, if there is one."""
    offsets = {time.utcoffset() for time in times}
    hours, rest = (
        divmod(offsets.pop() or timedelta(0), timedelta(hours=1)) if len(offsets) == 1 else (0, None)
    )
    return "UTC" if rest or hours == 0 or abs(hours) > 12 else f"Etc/GMT{-hours:+d}"


def _timed(row: Row, zone: ZoneInfo, ours: bool, notes: Notes) -> Row | None:
    """The row with times in UTC and its title; None where it cannot be a session."""
    title = one_line(row.title, ours)
    if not title:
        notes.left_out("import-left-untitled", row.key)
        return None
    if row.start is None:
        notes.left_out("import-left-unscheduled", title)
        return None
    if not sane(row.start):
        notes.left_out("import-left-date", title)
        return None
    start = _utc(row.start, zone)
    end = _utc(row.end, zone) if row.end and sane(row.end) else None
    if end and not start < end <= start + LONGEST:
        end = None
    if end is None and row.duration:
        end = start + row.duration
    return replace(row, title=title, room=one_line(row.room, ours), start=start, end=end)


def _utc(time: datetime, zone: ZoneInfo) -> datetime:
    aware = time if time.tzinfo else time.replace(tzinfo=zone)
    return aware.astimezone(UTC).replace(microsecond=0)


def _guess_ends(rows: Sequence[Row], notes: Notes) -> None:
    """A session without an end lasts until the next one in its room starts, at most an hour."""
    following: dict[str, datetime] = {}
    starting: dict[str, datetime] = {}
    for row in sorted(rows, key=lambda one: one.start or datetime.min.replace(tzinfo=UTC), reverse=True):
        start = row.start
        assert start is not None  # noqa: S101 (only rows that have a start come here)
        if starting.get(row.room, start) > start:
            following[row.room] = starting[row.room]
        starting[row.room] = start
        if row.end is None or row.end <= start:
            longest = start + LONGEST_GUESS
            row.end = min(longest, following.get(row.room, longest) if row.room else longest)
            notes.repaired("import-fixed-end", row.title)


def _draft(row: Row, ours: bool, notes: Notes) -> SessionDraft:
    assert row.start is not None and row.end is not None  # noqa: S101, PT018 (_timed and _guess_ends saw to it)
    if not ours and (has_marks(row.title) or has_marks(row.abstract) or has_marks(row.description)):
        notes.repaired("import-fixed-html", row.title)
    abstract, description = many_lines(row.abstract, ours), many_lines(row.description, ours)
    if not ours:
        # What is short comes first everywhere; where there is one text only, it is that one.
        abstract, description = (
            abstract or description,
            description if abstract not in ("", description) else "",
        )
    return SessionDraft(
        key=one_line(row.key, ours=True),
        title=row.title,
        start=row.start,
        end=row.end,
        kind=(one_line(row.kind, ours)[:32].strip() or "talk") if ours else kind_of(row.kind, row.title),
        room=row.room or None,
        language=(one_line(row.language, ours)[:32].strip() or None) if ours else languages(row.language),
        subtitle=one_line(row.subtitle, ours),
        abstract=abstract,
        description=description,
        url=web_address(row.url),
        track=one_line(row.track, ours) or None,
        people=_people(row.people, ours),
        capacity=row.capacity if row.capacity is not None and 0 < row.capacity <= 1_000_000 else None,
        place=one_line(row.place, ours) or None,
    )


def _people(names: Iterable[str], ours: bool) -> tuple[str, ...]:
    lines = (one_line(said, ours) for said in names)
    return tuple(dict.fromkeys(name if ours else without_role(name) for name in lines if name))


def _days(frame: Frame, sessions: Sequence[SessionDraft], zone: ZoneInfo) -> tuple[date, date]:
    """From the first to the last day; what the file says counts where it is near what is in it."""
    first = sessions[0].start.astimezone(zone).date()
    last = max(one.start for one in sessions).astimezone(zone).date()
    if frame.first_day and first - NEAR <= frame.first_day <= first:
        first = frame.first_day
    if frame.last_day and last <= frame.last_day <= last + NEAR:
        last = frame.last_day
    return first, last


def _language(frame: Frame, sessions: Sequence[SessionDraft]) -> str | None:
    said = languages(frame.language or "")
    if said:
        return said.split(", ")[0]
    counts = Counter(one.language.split(", ")[0] for one in sessions if one.language)
    return min(counts, key=lambda code: (-counts[code], code)) if counts else None


def _rooms(frame: Frame, sessions: Sequence[SessionDraft]) -> tuple[str, ...]:
    """The rooms with a session, in the order of the file."""
    declared = [name for said in frame.rooms if (name := one_line(said, frame.ours))]
    used = dict.fromkeys(one.room for one in sessions if one.room)
    return tuple(dict.fromkeys([*(name for name in declared if name in used), *used]))
