"""Tells the organisers, once, that a source says something else than they set in chat."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.ports import Outbox, Tx
from bot.features.programme.acts import ActStore
from bot.features.programme.overrides import Override
from bot.features.programme.previews import conflict
from bot.features.programme.store import ProgrammeStore


class Conflicts:
    """The port `Timed`: whoever took the source in, maybe another process, the running bot tells of it."""

    name = "programme-conflicts"

    def __init__(self, store: ProgrammeStore, acts: ActStore, outbox: Outbox) -> None:
        self._store = store
        self._acts = acts
        self._outbox = outbox

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """At once, if there is anything to be told."""
        return now if await self._untold(tx) else None

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """A message for each session, with all its fields."""
        for label, untold in (await self._untold(tx)).items():
            session = await self._store.session(tx, label)
            if session is not None:
                key = f"conflict:{label}:{_digest(untold)}"
                await self._outbox.tell_organisers(tx, key, conflict(session, untold))
            for one in untold:
                await self._acts.put(tx, replace(one, announced=one.says))

    async def _untold(self, tx: Tx) -> dict[int, list[Override]]:
        waiting = await self._acts.in_conflict(tx)
        return {
            label: these
            for label, these in waiting.items()
            if any(one.announced != one.says for one in these)
        }


def _digest(overrides: Sequence[Override]) -> str:
    said = "|".join(f"{one.field}={one.told}>{one.says}" for one in overrides)
    return hashlib.sha256(said.encode()).hexdigest()[:16]
