"""`stammtisch answer`: questions from a file, answered by the code that answers in chat."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.app import CORE_WORDS
from bot.core.message import plain_lines
from bot.core.ports import SessionDraft
from bot.core.sessions import Session
from bot.core.texts import Reader, Texts
from bot.errors import StorageError
from bot.features.programme.formats import Hints, Parsed, read
from bot.features.programme.formats.keys import source_keys
from bot.features.questions import commands
from bot.features.questions.answers import ask, facts
from bot.features.questions.follow import Turn
from bot.features.questions.index import Index, build_index

ANSWERED = ("de", "en", "fr", "zh")
"""The languages that an answer can be in."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A line of input. Whatever else stands in it is never looked at."""

    id: str
    lang: str
    now: datetime
    question: str
    previous: str | None


def answer_all(lines: Iterable[str], programme: Path, zone: str | None) -> Iterator[str]:
    """A line of JSON for each line of JSON. Raises StorageError with one sentence when something is wrong
    with the programme's file or a line; SaySo when the file is no programme."""
    texts = Texts([CORE_WORDS, Path(commands.__file__).parent / "texts"])
    data = _read(programme)
    index: Index | None = None
    ids: dict[str, str] = {}
    turns: dict[str, Turn | None] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        asked = _asked(line, number)
        if index is None:
            index = index_of(read(data, Hints(zone or _zone_of(asked.now), asked.now.date(), asked.now)))
            ids = source_keys([one.key for one in index.sessions])
        before = turns.get(asked.previous) if asked.previous else None
        answer = ask(asked.question, index, asked.now, before)
        turns[asked.id] = answer.turn or before
        spoken = answer.question.spoken or asked.lang
        reader = Reader(spoken if spoken in ANSWERED else "en", asked.now.astimezone(UTC), {})
        said = answer.said
        yield json.dumps(
            {
                "id": asked.id,
                "sessions": [ids[one.key] for one in said.sessions],
                "suggestions": [ids[one.key] for one in said.suggestions],
                "facts": facts(said.sessions),
                "text": plain_lines(texts.word(said.message, reader)),
            },
            ensure_ascii=False,
        )


def index_of(parsed: Parsed) -> Index:
    """The index over a programme that was read from a file."""
    names = [part.name for part in fields(SessionDraft) if part.name not in ("hosts", "label")]
    sessions = [
        Session(
            id=number,
            event=parsed.slug or "",
            source="file",
            zone=parsed.zone,
            **{name: getattr(draft, name) for name in names},
        )
        for number, draft in enumerate(sorted(parsed.sessions, key=lambda one: one.start), 1)
    ]
    return build_index(sessions, [parsed.title or "", parsed.slug or ""])


def _zone_of(now: datetime) -> str:
    """Where the questions tell the offset and nobody names a zone: one of whole hours, else UTC."""
    minutes = (now.utcoffset() or timedelta()).total_seconds() / 60
    return "UTC" if minutes % 60 or not minutes else f"Etc/GMT{-round(minutes / 60):+d}"


def _read(programme: Path) -> bytes:
    try:
        return programme.read_bytes()
    except OSError as error:
        raise StorageError(f"{programme}: cannot be read ({error.strerror})") from error


def _asked(line: str, number: int) -> Asked:
    try:
        values: dict[str, Any] = json.loads(line)
        now = datetime.fromisoformat(str(values["now"]))
        now = now if now.tzinfo else now.replace(tzinfo=UTC)
        previous = values.get("previous")
        return Asked(
            str(values["id"]),
            str(values.get("lang") or "en"),
            now,
            str(values["question"]),
            None if previous is None else str(previous),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise StorageError(f"line {number}: no question ({type(error).__name__}: {error})") from error
