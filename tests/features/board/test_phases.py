"""Pitching, voting, planning, published: switched by organisers, told once where it happens."""

import pytest

from bot.demo.stage import Played
from tests.features.board.conftest import JOIN, rows_of
from tests.talk import Talk

OPEN = (
    "🗳 Die Abstimmung ist offen! Alle haben 5 Stimmen. Drück den Knopf, oder schreib mir direkt, zum Beispiel "
    "stimme für #7. Wie es steht, sieht bis zum Schluss niemand, und bis dahin kannst du deine Stimmen ändern. "
    "Reaktionen auf Karten zählen nicht als Stimmen.\n[🗳 Abstimmen]"
)
COOKS = "Async for cooks · #43\n- mit Tom\n- braucht: Beamer\n- noch niemand dabei\n" + JOIN
BREAD = "Brot für alle · #44\n- mit Mira\n- noch niemand dabei, Platz für 30\n" + JOIN
VOTE = "[🗳 Stimme geben] "
CLOSED = (
    "🗳 Die Abstimmung ist zu. So steht es:\n- eine Stimme · Brot für alle · Mira · #44\n"
    "- 0 Stimmen · Async for cooks · Tom · #43\n\n"
    "Jetzt entsteht das Raster. Mit raster siehst du, wie weit es ist."
)
GRID = (
    "🗂 Das Raster\n\n"
    "Fr. 17:00–17:45\n- Saal · Async for cooks · Tom · #43\n- Salon Wilmersdorf · frei\n- Werkstatt · frei\n- Ruheraum · frei\n\n"
    "Fr. 18:00–18:45\n- Saal · frei\n- Salon Wilmersdorf · frei\n- Werkstatt · frei\n- Ruheraum · frei\n\n"
    "Noch ohne Platz: #44"
)
TOLD = (
    "🎉 Das Raster ist da! Eine Session steht jetzt im Programm; merk sie dir mit merk und ihrer Nummer. "
    "Wer noch eine Idee hat: Freie Felder sind unten zu sehen."
)


async def test_from_pitching_to_the_programme(barcamp: Talk) -> None:
    await barcamp(
        "mira",
        "phase",
        says=["Das Barcamp sammelt Vorschläge. Danach kommt die Abstimmung oder gleich das Raster."],
    )
    opened = "Die Abstimmung ist offen, und ich sage es im Barcamp."
    await barcamp(
        "olga",
        "abstimmung öffnen",
        says=[opened, OPEN, *(one.replace("[", VOTE + "[", 1) for one in (COOKS, BREAD))],
    )
    await barcamp("tom", "stimme für #44", says=None)
    planned = "Jetzt wird geplant, und ich sage es im Barcamp."
    cards = [COOKS.replace("- noch", "- 0 Stimmen\n- noch"), BREAD.replace("- noch", "- eine Stimme\n- noch")]
    await barcamp("olga", "abstimmung schließen", says=[planned, CLOSED, *cards])
    await barcamp("olga", "#43 um 17 in den Saal", says=None)
    published = "Veröffentlicht, und ich sage es im Barcamp.\n\nNoch ohne Platz: #44"
    await barcamp("olga", "raster veröffentlichen", says=[published, TOLD, GRID])
    await barcamp("lin", "zeig raster", says=[GRID])


@pytest.mark.the_same_everywhere
@pytest.mark.parametrize(
    ("before", "said", "answer"),
    [
        ([], "close voting", "There is no vote yet. start voting opens one."),
        (
            [],
            "raster veröffentlichen",
            "Im Raster liegt noch nichts. Leg erst etwas hinein, zum Beispiel #7 um 11 in die Küche.",
        ),
        ([], "eine phase zurück", "Das Barcamp sammelt noch Vorschläge; weiter zurück geht es nicht."),
        (["start voting"], "start voting", "The vote is on already. close voting ends it."),
        (
            ["start voting", "#43 um 17 in den Saal"],
            "publish the grid",
            "Close the vote first (close voting), then you can publish.",
        ),
        (["start planning"], "start voting", "Planning has begun already. back one phase leads back."),
        (
            ["#43 um 17 in den Saal", "publish the grid"],
            "publish the grid",
            "The grid is published already; what you change, changes in the programme, too.",
        ),
    ],
)
async def test_what_is_not_its_turn_is_said_and_changes_nothing(
    barcamp: Talk, stage: Played, before: list[str], said: str, answer: str
) -> None:
    for one in before:
        await barcamp("olga", one, says=None)
    stood = await rows_of(stage, "board")
    await barcamp("olga", said, says=[answer])
    assert await rows_of(stage, "board") == stood


@pytest.mark.the_same_everywhere
async def test_one_step_back_is_asked_and_told(barcamp: Talk, stage: Played) -> None:
    await barcamp("olga", "#43 um 17 in den Saal", says=None)
    await barcamp("olga", "raster veröffentlichen", says=None)
    await barcamp("lin", "merk #43", says=None)
    asked = (
        "Zurück zum Planen? Dann fällt eine Session aus dem Programm, und alle, die es angeht, hören, "
        "dass sie ausfällt. (ja/nein)"
    )
    await barcamp("olga", "eine phase zurück", says=[asked])
    await barcamp("olga", "hm", says=["Sag bitte ja oder nein."])
    await barcamp("olga", "nein", says=["Gut, alles bleibt, wie es ist."])
    await barcamp("olga", "eine phase zurück", says=[asked])
    back = "Jetzt wird geplant, und ich sage es im Barcamp."
    told = "Wir sind einen Schritt zurückgegangen: Das Raster wird noch einmal geplant."
    await barcamp(
        "olga", "ja", says=[back, told, GRID.replace("Das Raster", "Das Raster, noch in Arbeit", 1)]
    )
    gone = "❌ „Async for cooks“ (#43), Fr. 17:00, fällt leider aus."
    await barcamp.waits("lin", minutes=10, says=[gone])
    sessions = [
        (row["id"], row["cancelled"]) for row in await rows_of(stage, "session") if row["source"] == "barcamp"
    ]
    assert sessions == [(43, 1)]
    await barcamp("olga", "raster veröffentlichen", says=None)
    sessions = [
        (row["id"], row["cancelled"]) for row in await rows_of(stage, "session") if row["source"] == "barcamp"
    ]
    assert sessions == [(43, 0)]


@pytest.mark.the_same_everywhere
async def test_only_organisers_switch(barcamp: Talk, stage: Played) -> None:
    refused = "Only the organisers can do that. Type help to see what you can do."
    for said in ("start voting", "close voting", "publish the grid", "back one phase", "what would clash"):
        await barcamp("tom", said, says=[refused])
    assert [row["phase"] for row in await rows_of(stage, "board")] == ["pitching"]


@pytest.mark.the_same_everywhere
async def test_without_a_place_to_say_it_organisers_hear_so(talk: Talk) -> None:
    await talk(
        "olga",
        "planung beginnen",
        says=["Jetzt wird geplant. Ich kenne keinen Barcamp-Kanal, in dem ich es sagen könnte."],
    )


@pytest.mark.the_same_everywhere
async def test_each_announcement_comes_once(barcamp: Talk, stage: Played) -> None:
    for said in (
        "abstimmung öffnen",
        "abstimmung schließen",
        "#43 um 17 in den Saal",
        "raster veröffentlichen",
    ):
        await barcamp("olga", said, says=None)
    await barcamp.waits("olga", minutes=60, says=None)
    told = [str(row["key"]) for row in await rows_of(stage, "outbox") if str(row["key"]).startswith("board:")]
    assert len(told) == len(set(told)) == 4
