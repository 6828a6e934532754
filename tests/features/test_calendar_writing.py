"""Sessions as iCalendar: valid whatever people write, and at the right moment on every wall clock."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from bot.core.sessions import Session
from bot.features.calendar.writing import write_calendar

BERLIN = "Europe/Berlin"
TALK = Session(
    id=12,
    event="konferenz",
    source="programme",
    key="a",
    title="Nobody Came for the Desk",
    kind="talk",
    start=datetime(2011, 11, 4, 9, 0, tzinfo=UTC),
    end=datetime(2011, 11, 4, 9, 45, tzinfo=UTC),
    zone=BERLIN,
    room="Saal",
    place="2nd floor",
    people=("Tom Fiction", "Lin Muster"),
    abstract="What people pay for.",
    track="Rooms",
    url="https://example.org/talks/12?x=1,2;3",
    revision=3,
    revised_at=datetime(2011, 11, 2, 8, 30, tzinfo=UTC),
)

EXPECTED = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Stammtisch//agenda//EN
METHOD:PUBLISH
X-WR-CALNAME:Coworking Konferenz\\, 2011
REFRESH-INTERVAL;VALUE=DURATION:PT15M
X-PUBLISHED-TTL:PT15M
{zone}BEGIN:VEVENT
SUMMARY:Nobody Came for the Desk
DTSTART;TZID=Europe/Berlin:20111104T100000
DTEND;TZID=Europe/Berlin:20111104T104500
DTSTAMP:20111102T083000Z
UID:session-12@c0ffee.stammtisch
SEQUENCE:3
CATEGORIES:Rooms
DESCRIPTION:Tom Fiction\\, Lin Muster\\n\\nWhat people pay for.\\n\\n#12
LAST-MODIFIED:20111102T083000Z
LOCATION:Saal\\, 2nd floor
STATUS:CONFIRMED
URL:https://example.org/talks/12?x=1,2;3
END:VEVENT
END:VCALENDAR
"""


def _write(*sessions: Session) -> bytes:
    return write_calendar("Coworking Konferenz, 2011", sessions, "c0ffee")


def test_the_whole_file() -> None:
    written = _write(TALK).decode().replace("\r\n", "\n")
    zone = written[written.index("BEGIN:VTIMEZONE") : written.index("BEGIN:VEVENT")]
    assert written == EXPECTED.format(zone=zone)
    assert "TZID:Europe/Berlin\n" in zone


def test_of_a_session_that_is_cancelled_it_says_so() -> None:
    (event,) = Calendar.from_ical(_write(replace(TALK, cancelled=True))).walk("VEVENT")
    assert (event["status"], event["uid"]) == ("CANCELLED", "session-12@c0ffee.stammtisch")


def test_without_sessions_it_is_a_calendar_all_the_same() -> None:
    calendar = Calendar.from_ical(_write())
    assert (calendar.walk("VEVENT"), calendar.walk("VTIMEZONE")) == ([], [])


@pytest.mark.parametrize(
    ("zone", "start", "length"),
    [
        (BERLIN, datetime(2011, 11, 4, 23, 30), timedelta(hours=3)),  # across midnight
        (BERLIN, datetime(2012, 2, 28, 23, 0), timedelta(hours=2)),  # into a leap day
        (BERLIN, datetime(2012, 2, 29, 23, 0), timedelta(hours=2)),  # and out of it
        (BERLIN, datetime(2011, 3, 27, 1, 30), timedelta(hours=1)),  # an hour that is left out
        (BERLIN, datetime(2011, 10, 30, 1, 30), timedelta(hours=3)),  # an hour that comes twice
        (BERLIN, datetime(2011, 10, 30, 2, 30), timedelta(minutes=30)),  # in it, the first time
        (BERLIN, datetime(2011, 10, 30, 2, 30, fold=1), timedelta(minutes=30)),  # and the second
        (BERLIN, datetime(2052, 7, 1, 10, 0), timedelta(hours=1)),
        ("America/New_York", datetime(2011, 11, 5, 23, 0), timedelta(hours=5)),
        ("Asia/Shanghai", datetime(2011, 11, 4, 23, 0), timedelta(hours=2)),
        ("Australia/Lord_Howe", datetime(2011, 10, 2, 1, 45), timedelta(hours=1)),
        ("UTC", datetime(2011, 12, 31, 23, 0), timedelta(hours=2)),
    ],
)
def test_it_begins_and_ends_when_it_does(zone: str, start: datetime, length: timedelta) -> None:
    begins = start.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    calendar = Calendar.from_ical(_write(replace(TALK, zone=zone, start=begins, end=begins + length)))
    (event,) = calendar.walk("VEVENT")
    told = {one["tzid"]: one.to_tz() for one in calendar.walk("VTIMEZONE")}
    for name, moment in (("dtstart", begins), ("dtend", begins + length)):
        assert event[name].dt.astimezone(UTC) == moment
        # Who knows the zone only from the file reads the same moment.
        if named := event[name].params.get("TZID"):
            local = event[name].dt.replace(tzinfo=None)
            offset = told[named].utcoffset(local)
            assert local - offset == moment.replace(tzinfo=None)


CHARACTERS = st.text(
    st.one_of(st.characters(codec=None), st.sampled_from('\r\n\t\0\x0b\x0c\x85\u2028\u2029\\N;:,"=')),
    max_size=60,
)


@settings(max_examples=150, deadline=None)
@given(
    title=CHARACTERS, room=CHARACTERS, abstract=CHARACTERS, who=CHARACTERS, track=CHARACTERS, url=CHARACTERS
)
def test_nothing_that_people_write_becomes_a_line_of_its_own(
    title: str, room: str, abstract: str, who: str, track: str, url: str
) -> None:
    session = replace(
        TALK, title=title, room=room, abstract=abstract, people=(who,), track=track, url=f"https://{url}"
    )
    written = _write(session)
    plain = _write(replace(TALK, track=None, url=None))
    names = [line.split(b":")[0].split(b";")[0] for line in written.replace(b"\r\n ", b"").split(b"\r\n")]
    allowed = [line.split(b":")[0].split(b";")[0] for line in plain.replace(b"\r\n ", b"").split(b"\r\n")]
    optional = {b"CATEGORIES", b"URL", b"LOCATION"}
    assert [one for one in names if one not in optional] == [one for one in allowed if one not in optional]
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    (event,) = Calendar.from_ical(written).walk("VEVENT")
    assert event.errors == []
    assert str(event["uid"]) == "session-12@c0ffee.stammtisch"
    assert "\n" not in str(event["summary"])


def test_a_backslash_stays_one() -> None:
    (event,) = Calendar.from_ical(_write(replace(TALK, title="C:\\New\\n; a, b"))).walk("VEVENT")
    assert str(event["summary"]) == "C:\\New\\n; a, b"


def test_an_address_that_is_none_is_left_out() -> None:
    for url in ("javascript:alert(1)", "https://a b", "https://a\r\nSUMMARY:x", ""):
        (event,) = Calendar.from_ical(_write(replace(TALK, url=url))).walk("VEVENT")
        assert "url" not in event
