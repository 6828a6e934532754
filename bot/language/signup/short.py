"""Words so short that they mean a place only where the message says nothing else: "ich auch", "ja, gern"."""

import re
from collections.abc import Sequence

from bot.language.signup.clauses import Clause
from bot.language.signup.meaning import Act, Kind, Seats

GLADLY = frozenset("gern gerne gladly unbedingt please pls plz bitte volontiers definitely".split())
_ME_ALONE = re.compile(
    r"^ (?:HAND |AND |PLEASE )*(?:(?:I|ME) )+(?:NUM |PLEASE |HAND )*$|^ FOR ME (?:PLEASE )?$|^ (?:I |WE )(?:WILL|WANT) (?:HAND )?$|^ (?:HAND )+$|^ AM I $|^ TAKE I $|^ I WILL TAKE IT $"
)
_YES = frozenset("ja yes jo jep yep yup oui yeah jawohl jaa jaja klar sure".split())
_ANY_MORE = frozenset(("mehr", "anymore", "any more", "nicht mehr"))
_MORE = frozenset("more mehr here hier".split())
_INSTEAD = frozenset(("make that", "make it"))
_LAST = frozenset("nur only".split())
_ASSENT = frozenset("liebend volontiers gladly freilich mit_vergnuegen".split()) | {
    "mit vergnuegen",
    "mit freude",
    "with pleasure",
    "avec plaisir",
}
_TOO = frozenset("auch too aussi ebenfalls".split())
_HERE = frozenset("hier here auch dito ditto gebongt ja yes ebenso ebenfalls".split()) - _YES
_REGISTERING = frozenset((" REGINF ", " SEAT "))
_CONFIRMING = frozenset((" I CONFIRM ", " CONFIRM ", " CONFIRM I ", " WE CONFIRM "))
_COUNTS = frozenset((" NUM ", " A ", " A PERSON ", " NUM PERSON "))
_LOOKING_FORWARD = re.compile(r"^ (?:DET )?SEAT $|^ (?:TO )?COMING $")
_ACCEPTS = re.compile(r"^ (?:I )?TAKE (?:I )?AN $")
_SEAT_FREE = re.compile(r"^ SEAT (?:PLEASE )?(?:FREE|GIVE) $")


def joins_in_short(clause: Clause, line: str, values: Sequence[int]) -> Act | None:
    """What a clause that says it without a verb of coming does, if anything."""
    said = clause.words
    if "JOY" in clause.raw and _LOOKING_FORWARD.search(line):
        return Act(Kind.JOIN, Seats(1))
    if (line in _COUNTS and said & _MORE and not said & _LAST) or (line == " NUM " and said & _INSTEAD):
        return Act(Kind.JOIN, Seats(total=values[0]))
    if _SEAT_FREE.search(line):
        return Act(Kind.LEAVE, faint=True)
    if (line in {" WE ", " US "} and said & _TOO) or line == " WE CONFIRM ":
        return Act(Kind.JOIN, Seats(2), faint=True)
    return Act(Kind.JOIN, Seats(1), faint=True) if _says_yes(clause, line) else None


def _says_yes(clause: Clause, line: str) -> bool:
    said = clause.words
    if line in _REGISTERING:
        return bool(said & GLADLY) and "hier" not in said and "TIMEPREP" not in clause.raw
    if line == " ":
        assents = bool(said & _ASSENT) and not clause.asked
        return assents or bool(said and said <= _HERE) or bool(said & _YES and said & GLADLY)
    if line == " PLEASE ":
        return bool(said & _YES and said & GLADLY)
    accepts = _ACCEPTS.search(line) is not None and bool(said & GLADLY)
    return accepts or line in _CONFIRMING or _ME_ALONE.search(line) is not None


def leaves_in_short(clause: Clause, line: str) -> Act | None:
    """The same where a "not" stands in the clause: "ich leider nicht", "nicht mehr"."""
    no_more = line in {" ", " WILL "} and bool(clause.words & _ANY_MORE)
    refused = no_more or line == " WORKS " or _ME_ALONE.search(line) is not None
    return Act(Kind.LEAVE, faint=True) if refused else None
