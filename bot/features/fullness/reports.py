"""Whether a sentence reports a full room, or one that has room again. Pure."""

import re
from dataclasses import dataclass

_VERY = (
    r"(?:(?:schon|leider|jetzt|gerade|total|komplett|ganz|absolut|wirklich|already|completely|now|really|too|so|"
    r"wieder|again)\s+)*"
)
_FULL = r"(?:voll|überfüllt|übervoll|proppenvoll|rappelvoll|brechend\s+voll|full|packed|overcrowded|crammed)"
_PLACE = r"(?:(?:der|die|das|the|im|in|in der|in the)\s+)?(?:raum\s+|room\s+)?(?P<place>[^?!,;]{1,80}?)"
_NO_SEAT = (
    r"(?:kein(?:e|en)?\s+(?:platz|plätze|stuhl|stühle)\s+(?:mehr|frei)|"
    r"no\s+(?:seats?|space|room|chairs?)\s+(?:left|any\s?more))"
)

_FORMS: tuple[tuple[bool, str], ...] = (
    (
        False,
        rf"{_PLACE}\s+(?:ist|is)\s+(?:nicht|not|no\s+longer)\s+(?:mehr\s+)?{_VERY}{_FULL}(?:\s+any\s?more)?",
    ),
    (
        False,
        rf"{_PLACE}\s+(?:hat|has)\s+{_VERY}(?:noch\s+|still\s+)?(?:platz|plätze|room|space|seats)(?:\s+frei|\s+again)?",
    ),
    (False, r"(?:wieder\s+platz\s+in|room\s+again\s+in)\s+(?:raum\s+|room\s+)?(?P<place>.{1,80})"),
    (True, rf"(?:(?:raum|room)\s+{_FULL}\s*:?\s+|{_FULL}\s*:\s*)(?P<place>#\d{{1,9}}|[^?!,;]{{1,80}})"),
    (True, rf"(?:in\s+)?{_PLACE}\s+(?:ist|is)\s+{_VERY}{_FULL}"),
    (
        True,
        rf"{_NO_SEAT}(?:\s+(?:in|im|bei|at)\s+(?:der\s+|dem\s+|the\s+)?(?:raum\s+|room\s+)?(?P<place>[^?!,;]{{1,80}}))?",
    ),
    (True, rf"(?:in\s+|im\s+)?{_PLACE}\s*:?\s+(?:ist\s+|is\s+|there\s+(?:are|is)\s+)?{_NO_SEAT}"),
)
_PATTERNS = tuple((full, re.compile(form, re.IGNORECASE)) for full, form in _FORMS)
LONGEST = 200
"""What is longer reports something else."""

_HERE = frozenset("hier es das dies here it this raum room the_room der_raum".split())


@dataclass(frozen=True, slots=True)
class Report:
    """`place` names a room, a label or a title; empty: here."""

    place: str
    full: bool


def read_report(text: str) -> Report | None:
    """What the sentence reports; None: nothing of the kind, or a question."""
    said = text.strip()
    if said.endswith("?") or len(said) > LONGEST:
        return None
    said = said.rstrip(" .!🙁😢")
    for full, pattern in _PATTERNS:
        if found := pattern.fullmatch(said):
            place = (found["place"] or "").strip(" „“”\"'")
            return Report("" if place.casefold() in _HERE else place, full)
    return None
