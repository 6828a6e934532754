"""What one clause does: who comes or stays away, for certain or not."""

import re

from bot.language.signup.clauses import Clause
from bot.language.signup.meaning import Act, Kind, Seats
from bot.language.signup.seats import seats

_LEAD = r"(?:^|(?<= AND)|(?<=^ HAND)|(?<=^ TO)|(?<=^ IT)|(?<=^ THERE)) "
_AUX = "AM|ARE|WERE|WILL|WANT|CAN|MUST|BE|TO|BOTH|NUM|ZU|ZUN|IT|THERE|ALL|DET|AT|HAVE|YES|ONLY"
_WITH = "MIT|AND|PLUS|FOR|BRING|ME|US|MY|A|AN|NUM|PERSON|BOTH|ZU|ZUN|SEAT|AT|PLEASE|HAND|VORBEI|THERE|THING|ONLY|MAL|DET|I|WE|LATE|IT|YOU|SICK_NOT"
_MID = f"(?:(?:{_AUX}|MIT|AND|PERSON|MY|A|AN|I|WE|ME|MIT X|AND X) )*"
_TAIL = rf"(?:(?:(?:MIT|AND) (?:DET |MY |IT )?(?:X|THING)|{_WITH}|BE|TO|AM|ARE|IN|WILL|CAN|WANT) )*$"
_NEAR_TAIL = rf"(?:(?:MIT|AND|PLUS|FOR|HAND|PLEASE|BRING|AT|THERE|ONLY|IT $|MIT X|BOTH|ZU|ZUN) {_TAIL}|$)"
_WHO = r" (?:I|WE)"
_US = rf"{_LEAD}(?:ME|US) "


def _any(*patterns: str) -> "re.Pattern[str]":
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_IN = _any(
    rf"{_WHO} (?:(?:AM|ARE|WILL|WANT|BE|BOTH|NUM|CAN|AND|MY|X|PERSON|FOR US|TO|ALL) )*(?:IN|COMING) {_NEAR_TAIL}",
    rf"{_US}(?:(?:AND|MY|A|NUM|X|PERSON|AM|ARE|BOTH) )*(?:IN|COMING) {_NEAR_TAIL}",
    rf"{_LEAD}(?:(?:AM|ARE|WILL BE|BOTH|AND|NUM FOR US|BOTH FOR US|ARE) )*(?:IN|COMING) {_NEAR_TAIL}",
)
_THERE = _any(
    rf"{_WHO} (?:(?:WILL|WANT|CAN|TO|MIT|PERSON|MY|AND) )*(?:BE |AM |ARE )+(?:THERE|IN) {_TAIL}",
    rf"{_LEAD}(?:WILL |WANT |CAN )?(?:I |WE )?(?:BE|AM) (?:I )?THERE {_TAIL}",
    rf"{_LEAD}(?:(?:WILL|WANT|CAN) )(?:I |WE )?THERE BE {_TAIL}",
    rf"{_WHO} (?:WILL|WANT|CAN) THERE (?:BE )?{_TAIL}",
    r"^ SEE (?:YOU )?THERE $",
)
_COME = _any(
    rf"{_WHO} {_MID}(?:COME|COME1|COMING) {_TAIL}",
    rf" (?:COME1|COMING|WILL|WANT|CAN|COME) (?:I|WE) {_MID}(?:COME |COME1 )?{_TAIL}",
    rf"{_LEAD}{_MID}COME1 {_TAIL}",
    rf"{_LEAD}(?:AM|WILL|WANT|CAN|TO) {_MID}(?:COME|COME1|COMING) {_TAIL}",
    rf"{_LEAD}COME (?:MIT |ZU |AND |NUM |PERSON )*ZUN {_TAIL}",
    rf"{_US}{_MID}(?:COME|COME1|COMING) {_TAIL}",
    rf"(?:{_WHO} |{_LEAD}|AND )(?:MAKE|TAKE) (?:I |WE )?(?:{_MID})(?:MIT|VORBEI|TEIL|THERE) {_TAIL}",
    rf"(?:{_WHO} |{_LEAD})(?:WANT|WILL|CAN) (?:I |WE )?(?:BE )?MIT $",
)
_SURE_COME = _any(rf"{_LEAD}(?:WILL|WANT|CAN) COME $")
_DABEI_ALONE = re.compile(
    rf"{_LEAD}(?:(?:AND|I|ME|WE|US|MIT|YES|HAND|ALL|BOTH|NUM|ZU|ZUN|MY|PERSON|THERE|AM) )*DABEI {_TAIL}"
)
_DABEI_WITH = re.compile(r" (?:AM|ARE|WERE|WILL|WANT|BE|CAN|MUST) ")
_NOT_DABEI = frozenset("IS WAS HAVE NOW FALL THEY YOU MIR ASK".split())
_UNDER_WAY = re.compile(r"(?:ge\w{3,}(?:t|en)|\w{2,}zu\w{3,}en|\w*ge\w{4,}t)$")

_REG = _any(
    rf" REG (?:FOR )?(?:ME|US) (?:(?:IN|UP|A|AN|EIN|ON|TO|VORBEI|DET LIST|LIST|MIT) )*(?:FOR )?{_TAIL}",
    rf" REG ON (?:ME|US) {_TAIL}",
    rf" REGP (?:I |WE )?(?:ME|US) {_MID}(?:(?:A|AN|EIN|IN|UP|ON|VORBEI|MIT|DET|LIST|THERE) )+{_TAIL}",
    r" MIT (?:ME|MIR|US) REGP | REGP MIT (?:ME|MIR|US) ",
    rf" (?:ME|US) (?:I |WE )?{_MID}(?:DET LIST |EIN DET LIST )?(?:REGINF|REGP) {_TAIL}",
    rf" TAKE (?:ME|US) (?:MIT |EIN |IN |A )+(?:DET |LIST )*{_TAIL}",
    rf" (?:ME|US) (?:EIN |ON )?DET LIST (?:\w+ )?{_TAIL}",
)
_OF_SEATS = r"(?:(?:ME|US|MIR|FOR|DET|MY|A|AN|NUM|MAL|X|LAST|IT|AND|PERSON|I|WE) )*"
_RESERVE = _any(
    rf" RESERVE {_OF_SEATS}SEAT ",
    rf" (?:NUM|A|AN|MAL) SEAT {_OF_SEATS}RESERVE ",
    r" RESERVE (?:NUM|A|AN) (?:FOR (?:ME|US) |PLEASE )",
)
_GET = _any(
    rf"(?:{_WHO}|{_LEAD[:-1]}) (?:(?:WILL|WANT|MUST|CAN|I|WE) )*(?:TAKE|NEED|WANT|HAVE|HAVE WANT) (?:(?:I|WE|HAVE|PLEASE|ONLY) )*{_OF_SEATS}SEAT {_TAIL}",
    rf"{_LEAD}(?:NUM|A|AN|MAL) SEAT {_TAIL}",
    rf"{_LEAD}(?:NUM|A|AN|MAL|SEAT) (?:PLEASE )?FOR (?:ME|US) {_TAIL}",
    rf"{_LEAD}(?:NUM|MAL) (?:PERSON )?PLEASE $",
    rf"{_LEAD}FOR (?:ME|US) {_OF_SEATS}SEAT {_TAIL}",
    rf"{_WHO} (?:TAKE|NEED) (?:NUM) $",
)
_CAN_GET = re.compile(rf"^ CAN (?:I|WE|YOU) (?:HAVE|TAKE|RESERVE) {_OF_SEATS}SEAT ")
_PLUS_ONLY = re.compile(
    r"^ (?:(?:HAND|AND|MIT|ME|I|US|WE|YES|AT|ONLY|MY PERSON|NO) )*PLUS (?:(?:FOR|ME|US|PERSON|MY|A|PLEASE|HAND|SEAT|MIT|AND|AT|I|BRING|SESSION|DET) )*$"
)
_AGREES = re.compile(r" PLUS (?:FOR|TO|ON|EIN|PREP|AN|IN|ZU) (?:IT|YOU|THEY|DET|AT|X)(?! (?:X )?SESSION)")
_PAIR = _any(
    r"^ (?:I|ME) (?:AND (?:MY |A |DET |NUM )*(?:X )?(?:PERSON|X|NUM|AT) )+$",
    r"^ (?:MY |A )*(?:PERSON|AT) AND (?:I|ME) $",
    r"^ (?:WE|US) (?:ARE |ZU )*(?:NUM|BOTH|ZUN) (?:PERSON )?$",
    r"^ (?:ZU|ARE|COME) (?:ZU )*(?:NUM|ZUN) (?:PERSON )?(?:PLEASE )?$",
)
_ME_ALONE = re.compile(r"^ (?:HAND |YES )*(?:(?:I|ME) )+(?:PLEASE |HAND )*$|^ FOR ME (?:PLEASE )?$")
_ONLY_ME = re.compile(
    r"^ (?:AM |I |IT |WILL |BE |DABEI |COME1 )*ONLY (?:NUM |FOR )?(?:I|ME|DABEI|IN|AM I) (?:COME1 |DABEI |COMING |IN |PLEASE )*$|^ (?:AM|COME1|I) (?:I |AM |COME1 )*ONLY $"
)
_BESIDE = _any(
    r"^ (?:AND )?(?:ONLY )?(?:MIT|AND|BRING) (?:ME |I )?(?:DET |MY |A |AN |NUM |X )*(?:PERSON|NUM|PLUS) (?:MIT |PLEASE |VORBEI )*$",
    r"^ PLUS (?:(?:IS|COME|MIT|WILL|ARE|BE|IN|DABEI) )*$",
    r"^ (?:AND )?(?:MY |A |AN |NUM )+(?:X )?PERSON (?:(?:IS|COME|ARE|WILL|WANT|CAN|IN|DABEI|MIT|BE|THERE|COMING) )*$",
)
_BRING = re.compile(
    r"(?:^| I| WE| AND| AM| WILL| WANT) (?:WILL |BE |AM |I |WE |WANT |CAN |TO )*BRING (?:I |WE |ME )*(?:DET |MY |A |AN |NUM |X )*(?:PERSON|PLUS|AT) (?:MIT |THERE |VORBEI |X )*|(?:^| I| WE) (?:WILL |WANT )(?:DET |MY |A |AN |NUM |X )*PERSON BRING "
)

_OUT = _any(
    rf"(?:{_WHO} |{_LEAD})(?:(?:AM|ARE|WILL|BE|MUST|I|WE|THERE|BOTH) )*(?:AM|ARE|BE|WILL|MUST) (?:I |WE |THERE )*OUT (?:(?:PLEASE|AT|FOR ME|IT|US) )*$",
    r"^ (?:I |ME )?OUT (?:AT |PLEASE )*$",
    r" (?:REG|REGP|TAKE) (?:ME|US) (?:I )?(?:OUT|OFF) ",
    r" REGP (?:I )?(?:ME|US) (?:I )?(?:(?:FOR|DET|LIST|IT|A) )*OFF ",
    r" (?:TAKE|REGP) (?:ME|US) (?:FOR|OFF) DET LIST ",
    r" (?:UNREG) (?:ME|US) (?:OFF |OUT |FOR |LIST |DET |PLEASE |AT |TO |IT )*$",
    r" (?:ME|US) (?:I |WE |FOR DET LIST |OFF |OUT |PLEASE )*(?:UNREGINF|UNREG) ",
)
_SEAT_OBJECT = (
    r"(?:(?:IT|DET|MY|ME|SEAT|SESSION|FOR|LIST|PLEASE|AT|OUT|OFF|ON|A|US|TO|HAVE|MUST|BOTH|OUR|THERE) )*$"
)
_CANCEL = _any(
    rf"(?:{_WHO} |{_LEAD})(?:IT )?CANCEL1 (?:I |WE )?{_SEAT_OBJECT}",
    rf"(?:{_WHO} |{_LEAD})(?:(?:AM|WILL|WANT|MUST|CAN|I|WE|TO|IT|BE|MY|SEAT|DET|ME|FOR|HAVE|HEDGE) )*(?:MUST|WILL|WANT|AM|TO|CAN) (?:(?:I|WE|IT|MY|SEAT|DET|ME|FOR|TO|BE|OUT) )*(?:CANCEL|CANCEL1) {_SEAT_OBJECT}",
    rf"^ (?:UNREG|CANCEL) (?:MY|ME|US|OUR) {_SEAT_OBJECT}",
    r"^ CANCEL (?:FOR ME |AT |PLEASE |IT )*$",
    rf"(?:{_WHO} |{_LEAD})(?:I )?SAY (?:I |WE |ME )?(?:IT |FOR |DET )*(?:OFF|OUT) {_SEAT_OBJECT}",
)
_SICK = _any(
    rf"(?:{_WHO} |{_LEAD}|AM )(?:(?:AM|WILL|WERE|I|WE|BE|ARE|IT) )*SICK ",
    r" CAMEUP ",
    r"(?:^|I|HAVE|WE) TIMELESS (?:MIT |FOR IT |PLEASE |AT )*$",
    r"^ WITHOUT (?:ME|US) (?:AT |PLEASE )*$",
)
_YIELDS = _any(
    r" GIVE (?:I |WE )?(?:MY|DET) SEAT ",
    r" MY SEAT (?:\w+ )*(?:FREE|GIVE|HAVE|TAKE) ",
    r"(?:THEY|YOU|PERSON|X|CAN) (?:\w+ )*(?:HAVE|TAKE) MY SEAT ",
    r" MY SEAT (?:I )?(?:FREE|GIVE) ",
)
_CAN_NOT = re.compile(
    rf"(?:{_WHO} |{_LEAD}|I AM )(?:THERE )?(?:WILL |MUST )?CAN (?:(?:I|WE|BE|MIT|ME|THERE|HAVE|US|DET|MAKE) )*$"
)
_WORKS_NOT = re.compile(
    r"^ (?:IT |FOR |MIR |ME |THERE |US |WILL )*WORKS (?:(?:IT|FOR|ME|MIR|US|OUT|A|WILL|TO) )*$"
)
_REGRETS = frozenset(
    "leider sorry sadly unfortunately doch schade malheureusement bedauerlicherweise".split()
)
_THIS_TIME = frozenset(("diesmal", "dieses mal", "this time"))
_COULD = frozenset("could may might koennte koennten".split())
_ELSE = re.compile(r" (?:LAST|ELSEWHERE) (?!SEAT)")
_BARE_HEDGE = re.compile(r"^ (?:(?:I|AM|IT|A|HEDGE|UNSURE|WE|ARE|HAVE|REG|ME|REGP|UP|FOR|TO|IN|DABEI) )*$")
_LATE_ONLY = re.compile(r" LATE ")
_INVERTED = re.compile(r"^ (?:CAN|MUST|AM|ARE|WILL|HAVE|WANT) (?:I|WE|YOU) ")


def act(clause: Clause) -> Act | None:
    """What the clause does for its writer's place; None where it is about something else."""
    if clause.tags.startswith(" ASK ") or " WAS " in clause.tags or _ELSE.search(clause.tags):
        return None
    line, negated, hedged, values = _bare(clause)
    found = _certain(clause, line, values, negated)
    if found is None:
        return _open(clause) if hedged else None
    if clause.asked and not _asks_for_a_seat(line):
        return None
    if hedged and found.kind is not Kind.LEAVE and not _asks_for_a_seat(line):
        return (
            None
            if _LATE_ONLY.search(clause.tags) or found.kind is Kind.BESIDE or _only_beside(line)
            else Act(Kind.MAYBE)
        )
    return found


def _bare(clause: Clause) -> tuple[str, bool, bool, list[int]]:
    """The classes without "not" and "perhaps", and whether these stood there."""
    pairs = list(zip(clause.tags.split(), clause.values, strict=True))
    kept = [(tag, value) for tag, value in pairs if tag not in {"NEG", "HEDGE", "UNSURE", "NO"}]
    tags = {tag for tag, _ in pairs}
    hedged = bool(tags & {"HEDGE", "UNSURE"}) or bool(clause.words & _COULD)
    if not tags <= {"NUM", "MAL", "PLEASE", "PERSON", "FOR", "ME", "HEDGE"}:
        kept = [one for one in kept if one[0] != "PLEASE"]
    return " " + "".join(f"{tag} " for tag, _ in kept), "NEG" in tags, hedged, [value for _, value in kept]


def _certain(clause: Clause, line: str, values: list[int], negated: bool) -> Act | None:
    if not negated and (_leaves(line)):
        return Act(Kind.LEAVE)
    if negated and _stays_away(clause, line):
        return Act(Kind.LEAVE)
    if negated and _OUT.search(line):
        return Act(Kind.JOIN, Seats(1))
    said = seats(line, values)
    if _ONLY_ME.search(line) and not negated:
        return Act(Kind.JOIN, Seats(1, 1, only=True))
    if _asks_for_a_seat(line) or (_GET.search(line) and not clause.asked):
        return Act(Kind.LEAVE if negated else Kind.JOIN, said)
    if _REG.search(line):
        return Act(Kind.LEAVE if negated else Kind.JOIN, said)
    if _PLUS_ONLY.search(line) and not negated:
        if _AGREES.search(clause.raw):
            return None
        own = 1 if re.search(r" (?:I|ME|WE) (?:AND |MIT )*PLUS | PLUS AND (?:I|ME) ", line) else 0
        return Act(Kind.JOIN, said._replace(own=own))
    if _comes(clause, line):
        return Act(Kind.LEAVE if negated else Kind.JOIN, said)
    if negated:
        return Act(Kind.LEAVE, faint=True) if _ME_ALONE.search(line) else None
    if _BRING.search(line):
        return Act(Kind.JOIN, said)
    if _PAIR.search(line):
        return Act(Kind.JOIN, said)
    if _BESIDE.search(line):
        return Act(Kind.BESIDE, said)
    if _ME_ALONE.search(line) or line.strip() in {"HAND", "HAND HAND", "HAND HAND HAND"}:
        return Act(Kind.JOIN, Seats(1), faint=True)
    return None


def _comes(clause: Clause, line: str) -> bool:
    if (
        _INVERTED.search(line)
        and " DABEI " not in line
        and clause.first
        and not clause.opener
        and " CAN " in line
    ):
        return False
    if _IN.search(line) or _THERE.search(line) or _COME.search(line):
        return True
    tags = set(line.split())
    if "DABEI" not in tags:
        return False
    if _DABEI_ALONE.search(line):
        return not tags & (_NOT_DABEI - {"YOU"})
    if tags & _NOT_DABEI or any(_UNDER_WAY.match(word) for word in clause.unknown):
        return False
    if "ZU" in tags and "ZUN" not in tags and not re.search(r"TIMEPREP .*ZU", line):
        return False
    first = tags & {"I", "WE", "AM", "ME", "US", "WERE"}
    return bool(first) and _DABEI_WITH.search(line) is not None


def _leaves(line: str) -> bool:
    return any(one.search(line) for one in (_OUT, _CANCEL, _SICK, _YIELDS))


def _stays_away(clause: Clause, line: str) -> bool:
    if _CAN_NOT.search(line) or (_TIMELESS_LEFT.search(line)):
        return True
    if _WORKS_NOT.search(line):
        return bool({"ME", "MIR", "US"} & set(line.split())) or bool(clause.words & _REGRETS)
    if not line.strip() or line.strip() in {"IT", "THERE"}:
        return bool(clause.words & _THIS_TIME) or any("doch" in word.split() for word in clause.words)
    return False


_TIMELESS_LEFT = re.compile(r" TIMELESS $")


def _open(clause: Clause) -> Act | None:
    return Act(Kind.MAYBE) if _BARE_HEDGE.search(clause.tags) and not clause.asked else None


def _only_beside(line: str) -> bool:
    return _PLUS_ONLY.search(line) is not None or (_BRING.search(line) is not None)


def _asks_for_a_seat(line: str) -> bool:
    return (
        _RESERVE.search(line) is not None
        or _CAN_GET.search(line) is not None
        or bool(re.search(r"^ CAN YOU ", line) and _REG.search(line))
    )
