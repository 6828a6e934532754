"""What real exports do wrong, one thing at a time."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.errors import SaySo
from bot.features.programme.formats import Hints
from tests.features.formats import examples
from tests.features.formats.examples import HINTS
from tests.features.formats.reading import called, local, notes, parse, refused


def _xml(event: str, day: str = 'date="2011-11-03"', conference: str = "") -> str:
    return (
        f"<schedule><conference><title>T</title>{conference}</conference><day index='1' {day}>"
        f"<room name='R'><event id='1'><title>A</title>{event}</event></room></day></schedule>"
    )


def _ical(*lines: str, calendar: str = "") -> str:
    return "\n".join(["BEGIN:VCALENDAR", *calendar.splitlines(), *lines, "END:VCALENDAR"])


def _vevent(*lines: str) -> str:
    return "\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"])


# --- Times ---


def test_a_date_in_utc_beside_a_local_start() -> None:
    for said in ("2011-11-03T08:30:00+00:00", "2011-11-03T08:30:00"):
        parsed = parse(_xml(f"<date>{said}</date><start>09:30</start><duration>00:30</duration>"))
        assert local(parsed, "A") == "2011-11-03 09:30 10:00"
        assert notes(parsed)["import-fixed-utc"] == 1


def test_a_local_time_that_is_marked_as_utc() -> None:
    event = "<date>2011-11-03T09:30:00Z</date><start>09:30</start><duration>00:30</duration>"
    parsed = parse(_xml(event))
    assert local(parsed, "A") == "2011-11-03 09:30 10:00"
    assert notes(parsed)["import-fixed-local"] == 1
    assert local(parse(_xml(event), replace(HINTS, zone="UTC")), "A") == "2011-11-03 09:30 10:00"


def test_a_date_and_a_start_that_do_not_agree_are_told() -> None:
    parsed = parse(
        _xml("<date>2011-11-03T09:30:00+01:00</date><start>11:00</start><duration>00:30</duration>")
    )
    assert local(parsed, "A") == "2011-11-03 09:30 10:00"
    assert notes(parsed)["import-fixed-clock"] == 1


def test_a_day_that_begins_the_evening_before() -> None:
    day = 'date="2011-11-03" start="2011-11-03T21:30:00+01:00" end="2011-11-04T21:29:00+01:00"'
    assert (
        local(parse(_xml("<start>10:00</start><duration>0:30</duration>", day)), "A")
        == "2011-11-04 10:00 10:30"
    )
    assert (
        local(parse(_xml("<start>22:00</start><duration>0:30</duration>", day)), "A")
        == "2011-11-03 22:00 22:30"
    )


def test_a_session_across_midnight_and_one_after_it() -> None:
    day = 'date="2011-11-03" start="2011-11-03T10:00:00+01:00"'
    assert (
        local(parse(_xml("<start>23:30</start><duration>01:00</duration>", day)), "A")
        == "2011-11-03 23:30 00:30"
    )
    assert (
        local(parse(_xml("<start>00:30</start><duration>01:00</duration>", day)), "A")
        == "2011-11-04 00:30 01:30"
    )
    changing = _xml(
        "<start>02:00</start><duration>01:00</duration>", conference="<day_change>04:00:00</day_change>"
    )
    assert local(parse(changing), "A") == "2011-11-04 02:00 03:00"
    assert (
        local(parse(_xml("<start>24:30</start><duration>01:00</duration>")), "A") == "2011-11-04 00:30 01:30"
    )


def test_days_without_a_date_are_counted_from_the_first() -> None:
    assert (
        local(parse(_xml("<start>0945</start><duration>45</duration>", 'number="x"')), "A")
        == "2011-11-03 09:45 10:30"
    )


def test_a_long_duration_of_pretalx_and_one_with_seconds() -> None:
    assert (
        local(parse(_xml("<start>10:00</start><duration>01:02:30</duration>")), "A")
        == "2011-11-03 10:00 12:30"
    )
    assert (
        local(parse(_xml("<start>10:00</start><duration>01:30:00</duration>")), "A")
        == "2011-11-03 10:00 11:30"
    )


def test_a_missing_end_lasts_until_the_next_in_the_room_but_an_hour_at_most() -> None:
    parsed = parse(
        "Titel,Start,Raum\nA,2011-11-03 09:00,Saal\nB,2011-11-03 09:20,Saal\nC,2011-11-03 09:10,Hof"
    )
    assert local(parsed, "A") == "2011-11-03 09:00 09:20"
    assert local(parsed, "B") == "2011-11-03 09:20 10:20"
    assert local(parsed, "C") == "2011-11-03 09:10 10:10"
    assert notes(parsed)["import-fixed-end"] == 3


def test_without_any_zone_a_local_time_is_refused_and_an_offset_is_enough() -> None:
    bare = replace(HINTS, zone=None)
    assert refused("Titel,Start\nA,2011-11-03 09:00", bare).key == "import-no-zone"
    parsed = parse("Titel,Start,Ende\nA,2011-11-03T09:00+01:00,2011-11-03T10:00+01:00", bare)
    assert (parsed.zone, local(parsed, "A")) == ("Etc/GMT-1", "2011-11-03 09:00 10:00")


def test_the_clocks_change_within_a_session_and_between_two() -> None:
    night = parse("Titel,Start,Dauer\nA,2011-10-30 01:30,2:00")
    assert local(night, "A") == "2011-10-30 01:30 02:30"
    week = _ical(
        _vevent(
            "UID:u",
            "SUMMARY:S",
            "DTSTART;TZID=Europe/Berlin:20111024T180000",
            "DURATION:PT2H",
            "RRULE:FREQ=WEEKLY;COUNT=2",
        )
    )
    assert [one.start.hour for one in parse(week).sessions] == [16, 17]


@pytest.mark.parametrize("value", ["neun Uhr", "25:99", "2011-13-45 09:00", "99.99.2011 9:00"])
def test_a_time_that_cannot_be_read_is_told_with_its_place(value: str) -> None:
    said = refused(f"Titel,Start\nA,2011-11-03 09:00\nB,{value}")
    assert said.key == "import-bad-time"
    assert (said.values["value"], said.values["where"].values["line"]) == (value, "3")  # type: ignore[union-attr]
    assert refused(_xml(f"<date>{value}</date>")).key == "import-bad-time"


def test_an_impossible_year_is_left_out() -> None:
    parsed = parse("Titel,Start\nA,2011-11-03 09:00\nB,0001-01-01 09:00\nC,9999-12-31 23:59")
    assert (len(parsed.sessions), notes(parsed)["import-left-date"]) == (1, 2)


def test_an_impossible_end_is_no_end_and_an_exhibition_of_two_months_is_possible() -> None:
    parsed = parse(
        "Titel,Start,Ende\nA,2011-11-03 09:00,9999-12-31 00:00\nB,2011-11-03 09:00,2012-01-10 18:00"
    )
    assert local(parsed, "A") == "2011-11-03 09:00 10:00"
    assert called(parsed, "B").end == datetime(2012, 1, 10, 17, tzinfo=UTC)
    days = _vevent("UID:1", "SUMMARY:C", "DTSTART;VALUE=DATE:20111101", "DTEND;VALUE=DATE:20120101")
    assert called(parse(_ical(days)), "C").end == datetime(2011, 12, 31, 23, tzinfo=UTC)


# --- JSON ---

JSON = '{"schedule": {"conference": {"days": [{"date": "2011-11-03", "rooms": {"R": [%s]}}]}}}'
EVENT = '{"id": 1, "start": "09:00", "duration": "0:30", "title": "A"}'


def test_json_with_raw_line_breaks_commas_comments_and_doubled_keys() -> None:
    event = (
        '{"id": 1, // number\n"start": "09:00", "duration": "0:30", "title": "A", "abstract": "one\ntwo, ]",}'
    )
    source = (JSON % event).replace('"days"', '"days": "1", "days"')
    parsed = parse(source)
    assert called(parsed, "A").abstract == "one\ntwo, ]"
    assert notes(parsed)["import-fixed-json"] == 1
    assert notes(parsed)["import-fixed-doubled"] == 1
    assert (
        parse(source.replace('"days": "1", ', "").replace("}]}}}", '}], "days": 1}}}')).sessions
        == parsed.sessions
    )


def test_broken_json_is_told_with_its_line() -> None:
    said = refused(f"{{\n\n{JSON % EVENT}")
    assert (said.key, said.values["line"]) == ("import-json-broken", "3")


@pytest.mark.parametrize(
    "source", ["[" * 100_000, '{"a":' * 100_000, "[" * 900 + "]" * 900, '{"a": ' + "9" * 5000 + "}"]
)
def test_deep_and_huge_json(source: str) -> None:
    assert refused(source).key in ("import-too-deep", "import-json-broken", "import-unknown")


def test_nul_bytes_and_other_encodings() -> None:
    parsed = parse((JSON % EVENT.replace("A", "Käse")).encode("latin-1"))
    assert called(parsed, "Käse")
    assert notes(parsed)["import-fixed-encoding"] == 1
    assert notes(parse((JSON % EVENT).encode() + b"\0\0"))["import-fixed-nul"] == 2
    declared = '<?xml version="1.0" encoding="ISO-8859-15"?>' + _xml(
        "<start>09:00</start><subtitle>5 €</subtitle>"
    )
    assert called(parse(declared.encode("iso-8859-15")), "A").subtitle == "5 €"


def test_a_lone_surrogate_and_control_characters_are_dropped() -> None:
    parsed = parse(JSON % EVENT.replace("A", "A\\ud800\\u0007\\u0000 b"))
    assert parsed.sessions[0].title == "A b"


# --- XML ---


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE schedule [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE schedule SYSTEM "http://example.org/x.dtd">',
        '<!DOCTYPE schedule [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE schedule [<!ENTITY % p SYSTEM "http://example.org/p"> %p;]>',
    ],
)
def test_definitions_in_xml_are_refused(prolog: str) -> None:
    assert refused(prolog + _xml("<start>09:00</start>")).key == "import-xml-entities"


def test_small_flaws_of_xml_are_mended() -> None:
    parsed = parse(
        _xml(
            "<start>09:00</start><subtitle>Q&A &nbsp;&mdash; \x0bx&#11;</subtitle><abstract><![CDATA[R&D]]></abstract>"
        )
    )
    assert called(parsed, "A").subtitle == "Q&A — x"
    assert called(parsed, "A").abstract == "R&D"
    assert notes(parsed)["import-fixed-xml"] == 1


def test_broken_xml_is_told_with_its_line() -> None:
    said = refused('<?xml version="1.0"?>\n<schedule>\n<day>\n</schedule>')
    assert (said.key, said.values["line"]) == ("import-xml-broken", "4")


def test_deeply_nested_xml_does_no_harm() -> None:
    assert refused("<schedule>" + "<a>" * 100_000 + "</a>" * 100_000 + "</schedule>").key == "import-unknown"


def test_events_without_rooms_and_people_without_a_list_are_read() -> None:
    entry = "<entry id='9'><start>0930</start><duration>30</duration><room>C01</room><title>B</title>"
    entry += "<category>Training</category><speakers><speaker><name>Ann</name><bio>x</bio></speaker></speakers></entry>"
    source = _xml(
        "<start>09:00</start><person>Mira, Bram</person><person>Li</person><slug>https://e.org/#a</slug>"
    )
    parsed = parse(source.replace("</room></day>", f"</room>{entry}</day>"))
    assert called(parsed, "A").people == ("Mira", "Bram", "Li")
    assert called(parsed, "A").url == "https://e.org/#a"
    assert (called(parsed, "B").room, called(parsed, "B").people, called(parsed, "B").kind) == (
        "C01",
        ("Ann",),
        "workshop",
    )


def test_a_namespace_is_passed_over() -> None:
    parsed = parse(
        _xml("<start>09:00</start>").replace("<schedule>", '<schedule xmlns="http://example.org/s">')
    )
    assert local(parsed, "A") == "2011-11-03 09:00 10:00"


# --- iCalendar ---


def test_one_uid_for_many_gives_keys_that_stay_when_the_file_is_sorted_anew() -> None:
    events = [
        _vevent("UID:1", f"SUMMARY:{title}", f"DTSTART:2011110{day}T090000Z", f"DTEND:2011110{day}T100000Z")
        for title, day in (("A", 3), ("B", 3), ("A", 4))
    ]
    one, two = parse(_ical(*events)), parse(_ical(*reversed(events)))
    assert one.sessions == two.sessions
    assert len({session.key for session in one.sessions}) == 3
    assert notes(one)["import-fixed-keys"] == 1
    moved = parse(_ical(events[0], events[1].replace("T09", "T08"), events[2]))
    assert called(moved, "B").key == called(one, "B").key


def test_what_stands_there_twice_is_taken_once() -> None:
    event = _vevent("UID:1", "SUMMARY:A", "DTSTART:20111103T090000Z")
    parsed = parse(_ical(event, event))
    assert [one.key for one in parsed.sessions] == ["1"]
    assert notes(parsed)["import-left-twice"] == 1


def test_lines_that_are_broken_anyhow() -> None:
    parsed = parse(
        _ical(
            _vevent(
                "UID:1",
                " DTSTART:20111103T090000Z",
                "SUMMARY: A",
                "DESCRIPTION:First",
                "Note: this is text",
                "and this",
                "LOCATION: Saal",
                "garbage",
                "X-THING:" + "x" * 4000,
            ),
            calendar="VTIMEZONE: Europe/Rome",
        ),
        replace(HINTS, zone=None),
    )
    one = called(parsed, "A")
    assert (one.abstract, one.room, parsed.zone) == (
        "First\nNote: this is text\nand this",
        "Saal\ngarbage".replace("\n", " "),
        "Europe/Rome",
    )
    assert notes(parsed)["import-fixed-lines"] == 5


def test_speakers_who_stand_there_as_organisers() -> None:
    def event(number: int, name: str) -> str:
        return _vevent(
            f"UID:{number}", f"SUMMARY:{number}", "DTSTART:20111103T090000Z", f"ORGANIZER;CN={name}:MAILTO:a@b.org",
            "ATTENDEE;CN=Secret Guest:mailto:g@b.org",
        )  # fmt: skip

    parsed = parse(_ical(event(1, "Ann, Bo"), event(2, "aka -=may: hem=-"), event(3, "x@y.org")))
    assert [one.people for one in parsed.sessions] == [("Ann", "Bo"), ("aka -=may: hem=-",), ()]
    assert notes(parsed)["import-fixed-speakers"] == 2
    same = parse(_ical(event(1, "The Space"), event(2, "The Space")))
    assert {one.people for one in same.sessions} == {()}


def test_private_and_cancelled_events_are_left_out() -> None:
    event = _vevent("UID:1", "SUMMARY:A", "DTSTART:20111103T090000Z")
    parsed = parse(
        _ical(
            event,
            event.replace("UID:1", "UID:2\nCLASS:PRIVATE"),
            event.replace("UID:1", "UID:3\nSTATUS:CANCELLED"),
            _vevent("UID:4", "SUMMARY:Never"),
        )
    )
    assert len(parsed.sessions) == 1
    assert notes(parsed) == {
        "import-fixed-zone": 1, "import-fixed-end": 1, "import-left-private": 1, "import-left-cancelled": 1,
        "import-left-unscheduled": 1,
    }  # fmt: skip


def test_one_time_of_a_series_is_called_off() -> None:
    series = _vevent("UID:1", "SUMMARY:A", "DTSTART:20111103T090000Z", "RRULE:FREQ=WEEKLY;COUNT=3")
    off = _vevent(
        "UID:1", "SUMMARY:A", "RECURRENCE-ID:20111110T090000Z", "DTSTART:20111110T090000Z", "STATUS:CANCELLED"
    )
    assert [one.start.day for one in parse(_ical(series, off)).sessions] == [3, 17]


def test_a_series_without_end_is_taken_for_two_years() -> None:
    series = _vevent("UID:1", "SUMMARY:A", "DTSTART;TZID=Europe/Berlin:20050103T090000", "RRULE:FREQ=WEEKLY")
    parsed = parse(_ical(series))
    assert (parsed.first_day, parsed.last_day) == (date(2010, 10, 25), date(2012, 10, 29))
    assert notes(parsed)["import-left-series"] == 1
    ended = parse(_ical(series.replace("WEEKLY", "WEEKLY;UNTIL=20050120")))
    assert [one.key for one in ended.sessions] == [f"1#200501{day}T090000" for day in ("03", "10", "17")]


@pytest.mark.parametrize(
    "rule",
    ["FREQ=SECONDLY", "FREQ=DAILY;BYHOUR=1,2,3", "FREQ=WEEKLY;INTERVAL=0", "FREQ=NEVER", "nonsense",
     "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;COUNT=99999999999", "FREQ=DAILY;UNTIL=tomorrow"],
)  # fmt: skip
def test_a_rule_that_cannot_be_read_leaves_the_first_time(rule: str) -> None:
    parsed = parse(_ical(_vevent("UID:1", "SUMMARY:A", "DTSTART:20111103T090000Z", f"RRULE:{rule}")))
    assert len(parsed.sessions) == 1
    assert notes(parsed)["import-fixed-rule"] == 1


@pytest.mark.parametrize("rule", ["FREQ=DAILY;COUNT=5;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYSETPOS=9"])
def test_a_rule_that_never_happens_is_not_looked_for_until_the_end_of_time(rule: str) -> None:
    parsed = parse(_ical(_vevent("UID:1", "SUMMARY:A", "DTSTART:20111103T090000Z", f"RRULE:{rule}")))
    assert len(parsed.sessions) == 1
    assert notes(parsed)["import-fixed-rule"] == 1


def test_zones_by_other_names() -> None:
    def at(name: str, calendar: str = "") -> str:
        event = _vevent("UID:1", "SUMMARY:A", f"DTSTART;TZID={name}:20111103T090000", "DURATION:PT1H")
        return local(parse(_ical(event, calendar=calendar)), "A")

    own = (
        "BEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0500\nTZOFFSETTO:+0500\n"
        "END:STANDARD\nEND:VTIMEZONE"
    )
    assert at("W. Europe Standard Time") == "2011-11-03 09:00 10:00"
    assert at("/example.org/20070129_1/Asia/Tokyo") == "2011-11-03 01:00 02:00"
    assert at("Ours", own) == "2011-11-03 05:00 06:00"
    assert at("Nowhere") == "2011-11-03 09:00 10:00"


def test_a_calendar_that_breaks_off_is_refused() -> None:
    assert refused(examples.ICAL[: examples.ICAL.index("URL:")]).key == "import-ics-cut"
    assert refused("BEGIN:VCALENDAR\nEND:VCALENDAR").key == "import-no-sessions"


# --- Texts and names ---


def test_html_is_taken_out_of_texts_and_nothing_else() -> None:
    html = (
        '<p>One <b>two</b></p><script>alert(1)</script><ul><li>x</li></ul><a href="https://e.org/a">slides</a> '
        "3 < 4 &amp; vector<int> <https://e.org>"
    )
    parsed = parse(
        JSON % json.dumps({"id": 1, "start": "09:00", "title": "I <3 &#39;C++&#39;", "abstract": html})
    )
    one = called(parsed, "I <3 'C++'")
    assert one.abstract == "One two\n\n- x\nslides (https://e.org/a) 3 < 4 & vector<int> <https://e.org>"


@pytest.mark.parametrize(
    ("said", "expected"),
    [("de, en", "de, en"), ("English", "en"), ("Deutsch / Englisch", "de, en"), ("zh-TW", "zh"), ("", None), ("???", None),
     ("Französisch und Deutsch", "fr, de")],
)  # fmt: skip
def test_languages(said: str, expected: str | None) -> None:
    parsed = parse(JSON % json.dumps({"id": 1, "start": "09:00", "title": "A", "language": said}))
    assert parsed.sessions[0].language == expected


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://e.org", "http://", "http://[", "http://e.org:port/", "x y"]
)
def test_only_addresses_of_web_pages_are_kept(url: str) -> None:
    parsed = parse(JSON % json.dumps({"id": 1, "start": "09:00", "title": "A", "url": url}))
    assert parsed.sessions[0].url is None


@pytest.mark.parametrize(
    "text", ["x\nBEGIN:VCALENDAR", "x\n[[session]]\ntitle = 1", "<schedule>", "{\n", "Titel;Start"]
)
def test_a_text_within_a_table_does_not_change_what_the_file_is(text: str) -> None:
    parsed = parse(f'Titel,Start,Abstract\nA,2011-11-03 09:00,"{text}"')
    assert (parsed.format, called(parsed, "A").abstract) == ("csv", text.strip())


# --- Files that are none ---


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "import-empty"),
        (b" \n\t\n", "import-empty"),
        (b"\xef\xbb\xbf", "import-empty"),
        (b"hello", "import-unknown"),
        (b"{}", "import-unknown"),
        (b"[]", "import-unknown"),
        (b"null", "import-unknown"),
        (b"<rss/>", "import-unknown"),
        (b"<!DOCTYPE html><html></html>", "import-web-page"),
        (b"PK\x03\x04....", "import-other-file"),
        (b"%PDF-1.4", "import-other-file"),
        (b"\xff\xfe\x00\xd8", "import-encoding"),
        (b"Titel,Raum\nA,B", "import-csv-columns"),
        (b"Titel,Start\n", "import-no-sessions"),
        (b"[event]\ntitle = \n", "import-toml-broken"),
        (b'[event]\nzone = "Berlin"\n', "import-bad-zone"),
        (b"Titel,Start,Pl\xc3\xa4tze\nA,2011-11-03 9:00,viele", "import-bad-number"),
        (b'Titel,Start\n"' + b"a" * 200_000, "import-csv-broken"),
        (
            b'{"schedule": {"conference": {"days": [{"date": "2011-11-03", "rooms": {"R": []}}]}}}',
            "import-no-sessions",
        ),
    ],
)
def test_one_clear_sentence_for_what_cannot_be_read(data: bytes, key: str) -> None:
    assert refused(data).key == key


def test_more_than_any_event_has() -> None:
    rows = "".join(f"T{n},2011-11-03 09:00\n" for n in range(20_001))
    assert refused(f"Titel,Start\n{rows}").key == "import-too-many"
    assert refused(b"x" * (33 * 1024 * 1024)).key == "import-too-big"
    daily = [
        _vevent(f"UID:{n}", "SUMMARY:A", "DTSTART:20111103T090000Z", "RRULE:FREQ=DAILY") for n in range(60)
    ]
    assert refused(_ical(*daily)).key == "import-too-many"


@pytest.mark.parametrize(
    "piece",
    [
        "<script>",
        "<a href='http://x' ",
        " ",
        "&",
        "<",
        "<!--",
        "\n",
        ", ",
        "-",
        "\\",
        "'",
        "<a ",
        "/*,",
        "//,",
    ],
)
def test_a_hostile_text_takes_no_longer_than_its_length(piece: str) -> None:
    """A pattern that tries every pair of places would take hours here."""
    text = "x" + piece * (400_000 // len(piece)) + "x"
    event = {
        "id": 1,
        "start": "09:00",
        "title": "A",
        "abstract": text,
        "url": text,
        "language": text,
        "persons": [text],
    }
    assert parse(JSON % json.dumps(event)).sessions
    calendar = _vevent(
        "UID:1", "SUMMARY:A", "DTSTART:20111103T090000Z", f"DESCRIPTION:{text}", f"ORGANIZER;CN={text}"
    )
    for source in (
        JSON % json.dumps(event).replace("}", ",}" + text),
        _xml(f"<start>09:00</start><abstract>{text}"),
        _ical(calendar),
        f"Titel,Start\nA,{text}",
        f"Titel,Tag,Uhrzeit\nA,{text[:100_000]},{text[:100_000]}",
        f'[[session]]\ntitle = "{text}',
        text,
    ):
        with suppress(SaySo):
            parse(source)


def test_missing_ids_give_keys_that_stay() -> None:
    table = "Titel,Start\nA,2011-11-03 09:00\nB,2011-11-03 10:00\n"
    first = {one.title: one.key for one in parse(table).sessions}
    moved = {one.title: one.key for one in parse(table.replace("09:00", "12:00")).sessions}
    assert first == moved
    assert len(set(first.values())) == 2


def test_hints_of_no_use_are_no_hints() -> None:
    odd = Hints("Berlin", None, datetime(2011, 1, 1, tzinfo=UTC))
    assert refused("Titel,Start\nA,2011-11-03 09:00", odd).key == "import-no-zone"
