"""Our own table: one row for each session, with nothing left out."""

import csv
import io
from zoneinfo import ZoneInfo

from bot.core.ports import SessionDraft
from bot.features.programme.formats.model import Parsed
from bot.features.programme.formats.table import FORMULA, OURS


def write_csv(parsed: Parsed) -> bytes:
    """The table, in UTF-8 with the mark by which spreadsheets know it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(OURS)
    zone = ZoneInfo(parsed.zone)
    writer.writerows([_guarded(cell) for cell in _cells(one, zone)] for one in parsed.sessions)
    return ("\ufeff" + out.getvalue()).encode()


def _cells(one: SessionDraft, zone: ZoneInfo) -> list[str]:
    values = {name: getattr(one, name, None) for name in OURS}
    values |= {
        "start": one.start.astimezone(zone).isoformat(sep=" "),
        "end": one.end.astimezone(zone).isoformat(sep=" "),
        "zone": zone.key,
        "people": "\n".join(one.people),
    }
    return ["" if values[name] is None else str(values[name]) for name in OURS]


def _guarded(cell: str) -> str:
    """What a spreadsheet would run as a formula gets a mark before it."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
