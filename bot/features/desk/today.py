"""What goes out until midnight: when, of which kind, to how many, and how long it takes. Nobody's name."""

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.context import Context
from bot.core.message import At, Choice, Line, Message, bullets, heading, message, say
from bot.core.outgoing import ToPerson, post
from bot.core.planned import Batch, Planned
from bot.core.ports import Forecast, JobSpec, Outbox, Tx
from bot.storage.jobs import ask_for_job

JOB = "desk.outgoing"
LINES_AT_MOST = 20
WORTH_TELLING = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Ahead:
    """One line: what goes out from that moment on; `takes` None: nobody knows how long."""

    batch: Batch
    takes: timedelta | None = None


def merged(batches: Sequence[Batch], zone: ZoneInfo) -> list[Batch]:
    """Those of one kind and minute are one; of one hour where that would be too many lines. Pure."""
    by_minute = _merge(batches, lambda at: at.replace(second=0, microsecond=0))
    if len(by_minute) <= LINES_AT_MOST:
        return by_minute
    return _merge(batches, lambda at: at.astimezone(zone).replace(minute=0, second=0, microsecond=0))


def _merge(batches: Sequence[Batch], cut: Callable[[datetime], datetime]) -> list[Batch]:
    found: dict[tuple[datetime, str], Batch] = {}
    for one in sorted(batches, key=lambda batch: (batch.at, batch.kind)):
        key = (cut(one.at), one.kind)
        before = found.get(key)
        persons, places = (before.persons, before.places) if before else ((), 0)
        at = before.at if before else one.at
        whole = Batch(at=at, kind=one.kind, persons=persons + one.persons, places=places + one.places)
        found[key] = whole
    return list(found.values())


def told(ahead: Sequence[Ahead], zone: str, *, instead: bool = False) -> Message:
    """All of it. `instead`: and how to get the programme, which may have been meant. Pure."""
    programme = [say("desk-out-programme")] if instead else []
    if not ahead:
        return message(say("desk-nothing-out"), *programme)
    lines = [line(one, zone) for one in ahead[:LINES_AT_MOST]]
    count = sum(len(one.batch.persons) + one.batch.places for one in ahead)
    parts = [heading(say("desk-out")), bullets(*lines)]
    if len(ahead) > LINES_AT_MOST:
        parts.append(heading(say("desk-out-more", count=len(ahead) - LINES_AT_MOST)))
    return message(*parts, say("desk-out-all", count=count), *programme)


def line(one: Ahead, zone: str) -> Line:
    """One of the lines."""
    batch, takes = one.batch, one.takes
    kind = say("desk-out-kind", kind=Choice(batch.kind))
    words: Line = (say("desk-out-line", at=At(batch.at, zone, "time"), kind=kind),)
    if batch.persons:
        count, persons = len(batch.persons), len(set(batch.persons))
        more = count if count != persons else 0
        words += (say("desk-out-persons", count=more, persons=persons),)
    if batch.places:
        words += (say("desk-out-places", count=batch.places),)
    if takes is not None and takes >= WORTH_TELLING:
        minutes = round(takes.total_seconds() / 60)
        words += (say("desk-out-takes", minutes=minutes, until=At(batch.at + takes, zone, "time")),)
    return words


class Today:
    """Asks everybody who plans something: in a look at the data of its own, since that may take a while, and
    nobody's answer waits for it."""

    def __init__(
        self,
        planned: Callable[[], Sequence[Planned]],
        forecast: Callable[[], Forecast],
        outbox: Outbox,
        zone: str,
    ) -> None:
        self._planned = planned
        self._forecast = forecast
        self._outbox = outbox
        self._zone = zone
        self.job = JobSpec(kind=JOB, read=self.read, compute=None, apply=self.apply, anyway=True)

    async def ask(self, context: Context, _: str) -> None:
        """The answer comes as soon as it is looked up, to whoever asked."""
        await self._ask(context, instead=False)

    async def at_desk(self, context: Context, _: str) -> None:
        """The same, for a word that everywhere else asks for the programme: how to get that is told, too."""
        await self._ask(context, instead=True)

    async def _ask(self, context: Context, *, instead: bool) -> None:
        key = f"outgoing:{context.signal.platform}:{context.signal.key}"
        now = context.now.isoformat()
        asked = {"key": key, "person": context.person.id, "now": now, "instead": instead}
        await ask_for_job(
            context.tx, JOB, key, json.dumps(asked | {"language": context.language}), context.now
        )
        if not context.direct:
            await context.reply(say("answered-directly"), passing=True)

    async def read(self, tx: Tx, argument: str) -> tuple[str, str]:
        """What stands before them, as text."""
        now = datetime.fromisoformat(json.loads(argument)["now"])
        return argument, to_text(await self.ahead(tx, now))

    async def apply(self, tx: Tx, argument: str, result: str) -> None:
        """Tell who asked."""
        asked = json.loads(argument)
        out = told(from_text(result), self._zone, instead=asked.get("instead", False))
        answer = post(asked["key"], ToPerson(asked["person"]), out)
        await self._outbox.put(tx, replace(answer, language=asked["language"]))

    async def ahead(self, tx: Tx, now: datetime) -> list[Ahead]:
        """Until midnight on the community's clock."""
        until = midnight(now, self._zone)
        batches = [batch for one in self._planned() for batch in await one.planned(tx, now, until)]
        found = []
        for batch in merged([one for one in batches if one.at < until], ZoneInfo(self._zone)):
            takes = await self._forecast().how_long(tx, batch.persons) if batch.persons else None
            found.append(Ahead(batch, takes))
            await asyncio.sleep(0)  # others have their turn
        return found


def to_text(ahead: Sequence[Ahead]) -> str:
    """All of it, to be kept for a moment."""
    return json.dumps(
        [
            {
                "at": one.batch.at.isoformat(),
                "kind": one.batch.kind,
                "persons": one.batch.persons,
                "places": one.batch.places,
                "takes": None if one.takes is None else one.takes.total_seconds(),
            }
            for one in ahead
        ]
    )


def from_text(text: str) -> list[Ahead]:
    """The same again."""
    return [
        Ahead(
            Batch(
                at=datetime.fromisoformat(one["at"]),
                kind=one["kind"],
                persons=tuple(one["persons"]),
                places=one["places"],
            ),
            None if one["takes"] is None else timedelta(seconds=one["takes"]),
        )
        for one in json.loads(text)
    ]


def midnight(now: datetime, zone: str) -> datetime:
    """The end of the day."""
    here = now.astimezone(ZoneInfo(zone))
    return datetime.combine(here.date() + timedelta(days=1), time(), ZoneInfo(zone))
