"""What is kept in memory is what stands in the database, whoever wrote to it and however that ended."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import nullcontext, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import URL, delete, insert, select, update

from bot.core.ports import Tx
from bot.features.networking.profiles.tables import alias
from bot.storage.backup import copy_rows
from bot.storage.database import open_database
from bot.storage.kept import Kept, revision
from bot.storage.schema import upgrade
from bot.storage.tables import audit, meta, metadata
from tests.storage.rows import AT


class Failed(Exception):
    """Something went wrong in the middle of it."""


async def names(tx: Tx) -> Sequence[str]:
    """What stands there."""
    return tuple((await tx.execute(select(alias.c.name).order_by(alias.c.id))).scalars())


class Process:
    """One that has the file open, and keeps the table."""

    def __init__(self, where: Path | URL) -> None:
        self.database = open_database(where)
        self.reads = 0
        self.kept = Kept((alias,), self.read)

    async def read(self, tx: Tx) -> Sequence[str]:
        """Counted."""
        self.reads += 1
        return await names(tx)

    async def known(self) -> Sequence[str]:
        """What it knows now; never anything else than what stands there."""
        async with self.database.reading() as tx:
            known = await self.kept(tx)
            assert known == await names(tx)
        return known

    async def write(self, name: str) -> None:
        """Written, and seen by whoever writes on."""
        async with self.database.transaction() as tx:
            await put(tx, name)
            assert (await self.kept(tx))[-1] == name


async def put(tx: Tx, name: str) -> None:
    """One more."""
    await tx.execute(insert(alias).values(name=name, spelled=name))


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[tuple[Process, Process]]:
    """Two processes on one file."""
    both = Process(tmp_path / "s.db"), Process(tmp_path / "s.db")
    await upgrade(both[0].database)
    yield both
    for one in both:
        await one.database.close()


async def test_it_is_read_again_only_after_somebody_wrote(two: tuple[Process, Process]) -> None:
    here, there = two
    for _ in range(3):
        assert await here.known() == ()
    assert here.reads == 1
    await there.write("a")
    for _ in range(3):
        assert await here.known() == ("a",)
    assert (here.reads, there.reads) == (2, 1)
    async with here.database.transaction() as tx:
        await tx.execute(insert(audit).values(at=AT, act="another table"))
    assert (await here.known(), here.reads) == (("a",), 2)


async def test_what_is_taken_back_was_never_known(two: tuple[Process, Process]) -> None:
    here, there = two
    await here.write("a")
    for name in ("lost", "lost again"):
        with suppress(Failed):
            async with here.database.transaction() as tx:
                await put(tx, name)
                assert await here.kept(tx) == ("a", name)
                raise Failed
        assert await here.known() == ("a",) == await there.known()
    await there.write("b")
    assert await here.known() == ("a", "b")


async def test_what_is_taken_back_in_the_middle_of_a_transaction_is_not_known_in_the_rest(
    two: tuple[Process, Process],
) -> None:
    here, _ = two
    async with here.database.transaction() as tx:
        await put(tx, "a")
        with suppress(Failed):
            async with tx.begin_nested():
                await put(tx, "lost")
                assert await here.kept(tx) == ("a", "lost")
                raise Failed
        assert await here.kept(tx) == ("a",)
    assert await here.known() == ("a",)


async def test_a_look_keeps_to_the_moment_at_which_it_began(two: tuple[Process, Process]) -> None:
    here, there = two
    async with here.database.reading() as tx:
        assert await here.kept(tx) == ()
        await there.write("a")
        assert await here.kept(tx) == () == await names(tx)
    assert await here.known() == ("a",)


async def test_changed_and_deleted_is_written_too(two: tuple[Process, Process]) -> None:
    here, there = two
    await there.write("a")
    await here.known()
    async with there.database.transaction() as tx:
        await tx.execute(update(alias).values(name="b"))
    assert await here.known() == ("b",)
    async with there.database.transaction() as tx:
        await tx.execute(delete(alias))
    assert await here.known() == ()


async def test_only_what_draws_a_revision_can_be_kept() -> None:
    with pytest.raises(ValueError, match="audit"):
        Kept((audit,), names)


async def test_a_copy_has_the_revisions_of_what_it_copies(
    two: tuple[Process, Process], tmp_path: Path
) -> None:
    here, _ = two
    await here.write("a")
    copy = open_database(tmp_path / "copy.db")
    await copy_rows(here.database, copy)
    drawn = []
    for database in (here.database, copy):
        async with database.reading() as tx:
            drawn.append((await revision(tx, alias.name), await names(tx)))
    await copy.close()
    assert drawn[0] == drawn[1]
    assert drawn[0][0] is not None


STEPS = st.tuples(st.integers(0, 1), st.sampled_from(("commits", "fails", "fails in part")))


@settings(max_examples=40, deadline=None)
@given(steps=st.lists(STEPS, max_size=10))
def test_whatever_happens_all_know_the_same(
    steps: list[tuple[int, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    asyncio.run(all_know_the_same(steps, tmp_path_factory.mktemp("kept") / "s.db"))


async def all_know_the_same(steps: Sequence[tuple[int, str]], where: Path | URL) -> None:
    """Two processes write, each in its turn."""
    both, stands = (Process(where), Process(where)), list[str]()
    async with both[0].database.transaction() as tx:
        await tx.run_sync(metadata.create_all, tables=[meta, alias])
    for number, (who, how) in enumerate(steps):
        with suppress(Failed):
            async with both[who].database.transaction() as tx:
                await take(tx, both[who], f"{number}", how)
            stands += [f"{number}"] if how == "commits" else []
        assert [list(await one.known()) for one in both] == [stands, stands]
    for one in both:
        await one.database.close()


async def take(tx: Tx, process: Process, name: str, how: str) -> None:
    """One step; what is written is known at once, and no longer than it stands."""
    with suppress(Failed) if how == "fails in part" else nullcontext():
        async with tx.begin_nested():
            await put(tx, name)
            assert (await process.kept(tx))[-1] == name
            if how != "commits":
                raise Failed
    assert await process.kept(tx) == await names(tx)
