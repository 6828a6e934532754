"""What a table holds, and whose it is: said beside each, so that nothing is kept that nobody answers for."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Whose: TypeAlias = Literal["person", "nobody", "both"]
"""A row is about a person, about nobody, or about the house and perhaps a person."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """Why something is kept, in words for those whom it concerns: what, what for, until when, who sees it."""

    what: str
    why: str
    until: str
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One table. Every column is named, in one of these:

    who    the number of a person
    words  how somebody is called, or what they wrote
    trace  what leads to a person: an account, a direct conversation, a message of theirs, a hash of one
    fact   what is known beside it, and says of nobody who they are
    """

    table: str
    whose: Whose
    purpose: Purpose
    who: str = ""
    words: str = ""
    trace: str = ""
    fact: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """All that are declared."""
        return tuple(f"{self.who} {self.words} {self.trace} {self.fact}".split())
