"""What a message means: the grammar's verdict where the learned weights leave it standing, else what they say.

The grammar is exact about what it knows and deaf to the rest; the weights have heard more, its verdict included.
What they find without it must be theirs who write: talk of others and questions count for nobody.
"""

from bot.language.signup.combine import Reading, read, seats_of
from bot.language.signup.evidence import evidence
from bot.language.signup.learned import Weights, probabilities, weights
from bot.language.signup.meaning import Label, Understood

LONGEST = 120
"""Words and marks in a message; of a longer one only the grammar is heard, which reads clause by clause."""
SURE = 0.45
"""How probable a join or a leave must be to count; the balance of precision and recall is struck here."""
STANDS = 0.4
"""How probable the grammar's own join or leave must be to stay: less, for it seldom errs."""
_PLACES = frozenset(("join", "leave"))
_WRITER = frozenset("I ME MIR MY WE US AM ARE DABEI COME1 CANCEL1 PLUS SEAT".split())
_OTHERS = frozenset("THEY IS YOU YOUR ASK".split())
_EACH = frozenset(("pro", "per"))
"""What each person gets is no number of seats; nor is what is set, such as “Plätze: 5”."""


def understand(text: str) -> Understood:
    """What the message means for its writer's sign-up. Any text will do; nothing is raised."""
    return decided(read(text), weights())


def decided(reading: Reading, learned: Weights) -> Understood:
    """What the reading comes to by these weights."""
    verdict = reading.verdict
    if not reading.parts or len(reading.tokens) > LONGEST:
        return verdict
    label = _label(reading, probabilities(evidence(reading), learned))
    if label == verdict.label:
        return verdict
    return Understood(label, seats_of(reading.parts) if label == "join" else 0)


def _label(reading: Reading, shares: dict[Label, float]) -> Label:
    grammar = reading.verdict.label
    if grammar in _PLACES and shares[grammar] >= STANDS:
        return grammar
    likely = max(shares, key=lambda one: shares[one])
    if likely == grammar or likely not in _PLACES:
        return likely
    if shares[likely] < SURE or _of_others(reading):
        return grammar if grammar not in _PLACES else "none"
    return likely


def _of_others(reading: Reading) -> bool:
    """Whether nothing in it is of its writer, and something of others; or all of it asks."""
    tags = {one.tag for one in reading.tokens}
    asks = all(one.asked for one in reading.parts) and not tags & {"ME", "US", "MY"}
    said = [one.word for one in reading.tokens]
    amounts = bool(_EACH.intersection(said)) or (said[1:2] == [":"] and reading.tokens[0].tag == "SEAT")
    return asks or amounts or (bool(tags & _OTHERS) and not tags & _WRITER)
