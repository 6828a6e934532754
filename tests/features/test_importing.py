"""How a source's sessions become the programme: new, changed, gone, back, and never wiped."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.ports import SessionDraft
from bot.features.programme.importing import Outcome, plan, take_in
from bot.features.programme.store import Change, ProgrammeStore
from bot.storage.database import Database, open_database
from bot.storage.schema import upgrade

NOW = datetime(2011, 11, 3, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def _draft(key: str, **values: object) -> SessionDraft:
    whole = {"title": f"Session {key}", "start": NOW + HOUR, "end": NOW + 2 * HOUR, "room": "Saal"} | values
    return SessionDraft(key=key, **whole)  # type: ignore[arg-type]


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """With one event in it."""
    database = open_database(tmp_path / "stammtisch.db")
    await upgrade(database)
    async with database.transaction() as tx:
        await ProgrammeStore().add_event(
            tx, "camp", "Camp", "Europe/Berlin", date(2011, 11, 3), date(2011, 11, 5), None
        )
    yield database
    await database.close()


class _Source:
    """Imports one list after the other, each an hour later than the one before."""

    def __init__(self, database: Database, patience: timedelta = timedelta()) -> None:
        self.database = database
        self.store = ProgrammeStore()
        self.patience = patience
        self.now = NOW

    async def tells(self, *drafts: SessionDraft, source: str = "programme") -> Outcome:
        """The source now has these."""
        self.now += HOUR
        async with self.database.transaction() as tx:
            return await take_in(tx, self.store, "camp", source, drafts, self.now, self.patience)

    async def changes(self) -> list[Change]:
        """What changed with the last import."""
        async with self.database.reading() as tx:
            return list(await self.store.changes_since(tx, self.now - HOUR / 2))

    async def titles(self) -> list[str]:
        """All that takes place."""
        async with self.database.reading() as tx:
            return [one.title for one in await self.store.sessions(tx) if not one.cancelled]


async def test_new_same_changed_cancelled_and_back(database: Database) -> None:
    source = _Source(database)
    a, b = _draft("a"), _draft("b", people=("Ada", "Bo"))
    assert await source.tells(a, b) == Outcome(labels=(1, 2), new=(1, 2))
    same = await source.tells(b, a)
    assert (same, same.is_nothing) == (Outcome(labels=(2, 1)), True)
    moved = replace(
        b, start=b.start + HOUR, end=b.end + HOUR, room="Garten", people=("Ada",), abstract="More."
    )
    assert await source.tells(a, moved) == Outcome(labels=(1, 2), changed=(2,))
    assert [(one.session, one.field, one.old, one.new) for one in await source.changes()] == [
        (2, "start", b.start.isoformat(), moved.start.isoformat()),
        (2, "end", b.end.isoformat(), moved.end.isoformat()),
        (2, "room", "Saal", "Garten"),
        (2, "people", "Ada, Bo", "Ada"),
    ]
    assert await source.tells(moved) == Outcome(labels=(2,), cancelled=(1,))
    assert await source.titles() == ["Session b"]
    assert await source.tells(a, moved) == Outcome(labels=(1, 2), back=(1,))
    assert await source.titles() == ["Session a", "Session b"]


async def test_what_nobody_hears_of_is_kept_up_to_date_in_silence(database: Database) -> None:
    source = _Source(database)
    await source.tells(_draft("a"))
    assert (await source.tells(_draft("a", description="New words."))).is_nothing
    assert await source.changes() == []
    async with database.reading() as tx:
        assert [one.description for one in await source.store.sessions(tx)] == ["New words."]


async def test_an_empty_programme_wipes_nothing(database: Database) -> None:
    source = _Source(database)
    await source.tells(_draft("a"))
    assert await source.tells() == Outcome()
    assert await source.titles() == ["Session a"]


async def test_a_source_cancels_only_its_own(database: Database) -> None:
    source = _Source(database)
    await source.tells(_draft("a"))
    await source.tells(_draft("a", title="Pitch"), source="barcamp")
    await source.tells(_draft("b"), source="barcamp")
    assert sorted(await source.titles()) == ["Session a", "Session b"]


async def test_a_session_that_flaps_is_not_cancelled(database: Database) -> None:
    source = _Source(database, patience=HOUR)
    a, b = _draft("a"), _draft("b")
    await source.tells(a, b)
    assert await source.tells(a) == Outcome(labels=(1,), absent=(2,))
    assert (await source.tells(a, b)).is_nothing
    assert await source.tells(a) == Outcome(labels=(1,), absent=(2,))
    assert await source.tells(a) == Outcome(labels=(1,), cancelled=(2,))
    assert (await source.tells(a)).is_nothing


KEYS = st.lists(st.sampled_from("abcdef"), unique=True, max_size=6)


@given(st.lists(KEYS, min_size=1, max_size=4))
def test_a_plan_of_the_same_list_is_empty(lists: list[list[str]]) -> None:
    told = [_draft(key) for key in lists[-1]]
    found = plan({}, told, NOW, timedelta())
    assert [draft.key for draft in found.new] == lists[-1]
    assert (found.changed, found.back, found.absent, found.gone) == ((), (), (), ())


async def test_a_whole_new_programme_is_no_change_of_it(database: Database) -> None:
    source = _Source(database)
    await source.tells(_draft("a"))
    assert await source.changes() == []
    await source.tells(_draft("a"), _draft("b"))
    assert [(one.session, one.field, one.new) for one in await source.changes()] == [(2, "new", "Session b")]
