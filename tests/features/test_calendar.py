"""The calendar: an address that only its owner knows, what stands there, and files."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

import pytest
from aiohttp import ClientSession
from icalendar import Calendar
from sqlalchemy import select

from bot.adapters.terminal.adapter import TerminalAdapter
from bot.adapters.terminal.world import World
from bot.app import App, build
from bot.config import make_config
from bot.core.clock import HandClock
from bot.core.wire import variants_from_text
from bot.demo.event import OPENING, PLAYERS, demo_config, load_event
from bot.demo.stage import Stage, set_stage
from bot.storage.database import open_database
from bot.storage.tables import metadata, outbox
from tests.talk import Talk
from tests.terminal_platform import TerminalPlatform

PUBLIC = "https://bot.example.org/fest"
HOW = (
    "Add it to your calendar as a subscription (“subscribe”, “from URL”), and you will see there as well when "
    "something changes. Whoever knows the address sees your stars: keep it to yourself, or else calendar reset helps."
    "\n[As a file]"
)
ADDRESS = re.compile(rf"{PUBLIC}(/calendar/[a-z2-7]{{32}}\.ics)")
WEB = make_config({"web": {"listen": "127.0.0.1:0", "url": PUBLIC}}).web
CONFIG = demo_config().model_copy(update={"web": WEB})
FILE = "📅 Your stars, as they are now. Open the file, and your calendar takes them in.\n[agenda.ics] Calendar file"


class Like:
    """Equal to a text in which an address stands in the place of {}; `path` is that of the last one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.path = ""

    def __eq__(self, other: object) -> bool:
        found = ADDRESS.search(str(other))
        self.path = found[1] if found else ""
        return self._text.format(f"{PUBLIC}{self.path}") == other

    def __repr__(self) -> str:
        return repr(self._text)


def address() -> Like:
    """What is said of one's address."""
    return Like(f"📅 Your stars in your calendar: {{}}\n\n{HOW}")


def new_address() -> Like:
    """What is said of a new one."""
    return Like(f"📅 Your new calendar address: {{}} – the old one leads nowhere now.\n\n{HOW}")


@dataclass
class Subscribed:
    """A running bot with its web server, a dialogue on it, and a calendar that subscribes."""

    stage: Stage
    talk: Talk
    http: ClientSession

    async def look(self, path: str, tag: str | None = None) -> tuple[int, str | None, bytes]:
        """Status, tag and what stands there."""
        headers = {"If-None-Match": tag} if tag else {}
        async with self.http.get(path, headers=headers) as answer:
            return answer.status, answer.headers.get("ETag"), await answer.read()

    async def events(self, path: str) -> list[dict[str, str]]:
        """What a calendar reads there."""
        status, _, body = await self.look(path)
        assert status == 200
        return told(body)

    async def address_of(self, who: str) -> str:
        """Where this person's is."""
        said = address()
        await self.talk(who, "calendar", says=[said])  # type: ignore[list-item]
        return said.path


def told(body: bytes) -> list[dict[str, str]]:
    """Each event of a calendar in a few words."""
    return [
        {
            "label": str(event["uid"]).partition("@")[0],
            "title": str(event["summary"]),
            "at": f"{event['dtstart'].dt:%d %H:%M}-{event['dtend'].dt:%H:%M %Z}",
            "room": str(event.get("location", "")),
            "says": f"{event['sequence']} {event['status']}",
        }
        for event in Calendar.from_ical(body).walk("VEVENT")
    ]


@pytest.fixture
async def subscribed(tmp_path: Path) -> AsyncIterator[Subscribed]:
    """The demo's bot with a web server on a free port."""
    stage = await set_stage(tmp_path, CONFIG, HandClock(OPENING), dict(PLAYERS))
    assert stage.app.web is not None
    async with ClientSession(f"http://127.0.0.1:{stage.app.web.port}") as http:
        yield Subscribed(stage, Talk(TerminalPlatform(stage)), http)
    await stage.stop()


DESK = {
    "label": "session-3",
    "title": "Nobody Came for the Desk",
    "at": "03 10:00-10:45 CET",
    "room": "Saal",
    "says": "1 CONFIRMED",
}


async def test_what_is_starred_stands_in_the_calendar(subscribed: Subscribed) -> None:
    path = await subscribed.address_of("tom")
    assert await subscribed.events(path) == []
    await subscribed.talk("tom", "star #3", says=None)
    await subscribed.talk("tom", "star #5", says=None)
    assert [one["label"] for one in await subscribed.events(path)] == ["session-3", "session-5"]
    await subscribed.talk("tom", "unstar #5", says=None)
    assert await subscribed.events(path) == [DESK]
    assert await subscribed.address_of("tom") == path
    assert await subscribed.address_of("lin") != path


async def test_what_moves_and_what_is_cancelled_is_newer_than_before(subscribed: Subscribed) -> None:
    path = await subscribed.address_of("tom")
    await subscribed.talk("tom", "star #3", says=None)
    status, tag, before = await subscribed.look(path)
    assert (status, await subscribed.look(path, tag)) == (200, (304, tag, b""))

    await subscribed.talk("olga", "verschiebe #3 auf 17:30 in den Salon", says=None)
    await subscribed.talk("olga", "ja", says=None)
    status, moved_tag, after = await subscribed.look(path, tag)
    assert (status, moved_tag != tag) == (200, True)
    moved = DESK | {"at": "03 17:30-18:15 CET", "room": "Salon Wilmersdorf", "says": "2 CONFIRMED"}
    assert told(after) == [moved]
    uids = [str(Calendar.from_ical(one).walk("VEVENT")[0]["uid"]) for one in (before, after)]
    assert uids[0] == uids[1]
    changed = Calendar.from_ical(after).walk("VEVENT")[0]["last-modified"].dt
    assert changed == OPENING.astimezone(UTC)

    await subscribed.talk("olga", "#3 fällt aus", says=None)
    await subscribed.talk("olga", "ja", says=None)
    assert await subscribed.events(path) == [moved | {"says": "3 CANCELLED"}]
    await subscribed.talk("olga", "rückgängig", says=None)
    await subscribed.talk("olga", "ja", says=None)
    assert await subscribed.events(path) == [moved | {"says": "4 CONFIRMED"}]


async def test_a_new_address_ends_the_old_one_wherever_it_stands(subscribed: Subscribed) -> None:
    old = await subscribed.address_of("tom")
    shown = subscribed.talk.shown
    fresh, replaced = new_address(), address()
    await subscribed.talk("tom", "calendar reset", says=[fresh, replaced])  # type: ignore[list-item]
    assert subscribed.talk.shown == shown  # the message that stood there is edited
    assert (replaced.path, fresh.path != old) == (fresh.path, True)
    assert [(await subscribed.look(one))[0] for one in (old, fresh.path)] == [404, 200]
    assert await subscribed.address_of("tom") == fresh.path


async def test_asked_aloud_the_address_comes_in_private(subscribed: Subscribed) -> None:
    says = ["I wrote to you directly.", address()]
    await subscribed.talk("tom", "@stammtisch calendar", where="#general", says=says)  # type: ignore[arg-type]
    assert subscribed.talk.is_direct(subscribed.talk.shown)
    await subscribed.talk.hears("lin", [])


async def test_my_data_says_that_there_is_one_and_forget_me_ends_it(subscribed: Subscribed) -> None:
    path = await subscribed.address_of("lin")
    await subscribed.talk("lin", "my data", says=None)
    said = subscribed.stage.world.messages[int(subscribed.talk.shown)].text
    assert "Your calendar address\n- there is one, since November 3, 2011\n" in said
    assert path not in said
    await subscribed.talk("lin", "forget me", says=None)
    await subscribed.talk("lin", "yes", says=None)
    assert (await subscribed.look(path))[0] == 404


async def test_no_row_of_the_database_holds_the_address(subscribed: Subscribed) -> None:
    path = await subscribed.address_of("tom")
    secret = path.removeprefix("/calendar/").removesuffix(".ics")
    async with subscribed.stage.app.database.reading() as tx:
        rows = [str(row) for table in metadata.sorted_tables for row in await tx.execute(select(table))]
    assert [row for row in rows if secret in row] == []


async def test_an_address_survives_a_restart_and_another_key_makes_another_one(tmp_path: Path) -> None:
    paths = []
    for given in (None, None, "another sixteen signs"):
        clock = HandClock(OPENING)
        world = World(clock.now, tmp_path / "world.jsonl")
        adapter = TerminalAdapter(world, clock, dict(PLAYERS), "terminal")
        database = open_database(tmp_path / "stammtisch.db")
        app = await build(CONFIG, database, [adapter], clock=clock, web_secret=given)
        await app.start()
        assert app.web is not None
        talk = Talk(TerminalPlatform(Stage(app, clock, world, adapter)))
        async with ClientSession(f"http://127.0.0.1:{app.web.port}") as http:
            for known in paths[-1:]:
                async with http.get(known) as answer:
                    assert answer.status == 200  # what is subscribed to goes on
        said = address()
        await talk("tom", "calendar", says=[said])  # type: ignore[list-item]
        paths.append(said.path)
        await app.stop()
    assert (paths[0] == paths[1], paths[1] == paths[2]) == (True, False)


async def _file(app: App) -> bytes:
    """The file that was sent last."""
    async with app.database.reading() as tx:
        last = select(outbox.c.variants).where(outbox.c.operation == "upload").order_by(outbox.c.id.desc())
        text = (await tx.execute(last.limit(1))).scalar_one()
    (variant,) = variants_from_text(text)
    assert variant.message.attachment is not None
    return variant.message.attachment.data


async def test_as_a_file(subscribed: Subscribed) -> None:
    nothing = "You have not starred anything yet. Type star with the number of a session, and it will be in your calendar."
    await subscribed.talk("tom", "calendar file", says=[nothing])
    await subscribed.talk("tom", "star #3", says=None)
    await subscribed.talk("tom", "calendar file", says=[FILE])
    assert told(await _file(subscribed.stage.app)) == [DESK]
    path = await subscribed.address_of("tom")
    assert (await subscribed.look(path))[2] == await _file(subscribed.stage.app)
    await subscribed.talk.presses("tom", subscribed.talk.shown, "As a file", says=[FILE])


def _with_file(words: str, name: str, platform: str) -> str:
    """A terminal names the file in the message, and a caption says what it is on Matrix, too."""
    if platform == "matrix":
        return f"{words}\n\nCalendar file"
    return f"{words}\n[{name}] Calendar file" if platform == "terminal" else words


async def test_one_session_by_its_number_or_by_its_button(talk: Talk, stage: Stage, platform: str) -> None:
    one = _with_file("📅 “Nobody Came for the Desk” (#3) for your calendar.", "session-3.ics", platform)
    await talk("tom", "calendar #3", says=[one])
    assert told(await _file(stage.app)) == [DESK]
    await talk("tom", "show #3", says=None)
    await talk.presses("tom", talk.shown, "📅 Calendar", says=[one])
    await talk(
        "tom",
        "calendar #999",
        says=["There is no session #999. Type programme to see what is still to come today."],
    )


async def test_where_there_is_no_web_server_the_file_comes_instead(talk: Talk, platform: str) -> None:
    await talk("tom", "star #3", says=None)
    off = "📅 Calendars to subscribe to are not set up here. These are your stars as a file instead, as they are now."
    await talk("tom", "calendar", says=[_with_file(off, "agenda.ics", platform)])
    await talk(
        "mira",
        "kalender neu",
        says=[
            "Ein Kalender zum Abonnieren ist hier nicht eingerichtet. kalender datei gibt dir deine Sterne als Datei."
        ],
    )


async def test_a_question_about_calendars_is_a_question(talk: Talk) -> None:
    nothing = "I can't find anything about that in the programme."
    await talk("tom", "any talks on calendars?", says=[nothing])


async def test_two_accounts_that_become_one_person_keep_one_address(tmp_path: Path) -> None:
    clock = HandClock(OPENING)
    worlds = [World(clock.now, tmp_path / f"{name}.jsonl") for name in ("terminal", "tavern")]
    adapters = [
        TerminalAdapter(world, clock, names, platform)
        for world, names, platform in (
            (worlds[0], dict(PLAYERS), "terminal"),
            (worlds[1], {"tommy": "Tommy"}, "tavern"),
        )
    ]
    app = await build(
        CONFIG, open_database(tmp_path / "s.db"), adapters, clock=clock, make_code=lambda: "ABCD2345"
    )
    await load_event(app)
    await app.start()
    stages = [Stage(app, clock, world, adapter) for world, adapter in zip(worlds, adapters, strict=True)]
    terminal, tavern = (Talk(TerminalPlatform(stage)) for stage in stages)
    paths = []
    for talk, who in ((terminal, "tom"), (tavern, "tommy")):
        said = address()
        await talk(who, "calendar", says=[said])  # type: ignore[list-item]
        paths.append(said.path)
    await tavern("tommy", "star #5", says=None)
    await terminal("tom", "link", says=None)
    await tavern("tommy", "link ABCD2345", says=None)
    assert app.web is not None
    async with ClientSession(f"http://127.0.0.1:{app.web.port}") as http:
        async with http.get(paths[0]) as answer:
            assert [one["label"] for one in told(await answer.read())] == ["session-5"]
        async with http.get(paths[1]) as answer:
            assert answer.status == 404
    await app.stop()
