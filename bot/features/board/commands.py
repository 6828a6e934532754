"""The board's part in the house: what people, hosts and organisers can do with it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.core.barcamp import VOTE, BarcampPlaces, Phase
from bot.core.context import Context
from bot.core.feature import Command, Feature, Place, Takes
from bot.core.message import Block, Phrase, bullets, heading, message, say
from bot.core.ports import Outbox
from bot.core.publishing import Publisher
from bot.core.roles import Role
from bot.core.sessions import Events
from bot.errors import SaySo
from bot.features.board.cards import GridCard
from bot.features.board.cost import clashes, cost
from bot.features.board.data import VoteData
from bot.features.board.following import Following
from bot.features.board.grids import Grids, Sources
from bot.features.board.here import look, shown_grid
from bot.features.board.placing import CELL, CONFIRM, Placing
from bot.features.board.sentences import Kind, is_for_the_grid, read
from bot.features.board.service import BarcampBoard
from bot.features.board.setup import SetUp, wants_rooms, wants_slots
from bot.features.board.store import BoardStore
from bot.features.board.switching import BACK, BALLOT, Switching
from bot.features.board.voting import UNVOTE, Voting, asks_for_votes
from bot.features.board.wording import warned

CLASHES_AT_MOST = 20
OF_THE_PROGRAMME = "programme-move"
"""The command that moves sessions. The board looks first whether its sentence is about a pitch."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is configured: rooms and slots as organisers would write them, votes for each person."""

    rooms: Sequence[str] = ()
    slots: Sequence[str] = ()
    votes: int = 5


def new_board(
    sources: Sources, events: Events, publisher: Publisher, outbox: Outbox, settings: Settings
) -> BarcampBoard:
    """The board, for whoever asks for the port `Board`, and for `feature`."""
    store = BoardStore()
    grids = Grids(store, sources, settings.rooms, settings.slots)
    return BarcampBoard(store, grids, sources, events, publisher, outbox)


def feature(board: BarcampBoard, places: BarcampPlaces, outbox: Outbox, settings: Settings) -> Feature:
    """The board's part."""
    placing, voting = Placing(board), Voting(board, settings.votes)
    switching = Switching(board, places, outbox, settings.votes)
    setup, looking = SetUp(board, board.store), _Looking(board)
    votes = VoteData(board.store, board.sources.pitches)
    organisers = Role.ORGANISER
    return Feature(
        name="board",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(name="board-grid", run=looking.grid),
            Command(name="board-phase", run=switching.show, rare=True),
            Command(name="board-ballot", run=voting.ballot),
            Command(name="board-vote", run=voting.vote, takes=Takes.LABEL, place=Place.DIRECT, rare=True),
            Command(name="board-unvote", run=voting.unvote, takes=Takes.LABEL, place=Place.DIRECT, rare=True),
            Command(name="board-votes", run=voting.mine, wants=asks_for_votes, rare=True),
            Command(name="board-cells", run=placing.cells, takes=Takes.LABEL, rare=True, hosts=True),
            Command(
                name="board-place",
                run=placing.sentence,
                takes=Takes.SENTENCE,
                fits=_of_a_label,
                wants=_places,
                rare=True,
                hosts=True,
            ),
            Command(
                name="board-remove",
                run=placing.sentence,
                takes=Takes.SENTENCE,
                fits=_is_removed,
                wants=_removes,
                role=organisers,
                rare=True,
            ),
            Command(name="board-clashes", run=looking.clashes, role=organisers, rare=True),
            Command(name="board-setup", run=setup.show, role=organisers),
            Command(
                name="board-rooms", run=setup.rooms, takes=Takes.SENTENCE, role=organisers, wants=wants_rooms
            ),
            Command(
                name="board-slots", run=setup.slots, takes=Takes.SENTENCE, role=organisers, wants=wants_slots
            ),
            Command(name="board-start-voting", run=switching.vote, role=organisers),
            Command(name="board-close-voting", run=switching.close, role=organisers),
            Command(name="board-plan", run=switching.plan, role=organisers, rare=True),
            Command(name="board-publish", run=switching.publish, role=organisers),
            Command(name="board-back", run=switching.back, role=organisers, rare=True),
        ),
        buttons={VOTE: voting.vote, UNVOTE: voting.unvote, BALLOT: voting.ballot, CELL: placing.press},
        dialogues={CONFIRM: placing.confirmed, BACK: switching.back_confirmed},
        roles={CONFIRM: organisers, BACK: organisers},
        precedes={OF_THE_PROGRAMME: placing.precede},
        retract=voting.retract,
        timed=(Following(board),),
        cards=(GridCard(board),),
        person_data=votes,
        stakes=votes,
    )


class _Looking:
    """The grid, and what clashes in it."""

    def __init__(self, board: BarcampBoard) -> None:
        self._board = board

    async def grid(self, context: Context, _: str) -> None:
        """`raster`: for organisers always, for everybody as soon as it is planned."""
        here = await look(self._board, context)
        if context.role < Role.ORGANISER and here.stand.phase in (Phase.PITCHING, Phase.VOTING):
            raise SaySo(say("board-grid-later"))
        await context.reply(await shown_grid(self._board, context, here))

    async def clashes(self, context: Context, _: str) -> None:
        """`was überschneidet sich`: who would miss what, and where seats are short. Nothing changes."""
        here = await look(self._board, context)
        found, costs = clashes(here.grid), cost(here.grid)
        parts: list[Block | Phrase] = []
        if found:
            lines = bullets(*((warned(one),) for one in found[:CLASHES_AT_MOST]))
            parts += [heading(say("board-clashes", count=len(found))), lines]
        else:
            parts.append(say("board-no-clash"))
        parts.append(say("board-cost", missed=costs.missed, seats=costs.seats))
        await context.reply(message(*parts))


def _of_a_label(rest: str) -> bool:
    return re.match(r"(?:pitch |session )?#\d", rest) is not None


def _is_removed(rest: str) -> bool:
    return any(read(f"{word} {rest}") is not None for word in ("nimm", "unplace"))


def _places(text: str) -> bool:
    found = read(text)
    return found is not None and is_for_the_grid(text) and found.kind is Kind.PLACE


def _removes(text: str) -> bool:
    found = read(text)
    return found is not None and is_for_the_grid(text) and found.kind is Kind.REMOVE
