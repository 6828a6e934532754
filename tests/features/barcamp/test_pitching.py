"""A message becomes a card; both stay what they are to each other, whatever happens to the message."""

import pytest

from tests.features.barcamp.conftest import HERE
from tests.talk import Talk

COOKS = "Async for cooks · #43\n- mit Mira\n- 30 Minuten · zum Einsteigen\n- noch niemand dabei"


async def test_a_message_becomes_a_card_and_its_edits_and_its_deletion_follow(barcamp: Talk) -> None:
    pitched = await barcamp("mira", "pitch: Async for cooks – 30 min, beginners", where=HERE, says=[COOKS])
    card = "Async for chefs · #43\n- mit Mira\n- 45 Minuten\n- braucht: Beamer\n- noch niemand dabei, Platz für 20"
    await barcamp.edits(
        "mira", pitched, "pitch: Async for chefs – 45 min, max 20, needs a projector", says=[card]
    )
    await barcamp.deletes(
        "mira",
        pitched,
        says=[card.replace("#43", "#43 · abgesagt").replace("\n- noch niemand dabei, Platz für 20", "")],
    )


@pytest.mark.rarely_on_matrix
async def test_an_edit_counts_whenever_it_comes(barcamp: Talk) -> None:
    pitched = await barcamp("mira", "pitch: Async for cooks – 30 min, beginners", where=HERE, says=[COOKS])
    await barcamp.waits("mira", minutes=55, says=[])
    card = "Async for all of us · #43\n- mit Mira\n- noch niemand dabei"
    await barcamp.edits("mira", pitched, "pitch: Async for all of us", says=[card])
    gone = "Async for all of us · #43 · abgesagt\n- mit Mira"
    await barcamp.edits("mira", pitched, "never mind", says=[gone])
    await barcamp.edits("mira", pitched, "pitch: Async for all of us", says=[card])


@pytest.mark.rarely_on_matrix
async def test_a_sentence_pitches_in_both_languages(barcamp: Talk) -> None:
    said = "Ich würde gern was über Sauerteig erzählen, 45 min, brauche Beamer, auf Englisch, max 20"
    card = (
        "Sauerteig · #43\n- mit Mira\n- 45 Minuten · auf Englisch\n- braucht: Beamer\n"
        "- noch niemand dabei, Platz für 20"
    )
    await barcamp("mira", said, where=HERE, says=[card])
    offer = "I'd like to offer a session on ceramic mugs, preferably in the Salon Wilmersdorf"
    card = "Ceramic mugs · #44\n- mit Tom\n- wünscht sich Raum Salon Wilmersdorf\n- noch niemand dabei"
    await barcamp("tom", offer, where=HERE, says=[card])


@pytest.mark.rarely_on_matrix
async def test_talk_and_threads_and_other_channels_pitch_nothing(talk: Talk) -> None:
    await talk("mira", "pitch: Async for cooks", where=HERE, says=[])
    await talk("olga", "@stammtisch barcamp here", where=HERE, says=None)
    await talk("mira", "my elevator pitch: we sell chairs", where=HERE, says=[])
    root = await talk("mira", "who is there tomorrow?", where=HERE, says=[])
    await talk("tom", "pitch: Async for cooks", where=HERE, thread=root, says=[])
    await talk("olga", "@stammtisch barcamp stop", where=HERE, says=None)
    await talk("mira", "pitch: Async for cooks", where=HERE, says=[])


@pytest.mark.rarely_on_matrix
async def test_to_the_bot_alone_from_anywhere(barcamp: Talk) -> None:
    card = "Async for cooks · #43\n- mit Tom\n- 30 Minuten\n- noch niemand dabei"
    asked = await barcamp("tom", "pitch Async for cooks – 30 min", says=None)
    await barcamp("tom", "my pitches", says=["Yours:\n- Async for cooks · Tom · #43"])
    await barcamp(
        "tom",
        "show #43",
        says=[
            card.replace("mit Tom", "with Tom")
            .replace("Minuten", "minutes")
            .replace("noch niemand dabei", "nobody is in yet")
        ],
    )
    await barcamp.deletes("tom", asked, says=None)
    await barcamp("tom", "my pitches", says=["Yours:\n- Async for cooks · Tom · cancelled · #43"])


@pytest.mark.rarely_on_matrix
async def test_only_organisers_open_a_barcamp(talk: Talk) -> None:
    only = "Only the organisers can do that. Type help to see what you can do."
    await talk("tom", "@stammtisch barcamp here", where=HERE, says=[only])
    nowhere = "There is no barcamp channel yet. Organisers make one by writing barcamp here in it."
    await talk("tom", "pitch Async for cooks", says=[nowhere])
    which = "Please write that in the channel that you mean."
    await talk("olga", "language english", says=None)
    await talk("olga", "barcamp here", says=[which])
    await talk(
        "olga",
        "@stammtisch barcamp stop",
        where=HERE,
        says=["Nobody pitches here anyway. barcamp here starts it."],
    )


@pytest.mark.rarely_on_matrix
async def test_three_at_most_and_what_is_pitched_is_shown_where_a_barcamp_begins(barcamp: Talk) -> None:
    for number, title in enumerate(("One thing", "Two things", "Three things"), 43):
        card = f"{title} · #{number}\n- mit Mira\n- noch niemand dabei"
        await barcamp("mira", f"pitch: {title}", where=HERE, says=[card])
    many = (
        "Du hast schon 3 offene Pitches (#43, #44, #45), mehr hat hier niemand. "
        "Sag erst einen ab: pitch absagen und seine Nummer."
    )
    await barcamp("mira", "pitch: und noch was", where=HERE, says=[many])


@pytest.mark.rarely_on_matrix
async def test_what_people_write_pings_nobody_and_is_no_markup(barcamp: Talk) -> None:
    card = "*Hey* @room @channel [link](https://example.org) · #43\n- mit Mira\n- noch niemand dabei"
    await barcamp("mira", "pitch: *Hey* @room @channel [link](https://example.org)", where=HERE, says=[card])
