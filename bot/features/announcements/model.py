"""What is known of an announcement, and when something has to be done with it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from bot.core.audiences import Whom

ANNOUNCEMENT = "announcement"
"""What a copy is about, and the kind of the live card that reports on it."""
CHANGEABLE_FOR = timedelta(hours=46)
"""So long after it was sent what stands on the platforms can still be changed: for two days the outbox knows
where that is."""
VALID_AT_LEAST = timedelta(hours=3)
REPORT_FIRST, REPORT_LAST = timedelta(seconds=5), timedelta(seconds=60)

Way = Literal["direct", "post"]


class State(StrEnum):
    """Where it stands. ASKED: it waits for a second organiser. SENT: all of it is promised, which is not to
    say delivered. OVER: it is told to be done with."""

    DRAFT = "draft"
    ASKED = "asked"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    SENT = "sent"
    STOPPED = "stopped"
    WITHDRAWN = "withdrawn"
    OVER = "over"


UNSENT = (State.DRAFT, State.ASKED, State.SCHEDULED)
STANDING = (State.SENDING, State.SENT, State.STOPPED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """One announcement.

    writer    who wrote it, or changed it last; None: they are forgotten
    texts     by language; one alone may have none ("")
    whom      None: it is for conversations, not for people
    way       "post": in the announcements' conversation of each platform that has one
    ring      how often it was asked that all in a conversation are rung; twice is enough
    must_ask  a second organiser has to look at it
    at        when it is to be sent, where not at once
    up_to     all persons up to this one have their copy, if it is for them; who has a higher number when it
              is sent was met after
    version   grows with each change of what was sent
    until     when it is told to be over
    valid_until  so long those who come later get it
    due_at    when something has to be done with it
    """

    id: int
    writer: int | None
    texts: Mapping[str, str]
    whom: Whom | None
    state: State
    urgent: bool = False
    ask_read: bool = False
    way: Way = "direct"
    ring: int = 0
    must_ask: bool = False
    approver: int | None = None
    written_at: datetime
    at: datetime | None = None
    sent_at: datetime | None = None
    corrected_at: datetime | None = None
    up_to: int = 0
    version: int = 0
    until: datetime | None = None
    valid_until: datetime | None = None
    due_at: datetime | None = None
    report_at: datetime | None = None
    reported: str = ""

    @property
    def rings(self) -> bool:
        """Whether all in a conversation are rung by it."""
        return self.ring > 1

    def can_change(self, now: datetime) -> bool:
        """Whether what was sent can still be changed where it stands."""
        return self.sent_at is not None and now < self.sent_at + CHANGEABLE_FOR


@dataclass(frozen=True, slots=True)
class Copy:
    """What one person got of it. `told_in`: the key of the message that tells it, perhaps with others."""

    announcement: int
    person: int
    told_in: str
    version: int


@dataclass(frozen=True, slots=True)
class Pending:
    """What is still to be done with the copies: the first that waits for the end of quiet hours, and whether
    any says something that is not so any more."""

    held_until: datetime | None = None
    untrue: bool = False


def key_of(announcement: int, person: int) -> str:
    """Of a person's copy: their first message of it, and its slot."""
    return f"announcement:{announcement}:{person}"


def next_moment(one: Announcement, pending: Pending, now: datetime) -> datetime | None:
    """When something has to be done with it; None: nothing has."""
    if one.state is State.SENDING or pending.untrue:
        return now
    if one.state is State.SCHEDULED:
        return one.at
    moments = [one.report_at]
    if one.state is State.SENT:
        moments.append(pending.held_until)
    if one.state in (State.SENT, State.STOPPED):
        moments.append(one.until)
    return min((moment for moment in moments if moment is not None), default=None)


def report_again(one: Announcement, now: datetime) -> datetime:
    """When the report looks at the figures again: soon at first, and less often the longer it takes."""
    since = now - (one.sent_at or now)
    return now + min(max(since / 10, REPORT_FIRST), REPORT_LAST)
