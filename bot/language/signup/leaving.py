"""Saying that one stays away, or gives a seat back."""

from bot.language.signup.clauses import Clause
from bot.language.signup.shapes import LEAD, ME, TAIL, US, WHO, any_of

_OUT = any_of(
    rf"(?:{WHO} |{LEAD})(?:(?:AM|ARE|WILL|BE|MUST|I|WE|BOTH) )*(?:AM|ARE|BE|WILL|MUST) (?:I |WE |BOTH )*OUT (?:(?:PLEASE|AT|FOR ME|IT|US) )*$",
    r"^ (?:I |ME |WE )?OUT (?:AT |PLEASE )*$",
    rf" (?:REG|REGP|TAKE) (?:YOU |THEY )?{ME}(?:I )?(?:OUT|OFF) ",
    r" (?:REGP|MELD) (?:I |WE )?(?:ME|US) (?:I )?(?:(?:FOR|DET|LIST|IT|A|FROM) )*OFF ",
    rf" (?:TAKE|REGP) (?:YOU |THEY )?{ME}(?:FOR|OFF|FROM) (?:DET |IT |YOUR )?LIST ",
    rf" UNREG (?:YOU |THEY )?{ME}(?:OFF |OUT |FOR |FROM |LIST |DET |PLEASE |AT |TO |IT |SEAT |A )*$",
    rf" {ME}(?:(?:I|WE|FOR|FROM|DET|LIST|OFF|OUT|PLEASE|CAN|YOU|THEY|MUST|WANT|ZU) )*(?:UNREGINF|UNREG) ",
    r"^ (?:PLEASE )?(?:UNREGINF|UNREG) (?:PLEASE )?$",
    rf"(?:{WHO} |{LEAD})(?:MUST|WANT|WILL|CAN) (?:(?:I|WE|ME|MY|SEAT) )*UNREGINF ",
    r" UNREG MY (?:SEAT|PLUS) |(?:^| MY) PLUS (?:OFF|UNREG|UNREGINF|CANCEL|CANCEL1) |(?:TAKE|CANCEL1) (?:I )?MY PLUS ",
    r"^ (?:OFF |OUT )(?:FROM |FOR )?DET LIST ",
    rf" {ME}(?:FROM|OFF|FOR) DET LIST ",
    rf"(?:{WHO} |{LEAD})(?:(?:AM|I|WE|TO) )*(?:WILL|MUST) (?:(?:I|WE|HAVE|TO|BE) )*MISS (?:IT )?$",
)
_SEAT_OBJECT = r"(?:(?:IT|DET|MY|ME|SEAT|SESSION|FOR|LIST|PLEASE|AT|OUT|OFF|ON|A|US|TO|HAVE|MUST|BOTH|THERE|YOUR|INVITE|FROM|ZU) )*$"
_CANCEL = any_of(
    rf"(?:{WHO} |{LEAD})(?:IT )?CANCEL1 (?:I |WE )?{_SEAT_OBJECT}",
    rf"(?:{WHO} |{LEAD})(?:(?:AM|WILL|WANT|MUST|CAN|I|WE|TO|IT|BE|MY|SEAT|DET|ME|FOR|HAVE|BOTH|THERE) )*(?:MUST|WILL|WANT|AM|TO|CAN|I|WE) "
    rf"(?:(?:I|WE|IT|MY|SEAT|DET|ME|FOR|TO|BE|OUT|BOTH|FROM|YOU|THEY) )*(?:CANCEL|CANCEL1) {_SEAT_OBJECT}",
    rf"^ (?:PLEASE )?(?:UNREG|CANCEL|CANCEL1) (?:MY|ME|US) {_SEAT_OBJECT}",
    r"^ SEAT (?:CANCEL|CANCEL1) $",
    r"^ (?:PLEASE )?CANCEL (?:(?:FOR|FROM) ME |AT |PLEASE |IT )*$",
    r"^ (?:CANCEL|CANCEL1) (?:YOU |THEY )?(?:MY|ME|US) ",
    rf"(?:{WHO} |{LEAD})(?:MUST |WILL |WANT )?(?:I |WE )?SAY (?:(?:I|WE|ME|IT|FOR|DET|MY|SEAT|FROM|THERE) )*(?:OFF|OUT) {_SEAT_OBJECT}",
    r"(?:TAKE|SAY) (?:I |WE )?MY SEAT (?:I )?OFF ",
    r"^ (?:TIMEPREP |RESERVE )CANCEL |^ CANCEL FROM MY SEAT ",
    r" MY SEAT (?:(?:I|WE|MUST|WANT|WILL) )*(?:CANCEL1|CANCEL|UNREGINF|UNREG|SAY) (?:I |WE )?(?:OFF )?",
    r"^ SEAT (?:UNREGINF|UNREG|OFF|CANCEL) $| (?:UNREGINF|UNREG|CANCEL) (?:THEY |YOU )?MY SEAT | EIN (?:ME|US) CANCEL |^ CANCEL MUST (?:I|WE) ",
    rf"{LEAD}(?:PLEASE )?(?:YOU )?(?:REGP|MELD) (?:I )?(?:ME )?(?:CANCEL|SICK) {_SEAT_OBJECT}",
)
_HINDERED = any_of(
    rf"(?:{WHO} |{LEAD}|AM )(?:(?:AM|WILL|WERE|I|WE|BE|ARE|IT|HAVE|A|MIT|MAKE|X|BOTH) )*SICK (?!PERSON)",
    r"^ (?:(?:X|IT|ASK|IS|HAVE|MIR|ME|I|AM|WE|A|BE|LET) ){0,5}CAMEUP ",
    rf"(?:{WHO} |^ )MUST (?:I |WE )?(?:WORKS|DUTY) ",
    r"(?:^| I| WE) HAVE (?:I )?(?:X )?DUTY ",
    r"(?:^| I| WE) (?:(?:AM|WILL|ARE|I|WE|MUST|WANT) )*STAY (?:I |WE )?HOME $",
    r"(?:^|I|HAVE|WE|MIR) TIMELESS (?:MIT |COME |FOR IT |PLEASE |AT )*$",
    r"^ (?:(?:X|START|COME|IS|MAKE|YOU|CAN|PLEASE|MUST|TAKE|IT|DO) ){0,3}WITHOUT (?:ME|US) (?:(?:AT|PLEASE|START|FOR|IT|CAN|YOU) )*$",
)
_YIELDS = any_of(
    r" GIVE (?:(?:I|WE|UP|OFF|OUT|FREE) )*(?:MY|DET) SEAT ",
    r" MY SEAT (?:\w+ )*(?:FREE|GIVE|HAVE|TAKE|START|MAKE) ",
    r"(?:THEY|YOU|PERSON|X|CAN) (?:\w+ )*(?:HAVE|TAKE|FREE|GIVE) MY SEAT ",
    r" FREE (?:UP |I |YOU |THEY )?MY SEAT ",
)
_CAN_NOT = any_of(
    rf"(?:{WHO} |{LEAD}|I AM )(?:THERE )?(?:(?:WILL|MUST|AM|BE|TO|BOTH) )*CAN (?:(?:I|WE|BE|MIT|ME|THERE|HAVE|US|DET|MAKE|TO|AT|PLEASE|IT|BOTH|DO) )*$",
    r"^ (?:IT )?(?:IS |AM |WILL |BE )?(?:IT )?(?:MIR|ME|FOR ME|US)? ?(?:IT )?(?:IS )?CAN $",
)
_ABSENT = any_of(
    r"(?: I| WE|^)(?: I)? (?:(?:AM|ARE|WILL|BE|THERE|I) )+FREE $",
    rf"(?:{WHO}|{LEAD[:-1]}|AM|^ (?:IT )?IS(?: IT)?(?: MIR| ME| FOR ME| US)|{US[:-1]}) (?:(?:WILL|CAN|AM|ARE|BE|TO|MUST|I|WE|HAVE|ME|MIR|DET|THERE|IT|ZU|BOTH|THAT|SESSION|SEAT|MY|DO) )*(?:COME|COMING|COME1|DABEI|TEIL) {TAIL}",
)
_NOT_AWARE = frozenset("YOU THEY ASK".split())
_WORKS_NOT = any_of(
    r"^ (?:DET SESSION )?(?:(?:IT|FOR|MIR|ME|THERE|US|WILL|MIT|DET|A) )*WORKS (?:(?:IT|FOR|ME|MIR|US|OUT|A|WILL|TO|MIT|THERE|DABEI|BE) )*$",
)
_REGRETS = frozenset(
    "leider sorry sadly unfortunately doch schade malheureusement bedauerlicherweise mehr anymore any_more tut mir leid alas".split()
)
_THIS_TIME = frozenset(("diesmal", "dieses mal", "this time"))


def leaves(line: str) -> bool:
    """Whether the writer says, without a "not", that they stay away."""
    if line.startswith(" THERE AM I OUT "):
        return False  # "da bin ich raus": that is beyond me
    return any(one.search(line) for one in (_OUT, _CANCEL, _HINDERED, _YIELDS))


def is_out(line: str) -> bool:
    """Whether it says "out", which a "not" turns round."""
    return _OUT.search(line) is not None


def stays_away(clause: Clause, line: str) -> bool:
    """Whether the clause, in which a "not" stands that `line` leaves out, says that the writer does not come."""
    tags = set(line.split())
    if _CAN_NOT.search(line):
        return True
    if _ABSENT.search(line) and not tags & _NOT_AWARE:
        return True
    if _WORKS_NOT.search(line):
        said = {part for word in clause.words for part in word.split()}
        return bool({"ME", "MIR", "US"} & tags) or bool(said & _REGRETS)
    if tags <= {"IT", "THERE"}:
        return bool(clause.words & _THIS_TIME) or any("doch" in word.split() for word in clause.words)
    return False
