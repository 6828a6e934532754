"""From what the matching found to reasons that can be said. Pure."""

from collections.abc import Mapping, Sequence

from bot.features.networking.introductions.model import Favour, NearBy, Reasons, Shared
from bot.features.networking.matching.worth import Worth

MOST = 3
"""So many of each kind are said."""


def reasons_of(worths: Mapping[tuple[str, str], Worth]) -> Reasons:
    """What people of a group have to say to each other, the rarest first as the matching has it."""
    favours: list[Favour] = []
    sharing: dict[str, set[int]] = {}
    for couple in sorted(worths):
        worth = worths[couple]
        favours += [Favour(int(one.giver), int(one.taker), one.tag) for one in worth.favours]
        for tag in worth.shared:
            sharing.setdefault(tag, set()).update(map(int, couple))
    near = tuple(
        NearBy(int(one.one), one.tag, int(one.other), one.near)
        for couple in sorted(worths)
        for one in worths[couple].near
    )
    shared = [Shared(tag, tuple(sorted(persons))) for tag, persons in sharing.items()]
    # What all of them share is worth more to a table than what two of them do.
    shared.sort(key=lambda one: -len(one.persons))
    return Reasons(tuple(favours), tuple(shared), near)


def without(reasons: Reasons, persons: Sequence[int]) -> Reasons:
    """What is left of the reasons for these persons alone."""
    favours = tuple(one for one in reasons.favours if {one.giver, one.taker} <= set(persons))
    shared = [
        Shared(one.tag, tuple(each for each in one.persons if each in persons)) for one in reasons.shared
    ]
    near = tuple(one for one in reasons.near if {one.one, one.other} <= set(persons))
    return Reasons(favours, tuple(one for one in shared if len(one.persons) > 1), near)
