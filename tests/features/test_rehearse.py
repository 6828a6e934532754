"""A day is played in a copy: organisers read what would be said, and nobody else anything; the data stays."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.core.clock import HandClock
from bot.core.message import Message
from bot.core.rehearsal import Said, Score
from bot.core.texts import Reader, Texts
from bot.demo.event import BARCAMP, OPENING, PLAYERS, assign, demo_config
from bot.demo.stage import Stage, set_stage
from bot.features.desk import rehearsing
from bot.features.desk.rehearsing import rehearsed
from bot.rehearsing import rehearse
from bot.storage.database import Database
from bot.storage.tables import metadata
from tests.fakes.platform import text_of
from tests.talk import Talk
from tests.terminal_platform import TerminalPlatform

TEXTS = Texts([Path(rehearsing.__file__).parent / "texts"])
NINE = datetime(2011, 11, 4, 8, 0, tzinfo=UTC)
DAY = datetime(2011, 11, 3, 23, 0, tzinfo=UTC)
END = datetime(2011, 11, 4, 23, 0, tzinfo=UTC)
BY_ASKING = {"inbox", "outbox", "audit", "identity", "adapter_state", "job"}
COPY = (
    "Es war eine Kopie, nichts davon ging raus. Was bis dahin noch gesagt und geändert wird, ist nicht dabei."
)


def _reads(told: Message) -> list[str]:
    return text_of(TEXTS.word(told, Reader("en", NINE, {}))).splitlines()


def test_what_came_of_it_is_told_in_a_few_lines() -> None:
    moment = NINE.isoformat()
    lines = [
        (moment, "reminder", 1),
        (moment, "reminder", 2),
        (moment, "session-post", None),
        (moment, "zzz", 1),
    ]
    said = Said(lines=lines, samples={"reminder": "In 10 minutes:\n“Guten Morgen”"}, lost=1, reached=END)
    assert _reads(rehearsed(said, DAY, "Europe/Berlin")) == [
        "Rehearsed: Friday, November 4. I would say:",
        "09:00 · something else, one person",
        "09:00 · announcements of sessions, in one conversation",
        "09:00 · reminders, 2 people",
        "4 messages in all, to 2 people directly; one would come too late or find nobody.",
        "In 10 minutes:",
        "“Guten Morgen”",
        "It was a copy; nothing of it went out. What people say and change until then is not in it.",
    ]


def test_that_it_took_too_long_is_told() -> None:
    said = Said(lines=[], samples={}, lost=0, reached=NINE)
    assert _reads(rehearsed(said, DAY, "Europe/Berlin")) == [
        "Rehearsed: Friday, November 4. I would say nothing to anybody.",
        "It took too long: I came only to Fri 09:00.",
        "It was a copy; nothing of it went out. What people say and change until then is not in it.",
    ]


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """The demo's bot, with a conversation of the organisers."""
    stage = await set_stage(tmp_path, demo_config(), HandClock(OPENING), dict(PLAYERS))
    await assign(stage.app, "#orga", "organisers")
    await assign(stage.app, BARCAMP, "barcamp")
    yield stage
    await stage.stop()


@pytest.fixture
def talk(stage: Stage) -> Talk:
    """A dialogue on it."""
    return Talk(TerminalPlatform(stage))


def _said(stage: Stage) -> Counter[tuple[str, str]]:
    """Every message anywhere: (conversation, text)."""
    return Counter((one.conversation, one.text) for one in stage.world.messages.values())


async def _rows(database: Database) -> dict[str, list[tuple[object, ...]]]:
    async with database.reading() as tx:
        return {
            table.name: [tuple(row) for row in (await tx.execute(select(table))).all()]
            for table in metadata.sorted_tables
            if table.name not in BY_ASKING
        }


async def test_a_day_is_played_and_only_organisers_hear_of_it(talk: Talk, stage: Stage) -> None:
    await talk("mira", "merk #24", says=None)
    await talk("tom", "star #24", says=None)
    await talk("tom", "outlook 20:00", says=None)
    await talk("mira", "erinnere mich morgen um 15 Uhr an Aardvark", says=None)
    await talk("olga", "probe irgendwann", says=None)
    before, posts = await _rows(stage.app.database), _said(stage)
    await talk("olga", "probe tag 2", says=None)
    news = _said(stage) - posts
    assert await _rows(stage.app.database) == before
    began = (
        "Ich probe Freitag, 4. November in einer Kopie dessen, was ich jetzt weiß. Niemand hört davon; das Orga-Team "
        "bekommt in etwa einer Minute, was dabei herauskam."
    )
    told = (
        "Geprobt: Freitag, 4. November. Ich würde sagen:\n"
        "- 09:30 · Erinnerungen, eine Person\n"
        "- 10:30 · Erinnerungen, eine Person\n"
        "- 10:50 · Erinnerungen, eine Person\n"
        "- 13:30 · Erinnerungen, 2 Leute\n"
        "- 15:00 · eigene Erinnerungen der Leute, eine Person\n"
        "- 16:00 · Erinnerungen, eine Person\n\n"
        "Zusammen 7 Nachrichten, an 4 Leute direkt.\n"
        "> 🎤 Deine Session „Pitch Round: Thirty Seconds Each“ beginnt in 30 Minuten (10:00), Saal. #23 Bisher hat sie "
        "sich niemand gemerkt.\n\n"
        f"{COPY}"
    )
    assert news == Counter([("dm:olga", "probe tag 2"), ("dm:olga", began), ("#orga", told)])


async def test_of_a_day_that_has_begun_only_what_is_still_to_come_is_told(talk: Talk, stage: Stage) -> None:
    await talk("tom", "was läuft jetzt?", says=None)
    await talk("tom", "star #10", says=None)
    await talk.waits("tom", minutes=15, says=None)
    posts = _said(stage)
    await talk("olga", "probe tag 1", says=None)
    [told] = [text for where, text in _said(stage) - posts if where == "#orga"]
    assert told.partition("\n>")[0] == (
        "Geprobt: Donnerstag, 3. November. Ich würde sagen:\n"
        "- 13:00 · Erinnerungen, eine Person\n"
        "- 13:15 · Erinnerungen, eine Person\n"
        "- 13:20 · Erinnerungen, eine Person\n"
        "- 16:15 · Erinnerungen, eine Person\n\n"
        "Zusammen 4 Nachrichten, an 4 Leute direkt."
    )


async def test_that_it_failed_is_told(tmp_path: Path) -> None:
    score = Score(
        config=demo_config().model_dump_json(by_alias=True),
        file=str(tmp_path / "nowhere.db"),
        platforms=["terminal"],
        now=DAY,
        since=DAY,
        until=END,
        sampled=[],
    )
    said = Said.from_text(rehearse(score.to_text()))
    assert said.failed.startswith("StorageError at ")
    assert _reads(rehearsed(said, DAY, "Europe/Berlin")) == [
        "I could not rehearse Friday, November 4; nothing happened to your data. The cause is in the log, under “a "
        "rehearsal failed”."
    ]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (
            "probe gestern",
            "Mittwoch, 2. November ist vorbei, da gibt es nichts zu proben. Nenne einen Tag, der noch kommt: probe tag 2.",
        ),
        (
            "probe irgendwann",
            "Welchen Tag soll ich proben? probe tag 1, probe Samstag oder nur probe für den nächsten.",
        ),
    ],
)
async def test_what_cannot_be_played_is_said(talk: Talk, said: str, answer: str) -> None:
    await talk("olga", said, says=[answer])


async def test_attendees_are_refused(talk: Talk) -> None:
    await talk(
        "mira", "probe tag 2", says=["Das kann nur das Orga-Team. Mit hilfe siehst du, was du machen kannst."]
    )
