"""Saying that one comes, asks for a seat or wants to be put down."""

import re

from bot.language.signup.clauses import Clause
from bot.language.signup.shapes import LEAD, ME, MID, NEAR_TAIL, SOMEBODY, TAIL, US, WHO, any_of

_IN = any_of(
    rf"{WHO} (?:(?:AM|ARE|WILL|WANT|BE|BOTH|NUM|CAN|AND|MY|X|PERSON|TO|ALL|HAVE|NUM WE|BOTH WE) )*(?:IN|COMING) {NEAR_TAIL}",
    rf"{US}(?:(?:AND|MY|A|NUM|X|PERSON|AM|ARE|BOTH) )*(?:IN|COMING) {NEAR_TAIL}",
    rf"{LEAD}(?:(?:AM|ARE|WILL BE|BOTH|AND|NUM WE|NUM|BOTH WE|ALL) )*(?:IN|COMING) {NEAR_TAIL}",
    rf" PERSON FOR (?:\w+ )*COMING {NEAR_TAIL}",
)
_THERE = any_of(
    rf"{WHO} (?:(?:WILL|WANT|CAN|TO|MIT|PERSON|MY|AND|NUM|MUST|BE|BOTH|ALL) )*(?:BE |AM |ARE )+(?:THERE|IN) {TAIL}",
    rf"(?:{LEAD}|{WHO} |{US})(?:(?:AND|MY|NUM|A|PERSON|X|BOTH|ALL) )*(?:WILL |WANT |CAN )(?:BE )THERE {TAIL}",
    rf"{LEAD}(?:WILL |WANT |CAN )?(?:I |WE )?(?:BE|AM) (?:I )?THERE {TAIL}",
    rf"(?:{LEAD}|{WHO} )(?:(?:WILL|WANT|CAN) )(?:I |WE )?{MID}THERE BE {TAIL}",
    rf"{WHO} (?:WILL|WANT|CAN) THERE (?:BE )?{TAIL}",
    rf" IT (?:WILL|WANT) BE (?:A|MY) (?:X )?THING TO (?:COME|BE THERE) {TAIL}",
    rf"{WHO} (?:\w+ )?BE THERE MIT X (?:ON )?$",
    r"^ YOU (?:WILL |CAN )?VERBX ME THERE $",
    r"^ SEE (?:YOU )?THERE $",
)
_COME = any_of(
    rf"{WHO} {MID}(?:COME|COME1|COMING) {TAIL}",
    rf" (?:COME1|COMING|WILL|WANT|CAN|COME) (?:I|WE) {MID}(?:COME |COME1 )?{TAIL}",
    rf"{LEAD}{MID}COME1 {TAIL}",
    rf"{LEAD}(?:AM|WILL|WANT|CAN|TO|ARE) {MID}(?:COME|COME1|COMING) {TAIL}",
    rf"{LEAD}(?:COME|COMING) ZU (?:CAN|BE) $",
    rf"{LEAD}COME (?:MIT |ZU |AND |NUM |PERSON )*ZUN {TAIL}",
    rf"{US}{MID}(?:COME|COME1|COMING) {TAIL}",
    rf"(?:{WHO} |{LEAD}|AND )(?:MAKE|TAKE) (?:I |WE )?{MID}(?:MIT (?!DET |MY |X |THING )|VORBEI |TEIL |THERE ){TAIL}",
    rf"(?:{WHO} |{LEAD})(?:WANT|WILL|CAN) (?:I |WE )?(?:BE )?MIT $|^ THERE (?:WANT|WILL|MUST) I VORBEI $|^ MUST BE THERE $",
    rf"(?:{WHO} |{LEAD})SAY (?:I |WE )?(?:(?:ME|US|MY|SEAT|FOR|BOTH|IT) )*ZU (?:{SOMEBODY})?$",
)
"""Verbs of coming, with everything that may stand between them and who comes."""

_ALONG = re.compile(r"(?:^| I) X (?:I )?MIT $")
_CONFIRMED = any_of(
    rf"(?:{WHO} |{LEAD})(?:(?:WILL|WANT|CAN|TO) )*CONFIRM (?:(?:I|WE|MY|DET|IT|A|YOUR|FOR|ME|US|WITH|AN) )*(?:SEAT|INVITE|COMING) {TAIL}",
    rf"{WHO} (?:(?:WILL|WANT|CAN|TO) )*CONFIRM (?:MIT THING |FOR NUM |FOR ME )+$|^ CONFIRM FOR NUM $",
    rf"(?:{WHO} |{LEAD})TAKE (?:I |WE )?(?:DET |YOUR |IT )*INVITE (?:I )?(?:AN )?{TAIL}",
)
_NEVER_MISSED = re.compile(
    r"(?:^| I| WE)(?: (?:WILL|WANT|CAN|LET|I|WE|ME|MIR|IT|TO|X))* MISS (?:IT |FOR .*|DET SESSION |TO )*$"
)

_DABEI_ALONE = re.compile(
    rf"{LEAD}(?:(?:AND|I|ME|WE|US|MIT|HAND|ALL|BOTH|NUM|ZU|ZUN|MY|PERSON|THERE|AM|WILL|ARE|THING) )*DABEI {TAIL}"
)
_COPULA = re.compile(r" (?:AM|ARE|WERE|WILL|WANT|BE|CAN|MUST) ")
_OTHERWISE = frozenset("IS WAS HAVE NOW FALL THEY MIR ASK".split())
"""With one of these, "dabei" is "with it", "while at it", or somebody else's."""
_UNDER_WAY = re.compile(r"(?:(?:ein|auf|an|aus|um|hin)?ge\w{3,}(?:t|en)|\w{2,}zu\w{3,}en)$")
_PURPOSE = re.compile(r"TIMEPREP .*ZU")

_REG = any_of(
    rf" REG (?:YOU |THEY )?(?:FOR )?{ME}(?:(?:IN|UP|REGD|A|AN|EIN|ON|TO|VORBEI|DET LIST|LIST|MIT) )*(?:FOR )?{TAIL}",
    rf" REG (?:YOU |THEY )?(?:ON|EIN) (?:ME|US) {TAIL}",
    rf"{WHO} (?:(?:WILL|WANT|TO|AM|CAN) )*(?:REG|REGGING) (?:UP )?{TAIL}",
    rf"{LEAD}(?:WANT TO |AM )?REGGING (?:ME |US )?(?:UP )?{TAIL}",
    rf" (?:REG|REGP) (?:YOU |THEY )?MY SEAT {TAIL}",
    r"^ (?:PLEASE )?REG NUM (?:FOR (?:ME|US) |PLEASE )*$",
    rf" (?:REG|REGP) (?:UP|IN|AN|EIN) {ME}{TAIL}",
    rf" REGP (?:I |WE |YOU |THEY )?{ME}{MID}(?:(?:A|AN|EIN|IN|UP|ON|VORBEI|MIT|DET|LIST|THERE|FOR DET LIST) )+(?:FOR )?{TAIL}",
    r" MIT (?:ME|MIR|US) (?:CAN YOU |YOU CAN |CAN THEY |IS ZU |NEED YOU ZU |YOU NEED ZU |THEY CAN )?(?:FIXED )?REGP | REGP (?:YOU |THEY )?MIT (?:ME|MIR|US|NUM PERSON) ",
    rf" {ME}(?:(?:I|WE|CAN|YOU|THEY|WILL|WANT|MUST) )*{MID}(?:(?:EIN |ON )?DET LIST )?(?:FOR )?(?:REGINF|REGP) {TAIL}",
    rf" TAKE (?:YOU |THEY )?{ME}(?:MIT |EIN |IN |A |ON )+(?:DET |LIST )*{TAIL}",
    rf" {ME}(?:CAN |IN |TO )?(?:EIN |ON )?DET LIST (?:\w+ )?{TAIL}",
    rf" MELD (?:I |WE )?(?:NUM|A|AN) PERSON (?:FOR )?AN {TAIL}",
    rf" MELD (?:I |WE )?(?:ME|US) {MID}AN {TAIL}",
    r" REGINF (?:THEY |YOU )?(?:ME|US) ",
    r" HAVE (?:I )?ME REGD |^ (?:(?:I|AM|HAVE|ONLY|ME) )*REGD $",
    r" (?:CAN|WANT|WILL) (?:I |WE )?(?:TO )?(?:BE REGD|REGD (?:WILL|BE)) ",
)
"""Being put down, signed up, counted."""

_OF_SEATS = (
    r"(?:(?:ME|US|MIR|FOR|DET|MY|A|AN|NUM|MAL|X|LAST|IT|AND|PERSON|I|WE|ON|TIMEPREP|YOU|THEY|BOTH|ONLY) )*"
)
_RESERVE = any_of(
    rf" RESERVE {_OF_SEATS}SEAT ",
    rf" SEAT {_OF_SEATS}RESERVE ",
    r" (?:REG|REGP|REGINF) (?:(?:YOU|THEY|I|WE|ME|US|MIR|FOR|DET) )*(?:NUM|A|AN) (?:X )?(?:SEAT|PERSON) ",
    r"^ (?:NUM|A|AN) SEAT FOR (?:ME|US) ",
    r" (?:NUM|A|AN) (?:SEAT|PERSON) REGINF |^ (?:ZU )?(?:MAL|ZUN|NUM) REGINF ",
    r" GRATEFUL (?:FOR )?(?:A|NUM|AN) SEAT | (?:A|NUM|AN) SEAT (?:WANT |WERE |I |WE )*(?:GRATEFUL|ME) $|^ (?:WANT )?GRATEFUL (?:A|NUM) SEAT ",
    r" RESERVE (?:ME |US |MIR )?(?:NUM|A|AN) (?:FOR (?:ME|US) |PLEASE |$)",
)
_GET = any_of(
    rf"(?:{WHO} |{LEAD})(?:(?:WILL|WANT|MUST|CAN|I|WE|TO|BOTH|NUM|AM|ARE) )*(?:TAKE|NEED|WANT|WILL|(?:CAN|WANT|TO) HAVE) (?:(?:I|WE|HAVE|ONLY|TO|TAKE) )*{_OF_SEATS}SEAT (?:TAKE |HAVE )?{TAIL}",
    rf" SEAT (?:TAKE|WANT|NEED|WILL) (?:I|WE) (?:HAVE |TAKE )?{TAIL}",
    rf"{LEAD}(?:FOR ME |FOR US )?(?:NUM|A|AN|MAL) (?:X |FREE )?SEAT {TAIL}",
    rf"{LEAD}(?:NUM|A|AN|MAL|SEAT) (?:X )?FOR (?:ME|US|NUM) {TAIL}",
    rf"{LEAD}(?:ONLY )?(?:NUM|MAL) (?:PERSON )?PLEASE $|^ ONLY DET NUM SEAT $|{LEAD}PLEASE (?:NUM|MAL) (?:PERSON )?$|^ FOR A PERSON (?:PLEASE )?$",
    r"^ MAL $|^ (?:IN |DABEI )?(?:NUM) (?:IN|DABEI) $|^ NUM PERSON $",
    rf"{LEAD}FOR (?:ME|US) {_OF_SEATS}SEAT {TAIL}",
    rf"{LEAD}FOR (?:ME|US) (?:NUM )?PLEASE (?:NUM )?$",
    r"^ FOR NUM (?:PERSON )?(?:PLEASE |FOR (?:US|ME) )+$",
    rf"{LEAD}SEAT FOR (?:A |NUM )(?:PERSON ){TAIL}|^ SEAT ZU ZUN |{LEAD}SEAT (?:FOR|FROM) (?:ME|US|MIR) (?:PLEASE )?$|^ IN MAL $",
    rf"(?:{WHO} |{LEAD})(?:TAKE|NEED) (?:NUM) $|^ NUM (?:TAKE|NEED) (?:I|WE) $",
)
_CAN_GET = re.compile(
    rf"(?:^ (?:CAN|WANT) (?:I|WE|YOU|THEY)|(?: I| WE) (?:CAN|WANT)) (?:HAVE |TAKE |RESERVE |TIMEPREP )*{_OF_SEATS}SEAT "
)
_INVITES = frozenset("take nehmt nimm nehmen".split())
_REQUEST = re.compile(r"(?:^| )(?:CAN|WANT|WILL|COULD) (?:YOU|THEY) |^ YOU CAN ")


def comes(clause: Clause, line: str) -> bool:
    """Whether the writer says that they come."""
    if clause.first and not clause.opener and re.match(r" CAN (?:I|WE) ", line) and clause.asked:
        return False
    if any(one.search(line) for one in (_IN, _THERE, _COME, _CONFIRMED)):
        return True
    if _ALONG.search(line) and any(word.endswith("e") for word in clause.unknown):
        return True
    return " DABEI " in line and _is_in(clause, line)


def _is_in(clause: Clause, line: str) -> bool:
    tags = set(line.split())
    if _DABEI_ALONE.search(line):
        return not tags & _OTHERWISE
    if tags & _OTHERWISE or "YOU" in tags or any(_UNDER_WAY.match(word) for word in clause.unknown):
        return False
    if "ZU" in tags and "ZUN" not in tags and not _PURPOSE.search(line):
        return False
    return bool(tags & {"I", "WE", "AM", "ME", "US", "WERE"}) and _COPULA.search(line) is not None


def is_put_down(line: str) -> bool:
    """Whether the writer asks to be put down, or says that one can count on them."""
    return _REG.search(line) is not None


def asks_for_seats(line: str) -> bool:
    """Whether it asks for seats in so many words, as a question may do as well."""
    return _RESERVE.search(line) is not None or _CAN_GET.search(line) is not None


def names_seats(clause: Clause, line: str) -> bool:
    """Whether it names the seats that are wanted."""
    return _GET.search(line) is not None and not (
        _INVITES & clause.words and re.match(r" TAKE (?:A |DET |MY )?SEAT", line)
    )


def asks_somebody(line: str) -> bool:
    """Whether the question asks somebody to do it."""
    return _REQUEST.search(line) is not None


def would_not_miss(line: str) -> bool:
    """Whether "not" makes a promise of it: "wouldn't miss it"."""
    return _NEVER_MISSED.search(line) is not None
