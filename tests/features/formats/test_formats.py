"""Every format, by a small example of it."""

import json
from dataclasses import replace
from datetime import date

import pytest

from bot.features.programme.formats import write
from tests.features.formats import examples
from tests.features.formats.examples import EXAMPLES, HINTS
from tests.features.formats.reading import called, local, notes, parse, refused


def test_schedule_xml() -> None:
    parsed = parse(examples.FRAB_XML)
    assert (parsed.format, parsed.title, parsed.slug, parsed.zone) == (
        "frab-xml",
        "Coworking Konferenz",
        "ck11",
        "Europe/Berlin",
    )
    assert (parsed.first_day, parsed.last_day, parsed.rooms) == (
        date(2011, 11, 3),
        date(2011, 11, 5),
        ("Saal",),
    )
    first = called(parsed, "Guten Morgen, Schreibtisch!")
    assert (first.key, first.room, first.language, first.kind, first.track) == (
        "7",
        "Saal",
        "de",
        "talk",
        "Plenum",
    )
    assert first.people == ("Mira Beispiel", "Bram Voorbeeld")
    assert first.abstract == "Drei Tage, drei Kontinente & Strom."
    assert (first.subtitle, first.description, first.url) == (
        "Und Stuhl",
        "Lang",
        "https://example.org/2011/talk/7/",
    )
    assert local(parsed, "Nachtschicht") == "2011-11-04 00:30 01:30"
    assert (called(parsed, "Nachtschicht").language, called(parsed, "Nachtschicht").kind) == (
        "de, en",
        "party",
    )


def test_schedule_json() -> None:
    parsed = parse(examples.FRAB_JSON)
    assert local(parsed, "Don't panic") == "2011-11-03 09:30 10:00"
    assert called(parsed, "Don't panic").people == ("Mira", "Bram", "Li Na")
    assert called(parsed, "Don't panic").language == "en"
    assert local(parsed, "Spät") == "2011-11-04 01:15 02:00"
    assert notes(parsed)["import-fixed-night"] == 1


def test_json_by_day_minute_and_room() -> None:
    parsed = parse(examples.PRETALX_DAYS)
    first = called(parsed, "Accueil")
    assert (first.key, first.room, first.kind, first.abstract) == (
        "ABCDEF",
        "Grande salle",
        "workshop",
        "Bonjour",
    )
    assert local(parsed, "Sans créneau") == "2011-11-03 09:00 09:45"
    assert called(parsed, "Sans créneau").room == "Petite salle"
    assert notes(parsed)["import-left-part"] == 1


def test_json_by_day_minute_and_room_with_several_slots() -> None:
    """As later versions have it: slots in a list, names one level deeper; a session may take place twice."""

    def slot(number: int, hour: int) -> dict[str, object]:
        return {
            "id": number,
            "room": {"id": 12, "name": {"en": "Hall", "fr": "Salle"}},
            "start": f"2011-11-03T{hour:02d}:00:00+01:00",
            "end": f"2011-11-03T{hour:02d}:45:00+01:00",
        }

    session = {
        "code": "ABCDEF",
        "title": "Deux fois",
        "content_locale": "fr",
        "submission_type": {"id": 3, "name": {"en": "Workshop", "fr": "Atelier"}},
        "slots": [slot(1, 9), slot(2, 14)],
    }
    parsed = parse(json.dumps({"schedule": {"2011-11-03": {"540": {"12": session}, "840": {"12": session}}}}))
    assert [one.start.hour for one in parsed.sessions] == [8, 13]
    assert {(one.room, one.kind) for one in parsed.sessions} == {("Salle", "workshop")}
    assert len({one.key for one in parsed.sessions}) == 2


def test_sessionize() -> None:
    parsed = parse(examples.SESSIONIZE)
    (keynote,) = parsed.sessions
    assert (keynote.key, keynote.room, keynote.language, keynote.kind) == ("100", "Aula", "de", "workshop")
    assert keynote.people == ("Ada Example",)
    assert (notes(parsed)["import-left-unscheduled"], notes(parsed)["import-left-cancelled"]) == (1, 1)
    (grid,) = parse(examples.GRID).sessions
    assert replace(grid, language="de", kind="workshop", abstract="Words") == keynote


def test_opass() -> None:
    parsed = parse(examples.OPASS, replace(HINTS, zone="Asia/Taipei"))
    (opening,) = parsed.sessions
    assert (opening.title, opening.room, opening.people, opening.abstract) == (
        "開幕",
        "大廳",
        ("小明",),
        "說明",
    )
    assert (local(parsed, "開幕"), parsed.language) == ("2011-11-03 08:30 09:00", "zh")


def test_a_board_of_slots() -> None:
    parsed = parse(examples.SLOTS)
    assert [one.title for one in parsed.sessions] == ["Registration", "Chain’d", "Ships", "Techlash"]
    assert local(parsed, "Ships") == "2011-11-03 09:45 10:30"
    assert called(parsed, "Ships").room == "Battleship"
    assert called(parsed, "Chain’d").people == ("Viv", "Ann")
    assert (called(parsed, "Registration").kind, called(parsed, "Registration").key) == ("break", "slot-1")
    assert local(parsed, "Techlash") == "2011-11-03 23:45 00:30"
    assert refused(examples.SLOTS, replace(HINTS, first_day=None)).key == "import-no-day"


def test_icalendar() -> None:
    parsed = parse(examples.ICAL)
    assert [one.key for one in parsed.sessions] == [
        "weekly@example.org#20111019T190000",
        "weekly@example.org#20111026T190000",
        "once@example.org",
        "day@example.org",
        "weekly@example.org#20111109T190000",
    ]
    assert local(parsed, "Open Lab (late)") == "2011-10-26 20:00 22:00"
    once = called(parsed, "A long line that is folded")
    assert (once.kind, once.track, once.abstract, once.url) == (
        "workshop",
        "Workshop",
        "One\nTwo, three",
        "https://example.org/once",
    )
    assert local(parsed, once.title) == "2011-11-03 09:30 10:15"
    assert local(parsed, "All day") == "2011-11-05 00:00 00:00"
    assert parsed.sessions[0].room == "Werkstatt, Keller"


def test_frab_csv() -> None:
    parsed = parse(examples.FRAB_CSV)
    assert parsed.format == "frab-csv"
    assert called(parsed, "Nachts").people == ("Maria", "Daniel")
    assert local(parsed, "Nachts") == "2011-11-04 00:30 01:15"
    assert called(parsed, "Ankommen").abstract == "Da, endlich"


def test_a_table_of_an_organiser() -> None:
    parsed = parse(examples.CSV)
    assert local(parsed, "Ankommen") == "2011-11-03 09:00 09:30"
    assert called(parsed, "Eröffnung").people == ("Mira Beispiel", "Bram Voorbeeld")
    assert called(parsed, "Eröffnung").capacity == 120
    assert local(parsed, "Frühstück") == "2011-11-04 08:00 09:00"
    assert called(parsed, "Frühstück").kind == "break"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("Titel,Start,Ende,Raum,Wer\nA,2011-11-03 09:30,10:15,Saal,Mira", "2011-11-03 09:30 10:15"),
        ("title\tstart\tduration\nA\t3.11.2011 9:30\t45", "2011-11-03 09:30 10:15"),
        ("Title,Date,Time\nA,November 3 2011,\nB,3 November 2011,9:30 AM", None),
        ("Titel;Tag;Beginn\nA;Do 3.11.;9h30", "2011-11-03 09:30 10:30"),
        ("Titel;Tag;Beginn\nA;Samstag;0945", "2011-11-05 09:45 10:45"),
        ('sep=;\n"Titel";"Start";"Bis"\n"A";"2011-11-03T23:30";"0:30"', "2011-11-03 23:30 00:30"),
        ("Thema,Wann,Datum\nA,14 Uhr,03.11.2011", "2011-11-03 14:00 15:00"),
    ],
)
def test_the_ways_to_write_a_time(table: str, expected: str | None) -> None:
    if expected is None:
        assert refused(table).key == "import-bad-time"
    else:
        assert local(parse(table), "A") == expected


def test_toml() -> None:
    parsed = parse(examples.TOML)
    assert (parsed.slug, parsed.language, parsed.rooms) == ("ck-2011", "de", ("Saal",))
    assert called(parsed, "Guten Morgen").capacity == 16
    walk = called(parsed, "Rundgang")
    assert (walk.kind, walk.place, local(parsed, "Rundgang")) == ("tour", "Tor", "2011-11-05 14:00 15:30")


def test_the_demo_programme_is_such_a_file() -> None:
    from importlib.resources import files

    parsed = parse(files("bot.demo").joinpath("programme.toml").read_bytes())
    assert {one.kind for one in parsed.sessions} == {"talk", "workshop", "break", "party", "tour", "barcamp"}
    assert notes(parsed) == {}


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("kind", ["json", "xml", "ics", "csv"])
def test_what_is_written_reads_back_the_same(name: str, kind: str) -> None:
    parsed = parse(EXAMPLES[name])
    written = write(kind, parsed)  # type: ignore[arg-type]
    again = parse(written)
    assert again.sessions == parsed.sessions
    assert (again.repaired, again.left_out) == ((), ())
    assert write(kind, again) == written  # type: ignore[arg-type]


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_reads_the_same_in_any_encoding(name: str) -> None:
    source = EXAMPLES[name].replace('encoding="UTF-8"', "")
    plain = parse(source).sessions
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        assert parse(source.encode(encoding)).sessions == plain, encoding
