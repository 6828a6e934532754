"""Rules of the programme: what clashes. Pure, and run in a process of its own."""

import json
from collections.abc import Sequence
from itertools import combinations

from bot.core.sessions import Session


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
