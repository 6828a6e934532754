"""Nobody stays alone who could be introduced, even where the lists of candidates do not say to whom."""

import numpy as np

from bot.features.networking.matching.exact import ALONE
from bot.features.networking.matching.field import NEVER, Field
from bot.features.networking.matching.rules import Flags, Numbers

HELPED = 1000
"""So many lone people are looked at at most, those first who are owed most."""

WORK = 1_000_000_000
"""So many ways of parting a pair are looked at at most; with so many alone, most cannot be helped."""


def rescue(field: Field, partner: Numbers, out: Flags) -> Numbers:
    """Pair lone people with each other, or by parting one pair for two of them; without repeats first."""
    result = partner.copy()
    for repeats in (False, True):
        alone = np.flatnonzero((result == ALONE) & ~out)
        if len(alone) < 2:
            break
        alone = alone[np.lexsort((alone, -field.ledger[alone]))][:HELPED]
        rows = field.weights(alone)
        if not repeats:
            rows[~field.strangers(alone)] = NEVER
        _pair_lone(alone, rows, result, out)
    return result


def _pair_lone(alone: Numbers, rows: Numbers, partner: Numbers, out: Flags) -> None:
    work = 0
    for number, one in enumerate(alone):
        others = np.flatnonzero(partner[alone] == ALONE)
        others = others[others > number]
        if partner[one] != ALONE or not len(others):
            continue
        mine = rows[number]
        direct = mine[alone[others]]
        if direct.max() > NEVER:
            other = alone[others[int(np.argmax(direct))]]
            partner[one], partner[other] = other, one
            continue
        paired = np.flatnonzero((partner != ALONE) & ~out & (mine > NEVER))
        work += len(paired) * len(others)
        if not len(paired) or work > WORK:
            continue
        theirs = rows[np.ix_(others, partner[paired])]
        gains = np.where(theirs > NEVER, theirs + mine[paired], NEVER)
        place, parted = np.unravel_index(int(np.argmax(gains)), gains.shape)
        if gains[place, parted] > NEVER:
            left, right = paired[parted], partner[paired[parted]]
            other = alone[others[place]]
            partner[one], partner[left], partner[other], partner[right] = left, one, right, other
