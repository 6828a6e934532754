"""A message in clauses, each without its filling words and without when and where."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.language.signup.meaning import Token

_QUIET = frozenset(("FILL", "PRAISE"))
_OPENS = frozenset(("BUT", "COND", "OB", "THAT"))
_ACTS = frozenset(
    "AM ARE IS DABEI IN COME COME1 COMING MAKE TAKE REG REGP REGINF UNREG UNREGINF RESERVE OUT CANCEL CANCEL1 SICK WORKS "
    "PLUS MUST CAN WILL BRING VERBX SAY HAND THERE".split()
)
"""The classes that make a clause of their own of what stands after "and"."""

_WHOLE = _ACTS - frozenset("AM ARE IS WILL CAN MUST TAKE MAKE THERE".split())
"""Those with which a clause is complete, so that another can follow."""
_BEGINS = _ACTS | frozenset(("I", "WE", "WANT", "THEY", "YOU", "PLEASE"))

_SMALL_TOPIC = r"(?:DET |IT |MY |YOUR |A |AN |US )"
_ASIDE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<= )(?:(?:TIMEPREP|FOR|ON|AN|PREP) {_SMALL_TOPIC}*|IN {_SMALL_TOPIC}+)(?:NUM )?(?:(?:TIME|UNIT) )+",
        r"(?<= )TIMEPREP (?:DET |MY )?(?:NUM|ELSEWHERE|SESSION) (?!SEAT|PERSON)",
        r"(?<= )(?:IT (?=TIME)|(?:NUM|A|AN) (?=UNIT))?(?<!PLUS )(?:(?:TIME|UNIT) )+",
        rf"(?<= )(?:FOR|PREP|IN|TO|ZU|AN|ON|EIN|MIT) {_SMALL_TOPIC}+(?:X ){{0,2}}SESSION (?!X |TALK )",
        r"(?<= )(?:FOR|TO|PREP|ON|AN) (?:X )?SESSION (?!X |TALK )",
        r"(?:(?<=RSON )|(?<=PLUS )|(?<=NUM ))FROM (?:(?:DET|MY|IT|A|YOUR) )*(?:X )?(?:X|FREE|SESSION|PERSON) ",
        r"(?<= )AS (?:A |DET )?(?:X |FREE )?(?:X|PERSON) ",
        r"(?<= )INSTEAD (?:(?:FOR|ZU|A|MIT) )*(?:NUM|ZUN) ",
        r"(?<= )FROM NUM (?:UP )?(?:TO|EIN) (?=NUM)",
        r"(?<= )(?:FOR|TO|ON) IT (?!X |TALK |SEAT )",
        rf"(?<=(?:COME|OME1|MING) )(?:TO )?{_SMALL_TOPIC}*(?:X ){{0,2}}SESSION (?!X |TALK )",
        r"(?<= )(?:I )?JOY (?:I )?(?:ME |US |MIR )?(?:EIN |TO |ON |IT |FOR )*",
    )
)
"""When and where it is, which is this session unless it is said otherwise."""


_TOPICS = (
    re.compile(
        r"(?<= )(?:FOR|PREP|TO|AN|ON) (?:(?:DET|A|AN|MY|YOUR|IT|LAST) )*(?:(?:X|THING) ){1,3}(?!TALK |PERSON |AND |SEAT |ZU )"
    ),
    re.compile(r"(?<=COME )(?:(?:DET|YOUR|IT|A) )+(?:X ){1,2}(?=$|(?:FOR|MIT|AND|PLUS|PLEASE) )"),
)
"""What the session is about, in words that no table can hold: "zum Töpfern", "the reading"."""
_SPOKEN_FOR = frozenset(
    "DABEI COME COME1 COMING GRATEFUL TEIL REG REGP REGINF MELD REGGING SEAT LIST IN".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """`tags`: the classes of the words that matter, each followed by a blank, after a blank. `opener`: COND, OB, THAT or
    BUT, where one opens it. `asked`: it ends in a question mark. `first`: it begins a sentence."""

    tags: str
    values: tuple[int, ...]
    words: frozenset[str]
    opener: str
    asked: bool
    first: bool
    raw: str
    unknown: frozenset[str]

    @property
    def empty(self) -> bool:
        """Whether nothing in it matters."""
        return not self.tags.strip()


def clauses(tokens: Sequence[Token]) -> list[Clause]:
    """The clauses in order."""
    return [_clause(part, mark, first) for part, mark, first in _parts(tokens) if part]


def _parts(tokens: Sequence[Token]) -> Iterator[tuple[list[Token], str, bool]]:
    """(tokens, the mark that ended it, whether it began a sentence)."""
    part: list[Token] = []
    first = True
    signed = False
    for place, token in enumerate(tokens):
        signed = token.tag == "SIGN" or (signed and token.tag not in {"STOP", "PAUSE", "COMMA"})
        if signed and token.tag != "STOP":
            continue  # whoever signs has said it all
        if token.tag in {"STOP", "COMMA", "PAUSE"}:
            if (
                token.tag == "COMMA"
                and place + 1 < len(tokens)
                and tokens[place + 1].tag == "PLEASE"
                and (place + 2 == len(tokens) or tokens[place + 2].tag in {"STOP", "PAUSE", "COMMA"})
            ):
                continue
            if token.tag == "COMMA" and _lists(part, tokens[place + 1 :]):
                part.append(Token(",", "AND"))
                continue
            if part or token.tag == "STOP":
                yield part, token.word, first
                first = token.tag == "STOP" or (first and not part)
            part = []
        elif part and (
            (token.tag in _OPENS and (token.tag != "BUT" or _goes_further(tokens[place + 1 :])))
            or (token.tag == "AND" and _goes_on(part, tokens[place + 1 :]))
        ):
            yield part, "", first
            first = False
            part = [token] if token.tag in _OPENS else []
        elif token.tag != "BUT":
            part.append(token)
    if part:
        yield part, "", first


def _lists(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether the comma stands in a list of people: "Anna, Tom and I"."""
    people = {"X", "PERSON", "MY", "A", "I", "ME", "AND", "AT", "NUM", "DET"}
    rest: list[str] = []
    for token in after:
        if token.tag in {"STOP", "PAUSE", "COMMA"} or token.tag in _ACTS:
            break
        rest.append(token.tag)
    short = len(before) <= 3 and len(rest) <= 5
    listed = {token.tag for token in before} <= people and set(rest) <= people
    return (
        bool(before)
        and short
        and listed
        and "AND" in rest
        and bool({"I", "ME"} & {*rest, *(one.tag for one in before)})
    )


def _goes_further(after: Sequence[Token]) -> bool:
    """Whether more than a "not" follows "but", which German puts into the middle: "schaffe es aber nicht"."""
    for token in after:
        if token.tag in {"STOP", "COMMA", "PAUSE"}:
            return False
        if token.tag not in {"NEG", "FILL", "PRAISE", "TIME"}:
            return True
    return False


def _goes_on(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether a clause of its own follows "and"."""
    tags = {token.tag for token in before}
    opens = next((token.tag for token in after if token.tag not in _QUIET), "")
    if not tags & _ACTS and "WANT" not in tags and "INTEREST" not in tags:
        return False
    if not tags & _WHOLE and opens not in _BEGINS:
        return False
    for token in after:
        if token.tag in {"STOP", "COMMA", "PAUSE", "BUT", "AND"}:
            return False
        if token.tag in _ACTS:
            return True
    return False


def _clause(tokens: Sequence[Token], mark: str, first: bool) -> Clause:
    opener = tokens[0].tag if tokens[0].tag in _OPENS else ""
    if opener:
        tokens = tokens[1:]
    kept = [token for token in tokens if token.tag not in _QUIET]
    kept = [token for place, token in enumerate(kept) if token.tag != "AT" or _in_company(kept, place)]
    raw = " " + "".join(f"{token.tag} " for token in kept)
    unknown = frozenset(token.word for token in kept if token.tag == "X")
    line, values = raw, [token.value for token in kept]
    for pattern in _ASIDE:
        line, values = _without(pattern, line, values)
    if _SPOKEN_FOR & set(line.split()):
        for pattern in _TOPICS:
            line, values = _without(pattern, line, values)
    return Clause(
        line,
        tuple(values),
        frozenset(token.word for token in tokens),
        opener,
        "?" in mark,
        first,
        raw,
        unknown,
    )


def _in_company(tokens: Sequence[Token], place: int) -> bool:
    """Whether the mentioned person comes along, rather than being spoken to."""
    around = (
        tokens[max(place - 1, 0) : place] + tokens[place + 1 : place + 2] if isinstance(tokens, list) else ()
    )
    return any(token.tag in {"AND", "MIT", "BRING"} for token in around)


def _without(pattern: "re.Pattern[str]", line: str, values: list[int]) -> tuple[str, list[int]]:
    while match := pattern.search(line):
        before = line[: match.start()].count(" ") - 1
        gone = match[0].count(" ")
        values = values[:before] + values[before + gone :]
        line = line[: match.start()] + line[match.end() :]
    return line, values
