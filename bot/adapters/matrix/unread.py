"""Messages that cannot be read yet: they wait for their key, and somebody is told when it does not come."""

import asyncio
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

import structlog

from bot.adapters.matrix.inbound import event_id
from bot.core.ports import AdapterState
from bot.core.shape import items, mapping, part, text
from bot.errors import StorageError

UNREAD = "unread"
MOST = 200
ASKED_AFTER = timedelta(seconds=30)
"""Keys mostly come with their message or within seconds of it."""
TOLD_AFTER = timedelta(seconds=60)
KEPT_FOR = timedelta(hours=24)
QUIET_FOR = timedelta(hours=1)
"""So long nobody else in the room is told: one cause, such as new keys of the bot, locks many messages."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message that waits: the event, where it stands in its room, the key it needs, and since when."""

    room: str
    event: Mapping[str, object]
    order: str
    session: str
    since: datetime
    asked: bool = False


class Unread:
    """All that waits, kept over restarts."""

    def __init__(self, state: AdapterState) -> None:
        self._state = state
        self._waiting: list[Waiting] = []
        self._told: dict[str, datetime] = {}
        self._read_now: list[Waiting] = []
        self._changed = False
        self._loaded = False
        self._one_keeper_at_a_time = asyncio.Lock()

    async def load(self) -> None:
        """What waited before this life of the bot."""
        async with self._one_keeper_at_a_time:
            if not self._loaded:
                await self._load()
                self._loaded = True

    async def _load(self) -> None:
        try:
            stored: object = json.loads(await self._state.get(UNREAD) or "{}")
            self._waiting = [_read(one) for one in items(stored, "waiting")]
            told = mapping(stored, "told").items()
            self._told = {key: datetime.fromisoformat(str(moment)) for key, moment in told}
        except ValueError:
            log.error("the messages that waited for their keys cannot be read", platform="matrix")

    def __iter__(self) -> Iterator[Waiting]:
        """All, in the order in which they came."""
        return iter(tuple(self._waiting))

    def is_fresh(self, now: datetime) -> bool:
        """Whether a key may come any moment."""
        return any(now - one.since < TOLD_AFTER + ASKED_AFTER for one in self._waiting)

    def add(self, waiting: Waiting) -> None:
        """Another one; the oldest make room."""
        known = {event_id(one.event) for one in self._waiting}
        if event_id(waiting.event) not in known:
            self._waiting = [*self._waiting, waiting][-MOST:]
            self._changed = True

    def begin(self) -> None:
        """A turn of listening begins; what an earlier one read and could not hand in is read again."""
        self._read_now.clear()

    def was_read(self, waiting: Waiting) -> None:
        """It can be read now; it waits on until it was handed in."""
        self._read_now.append(waiting)

    def handed_in(self) -> None:
        """What was read is in the bot's hands."""
        read, self._read_now = self._read_now, []
        self._waiting = [one for one in self._waiting if one not in read]
        self._changed = self._changed or bool(read)

    def to_ask(self, now: datetime) -> Sequence[Waiting]:
        """Those whose key should be asked for now; asked for from then on."""
        due = [one for one in self._waiting if not one.asked and now - one.since >= ASKED_AFTER]
        for one in due:
            self._waiting[self._waiting.index(one)] = replace(one, asked=True)
        self._changed = self._changed or bool(due)
        return due

    def to_tell(self, now: datetime, direct: frozenset[str]) -> Sequence[Waiting]:
        """Those whose writer is told now that they cannot be read: once for a key, and in a room that is
        not a direct conversation once in an hour."""
        due: list[Waiting] = []
        for one in self._waiting:
            key = one.session if one.room in direct else one.room
            before = self._told.get(key)
            quiet = before is not None and (one.room in direct or now - before < QUIET_FOR)
            if now - one.since >= TOLD_AFTER and not quiet and self._told.get(one.session) is None:
                due.append(one)
                self._told |= {key: now, one.session: now}
        self._changed = self._changed or bool(due)
        return due

    async def forget(self, user: str, rooms: Sequence[str]) -> None:
        """What this user wrote waits no longer; nor is it known that they were told so, or anybody in these
        rooms. Raises StorageError."""
        await self.load()
        gone = {one.session for one in self._waiting if text(one.event, "sender") == user}
        before = len(self._waiting), len(self._told)
        self._waiting = [one for one in self._waiting if text(one.event, "sender") != user]
        self._told = {key: at for key, at in self._told.items() if key not in gone | set(rooms)}
        if before != (len(self._waiting), len(self._told)):
            await self._store()

    async def keep(self, now: datetime) -> None:
        """Store what changed. Raises StorageError."""
        before = len(self._waiting), len(self._told)
        self._waiting = [one for one in self._waiting if now - one.since < KEPT_FOR]
        self._told = {key: moment for key, moment in self._told.items() if now - moment < 2 * KEPT_FOR}
        if self._changed or before != (len(self._waiting), len(self._told)):
            await self._store()

    async def _store(self) -> None:
        """One after the other, so that what is kept last is what is true."""
        self._changed = True
        async with self._one_keeper_at_a_time:
            told = {key: moment.isoformat() for key, moment in self._told.items()}
            waiting = [{**asdict(one), "since": one.since.isoformat()} for one in self._waiting]
            self._changed = False
            try:
                await self._state.set(UNREAD, json.dumps({"waiting": waiting, "told": told}))
            except StorageError:
                self._changed = True
                raise


def _read(stored: object) -> Waiting:
    return Waiting(
        room=text(stored, "room"),
        event=mapping(stored, "event"),
        order=text(stored, "order"),
        session=text(stored, "session"),
        since=datetime.fromisoformat(text(stored, "since")),
        asked=part(stored, "asked") is True,
    )
