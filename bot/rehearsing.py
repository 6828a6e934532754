"""An event's day played beforehand: in a copy of the data, on a clock that is moved, with nobody listening.

As the bot sees it, it is pure: the data is read once, and what happens then happens in the copy.
"""

import asyncio
import json
import time
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from multiprocessing import parent_process
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import select, update

from bot.app import App, build
from bot.config import Config
from bot.core.clock import HandClock
from bot.core.fetching import Fetched, Known
from bot.core.message import plain_lines
from bot.core.outgoing import POSTS, Delivery, Operation, Priority
from bot.core.ports import AdapterState, Limit, Receive
from bot.core.rehearsal import JOB, Said, Score
from bot.core.signals import Address, Who
from bot.core.standing import Connection, Standing
from bot.log import describe, set_up_logs
from bot.operation import open_configured
from bot.played import Played
from bot.storage.backup import back_up_rows, copy_sqlite
from bot.storage.database import Database, open_database
from bot.storage.tables import job, outbox

PATIENCE = timedelta(seconds=60)
"""A rehearsal takes no longer than that; what is left of the day then is not played."""


def rehearse(score: str) -> str:
    """The port `Rehearse`: what was said, or why it could not be played; who asked is told."""
    if parent_process() is not None:
        set_up_logs(json=False, level="CRITICAL")  # what fails in the copy is no error of the bot
    told = Score.from_text(score)
    try:
        with TemporaryDirectory(prefix="stammtisch-rehearsal-") as folder:
            copy = Path(folder) / "copy.db"
            config = make_copy(told, copy)
            return asyncio.run(_play(told, config, open_database(copy)))
    except Exception as error:
        why = describe(error)
        return Said(lines=[], samples={}, lost=0, reached=told.now, failed=why).to_text()


def make_copy(told: Score, copy: Path) -> Config:
    """Copy the data, wherever it is; the configuration under which the copy is played."""
    config = Config.model_validate(json.loads(told.config))
    if told.file is not None:
        copy_sqlite(Path(told.file), copy)
    else:
        asyncio.run(_copy_rows(config, copy))
    return config.model_copy(update={"web": Config().web})


async def _copy_rows(config: Config, copy: Path) -> None:
    database = open_configured(config)
    try:
        await back_up_rows(database, copy)
    finally:
        await database.close()


async def _play(told: Score, config: Config, database: Database) -> str:
    """From now on, so that what is due before that day is over by then; only that day is told of."""
    clock = HandClock(told.now)
    adapters = [Silent(platform, clock) for platform in told.platforms]
    async with database.transaction() as tx:
        waiting = (job.c.kind == JOB) & (job.c.state == "waiting")
        await tx.execute(update(job).where(waiting).values(state="failed"))
        over = outbox.c.ended_at.is_not(None) | (outbox.c.priority == Priority.ANSWER)
        before = frozenset((await tx.execute(select(outbox.c.id).where(over))).scalars())
    app = await build(config, database, adapters, clock=clock, fetch=_nothing_new)
    await app.start()
    try:
        reached = await _pass_time(Played(app, clock), told.until)
        said = await _said(app, told, {one.platform: one for one in adapters}, before)
    finally:
        await app.stop()
    return Said(reached=reached, **said).to_text()


async def _pass_time(played: Played, until: datetime) -> datetime:
    """Let time pass until then, or until patience is at its end; which moment was reached."""
    patience = time.monotonic() + PATIENCE.total_seconds()
    await played.settle()
    while played.clock.now() < until and time.monotonic() < patience:
        due = await played.app.alarm.next_due()
        before = played.clock.now()
        await played.move_to(min(until, max(before, due or until)))
        if played.clock.now() == before and before < until:
            await played.jump_to(min(until, before + timedelta(minutes=1)))
    return played.clock.now()


async def _said(
    app: App, told: Score, adapters: Mapping[str, "Silent"], before: frozenset[int]
) -> dict[str, Any]:
    """All that was posted on that day, and what was not, by the kinds that keys begin with. `before`: rows
    that were said before it was played, or answer somebody."""
    day = (outbox.c.ended_at >= told.since) & (outbox.c.ended_at < told.until)
    posts = outbox.c.operation.in_(POSTS)
    async with app.database.reading() as tx:
        of_day = (await tx.execute(select(outbox).where(day, posts).order_by(outbox.c.id))).all()
    rows = [row for row in of_day if row.id not in before]
    sent = [row for row in rows if row.state == "sent"]
    lines = [(row.ended_at.isoformat(), row.key.partition(":")[0], row.person) for row in sent]
    samples: dict[str, str] = {}
    for row in sent:
        kind = row.key.partition(":")[0]
        if kind in told.sampled and kind not in samples and row.platform in adapters:
            samples[kind] = adapters[row.platform].texts.get(row.platform_id, "")
    lost = sum(row.state in ("dead", "dropped") for row in rows)
    return {"lines": lines, "samples": samples, "lost": lost}


async def _nothing_new(url: str, known: Known) -> Fetched | None:
    """The port `Fetch`: a rehearsal asks nobody, and so all is as it was known."""
    del url, known
    return None


class Silent:
    """The port `Adapter` where nobody is: takes everything, and tells nobody. `texts`: what was posted."""

    opens_forms = False
    whispers = False
    card_pause = timedelta()

    def __init__(self, platform: str, clock: HandClock) -> None:
        self.platform = platform
        self.texts: dict[str, str] = {}
        self._clock = clock
        self._link = Connection()

    @property
    def standing(self) -> Standing:
        """Connected from its start on."""
        return self._link.standing

    async def start(self, receive: Receive, state: AdapterState) -> None:
        """There is nothing to hear."""
        self._link.up(self._clock.now())

    async def stop_listening(self) -> None:
        """There was nothing to hear."""

    async def close(self) -> None:
        """There is no connection."""

    async def send(self, delivery: Delivery) -> str | None:
        """Keep the words, without anybody's name."""
        if delivery.operation is Operation.OPEN:
            return f"rehearsed-{delivery.op_id}"
        if delivery.operation not in POSTS or delivery.worded is None:
            return delivery.target
        self.texts[delivery.op_id] = plain_lines(delivery.worded)
        return delivery.op_id

    async def find(self, delivery: Delivery) -> str | None:
        """Nothing was done before."""
        return None

    async def open_direct(self, user: str) -> str:
        """It is simply there."""
        return f"rehearsed:{user}"

    async def forget(self, user: str, places: Sequence[str]) -> None:
        """Nothing is kept of anybody."""

    async def members(self, conversation: str) -> Sequence[Who]:
        """Nobody is there."""
        return ()

    def link(self, where: Address, message: str) -> str | None:
        """No address."""
        return None

    def limits(self, operation: Operation, address: Address | None) -> Sequence[Limit]:
        """None: how long sending takes, `versand` tells."""
        return ()
