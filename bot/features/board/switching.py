"""`start voting`, `close voting`, `publish the grid`, and one phase back: each told once where it happens."""

from collections.abc import Mapping
from typing import Any

from bot.core.barcamp import BarcampPlaces, Phase
from bot.core.context import Context
from bot.core.message import Button, Choice, Message, heading, message, say
from bot.core.outgoing import CardRef, Outgoing, Priority, post
from bot.core.ports import Outbox
from bot.core.sessions import EventFacts
from bot.errors import SaySo
from bot.features.board.here import Here, look
from bot.features.board.phases import TO, Switch, before, may
from bot.features.board.service import GRID, BarcampBoard
from bot.features.board.store import Stand
from bot.features.board.wording import unplaced, votes_list
from bot.language.yes_no import yes_or_no

BACK = "board.back"
BALLOT = "board-ballot"


class Switching:
    """The commands and the question of it."""

    def __init__(self, board: BarcampBoard, places: BarcampPlaces, outbox: Outbox, votes: int) -> None:
        self._board = board
        self._places = places
        self._outbox = outbox
        self._votes = votes

    async def vote(self, context: Context, _: str) -> None:
        """`abstimmung öffnen`."""
        await self._switch(context, Switch.VOTE)

    async def close(self, context: Context, _: str) -> None:
        """`abstimmung schließen`: the counts are told everybody at the same moment."""
        await self._switch(context, Switch.CLOSE)

    async def plan(self, context: Context, _: str) -> None:
        """`planung beginnen`: without a vote."""
        await self._switch(context, Switch.PLAN)

    async def publish(self, context: Context, _: str) -> None:
        """`raster veröffentlichen`: what lies in the grid is in the programme from now on."""
        await self._switch(context, Switch.PUBLISH)

    async def show(self, context: Context, _: str) -> None:
        """`phase`: where the barcamp stands, and what comes next."""
        here = await look(self._board, context)
        await context.reply(say("board-phase-now", phase=Choice(here.stand.phase.value)))

    async def back(self, context: Context, _: str) -> None:
        """`eine phase zurück`: asks before it does."""
        here = await look(self._board, context)
        to = before(here.stand.phase, here.stand.voted)
        if to is None:
            raise SaySo(say("board-no-way-back"))
        data = {"event": here.event.slug, "from": here.stand.phase.value}
        count = len(here.grid.placed) if here.stand.phase is Phase.PUBLISHED else 0
        await context.ask(BACK, data, say("board-back-ask", phase=Choice(to.value), count=count))

    async def back_confirmed(self, context: Context, data: Mapping[str, Any], text: str) -> None:
        """`ja`."""
        sure = yes_or_no(text)
        if sure is False:
            await context.reply(say("board-left"))
            return
        if sure is None:
            await context.ask(BACK, data, say("board-yes-or-no"))
            return
        event = await self._board.event(context.tx, str(data["event"]))
        if event is None:
            raise SaySo(say("board-no-event"))
        here = await look(self._board, context, event)
        to = before(here.stand.phase, here.stand.voted)
        if to is None or here.stand.phase.value != data["from"]:
            raise SaySo(say("board-phase-now", phase=Choice(here.stand.phase.value)))
        stand = await self._board.switch(context.tx, event, to, context.now, context.person.id)
        told = await self._tell(context, event, stand, message(say("board-back", phase=Choice(to.value))))
        await context.reply(say("board-switched", phase=Choice(to.value), places=told))

    async def _switch(self, context: Context, switch: Switch) -> None:
        here = await look(self._board, context)
        if not may(switch, here.stand.phase):
            now, wanted = Choice(here.stand.phase.value), Choice(switch.value)
            raise SaySo(say("board-may-not", phase=now, wanted=wanted))
        self._refuse_empty(switch, here)
        to = TO[switch]
        stand = await self._board.switch(context.tx, here.event, to, context.now, context.person.id)
        told = await self._tell(context, here.event, stand, await self._announcement(context, switch, here))
        done = [say("board-switched", phase=Choice(to.value), places=told)]
        if to is Phase.PUBLISHED and (left := unplaced(here.grid)):
            labels = ", ".join(f"#{label}" for label in left)
            done.append(say("board-unplaced", labels=labels, count=len(left)))
        await context.reply(message(*done))

    def _refuse_empty(self, switch: Switch, here: Here) -> None:
        pitched = [one for one in here.pitches.values() if not one.cancelled]
        if switch is Switch.VOTE and not pitched:
            raise SaySo(say("board-nothing-pitched"))
        if switch is Switch.PUBLISH and not here.grid.placed:
            raise SaySo(say("board-nothing-placed"))

    async def _announcement(self, context: Context, switch: Switch, here: Here) -> Message:
        match switch:
            case Switch.VOTE:
                button = Button(BALLOT, say("board-ballot-button"), "", say("board-ballot-twin"))
                return message(say("board-told-voting", count=self._votes), buttons=(button,))
            case Switch.CLOSE:
                pitches = list(here.pitches.values())
                counts = {one.id: await self._board.store.count(context.tx, one.id) for one in pitches}
                title = heading(say("board-told-closed"))
                return message(title, votes_list(pitches, counts), say("board-told-planning"))
            case Switch.PLAN:
                return message(say("board-told-planning"))
            case _:
                return message(say("board-told-published", count=len(here.grid.placed)))

    async def _tell(self, context: Context, event: EventFacts, stand: Stand, told: Message) -> int:
        """Once in each conversation of the barcamp; how many these are."""
        addresses = await self._places.addresses(context.tx, event.slug)
        for one in addresses:
            key = f"board:{event.slug}:{stand.version}:{one.platform}:{one.conversation}"
            await self._outbox.put(context.tx, post(key, one, told, Priority.TIMED))
            if stand.phase is Phase.PUBLISHED:
                slot = f"board:{event.slug}:grid:{one.platform}:{one.conversation}:{stand.version}"
                card = CardRef(GRID, stand.id)
                await self._outbox.put(
                    context.tx,
                    Outgoing(key=slot, to=one, card=card, slot=slot, priority=Priority.TIMED),
                )
        return len(addresses)
