"""Many changes become one difference: the first old beside the last new, whoever reads it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from bot.core.changes import Changed
from bot.core.sessions import Session
from bot.features.notices.clashes import clashing, maybe_clashing
from bot.features.notices.news import net, news_of
from bot.features.notices.window import LONGEST, QUIET, ripe, told_at

NINE = datetime(2011, 11, 3, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
READER = 7
FIRST: dict[str, object] = {"start": NINE + HOUR, "room": "Saal", "place": None, "cancelled": False}
VALUES: dict[str, st.SearchStrategy[object]] = {
    "start": st.sampled_from([NINE + HOUR, NINE + 2 * HOUR, NINE + 3 * HOUR]),
    "room": st.sampled_from(["Saal", "Garten", None]),
    "place": st.sampled_from([None, "Brunnen"]),
    "cancelled": st.booleans(),
}
WISHES = st.lists(
    st.sampled_from(sorted(VALUES)).flatmap(
        lambda field: st.tuples(st.just(field), VALUES[field], st.sampled_from([None, READER, 8]))
    ),
    max_size=12,
)


def session(label: int = 3, *, start: datetime = NINE + HOUR, cancelled: bool = False) -> Session:
    """One of an hour."""
    return Session(
        id=label,
        event="camp",
        source="programme",
        key=str(label),
        title=f"Session {label}",
        kind="talk",
        start=start,
        end=start + HOUR,
        zone="Europe/Berlin",
        room="Saal",
        cancelled=cancelled,
    )


def change(
    field: str, old: object, new: object, by: int | None = None, *, id: int = 1, at: datetime = NINE
) -> Changed:
    """As the table of changes keeps it."""
    if field == "cancelled":
        return Changed(id, 3, at, "cancelled" if new else "back", "", "", by)
    return Changed(id, 3, at, field, _text(old), _text(new), by)


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value or "")


def _made(wishes: Sequence[tuple[str, object, int | None]]) -> tuple[list[Changed], dict[str, object]]:
    """The changes that these wishes make, and how it is after them."""
    state, changes = dict(FIRST), list[Changed]()
    for field, value, by in wishes:
        if state[field] != value:
            changes.append(change(field, state[field], value, by, id=len(changes) + 1))
            state[field] = value
    return changes, state


@given(WISHES)
def test_what_is_told_is_the_first_old_beside_the_last_new(
    wishes: list[tuple[str, object, int | None]],
) -> None:
    changes, after = _made(wishes)
    assert net(changes) == {
        field: (FIRST[field], value) for field, value in after.items() if value != FIRST[field]
    }


@given(WISHES)
def test_who_changed_it_hears_only_what_others_made_of_it(
    wishes: list[tuple[str, object, int | None]],
) -> None:
    changes, after = _made(wishes)
    known = dict(FIRST)
    for field in FIRST:
        own = [value for name, value, by in _steps(wishes) if name == field and by == READER]
        known[field] = own[-1] if own else FIRST[field]
    assert net(changes, READER) == {
        field: (known[field], value) for field, value in after.items() if value != known[field]
    }


def _steps(wishes: Sequence[tuple[str, object, int | None]]) -> list[tuple[str, object, int | None]]:
    """Those wishes that made a difference."""
    state, made = dict(FIRST), []
    for field, value, by in wishes:
        if state[field] != value:
            state[field] = value
            made.append((field, value, by))
    return made


def test_there_and_back_is_nothing_in_whatever_zone_it_was_written() -> None:
    berlin = (NINE + HOUR).astimezone(timezone(HOUR))
    steps = [change("start", NINE + HOUR, NINE + 2 * HOUR), change("start", NINE + 2 * HOUR, berlin, id=2)]
    assert net(steps) == {}


def test_a_session_that_is_cancelled_has_no_other_news() -> None:
    moved = change("start", NINE, NINE + HOUR)
    off = change("cancelled", False, True, id=2)
    news = news_of(session(cancelled=True), [moved, off], NINE - HOUR)
    assert news is not None
    assert (news.kind, news.before.start, news.until) == ("cancelled", NINE, NINE)
    assert news_of(session(cancelled=True), [moved], NINE - HOUR) is None
    back = change("cancelled", True, False, id=3)
    again = news_of(session(), [moved, off, back], NINE - HOUR)
    assert again is not None
    assert (again.kind, again.before.start, again.until) == ("moved", NINE, NINE + HOUR)


def test_a_change_of_what_is_past_is_no_news() -> None:
    """Until both starts have passed; of what is on already, until it is over."""
    moved = [change("start", NINE, NINE + HOUR)]
    until = {at: news_of(session(), moved, at) for at in (NINE, NINE + HOUR, NINE + 2 * HOUR)}
    assert [one and one.until for one in until.values()] == [NINE + HOUR, NINE + 2 * HOUR, None]
    earlier = [change("start", NINE + 3 * HOUR, NINE + HOUR), change("end", NINE + 4 * HOUR, NINE + 2 * HOUR)]
    late = news_of(session(), earlier, NINE + 2 * HOUR)
    assert late is not None
    assert late.until == NINE + 3 * HOUR


def test_what_is_not_of_time_or_place_is_no_news() -> None:
    for field in ("title", "people", "language", "kind", "capacity", "new"):
        assert news_of(session(), [change(field, "a", "b")], NINE) is None
    shadowed = replace(session(), place="Brunnen")
    assert news_of(shadowed, [change("room", "Saal", "Garten")], NINE) is None


@given(st.lists(st.integers(0, 400), min_size=1, max_size=20))
def test_it_is_told_when_it_has_settled_or_when_it_cannot_wait(seconds: list[int]) -> None:
    moments = [NINE + timedelta(seconds=one) for one in seconds]
    changes = [change("room", "a", "b", at=at) for at in moments]
    due = told_at(changes)
    assert due <= min(moments) + LONGEST
    assert due == max(moments) + QUIET or (due == min(moments) + LONGEST and due < max(moments) + QUIET)
    assert ripe(changes, due - timedelta(seconds=1)) == {}
    assert ripe(changes, due) == {3: changes}


@given(st.lists(st.tuples(st.integers(1, 200), st.sampled_from("abc")), max_size=15))
def test_whoever_reads_all_notices_always_knows_where_it_was_and_ends_where_it_is(
    story: list[tuple[int, str]],
) -> None:
    """Played through time: each notice begins where the one before ended, and nothing is told twice."""
    now, room, waiting, told = NINE, "a", list[Changed](), list[tuple[object, object]]()

    def look(at: datetime) -> None:
        while waiting and told_at(waiting) <= at:
            settled = ripe(waiting, told_at(waiting))[3]
            told.extend(net(settled).values())
            del waiting[: len(settled)]

    for seconds, new in story:
        now += timedelta(seconds=seconds)
        look(now)
        if new != room:
            waiting.append(change("room", room, new, at=now))
            room = new
    look(now + LONGEST)
    assert waiting == []
    assert [old for old, _ in told] == ["a", *(new for _, new in told)][: len(told)]
    assert (told[-1][1] if told else "a") == room


STARTS = st.lists(st.integers(0, 5), min_size=2, max_size=5)


@given(STARTS, STARTS)
def test_a_clash_is_named_once_and_only_if_the_change_brought_it_about(
    before: list[int], after: list[int]
) -> None:
    pairs = list(zip(before, after, strict=False))
    olds = [session(label, start=NINE + old * HOUR / 2) for label, (old, _) in enumerate(pairs, 1)]
    sessions = [session(label, start=NINE + new * HOUR / 2) for label, (_, new) in enumerate(pairs, 1)]
    changes = {
        now: [
            Changed(1, now.id, NINE, "start", old.start.isoformat(), now.start.isoformat()),
            Changed(2, now.id, NINE, "end", old.end.isoformat(), now.end.isoformat()),
        ]
        for old, now in zip(olds, sessions, strict=True)
        if old != now
    }
    news = [one for now, these in changes.items() if (one := news_of(now, these, NINE - HOUR))]
    theirs = maybe_clashing(changes, sessions)
    named = [
        tuple(sorted((label, other.id)))
        for label, others in clashing(news, theirs).items()
        for other in others
    ]
    assert sorted(named) == [
        (one.id, other.id)
        for one in sessions
        for other in sessions
        if one.id < other.id and _overlap(one, other) and not _overlap(olds[one.id - 1], olds[other.id - 1])
    ]


def _overlap(one: Session, other: Session) -> bool:
    return max(one.start, other.start) < min(one.end, other.end)
