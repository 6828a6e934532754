"""`stammtisch import` and `export`: a file or address into the programme, and the programme into a file."""

import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal, cast

from bot.adapters.web.fetch import WebFetch
from bot.app import CORE_WORDS
from bot.config import Config
from bot.core.fetching import Known
from bot.core.message import Choice, Phrase, say
from bot.core.texts import Reader, Texts
from bot.errors import SaySo, StorageError, TryLater
from bot.features.programme import commands
from bot.features.programme.exporting import for_export
from bot.features.programme.formats import Hints, Parsed, read, write
from bot.features.programme.importing import Outcome, take_in
from bot.features.programme.store import Event, ProgrammeStore
from bot.language.fold import words
from bot.operation import open_configured
from bot.storage.database import Database, open_database
from bot.storage.schema import upgrade

SOURCE = "programme"
KINDS = ("json", "xml", "ics", "csv")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the data is: named by a configuration, or a data folder."""

    config: Config
    data: Path | None


def import_programme(
    place: Place, source: str, event: str | None, zone: str | None, first_day: date | None
) -> str:
    """Take a source in: a file, a web address, or `-` for standard input. Returns what is to be said.

    Raises SaySo, StorageError or TryLater with one sentence; then nothing has changed.
    """
    return asyncio.run(_import(place, source, event, zone, first_day))


def export_programme(place: Place, target: str, event: str | None) -> str:
    """Write the programme into a file whose ending names the kind. Raises SaySo or StorageError."""
    return asyncio.run(_export(place, Path(target), event))


def in_words(phrase: Phrase, language: str) -> str:
    """What a phrase says to an operator."""
    folder = Path(commands.__file__).parent / "texts"
    return Texts([CORE_WORDS, folder]).plain(phrase, Reader(language, datetime.now(UTC), {}))


async def _import(
    place: Place, source: str, wanted: str | None, zone: str | None, first_day: date | None
) -> str:
    data = await _bytes_of(source)
    store = ProgrammeStore()
    async with _database(place) as database:
        async with database.reading() as tx:
            known = _chosen(await store.events(tx), wanted)
        now = datetime.now(UTC)
        usual = known.zone if known else place.config.community.zone
        parsed = read(data, Hints(zone or usual, first_day or (known.first_day if known else None), now))
        slug = wanted or (known.slug if known else parsed.slug or _slug(parsed.title))
        async with database.transaction() as tx:
            await store.add_event(
                tx,
                slug,
                parsed.title or (known.title if known else slug),
                parsed.zone,
                parsed.first_day,
                parsed.last_day,
                parsed.language,
            )
            outcome = await take_in(tx, store, slug, SOURCE, parsed.sessions, now)
    lines = _summary(parsed, outcome, slug)
    return "\n".join(in_words(line, place.config.community.language) for line in lines)


async def _export(place: Place, target: Path, wanted: str | None) -> str:
    kind = target.suffix.removeprefix(".").lower()
    if kind not in KINDS:
        raise SaySo(say("export-kind", kinds=", ".join(f".{one}" for one in KINDS)))
    store = ProgrammeStore()
    async with _database(place) as database, database.reading() as tx:
        found = _chosen(await store.events(tx), wanted)
        if found is None:
            raise SaySo(say("export-no-event"))
        parsed = await for_export(tx, store, found)
    content = write(cast(Literal["json", "xml", "ics", "csv"], kind), parsed)
    await asyncio.to_thread(target.write_bytes, content)
    said = say("export-done", count=len(parsed.sessions), file=str(target))
    return in_words(said, place.config.community.language)


@asynccontextmanager
async def _database(place: Place) -> AsyncIterator[Database]:
    in_folder = open_database(place.data / "stammtisch.db") if place.data is not None else None
    database = in_folder or open_configured(place.config)
    try:
        await upgrade(database)
        yield database
    finally:
        await database.close()


async def _bytes_of(source: str) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read()
    if "://" in source:
        try:
            fetched = await WebFetch()(source, Known())
        except TryLater as later:
            raise StorageError(f"{source}: {later}") from later
        return fetched.data if fetched else b""
    try:
        return await asyncio.to_thread(Path(source).read_bytes)
    except OSError as error:
        raise StorageError(f"{source}: cannot be read ({error.strerror})") from error


def _chosen(events: Sequence[Event], wanted: str | None) -> Event | None:
    """The event that is meant: the one that was named, else the only one. None: there is none yet."""
    if wanted is not None:
        return next((one for one in events if one.slug == wanted), None)
    if len(events) > 1:
        raise SaySo(say("import-which-event", events=", ".join(one.slug for one in events)))
    return events[0] if events else None


def _slug(title: str | None) -> str:
    return "-".join(words(title or ""))[:64] or "event"


def _summary(parsed: Parsed, outcome: Outcome, slug: str) -> list[Phrase]:
    """What was read, what became of it, what was repaired, and what was left out and why."""
    counts = {
        "new": len(outcome.new),
        "changed": len(outcome.changed),
        "cancelled": len(outcome.cancelled),
        "back": len(outcome.back),
    }
    did = [say("import-did", what=Choice(name), count=count) for name, count in counts.items() if count]
    return [
        say("import-read", count=len(parsed.sessions), format=parsed.format, event=slug),
        *(did or [say("import-same")]),
        *parsed.repaired,
        *parsed.left_out,
    ]
