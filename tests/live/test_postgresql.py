"""The bot on a real PostgreSQL is the bot on SQLite: the same tables, answers, promises and backups."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, func, insert, inspect, make_url, select, text, update
from sqlalchemy.exc import DBAPIError

from bot.core.changes import Among
from bot.core.clock import HandClock
from bot.core.message import About, message, say
from bot.core.outgoing import Operation, Outgoing, Priority, ToPerson, open_group, post
from bot.core.ports import Tx
from bot.core.signals import Address, Who
from bot.delivery.claims import homes_of
from bot.delivery.outbox import StoredOutbox
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import Stage, set_stage
from bot.errors import StorageError
from bot.features.profile.erasing import erase_person
from bot.features.profile.store import given_consents, keep_code, merge_persons, use_code
from bot.features.programme.formats import Hints
from bot.features.programme.store import ProgrammeStore
from bot.features.programme.watching.bringing import Read, bring_in, read_all
from bot.features.programme.watching.store import SourceStore
from bot.features.reminders.armed import ArmedStore
from bot.features.reminders.decided import DecidedStore
from bot.features.reminders.store import StarStore
from bot.features.reminders.wishes import WishStore
from bot.operation import DATABASE, backup, restore
from bot.storage.backup import back_up_rows
from bot.storage.database import Database, open_database, ping, scalar
from bot.storage.jobs import ask_for_job, count_try, end_job, next_job
from bot.storage.notes import StoredState, own_secret, remember_shown, what_is_shown
from bot.storage.people import People, close_dialogue, open_dialogue
from bot.storage.schema import HEAD, upgrade, version_of
from bot.storage.tables import audit, identity, meta, outbox, person
from tests.delivery.test_groups import tables
from tests.live.postgresql import PASSWORD, Server, running_server
from tests.storage.rows import AT, acts_in, all_rows, everything_in, rows_in, shape_of
from tests.storage.steps import differences, step_to, walk_with_rows
from tests.storage.test_kept import all_know_the_same
from tests.storage.writers import Writer, count_up
from tests.talk import Talk
from tests.terminal_platform import TerminalPlatform

pytestmark = pytest.mark.live

HOUR = timedelta(hours=1)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """One server for all tests here."""
    with running_server() as server:
        yield server


@pytest.fixture
async def url(server: Server) -> URL:
    """A database without tables."""
    return await server.new_database()


@pytest.fixture
async def database(url: URL) -> AsyncIterator[Database]:
    """A database with its tables."""
    async with opened(url) as database:
        yield database


@asynccontextmanager
async def opened(where: Path | URL) -> AsyncIterator[Database]:
    """That database, up to date."""
    database = open_database(where)
    try:
        await upgrade(database)
        yield database
    finally:
        await database.close()


# --- the schema


async def test_every_step_keeps_the_rows_and_the_last_makes_the_tables_of_the_code(
    server: Server, url: URL
) -> None:
    stepped = open_database(url)
    async with stepped.transaction() as tx:
        walked = await tx.run_sync(walk_with_rows)
        assert await tx.run_sync(version_of) == HEAD
        assert await tx.run_sync(differences) == []
        shape = await tx.run_sync(shape_of)
    await stepped.close()
    assert [after for _, _, after in walked] == [before for _, before, _ in walked]
    assert all(rows for _, before, _ in walked for rows in before.values())
    async with opened(await server.new_database()) as fresh, fresh.reading() as tx:
        assert await tx.run_sync(shape_of) == shape


async def test_a_step_that_fails_leaves_everything_as_it_was(url: URL) -> None:
    database = open_database(url)
    async with database.transaction() as tx:
        await tx.run_sync(step_to, "0002")
        await tx.execute(text("CREATE TABLE star (in_the_way INTEGER PRIMARY KEY)"))
        before = (await tx.run_sync(shape_of), await tx.run_sync(rows_in))
    with pytest.raises(StorageError) as refusal:
        await upgrade(database)
    assert str(refusal.value) == f'{database.name}: relation "star" already exists'
    async with database.reading() as tx:
        assert (await tx.run_sync(shape_of), await tx.run_sync(rows_in)) == before
        assert await tx.run_sync(version_of) == "0002"
    await database.close()


async def test_two_that_start_at_once_make_one_schema(url: URL) -> None:
    both = [open_database(url), open_database(url)]
    await asyncio.gather(*(upgrade(one) for one in both))
    secrets = await asyncio.gather(*(own_secret(one) for one in both))
    assert secrets[0] == secrets[1]
    for one in both:
        await one.close()


async def test_a_newer_database_is_refused(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageError) as refusal:
        await upgrade(database)
    assert str(refusal.value) == f"the data is of version 9999, this program knows {HEAD}: update it"


# --- transactions


async def test_what_a_transaction_has_read_holds_until_it_writes(url: URL, database: Database) -> None:
    async with database.transaction() as tx:
        await tx.execute(insert(meta).values(name="count", value="0"))
    async with opened(url) as other:
        await asyncio.gather(*(count_up(one) for one in [database, other] * 10))
    async with database.reading() as tx:
        assert await scalar(tx, select(meta.c.value).where(meta.c.name == "count")) == "20"


async def test_a_reader_sees_one_state_and_cannot_write(database: Database) -> None:
    count = select(func.count()).select_from(audit)
    async with database.reading() as tx:
        assert await scalar(tx, count) == 0
        async with database.transaction() as writing:
            await writing.execute(insert(audit).values(at=AT, act="meanwhile"))
        assert await scalar(tx, count) == 0
    async with database.reading() as tx:
        assert await scalar(tx, count) == 1
        with pytest.raises(DBAPIError, match="read-only"):
            await tx.execute(insert(audit).values(at=AT, act="by mistake"))
    async with database.transaction() as tx:
        await tx.execute(insert(audit).values(at=AT, act="the same connection writes again"))


async def test_a_connection_that_the_server_closed_is_replaced(url: URL, database: Database) -> None:
    closed = asyncio.Event()
    async with database.reading() as tx:
        driver: Any = (await tx.get_raw_connection()).driver_connection
        driver.add_termination_listener(lambda _: closed.set())
        number = await scalar(tx, text("SELECT pg_backend_pid()"))
    async with opened(url) as other, other.reading() as tx:
        await tx.execute(text("SELECT pg_terminate_backend(:number)"), {"number": number})
    async with asyncio.timeout(60):
        await closed.wait()
    await ping(database)


# --- the stores, each played on both databases


async def play_people(database: Database) -> list[Any]:
    """Persons, where they are reached, consents, codes, dialogues; two who are one; one who leaves."""
    people, seen = People(b"secret"), list[Any]()
    async with database.transaction() as tx:
        names = ("mira", "tom", "lin", "kerem")
        mira, tom, lin, kerem = [
            (await people.meet(tx, Who("slack", name, name.title()), AT)).id for name in names
        ]
        await tx.execute(
            insert(identity),
            [
                {"platform": "matrix", "user": f"@{name}", "person": one, "name": name, "heard_at": AT + HOUR}
                for name, one in (("mira", mira), ("tom", tom))
            ],
        )
        await people.choose(tx, mira, reach="slack", language="de", zone="Europe/Berlin")
        await people.conversation(
            tx, Address("matrix", "!dm"), "direct", await people.meet(tx, Who("matrix", "@x", "X"), AT)
        )
        seen += [
            await homes_of(tx, [mira, tom, lin], ("slack", "matrix")),
            await people.find(tx, ["slack:tom", "matrix:@mira"]),
        ]
        seen += [
            await people.identities(tx, tom),
            await people.names(tx, [lin, mira]),
            await people.count(tx),
        ]
        for one, answers in ((mira, (True, True, False, False)), (lin, (True, False, True, False))):
            for topic, given in zip("abcd", answers, strict=True):
                await people.set_consent(tx, one, topic, given, AT)
        await people.set_consent(tx, lin, "only lin", True, AT)
        await keep_code(tx, "OPEN", mira, AT + HOUR)
        await keep_code(tx, "LATE", lin, AT)
        seen += [await use_code(tx, code, AT) for code in ("open ", "OPEN", "late", "none")]
        for step in ("one", "two"):
            await open_dialogue(tx, lin, {"waits_on": "", "place": "direct"}, step, {"n": 1}, AT + HOUR)
        await close_dialogue(tx, tom, {"waits_on": "", "place": "direct"})
        await merge_persons(tx, mira, lin)
        seen += [await given_consents(tx, mira), await given_consents(tx, lin)]
        await people.leave_hash(tx, Who("slack", "kerem"), AT)
        await erase_person(tx, kerem, AT, people)
        seen += [await people.was_forgotten(tx, Who("slack", "kerem"), AT + span) for span in (-HOUR, HOUR)]
    return [*seen, await all_rows(database)]


async def play_notes(database: Database) -> list[Any]:
    """What messages show, adapters' values, jobs, stars."""
    state, stars, seen = StoredState(database, "slack"), StarStore(), list[Any]()
    wishes, armed, decided = WishStore(), ArmedStore(), DecidedStore()
    for value in ("1", "2"):
        await state.set("position", value)
    seen += [await state.get("position"), await state.get("none")]
    where = Address("slack", "C1")
    async with database.transaction() as tx:
        for _ in range(2):
            await remember_shown(tx, where, "1.0", 1, [About("session", 7), About("session", 3)])
            await ask_for_job(tx, "import", "import:1", "file", AT)
        seen.append(await what_is_shown(tx, where, "1.0"))
        job = await next_job(tx)
        assert job is not None
        await count_try(tx, job.id)
        seen += [job, await next_job(tx)]
        await end_job(tx, job.id, "done", AT)
        seen.append(await next_job(tx))
        await add_programme(tx)
        seen += [await stars.add(tx, 1, 1, AT, "a:1") for _ in range(2)]
        await stars.add(tx, 2, 1, AT, None)
        await stars.set_lead(tx, 2, 1, 20)
        await wishes.choose(tx, 2, lead_minutes=30, digest_due=AT)
        await wishes.choose(tx, 2, quiet_from=60, quiet_to=120)
        await stars.set_hosts(tx, 1, [1])
        concerned = [star for star, _ in await stars.of_session(tx, 1)]
        await stars.set_due(tx, [(star, AT) for star in concerned])
        seen += [await stars.first_due(tx), await stars.due(tx, AT)]
        some = Among(at_most=1), Among(above=1), Among(up_to=1)
        seen += [await stars.persons(tx, [1], one) for one in some]
        seen += [await stars.both(tx, 1, [1]), await stars.both(tx, 1, [1], 2)]
        seen += [await stars.of_persons(tx, [1, 2], [1]), await stars.all_duties(tx)]
        seen.append(await stars.due_sessions(tx, AT))
        for hosts in (True, False):
            seen.append(await stars.due_people(tx, [1], AT, hosts=hosts))
            seen.append(await stars.due_people(tx, [1], AT, hosts=hosts, after=AT, at_most=1))
        await stars.not_due(tx, [2], AT)
        for until in (AT, AT + HOUR):
            await decided.decide(tx, [AT, AT + HOUR], until)
        await decided.drop(tx, [AT])
        seen.append(await decided.all(tx))
        await stars.mark(tx, [(concerned[1], AT + HOUR, "promise")])
        seen += [await stars.of_session(tx, 1), await stars.told_in(tx, "promise")]
        seen += [await stars.caused_by(tx, "a:1"), await stars.both(tx, 1, [1]), await stars.starred(tx)]
        seen += [await wishes.of(tx, 2), await wishes.first_due(tx), await wishes.due(tx, AT, 9)]
        await armed.correct(tx, [("promise", 2)])
        seen.append(await armed.corrections(tx, 1))
        for moment in (AT + HOUR, AT):
            await armed.ask(tx, [(1, 1, 2, moment)])
        seen += [
            await armed.first_question(tx),
            await armed.questions(tx, AT, 9),
            await armed.questions(tx, AT, 9),
        ]
        await stars.merge(tx, 1, 2)
        await wishes.merge(tx, 1, 2)
        await armed.forget(tx, 2)
        seen += [await stars.of_session(tx, 1), await stars.remove(tx, 1, 1), await stars.remove(tx, 1, 1)]
    return [*seen, await all_rows(database)]


async def add_programme(tx: Tx) -> None:
    """An event with a session, and two persons."""
    await tx.execute(insert(person), [{"name": name, "met_at": AT} for name in ("Mira", "Tom")])
    await tx.execute(
        text(
            "INSERT INTO event (slug, title, zone, first_day, last_day)"
            " VALUES ('camp', 'Camp', 'Europe/Berlin', '2011-11-03', '2011-11-05')"
        )
    )
    await tx.execute(
        text(
            'INSERT INTO session (event, source, "key", title, kind, start, "end")'
            " VALUES ('camp', 'programme', 'one', 'One', 'talk',"
            " '2011-11-03 10:00:00.000000', '2011-11-03 11:00:00.000000')"
        )
    )


async def play_outbox(database: Database) -> list[Any]:
    """Every way into the outbox, and out of it again."""
    store, room = StoredOutbox(HandClock(OPENING), Organisers()), Address("slack", "C1", "1.0")
    hello = message(say("hello"))
    async with database.transaction() as tx:
        await tx.execute(insert(person), [{"name": name, "met_at": AT} for name in ("Mira", "Tom")])
        seen: list[Any] = [await store.put(tx, post("one", room, hello)) for _ in range(2)]
        for key in ("two", "three"):
            seen.append(await store.put(tx, slotted(key, room)))
        await tx.execute(update(outbox).where(outbox.c.key == "three").values(state="sent", platform_id="9"))
        seen += [await store.put(tx, slotted(key, room)) for key in ("four", "five", "five")]
        await store.put_many(tx, [post(key, ToPerson(1), hello) for key in ("mass 1", "mass 2", "mass 1")])
        seen += [await store.cancel(tx, key) for key in ("mass 1", "mass 1", "none")]
        await store.withdraw(tx, "three")
        await store.tell_organisers(tx, "report", hello)
        seen.append([row.key for row in await store.answers(tx, "slack:C1:1.0")])
        await store.withdraw_answers(tx, "slack:C1:1.0")
    return [*seen, await all_rows(database)]


async def play_sources(database: Database) -> list[Any]:
    """A programme comes in, changes, loses a session and gets it back; a source fails and is well."""
    programme = ProgrammeStore()
    sources, seen = SourceStore(programme), list[Any]()
    hints = Hints("Europe/Berlin", None, AT)
    for rows in (
        PROGRAMME,
        PROGRAMME.replace(b"Saal", b"Hof"),
        PROGRAMME[: PROGRAMME.index(b"b;")],
        PROGRAMME,
    ):
        found = read_all(rows, hints)
        assert isinstance(found, Read)
        async with database.transaction() as tx:
            seen.append(await bring_in(tx, programme, "camp", "programme", found, AT))
            values = {"url": "https://example.org", "watched": True, "due": AT}
            seen.append(await sources.keep(tx, "camp", "programme", AT, **values))
            await sources.change(tx, seen[-1].id, failures=1, failing_since=AT)
            seen += [await sources.due(tx), await sources.counts(tx), await sources.stale(tx, AT + 9 * HOUR)]
            seen += [await sources.absent_since(tx, "camp", "programme"), await sources.watched(tx)]
    left = await all_rows(database)
    return [*seen, [rows for name, rows in left.items() if name != "meta"]]


PROGRAMME = b"""ID;Titel;Start;Ende;Raum;Wer
a;Eins;2011-11-03 10:00;2011-11-03 11:00;Saal;Mira, Tom
b;Zwei;2011-11-03 11:00;2011-11-03 12:00;Saal;Lin
"""


class Organisers:
    """The port `Audience`."""

    name = "organisers"

    async def members(self, tx: Tx, now: object) -> list[int]:
        """Both."""
        return [1, 2]


def slotted(key: str, to: Address) -> Outgoing:
    """A version of one message."""
    outgoing = post(key, to, message(say("hello")), Priority.CARD)
    return Outgoing(
        key=outgoing.key,
        to=to,
        variants=outgoing.variants,
        slot="board",
        cause="slack:C1:1.0",
        priority=Priority.CARD,
    )


@pytest.mark.parametrize("play", [play_people, play_notes, play_outbox, play_sources])
async def test_a_store_does_the_same_on_both(
    database: Database, tmp_path: Path, play: Callable[[Database], Any]
) -> None:
    async with opened(tmp_path / DATABASE) as embedded:
        assert await play(database) == await play(embedded)


async def test_two_writers_make_one_message_with_versions(url: URL, database: Database) -> None:
    """Without a lock both find no version before theirs, and the room gets two messages."""
    room, number = Address("slack", "C1"), 10

    async def write(where: Database, name: str) -> None:
        store = StoredOutbox(HandClock(OPENING), Organisers())
        for count in range(number):
            async with where.transaction() as tx:
                await store.put(tx, slotted(f"{name} {count}", room))
                await store.put(tx, post(f"shared {count}", room, message(say("hello"))))

    async with opened(url) as other:
        await asyncio.gather(write(database, "a"), write(other, "b"))
    async with database.reading() as tx:
        rows = (await tx.execute(select(outbox).order_by(outbox.c.id))).all()
    versions = [(row.version, row.operation, row.state) for row in rows if row.slot]
    last = 2 * number
    replaced = [(version, Operation.POST, "replaced") for version in range(1, last)]
    assert versions == [*replaced, (last, Operation.POST, "waiting")]
    assert sorted(row.key for row in rows if not row.slot) == sorted(f"shared {n}" for n in range(number))


# --- the whole bot


async def play_dialogue(stage: Stage) -> list[tuple[str, list[str]]]:
    """A day with it: everything that everybody reads."""
    platform = TerminalPlatform(stage)
    talk, heard = Talk(platform), []

    async def listen(who: str) -> None:
        heard.append((who, [words for _, words in await platform.heard(who)]))

    async def ask(who: str, words: str, where: str | None = None) -> str:
        said = await platform.say(who, where, words, None)
        await listen(who)
        return said

    await ask("mira", "was läuft jetzt?")
    for words in ("star #3", "star #3", "star 9999", "settings", "2", "1", "my stars", "my data"):
        await ask("nora", words)
    await ask("lin", "@stammtisch show #3", "#general")
    await platform.react("mira", heard_last(stage), "⭐", added=True)
    await listen("mira")
    question = await ask("nora", "when is lunch?")
    await platform.edit("nora", question, "what's next?")
    await listen("nora")
    await platform.delete("nora", question)
    await listen("nora")
    await talk.waits(
        "nora", minutes=20, says=["⏰ “Nobody Came for the Desk” starts in 10 minutes (10:00), Saal. #3"]
    )
    await platform.jump_to(platform.now() + timedelta(days=3))
    await listen("mira")
    for words in ("forget me", "yes", "my data"):
        await ask("nora", words)
    return heard


def heard_last(stage: Stage) -> str:
    """The message that came last anywhere."""
    return str(max(stage.world.messages))


async def test_a_day_with_the_bot_is_the_same_on_both(url: URL, tmp_path: Path) -> None:
    days = []
    for name, where in (("a", tmp_path / "a" / DATABASE), ("b", url)):
        async with opened(where) as database:
            async with database.transaction() as tx:
                await tx.execute(insert(meta).values(name="secret", value="00" * 32))
            stage = await set_stage(
                tmp_path / name, demo_config(), HandClock(OPENING), dict(PLAYERS), database=database
            )
            heard, rows = await play_dialogue(stage), await all_rows(database)
            await stage.stop()
        rows["meta"] = [row for row in rows["meta"] if not row["name"].startswith("revision")]  # drawn
        # What is rolled back and stored anew has used up a number on PostgreSQL; their order is the same.
        rows["inbox"] = [row | {"id": place} for place, row in enumerate(rows["inbox"])]
        days.append((heard, rows))
    assert days[1] == days[0]


async def test_what_is_kept_in_memory_is_what_stands_there_whoever_wrote_it(url: URL) -> None:
    outcomes = ("commits", "fails", "fails in part")
    await all_know_the_same([(who, how) for _ in range(2) for how in outcomes for who in (0, 1, 1)], url)


async def test_announcements_are_as_on_sqlite(database: Database, tmp_path: Path) -> None:
    stage = await set_stage(tmp_path, demo_config(), HandClock(OPENING), dict(PLAYERS), database=database)
    talk = Talk(TerminalPlatform(stage))
    await talk("tom", "ruhe 9-11", says=None)
    await talk("mira", "profil: neu hier, Rust", says=None)
    for said in (
        "an alle: Erstens.",
        "lesebestätigung",
        "senden",
        "an alle außer Neulinge: Zweitens.",
        "senden",
    ):
        await talk("olga", said, says=None)
    await talk.waits(
        "lin", minutes=1, says=["📢 Vom Orga-Team\nErstens.\n[Gelesen]", "📢 Vom Orga-Team\nZweitens."]
    )
    await talk("lin", "gelesen 1", says=["Danke, ich habe dich gezählt."])
    await talk("nora", "hallo", says=None)
    bundled = "📢 Vom Orga-Team\nErstens.\n\n📢 Vom Orga-Team\nZweitens.\n[Gelesen]"
    await talk.waits("kerem", minutes=85, says=None)
    assert bundled in await talk.reads("tom")
    await talk("olga", "ankündigung 1 korrigiere: Zuerst.", says=None)
    await talk("olga", "ankündigung 2 stoppen", says=None)
    await talk("olga", "ankündigung 2 zurückziehen", says=None)
    corrected = "📢 Vom Orga-Team\nZuerst.\n\n✏️ Korrigiert um 11:06.\n[Gelesen]"
    await talk.waits("lin", minutes=1, says=[corrected, "(gone)"])
    assert corrected in await talk.reads("tom")
    for words in ("forget me", "yes"):
        await talk("lin", words, says=None)
    report = await talk.asks("olga", "ankündigung 1")
    assert "angekommen: 5" in report
    await stage.stop()


async def test_groups_and_resting_cards_are_as_on_sqlite(database: Database, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    extra = [tables(tmp_path / "texts")]
    stage = await set_stage(
        tmp_path, demo_config(), HandClock(OPENING), dict(PLAYERS), database=database, extra=extra
    )
    stage.adapter.card_pause = timedelta(seconds=10)
    talk = Talk(TerminalPlatform(stage))
    await talk("mira", "seat Tom", says=None)
    await talk("tom", "bring Lin", says=["I asked Lin."])
    await talk("lin", "oh, hello", where="#Tea table", says=[])
    async with database.transaction() as tx:
        persons = {row.name: row.id for row in await tx.execute(select(person.c.id, person.c.name))}
        assert await stage.app.forecast.how_long(tx, list(persons.values())) is None
        guests = [
            (await stage.app.people.meet(tx, Who("terminal", name), AT)).id for name in ("kim", "kimmy")
        ]
        later = replace(
            open_group("later", "Later", (persons["Tom"], guests[1])),
            due=stage.clock.now() + timedelta(seconds=5),
        )
        await stage.app.outbox.put(tx, later)
        await merge_persons(tx, *guests)
    await talk("mira", "what is #3?", says=None)
    await talk("tom", "star #3", says=None)
    await talk.waits("mira", seconds=10, says=None)
    await talk("mira", "clear", says=["The table is cleared.", "Thank you, and goodbye."])
    assert {name: sorted(there) for name, there in stage.world.groups.items()} == {
        "#Tea table": ["lin", "mira", "stammtisch", "tom"],
        "#Later": ["kim", "stammtisch", "tom"],
    }
    await talk.waits("mira", days=3, says=None)
    await stage.stop()


async def test_a_restarted_server_loses_nothing(server: Server, database: Database, tmp_path: Path) -> None:
    stage = await set_stage(tmp_path, demo_config(), HandClock(OPENING), dict(PLAYERS), database=database)
    talk = Talk(TerminalPlatform(stage))
    await talk("nora", "star #3", says=None)
    await asyncio.to_thread(server.stop)
    said = asyncio.create_task(talk("lin", "thanks", says=["You're welcome! 🙂"]))
    await asyncio.to_thread(server.start)
    async with asyncio.timeout(60):
        await said
        await talk(
            "mira",
            "was kommt als Nächstes?",
            says=["Als Nächstes:\n- 10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3"],
        )
        await talk.waits(
            "nora", minutes=10, says=["⏰ “Nobody Came for the Desk” starts in 10 minutes (10:00), Saal. #3"]
        )
    await stage.stop()


# --- backups


def config_for(folder: Path, url: URL) -> Path:
    """A configuration that names the database, but not its password."""
    file = folder / f"{url.database}.toml"
    bare = url._replace(password=None).render_as_string()
    file.write_text(f'[community]\nname = "Test"\nzone = "Europe/Berlin"\n[storage]\nurl = "{bare}"\n')
    return file


def command(*words: str | Path) -> tuple[int, str, str]:
    """What the command line answers, in a process that knows only what it imports itself."""
    ran = subprocess.run(
        [sys.executable, "-m", "bot", *map(str, words)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=os.environ | {"STAMMTISCH_DB_PASSWORD": PASSWORD},
    )
    return ran.returncode, ran.stdout, ran.stderr


async def next_number(where: Path | URL) -> int:
    """The number that the next new person gets."""
    async with opened(where) as database, database.transaction() as tx:
        return (await People(b"secret").meet(tx, Who("slack", "new"), AT)).id


async def test_a_backup_goes_to_the_file_to_another_server_and_to_sqlite(
    server: Server, url: URL, database: Database, tmp_path: Path
) -> None:
    stage = await set_stage(
        tmp_path / "demo", demo_config(), HandClock(OPENING), dict(PLAYERS), database=database
    )
    await play_dialogue(stage)
    async with database.transaction() as tx:
        people = People(b"secret")
        gone = (await people.meet(tx, Who("slack", "gone"), AT)).id
        await erase_person(tx, gone, AT, people)
    rows = await all_rows(database)
    copy, other = tmp_path / "copy.db", await server.new_database()

    said = command("backup", copy, "--config", config_for(tmp_path, url))
    assert said == (0, f"{copy}: {copy.stat().st_size:,} bytes written.\n", "")
    assert copy.stat().st_mode & 0o777 == 0o600
    await stage.stop()

    total = sum(map(len, rows.values()))
    said = command("restore", copy, "--config", config_for(tmp_path, other))
    assert said == (0, f"{total:,} rows restored.\n", "")
    restore(copy, tmp_path / "none.toml", tmp_path / "data")
    for where in (other, tmp_path / "data" / DATABASE):
        async with opened(where) as restored:
            assert await all_rows(restored) == rows
        assert await next_number(where) == gone + 1


async def test_a_running_bot_is_copied_at_one_moment(
    database: Database, url: URL, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STAMMTISCH_DB_PASSWORD", PASSWORD)
    writer = Writer(database)
    await writer.until(20)
    before = writer.written
    await asyncio.to_thread(backup, tmp_path / "copy.db", config_for(tmp_path, url), None)
    after = writer.written
    await writer.until(after + 5)
    await writer.stop()
    writes = await acts_in(tmp_path / "copy.db")
    assert writes == [f"write {number}" for number in range(len(writes))]
    assert before <= len(writes) <= after + 1


async def test_an_older_backup_is_brought_up_to_date_and_the_file_only_read(
    url: URL, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STAMMTISCH_DB_PASSWORD", PASSWORD)
    old = open_database(tmp_path / "data" / DATABASE)
    async with old.transaction() as tx:
        await tx.run_sync(step_to, "0001")
        await tx.execute(insert(audit).values(at=AT, act="old"))
    await old.close()
    backup(tmp_path / "copy.db", tmp_path / "none.toml", tmp_path / "data")
    before = everything_in(tmp_path / "data"), (tmp_path / "copy.db").read_bytes()
    said = await asyncio.to_thread(restore, tmp_path / "copy.db", config_for(tmp_path, url), None)
    assert said == "1 rows restored."
    assert (everything_in(tmp_path / "data"), (tmp_path / "copy.db").read_bytes()) == before
    async with opened(url) as database:
        assert [row["act"] for row in (await all_rows(database))["audit"]] == ["old"]


async def test_what_cannot_be_restored_leaves_no_trace(
    server: Server, url: URL, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STAMMTISCH_DB_PASSWORD", PASSWORD)
    async with database.transaction() as tx:
        await tx.execute(insert(audit).values(at=AT, act="here already"))
    async with opened(tmp_path / "data" / DATABASE) as embedded, embedded.transaction() as tx:
        await tx.execute(insert(person).values(name="Mira", met_at=AT))
        await tx.execute(insert(audit).values(at=AT, act="too long for a server " * 100))
    copy, empty = tmp_path / "copy.db", await server.new_database()
    backup(copy, tmp_path / "none.toml", tmp_path / "data")
    sentences = []
    for target in (url, empty):
        with pytest.raises(StorageError) as refusal:
            await asyncio.to_thread(restore, copy, config_for(tmp_path, target), None)
        sentences.append(str(refusal.value))
    assert sentences == [
        f"{url.database} at 127.0.0.1: the database to restore into is not empty",
        f"{empty.database} at 127.0.0.1: value too long for type character varying(64)",
    ]
    assert [row["act"] for row in (await all_rows(database))["audit"]] == ["here already"]
    untouched = open_database(empty)
    async with untouched.reading() as tx:
        assert await tx.run_sync(lambda connection: inspect(connection).get_table_names()) == []
    await untouched.close()


async def test_a_server_that_does_not_let_us_in_is_one_sentence(
    url: URL, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STAMMTISCH_DB_PASSWORD", "wrong")
    config = config_for(tmp_path, url)
    before = everything_in(tmp_path)
    with pytest.raises(StorageError) as refusal:
        await asyncio.to_thread(backup, tmp_path / "copy.db", config, None)
    assert str(refusal.value) == (
        f'{url.database} at 127.0.0.1: password authentication failed for user "stammtisch"'
    )
    assert everything_in(tmp_path) == before
    nobody = open_database(make_url("postgresql+asyncpg://bot:secret@127.0.0.1:1/stammtisch"))
    with pytest.raises(StorageError) as refusal:
        await upgrade(nobody)
    await nobody.close()
    assert str(refusal.value) == "stammtisch at 127.0.0.1: Connect call failed ('127.0.0.1', 1)"
    with pytest.raises(StorageError) as refusal:
        await back_up_rows(nobody, tmp_path / "copy.db")
    assert everything_in(tmp_path) == before


async def test_an_empty_server_has_nothing_to_back_up(url: URL, tmp_path: Path) -> None:
    database = open_database(url)
    with pytest.raises(StorageError) as refusal:
        await back_up_rows(database, tmp_path / "copy.db")
    await database.close()
    assert str(refusal.value) == f"{database.name}: the data is of another version; start the bot on it once"
    assert everything_in(tmp_path) == {}
