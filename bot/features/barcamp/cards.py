"""How a pitch looks on its card, in a list, and on its live card."""

from datetime import datetime

from bot.core.barcamp import PITCH, Board, Phase, Pitch, Placed, vote_button
from bot.core.message import (
    About,
    At,
    Block,
    Button,
    Choice,
    Line,
    Message,
    Phrase,
    Plain,
    Strong,
    bullets,
    heading,
    message,
    paragraph,
    say,
)
from bot.core.ports import Tx
from bot.core.seats import Bookables, Occupancy, Seats, seat_buttons
from bot.features.barcamp.store import Kept, PitchStore

CLAIM, INTEREST = "barcamp-claim", "barcamp-interest"
DOT = Plain(" · ")


class PitchCard:
    """The live card of a pitch; the port `Card`."""

    kind = PITCH

    def __init__(self, store: PitchStore, bookables: Bookables, seats: Seats, board: Board) -> None:
        self._store = store
        self._bookables = bookables
        self._seats = seats
        self._board = board

    async def message(self, tx: Tx, id: int, now: datetime) -> Message | None:
        """The pitch with all that is known of it: counts, and no name but its hosts'."""
        kept = await self._store.kept(tx, id)
        if kept is None:
            return None
        about = (About(PITCH, id),)
        if kept.merged_into is not None:
            part = say("barcamp-is-part", label=f"#{kept.merged_into}")
            return message(heading(*_title(kept.pitch), DOT, part), about=about)
        if kept.pitch.is_wish and kept.author is None and kept.pitch.cancelled:  # its people are forgotten
            return message(heading(Plain(kept.pitch.label), DOT, say("barcamp-cancelled")), about=about)
        voting = kept.open and await self._board.phase(tx, kept.pitch.event) is Phase.VOTING
        vote = (vote_button(id),) if voting else ()
        votes = await self._board.votes(tx, id)
        if kept.pitch.is_wish:
            interested = len(await self._store.interested(tx, id))
            return _wish_card(kept, interested, votes, vote)
        placed = await self._board.placed(tx, id)
        found = (await self._seats.occupancy(tx, (id,))).get(id, Occupancy(capacity=kept.pitch.capacity))
        bookable = await self._bookables.bookable(tx, id)
        buttons = seat_buttons(bookable, found, now) if bookable else ()
        return _pitch_card(kept, placed, found, votes, (*vote, *buttons))


def pitch_line(one: Pitch, occupancy: Occupancy | None, interested: int = 0) -> Line:
    """Title, who, and how many, in a line."""
    line: Line = (Strong(one.title),)
    if one.people:
        line += (DOT, Plain(", ".join(one.people)))
    if one.cancelled:
        line += (DOT, say("barcamp-cancelled"))
    elif one.is_wish:
        line += (DOT, say("barcamp-wish-mark"), DOT, say("barcamp-interested", count=interested))
    elif occupancy is not None:
        line += (DOT, *count_of(occupancy))
    return (*line, Plain(f" · {one.label}"))


def count_of(found: Occupancy) -> Line:
    """How many are in, and how many wait."""
    limited, taken = found.capacity is not None, found.seated + found.held
    seated = say(
        "barcamp-count",
        count=taken,
        limited=Choice("yes" if limited else "no"),
        capacity=found.capacity or 0,
    )
    line: Line = (seated,)
    if found.waiting:
        line += (Plain(", "), say("barcamp-waiting", count=found.waiting))
    if found.closed:
        line += (Plain(", "), say("barcamp-closed"))
    return line


def facts_of(one: Pitch) -> list[Line]:
    """Length, language and level in a line, then what the room must have and be."""
    first: list[Phrase] = []
    if one.length:
        first.append(say("barcamp-minutes", count=int(one.length.total_seconds()) // 60))
    if one.language:
        first.append(say("barcamp-in-language", language=Choice(one.language)))
    if one.level:
        first.append(say("barcamp-level-is", level=Choice(one.level)))
    lines: list[Line] = [_joined(first, DOT)] if first else []
    if one.needs:
        needs = [say("barcamp-need", need=Choice(need)) for need in one.needs]
        lines.append((say("barcamp-needs-are"), Plain(" "), *_joined(needs, Plain(", "))))
    if one.room:
        lines.append((say("barcamp-room-is", room=one.room),))
    return lines


def _pitch_card(
    kept: Kept, placed: Placed | None, found: Occupancy, votes: int | None, buttons: tuple[Button, ...]
) -> Message:
    one = kept.pitch
    facts: list[Line] = []
    if placed is not None:
        start, end = At(placed.start, placed.zone, "daytime"), At(placed.end, placed.zone)
        facts.append((say("session-when", start=start, end=end), DOT, Plain(placed.room)))
    if one.people:
        facts.append((say("barcamp-with", people=", ".join(one.people)),))
    facts += facts_of(one)
    if not one.cancelled:
        facts += [*_votes(votes), count_of(found)]
    title = _title(one)
    if one.cancelled:
        title += (DOT, say("barcamp-cancelled"))
    return _card(one, title, facts, buttons)


def _wish_card(kept: Kept, interested: int, votes: int | None, more: tuple[Button, ...]) -> Message:
    one = kept.pitch
    title: Line = (say("barcamp-wish-mark"), Plain(": "), *_title(one))
    if one.cancelled:
        return _card(one, (*title, DOT, say("barcamp-cancelled")), facts_of(one), ())
    facts = [*facts_of(one), *_votes(votes), (say("barcamp-interested", count=interested),)]
    label, number = one.label, str(one.id)
    buttons = (
        *more,
        Button(CLAIM, say("barcamp-claim-button"), number, say("barcamp-claim-twin", label=label)),
        Button(INTEREST, say("barcamp-interest-button"), number, say("barcamp-interest-twin", label=label)),
    )
    return _card(one, title, facts, buttons)


def _votes(votes: int | None) -> list[Line]:
    """How many voted for it; nothing for as long as nobody may know."""
    return [] if votes is None else [(say("pitch-votes", count=votes),)]


def _card(one: Pitch, title: Line, facts: list[Line], buttons: tuple[Button, ...]) -> Message:
    blocks: list[Block] = [heading(*title)]
    if facts:
        blocks.append(bullets(*facts))
    blocks += [paragraph(Plain(part)) for part in one.what.split("\n") if part.strip()]
    return message(*blocks, buttons=buttons, about=(About(PITCH, one.id),))


def _title(one: Pitch) -> Line:
    return (Strong(one.title), Plain(f" · {one.label}"))


def _joined(phrases: list[Phrase], between: Plain) -> Line:
    line: Line = ()
    for phrase in phrases:
        line += (between, phrase) if line else (phrase,)
    return line
