"""`retention`: what is deleted when; `postpone deletion 30`."""

import re
from datetime import timedelta
from pathlib import Path

from bot.core.context import Context
from bot.core.feature import Command, Feature, Takes
from bot.core.message import At, Strong, bullets, heading, message, say
from bot.core.roles import Role
from bot.errors import SaySo
from bot.features.retention.rules import Ending
from bot.features.retention.store import RetentionStore
from bot.features.retention.sweeping import Asked, Sweeping
from bot.features.retention.wording import state_line

USUAL_DAYS = 30
MOST_DAYS = 3650


def feature(asked: Asked) -> Feature:
    """The part of deleting after events in the house."""
    store = RetentionStore()
    sweeping = Sweeping(store, asked)
    commands = _Commands(store, sweeping)
    return Feature(
        name="retention",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(name="retention-show", run=commands.show, role=Role.ORGANISER, rare=True),
            Command(
                name="retention-postpone",
                run=commands.postpone,
                takes=Takes.ANYTHING,
                role=Role.ORGANISER,
                rare=True,
            ),
        ),
        timed=(sweeping,),
    )


class _Commands:
    def __init__(self, store: RetentionStore, sweeping: Sweeping) -> None:
        self._store = store
        self._sweeping = sweeping

    async def show(self, context: Context, _: str) -> None:
        """`aufbewahrung`: each event with its day; of the next one that is over, what would go is counted."""
        endings = await self._sweeping.endings(context.tx)
        if not endings:
            await context.reply(say("retention-off"))
            return
        lines = bullets(*(state_line(one) for one in endings))
        over = [one for one in endings if one.over <= context.now and one.kept.done_at is None]
        busy = [one for one in over if one.warned and one.delete_at <= context.now]
        if over and not busy:
            await self._store.put(context.tx, over[0].event, asked=True, upto=0, counts={})
        told = [say("retention-counting", event=Strong(over[0].title))] if over and not busy else []
        await context.reply(message(heading(say("retention-title")), lines, *told))

    async def postpone(self, context: Context, text: str) -> None:
        """`postpone deletion 30`: of all that organisers were told of, else of what is next."""
        days = _days(text)
        waiting = [one for one in await self._sweeping.endings(context.tx) if one.kept.done_at is None]
        waiting = [one for one in waiting if not (one.warned and one.delete_at <= context.now)]
        told = [one for one in waiting if one.warned] or waiting[:1]
        if not told:
            raise SaySo(say("retention-nothing"))
        for one in told:
            await self._put_off(context, one, days)

    async def _put_off(self, context: Context, one: Ending, days: int) -> None:
        later = one.delete_at + timedelta(days=days)
        await self._store.put(context.tx, one.event, delete_at=later)
        at = At(later, one.zone, "date")
        await context.reply(say("retention-postponed", event=Strong(one.title), at=at))


def _days(text: str) -> int:
    found = re.search(r"\d{1,5}", text)
    days = int(found[0]) if found else USUAL_DAYS
    if not 1 <= days <= MOST_DAYS:
        raise SaySo(say("retention-days", most=MOST_DAYS))
    return days
