"""What organisers are told of how the bot is: first what needs them, with the next step, then the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.crowd import Crowded
from bot.core.freshness import StaleSource
from bot.core.message import (
    At,
    Choice,
    Line,
    Message,
    Phrase,
    Plain,
    bullets,
    heading,
    message,
    say,
)
from bot.core.queue import Bell, Waits
from bot.core.standing import Standing
from bot.core.vitals import Mishap

TOO_OLD = timedelta(minutes=10)
"""What could go for so long is held up by something."""

OVERDUE = timedelta(minutes=2)
"""The alarm looks once a minute; what is later than that is not being done."""

A_WHILE = timedelta(hours=1)
"""An error is news for so long."""

REASONS_AT_MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that is looked at. `heard`: when something was last heard, by platform."""

    now: datetime
    zone: str
    people: int
    waits: Waits = field(default_factory=Waits)
    dead: Mapping[str, int] = field(default_factory=dict)
    aside: int = 0
    bell: Bell | None = None
    adapters: Mapping[str, Standing] = field(default_factory=dict)
    heard: Mapping[str, datetime] = field(default_factory=dict)
    stale: Sequence[StaleSource] = ()
    watched: int = 0
    mishap: Mishap | None = None
    unanswered: Mapping[str, int] = field(default_factory=dict)
    crowds: Sequence[Crowded] = ()


def told(facts: Facts) -> Message:
    """The whole of it. Pure."""
    wrong = problems(facts)
    head = say("desk-wrong", count=len(wrong)) if wrong else say("desk-well")
    parts = [heading(head)]
    parts += [bullets(*wrong)] if wrong else []
    parts += [heading(say("desk-status"))] if wrong else []
    return message(*parts, bullets(*rest(facts)))


def problems(facts: Facts) -> list[Line]:
    """What is wrong, a line each, with what to do about it."""
    lines: list[Line] = [_away(facts, name, one) for name, one in facts.adapters.items() if not one.connected]
    oldest, bell = facts.waits.oldest, facts.bell
    if facts.waits.count and oldest is not None and facts.now - oldest >= TOO_OLD:
        lines.append((say("desk-held-up", count=facts.waits.count, since=_at(facts, oldest)),))
    if bell is not None and facts.now - bell.at > OVERDUE:
        lines.append((say("desk-overdue", part=_part(bell), at=_at(facts, bell.at)),))
    if facts.dead:
        lines.append(_dead(facts.dead))
    if facts.aside:
        lines.append((say("desk-aside", count=facts.aside),))
    if facts.stale:
        names = ", ".join(f"{one.event}/{one.source}" for one in facts.stale)
        lines.append((say("desk-stale", count=len(facts.stale), names=names),))
    if facts.mishap is not None and facts.now - facts.mishap.at < A_WHILE:
        lines.append((_mishap(facts, facts.mishap), Plain(" "), say("desk-mishap-next")))
    return lines


def rest(facts: Facts) -> list[Line]:
    """What is as it should be, and what is good to know."""
    lines: list[Line] = [_there(facts, name, one) for name, one in facts.adapters.items() if one.connected]
    lines.append(_waiting(facts.waits))
    if facts.bell is not None and facts.now - facts.bell.at <= OVERDUE:
        lines.append((say("desk-bell", part=_part(facts.bell), at=_at(facts, facts.bell.at)),))
    if not facts.dead and not facts.aside:
        lines.append((say("desk-arrived"),))
    if not facts.stale:
        lines.append((say("desk-fresh", count=facts.watched),))
    if facts.mishap is not None and facts.now - facts.mishap.at >= A_WHILE:
        lines.append((_mishap(facts, facts.mishap),))
    lines += [(say("desk-unanswered", kind=Choice(kind), count=n),) for kind, n in facts.unanswered.items()]
    lines.append((say("desk-people", count=facts.people),))
    return lines + [_crowd(one) for one in facts.crowds]


def _part(bell: Bell) -> Phrase:
    return say("desk-part", what=Choice(bell.name))


def _away(facts: Facts, name: str, standing: Standing) -> Line:
    where, cause = called(name), standing.cause or "…"
    if standing.since is None:
        return (say("desk-never-there", platform=where),)
    return (say("desk-away", platform=where, since=_at(facts, standing.since), cause=cause),)


def _there(facts: Facts, name: str, standing: Standing) -> Line:
    since = _at(facts, standing.since or facts.now)
    line: Line = (say("desk-there", platform=called(name), since=since, again=standing.again),)
    if (heard := facts.heard.get(name)) is not None:
        line += (say("desk-heard", at=_at(facts, heard)),)
    return line


def _waiting(waits: Waits) -> Line:
    line: Line = (say("desk-waiting", count=waits.count),)
    named = [f"{called(name)} {many}" for name, many in waits.by_platform.items() if name]
    if len(waits.by_platform) > 1 and named:
        line += (Plain(f" ({', '.join(named)})"),)
    if waits.later:
        line += (say("desk-later", count=waits.later),)
    return line


def _dead(reasons: Mapping[str, int]) -> Line:
    shown = [f"{count} × {reason or '…'}" for reason, count in reasons.items()][:REASONS_AT_MOST]
    more = ", …" if len(reasons) > REASONS_AT_MOST else ""
    return (say("desk-dead", count=sum(reasons.values()), reasons=", ".join(shown) + more),)


def _mishap(facts: Facts, mishap: Mishap) -> Phrase:
    cause = ", ".join(one for one in (mishap.cause, mishap.event_id) if one)
    return say("desk-mishap", at=_at(facts, mishap.at), what=mishap.what, cause=cause or "…")


def _crowd(crowded: Crowded) -> Line:
    """That a start will have more reminders than can be delivered in time."""
    minutes = max(1, round(crowded.takes.total_seconds() / 60))
    start = At(crowded.start, crowded.zone, "daytime")
    line: Line = (say("desk-crowd", start=start, count=crowded.reminders, minutes=minutes),)
    for place, count in crowded.mentioned:
        line += (Plain(" "), say("desk-crowd-named", place=place, count=count))
    return line


def _at(facts: Facts, moment: datetime) -> At:
    """On the organisers' wall clock; with the day, where it is another one."""
    near = abs(moment - facts.now) < timedelta(hours=12)
    return At(moment, facts.zone, "time" if near else "daytime")


def called(platform: str) -> str:
    """How people call a platform."""
    return platform[:1].upper() + platform[1:]
