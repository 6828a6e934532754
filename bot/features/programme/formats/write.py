"""Writes a programme in the formats that other tools read; reading the file again gives the same sessions."""

from typing import Literal

from bot.features.programme.formats.model import Parsed
from bot.features.programme.formats.write_csv import write_csv
from bot.features.programme.formats.write_ical import write_ical
from bot.features.programme.formats.write_json import write_json
from bot.features.programme.formats.write_xml import write_xml

Kind = Literal["json", "xml", "ics", "csv"]

_WRITERS = {"json": write_json, "xml": write_xml, "ics": write_ical, "csv": write_csv}


def write(kind: Kind, parsed: Parsed) -> bytes:
    """The programme as a file: the same bytes for the same programme."""
    return _WRITERS[kind](parsed)
