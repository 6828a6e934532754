"""A table as CSV, written by hand or out of a spreadsheet; the one we write ourselves, and frab's."""

import csv
import io
from collections.abc import Mapping
from datetime import datetime

from bot.core.message import say
from bot.errors import SaySo
from bot.features.programme.formats.assemble import assemble, enough
from bot.features.programme.formats.columns import RowReader, field_of
from bot.features.programme.formats.loose import number
from bot.features.programme.formats.model import Frame, Hints, Notes, Parsed, Row, at_line
from bot.features.programme.formats.when import moment
from bot.features.programme.formats.zones import zone_named

OURS = (
    "key title subtitle start end zone kind room place people language track capacity url "
    "abstract description"
).split()
"""The heading of the table that we write: read back letter by letter."""

FORMULA = ("=", "+", "-", "@", "\t", "'")
"""What a spreadsheet would take for a formula, or for our own mark before one."""


def sniff(text: str) -> bool:
    """Whether the first line that says anything names a title and one column more."""
    heading = _heading(text)
    return heading is not None and len({field_of(cell) for cell in heading[2]} - {None}) >= 2


def read(text: str, hints: Hints, notes: Notes, format: str = "csv") -> Parsed:
    """The programme in it. Raises SaySo with the line of what cannot be read."""
    found = _heading(text)
    assert found is not None  # noqa: S101 (sniffed)
    skipped, delimiter, heading = found
    fields = [field_of(cell) for cell in heading]
    if "title" not in fields or not {"start", "time", "date"} & set(fields):
        raise SaySo(say("import-csv-columns", columns=", ".join(cell.strip() for cell in heading)[:120]))
    lines = _lines(text, skipped, delimiter)
    if heading == OURS:
        return _read_ours(lines, hints, notes)
    frame, reader = Frame(format=format), RowReader(hints.first_day)
    rows: list[Row] = []
    for line, cells in lines:
        values = _values(fields, cells)
        if not any(value.strip() for value in values.values()):
            continue
        frame.zone = frame.zone or zone_named(values.get("zone"))
        rows.append(reader.row(values, at_line(line)))
        enough(rows)
    if reader.assumed:
        notes.repaired("import-fixed-day", str(hints.first_day), reader.assumed)
    if "room" not in fields:
        for row in rows:
            row.room, row.place = row.place, ""
    return assemble(frame, rows, hints, notes)


def _heading(text: str) -> tuple[int, str, list[str]] | None:
    """How many lines stand before the heading, its delimiter and its cells."""
    for skipped, line in enumerate(text.lstrip("\ufeff")[:20_000].splitlines()[:20]):
        if line.lower().startswith("sep=") or not line.strip():
            continue
        best = max(",;\t", key=lambda mark: sum(field_of(cell) is not None for cell in line.split(mark)))
        cells = [cell.strip().strip('"').strip() for cell in line.split(best)]
        return skipped, best, cells
    return None


def _lines(text: str, skipped: int, delimiter: str) -> list[tuple[int, list[str]]]:
    """The cells of each row below the heading, with the line that the row ends on."""
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter, strict=False)
    found = []
    try:
        for cells in reader:
            if reader.line_num > skipped + 1:
                found.append((reader.line_num, cells))
    except csv.Error as error:
        raise SaySo(say("import-csv-broken", line=str(reader.line_num))) from error
    return found


def _values(fields: list[str | None], cells: list[str]) -> dict[str, str]:
    """The cells by field; where two columns mean one field, the first that is filled."""
    values: dict[str, str] = {}
    for field, cell in zip(fields, cells, strict=False):
        if field and not values.get(field):
            values[field] = cell
    return values


def _read_ours(lines: list[tuple[int, list[str]]], hints: Hints, notes: Notes) -> Parsed:
    frame = Frame(format="csv", ours=True)
    rows = []
    for line, cells in lines:
        if cells:
            values = {name: _unguarded(cell) for name, cell in zip(OURS, cells, strict=False)}
            frame.zone = frame.zone or zone_named(values.get("zone"))
            rows.append(_our_row(values, line))
            enough(rows)
    return assemble(frame, rows, hints, notes)


def _our_row(values: Mapping[str, str], line: int) -> Row:
    where = at_line(line)
    start, end = moment(values.get("start", "")), moment(values.get("end", ""))
    if isinstance(start, datetime) and isinstance(end, datetime):
        row = Row(where=where, start=start, end=end)
    else:
        # Somebody has written into it since, in their own way.
        row = RowReader(None).row({**values, "people": "", "capacity": ""}, where)
    for name in ("key", "title", "subtitle", "kind", "room", "place", "language", "track", "url"):
        setattr(row, name, values.get(name, ""))
    row.abstract, row.description = values.get("abstract", ""), values.get("description", "")
    row.people = values.get("people", "").split("\n")
    row.capacity = number(values.get("capacity", ""))
    return row


def _unguarded(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA else cell
