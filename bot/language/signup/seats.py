"""How many seats a clause speaks of."""

import re
from collections.abc import Sequence

from bot.language.signup.meaning import Seats

_ADJECTIVE = "(?:X |FREE )?"
_SOME = "(?:DET |MY |IT |YOUR )*"
_TOTALS = tuple(
    re.compile(pattern)
    for pattern in (
        r" (?:ZU )?(ZUN) ",
        r" (NUM|A|AN|MAL) (?:X |FREE )?SEAT ",
        r" (NUM) (?:FOR )?(?:US|ME|WE) ",
        r" WE (?:ARE |WERE |COME |AM |WILL |WANT |BE )*(?:DET |MIT |FOR |A )*(?:X |SESSION )?(?:FOR )?(NUM) ",
        r" (?:ARE|COME) (?:WE )?(?:MIT )?(NUM) ",
        r" FOR (NUM) (?!SEAT)",
        r"^ (?:HAND )?(NUM|MAL) (?:PERSON )?(?:PLEASE )?$",
        r" (?:TAKE|NEED) (NUM) $",
    )
)
_PLUS = re.compile(r" (PLUS) ")
_PEOPLE = tuple(
    re.compile(pattern)
    for pattern in (
        rf" (?:MIT|AND|BRING) {_SOME}(NUM) {_ADJECTIVE}(?:PERSON )?",
        rf" (?:MIT|AND|BRING) {_SOME}(A|AN) {_ADJECTIVE}PERSON ",
        rf" (?:MIT|AND|BRING) {_SOME}{_ADJECTIVE}(PERSON) ",
        rf"(?: MY| A| AN| NUM)+ {_ADJECTIVE}(PERSON) (?:IS|ARE|CAN|WILL|WANT|AND|COME) ",
        rf" {_SOME}(NUM) {_ADJECTIVE}PERSON ",
        rf"^ (?:AND )?(?:MY |A |AN |DET )+{_ADJECTIVE}(PERSON) ",
    )
)
_NAMED = re.compile(
    r" ((?:(?:X|AT) (?:AND |X )*)?(?:X|AT)) AND (?:I|ME) | (?:I|ME) AND ((?:X|AT)(?: AND (?:X|AT))*) | MIT (X|AT) $"
)


def seats(line: str, values: Sequence[int]) -> Seats:
    """What the clause of these classes says of seats, its verb left aside."""
    only = " ONLY " in line
    found = next((match for one in _TOTALS if (match := one.search(line))), None)
    total = _value(found, line, values) if found else 0
    if found:
        line = f"{line[: found.start(1)]}COUNTED{line[found.end(1) :]}"
    plus = _plus(line, values)
    people = _people(line, values)
    we = " WE " in line or " US " in line or (" ARE " in line and " I " not in line)
    own = 2 if we and not people else 1
    if " BOTH " in line and not total:
        total = 2
    return Seats(own, total, plus, people, only)


def _value(match: "re.Match[str]", line: str, values: Sequence[int]) -> int:
    return values[line[: match.start(1)].count(" ") - 1]


def _plus(line: str, values: Sequence[int]) -> int:
    match = _PLUS.search(line)
    return _value(match, line, values) if match else 0


def _people(line: str, values: Sequence[int]) -> int:
    for one in _PEOPLE:
        if match := one.search(line):
            return _value(match, line, values)
    if match := _NAMED.search(line):
        return sum((match[1] or match[2] or match[3]).count(tag) for tag in ("X", "AT"))
    return 0
