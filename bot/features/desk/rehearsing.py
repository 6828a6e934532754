"""`rehearse`: a day of the event played beforehand, in a copy, and told to organisers alone."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot.core.clock import Clock
from bot.core.context import Context
from bot.core.message import At, Block, Message, Plain, bullets, heading, message, say
from bot.core.planned import Batch
from bot.core.ports import JobSpec, Outbox, Tx
from bot.core.rehearsal import JOB, Rehearse, Said, Score
from bot.core.sessions import Events, event_meant
from bot.errors import SaySo
from bot.features.desk.today import LINES_AT_MOST, Ahead, line, merged, midnight
from bot.language.times import find_times
from bot.storage.jobs import ask_for_job

KINDS = {
    "reminder": "reminders",
    "digest": "digests",
    "outlook": "outlooks",
    "personal": "personal",
    "announcement": "announcements",
    "session-post": "posts",
    "public-reminder": "posts",
    "seat-list": "lists",
    "introduction": "introductions",
    "round": "rounds",
    "notice": "notices",
    "board": "board",
}
"""What keys begin with, and what it is called; of the rest nobody is told more than how much it is."""

SAMPLED = ("reminder", "digest", "outlook", "session-post", "public-reminder", "notice")
"""These speak of sessions, and quote nobody."""

LONGEST_SAMPLE = 400
LONGEST = 8

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Setting:
    """What a rehearsal needs of the bot: its configuration as JSON, the file of its data, if it is one."""

    config: str
    file: str | None
    platforms: Callable[[], Sequence[str]]
    rehearse: Rehearse


def fits(rest: str) -> bool:
    """Whether what follows the word may be a day."""
    return len(rest.split()) <= LONGEST and not rest.rstrip().endswith("?")


class Rehearsing:
    """Asks for a rehearsal, and tells what came of it."""

    def __init__(self, setting: Setting, events: Events, outbox: Outbox, clock: Clock, zone: str) -> None:
        self._setting = setting
        self._events = events
        self._outbox = outbox
        self._clock = clock
        self._zone = zone
        self.job = JobSpec(kind=JOB, read=self.read, compute=setting.rehearse, apply=self.apply, anyway=True)

    async def ask(self, context: Context, rest: str) -> None:
        """Of the day that is named, else of the next one of an event."""
        since = await self._day(context.tx, rest, context.now)
        if midnight(since, self._zone) <= context.now:
            raise SaySo(say("desk-rehearse-over", day=At(since, self._zone, "day")))
        told = json.dumps({"now": context.now.isoformat(), "since": since.isoformat()})
        key = f"rehearse:{context.signal.platform}:{context.signal.key}"
        await ask_for_job(context.tx, JOB, key, told, context.now)
        await context.reply(say("desk-rehearsing", day=At(since, self._zone, "day")), private=True)

    async def _day(self, tx: Tx, rest: str, now: datetime) -> datetime:
        """The day's beginning, on the organisers' wall clock."""
        event = event_meant(await self._events.events(tx), None, now)
        days = []
        if event is not None:
            length = (event.last_day - event.first_day).days + 1
            days = [event.first_day + timedelta(days=number) for number in range(length)]
        here = now.astimezone(ZoneInfo(self._zone))
        times = find_times(rest, here, days)
        if rest and not times:
            raise SaySo(say("desk-rehearse-unclear"))
        ahead = [day for day in days if day >= here.date()]
        day = times[0].start.astimezone(ZoneInfo(self._zone)).date() if times else next(iter(ahead), None)
        if day is None:
            raise SaySo(say("desk-rehearse-nothing"))
        return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(self._zone))

    async def read(self, tx: Tx, argument: str) -> tuple[str, str]:
        """What is to be played; the data itself is copied by whoever plays it, and so never waits."""
        asked = {name: datetime.fromisoformat(moment) for name, moment in json.loads(argument).items()}
        score = Score(
            config=self._setting.config,
            file=self._setting.file,
            platforms=self._setting.platforms(),
            now=asked["now"],
            since=asked["since"],
            until=midnight(asked["since"], self._zone),
            sampled=SAMPLED,
        )
        return argument, score.to_text()

    async def apply(self, tx: Tx, argument: str, result: str) -> None:
        """Tell the organisers."""
        since = datetime.fromisoformat(json.loads(argument)["since"])
        said = Said.from_text(result)
        if said.failed:
            log.error("a rehearsal failed", cause=said.failed)
        told = rehearsed(said, since, self._zone)
        key = f"rehearsed:{since.isoformat()}:{self._clock.now().isoformat()}"
        await self._outbox.tell_organisers(tx, key, told)


def rehearsed(said: Said, since: datetime, zone: str) -> Message:
    """What is told of it. Pure."""
    day = At(since, zone, "day")
    if said.failed:
        return message(say("desk-rehearsal-failed", day=day))
    cut = [] if said.reached >= midnight(since, zone) else [_cut(said, zone)]
    if not said.lines:
        return message(say("desk-rehearsed-nothing", day=day), *cut, say("desk-rehearsed-copy"))
    batches = [_batch(*one) for one in said.lines]
    lines = [line(Ahead(one), zone) for one in merged(batches, ZoneInfo(zone))]
    parts: list[Block] = [heading(say("desk-rehearsed", day=day)), bullets(*lines[:LINES_AT_MOST])]
    if len(lines) > LINES_AT_MOST:
        parts.append(heading(say("desk-out-more", count=len(lines) - LINES_AT_MOST)))
    people = {person for _, _, person in said.lines if person is not None}
    parts.append(
        heading(say("desk-rehearsed-all", count=len(said.lines), people=len(people), lost=said.lost))
    )
    for text in said.samples.values():
        short = text if len(text) <= LONGEST_SAMPLE else f"{text[:LONGEST_SAMPLE]}…"
        parts.append(Block(tuple((Plain(one),) for one in short.splitlines()), "quote"))
    return message(*parts, *cut, say("desk-rehearsed-copy"))


def _cut(said: Said, zone: str) -> Block:
    return heading(say("desk-rehearsed-cut", at=At(said.reached, zone, "daytime")))


def _batch(moment: str, begins: str, person: int | None) -> Batch:
    kind = KINDS.get(begins, "other")
    at = datetime.fromisoformat(moment)
    return Batch(at=at, kind=kind, persons=() if person is None else (person,), places=person is None)
