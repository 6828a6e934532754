"""What of the grid becomes part of the programme; the port `SessionSource`. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.barcamp import BARCAMP, Pitch
from bot.core.ports import SessionDraft
from bot.features.board.rules import Cell, Room


@dataclass(frozen=True, slots=True)
class Published:
    """The sessions of a barcamp. An empty one takes back what was published before."""

    event: str
    drafts: tuple[SessionDraft, ...] = ()
    source: str = BARCAMP

    async def sessions(self) -> Sequence[SessionDraft]:
        """All of them."""
        return self.drafts


def drafts(
    pitches: Sequence[Pitch], cells: Mapping[int, Cell], rooms: Sequence[Room]
) -> tuple[SessionDraft, ...]:
    """A session for each pitch that lies somewhere and takes place; it keeps the label of the pitch."""
    seats = {one.name: one.seats for one in rooms}
    return tuple(
        draft_of(pitch, cells[pitch.id], seats.get(cells[pitch.id].room))
        for pitch in pitches
        if pitch.id in cells and not pitch.cancelled
    )


def draft_of(pitch: Pitch, cell: Cell, seats: int | None) -> SessionDraft:
    """The pitch in its cell. There is room for as many as its hosts wish for and the room has seats for."""
    limits = [one for one in (pitch.capacity, seats) if one is not None]
    return SessionDraft(
        key=f"pitch-{pitch.id}",
        title=pitch.title,
        start=cell.start,
        end=cell.end,
        kind=BARCAMP,
        room=cell.room,
        language=pitch.language,
        abstract=pitch.what,
        people=pitch.people,
        hosts=pitch.hosts,
        capacity=min(limits) if limits else None,
        label=pitch.id,
    )
