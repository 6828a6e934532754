"""What people do with an announcement: say that they read it; and come late, and get what is still valid."""

from bot.core.context import Context
from bot.core.message import say
from bot.core.ports import Tx
from bot.core.shape import row_number
from bot.core.signals import AnySignal
from bot.errors import SaySo
from bot.features.announcements.model import ANNOUNCEMENT
from bot.features.announcements.sending import Sending, Stores


class Reading:
    """Counts who read it. Where nobody asked, nothing is kept."""

    def __init__(self, stores: Stores, sending: Sending) -> None:
        self._store = stores.announcements
        self._sending = sending

    async def read(self, context: Context, value: str) -> None:
        """The button, or `gelesen 7`."""
        tx, who = context.tx, context.person.id
        number = row_number(value) if value.isdecimal() else await self._store.last_asking(tx, who)
        one = await self._store.one(tx, number) if number is not None else None
        if one is None or one.sent_at is None or not one.ask_read:
            raise SaySo(say("announcements-nothing-to-read"))
        if await self._store.read(tx, one.id, who, context.now):
            one = await self._store.change(tx, one.id, report_at=context.now)
            await self._sending.arm(tx, one, context.now)
        await context.confirm(say("announcements-thanks"))

    async def reacted(self, context: Context, added: bool) -> None:
        """A tick below it says the same."""
        for number in context.shown(ANNOUNCEMENT):
            one = await self._store.one(context.tx, number)
            if added and one is not None and one.ask_read:
                await self.read(context, str(number))

    async def came_late(self, tx: Tx, signal: AnySignal) -> None:
        """Whoever is heard for the first time after it was sent gets it for as long as it is valid."""
        if signal.who is None or signal.late:
            return
        for number, who in await self._store.missed(tx, signal.who, signal.at):
            one = await self._store.one(tx, number)
            if one is not None:
                await self._sending.give(tx, one, who, signal.at)
