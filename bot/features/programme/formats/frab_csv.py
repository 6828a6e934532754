"""frab's CSV: a counted day beside the date, people as `2:Maria|3:Daniel`, a duration and no end."""

from bot.features.programme.formats import table
from bot.features.programme.formats.model import Hints, Notes, Parsed

_HEADING = {"room", "date", "day", "start", "duration", "title", "id", "speakers"}


def sniff(text: str) -> bool:
    """Whether the heading is frab's, in whatever order."""
    heading = next((line for line in text.lstrip("\ufeff")[:5000].splitlines() if line.strip()), "").lower()
    return {cell.strip().strip('"') for cell in heading.split(",")} >= _HEADING


def read(text: str, hints: Hints, notes: Notes) -> Parsed:
    """The programme in it: the columns are those of any table, and so are the rules."""
    return table.read(text, hints, notes, "frab-csv")
