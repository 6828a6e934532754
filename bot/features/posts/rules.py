"""Rules of session posts, without any I/O: what is announced where and when, and what is untrue by now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Literal

from bot.core.late import STILL_USEFUL
from bot.core.people import Conversation
from bot.core.sessions import Session
from bot.core.signals import Address
from bot.language.fold import words

DEFAULT_LEAD = timedelta(minutes=10)
LONGEST_LEAD = timedelta(days=1)
LOOK_BACK = timedelta(days=1)
"""What began longer ago is not corrected any more."""

What = Literal["all", "room", "track", "kind"]
Spot = tuple[int, datetime]
"""A conversation and a start: there is one post for each."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A conversation announces this room, track or kind, or all, so long before. `since`: since when."""

    id: int
    place: Conversation
    what: What
    name: str
    lead: timedelta
    since: datetime


@dataclass(frozen=True, slots=True)
class Post:
    """A message in a conversation on what begins at one moment.

    `crowd`: it reminds people in public. `due_at`: when it is to be said, or said anew. `posted_at`: when it
    was said. `labels` and `told`: the sessions it spoke of, and a print of what it said of them.
    """

    id: int
    place: Conversation
    start: datetime
    crowd: bool = False
    due_at: datetime | None = None
    posted_at: datetime | None = None
    version: int = 0
    labels: tuple[int, ...] = ()
    told: str = ""

    @property
    def key(self) -> str:
        """Of its first version in the outbox, and of its slot."""
        if self.crowd:
            return f"public-reminder:{self.id}"
        return f"session-post:{self.place.id}:{self.start.isoformat()}"

    @property
    def address(self) -> Address:
        """Where it stands."""
        return address_of(self.place)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a post is to speak of, and when it is due."""

    due: datetime
    labels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """How the posts are to be set anew. `untrue`: they were said, and it is not so any more."""

    new: tuple[tuple[int, datetime, datetime], ...] = ()
    moved: tuple[tuple[int, datetime], ...] = ()
    gone: tuple[int, ...] = ()
    untrue: tuple[Post, ...] = ()


def address_of(place: Conversation) -> Address:
    """The conversation's address."""
    return Address(place.platform, place.platform_id)


def announces(rule: Rule, session: Session) -> bool:
    """Whether the session is one of those that the conversation announces."""
    if rule.place.event is not None and rule.place.event != session.event:
        return False
    if rule.what == "all":
        return True
    value = {"room": session.room, "track": session.track, "kind": session.kind}[rule.what]
    return words(value or "") == words(rule.name)


def wanted_posts(rules: Sequence[Rule], sessions: Sequence[Session], now: datetime) -> dict[Spot, Wanted]:
    """All posts that are to come or still of use; where several rules fit, the longest lead counts."""
    found: dict[Spot, Wanted] = {}
    for session in sessions:
        if session.cancelled or session.start + STILL_USEFUL <= now:
            continue
        for rule in (one for one in rules if announces(one, session)):
            spot, due = (rule.place.id, session.start), session.start - rule.lead
            known = found.get(spot, Wanted(due, ()))
            labels = tuple(sorted({*known.labels, session.id}))
            found[spot] = Wanted(min(due, known.due), labels)
    return found


def plan(
    posts: Sequence[Post], wanted: Mapping[Spot, Wanted], sessions: Mapping[int, Session], now: datetime
) -> Plan:
    """What differs between the posts as they are set and as they should be."""
    announcing = {(one.place.id, one.start): one for one in posts if not one.crowd}
    ahead = [one for one in announcing.values() if one.posted_at is None]
    said = [one for one in posts if one.posted_at is not None]
    return Plan(
        new=tuple(
            (place, start, max(one.due, now))
            for (place, start), one in sorted(wanted.items())
            if (place, start) not in announcing and start > now
        ),
        moved=tuple(
            (one.id, max(to.due, now))
            for one in ahead
            if (to := wanted.get((one.place.id, one.start))) is not None
            if one.due_at is not None and one.due_at > now and to.due != one.due_at
        ),
        gone=tuple(one.id for one in ahead if (one.place.id, one.start) not in wanted),
        untrue=tuple(one for one in said if _is_untrue(one, wanted, sessions, now)),
    )


def spoken_of(post: Post, wanted: Mapping[Spot, Wanted]) -> tuple[int, ...]:
    """The sessions that a post speaks of when it is said anew: those it named, and what has come to them."""
    to = None if post.crowd else wanted.get((post.place.id, post.start))
    return tuple(sorted({*post.labels, *(to.labels if to else ())}))


def print_of(sessions: Sequence[Session]) -> str:
    """Another text for whatever a post says differently of these."""
    facts = [
        (one.id, one.title, one.start.timestamp(), where(one), one.people, one.cancelled) for one in sessions
    ]
    return sha256(repr(facts).encode()).hexdigest()


def where(session: Session) -> str:
    """The place as a post names it; empty where it is not known."""
    return session.place or session.room or ""


def _is_untrue(
    post: Post, wanted: Mapping[Spot, Wanted], sessions: Mapping[int, Session], now: datetime
) -> bool:
    known = [sessions[label] for label in spoken_of(post, wanted) if label in sessions]
    return any(one.end > now for one in known) and print_of(known) != post.told
