"""A TOML file that an organiser writes: `[event]`, `[[room]]` and a `[[session]]` for each session."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from bot.core.message import say
from bot.errors import SaySo
from bot.features.programme.formats.assemble import assemble, enough
from bot.features.programme.formats.columns import RowReader, field_of
from bot.features.programme.formats.loose import Object, get, objects, said, text
from bot.features.programme.formats.model import Frame, Hints, Notes, Parsed, Row, at_element
from bot.features.programme.formats.when import moment
from bot.features.programme.formats.zones import zone_named

_FIRST = re.compile(r"\[\[?\s*[A-Za-z]|[A-Za-z0-9_.-]+\s*=")
_TABLE = re.compile(r"^[ \t]*\[\[?[ \t]*(sessions?|event|rooms?|veranstaltung)[ \t]*\]\]?", re.MULTILINE)


def sniff(source: str) -> bool:
    """Whether it begins as TOML does, and has one of our tables."""
    lines = (line.strip() for line in source[:20_000].splitlines())
    first = next((line for line in lines if line and not line.startswith("#")), "")
    return bool(_FIRST.match(first) and _TABLE.search(source))


def read(source: str, hints: Hints, notes: Notes) -> Parsed:
    """The programme in it. Raises SaySo with the line of a mistake."""
    values = _load(source)
    event = values.get("event") or values.get("veranstaltung")
    event = event if isinstance(event, dict) else {}
    rooms = objects(get(values, "room", "rooms"))
    zone = get(event, "zone", "zeitzone", "timezone")
    if zone is not None and zone_named(zone) is None:
        raise SaySo(say("import-bad-zone", value=str(zone)[:60]))
    frame = Frame(
        format="toml",
        title=said(event, "title", "titel", "name"),
        slug=said(event, "slug", "key"),
        zone=zone_named(zone),
        first_day=_day(get(event, "start", "first_day", "beginn")),
        last_day=_day(get(event, "end", "last_day", "ende")),
        language=said(event, "language", "sprache") or None,
        rooms=[said(room, "name", "title") for room in rooms],
    )
    reader = RowReader(frame.first_day or hints.first_day)
    rows: list[Row] = []
    for position, session in enumerate(objects(get(values, "session", "sessions")), 1):
        rows.append(_row(session, position, reader))
        enough(rows)
    return assemble(frame, rows, hints, notes)


def _load(source: str) -> dict[str, Any]:
    try:
        return tomllib.loads(source)
    except RecursionError as error:
        raise SaySo(say("import-too-deep")) from error
    except ValueError as error:
        found = re.search(r"line (\d+)", str(error))
        last = str(source.count("\n") + 1)
        raise SaySo(say("import-toml-broken", line=found[1] if found else last)) from error


def _row(session: Object, position: int, reader: RowReader) -> Row:
    values: dict[str, str] = {}
    people: list[str] = []
    for name, value in session.items():
        field = field_of(name)
        if field == "people" and isinstance(value, list):
            people = [text(one) if not isinstance(one, Mapping) else said(one, "name") for one in value]
        elif field and not values.get(field):
            values[field] = _written(value)
    name = values.get("key") or values.get("title") or str(position)
    row = reader.row(values, at_element(f"[[session]] {position} ({name})"))
    row.people = people or row.people
    return row


def _written(value: Any) -> str:
    """The value as text: TOML knows dates and clocks of its own."""
    return value.isoformat() if isinstance(value, datetime | date | time) else text(value)


def _day(value: Any) -> date | None:
    found = moment(value)
    return found.date() if isinstance(found, datetime) else found
