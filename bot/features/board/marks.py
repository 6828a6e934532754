"""What a published grid looked like when its cards were last brought up to date. Pure."""

import hashlib
from collections.abc import Sequence

from bot.core.barcamp import BARCAMP
from bot.core.sessions import Session


def mark_of(sessions: Sequence[Session]) -> str:
    """Another text as soon as a grid would look different."""
    lines = [
        f"{one.id}|{one.source == BARCAMP}|{one.title}|{one.people}|{one.start.timestamp()}|"
        f"{one.end.timestamp()}|{one.room}|{one.cancelled}"
        for one in sorted(sessions, key=lambda one: one.id)
    ]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
