"""Nobody stays alone who could be introduced, even where the lists of candidates do not say to whom."""

import numpy as np

from bot.features.networking.matching.exact import ALONE
from bot.features.networking.matching.field import NEVER, Field
from bot.features.networking.matching.rules import Flags, Numbers

TRIES = 20_000
"""So many couples of lone people are looked at at most; with so many alone, most cannot be helped."""


def rescue(field: Field, partner: Numbers, out: Flags) -> Numbers:
    """Pair lone people with each other, or by parting one pair for two of them; without repeats first."""
    result = partner.copy()
    for repeats in (False, True):
        tries = TRIES
        alone = [int(each) for each in np.flatnonzero((result == ALONE) & ~out)]
        for one in _most_owed(field, alone):
            if result[one] != ALONE:
                continue
            rows: dict[int, Numbers] = {one: _row(field, one, repeats)}
            for other in alone:
                if other == one or result[other] != ALONE or tries <= 0:
                    continue
                tries -= 1
                if rows[one][other] > NEVER:
                    result[one], result[other] = other, one
                    break
                parted = _best_parting(rows[one], _row(field, other, repeats), result, out)
                if parted is not None:
                    mine = parted
                    theirs = int(result[mine])
                    result[one], result[mine], result[other], result[theirs] = mine, one, theirs, other
                    break
    return result


def _most_owed(field: Field, alone: list[int]) -> list[int]:
    return sorted(alone, key=lambda each: (-int(field.ledger[each]), each))


def _row(field: Field, person: int, repeats: bool) -> Numbers:
    row: Numbers = field.weights([person])[0]
    if not repeats:
        row[~field.strangers([person])[0]] = NEVER
    return row


def _best_parting(one: Numbers, other: Numbers, partner: Numbers, out: Flags) -> int | None:
    """The person whom `one` gets while that person's partner goes to `other`; None if nobody will do."""
    paired = np.flatnonzero((partner != ALONE) & ~out)
    fits = paired[(one[paired] > NEVER) & (other[partner[paired]] > NEVER)]
    if not len(fits):
        return None
    return int(fits[np.argmax(one[fits] + other[partner[fits]])])
