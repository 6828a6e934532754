"""What is made in chat keeps its label when it becomes a session, and goes when it is taken back."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.core.ports import SessionDraft
from bot.features.programme.publishing import Publishing
from bot.features.programme.store import ProgrammeStore
from bot.storage.database import Database, open_database
from bot.storage.schema import upgrade

NOW = datetime(2011, 11, 4, 9, 0, tzinfo=UTC)


@dataclass
class _Made:
    """The port `SessionSource` over what it is given."""

    drafts: list[SessionDraft] = field(default_factory=list)
    source: str = "barcamp"
    event: str = "konferenz"

    async def sessions(self) -> Sequence[SessionDraft]:
        return self.drafts


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = open_database(tmp_path / "stammtisch.db")
    await upgrade(opened)
    yield opened
    await opened.close()


def _draft(label: int | None, title: str) -> SessionDraft:
    return SessionDraft(
        key=title, title=title, start=NOW, end=NOW + timedelta(hours=1), kind="barcamp", label=label
    )


async def test_a_reserved_label_is_nobody_elses_and_becomes_the_sessions(database: Database) -> None:
    store = ProgrammeStore()
    publishing = Publishing(store)
    async with database.transaction() as tx:
        day = date(2011, 11, 4)
        await store.add_event(tx, "konferenz", "Konferenz", "Europe/Berlin", day, day, "de")
        first = await publishing.reserve(tx, "konferenz", NOW)
        second = await publishing.reserve(tx, "konferenz", NOW)
        [imported] = await store.add(tx, "konferenz", "programme", [_draft(None, "Talk")])
        made = _Made([_draft(second, "Kochen"), _draft(first, "Nähen")])
        await publishing.publish(tx, made, NOW, None)
    async with database.transaction() as tx:
        found = {one.id: one.title for one in await store.sessions(tx)}
    assert len({first, second, imported}) == 3
    assert found == {first: "Nähen", second: "Kochen", imported: "Talk"}


async def test_what_is_taken_back_is_cancelled_and_comes_back_under_its_label(database: Database) -> None:
    store = ProgrammeStore()
    publishing = Publishing(store)
    seen = []
    async with database.transaction() as tx:
        day = date(2011, 11, 4)
        await store.add_event(tx, "konferenz", "Konferenz", "Europe/Berlin", day, day, "de")
        label = await publishing.reserve(tx, "konferenz", NOW)
        for drafts in ([_draft(label, "Kochen")], [], [_draft(label, "Kochen")]):
            await publishing.publish(tx, _Made(drafts), NOW, None)
            seen += [(one.id, one.cancelled) for one in await store.sessions(tx)]
        told = [(one.session, one.field) for one in await store.untold(tx)]
    assert seen == [(label, False), (label, True), (label, False)]
    assert told == [(label, "cancelled"), (label, "back")]
