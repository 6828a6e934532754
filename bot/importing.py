"""`stammtisch import` and `export`: a file or address into the programme, and the programme into a file."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal, TypeAlias, cast

from bot.adapters.web.fetch import WebFetch
from bot.app import CORE_WORDS
from bot.config import Config
from bot.core.fetching import Known
from bot.core.message import Phrase, say
from bot.core.ports import Tx
from bot.core.texts import Reader, Texts
from bot.errors import SaySo, StorageError, TryLater
from bot.features.programme import commands
from bot.features.programme.exporting import for_export
from bot.features.programme.formats import Hints, write
from bot.features.programme.store import Event, ProgrammeStore
from bot.features.programme.watching import commands as watching_commands
from bot.features.programme.watching.bringing import (
    MAIN,
    Held,
    bring_in,
    digest_of,
    read_all,
    slug_of,
    summary,
)
from bot.features.programme.watching.store import SourceStore
from bot.operation import open_configured
from bot.storage.database import Database, open_database, told
from bot.storage.schema import upgrade

KINDS = ("json", "xml", "ics", "csv")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the data is: named by a configuration, or a data folder."""

    config: Config
    data: Path | None

    @property
    def language(self) -> str:
        """What is spoken here."""
        return self.config.community.language


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be brought in.

    source     a file, a web address, or `-` for standard input
    event      its short name; None: the only one, or the one that the file names
    name       the source's name within the event
    zone, day  for files that name none
    watch      look at the address again and again from now on
    all_of_it  also if so much would be cancelled that it looks like half a file
    """

    source: str
    event: str | None = None
    name: str = MAIN
    zone: str | None = None
    day: date | None = None
    watch: bool = False
    all_of_it: bool = False

    @property
    def is_address(self) -> bool:
        """Whether it lies on the web."""
        return "://" in self.source


Tell: TypeAlias = Callable[[str], None]
"""Takes a word on how far it is."""


def import_programme(place: Place, wanted: Wanted, tell: Tell = lambda _: None) -> str:
    """Take a source in. Returns what is to be said.

    Raises SaySo or StorageError with one sentence; then nothing has changed.
    """

    def step(key: str) -> None:
        tell(in_words(say(key), place.language))

    if wanted.watch and not wanted.is_address:
        raise SaySo(say("sources-watch-what"))
    step("sources-step-fetch")
    # Read before anything runs beside it: told to stop, it need not wait until somebody has written all.
    here = b"" if wanted.is_address else _bytes_here(wanted.source)
    return asyncio.run(_import(place, wanted, here, step))


def export_programme(place: Place, target: str, event: str | None) -> str:
    """Write the programme into a file whose ending names the kind. Raises SaySo or StorageError."""
    return asyncio.run(_export(place, Path(target), event))


def in_words(phrase: Phrase, language: str) -> str:
    """What a phrase says to an operator."""
    folders = [Path(str(part.__file__)).parent / "texts" for part in (commands, watching_commands)]
    return Texts([CORE_WORDS, *folders]).plain(phrase, Reader(language, datetime.now(UTC), {}))


async def _import(place: Place, wanted: Wanted, here: bytes, tell: Tell) -> str:
    data, known_by = await _bytes_there(wanted.source) if wanted.is_address else (here, Known())
    store = ProgrammeStore()
    sources = SourceStore(store)
    async with _database(place) as database:
        async with database.reading() as tx:
            known = _chosen(await store.events(tx), wanted.event)
        now = datetime.now(UTC)
        zone = wanted.zone or (known.zone if known else place.config.community.zone)
        tell("sources-step-read")
        found = read_all(data, Hints(zone, wanted.day or (known.first_day if known else None), now))
        if isinstance(found, Phrase):
            raise SaySo(found)
        slug = wanted.event or (known.slug if known else slug_of(found.parsed))
        tell("sources-step-take-in")
        async with database.transaction() as tx:
            result = await bring_in(tx, store, slug, wanted.name, found, now)
            if isinstance(result, Held) and wanted.all_of_it:
                result = await bring_in(tx, store, slug, wanted.name, found, now, agreed=result.sign)
            if isinstance(result, Held):
                raise SaySo(say("sources-half", missing=result.missing, to_come=result.to_come, event=slug))
            await _remember(tx, sources, slug, wanted, known_by, digest_of(data), now)
    lines = summary(result.read, result.outcome, slug)
    return "\n".join(in_words(line, place.language) for line in lines)


async def _remember(
    tx: Tx, sources: SourceStore, slug: str, wanted: Wanted, known_by: Known, digest: str, now: datetime
) -> None:
    """Where it came from; a running bot looks there again at its next turn, if it is to."""
    values: dict[str, Any] = {"last_good": now, "last_tried": now, "failures": 0, "failing_since": None}
    values |= {"reason": None, "told_failing": False, "held": None, "digest": digest}
    values |= {"etag": known_by.etag, "modified": known_by.modified}
    if wanted.is_address:
        values |= {"url": wanted.source}
    if wanted.watch:
        values |= {"watched": True, "due": now, "zone": wanted.zone}
    await sources.keep(tx, slug, wanted.name, now, **values)


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
    await asyncio.to_thread(_write, target, content)
    said = say("export-done", count=len(parsed.sessions), file=str(target))
    return in_words(said, place.language)


def _write(target: Path, content: bytes) -> None:
    """The file is there whole, or as it was. Raises StorageError."""
    part = target.with_name(target.name + ".part")
    try:
        with told(str(target)):
            part.write_bytes(content)
            part.replace(target)
    finally:
        part.unlink(missing_ok=True)


@asynccontextmanager
async def _database(place: Place) -> AsyncIterator[Database]:
    in_folder = open_database(place.data / "stammtisch.db") if place.data is not None else None
    database = in_folder or open_configured(place.config)
    try:
        await upgrade(database)
        yield database
    finally:
        await database.close()


def _bytes_here(source: str) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise StorageError(f"{source}: cannot be read ({error.strerror})") from error


async def _bytes_there(source: str) -> tuple[bytes, Known]:
    try:
        fetched = await WebFetch()(source, Known())
    except TryLater as later:
        raise StorageError(f"{source}: {later}") from later
    return (fetched.data, fetched.known) if fetched else (b"", Known())


def _chosen(events: Sequence[Event], wanted: str | None) -> Event | None:
    """The event that is meant: the one that was named, else the only one. None: there is none yet."""
    if wanted is not None:
        return next((one for one in events if one.slug == wanted), None)
    if len(events) > 1:
        raise SaySo(say("import-which-event", events=", ".join(one.slug for one in events)))
    return events[0] if events else None
