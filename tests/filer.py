"""A feature for tests: it answers with files."""

import struct
import zlib
from pathlib import Path

from bot.core.context import Context
from bot.core.feature import Command, Feature
from bot.core.message import Attachment, Message, Plain, paragraph, say

CALENDAR = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Stammtisch//EN\r\nEND:VCALENDAR\r\n"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PICTURE = b"".join(
    (
        b"\x89PNG\r\n\x1a\n",
        _chunk(b"IHDR", struct.pack(">2I5B", 2, 1, 8, 0, 0, 0, 0)),  # 2 by 1 pixels, in shades of grey
        _chunk(b"IDAT", zlib.compress(b"\x00\x00\xff")),
        _chunk(b"IEND", b""),
    )
)


async def _calendar(context: Context, _: str) -> None:
    file = Attachment(name="plan.ics", media_type="text/calendar", data=CALENDAR)
    await context.reply(Message((), attachment=file))


async def _picture(context: Context, _: str) -> None:
    await context.reply(Message((), attachment=_board()))


async def _captioned(context: Context, _: str) -> None:
    await context.reply(Message((paragraph(Plain("The board <now>")),), attachment=_board()))


async def _wordy(context: Context, _: str) -> None:
    await context.reply(Plain("no file"))


def _board() -> Attachment:
    alt = say("board-shown", sessions=3)
    return Attachment(name="board.png", media_type="image/png", data=PICTURE, alt=alt, width=2, height=1)


_RUN = {"timetable": _calendar, "picture": _picture, "captioned": _captioned, "wordy": _wordy}


def filer(folder: Path) -> Feature:
    """`timetable`, `picture` and `captioned`; and `wordy`, which answers without a file."""
    commands = "".join(f"{name}-words = {name}\n{name}-help = x\n" for name in _RUN)
    for language, shown in (("de", "Das Brett mit { $sessions }"), ("en", "The board with { $sessions }")):
        (folder / f"{language}.ftl").write_text(f"{commands}board-shown = {shown}\n", encoding="utf-8")
    return Feature(
        name="filer",
        texts=folder,
        commands=tuple(Command(name=name, run=run) for name, run in _RUN.items()),
    )
