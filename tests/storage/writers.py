"""Those who write while something else goes on."""

import asyncio

from sqlalchemy import insert, select, update

from bot.storage.database import Database, scalar
from bot.storage.tables import audit, meta
from tests.storage.rows import AT


class Writer:
    """Somebody who writes without a pause. `written` counts what is committed."""

    def __init__(self, database: Database) -> None:
        self.written = 0
        self._database = database
        self._stopping = False
        self._progress = asyncio.Condition()
        self._task = asyncio.create_task(self._run())

    async def _run(self) -> None:
        while not self._stopping:
            async with self._database.transaction() as tx:
                await tx.execute(insert(audit).values(at=AT, act=f"write {self.written}"))
            async with self._progress:
                self.written += 1
                self._progress.notify_all()

    async def until(self, count: int) -> None:
        """Return when so much is committed."""
        async with self._progress, asyncio.timeout(30):
            await self._progress.wait_for(lambda: self.written >= count)

    async def stop(self) -> None:
        """Finish the last one."""
        self._stopping = True
        await self._task


async def count_up(database: Database) -> None:
    """Read a number, let others have a go, and write the next one."""
    async with database.transaction() as tx:
        value = int(await scalar(tx, select(meta.c.value).where(meta.c.name == "count")))
        for _ in range(3):
            await asyncio.sleep(0)
        await tx.execute(update(meta).where(meta.c.name == "count").values(value=str(value + 1)))
