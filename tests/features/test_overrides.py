"""What organisers set in chat stands above the sources: any sequence of imports, changes, undos, decisions."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.core.ports import SessionDraft
from bot.core.sessions import Session
from bot.features.programme.acts import CHAT, Act, ActStore, Step
from bot.features.programme.importing import take_in
from bot.features.programme.organising import (
    NEW,
    carry_out,
    is_newer,
    keep,
    reversed_steps,
    steps_to,
    to_source,
)
from bot.features.programme.store import ProgrammeStore
from bot.features.programme.values import FIELDS, to_text
from bot.storage.database import Database, open_database
from bot.storage.schema import upgrade
from bot.storage.tables import person

NOW = datetime(2011, 11, 3, 9, 0, tzinfo=UTC)
KEYS = ("a", "b", "c")
VALUES: dict[str, tuple[Any, ...]] = {
    "title": ("Eins", "Zwei", "Drei"),
    "start": tuple(NOW + timedelta(hours=hours) for hours in (1, 2, 3)),
    "room": ("Saal", "Garten", None),
    "people": (("Ada",), ("Ada", "Bo"), ()),
}
TOLD = st.dictionaries(
    st.sampled_from(KEYS),
    st.fixed_dictionaries({name: st.sampled_from(values) for name, values in VALUES.items()}),
    min_size=1,
)


@dataclass
class _Entry:
    """A session, as somebody with pencil and paper would keep it."""

    source: dict[str, Any]
    mine: dict[str, tuple[Any, Any]] = field(default_factory=dict)

    def now(self, name: str) -> Any:
        """What everybody sees."""
        return self.mine[name][0] if name in self.mine else self.source[name]

    def change(self, name: str, value: Any) -> None:
        """An organiser says so."""
        self.mine.pop(name, None)
        if self.source[name] != value:
            self.mine[name] = (value, self.source[name])

    def hear(self, told: dict[str, Any]) -> None:
        """The source says so."""
        self.source |= told
        self.mine = {name: pair for name, pair in self.mine.items() if pair[0] != self.source[name]}

    @property
    def open(self) -> set[str]:
        """Where the source has changed its mind, and nobody has decided."""
        return {name for name, (_, base) in self.mine.items() if self.source[name] != base}


@dataclass
class _Deed:
    """What was changed: (key, field) → (old, new, what the source said)."""

    number: int
    fields: dict[tuple[str, str], tuple[Any, Any, Any]]


class Organising(RuleBasedStateMachine):
    """The bot's programme beside the one on paper."""

    @initialize()
    def begin(self) -> None:
        """One source, three sessions."""
        self.runner = asyncio.Runner()
        self.folder = TemporaryDirectory()
        self.database = open_database(Path(self.folder.name) / "stammtisch.db")
        self.store, self.acts = ProgrammeStore(), ActStore()
        self.paper: dict[str, _Entry] = {}
        self.deeds: list[_Deed] = []
        self.labels: dict[str, int] = {}
        self.runner.run(self._begin())
        first = {name: values[0] for name, values in VALUES.items()}
        self._hear({key: dict(first) for key in KEYS})

    async def _begin(self) -> None:
        await upgrade(self.database)
        async with self.database.transaction() as tx:
            await self.store.add_event(
                tx, "camp", "Camp", "Europe/Berlin", date(2011, 11, 3), date(2011, 11, 5), None
            )
            result = await tx.execute(person.insert().values(met_at=NOW).returning(person.c.id))
            self.person = result.scalar_one()

    def teardown(self) -> None:
        """Close it all."""
        if hasattr(self, "runner"):
            self.runner.run(self.database.close())
            self.runner.close()
            self.folder.cleanup()

    @rule(told=TOLD)
    def imports(self, told: dict[str, dict[str, Any]]) -> None:
        """The source tells its list."""
        self._hear(told)

    def _hear(self, told: dict[str, dict[str, Any]]) -> None:
        self.runner.run(self._import(told))
        for key, values in told.items():
            said = {**values, "cancelled": False}
            self.paper.setdefault(key, _Entry(dict(said))).hear(said)
        for key, entry in self.paper.items():
            if key in KEYS and key not in told:
                entry.hear({"cancelled": True})

    async def _import(self, told: dict[str, dict[str, Any]]) -> None:
        drafts = [
            SessionDraft(key=key, end=NOW + timedelta(hours=9), **values) for key, values in told.items()
        ]
        async with self.database.transaction() as tx:
            outcome = await take_in(tx, self.store, "camp", "programme", drafts, NOW)
        self.labels |= dict(zip(told, outcome.labels, strict=True))

    @rule(data=st.data())
    def organisers_set(self, data: st.DataObject) -> None:
        """An organiser changes one or two fields of a session, or whether it takes place."""
        key = data.draw(st.sampled_from(sorted(self.paper)))
        names = data.draw(st.lists(st.sampled_from([*VALUES, "cancelled"]), min_size=1, max_size=2))
        wanted = {
            name: data.draw(st.sampled_from(VALUES.get(name, (True, False)))) for name in sorted(set(names))
        }
        entry = self.paper[key]
        real = {name: value for name, value in wanted.items() if entry.now(name) != value}
        number = self.runner.run(self._set(key, wanted))
        assert (number is not None) == bool(real)
        if number is not None:
            self._write_down(number, {(key, name): value for name, value in real.items()})

    async def _set(self, key: str, wanted: dict[str, Any]) -> int | None:
        async with self.database.transaction() as tx:
            steps = steps_to(await self._session(tx, key), wanted)
            if not steps:
                return None
            return (await carry_out(tx, self.store, self.acts, steps, self.person, NOW)).id

    @precondition(lambda self: len(getattr(self, "paper", ())) < 5)
    @rule(title=st.sampled_from(VALUES["title"]))
    def organisers_add(self, title: str) -> None:
        """A session that no source knows."""
        act, key = self.runner.run(self._add(title))
        said = {"title": title, "start": NOW, "room": None, "people": (), "cancelled": False}
        self.paper[key] = _Entry(dict(said))
        self.labels[key] = act.steps[0].session
        self.deeds.append(_Deed(act.id, {(key, "cancelled"): (True, False, False)}))

    async def _add(self, title: str) -> tuple[Act, str]:
        values = {"title": title, "start": NOW, "end": NOW + timedelta(hours=9), "event": "camp"}
        steps = [Step(NEW, name, to_text(None), to_text(value)) for name, value in values.items()]
        async with self.database.transaction() as tx:
            act = await carry_out(tx, self.store, self.acts, steps, self.person, NOW)
            session = await self.store.session(tx, act.steps[0].session)
            assert session is not None
            return act, session.key

    @precondition(lambda self: getattr(self, "deeds", None))
    @rule(data=st.data())
    def organisers_undo(self, data: st.DataObject) -> None:
        """Any deed is undone, unless something newer is there."""
        deed = data.draw(st.sampled_from(self.deeds))
        later = {spot for other in self.deeds if other.number > deed.number for spot in other.fields}
        fitting = all(
            (key, name) not in later
            and self.paper[key].now(name) == new
            and (key not in KEYS or self.paper[key].source[name] == says)
            for (key, name), (_, new, says) in deed.fields.items()
        )
        number = self.runner.run(self._undo(deed.number))
        assert (number is not None) == fitting
        if number is not None:
            self._write_down(number, {spot: old for spot, (old, _, _) in deed.fields.items()})

    async def _undo(self, number: int) -> int | None:
        async with self.database.transaction() as tx:
            act = await self.acts.get(tx, number)
            assert act is not None
            sessions = {one.id: one for one in await self.store.sessions(tx)}
            labels = [one.session for one in act.steps]
            overrides = await self.acts.overrides_of(tx, labels)
            if is_newer(act, await self.acts.later(tx, act), sessions, overrides):
                return None
            done = await carry_out(tx, self.store, self.acts, reversed_steps(act), self.person, NOW)
            return done.id

    @precondition(lambda self: any(entry.open for entry in getattr(self, "paper", {}).values()))
    @rule(data=st.data(), stay=st.booleans())
    def organisers_decide(self, data: st.DataObject, stay: bool) -> None:
        """Theirs, or the source's."""
        key = data.draw(st.sampled_from(sorted(k for k, entry in self.paper.items() if entry.open)))
        entry = self.paper[key]
        number = self.runner.run(self._decide(key, stay))
        if stay:
            entry.mine = {name: (value, entry.source[name]) for name, (value, _) in entry.mine.items()}
        else:
            assert number is not None
            self._write_down(number, {(key, name): entry.source[name] for name in sorted(entry.open)})

    async def _decide(self, key: str, stay: bool) -> int | None:
        async with self.database.transaction() as tx:
            if stay:
                assert await keep(tx, self.acts, self.labels[key])
                return None
            label = self.labels[key]
            steps = to_source((await self.acts.overrides_of(tx, [label]))[label])
            return (await carry_out(tx, self.store, self.acts, steps, self.person, NOW)).id

    def _write_down(self, number: int, values: dict[tuple[str, str], Any]) -> None:
        fields = {}
        for (key, name), value in values.items():
            entry = self.paper[key]
            fields[key, name] = (entry.now(name), value, entry.source[name])
            if key in KEYS:
                entry.change(name, value)
            else:
                entry.source[name] = value
        self.deeds.append(_Deed(number, fields))

    @invariant()
    def the_programme_is_as_on_paper(self) -> None:
        """Every field of every session, and every open question."""
        if not hasattr(self, "paper"):
            return
        sessions, conflicts = self.runner.run(self._look())
        names = [*VALUES, "cancelled"]
        assert {one.key: {name: getattr(one, name) for name in names} for one in sessions} == {
            key: {name: entry.now(name) for name in names} for key, entry in self.paper.items()
        }
        assert {one.key for one in sessions if one.source == CHAT} == set(self.paper) - set(KEYS)
        assert conflicts == {self.labels[key]: entry.open for key, entry in self.paper.items() if entry.open}

    async def _look(self) -> tuple[list[Session], dict[int, set[str]]]:
        async with self.database.reading() as tx:
            conflicts = await self.acts.in_conflict(tx)
            found = {label: {one.field for one in these} for label, these in conflicts.items()}
            return list(await self.store.sessions(tx)), found

    async def _session(self, tx: Any, key: str) -> Session:
        session = await self.store.session(tx, self.labels[key])
        assert session is not None
        return session


TestOrganising = Organising.TestCase
SHORT = settings(
    max_examples=10, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
TestOrganising.settings = SHORT


@pytest.mark.long
def test_a_thousand_stories_of_organising() -> None:
    run_state_machine_as_test(Organising, settings=settings(SHORT, max_examples=1_000))


async def _told(database: Database, *titles: str | None) -> None:
    async with database.transaction() as tx:
        drafts = [
            SessionDraft(key=key, title=title, start=NOW, end=NOW + timedelta(hours=1))
            for key, title in zip(KEYS, titles, strict=False)
            if title
        ]
        await take_in(tx, ProgrammeStore(), "camp", "programme", drafts, NOW, timedelta(hours=2))


async def test_cancelled_in_chat_stays_so_whatever_else_the_source_changes(tmp_path: Path) -> None:
    database, store = open_database(tmp_path / "stammtisch.db"), ProgrammeStore()
    await upgrade(database)
    async with database.transaction() as tx:
        await store.add_event(tx, "camp", "Camp", "Europe/Berlin", date(2011, 11, 3), date(2011, 11, 5), None)
        await tx.execute(person.insert().values(met_at=NOW))
    await _told(database, "Eins", "Zwei")
    async with database.transaction() as tx:
        first = await store.session(tx, 1)
        assert first is not None
        await carry_out(tx, store, ActStore(), steps_to(first, {"cancelled": True}), 1, NOW)
    # Another title, then not there for a moment, then there again.
    for titles in (["Eins!", "Zwei"], [None, "Zwei"], ["Eins!", "Zwei"]):
        await _told(database, *titles)
        async with database.reading() as tx:
            found = [(one.title, one.cancelled) for one in await store.sessions(tx)]
            assert found == [("Eins!", True), ("Zwei", False)]
    await database.close()


def test_every_field_can_be_set_and_compares() -> None:
    assert set(VALUES) < set(FIELDS)
    summer = datetime.fromisoformat("2011-11-03T10:00:00+01:00")
    assert to_text(summer) == to_text(NOW)
