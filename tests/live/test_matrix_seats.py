"""Many sign up in one thread of a real homeserver, and the bot is away for ten minutes in the middle."""

import asyncio
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from bot.adapters.matrix.adapter import MatrixAdapter
from bot.adapters.matrix.settings import InvitePolicy, MatrixSettings
from bot.app import build
from bot.demo.event import ORGANISER, demo_config
from bot.demo.stage import SEED, make_codes
from bot.features.seats.acts import State
from bot.features.seats.rules import Book, Standing, allocate
from bot.features.seats.store import SeatStore
from bot.storage.database import open_database
from bot.storage.notes import StoredState
from bot.storage.tables import identity
from tests.live.homeserver import NAME
from tests.live.matrix_people import PATIENCE, MatrixPerson, until
from tests.live.matrix_platform import GENERAL, MatrixPlatform, MatrixStage, Town, set_matrix_stage

pytestmark = pytest.mark.live

SEATS = 20
AT_ONCE = 25
WORKSHOP = 7


@pytest.mark.parametrize(
    "count", [pytest.param(50, id="short"), pytest.param(500, id="long", marks=pytest.mark.long)]
)
async def test_twenty_seats_and_an_absence_in_the_middle(town: Town, tmp_path: Path, count: int) -> None:
    stage = await set_matrix_stage(town, tmp_path)
    try:
        platform, room = MatrixPlatform(stage), stage.rooms[GENERAL]
        await platform.say("olga", None, f"capacity #{WORKSHOP} {SEATS}", None)
        asked = await platform.say("nora", GENERAL, f"@stammtisch show #{WORKSHOP}", None)
        people = [await stage.person(f"guest-{number}") for number in range(count)]
        waves = [people[start : start + AT_ONCE] for start in range(0, count, AT_ONCE)]
        half = (len(waves) + 1) // 2
        said: dict[str, str] = {}
        for wave in waves[:half]:
            await _all_say(wave, room, asked, said)
        await _heard(stage)
        book, standings, users = await _read(stage)
        seated = [user for user in _in_order(book, users) if _has_seat(standings, users, user)]
        assert len(seated) == SEATS
        assert all(told.state in (State.SEAT, State.WAITLIST) for told in book.told.values())

        await stage.app.stop()
        out, gone = seated[:3], seated[3:5]
        for user in out:
            await _of(people, user).say(room, "I'm out", thread=asked)
        for user in gone:
            await _of(people, user).redact(room, said[user])
        for wave in waves[half:]:
            await _all_say(wave, room, asked, said)
        stage.clock.move_to(stage.clock.now() + timedelta(minutes=10))
        await _again(stage, tmp_path)
        await _heard(stage)

        book, standings, users = await _read(stage)
        order = _in_order(book, users)
        left = [user for user in order if user not in (*out, *gone)]
        has = [user for user in left if _has_seat(standings, users, user)]
        assert has == left[:SEATS], "whoever was told keeps it, and who waited first moves up"
        waiting = sorted((it.position, users[who]) for who, it in standings.items() if it.position)
        assert waiting == list(enumerate(left[SEATS:], 1))
        of_wave = {one.user: number for number, wave in enumerate(waves) for one in wave}
        numbers = [of_wave[user] for user in order]
        assert numbers == sorted(numbers), "nobody is before those whose messages the homeserver had before"
        print(f"{count} people, {len(has)} seats, {len(waiting)} wait")
    finally:
        await stage.stop()


async def _all_say(wave: list[MatrixPerson], room: str, thread: str, said: dict[str, str]) -> None:
    events = await asyncio.gather(*(one.say(room, "+1", thread=thread) for one in wave))
    said.update({one.user: event for one, event in zip(wave, events, strict=True)})


async def _heard(stage: MatrixStage) -> None:
    """All that was said is handled; what the bot says to each of them may still be on its way."""
    await until(stage._has_heard_all, "the bot hears everything")
    await stage.app.inbox.idle()


async def _read(stage: MatrixStage) -> tuple[Book, dict[int, Standing], dict[int, str]]:
    async with stage.app.database.reading() as tx:
        book = await SeatStore().book(tx, WORKSHOP)
        rows = await tx.execute(select(identity.c.person, identity.c.user))
        return book, allocate(book, SEATS), {row.person: row.user for row in rows}


def _in_order(book: Book, users: dict[int, str]) -> list[str]:
    return [users[entry.person] for entry in sorted(book.entries, key=lambda one: one.came)]


def _has_seat(standings: dict[int, Standing], users: dict[int, str], user: str) -> bool:
    return any(users[who] == user and it.state is State.SEAT for who, it in standings.items())


def _of(people: list[MatrixPerson], user: str) -> MatrixPerson:
    return next(one for one in people if one.user == user)


async def _again(stage: MatrixStage, folder: Path) -> None:
    """Another process takes over where the first one stopped."""
    settings = MatrixSettings(
        homeserver=stage.bot.url,
        user_id=stage.bot.user,
        access_token=stage.bot.account.token,
        rooms={"general": stage.rooms[GENERAL]},
        invites=InvitePolicy(allowed=(f"@*:{NAME}",)),
        card_pause=timedelta(),
    )
    rng = Random(SEED)
    database = open_database(folder / "stammtisch.db")
    adapter = MatrixAdapter(settings, stage.clock, rng)
    stage.app = await build(
        demo_config(f"matrix:@{ORGANISER}:{NAME}"),
        database,
        [adapter],
        clock=stage.clock,
        rng=rng,
        make_code=make_codes(rng),
    )
    stage.state = StoredState(database, "matrix")
    await stage.app.start()
    async with asyncio.timeout(PATIENCE):
        await adapter.connected()
