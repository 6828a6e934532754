"""What is asked of a rehearsal, and what it tells: both go to a process of their own and back, as text."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TypeAlias

JOB = "desk.rehearsal"

Rehearse: TypeAlias = Callable[[str], str]
"""Plays a `Score`, as text, and returns a `Said`, as text; importable by name. Takes a minute at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What is to be played.

    config     the configuration as JSON; secrets are not part of it
    file       the embedded database's file; None: it is the database that the configuration names
    now        from this moment on time passes; told is of what is said from `since` until before `until`
    sampled    of these kinds, one message is told in its words: of those that quote nobody
    """

    config: str
    file: str | None
    platforms: Sequence[str]
    now: datetime
    since: datetime
    until: datetime
    sampled: Sequence[str]

    def to_text(self) -> str:
        """All of it."""
        return json.dumps(asdict(self), default=datetime.isoformat)

    @classmethod
    def from_text(cls, text: str) -> "Score":
        """The same again."""
        values = json.loads(text)
        moments = {name: datetime.fromisoformat(values[name]) for name in ("now", "since", "until")}
        return cls(**(values | moments))


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What would be said.

    lines    (moment, what the key begins with, person or None) of each message
    samples  a message in its words, by what its key begins with
    lost     how many messages came too late, or would find nobody
    reached  how far it got
    failed   why nothing was played, in a word for the log; empty: it was
    """

    lines: Sequence[tuple[str, str, int | None]]
    samples: Mapping[str, str]
    lost: int
    reached: datetime
    failed: str = ""

    def to_text(self) -> str:
        """All of it."""
        return json.dumps(asdict(self), default=datetime.isoformat)

    @classmethod
    def from_text(cls, text: str) -> "Said":
        """The same again."""
        values = json.loads(text)
        return cls(**(values | {"reached": datetime.fromisoformat(values["reached"])}))
