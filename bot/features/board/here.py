"""What every handler of the board asks first: which event, which grid, which pitch."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.barcamp import Pitch
from bot.core.context import Context
from bot.core.message import Message, say
from bot.core.sessions import EventFacts, event_meant
from bot.errors import SaySo
from bot.features.board.grids import as_shown
from bot.features.board.rules import Grid
from bot.features.board.service import BarcampBoard
from bot.features.board.store import Stand
from bot.features.board.wording import grid_message


@dataclass(frozen=True, slots=True)
class Here:
    """The board that is meant, as it stands."""

    event: EventFacts
    stand: Stand
    grid: Grid
    pitches: Mapping[int, Pitch]


async def event_here(board: BarcampBoard, context: Context) -> EventFacts:
    """The event of the conversation, else the one that is on or comes next. Raises SaySo."""
    slug = context.conversation.event if context.conversation else None
    event = event_meant(await board.events.events(context.tx), slug, context.now)
    if event is None:
        raise SaySo(say("board-no-event"))
    return event


async def look(board: BarcampBoard, context: Context, event: EventFacts | None = None) -> Here:
    """The whole board; of the event that is meant, if none is given."""
    event = event or await event_here(board, context)
    tx = context.tx
    pitched = await board.sources.pitches.pitches(tx, event.slug)
    pitches = as_shown(pitched, await board.sessions(tx, event.slug))
    grid = await board.grids.grid(tx, event, context.now)
    return Here(event, await board.store.stand(tx, event.slug), grid, pitches)


async def look_at(board: BarcampBoard, context: Context, label: int) -> tuple[Here, Pitch]:
    """The board that this pitch is on. Raises SaySo where that is no pitch."""
    pitch = await board.sources.pitches.pitch(context.tx, label)
    if pitch is None:
        session = await board.sources.programme.session(context.tx, label)
        key = "board-in-programme" if session is not None else "board-no-pitch"
        raise SaySo(say(key, label=f"#{label}"))
    event = await board.event(context.tx, pitch.event)
    if event is None:
        raise SaySo(say("board-no-event"))
    return await look(board, context, event), pitch


async def shown_grid(board: BarcampBoard, context: Context, here: Here) -> Message:
    """The grid in words."""
    sessions = await board.sources.programme.sessions(context.tx)
    titles = {one.id: one.title for one in sessions}
    return grid_message(here.grid, here.pitches, titles, here.stand.phase, here.event.zone)
