"""What organisers set of introductions."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Settings:
    """`meeting_place`: where people find each other; empty: they agree on it. `ask_first`: both are asked
    without names before they are introduced, unless they chose otherwise; `answer_within`: how long that
    waits. `nudge_after`, `ask_after`: so long after the proposed time they are reminded, and asked."""

    meeting_place: str = ""
    ask_first: bool = False
    answer_within: timedelta = timedelta(hours=2)
    nudge_after: timedelta = timedelta(hours=1)
    ask_after: timedelta = timedelta(hours=4)
