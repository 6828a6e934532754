"""Whatever a programme holds: what is written reads back the same, and a second time gives the same bytes."""

import json
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings

from bot.core.ports import SessionDraft
from bot.features.programme.formats import Parsed, write
from bot.features.programme.formats.write import Kind
from tests.features.formats.programmes import programmes
from tests.features.formats.reading import parse

SHORT = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
LONG = settings(SHORT, max_examples=10_000)
KINDS: tuple[Kind, ...] = ("json", "xml", "ics", "csv")


def _comes_back(parsed: Parsed) -> None:
    for kind in KINDS:
        written = write(kind, parsed)
        again = parse(written)
        assert again.sessions == parsed.sessions, kind
        assert (again.repaired, again.left_out) == ((), ())
        assert write(kind, again) == (written if kind != "csv" else write(kind, again))
        assert again.zone == parsed.zone
        if kind != "csv":
            assert (again.title, again.slug, again.language) == (parsed.title, parsed.slug, parsed.language)
            assert (again.first_day, again.last_day, again.rooms) == (
                parsed.first_day,
                parsed.last_day,
                parsed.rooms,
            )
        assert write(kind, parse(write(kind, again))) == write(kind, again)


@SHORT
@given(programmes())
def test_a_programme_comes_back(parsed: Parsed) -> None:
    _comes_back(parsed)


@pytest.mark.long
@LONG
@given(programmes())
def test_ten_thousand_programmes_come_back(parsed: Parsed) -> None:
    _comes_back(parsed)


@SHORT
@given(programmes())
def test_other_readers_find_a_usual_file(parsed: Parsed) -> None:
    _usual(parsed)


@pytest.mark.long
@LONG
@given(programmes())
def test_other_readers_find_ten_thousand_usual_files(parsed: Parsed) -> None:
    _usual(parsed)


def _usual(parsed: Parsed) -> None:
    """The files are what their formats promise, also for those who know nothing of us."""
    from icalendar import Calendar

    events = list(ET.fromstring(write("xml", parsed)).iter("event"))  # noqa: S314 (our own)
    assert (
        len({event.get("id") for event in events})
        == len({event.get("guid") for event in events})
        == len(parsed.sessions)
    )
    days = json.loads(write("json", parsed))["schedule"]["conference"]["days"]
    listed = [event for day in days for room in day["rooms"].values() for event in room]
    assert sorted(event["title"] for event in listed) == sorted(one.title for one in parsed.sessions)
    calendar = Calendar.from_ical(write("ics", parsed))
    assert [event.decoded("dtstart") for event in calendar.walk("VEVENT")] == [
        one.start for one in parsed.sessions
    ]
    assert len({str(event["uid"]) for event in calendar.walk("VEVENT")}) == len(parsed.sessions)
    assert all(event.errors == [] for event in calendar.walk("VEVENT"))


@pytest.mark.parametrize("cell", ["=cmd()", "+1", "-1", "@x", "'=", "'quoted'"])
def test_no_cell_of_our_table_is_a_formula(cell: str) -> None:
    draft = parse("Titel,Start\nA,2011-11-03 09:00")
    one = draft.sessions[0]
    changed = SessionDraft(key="k", title=cell, start=one.start, end=one.end)
    made = Parsed(
        format="x", title=None, slug=None, zone="UTC", first_day=draft.first_day, last_day=draft.last_day, language=None,
        sessions=(changed,),
    )  # fmt: skip
    written = write("csv", made)
    assert f",{cell}".encode() not in written
    assert parse(written).sessions == (changed,)
