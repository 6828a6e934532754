"""What of a time in which nothing was heard is still to be read back, and what was already. Pure.

It is kept from death to death and from one break of the line to the next: whoever begins anew each time never
comes to an end where the breaks are closer together than the reading takes.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace

from bot.core.shape import mapping, part


@dataclass(frozen=True, slots=True)
class Owed:
    """Each conversation is to be read after `until`, by the bot's clock, for what happened from `since` on, a
    time stamp of Slack's; `deeply`: after that moment also for what reactions and deletions tell.

    `read`: when each was, last; `seen`: up to where what stood there is taken in, by Slack's clock;
    `fathomed`: when each was read deeply. All that was owed at `said_by` is read; deeply, at `fathomed_by`.
    """

    since: float
    until: float
    deeply: float | None = None
    said_by: float = 0.0
    fathomed_by: float = 0.0
    read: dict[str, float] = field(default_factory=dict)
    seen: dict[str, float] = field(default_factory=dict)
    fathomed: dict[str, float] = field(default_factory=dict)

    @property
    def paid(self) -> bool:
        """Whether nothing is to be read any more."""
        return self.said_by >= self.until and self.fathomed_by >= (self.deeply or 0.0)

    def waits(self, channel: str) -> bool:
        """Whether what was said there is still to be read."""
        return self.read.get(channel, 0.0) < self.until

    def waits_deeply(self, channel: str) -> bool:
        """Whether what else happened there is still to be read."""
        return self.deeply is not None and self.fathomed.get(channel, 0.0) < self.deeply

    def since_in(self, channel: str) -> float:
        """From where what was said there is new: what stood there at the last reading was taken in then."""
        return max(self.since, self.seen.get(channel, 0.0))


def owe(owed: Owed | None, since: float, now: float, *, deeply: bool) -> Owed:
    """The line was broken once more: everything is to be read after this moment, too."""
    if owed is None:
        return Owed(since, now, now if deeply else None)
    return replace(owed, since=min(owed.since, since), until=now, deeply=now if deeply else owed.deeply)


def was_read(owed: Owed, channel: str, at: float, seen: float) -> Owed:
    """What was said in this conversation was read at that moment, up to what was said `seen`."""
    return replace(owed, read={**owed.read, channel: at}, seen={**owed.seen, channel: seen})


def was_fathomed(owed: Owed, channel: str, at: float) -> Owed:
    """What else happened in this conversation was read at that moment."""
    return replace(owed, fathomed={**owed.fathomed, channel: at})


def written(owed: Owed) -> str:
    """As it is kept."""
    return json.dumps(asdict(owed), separators=(",", ":"))


def from_written(kept: str) -> Owed:
    """What was kept."""
    found: object = json.loads(kept)
    since, until, said_by, fathomed_by = (
        _number(part(found, name)) or 0.0 for name in ("since", "until", "said_by", "fathomed_by")
    )
    read, seen, fathomed = (_numbers(mapping(found, name)) for name in ("read", "seen", "fathomed"))
    return Owed(since, until, _number(part(found, "deeply")), said_by, fathomed_by, read, seen, fathomed)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _numbers(values: Mapping[str, object]) -> dict[str, float]:
    return {name: number for name, value in values.items() if (number := _number(value)) is not None}
