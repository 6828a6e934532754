"""How many seats a clause speaks of."""

import re
from collections.abc import Sequence

from bot.language.signup.meaning import Seats

_TOTALS = tuple(
    re.compile(pattern)
    for pattern in (
        r" SUM (NUM) | SUM (?:FOR )?(NUM) | (NUM) (?:PERSON )?SUM ",
        r" (?:REG|REGP|RESERVE|REGINF)(?: YOU| THEY| MIT| ME| FOR| DET)* (NUM) (?:PERSON|WE) ",
        r" (?:ZU |A )?(ZUN) ",
        r" SEAT (?:FOR|ZU) (NUM|ZUN) ",
        r" (NUM|A) PERSON (?:REGINF|AN) ",
        r" (NUM|A|AN|MAL) (?:X |FREE |LAST )?SEAT ",
        r" (NUM) (?:FOR )?(?:US|ME|WE) ",
        r" WE (?:(?:ARE|WERE|COME|COMING|AM|WILL|WANT|BE|TAKE|NEED|ALL) )*(?:DET |MIT |FOR |A )*(?:X |SESSION )?(?:FOR )?(NUM) (?!SEAT)",
        r" (?:ARE|WERE|COME) (?:WE )?(NUM) (?!SEAT)",
        r"^ FOR (NUM|A) PERSON ",
        r" SEAT FOR (NUM|A) (?:PERSON )?",
        r" (?<!ME )FOR (NUM) (?!SEAT)",
        r"^ (?:(?:HAND|PLEASE|IN|DABEI) )*(NUM|MAL) (?:PERSON )?(?:(?:PLEASE|IN|DABEI) )*$",
        r" (?:TAKE|NEED|REG) (NUM) ",
        r"^ (NUM) (?:COMING|IN|DABEI) ",
        r" COME1 A (NUM) ",
        r" US (NUM) (?!PERSON)",
    )
)
_NAMED = re.compile(
    r" ((?:(?:X|AT) (?:AND )?)*(?:X|AT)) AND (?:I|ME) | (?:I|ME) AND ((?:X|AT)(?: AND (?:X|AT))*) | MIT ((?:DET )?(?:X|AT)(?: AND (?:X|AT))*) (?=$|IN |DABEI |COME |COMING )"
    r"| AND ((?:X|AT)) $| TAKE DET (X) MIT "
)
_OTHERS_BEFORE = frozenset(("NUM", "A", "AN"))


def seats(line: str, values: Sequence[int]) -> Seats:
    """What the clause of these classes says of seats, its verb left aside."""
    tags = line.split()
    found = next((match for one in _TOTALS if (match := one.search(line))), None)
    total = 0
    if found:
        place = line[: found.start(found.lastindex or 0)].count(" ") - 1
        total, tags[place] = values[place], "COUNTED"
    elif "BOTH" in tags:
        total = 2
    people = _people(tags, values) + _named(line)
    we = "WE" in tags or "US" in tags or ("ARE" in tags and "I" not in tags)
    plus = next((value for tag, value in zip(tags, values, strict=True) if tag == "PLUS"), 0)
    return Seats(2 if we and not people else 1, total, plus, people, "ONLY" in tags)


def _people(tags: Sequence[str], values: Sequence[int]) -> int:
    """Friends and colleagues, as many as are said, and bare numbers of those who come along."""
    many = 0
    for place, tag in enumerate(tags):
        before = tags[max(place - 2, 0) : place]
        if before == ["PERSON", "MY"]:
            continue  # "in Begleitung meiner Frau" is one
        if tag == "PERSON" and "COUNTED" not in before and before[-1:] != ["PLUS"]:
            said = [
                values[place - back]
                for back in (1, 2)
                if place >= back and tags[place - back] in _OTHERS_BEFORE
            ]
            many += said[0] if said else values[place]
        elif (
            tag == "NUM"
            and before[-1:] in (["MIT"], ["BRING"], ["AND"])
            and "PERSON" not in tags[place + 1 : place + 3]
        ):
            many += values[place]
    return many


def _named(line: str) -> int:
    match = _NAMED.search(line)
    if not match:
        return 0
    return sum(next(filter(None, match.groups())).count(tag) for tag in ("X", "AT"))
