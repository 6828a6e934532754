"""`stimme für #7`: blind, by button or in the direct conversation, so many each, until it is closed.

Nothing here says how many voted for what, or who: not to organisers, not to hosts. The counts are told when
the vote is closed (`switching`), and who voted stays with the voter.
"""

import re

from bot.core.barcamp import Phase, Pitch, vote_button
from bot.core.context import Context
from bot.core.message import Button, Choice, Plain, Strong, bullets, heading, message, say
from bot.core.ports import Tx
from bot.core.shape import row_number
from bot.errors import SaySo
from bot.features.board.here import Here, look, look_at
from bot.features.board.service import BarcampBoard
from bot.features.board.wording import pitch_line
from bot.language.fold import fold

UNVOTE = "board-unvote"
_LABEL = re.compile(r"#(\d{1,9})\b", re.ASCII)
_VOTES_OF = re.compile(
    r"(?:und |and )?(?:wie ?viele? stimmen (?:hat|haben|bekam|gibt es fuer|sind es fuer)(?: denn| schon)*"
    r"|how many votes (?:does|did|has|have|for|are there for|is there for))"
    r" (?:session |pitch )?#\d{1,9}(?: (?:have|has|get|got|bekommen|gekriegt|schon|so far|by now))*"
)
ON_A_BALLOT = 20


def asks_for_votes(text: str) -> bool:
    """Whether somebody asks how many votes a pitch has. Pure."""
    return _VOTES_OF.fullmatch(" ".join(fold(text).split()).strip(" ?.!")) is not None


class Voting:
    """The commands and buttons of it."""

    def __init__(self, board: BarcampBoard, each: int) -> None:
        self._board = board
        self._each = each

    async def vote(self, context: Context, label: str) -> None:
        """One vote for that pitch."""
        here, pitch = await self._pitch(context, label)
        self._refuse_closed(here)
        if pitch.cancelled:
            raise SaySo(say("board-no-cancelled", label=pitch.label))
        mine = await self._mine(context, here)
        if pitch.id in [one.id for one in mine]:
            raise SaySo(say("board-voted-already", title=Strong(pitch.title), label=pitch.label))
        if len(mine) >= self._each:
            labels = ", ".join(one.label for one in mine)
            raise SaySo(say("board-no-vote-left", count=self._each, labels=labels, label=mine[0].label))
        await self._board.store.vote(context.tx, pitch.id, context.person.id, context.now, context.cause)
        left = self._each - len(mine) - 1
        back = Button(
            UNVOTE, say("board-unvote-button"), str(pitch.id), say("board-unvote-twin", label=pitch.label)
        )
        said = say("board-voted", title=Strong(pitch.title), label=pitch.label, left=left)
        await context.confirm(message(said, buttons=(back,)))

    async def unvote(self, context: Context, label: str) -> None:
        """It is taken back."""
        here, pitch = await self._pitch(context, label)
        self._refuse_closed(here)
        if not await self._board.store.unvote(context.tx, pitch.id, context.person.id):
            raise SaySo(say("board-no-vote", title=Strong(pitch.title), label=pitch.label))
        left = self._each - len(await self._mine(context, here))
        await context.confirm(say("board-unvoted", title=Strong(pitch.title), label=pitch.label, left=left))

    async def mine(self, context: Context, said: str) -> None:
        """`meine stimmen`: my own, and how many are left; `wie viele Stimmen hat #43?`: those of a pitch."""
        if found := _LABEL.search(said):
            await self._count(context, int(found[1]))
            return
        here = await look(self._board, context)
        mine = await self._mine(context, here)
        left = say("board-votes-left", count=max(0, self._each - len(mine)))
        closed = here.stand.phase is not Phase.VOTING
        if not mine:
            await context.reply(say("board-votes-none") if closed else left, private=True)
            return
        lines = bullets(*(pitch_line(one) for one in mine))
        rest = [] if closed else [left]
        await context.reply(message(heading(say("board-my-votes")), lines, *rest), private=True)

    async def _count(self, context: Context, label: int) -> None:
        """Nobody learns of it before it is closed, and then everybody does."""
        here, pitch = await look_at(self._board, context, label)
        if await self._board.grids.counted(context.tx, here.event.slug):
            count = await self._board.store.count(context.tx, pitch.id)
            title = Strong(pitch.title)
            await context.reply(say("board-votes-of", title=title, label=pitch.label, count=count))
            return
        begun = here.stand.voted or here.stand.phase is Phase.VOTING
        await context.reply(say("board-votes-blind" if begun else "board-votes-not-yet", label=pitch.label))

    async def ballot(self, context: Context, _: str) -> None:
        """`abstimmen`: all that can be voted for, with a button each, to this person alone."""
        here = await look(self._board, context)
        self._refuse_closed(here)
        mine = {one.id for one in await self._mine(context, here)}
        pitches = [one for one in here.pitches.values() if not one.cancelled]
        lines = bullets(
            *(
                (*pitch_line(one), *((Plain(" · "), say("board-yours")) if one.id in mine else ()))
                for one in pitches
            )
        )
        left = self._each - len(mine)
        buttons = tuple(
            Button(
                vote_button(one.id).action,
                say("board-vote-label", label=one.label),
                str(one.id),
                say("button-vote-twin", label=one.label),
            )
            for one in pitches
            if one.id not in mine
        )[:ON_A_BALLOT]
        title, how = heading(say("board-ballot")), say("board-votes-left", count=max(0, left))
        await context.reply(message(title, lines, how, buttons=buttons), private=True)

    async def retract(self, tx: Tx, cause: str) -> None:
        """The message that voted is gone, or says something else: so does the vote, unless it is counted."""
        for label, person in await self._board.store.given_by(tx, cause):
            pitch = await self._board.sources.pitches.pitch(tx, label)
            if pitch is not None and await self._board.phase(tx, pitch.event) is Phase.VOTING:
                await self._board.store.unvote(tx, label, person)

    async def _pitch(self, context: Context, label: str) -> tuple[Here, Pitch]:
        if not label:
            raise SaySo(say("board-vote-example"))
        return await look_at(self._board, context, row_number(label))

    async def _mine(self, context: Context, here: Here) -> list[Pitch]:
        """What this person voted for at that barcamp; what was cancelled costs no vote."""
        labels = await self._board.store.voted(context.tx, context.person.id)
        known = [here.pitches[label] for label in labels if label in here.pitches]
        return [one for one in known if not one.cancelled]

    def _refuse_closed(self, here: Here) -> None:
        if here.stand.phase is not Phase.VOTING:
            raise SaySo(say("board-not-voting", phase=Choice(here.stand.phase.value)))
