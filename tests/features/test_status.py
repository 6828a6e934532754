"""What organisers are told of how the bot is: what is wrong first, with the next step, and the rest."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.core.freshness import StaleSource
from bot.core.message import Message
from bot.core.queue import Bell, Waits
from bot.core.standing import Connection, Standing
from bot.core.texts import Reader, Texts
from bot.core.vitals import Mishap
from bot.errors import Gone
from bot.features.desk import status
from bot.features.desk.status import Facts, told
from bot.storage.tables import outbox
from tests.fakes.house import MINUTE, START, House, hears, out
from tests.fakes.platform import NAME, text_of

WORDS = Path(status.__file__).parent / "texts"
HOUR = timedelta(hours=1)


def _reads(message: Message, language: str = "en") -> list[str]:
    return text_of(Texts([WORDS]).word(message, Reader(language, START, {}))).splitlines()


def _facts(**seen: object) -> Facts:
    return Facts(now=START, zone="Europe/Berlin", people=2, **seen)  # type: ignore[arg-type]


def test_when_all_is_well_the_first_line_says_so() -> None:
    seen = _facts(
        waits=Waits({"matrix": 2, "slack": 1}, START - MINUTE, 3),
        bell=Bell(START + 15 * MINUTE, "reminders"),
        adapters={"slack": Standing(True, START - HOUR, 2)},
        heard={"slack": START - MINUTE},
        watched=2,
        mishap=Mishap(START - 30 * HOUR, "signal failed", "ValueError", "7"),
    )
    assert _reads(told(seen)) == [
        "All is well.",
        "Slack: connected since 09:00, after 2 interruptions, last heard at 09:59",
        "3 messages wait to be sent (Matrix 2, Slack 1), 3 are for later",
        "next at 10:15: reminders",
        "everything arrived, nothing got stuck",
        "all 2 sources of the programme are fresh",
        "last error, Wed 04:00: signal failed (ValueError, 7)",
        "I know 2 people",
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            [
                "8 things need you:",
                "Matrix: not connected yet. On the server stammtisch check says what is missing",
                "Slack: not connected since 09:00 (the socket was closed). I keep trying; on the server stammtisch "
                "check says what is missing",
                "one message has been waiting since 09:30. The platform is away or lets me write only so fast; I "
                "send them as soon as I can",
                "overdue since 09:55: reminders. The log says why; if it says nothing, restart me",
                "6 messages of this week never arrived: 3 × gone, 1 × a, 1 × b, …. Try once more: retry letters; "
                "let go: drop letters",
                "one message to me got stuck this week. Look for “signal failed” in the log; whoever wrote knows "
                "that it did not work",
                "one source of the programme is out of date: camp/tours. See sources",
                "last error, 09:50: signal failed (ValueError, 7) The log has more.",
                "How I am otherwise:",
                "one message waits to be sent",
                "I know 2 people",
            ],
        ),
        (
            "de",
            [
                "8 Dinge brauchen dich:",
                "Matrix: noch nicht verbunden. Auf dem Server sagt stammtisch check, was fehlt",
                "Slack: nicht verbunden seit 09:00 (the socket was closed). Ich versuche es weiter; auf dem Server "
                "sagt stammtisch check, was fehlt",
                "eine Nachricht wartet seit 09:30. Die Plattform ist weg oder lässt mich nicht schneller "
                "schreiben; ich schicke sie, sobald es geht",
                "überfällig seit 09:55: Erinnerungen. Das Log sagt, warum; steht dort nichts, starte mich neu",
                "6 Nachrichten dieser Woche kamen nie an: 3 × gone, 1 × a, 1 × b, …. Noch einmal versuchen: briefe "
                "nochmal; sein lassen: briefe verwerfen",
                "eine Nachricht an mich blieb diese Woche liegen. Suche im Log nach „signal failed“; wer schrieb, "
                "weiß, dass es nicht geklappt hat",
                "eine Quelle des Programms ist veraltet: camp/tours. Mehr dazu mit quellen",
                "letzter Fehler, 09:50: signal failed (ValueError, 7) Im Log steht mehr.",
                "Sonst geht es mir so:",
                "eine Nachricht wartet auf den Versand",
                "ich kenne 2 Leute",
            ],
        ),
    ],
)
def test_what_is_wrong_stands_first_with_what_to_do(language: str, expected: list[str]) -> None:
    seen = _facts(
        waits=Waits({"slack": 1}, START - 30 * MINUTE),
        dead={"gone": 3, "a": 1, "b": 1, "c": 1},
        aside=1,
        bell=Bell(START - 5 * MINUTE, "reminders"),
        adapters={"matrix": Standing(), "slack": Standing(False, START - HOUR, 0, "the socket was closed")},
        stale=[StaleSource("camp", "tours", None)],
        watched=1,
        mishap=Mishap(START - 10 * MINUTE, "signal failed", "ValueError", "7"),
    )
    assert _reads(told(seen), language) == expected


def test_a_connection_tells_since_when_and_how_often() -> None:
    link = Connection()
    stood = [link.standing]
    link.down(START, "no answer")
    link.down(START + MINUTE, "still none")
    stood.append(link.standing)
    for minute in (2, 3):
        link.up(START + minute * MINUTE)
    stood.append(link.standing)
    link.down(START + 4 * MINUTE, "gone")
    link.up(START + 5 * MINUTE)
    stood.append(link.standing)
    assert stood == [
        Standing(),
        Standing(False, START, 0, "still none"),
        Standing(True, START + 2 * MINUTE),
        Standing(True, START + 5 * MINUTE, 1),
    ]


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A bot on a platform that fails as it is told."""
    house = House(tmp_path)
    await house.start()
    yield house
    await house.stop()


async def _asks(house: House, text: str, key: str) -> list[str]:
    await house.app.inbox(hears(key, text, user="olga"))
    await house.settle()
    return house.world.standing("dm:olga")[-1].splitlines()


async def test_what_never_arrived_is_named_tried_again_and_said_once(house: House) -> None:
    await _asks(house, "hello", "0")
    house.adapter.broken["#a"] = Gone("no such channel")
    await house.send(out("one", "#a"), out("two", "#a"))
    said = await _asks(house, "status", "1")
    assert said[:2] == [
        "One thing needs you:",
        "2 messages of this week never arrived: 2 × no such channel. Try once more: retry letters; let go: drop "
        "letters",
    ]
    assert await _asks(house, "retry letters", "2") == ["I try 2 messages again."]
    assert house.world.standing("#a") == []
    del house.adapter.broken["#a"]
    assert await _asks(house, "retry letters", "3") == ["I try 2 messages again."]
    assert house.world.standing("#a") == ["one", "two"]
    assert await _asks(house, "retry letters", "4") == ["There is nothing that I could try again."]
    assert (await _asks(house, "status", "5"))[0] == "All is well."


async def test_what_was_taken_though_nobody_heard_so_is_not_said_twice(house: House) -> None:
    [row] = await house.send(out("one", "#a"))
    async with house.app.database.transaction() as tx:
        given_up = {
            "state": "dead",
            "ended_at": START,
            "reason": "the platform did not answer",
            "platform_id": None,
        }
        await tx.execute(update(outbox).where(outbox.c.id == row).values(**given_up))
    assert await _asks(house, "retry letters", "1") == ["I try one message again."]
    async with house.app.database.reading() as tx:
        found = (
            await tx.execute(select(outbox.c.state, outbox.c.platform_id).where(outbox.c.id == row))
        ).one()
    assert (house.world.standing("#a"), tuple(found)) == (["one"], ("sent", "0"))


async def test_what_is_let_go_is_not_told_of_again(house: House) -> None:
    house.adapter.broken["#a"] = Gone("no such channel")
    await house.send(out("one", "#a"))
    assert await _asks(house, "drop letters", "1") == ["I let go of one message."]
    assert (await _asks(house, "status", "2"))[0] == "All is well."
    assert await _asks(house, "retry letters", "3") == ["There is nothing that I could try again."]


async def test_a_platform_that_is_away_is_named(house: House) -> None:
    house.adapter.connection.down(START, "no answer")
    said = await _asks(house, "status", "1")
    assert said[:2] == [
        "One thing needs you:",
        f"{NAME.capitalize()}: not connected since 10:00 (no answer). I keep trying; on the server stammtisch check "
        "says what is missing",
    ]
