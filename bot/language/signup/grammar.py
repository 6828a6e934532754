"""What one clause does: who comes or stays away, for certain or not."""

import re

from bot.language.signup.clauses import Clause
from bot.language.signup.coming import (
    asks_for_seats,
    asks_somebody,
    comes,
    is_put_down,
    names_seats,
    would_not_miss,
)
from bot.language.signup.leaving import is_out, leaves, stays_away
from bot.language.signup.meaning import Act, Kind, Seats
from bot.language.signup.seats import seats
from bot.language.signup.shapes import SOMEBODY, any_of
from bot.language.signup.short import GLADLY, joins_in_short, leaves_in_short

_PLUS_ONLY = re.compile(
    r"^ (?:(?:HAND|AND|MIT|ME|I|US|WE|AT|ONLY|MY PERSON|NOW) )*PLUS "
    r"(?:(?:FOR|ME|US|PERSON|MY|A|PLEASE|HAND|SEAT|MIT|AND|AT|I|BRING|SESSION|DET|FROM (?:ME|US|MY)|TO|COME|IT) )*$"
)
_OWN_PLUS = re.compile(r" (?:I|ME|WE) (?:AND |MIT )*PLUS | PLUS AND (?:I|ME) ")
_AGREES = re.compile(
    r" PLUS (?:FOR|TO|ON|EIN|PREP|AN|IN|ZU) (?:IT|YOU|THEY|DET|AT|X)(?! (?:X )?SESSION)(?! X)| PLUS UNIT | PLUS TO "
)
_PAIR = any_of(
    rf"^ (?:I|ME) (?:(?:AND|MIT) (?:{SOMEBODY}|A ))+(?:PLEASE )?$",
    r"^ (?:I|ME) AND (?:MY |DET )?NUM (?:X )?(?:PERSON )?$",
    r"^ (?:MY |A )*(?:PERSON|AT) AND (?:I|ME) $",
    r"^ (?:WE|US) (?:ARE |ZU |WERE |WILL |BE |WANT |ALL |DET )*(?:NUM|BOTH|ZUN) (?:WE )?(?:PERSON )?(?:BE )?$",
    r"^ (?:(?:ZU|ARE|COME) )*ZUN (?:PLEASE )?$|^ (?:ARE|COME) NUM (?:PERSON )?(?:PLEASE )?$",
    r"^ (?:IT )?(?:WILL |IS )(?:BE )?(?:ONLY )?(?:DET )?(?:NUM|BOTH) (?:WE |FOR US )$",
    r"^ (?:(?:ALL|DET) )*(?:NUM|BOTH) WE $",
    r"^ THERE WILL BE (?:NUM|BOTH) WE $",
)
_ONLY_ME = any_of(
    r"^ (?:(?:AM|I|IT|WILL|BE|DABEI|COME1|IS|THERE) )*ONLY (?:NUM |FOR )?(?:I|ME|DABEI|IN|AM I) (?:(?:COME1|DABEI|COMING|IN|PLEASE|AM|COME) )*$",
    r"^ (?:AM|COME1|I) (?:(?:I|AM|COME1) )*ONLY $",
)
_BESIDE = any_of(
    r"^ (?:AND )?(?:ONLY )?(?:MIT|AND|BRING) (?:ME |I )?(?:DET |MY |A |AN |NUM |X )*(?:PERSON|NUM|PLUS|AT) (?:MIT |PLEASE |VORBEI )*$",
    r"^ PLUS (?:(?:IS|COME|MIT|WILL|ARE|BE|IN|DABEI) )*$",
    r"^ (?:AND )?(?:MY |A |AN |NUM )+(?:X )?PERSON (?:(?:IS|COME|ARE|WILL|WANT|CAN|IN|DABEI|MIT|BE|THERE|COMING) )*$",
    r"^ (?:TAKE|HAVE|I HAVE|BRING) (?:I )?(?:DET |MY |A |AN |NUM )+(?:X |PERSON )+(?:MIT|DABEI) $",
    r"^ (?:\w+ )*(?:NUM SUM|SUM NUM) (?:PERSON )?$",
    r"^ (?:AND )?IS (?:MY |A )PERSON $",
    r"^ (?:THERE )?(?:IS|ARE) (?:NUM|BOTH) WE $",
    r"^ (?:(?:PERSON|MY|A|SESSION|WE|ARE) )*FOR NUM (?:PERSON )?(?:THERE )?$",
)
_BRINGS = any_of(
    r"(?:^| I| WE| AND| AM| WILL| WANT) (?:(?:WILL|BE|AM|I|WE|WANT|CAN|TO|ARE) )*BRING (?:I |WE |ME |MIT )*(?:DET |MY |A |AN |NUM |X )*(?:PERSON|PLUS|AT) ",
    r"(?:^| I| WE) (?:WILL |WANT )(?:DET |MY |A |AN |NUM |X )*PERSON BRING ",
)
_ELSE = re.compile(r" (?:LAST|ELSEWHERE) (?!SEAT)")
_BARE_HEDGE = re.compile(
    r"^ (?:(?:I|AM|IT|A|HEDGE|UNSURE|WE|ARE|HAVE|REG|ME|REGP|UP|FOR|TO|IN|DABEI|MIR|WILL|WANT|COME|ON|DET|INTEREST|WERE|MAKE|NEG|WORKS|LET|US|YOU|NO|CAN|BE) )*$"
)
_PROMISES = frozenset("will would wuerde werde lasse lass werd".split())
_OTHERS = re.compile(
    rf" (?:I|ME) AND (?:{SOMEBODY})+| (?:{SOMEBODY}(?:AND )?)+AND (?:I|ME) (?=AM|ARE|WILL|WANT|CAN|MUST|TAKE|COME|MAKE|BE|HAVE)"
)
_TOGETHER = re.compile(r" (WE) (?:NUM|BOTH) (?=AM|ARE|WILL|WANT|CAN|MUST|TAKE|COME|MAKE|BE|HAVE|SAY)")
_OFFERS = re.compile(r"^ (?:ASK|THEY) (?:WILL|WANT|NEED|TAKE) MY SEAT $")
LONGEST = 24
"""Words that matter in a clause; nobody signs up in a longer one, and patterns take long over it."""
_COULD = frozenset("could may might koennte koennten".split())
_LATER = frozenset(("spaeter", "later", "nachher"))
_ASIDE = frozenset("NEG HEDGE UNSURE NO THINK INTEREST".split())


def act(clause: Clause) -> Act | None:
    """What the clause does for its writer's place; None where it is about something else."""
    if len(clause.values) > LONGEST:
        return None
    if _OFFERS.search(clause.tags):
        return Act(Kind.LEAVE)
    if clause.tags.startswith(" ASK ") or " WAS " in clause.tags:
        return None
    if _ELSE.search(clause.tags) and clause.opener not in {"COND", "OB"}:
        return None
    line, values = _bare(clause)
    tags = set(clause.tags.split())
    hedged = bool(tags & {"HEDGE", "UNSURE", "THINK", "INTEREST"}) or (
        bool(clause.words & _COULD) and not asks_for_seats(line) and not asks_somebody(line)
    )
    found = _certain(clause, line, values, "NEG" in tags)
    if found and clause.asked and not asks_for_seats(line) and not asks_somebody(line):
        return None
    if found and hedged and found.faint:
        found = None
    if found and hedged and found.kind is not Kind.LEAVE:
        return _uncertain(clause, line, found)
    if found is None and tags & {"HEDGE", "UNSURE", "INTEREST"} and _BARE_HEDGE.search(clause.tags):
        return None if clause.asked else Act(Kind.MAYBE)
    return found


def _uncertain(clause: Clause, line: str, found: Act) -> Act | None:
    """Only who comes along, or when, is uncertain; otherwise the coming is."""
    apart = found.kind is Kind.BESIDE or _PLUS_ONLY.search(line) or _BRINGS.search(line)
    if apart or " LATE " in clause.tags:
        return None
    return Act(Kind.MAYBE, faint=bool(clause.words & _LATER))


def _bare(clause: Clause) -> tuple[str, list[int]]:
    """The classes and values without "not", "perhaps" and, where more is said, "please"."""
    pairs = list(zip(clause.tags.split(), clause.values, strict=True))
    kept = [one for one in pairs if one[0] not in _ASIDE]
    if not {tag for tag, _ in kept} <= {"NUM", "MAL", "PLEASE", "PERSON", "FOR", "ME", "ONLY"}:
        kept = [one for one in kept if one[0] != "PLEASE"]
    return " " + "".join(f"{tag} " for tag, _ in kept), [value for _, value in kept]


def _certain(clause: Clause, line: str, values: list[int], negated: bool) -> Act | None:
    """What the clause would do without "perhaps" and without a question mark."""
    return _denied(clause, line) if negated else _said(clause, line, values)


def _alone(line: str) -> str:
    """The classes with the writer alone as who does it: "my wife and I" comes as "I" does."""
    return _OTHERS.sub(" I ", _TOGETHER.sub(r" \1 ", line))


def _left(clause: Clause, line: str) -> bool:
    """Whether seats are told of rather than asked for: "noch zwei Plätze"."""
    return (
        "noch" in clause.words
        and re.search(r"^ (?:ONLY )?NUM SEAT $", line) is not None
        and not clause.words & GLADLY
    )


def _denied(clause: Clause, line: str) -> Act | None:
    """What a "not" makes of it."""
    if is_out(line) or (would_not_miss(line) and clause.words & _PROMISES):
        return Act(Kind.JOIN, Seats(1))
    if leaves(line) and " MY SEAT " not in line:
        return None
    if line.startswith(" THERE COME1 I MIT "):
        return None  # "da komme ich nicht mit": I cannot follow
    if re.search(r" COME1 MIT (?:DET |IT |MY )*(?:X|THING) ", line):
        return None
    alone = _alone(line).replace(" CREATE ", " COME1 ")
    away = stays_away(clause, alone) or comes(clause, alone) or is_put_down(line)
    if away or asks_for_seats(line) or names_seats(clause, line) or re.search(r" NEED (?:I )?MY SEAT ", line):
        return Act(Kind.LEAVE)
    return leaves_in_short(clause, line)


def _said(clause: Clause, line: str, values: list[int]) -> Act | None:
    """What is said outright, in so many words before in short."""
    alone = _alone(line)
    if leaves(alone):
        return Act(Kind.LEAVE)
    if line == " MINUS " and clause.raw in {" MINUS ", " MINUS PLEASE "}:
        return Act(Kind.LEAVE)
    said = seats(line, values)
    if _ONLY_ME.search(line):
        return Act(Kind.JOIN, Seats(1, 1, only=True))
    if _PLUS_ONLY.search(line):
        if _AGREES.search(clause.raw):
            return None
        return Act(Kind.JOIN, said._replace(own=1 if _OWN_PLUS.search(line) else 0))
    if line.startswith((" PLUS I ", " PLUS AM ")) and comes(clause, alone):
        return Act(Kind.JOIN, said._replace(total=said.plus, plus=0))
    if asks_for_seats(line) or is_put_down(line) or comes(clause, alone) or _BRINGS.search(line):
        return Act(Kind.JOIN, said)
    if _PAIR.search(line) or (names_seats(clause, line) and not clause.asked and not _left(clause, line)):
        return Act(Kind.JOIN, said)
    if _BESIDE.search(line):
        return Act(Kind.BESIDE, said)
    return joins_in_short(clause, line, values)
