"""The one door for programmes: finds out what a file is by what is in it, and reads it."""

from collections.abc import Sequence
from typing import Any, Protocol

from bot.core.message import say
from bot.errors import SaySo
from bot.features.programme.formats import (
    frab_csv,
    frab_json,
    frab_xml,
    ical,
    json_text,
    opass,
    pretalx_days,
    sessionize,
    slots,
    table,
    toml_text,
    xml_text,
)
from bot.features.programme.formats.decode import decode
from bot.features.programme.formats.model import Hints, Notes, Parsed


class _Format(Protocol):
    """A module that knows one format, over text, JSON values or an XML root."""

    def sniff(self, source: Any, /) -> bool: ...

    def read(self, source: Any, hints: Hints, notes: Notes, /) -> Parsed: ...


_TEXTS: tuple[_Format, ...] = (ical, toml_text, frab_csv, table)
_VALUES: tuple[_Format, ...] = (frab_json, pretalx_days, sessionize, opass, slots)
_XML: tuple[_Format, ...] = (frab_xml,)

_OTHER_FILES = (
    (b"PK\x03\x04", "office"),
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"%PDF", "pdf"),
    (b"\x1f\x8b", "packed"),
)


def read(data: bytes, hints: Hints) -> Parsed:
    """The programme in the file. Raises SaySo, with what is wrong and where, and never anything else."""
    try:
        return read_openly(data, hints)
    except SaySo:
        raise
    except (
        ArithmeticError,
        AssertionError,
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
        OSError,
    ) as error:
        raise SaySo(say("import-unreadable")) from error
    except (RecursionError, MemoryError) as error:
        raise SaySo(say("import-too-deep")) from error


def read_openly(data: bytes, hints: Hints) -> Parsed:
    """The same without the last safety net, so that tests see what falls into it."""
    for start, kind in _OTHER_FILES:
        if data.startswith(start):
            raise SaySo(say("import-other-file", kind=kind))
    notes = Notes()
    text = decode(data, notes)
    head = text.lstrip()[:400].lower()
    if head.startswith(("<!doctype html", "<html")):
        raise SaySo(say("import-web-page"))
    if head.startswith("<"):
        return _first_that_knows(xml_text.parse(text, notes), _XML, hints, notes)
    # A table of TOML begins like a list of JSON.
    if head.startswith(("{", "[")) and not toml_text.sniff(text):
        return _first_that_knows(json_text.load(text, notes), _VALUES, hints, notes)
    return _first_that_knows(text, _TEXTS, hints, notes)


def _first_that_knows(values: Any, formats: Sequence[_Format], hints: Hints, notes: Notes) -> Parsed:
    for each in formats:
        if each.sniff(values):
            return each.read(values, hints, notes)
    raise SaySo(say("import-unknown"))
