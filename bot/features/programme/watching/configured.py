"""The sources that stand in the configuration, written down when the bot starts."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

from bot.core.ports import Tx
from bot.features.programme.watching.store import SourceStore


class Wanted(Protocol):
    """A source as the configuration names it."""

    @property
    def url(self) -> str: ...
    @property
    def event(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def zone(self) -> str | None: ...
    @property
    def every(self) -> int | None: ...


async def follow(tx: Tx, sources: SourceStore, wanted: Sequence[Wanted], now: datetime) -> None:
    """Watch what is wanted, and no longer what was and is not any more.

    One that somebody stopped in chat stays so until the configuration names another address for it.
    """
    before = {(one.event, one.name): one for one in await sources.all(tx)}
    for one in wanted:
        known = before.pop((one.event, one.name), None)
        asked: dict[str, Any] = {"zone": one.zone, "every": one.every, "configured": True}
        if known is None or known.url != one.url or not known.configured:
            asked |= {"url": one.url, "watched": True, "due": now, "etag": None, "modified": None}
            asked |= {"digest": None, "failures": 0, "failing_since": None, "told_failing": False}
            asked |= {"held": None, "reason": None}
        await sources.keep(tx, one.event, one.name, now, **asked)
    for gone in before.values():
        if gone.configured:
            await sources.change(tx, gone.id, configured=False, watched=False, due=None)
