"""What reading a programme takes and gives, and what is said about a file that was not quite in order."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.core.message import Phrase, say
from bot.core.ports import SessionDraft


@dataclass(frozen=True, slots=True)
class Hints:
    """What the event knows, for what the file does not say."""

    zone: str | None
    first_day: date | None
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A whole programme.

    Sessions are sorted by start, room and key; their keys are unique, their times in UTC to the second, and
    each ends after it starts. `zone` is the wall clock that the programme is meant on. `repaired` and
    `left_out` hold a sentence for each kind of thing, with `count` and an `example`.
    """

    format: str
    title: str | None
    slug: str | None
    zone: str
    first_day: date
    last_day: date
    language: str | None
    sessions: tuple[SessionDraft, ...]
    rooms: tuple[str, ...] = ()
    repaired: tuple[Phrase, ...] = ()
    left_out: tuple[Phrase, ...] = ()


class Notes:
    """Collects what was repaired and what was left out: how often, and one example of each."""

    def __init__(self) -> None:
        self._repaired: dict[str, tuple[int, str]] = {}
        self._left_out: dict[str, tuple[int, str]] = {}

    def repaired(self, key: str, example: str = "", count: int = 1) -> None:
        """Something was not as it should be, and is now."""
        _count(self._repaired, key, example, count)

    def left_out(self, key: str, example: str = "", count: int = 1) -> None:
        """Something is in the file and not in the programme."""
        _count(self._left_out, key, example, count)

    def said(self) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
        """The sentences: what was repaired, and what was left out."""
        return _sentences(self._repaired), _sentences(self._left_out)


def _count(notes: dict[str, tuple[int, str]], key: str, example: str, count: int) -> None:
    before, first = notes.get(key, (0, example))
    shown = first or example
    notes[key] = (before + count, shown if len(shown) <= 80 else shown[:79] + "…")


def _sentences(notes: dict[str, tuple[int, str]]) -> tuple[Phrase, ...]:
    return tuple(Phrase(key, {"count": count, "example": shown}) for key, (count, shown) in notes.items())


@dataclass(slots=True, kw_only=True)
class Row:
    """A session as it stands in the file, before anything is tidied.

    Times are aware, or naive on the programme's wall clock. `other_key` tells two rows with one key apart.
    """

    where: Phrase
    title: str = ""
    key: str = ""
    other_key: str = ""
    start: datetime | None = None
    end: datetime | None = None
    duration: timedelta | None = None
    kind: str = ""
    room: str = ""
    language: str = ""
    subtitle: str = ""
    abstract: str = ""
    description: str = ""
    track: str = ""
    url: str = ""
    place: str = ""
    people: Sequence[str] = ()
    capacity: int | None = None


@dataclass(slots=True, kw_only=True)
class Frame:
    """What the file says of its event. `ours`: we wrote it, so texts are taken letter by letter."""

    format: str
    title: str = ""
    slug: str = ""
    zone: str | None = None
    first_day: date | None = None
    last_day: date | None = None
    language: str | None = None
    rooms: list[str] = field(default_factory=list)
    ours: bool = False


def at_line(number: int) -> Phrase:
    """The place in a file of lines."""
    return say("import-at-line", line=str(number))


def at_element(name: str) -> Phrase:
    """The place in a file of elements, by what names the element best."""
    return say("import-at-element", element=name[:80])
