"""A message becomes a card; both stay what they are to each other, whatever happens to the message."""

import pytest

from tests.features.barcamp.conftest import COOKS, HERE, card_of
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere


async def test_who_signed_up_hears_that_it_is_gone_and_that_it_is_back(barcamp: Talk) -> None:
    pitched = await barcamp("mira", "pitch: Async for cooks – 30 min, beginners", where=HERE, says=[COOKS])
    card = barcamp.shown
    one = COOKS.replace("noch niemand", "eine Person")
    in_ = await barcamp("nora", "count me in!", where=HERE, thread=card, says=None)
    assert in_
    await barcamp("nora", "pitches", says=["One so far:\n- Async for cooks · Mira · one person is in · #43"])
    told = "“Async for cooks” (#43) was taken back and does not take place."
    gone = "Async for cooks · #43 · abgesagt\n- mit Mira\n- 30 Minuten · zum Einsteigen"
    await barcamp.edits("mira", pitched, "never mind", says=[gone])
    await barcamp.hears("nora", [told])
    await barcamp.edits("mira", pitched, "pitch: Async for cooks – 30 min, beginners", says=[one])
    await barcamp.hears("nora", ["“Async for cooks” (#43) takes place after all."])
    await barcamp.edits("mira", pitched, "pitch: Async for cooks, 30 min, beginners", says=[one])
    await barcamp.hears("nora", [])


async def test_an_edit_counts_whenever_it_comes(barcamp: Talk) -> None:
    pitched = await barcamp("mira", "pitch: Async for cooks – 30 min, beginners", where=HERE, says=[COOKS])
    await barcamp.waits("tom", minutes=55, says=None)
    said = "pitch: Async for all of us"
    await barcamp.edits("mira", pitched, said, says=[card_of("Async for all of us", "mit Mira")])


async def test_a_sentence_pitches_in_both_languages(barcamp: Talk) -> None:
    said = "Ich würde gern was über Sauerteig erzählen, 45 min, brauche Beamer, auf Englisch, max 20"
    facts = ("mit Mira", "45 Minuten · auf Englisch", "braucht: Beamer")
    card = card_of("Sauerteig", *facts, count="noch niemand dabei, Platz für 20")
    await barcamp("mira", said, where=HERE, says=[card])
    offer = "I'd like to offer a session on ceramic mugs, preferably in the Salon Wilmersdorf"
    card = card_of("Ceramic mugs", "mit Tom", "wünscht sich Raum Salon Wilmersdorf", label=44)
    await barcamp("tom", offer, where=HERE, says=[card])


async def test_talk_and_threads_and_other_channels_pitch_nothing(talk: Talk) -> None:
    await talk("mira", "pitch: Async for cooks", where=HERE, says=[])
    await talk("olga", "@stammtisch barcamp here", where=HERE, says=None)
    await talk("mira", "my elevator pitch: we sell chairs", where=HERE, says=[])
    root = await talk("mira", "who is there tomorrow?", where=HERE, says=[])
    await talk("tom", "pitch: Async for cooks", where=HERE, thread=root, says=[])
    await talk("olga", "@stammtisch barcamp stop", where=HERE, says=None)
    await talk("mira", "pitch: Async for cooks", where=HERE, says=[])


async def test_to_the_bot_alone_from_anywhere(barcamp: Talk) -> None:
    asked = await barcamp("tom", "pitch Async for cooks – 30 min", says=None)
    await barcamp("tom", "my pitches", says=["Yours:\n- Async for cooks · Tom · nobody is in yet · #43"])
    shown = "Async for cooks · #43\n- with Tom\n- 30 minutes\n- nobody is in yet\n[✋ I'm coming] [Maybe] [Sign me off]"
    await barcamp("tom", "show #43", says=[shown])
    await barcamp.deletes("tom", asked, says=None)
    await barcamp("tom", "my pitches", says=["Yours:\n- Async for cooks · Tom · cancelled · #43"])


async def test_only_organisers_open_a_barcamp(talk: Talk) -> None:
    only = "Only the organisers can do that. Type help to see what you can do."
    await talk("tom", "@stammtisch barcamp here", where=HERE, says=[only])
    nowhere = "There is no barcamp channel yet. Organisers make one by writing barcamp here in it."
    await talk("tom", "pitch Async for cooks", says=[nowhere])
    which = "Please write that in the channel that you mean."
    await talk("olga", "language english", says=None)
    await talk("olga", "barcamp here", says=[which])
    anyway = "Nobody pitches here anyway. barcamp here starts it."
    await talk("olga", "@stammtisch barcamp stop", where=HERE, says=[anyway])


async def test_three_at_most(barcamp: Talk) -> None:
    for number, title in enumerate(("One thing", "Two chairs", "Three cakes"), 43):
        await barcamp("mira", f"pitch: {title}", where=HERE, says=[card_of(title, "mit Mira", label=number)])
    many = (
        "Du hast schon 3 offene Pitches (#43, #44, #45), mehr hat hier niemand. "
        "Sag erst einen ab: pitch absagen und seine Nummer."
    )
    await barcamp("mira", "pitch: und noch was", where=HERE, says=[many])


FORM = [
    ("pitch", "Eine Session anbieten\n\n(1/7) Wie heißt sie?"),
    ("Messer schärfen", "(2/7) Worum geht es? (oder -)"),
    ("-", "(3/7) Wie lang? (oder -)"),
    ("20 Minuten", None),
    ("egal", "(5/7) Was braucht der Raum? (oder -)"),
    ("Beamer", "(6/7) Für höchstens wie viele Leute? (oder -)"),
    ("zwölf", "(7/7) Welchen Raum hättest du gern? (oder -)"),
    (
        "Saal",
        "Für wie viele Leute? Zum Beispiel 20, höchstens 5000.\n\n(6/7) Für höchstens wie viele Leute? (oder -)",
    ),
    ("12", "(7/7) Welchen Raum hättest du gern? (oder -)"),
]


async def test_by_form_question_by_question(barcamp: Talk) -> None:
    for text, asks in FORM:
        await barcamp("mira", text, says=None if asks is None else [asks])
    facts = ("mit Mira", "20 Minuten", "braucht: Beamer", "wünscht sich Raum Saal")
    card = card_of("Messer schärfen", *facts, count="noch niemand dabei, Platz für 12")
    await barcamp("mira", "Saal", says=None)
    await barcamp("mira", "zeig #43", says=[card])


async def test_what_people_write_pings_nobody_and_is_no_markup(barcamp: Talk) -> None:
    title = "*Hey* @room @channel [link](https://example.org)"
    await barcamp("mira", f"pitch: {title}", where=HERE, says=[card_of(title, "mit Mira")])


async def test_whoever_stars_what_has_no_time_yet_reads_what_to_do(barcamp: Talk) -> None:
    await barcamp("mira", "pitch: Async for cooks – 30 min", where=HERE, says=None)
    await barcamp("lin", "I'd love to hear about mushroom growing", where=HERE, says=None)
    pitch = (
        "“Async for cooks” (#43) is not in the programme yet. Sign up with join #43 already, and I will remind "
        "you before it starts."
    )
    await barcamp("nora", "star #43", says=[pitch])
    wish = "„Mushroom growing“ (#44) ist noch ein Wunsch. Mit ich auch #44 sagst du, dass du kämst."
    await barcamp("nora", "merk #44", says=[wish])
