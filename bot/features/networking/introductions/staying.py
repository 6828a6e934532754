"""Who of an introduction goes on with it, once one of them will not meet another one any more. Pure."""

from collections.abc import Collection, Sequence


def staying(persons: Sequence[int], blocks: Collection[tuple[int, int]]) -> tuple[int, ...]:
    """Those of them who blocked none of the others. `blocks`: who, and whom.

    Whoever blocked somebody steps out. The one who is blocked stays, and so do the others: nothing changes
    for them by which they could tell.
    """
    gone = {who for who, whom in blocks if who in persons and whom in persons}
    return tuple(person for person in persons if person not in gone)
