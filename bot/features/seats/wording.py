"""What is said about seats. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.message import (
    About,
    At,
    Button,
    Message,
    Phrase,
    Plain,
    Strong,
    Value,
    Words,
    message,
    paragraph,
    say,
)
from bot.core.seats import Bookable, leave_button
from bot.features.seats.acts import State
from bot.features.seats.rules import Standing, Told

ACCEPT, DECLINE, SWAP, BOTH, STAY = "seat-accept", "seat-decline", "seat-swap", "seat-both", "seat-stay"


def what(one: Bookable, now: datetime) -> Phrase:
    """What it is about: title, label, when and where, as far as that is known."""
    values: dict[str, Value] = {"title": Strong(one.title), "label": one.label}
    if one.start is not None:
        zone = ZoneInfo(one.zone)
        today = one.start.astimezone(zone).date() == now.astimezone(zone).date()
        values["start"] = At(one.start, one.zone, "time" if today else "daytime")
    if one.place:
        values["place"] = one.place
    key = f"seats-what{'-when' if one.start else ''}{'-where' if one.place else ''}"
    return say(key, **values)


def confirmed(
    one: Bookable, it: Standing, now: datetime, *, promoted: bool = False, raised: bool = False
) -> Message:
    """Where somebody stands from here on: seat, waitlist, hold and maybe each say something else."""
    described = what(one, now)
    about = (About(_kind(one), one.id),)
    match it.state:
        case State.SEAT:
            key = ("seats-promoted-more" if raised else "seats-promoted") if promoted else "seats-seat"
            parts: list[Words] = [say(key, what=described, count=it.seats)]
            if it.more:
                parts += [Plain(" "), say("seats-more", count=it.more, position=it.position)]
            buttons: tuple[Button, ...] = (leave_button(one.id),)
        case State.WAITLIST:
            parts = [say("seats-waitlist", what=described, position=it.position, count=it.seats)]
            buttons = (leave_button(one.id),)
        case State.HOLD:
            until = At(it.until or now, one.zone, "daytime")
            parts = [say("seats-hold", what=described, count=it.seats, until=until)]
            buttons = hold_buttons(one)
        case _:
            parts = [say("seats-perhaps", what=described)]
            buttons = (leave_button(one.id),)
    return message(paragraph(*parts), buttons=buttons, about=about)


def hold_buttons(one: Bookable) -> tuple[Button, ...]:
    """Take the seat that is kept, or let it go."""
    label, value = one.label, str(one.id)
    return (
        Button(ACCEPT, say("button-accept"), value, say("button-accept-twin", label=label)),
        Button(DECLINE, say("button-decline"), value, say("button-decline-twin", label=label)),
    )


def news(
    one: Bookable,
    before: Told | None,
    it: Standing | None,
    now: datetime,
    *,
    lost: bool,
    raised: bool = False,
) -> Message:
    """What changed for somebody without their doing: it rings. `raised`: because there are more seats now."""
    if it is None:
        key = "seats-expired" if lost else "seats-taken-off"
        return message(say(key, what=what(one, now), label=one.label))
    if before is not None and before.state is it.state is State.WAITLIST:
        said = say("seats-corrected", what=what(one, now), position=it.position, before=before.number)
        return message(said, buttons=(leave_button(one.id),))
    waited = before is not None and before.state in (State.WAITLIST, State.HOLD)
    return replace(confirmed(one, it, now, promoted=waited, raised=raised), notify=True)


def over_full(one: Bookable, taken: int, capacity: int) -> Message:
    """To those who run it: more have a seat than there are."""
    return message(
        say("seats-over-full", title=Strong(one.title), label=one.label, taken=taken, capacity=capacity)
    )


def choice(one: Bookable, others: Sequence[Bookable], it: str, now: datetime, *, both: bool) -> Message:
    """Seats at the same time: which one? `it`: what there would be, a seat or the waitlist."""
    label, first = one.label, others[0]
    ids = "-".join(str(other.id) for other in others)
    buttons = [
        Button(SWAP, say("button-swap", label=label), f"{one.id}:{ids}", say("button-swap-twin", label=label))
    ]
    if both:
        buttons.append(Button(BOTH, say("button-both"), str(one.id), say("button-both-twin", label=label)))
    buttons.append(
        Button(STAY, say("button-stay", label=first.label), str(first.id), say("button-stay-twin"))
    )
    key = "seats-clash" if it == State.SEAT else "seats-clash-waitlist"
    said = say(key, what=what(one, now), title=Strong(first.title), other=first.label)
    return message(said, buttons=tuple(buttons))


def _kind(one: Bookable) -> str:
    return one.cards[0].kind if one.cards else "session"


def in_a_line(one: Bookable, it: Standing, now: datetime) -> Phrase:
    """Where somebody stands, as a line of their own list."""
    key = f"seats-mine-{it.state.value}"
    until = At(it.until or now, one.zone, "daytime")
    return say(key, what=what(one, now), count=it.seats, position=it.position, until=until)
