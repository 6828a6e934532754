"""What somebody tries at a barcamp without having read how: asked, said in the thread, refused."""

import pytest

from bot.features.barcamp.aloud import co_host_said, part_said
from bot.features.barcamp.asked import topic_asked
from bot.features.board.voting import asks_for_votes
from bot.features.seats.aloud import said_by_host
from bot.features.seats.meaning import cannot_come
from bot.language.host_words import names_a_part
from tests.features.board.conftest import HERE, JOIN
from tests.talk import Talk


async def test_what_the_barcamp_has_on_something_before_and_after_publishing(barcamp: Talk) -> None:
    await barcamp("lin", "pitch: Remote-Arbeit ohne Tränen", where=HERE, says=None)
    await barcamp.hears("nora", None)
    of_the_programme = (
        "Das habe ich gefunden:\n- Fr. 11:00–11:45 · Remote Across Nine Time Zones · Salon Wilmersdorf · "
        "Tom Fiction · #25\n"
    )
    pitched = "- Remote-Arbeit ohne Tränen · Lin · noch niemand dabei · #45"
    asked = "was gibt's auf dem Barcamp zu Remote-Arbeit?"
    await barcamp("nora", asked, says=[of_the_programme + pitched])
    await barcamp("olga", "#45 um 17 in den Saal", says=None)
    await barcamp("olga", "raster veröffentlichen", says=None)
    await barcamp.hears("nora", None)
    held = "- Fr. 17:00–17:45 · Remote-Arbeit ohne Tränen · Saal · Lin · #45"
    await barcamp("nora", asked, says=[of_the_programme + held])
    nothing = (
        "Auf dem Barcamp finde ich dazu noch nichts. Mit pitches siehst du alle Vorschläge, und mit wunsch: … "
        "wünschst du dir etwas."
    )
    await barcamp("nora", "was gibt's auf dem Barcamp zu Quantenphysik?", says=[nothing])


async def _card(talk: Talk) -> str:
    """Tom's card, in whose thread they talk; everybody in German."""
    for who in ("tom", "nora", "lin"):
        await talk(who, "sprache deutsch", says=None)
    await talk("nora", "@stammtisch zeig #43", where=HERE, says=None)
    return talk.shown


async def test_a_host_says_it_in_the_thread_without_a_colon(barcamp: Talk) -> None:
    thread = await _card(barcamp)

    async def says(text: str, answer: str) -> None:
        await barcamp("tom", text, where=HERE, thread=thread, says=None)
        assert card(answer) in await barcamp.asks("nora", "zeig #43")

    def card(facts: str) -> str:
        return f"Async for cooks · #43\n- mit Tom\n{facts}\n{JOIN}"

    await says("länge 45", "- 45 Minuten\n- braucht: Beamer\n- noch niemand dabei")
    await says(
        "braucht Whiteboard", "- 45 Minuten\n- braucht: Whiteboard oder Flipchart\n- noch niemand dabei"
    )
    await says(
        "make it 10 people",
        "- 45 Minuten\n- braucht: Whiteboard oder Flipchart\n- noch niemand dabei, Platz für 10",
    )
    await says(
        "max 12", "- 45 Minuten\n- braucht: Whiteboard oder Flipchart\n- noch niemand dabei, Platz für 12"
    )
    await says(
        "30 min", "- 45 Minuten\n- braucht: Whiteboard oder Flipchart\n- noch niemand dabei, Platz für 12"
    )
    await barcamp("tom", "co-host Lin", where=HERE, thread=thread, says=None)
    asks = "Tom fragt, ob ihr „Async for cooks“ (#43) gemeinsam leitet. Machst du mit?\n[✓ Ja] [✗ Nein]"
    await barcamp.hears("lin", [asks])
    await barcamp("tom", "co-host gesucht", where=HERE, thread=thread, says=[])
    await barcamp("nora", "länge 30", where=HERE, thread=thread, says=None)
    await barcamp("nora", "zeig #43", says=None)


async def test_maybe_on_the_waitlist_and_a_seat_because_there_are_more(barcamp: Talk) -> None:
    for who in ("nora", "lin", "tom"):
        await barcamp(who, "sprache deutsch", says=None)
    await barcamp("tom", "plätze #43 1", says=None)
    await barcamp("nora", "dabei #43", says=None)
    await barcamp("lin", "dabei #43", says=None)
    stays = (
        "Du bleibst auf der Warteliste, Nummer 1: „Async for cooks“ (#43). Wenn du nicht mehr kommen willst, sag "
        "raus #43.\n[Abmelden]"
    )
    await barcamp("lin", "vielleicht #43", says=[stays])
    await barcamp("tom", "plätze #43 2", says=None)
    more = "🎉 Es gibt jetzt mehr Plätze, und einer gehört dir: „Async for cooks“ (#43).\n[Abmelden]"
    assert more in await barcamp.reads("lin")


async def test_sentences_about_a_pitch_are_understood(barcamp: Talk) -> None:
    for who in ("nora", "tom"):
        await barcamp(who, "sprache deutsch", says=None)
    await barcamp("nora", "dabei #43", says=None)
    off = "Du bist abgemeldet: „Async for cooks“ (#43). Falls doch: dabei #43."
    assert off in await barcamp.asks("nora", "ich kann nicht zu #43 kommen")
    later = (
        "„Async for cooks“ (#43) ist noch nicht im Programm. Melde dich schon mit dabei #43 an, dann erinnere ich "
        "dich, bevor es losgeht."
    )
    await barcamp("nora", "erinnere mich an #43", says=[later])
    not_yet = "Über #43 wurde noch nicht abgestimmt."
    await barcamp("nora", "wie viele Stimmen hat #43?", says=[not_yet])
    await barcamp("olga", "abstimmung öffnen", says=None)
    await barcamp("nora", "stimme für #43", says=None)
    blind = "Wie viele Stimmen #43 hat, sage ich erst, wenn die Abstimmung geschlossen ist, und dann allen zugleich."
    await barcamp("nora", "wie viele Stimmen hat #43?", says=[blind])
    await barcamp("olga", "abstimmung schließen", says=None)
    await barcamp.hears("nora", None)
    await barcamp("nora", "wie viele Stimmen hat #43?", says=["„Async for cooks“ (#43) hat eine Stimme."])
    only = "Das kann nur das Orga-Team. Mit hilfe siehst du, was du machen kannst."
    await barcamp("nora", "sage #43 ab", says=[only])
    gone = "„Async for cooks“ (#43) ist abgesagt. Wer zugesagt hat, erfährt es. Mit pitch doch #43 ist er wieder da."
    assert gone in await barcamp.asks("tom", "sage #43 ab")


async def test_a_refusal_names_where_it_fits(barcamp: Talk) -> None:
    await barcamp("olga", "#43 um 17 in den Saal", says=None)
    taken = (
        "Saal ist Fr. 17:00–17:45 schon belegt, mit #43. Frei ist Fr. 17:00, Salon Wilmersdorf: "
        "platziere #44 → Fr. 17:00 Salon Wilmersdorf"
    )
    await barcamp("olga", "#44 um 17 in den Saal", says=[taken])
    await barcamp("olga", "platziere #44 → Fr. 17:00 Salon Wilmersdorf", says=None)
    late = "Um 19:00 beginnt kein Slot; einer beginnt zum Beispiel um 18:00."
    await barcamp("olga", "#44 um 19 in den Saal", says=[late])


@pytest.mark.the_same_everywhere
async def test_one_phase_back_is_told_once_and_a_move_counts_seats(barcamp: Talk) -> None:
    await barcamp("nora", "sprache deutsch", says=None)
    await barcamp("olga", "#43 um 17 in den Saal", says=None)
    await barcamp("olga", "raster veröffentlichen", says=None)
    await barcamp("nora", "dabei #43", says=None)
    await barcamp("nora", "merk #43", says=None)
    await barcamp.hears("olga", None)
    await barcamp("olga", "verschiebe #43 auf 18:00", says=None)
    await barcamp("olga", "lassen", says=None)
    seen = await barcamp.asks("olga", "verschiebe #43 auf 18:00")
    assert "Eine Person hat sich das gemerkt. Ein Platz ist vergeben." in seen
    await barcamp("olga", "lassen", says=None)
    await barcamp("olga", "eine phase zurück", says=None)
    await barcamp("olga", "ja", says=None)
    await barcamp.hears("nora", None)
    gone = "❌ „Async for cooks“ (#43), Fr. 17:00, fällt leider aus."
    await barcamp.waits("nora", minutes=30, says=[gone])


@pytest.mark.the_same_everywhere
async def test_where_seats_are_left_is_told_before_and_after_publishing(barcamp: Talk) -> None:
    left = "There are seats left in:\n- “Async for cooks” (#43){}\n- “Brot für alle” (#44) · 30 seats"
    await barcamp("nora", "which barcamp sessions have seats left?", says=[left.format(" · no limit")])
    await barcamp("olga", "#43 um 17 in den Saal", says=None)
    await barcamp("olga", "raster veröffentlichen", says=None)
    await barcamp.hears("nora", None)
    there = ", Fri 17:00, Saal · no limit"
    await barcamp("nora", "where are still seats at the barcamp?", says=[left.format(there)])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("länge 45", ("length", "45")),
        ("length half an hour", ("length", "half an hour")),
        ("braucht Beamer", ("needs", "Beamer")),
        ("sprache Englisch!", ("language", "Englisch")),
        ("level beginners", ("level", "beginners")),
        ("länge 45 reicht mir nicht", None),
        ("braucht jemand einen Beamer?", None),
        ("braucht noch jemand Kaffee", None),
        ("sprache ist mir egal", None),
        ("45 Minuten", None),
    ],
)
def test_a_part_is_told_from_talk(text: str, said: tuple[str, str] | None) -> None:
    assert part_said(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("co-host Lin", ("Lin", False)),
        ("mit-host: @Lin", ("Lin", True)),
        ("cohost Lin Muster", ("Lin Muster", False)),
        ("co-host?", None),
        ("Lin wäre ein guter co-host", None),
    ],
)
def test_who_is_to_host_it_too(text: str, said: tuple[str, bool] | None) -> None:
    assert co_host_said(text) == said


@pytest.mark.parametrize(
    ("text", "seats"),
    [
        ("make it 10 people", "10"),
        ("macht 12 Plätze", "12"),
        ("maximal 9 Leute", "9"),
        ("bis zu 8 Personen", "8"),
        ("max 3 Tassen pro Person", None),
        ("10 people", None),
        ("make it 10", None),
    ],
)
def test_how_many_there_is_room_for(text: str, seats: str | None) -> None:
    assert said_by_host(text) == (("capacity", seats) if seats else None)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("ich kann nicht zu #37 kommen", True),
        ("Kann leider nicht zur Tour #37", True),
        ("ich schaffe es nicht zu #37", True),
        ("I can't make it to #37", True),
        ("sorry, I won't be able to make it to #37 after all", True),
        ("I'm not coming to #37", True),
        ("ich kann nicht zu #37 kommen, wenn es regnet", False),
        ("kann man nicht zu #37 kommen?", False),
        ("I can make it to #37", False),
    ],
)
def test_who_cannot_come(text: str, means: bool) -> None:
    assert cannot_come(text) is means


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("was gibt's auf dem Barcamp zu Remote-Arbeit?", "Remote-Arbeit"),
        ("gibt es beim Barcamp was über Brot?", "Brot"),
        ("what is there at the barcamp about async?", "async"),
        ("any barcamp sessions on remote work?", "remote work"),
        ("was gibt's auf dem Barcamp zu essen?", None),
        ("was gibt's zu Remote-Arbeit?", None),
        ("welche Sessions gibt es auf dem Barcamp?", None),
    ],
)
def test_what_is_asked_of_the_barcamp(text: str, topic: str | None) -> None:
    assert topic_asked(text) == topic


def test_other_words_are_left_alone() -> None:
    assert asks_for_votes("how many votes does #43 have so far?")
    assert not asks_for_votes("wie viele Stimmen habe ich noch?")
    assert names_a_part("30 min")
    assert not names_a_part("+1")
