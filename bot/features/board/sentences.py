"""What a sentence asks of the grid. Pure; whether a label is a pitch is found out later."""

import re
from dataclasses import dataclass
from enum import Enum

LONGEST = 300
"""What is longer is no sentence."""


class Kind(Enum):
    """What is to be done."""

    PLACE = "place"
    SWAP = "swap"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Sentence:
    """`rest` says where and when; empty: that is still to be chosen. `shared`: organisers say the same of
    sessions that are in the programme."""

    kind: Kind
    pitch: int
    rest: str = ""
    other: int = 0
    shared: bool = False


_POLITE = re.compile(r"^(?:(?:bitte|please|mal)[,\s]+)+|[,\s]+(?:bitte|please)(?=[\s.!]*$)", re.IGNORECASE)
_LABEL = r"(?:pitch\s+|session\s+)?#(?P<pitch>\d{1,9})"
_ARROW = r"(?:→|->|=>|⇒|➡️?)"
_WHERE = r"(?:um|am|in|im|ins|nach|auf|zu|ab|at|to|into|on|@)"
_GRID = r"(?:(?:dem|vom|der|the)\s+)?(?:raster|plan|grid|board|stundenplan)"

_FORMS: tuple[tuple[Kind, bool, str], ...] = (
    (
        Kind.SWAP,
        True,
        rf"(?:tausche?|vertausche?|swap|exchange)\s+{_LABEL}\s*(?:und|and|mit|with|&|/|,|<->|↔)\s*"
        r"(?:pitch\s+|session\s+)?#(?P<other>\d{1,9})",
    ),
    (
        Kind.REMOVE,
        False,
        rf"(?:nimm|take|remove|entferne?|hole?|lösche?)\s+{_LABEL}\s+(?:bitte\s+|wieder\s+|again\s+)*"
        rf"(?:(?:he)?raus|out|off|(?:aus|von|vom|from|off|out\s+of)\s+{_GRID}|{_GRID})",
    ),
    (Kind.REMOVE, False, rf"(?:unplace|unschedule)\s+{_LABEL}"),
    (
        Kind.PLACE,
        False,
        rf"(?:put|place|schedule|platziere?|setze?|lege?|packe?|stecke?|plane?)\s+{_LABEL}"
        rf"(?:\s*{_ARROW}?\s*(?P<rest>.+?))?(?:\s+ein)?",
    ),
    (Kind.PLACE, False, rf"{_LABEL}\s*{_ARROW}\s*(?P<rest>.+)"),
    (Kind.PLACE, True, rf"{_LABEL}\s*:?\s+(?P<rest>{_WHERE}\s.+)"),
    (Kind.PLACE, True, rf"(?:verschiebe?|verlege?|move|reschedule)\s+{_LABEL}\s+(?P<rest>.+)"),
)
_PATTERNS = tuple(
    (kind, shared, re.compile(form, re.IGNORECASE | re.DOTALL)) for kind, shared, form in _FORMS
)


def read(text: str) -> Sentence | None:
    """What the sentence asks for; None: it is a question, or about something else."""
    if len(text) > LONGEST:
        return None
    said = _POLITE.sub("", text.strip()).strip()
    if said.endswith("?"):
        return None
    said = said.rstrip(" .!")
    for kind, shared, pattern in _PATTERNS:
        if found := pattern.fullmatch(said):
            named = found.groupdict()
            rest, other = (named.get("rest") or "").strip(), int(named.get("other") or 0)
            return Sentence(kind, int(named["pitch"]), rest, other, shared)
    return None


def is_for_the_grid(text: str) -> bool:
    """Whether it can only be meant for the grid."""
    found = read(text)
    return found is not None and not found.shared
