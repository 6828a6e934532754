"""Whom people can ask: everybody learns who organises, as far as they are known, and how to reach them."""

import pytest

from bot.demo.stage import Stage
from tests.talk import Talk

REACH = (
    "Sprich sie an oder schreib ihnen. Mit melde: worum es geht an mich erfahren es alle von ihnen, und sonst "
    "niemand."
)
BOTH = f"Zum Orga-Team gehören Olga und Tom.\n\n{REACH}"


@pytest.fixture
async def known(chat: Talk) -> Talk:
    """Olga was heard, and appointed Tom."""
    await chat("olga", "mach @tom zum Organisator", says=None)
    await chat("tom", "hilfe", says=None)
    return chat


async def test_nobody_is_named_who_is_not_known(chat: Talk) -> None:
    await chat("mira", "wer ist im Orga-Team?", says=["Ich kenne noch niemanden vom Orga-Team."])
    await chat("olga", "hilfe", says=None)
    await chat("mira", "wer ist im Orga-Team?", says=[f"Zum Orga-Team gehört Olga.\n\n{REACH}"])


@pytest.mark.parametrize(
    "said", ["wer ist im Orga-Team?", "Wen kann ich fragen?", "organisatoren", "An wen kann ich mich wenden?"]
)
async def test_everybody_learns_whom_they_can_ask(known: Talk, said: str) -> None:
    await known("mira", said, says=[BOTH])


@pytest.mark.parametrize("said", ["who are the organisers?", "Who can I ask?", "who can help me?"])
async def test_in_english_as_well_and_aloud(known: Talk, said: str) -> None:
    told = (
        "Olga and Tom organise this.\n\nTalk or write to them. If you write report: what it is about to me, "
        "all of them hear of it, and nobody else."
    )
    await known("nora", said, says=[told])
    await known("nora", f"@stammtisch {said}", where="#general", says=[told])


@pytest.mark.parametrize(
    ("said", "language", "told"),
    [
        ("qui sont les organisateurs ?", "french", "Olga et Tom organisent."),
        ("谁是主办方？", "chinese", "主办方的人：Olga和Tom。"),
    ],
)
async def test_in_the_other_languages(known: Talk, said: str, language: str, told: str) -> None:
    await known("lin", f"language {language}", says=None)
    assert (await known.asks("lin", said)).splitlines()[0] == told


async def test_how_they_are_reached_works(known: Talk) -> None:
    await known("mira", "melde: worum es geht", says=None)
    told = "@Mira meldet etwas.\n\n> worum es geht"
    await known.hears("olga", [told])


async def test_organisers_see_where_each_role_comes_from(known: Talk, stage: Stage) -> None:
    listed = await known.asks("olga", "wen kann ich fragen?")
    assert listed.splitlines() == [
        "Das Orga-Team:",
        "- terminal: Olga (olga) · steht in der Konfiguration",
        "- terminal: Tom (tom) · ernannt von Olga am 3. November 2011",
    ]


async def test_who_wants_to_be_forgotten_is_named_no_more(known: Talk) -> None:
    await known("tom", "vergiss mich", says=None)
    await known("tom", "ja", says=None)
    await known("mira", "wer ist im Orga-Team?", says=[f"Zum Orga-Team gehört Olga.\n\n{REACH}"])
