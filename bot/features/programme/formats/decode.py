"""Bytes become text: whatever encoding the file is in."""

import codecs
import re

from bot.core.message import say
from bot.errors import SaySo
from bot.features.programme.formats.model import Notes

MAX_BYTES = 32 * 1024 * 1024

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"<\?xml[^>]{0,80}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,20})[\"']")
# Only encodings of texts: Python knows others as well, some of which are slow or not about text at all.
_TRUSTED = re.compile(
    r"(?i)(iso[-_]?8859[-_]\d+|latin[-_]?\d+|(windows-|cp)\d+|koi8-[ru]|gb\d+|big5|euc[-_]\w+|shift_jis)$"
)


def decode(data: bytes, notes: Notes) -> str:
    """The text, without byte-order mark and NUL bytes. Raises SaySo where there is none."""
    if len(data) > MAX_BYTES:
        raise SaySo(say("import-too-big", limit=MAX_BYTES // (1024 * 1024)))
    text = _text(data, notes)
    if "\0" in text:
        notes.repaired("import-fixed-nul", count=text.count("\0"))
        text = text.replace("\0", "")
    if not text.strip():
        raise SaySo(say("import-empty"))
    return text


def _text(data: bytes, notes: Notes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeError as error:
                raise SaySo(say("import-encoding")) from error
    for encoding in (*_wide(data), *_declared(data), "utf-8"):
        try:
            return data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    notes.repaired("import-fixed-encoding")
    try:
        return data.decode("cp1252")
    except UnicodeError:
        return data.decode("latin-1")


def _wide(data: bytes) -> tuple[str, ...]:
    """UTF-16 without a mark: in Latin text every second byte is zero."""
    head = data[:2048]
    half = max(1, len(head) // 2)
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > half * 0.4 and even < half * 0.1:
        return ("utf-16-le",)
    return ("utf-16-be",) if even > half * 0.4 and odd < half * 0.1 else ()


def _declared(data: bytes) -> tuple[str, ...]:
    found = _DECLARED.search(data[:200])
    name = found[1].decode("ascii") if found else ""
    return (name,) if _TRUSTED.match(name) else ()
