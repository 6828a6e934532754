"""Sidecars of the question sets: what a scorer has to know of the sessions behind the ids in a set.

    python -m tests.features.question_sets.sidecar NAME FOLDER > NAME.sessions.jsonl

NAME is a set of `sets.toml`, FOLDER holds the schedules; the project's own programme needs no FOLDER. A sidecar
copies the programme, and the programmes of other people's events are not ours to keep: it is made, never stored.
"""

import json
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypedDict
from zoneinfo import ZoneInfo

from bot.features.programme.formats import Hints, read

HERE = Path(__file__).parent
HOUSE = HERE.parents[2]


class Entry(TypedDict):
    """A session as the scorer reads it. Times are ISO, local to the event; what is not known is empty."""

    id: str
    aliases: list[str]
    title: str
    start: str
    end: str
    room: str
    track: str
    language: str
    speakers: list[str]


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """A line of `sets.toml`. A `programme` with a folder is ours, one without is in the folder of schedules."""

    name: str
    programme: str
    zone: str
    first_day: date | None = None

    @property
    def questions(self) -> Path:
        """Where its questions are."""
        return HERE / f"{self.name}.jsonl"

    @property
    def is_ours(self) -> bool:
        """Whether its programme comes with the project."""
        return "/" in self.programme

    def sessions(self, schedules: Path) -> list[Entry]:
        """Its sidecar."""
        path = (HOUSE if self.is_ours else schedules) / self.programme
        return sidecar(path.read_bytes(), self.zone, self.first_day)


def sets() -> list[QuestionSet]:
    """All sets, in the order of `sets.toml`."""
    rows = tomllib.loads((HERE / "sets.toml").read_text(encoding="utf-8"))["set"]
    return [QuestionSet(**row) for row in rows]


def sidecar(data: bytes, zone: str, first_day: date | None = None) -> list[Entry]:
    """The sessions of a programme file, in the order of the programme.

    An id is the source's own: our key up to the first `#` or `~`, which tell apart what the source does not.
    Where the source gives one id to several sessions, the id is our whole key. The key is always an alias.
    """
    wall = ZoneInfo(zone)
    sessions = read(data, Hints(zone, first_day, datetime.now(UTC))).sessions
    times = Counter(source_id(session.key) for session in sessions)
    return [
        Entry(
            id=source_id(session.key) if times[source_id(session.key)] == 1 else session.key,
            aliases=[session.key],
            title=session.title,
            start=session.start.astimezone(wall).isoformat(timespec="minutes"),
            end=session.end.astimezone(wall).isoformat(timespec="minutes"),
            room=session.room or "",
            track=session.track or "",
            language=session.language or "",
            speakers=list(session.people),
        )
        for session in sessions
    ]


def source_id(key: str) -> str:
    """The part of our key that is the source's."""
    return key.partition("#")[0].partition("~")[0]


def main(name: str, folder: str = ".") -> None:
    """Print the sidecar of the set of that name."""
    known = {one.name: one for one in sets()}
    if name not in known:
        sys.exit(f"No set is called {name}. There are: {', '.join(known)}")
    for entry in known[name].sessions(Path(folder)):
        print(json.dumps(entry, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:3]) if len(sys.argv) in (2, 3) else sys.exit(__doc__)
