"""The three examples of help work, whenever they are given: each is said to the bot."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.answering import index_of
from bot.core.message import Phrase
from bot.core.router import Router
from bot.core.sessions import Session
from bot.core.texts import SPOKEN
from bot.demo.event import OPENING
from bot.demo.stage import Stage
from bot.features.help.examples import Examples
from bot.features.programme.formats import Hints, read
from bot.features.questions.answers import ask
from bot.features.questions.index import Index
from tests.features.question_sets.sidecar import HOUSE, QuestionSet, sets
from tests.talk import Talk

PROGRAMMES = list({one.programme: one for one in reversed(sets())}.values())


def said_in(line: str) -> str:
    """What is to be typed, of a line of help."""
    found = re.search(r"^- (?:[„“«](.+?)[“”»]|(.+?)(?:(?: – |——).*)?)$", line)
    assert found, line
    return (found[1] or found[2]).strip()


async def _three(talk: Talk, who: str, word: str) -> list[str]:
    helped = (await talk.asks(who, word)).split("\n")
    return [said_in(line) for line in helped[1:4]]


async def test_while_something_is_on(talk: Talk) -> None:
    assert await _three(talk, "mira", "hilfe") == [
        "was läuft jetzt?",
        "wann ist Nobody Came for the Desk?",
        "merk #3",
    ]
    on = "09:30–10:00 · Guten Morgen, Schreibtisch! · Saal · Mira Beispiel, Bram Voorbeeld · #2"
    assert await talk.asks("mira", "was läuft jetzt?") == f"Jetzt läuft:\n- {on}"
    when = "„Nobody Came for the Desk“ ist 10:00–10:45:\n- Saal · Tom Fiction · #3"
    assert await talk.asks("mira", "wann ist Nobody Came for the Desk?") == when
    starred = "Gemerkt: „Nobody Came for the Desk“, 10:00–10:45 (#3). Ich erinnere dich 10 Minuten vorher."
    assert await talk.asks("mira", "merk #3") == starred


async def test_at_night_before_the_next_day(talk: Talk) -> None:
    await talk.waits("nora", hours=16, says=[])
    assert (await _three(talk, "nora", "help"))[0] == "what's next?"
    first = "Fri 09:30–10:00 · Heute seid ihr das Programm · Saal · Greta Musterfrau · #22"
    assert first.removeprefix("Fri ") in await talk.asks("nora", "what's next?")


async def test_when_all_is_over(talk: Talk) -> None:
    await talk.waits("nora", days=9, says=[])
    three = ["remind me in an hour to drink tea", "my table", "programme"]
    assert await _three(talk, "nora", "help") == three
    assert [await talk.asks("nora", one) for one in three] == [
        "I will remind you today at 10:40: “drink tea”. (Reminder 1)\n[Cancel] [10 min later]",
        "Nothing is on right now, and nothing you starred is still to come. programme shows the rest of today.",
        "The programme is over. It was good to have you here!",
    ]


@dataclass(frozen=True, slots=True)
class _Programme:
    """The ports `Programme` and `Answers` over a programme that was read from a file."""

    index: Index

    async def sessions(self, tx: Any) -> Sequence[Session]:
        """All of them by start."""
        return sorted(self.index.sessions, key=lambda one: (one.start, one.id))

    async def session(self, tx: Any, id: int) -> Session | None:
        """The one with that label."""
        return next((one for one in self.index.sessions if one.id == id), None)

    async def shown_for(self, tx: Any, question: str, now: datetime) -> Sequence[int]:
        """What it is answered with."""
        answer = ask(question, self.index, now)
        return [] if answer.missed or answer.unclear else [one.id for one in answer.said.sessions]


@pytest.mark.parametrize("chosen", PROGRAMMES, ids=lambda one: one.programme)
async def test_in_every_hour_of_any_programme(
    chosen: QuestionSet, stage: Stage, pytestconfig: pytest.Config
) -> None:
    folder: Path | None = pytestconfig.getoption("--data")
    if folder is None and not chosen.is_ours:
        pytest.skip("no real files: give their folder with --data DIR")
    path = (HOUSE if chosen.is_ours else (folder or Path()) / "schedules") / chosen.programme
    hints = Hints(chosen.zone, chosen.first_day or OPENING.date(), OPENING)
    programme = _Programme(index_of(read(path.read_bytes(), hints)))
    router = stage.app.router
    three = Examples(lambda: router, programme, lambda: programme)
    sessions = await programme.sessions(None)
    start, end = sessions[0].start, max(one.end for one in sessions)
    hours = min(int((end - start) / timedelta(hours=1)) + 4, 100)
    asked = [
        (now, language, phrase)
        for now in (start + timedelta(hours=hour) for hour in range(-2, hours, 2))
        for language in SPOKEN
        for phrase in await three.at(None, now, language)
    ]
    assert len(asked) == len(range(-2, hours, 2)) * len(SPOKEN) * 3
    assert [one for one in asked if not await _works(router, programme, *one)] == []


async def _works(router: Router, programme: _Programme, now: datetime, language: str, phrase: Phrase) -> bool:
    text = said_in(f"- {router.words(phrase, language)}")
    match phrase.key:
        case "help-example-now" | "help-example-next":
            return bool(await programme.shown_for(None, text, now))
        case "help-example-when":
            (label,) = await programme.shown_for(None, text, now)
            found = await programme.session(None, label)
            return found is not None and found.title.rstrip("?!.") == phrase.values["title"]
        case _:
            return router.commands.find(text) is not None
