"""From a `Question` to the sessions that answer it. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.core.sessions import NEXT_WITHIN, Session
from bot.features.questions.index import Index
from bot.features.questions.kinds import is_break
from bot.features.questions.question import Question, Scope
from bot.features.questions.search import ENOUGH, PERHAPS, Hit, find, numbered, says_so
from bot.language.times import TimeMention

NEAR = 0.35
"""So much of it makes a session one that may have been meant."""
CLOSE_TO_BEST = 0.75
CLOSE_AMONG_FEW = 0.3
CLOSE_TO_BEST_TOPIC = 0.55
NIGHT = timedelta(hours=5)
AT_ONCE = timedelta(minutes=10)
AT_MOST_FOR_ONE = 3
SUGGESTED = 3


@dataclass(frozen=True, slots=True)
class Chosen:
    """The answer, best first or in the order of time, and what might have been meant instead.

    why   when there is none: `stranger`, `room`, `time` (it is on at another time), `filter`, `topic`
    past  the sessions are over
    """

    sessions: tuple[Session, ...] = ()
    suggestions: tuple[Session, ...] = ()
    following: tuple[Session, ...] = ()
    why: str = ""
    past: bool = False


def choose(question: Question, index: Index, now: datetime, among: Sequence[Session] | None = None) -> Chosen:
    """What answers it; only sessions of `among`, where that is given."""
    # Times of one zone are compared many times faster than those of two.
    now = now.astimezone(UTC)
    question = replace(question, times=tuple(_in_utc(one) for one in question.times))
    if question.labels:
        return Chosen(tuple(one for one in index.sessions if one.id in question.labels))
    if question.stranger:
        return Chosen(why="stranger")
    if question.no_room:
        return Chosen(why="room")
    pool = _pool(question, index, among)
    about = _about(question, index, pool)
    if about is not None and not about:
        return Chosen(suggestions=_perhaps(question, index, pool, now), why="topic")
    found = pool if about is None else about
    return _at_that_time(question, index, found, now, ranked=about is not None)


def _in_utc(time: TimeMention) -> TimeMention:
    return replace(time, start=time.start.astimezone(UTC), end=time.end.astimezone(UTC))


def _pool(question: Question, index: Index, among: Sequence[Session] | None) -> Sequence[Session]:
    """The sessions that everything but topic and time leaves."""
    wanted = (
        (question.rooms, index.in_room),
        (question.tracks, index.in_track),
        (question.people, index.of_person),
    )
    chosen: set[int] | None = None
    for names, where in wanted:
        if names:
            here = {position for name in names for position in where.get(name, ())}
            chosen = here if chosen is None else chosen & here
    pool = index.sessions if chosen is None else [index.sessions[position] for position in sorted(chosen)]
    if among is not None:
        ids = {one.id for one in among}
        pool = [one for one in pool if one.id in ids]
    if question.languages:
        pool = [one for one in pool if _is_in(one, question.languages)]
    if question.longest is not None:
        pool = [one for one in pool if _minutes(one) <= question.longest and not is_break(one)]
    return pool


def _minutes(one: Session) -> float:
    return (one.end - one.start).total_seconds() / 60


def _is_in(one: Session, languages: frozenset[str]) -> bool:
    return one.language is not None and bool(
        languages & {part.strip()[:2] for part in one.language.split(",")}
    )


def _about(question: Question, index: Index, pool: Sequence[Session]) -> list[Session] | None:
    """The sessions that it is about, best first; None when it is about none in particular."""
    among = [index.positions[one.id] for one in pool]
    hits = (
        find(question, index, frozenset(among))
        if question.groups or question.title or question.quoted
        else []
    )
    if question.groups or question.quoted or hits:
        if question.kind is not None:
            kind = question.kind
            own = [hit for hit in hits if kind.fits(index.sessions[hit.position])]
            if own and (kind.strict or own[0].score >= hits[0].score * 0.6):
                hits = own
        good = _good(question, hits)
        if good and (not question.loose or says_so(question, index)):
            return [index.sessions[hit.position] for hit in good]
        if question.loose:
            of_kind = [one for one in pool if question.kind and question.kind.fits(one)]
            return of_kind or None
        if not question.people:
            return []
        # Somebody's name says enough; the words around it may be anything.
        return list(pool)
    if question.kind is not None:
        of_kind = [one for one in pool if question.kind.fits(one)]
        if not of_kind and question.loose:
            return None
        meant = numbered(question, index)
        return [one for one in of_kind if index.positions[one.id] in meant] or of_kind
    return None


def _positions(pool: Sequence[Session], index: Index) -> Collection[int]:
    if pool is index.sessions:
        return range(len(pool))
    return frozenset(index.positions[one.id] for one in pool)


def _good(question: Question, hits: Sequence[Hit]) -> list[Hit]:
    if not hits:
        return []
    best = hits[0].score
    # Somebody, or a room at a time, says most of what is meant; the words beside it need only fit a little.
    strict = question.kind is not None and question.kind.strict
    sure = bool(question.people or strict or (question.rooms and question.times))
    if best < (PERHAPS if sure else ENOUGH):
        return []
    if sure and not question.definite:
        return [hit for hit in hits if hit.score >= best * CLOSE_AMONG_FEW]
    if question.definite:
        return [hit for hit in hits if hit.score >= best * CLOSE_TO_BEST]
    return [hit for hit in hits if hit.score >= max(best * CLOSE_TO_BEST_TOPIC, ENOUGH * 0.6)]


def _perhaps(question: Question, index: Index, pool: Sequence[Session], now: datetime) -> tuple[Session, ...]:
    """What comes near: to be marked as such."""
    hits = find(question, index, _positions(pool, index))
    near = [index.sessions[hit.position] for hit in hits if hit.score >= NEAR]
    ahead = [one for one in near if one.end > now]
    return tuple((ahead or near)[:SUGGESTED])


def _at_that_time(
    question: Question, index: Index, found: Sequence[Session], now: datetime, *, ranked: bool
) -> Chosen:
    if question.times:
        return _at_times(question, index, found, now, ranked=ranked)
    match question.scope:
        case Scope.NOW:
            running = tuple(one for one in found if one.start <= now < one.end)
            following = _next_of(found, now, question)
            if running:
                return Chosen(running, following=following if question.also_next else ())
            return Chosen(suggestions=following, why="now")
        case Scope.NEXT:
            coming = _next_of(found, now, question)
            running = tuple(one for one in found if one.start <= now < one.end)
            if coming or not ranked:
                return Chosen(coming, suggestions=() if coming else running, why="" if coming else "next")
            return Chosen(tuple(running), why="" if running else "next")
        case Scope.FIRST:
            return Chosen(_edge(_day_of(found, index, now), first=True))
        case Scope.LAST:
            return Chosen(_edge(_day_of(found, index, now), first=False))
        case Scope.ANY:
            return _at_any_time(question, index, found, now, ranked=ranked)


def _at_times(
    question: Question, index: Index, found: Sequence[Session], now: datetime, *, ranked: bool
) -> Chosen:
    picked: list[Session] = []
    for time in question.times:
        picked += [one for one in _at(time, found, question) if one not in picked]
    if question.right_after and picked:
        first = min(one.start for one in picked)
        picked = [one for one in picked if one.start <= first + AT_ONCE]
    if question.scope is Scope.FIRST:
        picked = list(_edge(picked, first=True))
    elif question.scope is Scope.LAST:
        picked = list(_edge(picked, first=False))
    elif question.scope is Scope.NOW and question.times[0].kind != "moment":
        picked = [one for one in picked if one.start <= now < one.end] or picked
    elif question.scope is Scope.NEXT and question.times[0].kind == "day" and not ranked:
        ahead = [one for one in picked if one.start > now]
        picked = ahead or picked
    if question.only_talks and not ranked and question.kind is None:
        picked = [one for one in picked if not is_break(one)] or picked
    if not picked:
        near = (
            _nearest_to(question.times[0], found, now) if ranked or question.rooms or question.tracks else ()
        )
        after = _next_of(index.sessions, question.times[0].start, question) if not near else ()
        return Chosen(suggestions=near or after, why="time" if near else "empty")
    if not question.past and not all(one.end <= now for one in picked):
        picked = [one for one in picked if one.end > now]
    if question.noch and not question.past and all(one.end <= now for one in picked):
        return Chosen(suggestions=_next_of(index.sessions, now, question), why="empty")
    picked = _pick_of_kind(question, picked)
    return Chosen(tuple(picked), past=all(one.end <= now for one in picked))


def _at(time: TimeMention, found: Sequence[Session], question: Question) -> list[Session]:
    """A moment: what starts then or is on. A window: what starts in it, else what reaches into it."""
    if time.kind == "moment":
        slack = timedelta(minutes=15) if time.about else AT_ONCE
        starting = [one for one in found if time.start - slack / 3 <= one.start <= time.start + slack]
        if question.starts:
            return starting
        on = [one for one in found if one.start <= time.start < one.end and one not in starting]
        if not on and not starting and (question.groups or question.people or question.kind):
            return []
        return starting + on
    inside = [one for one in found if time.start <= one.start < time.end]
    if inside:
        return inside
    # What goes on until the small hours belongs to the evening before.
    begins = time.start + (NIGHT if time.kind == "day" else timedelta())
    return [one for one in found if one.start < time.end and one.end > begins]


def _nearest_to(time: TimeMention, found: Sequence[Session], now: datetime) -> tuple[Session, ...]:
    ahead = [one for one in found if one.end > now] or list(found)
    return tuple(sorted(ahead, key=lambda one: abs(one.start - time.start))[:SUGGESTED])


def _at_any_time(
    question: Question, index: Index, found: Sequence[Session], now: datetime, *, ranked: bool
) -> Chosen:
    ahead = [one for one in found if one.end > now]
    kept = list(found) if question.past or not ahead else ahead
    if not ranked and not question.people:
        if question.rooms and not question.tracks:
            kept = _today(kept, index, now)
        if not (question.tracks or question.rooms or question.languages or question.longest):
            return Chosen(why="topic")
    kept = _pick_of_kind(question, kept)
    if ranked and question.definite and question.kind is None and not question.people:
        kept = _one_of_series(kept)[:AT_MOST_FOR_ONE]
    return Chosen(tuple(kept), past=bool(kept) and all(one.end <= now for one in kept))


def _one_of_series(found: Sequence[Session]) -> list[Session]:
    """Of sessions with the same title only the next one."""
    kept: dict[str, Session] = {}
    for one in sorted(found, key=lambda session: session.start):
        kept.setdefault(one.title, one)
    return [one for one in found if kept[one.title] is one]


def _pick_of_kind(question: Question, found: Sequence[Session]) -> list[Session]:
    """One lunch, one opening; all workshops."""
    if question.kind is None or not found or question.all_of_kind:
        return list(found)
    if question.groups and not (question.loose or question.kind.strict):
        return list(found)
    by_start = sorted(found, key=lambda one: one.start)
    match question.kind.pick:
        case "next":
            return [one for one in by_start if one.start <= by_start[0].start + AT_ONCE]
        case "first":
            return by_start[:1]
        case "last":
            return [one for one in by_start if one.start >= by_start[-1].start - AT_ONCE]
        case "all":
            return list(found)


def _next_of(found: Sequence[Session], now: datetime, question: Question) -> tuple[Session, ...]:
    """What starts next, and all that starts shortly after it; breaks where nothing else was asked for."""
    later = [one for one in found if one.start > now]
    if question.only_talks and question.kind is None:
        later = [one for one in later if not is_break(one)] or later
    if not later:
        return ()
    first = min(one.start for one in later)
    return tuple(one for one in later if one.start <= first + NEXT_WITHIN)


def _today(found: Sequence[Session], index: Index, now: datetime) -> list[Session]:
    """Those of today, or of the first day that has any."""
    if not found:
        return []
    today = index.local(now).date()
    day = (
        today
        if any(index.local(one.start).date() == today for one in found)
        else index.local(found[0].start).date()
    )
    return [one for one in found if index.local(one.start).date() == day]


def _day_of(found: Sequence[Session], index: Index, now: datetime) -> list[Session]:
    ahead = [one for one in found if one.start > now]
    return _today(ahead or found, index, now)


def _edge(found: Sequence[Session], *, first: bool) -> tuple[Session, ...]:
    if not found:
        return ()
    edge = (min if first else max)(one.start for one in found)
    return tuple(one for one in found if one.start == edge)
