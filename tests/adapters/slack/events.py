"""Events and interactions as Slack sends them, for the tests of the adapter."""

from datetime import UTC, datetime
from typing import Any

from bot.adapters.slack.directory import Known
from bot.adapters.slack.inbound import Reader
from bot.adapters.slack.reading import Installed
from bot.core.clock import HandClock

TEAM = "T1"
ME = Installed(TEAM, "UBOT", "BBOT", "stammtisch")
NOW = datetime(2026, 11, 3, 9, 40, tzinfo=UTC)
STAMP = int(NOW.timestamp())
TS = f"{STAMP}.000100"
PEOPLE = {
    "U1": Known("Mira"),
    "U2": Known("Tom", language="de"),
    "UGUEST": Known("Gast", guest=True),
    "UFAR": Known("Fern", stranger=True),
    "UOTHERBOT": Known("Polly", bot=True),
}


def reader(*, guests: bool = True, strangers: bool = False) -> Reader:
    """Reads as the bot in that workspace."""
    return Reader(ME, HandClock(NOW), lambda user: PEOPLE.get(user, Known()), guests, strangers)


def event(kind: str, **values: Any) -> dict[str, Any]:
    """An event in its envelope."""
    return {
        "type": "event_callback",
        "team_id": TEAM,
        "event_id": "Ev1",
        "event_time": STAMP,
        "event": {"type": kind, "event_ts": TS, **values},
    }


def said(text: str, **values: Any) -> dict[str, Any]:
    """Somebody writes in a channel."""
    standard = {"channel": "C1", "channel_type": "channel", "user": "U1", "ts": TS, "text": text}
    return event("message", **{**standard, **values})


def changed(before: str, after: str, **values: Any) -> dict[str, Any]:
    """A message that was changed."""
    message = {"type": "message", "user": "U1", "ts": TS, **values}
    return event(
        "message",
        subtype="message_changed",
        channel="C1",
        channel_type="channel",
        ts=f"{STAMP}.000900",
        message={**message, "text": after, "edited": {"user": "U1", "ts": f"{STAMP}.000000"}},
        previous_message={**message, "text": before},
    )


def interaction(kind: str, **values: Any) -> dict[str, Any]:
    """Somebody presses, sends off or chooses something."""
    return {
        "type": kind,
        "team": {"id": TEAM, "domain": "club"},
        "user": {"id": "U1", "username": "mira", "team_id": TEAM},
        "trigger_id": "13345224609.738474920.8088930838d88f008e0",
        **values,
    }
