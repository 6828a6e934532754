"""What a sentence asks of the grid, which cell it names, and how rooms and slots are written."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.features.board.rules import Room, Slot
from bot.features.board.sentences import Kind, Sentence, read
from bot.features.board.setting import RoomWish, SlotWish, read_configured_slot, read_rooms, read_slots
from bot.features.board.setup import wants_rooms, wants_slots
from bot.features.board.targets import Target, read_target

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2011, 11, 3, 9, 40, tzinfo=BERLIN)
DAYS = [date(2011, 11, day) for day in (3, 4, 5)]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("#7 um 11 in die Küche", Sentence(Kind.PLACE, 7, "um 11 in die Küche", shared=True)),
        ("#7 am Freitag um 11 im Saal", Sentence(Kind.PLACE, 7, "am Freitag um 11 im Saal", shared=True)),
        ("#7: um 11 Uhr im Saal!", Sentence(Kind.PLACE, 7, "um 11 Uhr im Saal", shared=True)),
        ("verschiebe #7 auf 15:00", Sentence(Kind.PLACE, 7, "auf 15:00", shared=True)),
        ("move #7 to the Saal", Sentence(Kind.PLACE, 7, "to the Saal", shared=True)),
        ("put #7 in Saal at 14:00", Sentence(Kind.PLACE, 7, "in Saal at 14:00")),
        ("bitte lege #7 um 11 in die Küche", Sentence(Kind.PLACE, 7, "um 11 in die Küche")),
        ("setze #7 um 11 in den Saal ein", Sentence(Kind.PLACE, 7, "um 11 in den Saal")),
        ("#7 → Saal 11:00", Sentence(Kind.PLACE, 7, "Saal 11:00")),
        ("#7 -> Saal 11:00", Sentence(Kind.PLACE, 7, "Saal 11:00")),
        ("#7 => 11:00, Saal", Sentence(Kind.PLACE, 7, "11:00, Saal")),
        ("place #7 → Fri 11:00 Saal", Sentence(Kind.PLACE, 7, "Fri 11:00 Saal")),
        ("place #7", Sentence(Kind.PLACE, 7)),
        ("platziere #7", Sentence(Kind.PLACE, 7)),
        ("tausche #7 und #9", Sentence(Kind.SWAP, 7, other=9, shared=True)),
        ("swap #7 and #9 please", Sentence(Kind.SWAP, 7, other=9, shared=True)),
        ("tausche #7 mit #9", Sentence(Kind.SWAP, 7, other=9, shared=True)),
        ("nimm #7 raus", Sentence(Kind.REMOVE, 7)),
        ("nimm #7 bitte wieder raus", Sentence(Kind.REMOVE, 7)),
        ("nimm #7 aus dem Raster", Sentence(Kind.REMOVE, 7)),
        ("unplace #7", Sentence(Kind.REMOVE, 7)),
        ("take #7 off the grid", Sentence(Kind.REMOVE, 7)),
        ("remove #7 from the grid", Sentence(Kind.REMOVE, 7)),
    ],
)
def test_what_is_asked(text: str, sentence: Sentence) -> None:
    assert read(text) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "läuft #7 um 11 in der Küche?",
        "#7",
        "#7 ist super",
        "nimm quelle #7",
        "merk #7",
        "#7 heißt jetzt Kochen",
        "tausche die Räume von #7 und #9",
        "setze den Titel von #7 auf Kochen",
        "wo ist Platz für #7",
        "put on the kettle",
        "sage #7 ab",
        "#7 30 Minuten länger",
    ],
)
def test_what_asks_nothing_of_the_grid(text: str) -> None:
    assert read(text) is None


def _slot(day: int, hour: int) -> Slot:
    start = datetime(2011, 11, day, hour, tzinfo=BERLIN).astimezone(UTC)
    return Slot(start, start.replace(minute=45))


SLOTS = (_slot(4, 11), _slot(4, 14), _slot(5, 11))
ROOMS = ("Saal", "Kleiner Saal", "Raum 2", "Salon Wilmersdorf", "Küche")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("um 11 in die Küche", Target(_slot(4, 11), "Küche")),
        ("in der kueche um 11 uhr", Target(_slot(4, 11), "Küche")),
        ("in Saal at 14:00", Target(_slot(4, 14), "Saal")),
        ("Saal 11:00", Target(_slot(4, 11), "Saal")),
        ("in den kleinen saal um 14 uhr", Target(_slot(4, 14), "Saal")),
        ("kleiner saal, 14 uhr", Target(_slot(4, 14), "Kleiner Saal")),
        ("in Raum 2 um 11", Target(_slot(4, 11), "Raum 2")),
        ("Raum 2", Target(None, "Raum 2")),
        ("am Samstag um 11 im Saal", Target(_slot(5, 11), "Saal")),
        ("on Saturday at 11 in the Saal", Target(_slot(5, 11), "Saal")),
        ("Sa. 11:00 Saal", Target(_slot(5, 11), "Saal")),
        ("Fr. 11:00 Salon Wilmersdorf", Target(_slot(4, 11), "Salon Wilmersdorf")),
        ("Fri 11:00 Saal", Target(_slot(4, 11), "Saal")),
        ("um 11 nach Wilmersdorf", Target(_slot(4, 11), "Salon Wilmersdorf")),
        ("um 11", Target(_slot(4, 11))),
        ("um 11:15 in den Saal", Target(None, "Saal", datetime(2011, 11, 4, 11, 15, tzinfo=BERLIN))),
        ("um 11 in die Turnhalle", Target(_slot(4, 11), unknown="Turnhalle")),
        ("um 11 in die Küsche", Target(_slot(4, 11), unknown="Küsche", near="Küche")),
        ("", Target()),
    ],
)
def test_which_cell(text: str, target: Target) -> None:
    assert read_target(text, ROOMS, SLOTS, NOW, "Europe/Berlin") == target


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        (
            "Küche (20), Saal (80, Beamer)",
            RoomWish("set", (Room("Küche", 20), Room("Saal", 80, ("projector",)))),
        ),
        ("Saal (80 seats, projector, sound)", RoomWish("set", (Room("Saal", 80, ("projector", "sound")),))),
        (
            "Ruheraum (ruhig, 8); Salon Wilmersdorf",
            RoomWish("set", (Room("Ruheraum", 8, ("quiet",)), Room("Salon Wilmersdorf"))),
        ),
        ("+ Werkstatt (16, Whiteboard)", RoomWish("add", (Room("Werkstatt", 16, ("whiteboard",)),))),
        ("- Küche", RoomWish("remove", (Room("Küche"),))),
        ("", None),
        ("Saal, saal", None),
        ("(20)", None),
    ],
)
def test_rooms(text: str, wish: RoomWish | None) -> None:
    assert read_rooms(text) == wish


TEN, QUARTER, ELEVEN, LATER = time(10), time(10, 45), time(11), time(11, 45)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        (
            "10:00-10:45, 11:00-11:45 am Freitag",
            SlotWish("set", ((TEN, QUARTER), (ELEVEN, LATER)), date(2011, 11, 4)),
        ),
        (
            "on Friday 11-11:45 and 10 – 10:45",
            SlotWish("set", ((TEN, QUARTER), (ELEVEN, LATER)), date(2011, 11, 4)),
        ),
        ("10:00 bis 10:45 Uhr", SlotWish("set", ((TEN, QUARTER),))),
        ("+ 16:00-16:45", SlotWish("add", ((time(16), time(16, 45)),))),
        ("- 10:00", SlotWish("remove", ((TEN, time(23, 59)),))),
        ("10:00-10:45, 10:30-11:15", None),
        ("10:45-10:00", None),
        ("10:00-25:00", None),
        ("morgen", None),
    ],
)
def test_slots(text: str, wish: SlotWish | None) -> None:
    assert read_slots(text, NOW, DAYS) == wish


def test_configured_slots() -> None:
    assert read_configured_slot("2011-11-04 11:00-11:45") == (date(2011, 11, 4), ELEVEN, LATER)
    for wrong in ("11:00-11:45", "2011-13-04 11:00-11:45", "2011-11-04 11:45-11:00", "2011-11-04"):
        assert read_configured_slot(wrong) is None


@pytest.mark.parametrize(
    ("text", "rooms", "slots"),
    [
        ("rooms: Küche (20)", True, False),
        ("Räume: Küche, Saal", True, False),
        ("räume + Werkstatt (16)", True, False),
        ("raum weg: Küche", True, False),
        ("add room Werkstatt (16)", True, False),
        ("remove room Küche", True, False),
        ("slots 10:00-10:45 am Freitag", False, True),
        ("slots: 10:00-10:45", False, True),
        ("slots + 16:00-16:45", False, True),
        ("slot weg: 10:00", False, True),
        ("welche räume: gibt es?", False, False),
        ("räume", False, False),
        ("rooms with projector", False, False),
        ("Raum Saal ist voll", False, False),
        ("slots am Freitag", False, False),
    ],
)
def test_what_sets_them(text: str, rooms: bool, slots: bool) -> None:
    assert (wants_rooms(text), wants_slots(text)) == (rooms, slots)
