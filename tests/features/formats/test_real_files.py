"""Real exports and their question sets, which are not ours to ship: give their folder with `--data DIR`."""

import json
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.features.programme.formats import Hints, Parsed, read, write
from bot.features.programme.formats.read import read_openly
from bot.features.programme.formats.write import Kind

FILES = {
    "38c3.xml": ("frab-xml", 1007, 72, "Europe/Berlin", "2024-12-27"),
    "barcamp_bangalore.json": ("slots", 34 + 7, 6, "Asia/Kolkata", "2018-04-07"),
    "debconf23.xml": ("frab-xml", 117, 5, "Asia/Kolkata", "2023-09-10"),
    "fosdem2025.xml": ("frab-xml", 943, 29, "Europe/Brussels", "2025-02-01"),
    "froscon2018.json": ("frab-json", 155, 15, "Europe/Berlin", "2018-08-25"),
    "gab2024_sessionize.json": ("sessionize", 15, 4, "Europe/Vienna", "2024-04-20"),
    "jugendhackt2018.csv": ("frab-csv", 31, 6, "Europe/Berlin", "2018-07-13"),
    "machbar_potsdam.ics": ("ical", 600, 20, "Europe/Berlin", "2019-03-25"),
    "moca24.ics": ("ical", 88, 4, "Europe/Rome", "2024-09-13"),
    "mrmcd2013.json": ("frab-json", 40, 3, "Europe/Berlin", "2013-09-06"),
    "pyconfr2024.json": ("pretalx-days", 68, 8, "Europe/Paris", "2024-11-02"),
    "sitcon2022.json": ("opass", 50, 5, "Asia/Taipei", "2022-09-04"),
}
SIDECARS = {
    "debconf23.en": "debconf23.xml",
    "fosdem2025.en": "fosdem2025.xml",
    "froscon2018.de": "froscon2018.json",
    "machbar_potsdam.de": "machbar_potsdam.ics",
    "pyconfr2024.fr": "pyconfr2024.json",
    "sitcon2022.zh": "sitcon2022.json",
}


@pytest.fixture
def data(request: pytest.FixtureRequest) -> Path:
    """The folder with the real files."""
    folder: Path | None = request.config.getoption("--data")
    if folder is None:
        pytest.skip("no real files: give their folder with --data DIR")
    return folder


def _hints(name: str) -> Hints:
    _, _, _, zone, first = FILES[name]
    day = date.fromisoformat(first)
    return Hints(zone, day, datetime(day.year, day.month, day.day, 10, tzinfo=UTC))


def _parsed(data: Path, name: str) -> Parsed:
    return read_openly((data / "schedules" / name).read_bytes(), _hints(name))


@pytest.mark.parametrize("name", FILES)
def test_a_real_file_has_all_its_sessions(data: Path, name: str) -> None:
    parsed = _parsed(data, name)
    format, sessions, rooms, zone, first = FILES[name]
    assert (parsed.format, len(parsed.sessions), len(parsed.rooms), parsed.zone) == (
        format,
        sessions,
        rooms,
        zone,
    )
    assert parsed.first_day <= date.fromisoformat(first) <= parsed.last_day
    assert len({one.key for one in parsed.sessions}) == len(parsed.sessions)
    assert all(one.start < one.end for one in parsed.sessions)
    assert not any(mark in one.title for one in parsed.sessions for mark in ("&#", "&quot;", "&amp;"))


@pytest.mark.parametrize("kind", ["json", "xml", "ics", "csv"])
@pytest.mark.parametrize("name", FILES)
def test_a_real_file_comes_back(data: Path, name: str, kind: Kind) -> None:
    parsed = _parsed(data, name)
    written = write(kind, parsed)
    again = read_openly(written, Hints(None, None, datetime(2000, 1, 1, tzinfo=UTC)))
    assert again.sessions == parsed.sessions
    assert (again.repaired, again.left_out) == ((), ())
    assert write(kind, again) == written


@pytest.mark.parametrize("name", FILES)
def test_what_is_written_of_a_real_file_is_valid(data: Path, name: str) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="the schema's validator is not installed")
    etree = pytest.importorskip("lxml.etree", reason="the schema's validator is not installed")
    parsed = _parsed(data, name)
    schema = json.loads((data / "schemas" / "schedule.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(write("json", parsed)), schema)
    xsd = etree.XMLSchema(etree.parse(str(data / "schemas" / "schedule.xml.xsd")))
    xsd.assertValid(etree.fromstring(write("xml", parsed)))


def _sidecar(data: Path, name: str) -> Iterator[dict[str, Any]]:
    for line in (data / "questions" / f"{name}.sessions.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", SIDECARS)
def test_sessions_agree_with_the_question_set(data: Path, name: str) -> None:
    """Ids, times, rooms and speakers. Of a series the sidecar has the first time since July 2018."""
    parsed = _parsed(data, SIDECARS[name])
    since = datetime(2018, 7, 1, tzinfo=ZoneInfo(parsed.zone))
    found: dict[str, Any] = {}
    for one in parsed.sessions:
        if one.start >= since:
            found.setdefault(one.key.partition("#")[0], one)
    expected = list(_sidecar(data, name))
    for wanted in expected:
        one = found[wanted["id"]]
        assert one.start == datetime.fromisoformat(wanted["start"]), wanted
        assert one.end == datetime.fromisoformat(wanted["end"]), wanted
        assert (one.room or "") == _line(wanted["room"]), wanted
        people = dict.fromkeys(_line(person) for person in wanted["speakers"] if person.strip())
        assert list(one.people) == list(people), wanted
        assert one.title == _line(wanted["title"]) or "machbar" not in name, wanted
    assert set(found) == {wanted["id"] for wanted in expected}


def test_every_event_of_a_calendar_of_series_is_there(data: Path) -> None:
    parsed = _parsed(data, "machbar_potsdam.ics")
    source = (data / "schedules" / "machbar_potsdam.ics").read_text(encoding="utf-8").replace("\n ", "")
    uids = {line.partition(":")[2] for line in source.splitlines() if line.startswith("UID:")}
    assert {one.key.partition("#")[0] for one in parsed.sessions} == uids


@pytest.mark.benchmark
def test_how_long_a_large_file_takes(data: Path) -> None:
    """Printed, beside what parsing alone takes; the whole import should stay below two seconds."""
    from xml.etree import ElementTree as ET

    from defusedxml.ElementTree import fromstring

    raw = (data / "schedules" / "fosdem2025.xml").read_bytes()
    steps = {
        "xml.etree": lambda: ET.fromstring(raw),  # noqa: S314 (only measured)
        "defusedxml": lambda: fromstring(raw),
    }
    steps["read"] = lambda: read(raw, _hints("fosdem2025.xml"))
    for name, step in steps.items():
        taken = []
        for _ in range(5):
            began = time.perf_counter()
            step()
            taken.append(time.perf_counter() - began)
        print(f"fosdem2025.xml, {len(raw)} bytes, {name}: best of 5 {min(taken) * 1000:.0f} ms")
