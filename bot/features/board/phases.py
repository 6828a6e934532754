"""From which phase to which a barcamp may go. Pure."""

from enum import StrEnum

from bot.core.barcamp import Phase


class Switch(StrEnum):
    """What organisers ask for."""

    VOTE = "vote"
    CLOSE = "close"
    PLAN = "plan"
    PUBLISH = "publish"


TO = {
    Switch.VOTE: Phase.VOTING,
    Switch.CLOSE: Phase.PLANNING,
    Switch.PLAN: Phase.PLANNING,
    Switch.PUBLISH: Phase.PUBLISHED,
}

_FROM = {
    Switch.VOTE: {Phase.PITCHING},
    Switch.CLOSE: {Phase.VOTING},
    Switch.PLAN: {Phase.PITCHING},
    Switch.PUBLISH: {Phase.PITCHING, Phase.PLANNING},
}
"""Votes are never published past: somebody closes them, so that all see the counts at the same moment."""


def may(switch: Switch, phase: Phase) -> bool:
    """Whether that can be asked for now."""
    return phase in _FROM[switch]


def before(phase: Phase, voted: bool) -> Phase | None:
    """Where one step back leads. `voted`: whether there were votes at all."""
    match phase:
        case Phase.PUBLISHED:
            return Phase.PLANNING
        case Phase.PLANNING:
            return Phase.VOTING if voted else Phase.PITCHING
        case Phase.VOTING:
            return Phase.PITCHING
        case _:
            return None
