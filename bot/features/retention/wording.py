"""What organisers hear of what is deleted. Pure."""

from collections.abc import Mapping
from datetime import datetime

from bot.core.message import At, Block, Choice, Message, Phrase, Plain, Strong, bullets, heading, message, say
from bot.features.retention.rules import Ending

WHAT = ("stars", "seats", "pitches", "votes", "reminders", "profiles", "introductions")
"""In this order; each is named even where there is none of it."""


def would_delete(one: Ending, at: datetime, counts: Mapping[str, int]) -> Message:
    """Before: what would go, who stays, and how to put it off."""
    return message(
        heading(say("retention-coming", event=Strong(one.title), at=At(at, one.zone, "date"))),
        _numbers(counts),
        say("retention-stays", count=counts.get("stay", 0)),
        say("retention-how"),
    )


def deleted(one: Ending, counts: Mapping[str, int]) -> Message:
    """After: what went, which is all that is still known of it."""
    done = heading(say("retention-done", event=Strong(one.title)))
    return message(done, _numbers(counts), say("retention-left"))


def state_line(one: Ending) -> tuple[Phrase | Plain | Strong, ...]:
    """Where it stands with an event, in a line."""
    if one.kept.done_at is not None:
        at = At(one.kept.done_at, one.zone, "date")
        said = say("retention-was", at=at, count=one.kept.counts.get("people", 0))
    else:
        said = say("retention-will", at=At(one.delete_at, one.zone, "date"))
    return (Strong(one.title), Plain(": "), said)


def _numbers(counts: Mapping[str, int]) -> Block:
    people = (say("retention-people", count=counts.get("people", 0)),)
    rest = [(say("retention-count", what=Choice(name), count=counts.get(name, 0)),) for name in WHAT]
    return bullets(people, *rest)
