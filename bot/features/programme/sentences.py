"""What an organiser's sentence asks to be changed: the kind, and which words name what. Pure.

Nothing here knows the programme; whether the words name a session, a time or a room is found out later.
"""

import re
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What is to be done."""

    MOVE = "move"
    LENGTH = "length"
    SWAP = "swap"
    CANCEL = "cancel"
    REINSTATE = "reinstate"
    RENAME = "rename"
    PEOPLE = "people"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Sentence:
    """`who` names the session (empty: see `rest`, or the one that is shown), `rest` what it shall be, `other`
    a second session; `less`: shorter, not longer."""

    kind: Kind
    who: str = ""
    rest: str = ""
    other: str = ""
    less: bool = False


LONGEST = 600
"""What is longer is no sentence."""

_POLITE = re.compile(r"^(?:(?:bitte|please|mal)[,\s]+)+|[,\s]+(?:bitte|please)(?=[\s.!]*$)", re.IGNORECASE)
_SURE = r"(?P<who>#\d{1,9}|[„“\"»].+?[“”\"«])"
_NOW = r"(?:(?:jetzt|nun|leider|heute|now|bitte)\s+)*"
_TO = r"(?:auf|zu|in|to|as)"
_OF = r"(?:von|vom|bei|of|for)"

_LESS = re.compile(r"\b(?:kürze|shorte)", re.IGNORECASE)

_FORMS: tuple[tuple[Kind, str], ...] = (
    (
        Kind.ADD,
        r"(?:neue[rs]?|new|add(?:\s+an?)?(?:\s+new)?)\s+(?:session|vortrag|workshop|talk)(?:\s*:\s*|\s+)(?P<rest>.+)",
    ),
    (Kind.RENAME, r"(?:benenne?|nenne?)\s+(?P<who>.+?)\s+um\s+(?:in|zu)\s+(?P<rest>.+)"),
    (Kind.RENAME, r"rename\s+(?P<who>.+?)\s+(?:to|as|into)\s+(?P<rest>.+)"),
    (Kind.RENAME, rf"{_SURE}\s+(?:heißt|heisst|is\s+(?:now\s+)?called)\s+{_NOW}(?P<rest>.+)"),
    (
        Kind.RENAME,
        rf"(?:ändere?|setze?|change|set)\s+(?:den\s+|the\s+)?(?:titel|title)\s+{_OF}\s+(?P<who>.+?)\s+{_TO}\s+(?P<rest>.+)",
    ),
    (
        Kind.PEOPLE,
        r"(?:ändere?|setze?|change|set)\s+(?:die\s+|den\s+|the\s+)?"
        rf"(?:sprecher\w*|vortragenden?|leute|speakers?|people)\s+{_OF}\s+(?P<who>.+?)\s+{_TO}\s+(?P<rest>.+)",
    ),
    (
        Kind.PEOPLE,
        rf"(?:sprecher\w*|speakers?)\s+{_OF}\s+(?P<who>.+?)(?:\s+(?:ist|sind|is|are)\s+|\s*:\s*){_NOW}(?P<rest>.+)",
    ),
    (
        Kind.SWAP,
        r"(?:tausche?|vertausche?|swap|exchange)\s+"
        rf"(?:(?:die\s+|the\s+)?(?P<rest>räume?|rooms?|zeit(?:en)?|times?)\s+(?:{_OF}\s+)?)?"
        r"(?P<who>.+?)\s+(?:und|and|mit|with)\s+(?P<other>.+)",
    ),
    (Kind.CANCEL, r"sage?\s+(?P<who>.+?)\s+ab"),
    (Kind.CANCEL, r"(?:cancel|streiche?)\s+(?P<who>.+)"),
    (
        Kind.CANCEL,
        rf"{_SURE}\s+{_NOW}(?:fällt\s+{_NOW}aus|entfällt|ist\s+{_NOW}abgesagt|findet\s+{_NOW}nicht\s+statt|"
        rf"is\s+{_NOW}(?:cancell?ed|off)|(?:does|will)\s+not\s+take\s+place)",
    ),
    (
        Kind.REINSTATE,
        rf"{_SURE}\s+(?:findet\s+{_NOW}doch\s+(?:noch\s+)?statt|takes\s+place\s+after\s+all|"
        r"is\s+(?:back\s+on|on\s+again|on\s+after\s+all))",
    ),
    (Kind.REINSTATE, r"(?:reinstate|uncancel)\s+(?P<who>.+)"),
    (
        Kind.LENGTH,
        r"(?:verlängere?|kürze?|extend|shorten)\s+(?P<who>.+?)\s+(?P<rest>(?:um|bis|by|until|till|to)\s.+)",
    ),
    (
        Kind.LENGTH,
        rf"{_SURE}(?:\s+(?:dauert|geht|lasts|runs))?\s*:?\s+{_NOW}(?P<rest>(?:bis|until|till)\s.+|"
        r"(?:länger|kürzer|longer|shorter)\b.+|[^:]+\s(?:länger|kürzer|longer|shorter))",
    ),
    (Kind.MOVE, r"(?:verschiebe?|verlege?|move|reschedule|postpone|delay)\s+(?P<rest>.+)"),
    (
        Kind.MOVE,
        rf"{_SURE}\s*:?\s+(?:(?:ist|beginnt|kommt|is|starts)\s+)?{_NOW}"
        r"(?P<rest>(?:auf|nach|in|im|um|to|at|by|into|(?:am|on)\s+[^\W\d_]+,?\s+(?:um|at))\s.+)",
    ),
)
_PATTERNS = tuple((kind, re.compile(form, re.IGNORECASE | re.DOTALL)) for kind, form in _FORMS)


def read(text: str) -> Sentence | None:
    """What the sentence asks for; None: it is a question, or about something else."""
    if len(text) > LONGEST:
        return None
    said = _POLITE.sub("", text.strip()).strip()
    if said.endswith("?"):
        return None
    said = said.rstrip(" .!")
    for kind, pattern in _PATTERNS:
        if found := pattern.fullmatch(said):
            named = {name: value.strip() for name, value in found.groupdict().items() if value}
            less = _LESS.search(said) is not None
            return Sentence(kind, named.get("who", ""), named.get("rest", ""), named.get("other", ""), less)
    return None
