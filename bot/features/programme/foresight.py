"""What a change would lead to: the sessions as they would be, and what they would clash with. Pure."""

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.core.sessions import EventFacts, Session
from bot.features.programme.acts import Step
from bot.features.programme.organising import NEW, changed
from bot.features.programme.service import clash_snapshot, find_clashes
from bot.features.programme.values import FIELDS, value_of

Clash = tuple[str, str, int, int]
"""Kind, what is taken twice, and the labels of both sessions."""


def new_clashes(sessions: Sequence[Session], after: Sequence[Session]) -> list[Clash]:
    """The clashes that there would be only once these sessions are as in `after`."""
    labels = {one.id for one in after}
    near = [
        one
        for one in sessions
        if one.id not in labels and any(one.start < it.end and it.start < one.end for it in after)
    ]
    before = [one for one in sessions if one.id in labels]
    there = _clashes([*near, *before], labels)
    return [one for one in _clashes([*near, *after], labels) if one not in there]


def after_steps(sessions: Sequence[Session], steps: Sequence[Step], event: EventFacts) -> list[Session]:
    """The sessions that the steps touch, as they would be."""
    if steps[0].session == NEW:
        return [changed(blank(event), [one for one in steps if one.field in FIELDS])]
    labels = {one.session for one in steps}
    return [changed(one, steps) for one in sessions if one.id in labels]


def fingerprint(sessions: Sequence[Session], after: Sequence[Session]) -> str:
    """Another text as soon as a preview of this would look different."""
    labels = {one.id for one in after}
    values = [[value_of(one, name) for name in FIELDS] for one in sessions if one.id in labels]
    seen = json.dumps([values, sorted(new_clashes(sessions, after))])
    return hashlib.sha256(seen.encode()).hexdigest()


def _clashes(sessions: Sequence[Session], labels: set[int]) -> list[Clash]:
    in_order = sorted(sessions, key=lambda one: (one.start, one.id))
    found = json.loads(find_clashes(clash_snapshot(in_order)))
    return [(kind, what, one, two) for kind, what, one, two in found if one in labels or two in labels]


def blank(event: EventFacts) -> Session:
    """A session that is still to get everything."""
    moment = datetime.combine(event.first_day, time(), ZoneInfo(event.zone))
    return Session(
        id=NEW,
        event=event.slug,
        source="",
        key="",
        title="",
        kind="talk",
        start=moment,
        end=moment,
        zone=event.zone,
    )
