"""What all clauses of a message come to: the last word counts."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.language.signup.clauses import Clause, clauses
from bot.language.signup.grammar import act
from bot.language.signup.meaning import Act, Kind, Seats, Token, Understood
from bot.language.signup.prepare import prepare
from bot.language.signup.seats import seats
from bot.language.signup.tags import MOST_SEATS, tag

NONE = Understood("none")
_ROOM = frozenset("IT IS ARE THERE THEY FREE SEAT A AN NUM ASK FOR ME BE DET LAST".split())
_VERBS = frozenset("AM ARE IS WAS WILL WANT CAN MUST HAVE DABEI COME COME1 COMING WORKS BE".split())


class Reading(NamedTuple):
    """A message as the grammar reads it. `said`: its writer's own words; `verdict`: what all of it comes to."""

    said: str
    tokens: Sequence[Token]
    parts: Sequence[Clause]
    acts: Sequence[Act]
    verdict: Understood


def read(text: str) -> Reading:
    """The message in clauses, and what the grammar says of it. Any text will do; nothing is raised."""
    said = prepare(text)
    tokens = tag(said)
    parts = clauses(tokens)
    acts = [*_acts(parts)]
    verdict = _verdict(parts, acts)
    return Reading(said, tokens, parts, [one for _, one in acts], verdict)


def seats_of(parts: Sequence[Clause]) -> int:
    """How many seats the clauses speak of, for a message that asks for some in words the grammar does not know."""
    said = [seats(one.tags, one.values) for one in parts if not one.empty]
    return min(_count(said, any("NO" in one.tags.split() for one in parts)), MOST_SEATS)


def _verdict(parts: Sequence[Clause], acts: Sequence[tuple[int, Act]]) -> Understood:
    certain = [one for _, one in acts if not one.faint]
    if not certain and acts and not _about_something_else(parts, {place for place, _ in acts}):
        certain = [acts[-1][1]]
    return _in_all(certain, any("NO" in one.tags.split() for one in parts))


def _acts(parts: Sequence[Clause]) -> Iterator[tuple[int, Act]]:
    """The acts, conditions and doubts reckoned in, each with the place of its clause."""
    for place, part in enumerate(parts):
        found = act(part)
        if part.opener in {"COND", "OB"}:
            if found and found.kind is Kind.JOIN and _asked_for(part):
                yield place, found
            elif found and found.kind is Kind.JOIN and _of_oneself(part):
                yield place, Act(Kind.MAYBE)
            continue
        if found is None:
            continue
        if _conditional(parts, place) and found.kind is Kind.JOIN:
            found = Act(Kind.MAYBE)
        before = parts[place - 1] if place else None
        if before and not part.first and found.kind is Kind.JOIN and _doubts(before):
            found = Act(Kind.LEAVE if "NEG" in before.tags.split() else Kind.MAYBE)
        if _under_way(parts, place) or (_talked_about(parts, place)):
            continue
        yield place, found


def _of_oneself(part: Clause) -> bool:
    return bool({"I", "WE", "ME", "AM", "US"} & set(part.tags.split()))


def _asked_for(part: Clause) -> bool:
    """ "grateful if you could reserve a seat": a request in the form of a condition."""
    tags = set(part.tags.split())
    return bool({"YOU", "THEY"} & tags) and bool({"RESERVE", "REG", "REGP", "REGINF"} & tags)


def _doubts(part: Clause) -> bool:
    """Whether the clause is nothing but "I think", which its neighbour goes on."""
    tags = set(part.tags.split())
    return (
        bool({"HEDGE", "UNSURE", "THINK"} & tags)
        and tags <= {"I", "HEDGE", "UNSURE", "THINK", "NEG", "AM", "IT", "WE"}
        and not part.asked
    )


def _conditional(parts: Sequence[Clause], place: int) -> bool:
    """Whether a condition hangs on this clause: the next one, or the one before where it leans on none itself."""
    after = place + 1
    if after < len(parts) and parts[after].opener == "COND" and not parts[after].first:
        return not _polite(parts[after])
    before = place - 1
    if before < 0 or parts[before].opener != "COND" or parts[place].first or parts[place].opener == "BUT":
        return False
    if _polite(parts[before]):
        return False
    return (
        before == 0
        or parts[before].first
        or not (set(parts[before - 1].tags.split()) & _VERBS or parts[before - 1].unknown)
    )


def _polite(condition: Clause) -> bool:
    """Whether it asks no more than whether there is room: "if that's ok", "falls noch was frei ist"."""
    return not condition.unknown and set(condition.tags.split()) <= _ROOM


def _under_way(parts: Sequence[Clause], place: int) -> bool:
    """ "dabei, die Folien zu schreiben": busy with something, rather than in."""
    if place + 1 >= len(parts) or parts[place + 1].first or " DABEI " not in parts[place].tags:
        return False
    following = parts[place + 1]
    tags = following.tags.split()
    to_do = "ZU" in tags or any("zu" in word[2:-3] and word.endswith("n") for word in following.unknown)
    return to_do and not _VERBS & set(tags)


def _talked_about(parts: Sequence[Clause], place: int) -> bool:
    """Whether a bare "+1" agrees with a remark: "+1, good question"."""
    if " PLUS " not in parts[place].tags or set(parts[place].tags.split()) - {"PLUS"}:
        return False
    return any(" TALK " in one.tags for one in parts)


def _about_something_else(parts: Sequence[Clause], acting: set[int]) -> bool:
    return any(
        not part.empty
        and not _names(part)
        and not set(part.tags.split()) <= {"NO", "YES", "HAND", "IT", "A", "AT", "PLEASE", "SESSION", "TIME"}
        for place, part in enumerate(parts)
        if place not in acting
    )


def _names(part: Clause) -> bool:
    """Whether it is nothing but a name: a greeting, or who signs."""
    return not part.asked and set(part.tags.split()) <= {"X", "AS", "DET"} and len(part.unknown) <= 2


def _in_all(acts: Sequence[Act], corrected: bool) -> Understood:
    kind: Kind | None = None
    said: list[Seats] = []
    before = 0
    for one in acts:
        if one.kind is Kind.BESIDE:
            if kind is Kind.JOIN:
                said.append(one.seats._replace(own=0))
            elif kind is None:
                before = one.seats.total
            continue
        if one.kind is not Kind.JOIN or kind is not Kind.JOIN or one.seats.only:
            said = []
        kind = one.kind
        if kind is Kind.JOIN:
            said.append(one.seats._replace(total=one.seats.total or before))
            before = 0
    match kind:
        case Kind.JOIN:
            return Understood("join", min(_count(said, corrected), MOST_SEATS))
        case Kind.LEAVE:
            return Understood("leave")
        case Kind.MAYBE:
            return Understood("maybe")
        case _:
            return NONE


def _count(said: Sequence[Seats], corrected: bool) -> int:
    """How many seats in all. "+2" by itself asks for two; after "I'm in" for two more."""
    own = total = plus = people = 0
    for one in said:
        total = one.total or total
        own = max(own, one.own)
        people = one.people if corrected and one.people else people + one.people
        if one.plus and not own and (corrected or not total):
            total = one.plus
        elif one.plus:
            plus = one.plus if corrected else plus + one.plus
    own = min(own, 1) if people else own
    if total:
        return max(total, own + people if people else 0) + (plus if own else 0)
    return max(own, 1) + max(plus, people)
