"""One look at an address: what came of it. No database, and nobody is held up meanwhile."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias

import structlog

from bot.core.fetching import Fetch, Known
from bot.core.message import Phrase, say
from bot.core.ports import Apart
from bot.errors import SaySo, TryLater
from bot.features.programme.formats import Hints
from bot.features.programme.watching.bringing import Read, digest_of, read_all

SMALL = 64 * 1024
"""A file up to this size is read in a thread; a larger one gets a process."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Same:
    """It is the copy that is known. `known`: what the other side says of it now, if it sent it again."""

    known: Known | None = None


@dataclass(frozen=True, slots=True)
class Fresh:
    """A new copy."""

    read: Read
    known: Known
    digest: str


@dataclass(frozen=True, slots=True)
class Failed:
    """It could not be read, for this reason. `after`: how long the other side asks us to wait."""

    reason: Phrase
    after: timedelta | None = None


Seen: TypeAlias = Same | Fresh | Failed


async def look_at(
    url: str, known: Known, digest: str | None, hints: Hints, fetch: Fetch, apart: Apart
) -> Seen:
    """Fetch and read it. Nothing is raised, whatever the other side does."""
    try:
        fetched = await fetch(url, known)
        if fetched is None:
            return Same()
        ours = digest_of(fetched.data)
        if ours == digest:
            return Same(fetched.known)
        found = await _read(fetched.data, hints, apart)
    except SaySo as refusal:
        return Failed(refusal.phrase)
    except TryLater as later:
        log.info("a source is away", cause=str(later))
        status = str(later).removeprefix("status ")
        reason = say("sources-status", status=status) if status.isdecimal() else say("sources-away")
        return Failed(reason, later.after)
    except Exception:
        log.exception("a source could not be read")
        return Failed(say("import-unreadable"))
    return Failed(found) if isinstance(found, Phrase) else Fresh(found, fetched.known, ours)


async def _read(data: bytes, hints: Hints, apart: Apart) -> Read | Phrase:
    if len(data) <= SMALL:
        return await asyncio.to_thread(read_all, data, hints)
    return await apart(read_all, data, hints)
