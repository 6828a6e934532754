"""In the organisers' conversation, `today` is what goes out today; everywhere else it asks for the programme."""

import pytest

from bot.adapters.terminal.world import BOT
from bot.demo.event import assign
from bot.demo.stage import Stage
from tests.conftest import platform_of
from tests.talk import Talk

PLAN = (
    "Bis Mitternacht geht raus, so wie es jetzt steht:\n"
    "- 09:50 · Erinnerungen, 2 Leute\n"
    "- 13:00 · Erinnerungen, eine Person\n"
    "- 13:15 · Erinnerungen, eine Person\n"
    "- 16:15 · Erinnerungen, eine Person\n\n"
    "Zusammen 5 Nachrichten. Was bis dahin dazukommt, ist nicht dabei."
)
INSTEAD = "Falls du das Programm meintest: programm."
DIRECTLY = "Ich habe dir direkt geschrieben."


@pytest.fixture
async def chat(stage: Stage) -> Talk:
    """A dialogue on the terminal, where one channel is the organisers'."""
    await assign(stage.app, "#orga", "organisers")
    return Talk(platform_of(stage))


def shown(stage: Stage) -> str:
    """What the bot said last."""
    return [one.text for one in stage.world.messages.values() if one.user == BOT][-1]


async def test_said_by_an_organiser_it_is_what_goes_out(chat: Talk) -> None:
    await chat("mira", "merk #3", says=None)
    for word in ("heute", "Heute?", "bitte heute"):
        told = [DIRECTLY, f"{PLAN}\n\n{INSTEAD}"]
        await chat("olga", f"@stammtisch {word}", where="#orga", says=told)
    await chat("olga", "@stammtisch versand", where="#orga", says=[DIRECTLY, PLAN])
    await chat("olga", "versand", says=[PLAN])
    assert (await chat.asks("olga", "programm")).startswith("Donnerstag, 3. November\n- 09:30")


async def test_with_nothing_ahead_the_programme_is_named_as_well(chat: Talk) -> None:
    await chat.waits("olga", hours=10, says=[])
    await chat("olga", "sprache englisch", says=None)
    nothing = (
        "Nothing goes out until midnight, as things stand now.\n\nIf you meant the programme: programme."
    )
    await chat("olga", "@stammtisch today", where="#orga", says=["I wrote to you directly.", nothing])


@pytest.mark.parametrize(
    ("who", "where", "word"),
    [
        ("olga", None, "heute"),
        ("olga", "#general", "@stammtisch heute"),
        ("olga", "#orga", "@stammtisch was läuft heute?"),
        ("mira", None, "heute"),
        ("mira", "#general", "@stammtisch heute"),
        ("mira", "#orga", "@stammtisch heute"),
    ],
)
async def test_by_anybody_else_and_anywhere_else_it_asks_for_the_programme(
    chat: Talk, stage: Stage, who: str, where: str | None, word: str
) -> None:
    await chat(who, word, where=where, says=None)
    assert shown(stage).startswith("Dann laufen 20 Sessions")


async def test_where_an_answer_is_waited_for_it_is_one(chat: Talk) -> None:
    asked = await chat("olga", "@stammtisch ankündigung schreiben", where="#orga", says=None)
    await chat("olga", "alle", where="#orga", thread=asked, says=None)
    await chat("olga", "heute", where="#orga", thread=asked, says=["(3/4) Auf Englisch"])
