"""What a message in the thread of a session says about its writer's own place there. Pure."""

import re
from dataclasses import dataclass
from typing import Literal

Label = Literal["join", "leave", "maybe", "none"]


@dataclass(frozen=True, slots=True)
class Understood:
    """`seats`: how many seats a `join` asks for in all; 0 for every other label."""

    label: Label
    seats: int = 0


def understand(text: str) -> Understood:
    """What it says."""
    said = text.strip().lower().rstrip("!.")
    if plus := re.fullmatch(r"\+\s?(\d)", said):
        return Understood("join", int(plus[1]))
    if said in (
        "dabei",
        "bin dabei",
        "ich bin dabei",
        "ich komme",
        "ich komme auch",
        "count me in",
        "i'm in",
    ):
        return Understood("join", 1)
    if said in ("raus", "bin raus", "ich bin raus", "bin doch raus", "can't make it", "i'm out"):
        return Understood("leave")
    if said in ("vielleicht", "maybe", "vielleicht komme ich"):
        return Understood("maybe")
    return Understood("none")
