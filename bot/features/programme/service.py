"""Rules of the programme: how a source publishes into it, and what clashes."""

import json
from collections.abc import Sequence
from itertools import combinations

from bot.core.ports import SessionSource, Tx
from bot.core.sessions import Session
from bot.features.programme.store import ProgrammeStore


async def publish(tx: Tx, store: ProgrammeStore, source: SessionSource) -> list[int]:
    """Make this the programme of that source: new ones appear, known ones change, missing ones are
    cancelled. Nothing at all is never a programme: then nothing changes. Returns the labels in order."""
    drafts = await source.sessions()
    if not drafts:
        return []
    labels = [await store.save(tx, source.event, source.source, draft) for draft in drafts]
    await store.cancel_missing(tx, source.event, source.source, [draft.key for draft in drafts])
    await store.touch(tx)
    return labels


def clash_snapshot(sessions: Sequence[Session]) -> str:
    """What `find_clashes` needs of the sessions, as text for another process."""
    rows = [
        [one.id, one.room, list(one.people), one.start.isoformat(), one.end.isoformat()]
        for one in sessions
        if not one.cancelled
    ]
    return json.dumps(rows)


def find_clashes(snapshot: str) -> str:
    """Two sessions at one time in one room, or with one person: [[kind, what, first, second], …] as text."""
    rows = json.loads(snapshot)
    found = []
    for first, second in combinations(rows, 2):
        if not (first[3] < second[4] and second[3] < first[4]):
            continue
        if first[1] and first[1] == second[1]:
            found.append(["room", first[1], first[0], second[0]])
        found += [["person", name, first[0], second[0]] for name in first[2] if name in second[2]]
    return json.dumps(found)
