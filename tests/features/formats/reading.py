"""What the tests of this folder share."""

from zoneinfo import ZoneInfo

import pytest

from bot.core.message import Phrase
from bot.core.ports import SessionDraft
from bot.errors import SaySo
from bot.features.programme.formats import Hints, Parsed, read
from bot.features.programme.formats.read import read_openly
from tests.features.formats.examples import HINTS


def parse(source: str | bytes, hints: Hints = HINTS) -> Parsed:
    """Read it, without the last safety net."""
    return read_openly(source if isinstance(source, bytes) else source.encode(), hints)


def refused(source: str | bytes, hints: Hints = HINTS) -> Phrase:
    """What is said of a file that is not read."""
    with pytest.raises(SaySo) as caught:
        read(source if isinstance(source, bytes) else source.encode(), hints)
    assert caught.value.phrase.key != "import-unreadable"
    return caught.value.phrase


def called(parsed: Parsed, title: str) -> SessionDraft:
    """The one session of that title."""
    (found,) = [one for one in parsed.sessions if one.title == title]
    return found


def local(parsed: Parsed, title: str) -> str:
    """Its start and end, as the event's clocks show them."""
    one, zone = called(parsed, title), ZoneInfo(parsed.zone)
    start, end = one.start.astimezone(zone), one.end.astimezone(zone)
    return f"{start:%Y-%m-%d %H:%M} {end:%H:%M}"


def notes(parsed: Parsed) -> dict[str, object]:
    """How often what was repaired or left out."""
    return {phrase.key: phrase.values["count"] for phrase in (*parsed.repaired, *parsed.left_out)}
