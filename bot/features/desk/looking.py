"""`status`: what the bot looks at in itself, and what can be done about letters that never arrived."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.core.context import Context
from bot.core.crowd import Crowds
from bot.core.freshness import Freshness
from bot.core.message import say
from bot.core.planned import Planned
from bot.core.ports import Adapter, Forecast, Unanswered
from bot.core.queue import Bells, Queue
from bot.core.vitals import Vitals
from bot.features.desk.rehearsing import Setting
from bot.features.desk.status import Facts, told
from bot.storage.people import People

A_WEEK = timedelta(days=7)
"""So long what went wrong is told of; then it is history."""


@dataclass(frozen=True, slots=True)
class Inside:
    """What the bot knows of itself. `named`: how each command is typed, by language;
    `planned`: who is going to say something."""

    queue: Queue
    bells: Bells
    vitals: Vitals
    adapters: Callable[[], Mapping[str, Adapter]]
    zone: str
    named: Callable[[], Mapping[str, Mapping[str, str]]]
    planned: Callable[[], Sequence[Planned]]
    forecast: Callable[[], Forecast]
    rehearsal: Setting


@dataclass(frozen=True, slots=True)
class Looked:
    """Whom the desk asks."""

    people: People
    freshness: Freshness
    unanswered: Unanswered
    crowds: Crowds
    inside: Inside


class Looking:
    """Answers organisers who ask how the bot is."""

    def __init__(self, asked: Looked) -> None:
        self._asked = asked

    async def status(self, context: Context, _: str) -> None:
        """On one screen."""
        await context.reply(told(await self._facts(context)), private=True)

    async def retry(self, context: Context, _: str) -> None:
        """Try once more what was given up in the last week."""
        count = await self._asked.inside.queue.retry(context.tx, context.now - A_WEEK, context.now)
        await context.reply(say("desk-retried", count=count), private=True)

    async def drop(self, context: Context, _: str) -> None:
        """Let go of it."""
        count = await self._asked.inside.queue.drop(context.tx, context.now - A_WEEK)
        await context.reply(say("desk-dropped", count=count), private=True)

    async def _facts(self, context: Context) -> Facts:
        asked, inside, tx, now = self._asked, self._asked.inside, context.tx, context.now
        return Facts(
            now=now,
            zone=inside.zone,
            people=await asked.people.count(tx),
            waits=await inside.queue.waits(tx, now),
            dead=await inside.queue.dead(tx, now - A_WEEK),
            aside=await inside.queue.aside(tx, now - A_WEEK),
            bell=await inside.bells.next(tx, now),
            adapters={name: one.standing for name, one in inside.adapters().items()},
            heard=inside.vitals.heard_at,
            stale=await asked.freshness.stale(tx, now),
            watched=await asked.freshness.watched(tx),
            mishap=inside.vitals.mishaps.last,
            unanswered=await asked.unanswered.unanswered(tx, (now - A_WEEK).date()),
            crowds=await asked.crowds.crowds(tx, now),
        )
