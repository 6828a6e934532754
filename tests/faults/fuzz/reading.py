"""What both inbounds make of a payload, alone: a signal that can be stored, of nobody else, or nothing."""

from random import Random
from typing import Any

from bot.adapters.matrix.called import Called
from bot.adapters.matrix.inbound import Place, event_id, needs, read_original, to_signal
from bot.adapters.slack.directory import NOBODY
from bot.adapters.slack.inbound import Reader, from_event, people_of
from bot.adapters.slack.interactions import from_interaction, user_of
from bot.adapters.slack.reading import Installed
from bot.core.clock import HandClock
from bot.core.roles import identity_key
from bot.core.shape import text
from bot.core.signals import AnySignal
from bot.core.wire import signal_from_text, signal_to_text, storable
from bot.demo.event import OPENING
from tests.faults.fuzz import matrix_said, slack_said
from tests.faults.fuzz.matrix_said import MatrixCrowd
from tests.faults.fuzz.seen import Opened, Post, Seen
from tests.faults.fuzz.slack_said import SlackCrowd

ORGANISERS = (f"slack:{slack_said.TEAM}:{slack_said.ORGANISER}", f"matrix:{matrix_said.ORGANISER}")
LONGEST = 255
BROKEN = 0.8
"""So often a payload is broken here."""
_BUTTONS = (("0|programme-apply", "1"), ("1|star", "12"))


class Inbounds:
    """Both, and a crowd for each. `wrong` is what should not have been, `signals` how many came of it."""

    def __init__(self, seed: int) -> None:
        rng, clock, start = Random(seed), HandClock(OPENING), int(OPENING.timestamp())
        seen = Seen()
        seen.posts.extend(
            Post("C1", f"{start}.{number:06d}", None, slack_said.BOT, _BUTTONS) for number in range(9)
        )
        seen.forms.append(Opened("profile", "", ("language", "name")))
        self._slack = SlackCrowd(rng, seen, start)
        there = Seen()
        there.posts.extend(
            Post(matrix_said.GENERAL, f"$b{number}", None, matrix_said.BOT, _BUTTONS) for number in range(9)
        )
        self._matrix = MatrixCrowd(rng, there, start * 1000)
        me = Installed(slack_said.TEAM, slack_said.BOT, "BBOT", "stammtisch")
        self._reader = Reader(me, clock, lambda user: slack_said.KNOWN.get(user, NOBODY))
        self._called = Called(matrix_said.BOT, ("Stammtisch", "stammtisch"), "!stammtisch")
        self._clock = clock
        self.wrong: list[str] = []
        self.signals = 0

    def read(self, count: int) -> None:
        """So many payloads, half of them of each platform."""
        for _ in range(count // 2):
            self._look(self._of_slack(self._slack.payload(BROKEN)))
            self._look(self._of_matrix(*self._matrix.payload(BROKEN)))

    def _of_slack(self, payload: Any) -> AnySignal | None:
        people_of(payload.get("event"))
        user_of(payload)
        if text(payload, "type") == "event_callback":
            return from_event(payload, self._reader)
        return from_interaction(payload, self._reader)

    def _of_matrix(self, room: str, event: Any) -> AnySignal | None:
        event_id(event)
        original = read_original(event) if needs(event) else None
        place = Place(room, room not in matrix_said.ROOMS, self._called)
        return to_signal(event, place, self._clock, "1", original, text(event, "sender"))

    def _look(self, signal: AnySignal | None) -> None:
        if signal is None:
            return
        self.signals += 1
        kept = storable(signal)
        if _names(kept) != _names(signal) or any(len(one) > LONGEST for one in _names(signal)):
            self.wrong.append(f"what no database keeps in a name: {signal!r}")
        if signal_from_text(signal_to_text(kept)) != kept:
            self.wrong.append(f"another one when read again: {kept!r}")
        if kept.who is not None and identity_key(kept.who) in ORGANISERS:
            self.wrong.append(f"taken for the organiser: {signal!r}")


def _names(signal: AnySignal) -> list[str]:
    """By what the signal, and what it is about, are found again."""
    where = (signal.where.conversation, signal.where.thread) if signal.where else ()
    who = signal.who.user if signal.who else None
    names = (
        signal.key,
        signal.order,
        who,
        *where,
        getattr(signal, "message", None),
        getattr(signal, "reply_to", None),
    )
    return [one for one in names if one is not None]
