"""What can go wrong, once or by chance.

    slack.faults.on("chat.postMessage", "drop_after")        # the next call is done, and its answer never comes
    slack.faults.on("*", "500", share=0.05)                  # one in twenty calls, until `clear()`
    slack.faults.on("event", "duplicate", share=0.1)

Web API calls (by method, `*`, `upload` or `response_url`): drop, drop_after, delay (`seconds`), 500, html, 429,
and any other word is an error code. `share`: what is uploaded is never shared.
Events on their way (`event`; `interactive`, `slash_commands` likewise): duplicate, swap, late (until
`slack.desk.release()`), kill_socket. `ack`: lost. `socket`: no_hello, refused.
"""

from dataclasses import dataclass, field
from random import Random


@dataclass(slots=True)
class Fault:
    """One that is switched on. `left`: how often yet; None: as long as it is on."""

    place: str
    kind: str
    share: float = 1.0
    left: int | None = None
    seconds: float = 0.0
    met: int = 0


@dataclass(slots=True)
class Faults:
    """All that are on; chance is seeded."""

    rng: Random
    switched_on: list[Fault] = field(default_factory=list)

    def on(
        self,
        place: str,
        kind: str,
        *,
        times: int | None = None,
        share: float | None = None,
        seconds: float = 0.0,
    ) -> Fault:
        """Switch one on: for the next call, for some, or with a chance for all."""
        left = times if times is not None or share is not None else 1
        fault = Fault(place, kind, 1.0 if share is None else share, left, seconds)
        self.switched_on.append(fault)
        return fault

    def clear(self) -> None:
        """Everything works."""
        self.switched_on.clear()

    def meet(self, *places: str) -> Fault | None:
        """The fault that this one meets, if any."""
        return next(iter(self._met(places, only_first=True)), None)

    def all(self, *places: str) -> list[str]:
        """The kinds of all faults that this one meets."""
        return [fault.kind for fault in self._met(places, only_first=False)]

    def _met(self, places: tuple[str, ...], *, only_first: bool) -> list[Fault]:
        met: list[Fault] = []
        for fault in self.switched_on:
            if fault.place not in places or fault.left == 0 or self.rng.random() >= fault.share:
                continue
            fault.met += 1
            if fault.left is not None:
                fault.left -= 1
            met.append(fault)
            if only_first:
                break
        return met
