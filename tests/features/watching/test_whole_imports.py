"""Whatever happens to a file on its way into the database: a whole programme or one sentence, never half."""

import asyncio
import random
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.app import CORE_WORDS
from bot.core.message import Phrase
from bot.core.ports import SessionDraft, Tx
from bot.core.texts import Reader, Texts
from bot.features.programme import commands
from bot.features.programme.store import ProgrammeStore
from bot.features.programme.watching import commands as sources
from bot.features.programme.watching.bringing import Brought, Held, Read, bring_in, read_all, slug_of, summary
from bot.storage.database import Database, open_database
from bot.storage.schema import upgrade
from tests.features.formats.examples import HINTS
from tests.features.formats.test_mutations import MUTATIONS, SOURCES

SHORT = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
LONG = settings(SHORT, max_examples=10_000)
LARGEST = 100 * 1024
"""A larger programme takes too long to be damaged ten thousand times."""

EVENT, SOURCE = "camp", "programme"
TEXTS = Texts([CORE_WORDS, *(Path(str(part.__file__)).parent / "texts" for part in (commands, sources))])


def _worded(phrase: Phrase, language: str) -> str:
    return TEXTS.plain(phrase, Reader(language, HINTS.now, {}))


class Undone(Exception):
    """The example is over: nothing of it stays."""


class Bench:
    """One database for all examples; each is rolled back."""

    def __init__(self, folder: Path, programmes: list[bytes]) -> None:
        self.programmes = programmes
        self.runner = asyncio.Runner()
        self.database: Database = self.runner.run(self._open(folder))
        self.store = ProgrammeStore()

    @staticmethod
    async def _open(folder: Path) -> Database:
        database = open_database(folder / "x.db")
        await upgrade(database)
        async with database.transaction() as tx:
            days = date(2011, 11, 3), date(2011, 11, 5)
            await ProgrammeStore().add_event(tx, EVENT, "Camp", "Europe/Berlin", *days, None)
        return database

    def survives(self, number: int, mutations: list[int], seed: int) -> None:
        """Take a good programme in, and then the same, damaged."""
        good = self.programmes[number % len(self.programmes)]
        chance = random.Random(seed)
        damaged = good
        for index in mutations:
            damaged = MUTATIONS[index](damaged or b"1", chance)
        self.runner.run(self._example(good, damaged))

    async def _example(self, good: bytes, damaged: bytes) -> None:
        with suppress(Undone):
            async with self.database.transaction() as tx:
                await self._take_in(tx, good)
                await self._take_in(tx, damaged)
                raise Undone

    async def _take_in(self, tx: Tx, data: bytes) -> None:
        before = await self._drafts(tx)
        found = read_all(data, HINTS)
        if isinstance(found, Phrase):
            for language in ("de", "en"):
                said = _worded(found, language)
                assert 10 < len(said) < 400, said
                assert "\n" not in said
            return
        _fits(found)
        result = await bring_in(tx, self.store, EVENT, SOURCE, found, HINTS.now)
        after = await self._drafts(tx)
        match result:
            case Held():
                assert after == before
            case Brought(outcome=outcome):
                assert after == {one.key: one for one in found.parsed.sessions}
                assert len(outcome.labels) == len(found.parsed.sessions)
                assert set(outcome.cancelled).isdisjoint(outcome.labels)
                assert all(_worded(one, "de") for one in summary(found, outcome, EVENT))

    async def _drafts(self, tx: Tx) -> dict[str, SessionDraft]:
        """What takes place, as it is written down."""
        known = await self.store.of_source(tx, EVENT, SOURCE)
        return {key: replace(one.draft, hosts=()) for key, one in known.items() if not one.cancelled}

    def close(self) -> None:
        """The end."""
        self.runner.run(self.database.close())
        self.runner.close()


def _fits(found: Read) -> None:
    """Everything goes into the columns of any database."""
    parsed = found.parsed
    assert len(slug_of(parsed)) <= 64
    assert len(parsed.zone) <= 64
    assert len(parsed.language or "") <= 8
    for one in parsed.sessions:
        assert len(one.kind) <= 32
        assert len(one.language or "") <= 32
        assert 0 <= (one.capacity or 0) < 2**31
        texts = [one.key, one.title, one.abstract, one.description, one.subtitle, *one.people]
        texts += [text for text in (one.room, one.place, one.track, one.url) if text]
        assert not any("\x00" in text for text in texts)
        assert all(text == text.encode("utf-8", "replace").decode() for text in texts)


@pytest.fixture(scope="module")
def bench(request: pytest.FixtureRequest) -> Iterator[Bench]:
    """On our own examples, and on the real programmes where they are given."""
    folder: Path | None = request.config.getoption("--data")
    real = sorted((folder / "schedules").iterdir()) if folder else []
    programmes = SOURCES + [one.read_bytes() for one in real if one.stat().st_size <= LARGEST]
    with tempfile.TemporaryDirectory() as place:
        bench = Bench(Path(place), programmes)
        yield bench
        bench.close()


ARGUMENTS = (
    st.integers(0, 1_000),
    st.lists(st.integers(0, len(MUTATIONS) - 1), min_size=1, max_size=3),
    st.integers(0, 2**32),
)


@SHORT
@given(*ARGUMENTS)
def test_a_damaged_import_is_whole_or_a_sentence(
    bench: Bench, number: int, mutations: list[int], seed: int
) -> None:
    bench.survives(number, mutations, seed)


@pytest.mark.long
@LONG
@given(*ARGUMENTS)
def test_ten_thousand_damaged_imports(bench: Bench, number: int, mutations: list[int], seed: int) -> None:
    bench.survives(number, mutations, seed)
