"""Votes are blind: given by button or in private, changeable until the end, and nobody sees them before."""

from random import Random

import pytest

from bot.demo.stage import Played
from bot.features.barcamp.store import PitchStore
from bot.features.board.data import VoteData
from bot.features.board.store import BoardStore
from tests.conftest import platform_of
from tests.features.board.conftest import HERE, rows_of
from tests.talk import Talk


@pytest.fixture
async def voting(barcamp: Talk) -> Talk:
    """The vote is open; there is a wish (#45) as well."""
    await barcamp("lin", "@stammtisch wish something on insurance", where=HERE, says=None)
    await barcamp("olga", "abstimmung öffnen", says=None)
    for who in ("olga", "tom", "mira", "lin"):
        await barcamp.hears(who, None)
    return barcamp


async def test_given_and_taken_back_in_private(voting: Talk) -> None:
    one = "Gezählt: „Async for cooks“ (#43). Du hast noch 4 Stimmen.\n[Stimme zurück]"
    await voting("kerem", "stimme für #43", says=[one])
    twice = "Deine Stimme für „Async for cooks“ (#43) ist schon gezählt. stimme zurück #43 nimmt sie zurück."
    await voting("kerem", "stimme für #43", says=[twice])
    english = "Counted: “Brot für alle” (#44). You have 3 votes left.\n[Take it back]"
    await voting("kerem", "vote #44", says=[english])
    mine = "🗳 Your votes, which only you see:\n- Async for cooks · Tom · #43\n- Brot für alle · Mira · #44\n\nYou have 3 votes left."
    await voting("kerem", "my votes", says=[mine])
    await voting("kerem", "unvote #43", says=["Taken back: “Async for cooks” (#43). You have 4 votes left."])
    await voting("kerem", "unvote #43", says=["You did not vote for “Async for cooks” (#43)."])
    await voting("kerem", "vote #99", says=["There is no pitch #99."])


async def test_by_button_from_the_ballot(voting: Talk) -> None:
    ballot = (
        "🗳 Wofür stimmst du?\n- Async for cooks · Tom · #43\n- Brot für alle · Mira · #44\n- Insurance · #45\n\n"
        "Du hast noch 5 Stimmen.\n[🗳 #43] [🗳 #44] [🗳 #45]"
    )
    await voting("kerem", "abstimmen", says=None)
    shown = voting.shown
    await voting.presses("kerem", shown, "🗳 #43", says=None)
    again = (
        ballot.replace("Tom · #43", "Tom · #43 · ✓ deine Stimme")
        .replace("noch 5", "noch 4")
        .replace("[🗳 #43] ", "")
    )
    await voting("kerem", "abstimmen", says=[again])


@pytest.mark.the_same_everywhere
async def test_not_in_public(voting: Talk, stage: Played) -> None:
    direct = "Schreib mir das bitte direkt, hier lesen alle mit."
    await voting("tom", "@stammtisch stimme für #44", where=HERE, says=[direct])
    assert await rows_of(stage, "pitch_vote") == []


@pytest.mark.the_same_everywhere
async def test_no_more_than_one_has(voting: Talk) -> None:
    for title in ("Eins", "Zwei", "Drei"):
        await voting("lin", f"pitch: {title}", where=HERE, says=None)
    for label in (43, 44, 46, 47, 48):
        await voting("kerem", f"stimme für #{label}", says=None)
    none_left = "Du hast alle 5 Stimmen vergeben: #43, #44, #46, #47, #48. Nimm erst eine zurück, zum Beispiel mit stimme zurück #43."
    await voting("kerem", "stimme für #45", says=[none_left])


@pytest.mark.the_same_everywhere
async def test_a_message_that_says_something_else_votes_for_that(voting: Talk, stage: Played) -> None:
    said = await voting("tom", "stimme für #44", says=None)
    await voting.edits("tom", said, "stimme für #43", says=None)
    assert [row["pitch"] for row in await rows_of(stage, "pitch_vote")] == [43]
    await voting.deletes("tom", said, says=["(gone)"])
    assert await rows_of(stage, "pitch_vote") == []
    said = await voting("tom", "stimme für #44", says=None)
    await voting("olga", "abstimmung schließen", says=None)
    await voting.hears("tom", None)
    await voting.deletes("tom", said, says=["(gone)"])
    assert [row["pitch"] for row in await rows_of(stage, "pitch_vote")] == [44]


@pytest.mark.the_same_everywhere
async def test_only_while_it_is_open(barcamp: Talk) -> None:
    early = "The vote has not begun; I will say so in the barcamp when it does."
    await barcamp("lin", "vote #43", says=[early])
    await barcamp("olga", "start voting", says=None)
    await barcamp("olga", "close voting", says=None)
    await barcamp.hears("lin", None)
    await barcamp("lin", "vote #43", says=["The vote is over."])
    await barcamp("lin", "my votes", says=["You voted for nothing."])


LOOKS = (
    "raster",
    "phase",
    "was überschneidet sich",
    "pitches",
    "zeig #43",
    "zeig #44",
    "#43 um 17 in den Saal",
    "#44 um 17 in den Salon",
    "meine daten",
    "meine stimmen",
    "nimm #43 raus",
    "nimm #44 raus",
)
"""All that organisers can look at; at the end everything is as it was."""


async def _everything(stage: Played, who: str) -> set[str]:
    """All that somebody reads who looks at everything, the cards included."""
    platform, read = platform_of(stage), set()
    for said in LOOKS:
        await platform.say(who, None, said, None)
        read |= {text for _, text in await platform.heard(who)}
    return read


@pytest.mark.the_same_everywhere
@pytest.mark.parametrize("seed", range(3))
async def test_nothing_that_others_see_depends_on_the_votes(voting: Talk, stage: Played, seed: int) -> None:
    rng = Random(seed)
    before = [await _everything(stage, who) for who in ("olga", "mira")]
    for who in ("olga", "mira"):
        await voting.hears(who, None)
    for _ in range(15):
        who, label = rng.choice(("tom", "lin", "kerem")), rng.choice((43, 44, 45))
        await voting(who, f"{rng.choice(('stimme für', 'stimme für', 'stimme zurück'))} #{label}", says=None)
        await voting.hears("olga", [])
        await voting.hears("mira", [])
    assert await rows_of(stage, "pitch_vote") != []
    assert [await _everything(stage, who) for who in ("olga", "mira")] == before


async def test_ones_own_votes_are_ones_own_data(voting: Talk, stage: Played) -> None:
    await voting("tom", "stimme für #44", says=None)
    await voting("kerem", "stimme für #44", says=None)
    await voting("kerem", "stimme für #43", says=None)
    store, data = BoardStore(), VoteData(BoardStore(), PitchStore(stage.app.people))
    persons = {
        str(row["name"]).split()[0]: int(str(row["person"])) for row in await rows_of(stage, "identity")
    }
    tom, kerem = persons["Tom"], persons["Kerem"]
    async with stage.app.database.transaction() as tx:
        shown = await data.export(tx, tom)
        assert [getattr(line, "text", "") for line in shown["my-data-votes"]] == ["#44 Brot für alle"]
        await data.merge(tx, tom, kerem)
        assert (await store.count(tx, 44), await store.count(tx, 43)) == (1, 1)
        assert sorted(await store.voted(tx, tom)) == [43, 44]
        await data.forget(tx, tom)
        assert [await store.count(tx, label) for label in (43, 44)] == [0, 0]
