"""What `stammtisch check` finds on a platform."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: whether it would work, and if not, what to do."""

    good: bool
    text: str
