"""Copying everything out of a running bot, and putting it back; what cannot be done changes nothing."""

import asyncio
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert

from bot.core.clock import HandClock
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import Stage, set_stage
from bot.errors import StorageError
from bot.operation import DATABASE, backup, restore
from bot.storage.database import open_database
from bot.storage.lock import only_one
from bot.storage.schema import HEAD, upgrade
from bot.storage.tables import audit
from tests.storage.rows import AT, acts_in, all_rows, dump, everything_in, rows_of
from tests.storage.writers import Writer
from tests.talk import Talk

NO_CONFIG = Path("there-is-no-config.toml")


async def make_data(folder: Path, act: str = "one") -> Path:
    """A data folder whose bot is stopped, with one row of that name."""
    database = open_database(folder / DATABASE)
    await upgrade(database)
    async with database.transaction() as tx:
        await tx.execute(insert(audit).values(at=AT, act=act))
    await database.close()
    return folder


async def test_a_running_bot_is_copied_at_one_moment(stage: Stage, talk: Talk, tmp_path: Path) -> None:
    await talk("tom", "star #3", says=None)
    writer = Writer(stage.app.database)
    await writer.until(20)
    before = writer.written
    said = await asyncio.to_thread(backup, tmp_path / "copy.db", NO_CONFIG, tmp_path)
    after = writer.written
    await writer.until(after + 5)
    await writer.stop()
    copied = await rows_of(tmp_path / "copy.db")
    now = await all_rows(stage.app.database)
    writes = [row["act"] for row in copied.pop("audit")]
    assert writes == [f"write {number}" for number in range(len(writes))]
    assert before <= len(writes) <= after + 1
    del now["audit"]
    assert copied == now
    assert len(copied["star"]) == 1
    assert said == f"{tmp_path}/copy.db: {(tmp_path / 'copy.db').stat().st_size:,} bytes written."


async def test_restored_data_goes_on_and_what_was_there_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    stage = await set_stage(folder, demo_config(), HandClock(OPENING), dict(PLAYERS))
    async with stage.app.database.transaction() as tx:
        await tx.execute(insert(audit).values(at=AT, act="before the backup"))
    backup(tmp_path / "copy.db", NO_CONFIG, folder)
    saved = await all_rows(stage.app.database)
    async with stage.app.database.transaction() as tx:
        await tx.execute(insert(audit).values(at=AT, act="after the backup"))
    later = await all_rows(stage.app.database)
    await stage.stop()

    kept = folder / f"{DATABASE}.before-restore-1"
    assert restore(tmp_path / "copy.db", NO_CONFIG, folder) == (
        f"{folder / DATABASE}: restored. What was there is in {kept}."
    )
    assert await rows_of(kept) == later
    stage = await set_stage(folder, demo_config(), HandClock(OPENING), dict(PLAYERS))
    assert await all_rows(stage.app.database) == saved
    await stage.stop()


async def test_a_backup_goes_into_a_new_folder(tmp_path: Path) -> None:
    backup(tmp_path / "copy.db", NO_CONFIG, await make_data(tmp_path / "old"))
    said = restore(tmp_path / "copy.db", NO_CONFIG, tmp_path / "new")
    assert said == f"{tmp_path}/new/{DATABASE}: restored."
    assert await acts_in(tmp_path / "new" / DATABASE) == ["one"]
    modes = {
        str(one.relative_to(tmp_path)): one.stat().st_mode & 0o777
        for one in (tmp_path / "copy.db", tmp_path / "new", tmp_path / "new" / DATABASE)
    }
    assert modes == {"copy.db": 0o600, "new": 0o700, f"new/{DATABASE}": 0o600}


async def test_a_backup_is_only_read_and_can_be_put_back_again(tmp_path: Path) -> None:
    folder = await make_data(tmp_path / "data")
    backup(tmp_path / "copy.db", NO_CONFIG, folder)
    before = (tmp_path / "copy.db").read_bytes()
    for _ in range(2):
        restore(tmp_path / "copy.db", NO_CONFIG, folder)
    assert (tmp_path / "copy.db").read_bytes() == before
    assert sorted(one.name for one in folder.iterdir()) == [
        "lock",
        DATABASE,
        f"{DATABASE}.before-restore-1",
        f"{DATABASE}.before-restore-2",
    ]


async def test_damaged_data_is_replaced_and_kept_with_its_log(tmp_path: Path) -> None:
    folder = await make_data(tmp_path / "data")
    backup(tmp_path / "copy.db", NO_CONFIG, folder)
    rubbish = {"": b"rubbish" * 1000, "-wal": b"log" * 1000, "-shm": b"index" * 1000}
    for side, content in rubbish.items():
        (folder / f"{DATABASE}{side}").write_bytes(content)
    restore(tmp_path / "copy.db", NO_CONFIG, folder)
    kept = {side: (folder / f"{DATABASE}.before-restore-1{side}").read_bytes() for side in rubbish}
    assert kept == rubbish
    assert await acts_in(folder / DATABASE) == ["one"]


async def test_a_log_without_its_database_does_not_get_into_the_restored_one(tmp_path: Path) -> None:
    folder = await make_data(tmp_path / "data")
    backup(tmp_path / "copy.db", NO_CONFIG, folder)
    database = open_database(folder / DATABASE)
    async with database.transaction() as tx:
        await tx.execute(insert(audit).values(at=AT, act="only in the log"))
    log = (folder / f"{DATABASE}-wal").read_bytes()
    await database.close()
    (folder / DATABASE).unlink()
    (folder / f"{DATABASE}-wal").write_bytes(log)
    assert restore(tmp_path / "copy.db", NO_CONFIG, folder) == f"{folder / DATABASE}: restored."
    assert await acts_in(folder / DATABASE) == ["one"]


async def test_names_with_signs_that_mean_something_elsewhere(tmp_path: Path) -> None:
    folder = await make_data(tmp_path / "50% of #us? yes")
    backup(tmp_path / "copy?mode=rw#1%20.db", NO_CONFIG, folder)
    restore(tmp_path / "copy?mode=rw#1%20.db", NO_CONFIG, tmp_path / "new")
    assert await acts_in(tmp_path / "new" / DATABASE) == ["one"]


def exists_already(folder: Path) -> tuple[Path, str]:
    target = folder / "copy.db"
    target.write_text("the holiday photos")
    return target, f"{target}: the file exists already; name a new one"


def nowhere(folder: Path) -> tuple[Path, str]:
    return folder / "no" / "copy.db", f"{folder}/no: there is no such folder"


def no_data(folder: Path) -> tuple[Path, str]:
    (folder / "data" / DATABASE).unlink()
    return folder / "copy.db", f"{folder}/data/{DATABASE}: there is no data here"


def other_data(folder: Path) -> tuple[Path, str]:
    (folder / "data" / DATABASE).write_bytes(b"")
    return folder / "copy.db", f"{folder}/data/{DATABASE}: this is no data of Stammtisch"


def damaged_data(folder: Path) -> tuple[Path, str]:
    damage(folder / "data" / DATABASE)
    return folder / "copy.db", f"{folder}/data/{DATABASE}: the file is damaged"


@pytest.mark.parametrize("make", [exists_already, nowhere, no_data, other_data, damaged_data])
async def test_a_backup_that_cannot_be_written_changes_nothing(
    tmp_path: Path, make: Callable[[Path], tuple[Path, str]]
) -> None:
    await make_data(tmp_path / "data")
    target, sentence = make(tmp_path)
    before = everything_in(tmp_path)
    with pytest.raises(StorageError) as refusal:
        backup(target, NO_CONFIG, tmp_path / "data")
    assert str(refusal.value) == sentence
    assert everything_in(tmp_path) == before


def damage(file: Path) -> None:
    """Overwrite the middle, as a dying disk does."""
    content = bytearray(file.read_bytes())
    third = len(content) // 3
    content[third : 2 * third] = b"\xff" * third
    file.write_bytes(content)


def missing(copy: Path) -> str:
    copy.unlink()
    return "there is no such file"


def a_folder(copy: Path) -> str:
    copy.unlink()
    copy.mkdir()
    return "there is no such file"


def damaged(copy: Path) -> str:
    damage(copy)
    return "the file is damaged"


def cut_off(copy: Path) -> str:
    os.truncate(copy, copy.stat().st_size // 2)
    return "the file is damaged"


def empty(copy: Path) -> str:
    os.truncate(copy, 0)
    return "this is no data of Stammtisch"


def a_letter(copy: Path) -> str:
    copy.write_text("Dear organisers, " * 1000)
    return "this is no data of Stammtisch"


def somebody_elses(copy: Path) -> str:
    copy.unlink()
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        connection.commit()
    return "this is no data of Stammtisch"


def newer(copy: Path) -> str:
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    return f"it is of version 9999, this program knows {HEAD}: update it"


@pytest.mark.parametrize(
    "spoil", [missing, a_folder, damaged, cut_off, empty, a_letter, somebody_elses, newer]
)
async def test_a_file_that_cannot_be_restored_changes_nothing(
    tmp_path: Path, spoil: Callable[[Path], str]
) -> None:
    copy = tmp_path / "copy.db"
    backup(copy, NO_CONFIG, await make_data(tmp_path / "data"))
    sentence = spoil(copy)
    before = everything_in(tmp_path)
    for folder in ("data", "new"):
        with pytest.raises(StorageError) as refusal:
            restore(copy, NO_CONFIG, tmp_path / folder)
        assert str(refusal.value) == f"{copy}: {sentence}"
    assert everything_in(tmp_path) == before


async def test_nothing_is_restored_under_a_running_bot(tmp_path: Path) -> None:
    folder = await make_data(tmp_path / "data")
    backup(tmp_path / "copy.db", NO_CONFIG, folder)
    with only_one(folder):
        before = everything_in(tmp_path)
        with pytest.raises(StorageError) as refusal:
            restore(tmp_path / "copy.db", NO_CONFIG, folder)
        assert str(refusal.value) == f"{folder}: a bot runs on this data already; stop it first"
        assert everything_in(tmp_path) == before


def command(*words: str | Path) -> tuple[int, str, str]:
    """What the command line answers: exit code, output, errors."""
    ran = subprocess.run(
        [sys.executable, "-m", "bot", *map(str, words)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return ran.returncode, ran.stdout, ran.stderr


async def test_the_command_line_backs_up_and_restores_by_configuration(tmp_path: Path) -> None:
    folder = await make_data(tmp_path / "data")
    config, copy = tmp_path / "config.toml", tmp_path / "copy.db"
    config.write_text(f'[community]\nname = "Test"\nzone = "Europe/Berlin"\n[storage]\nfolder = "{folder}"\n')
    code, said, wrong = command("backup", copy, "--config", config)
    assert (code, said, wrong) == (0, f"{copy}: {copy.stat().st_size:,} bytes written.\n", "")
    assert dump(copy) == dump(folder / DATABASE)
    assert command("backup", copy, "--config", config) == (
        1,
        "",
        f"{copy}: the file exists already; name a new one\n",
    )
    kept = folder / f"{DATABASE}.before-restore-1"
    assert command("restore", copy, "--config", config) == (
        0,
        f"{folder / DATABASE}: restored. What was there is in {kept}.\n",
        "",
    )
    assert command("restore", tmp_path / "none.db", "--data", folder) == (
        1,
        "",
        f"{tmp_path}/none.db: there is no such file\n",
    )
