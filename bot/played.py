"""A running bot whose clock is moved by hand: the demo, a rehearsal, and the dialogue tests."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.app import App
from bot.core.clock import HandClock, ShiftedClock


@dataclass(slots=True)
class Played:
    """A running bot whose clock can be moved, on whatever platform."""

    app: App
    clock: HandClock | ShiftedClock

    async def settle(self) -> None:
        """Return when the bot has said all it can say now."""
        await self.app.settle()

    async def move_to(self, moment: datetime) -> None:
        """Let time pass until then: whatever falls due on the way happens at its own moment."""
        await self.settle()
        while (due := await self.app.alarm.next_due()) is not None and due <= moment:
            if due > self.clock.now():
                self.clock.move_to(due)
            await self.app.alarm.ring()
            await self.settle()
            if await self.app.alarm.next_due() == due:
                break
        await self.jump_to(max(moment, self.clock.now()))

    async def jump_to(self, moment: datetime) -> None:
        """Be there at once, as after a sleep: what fell due meanwhile is late."""
        self.clock.move_to(moment)
        await self.app.alarm.ring()
        await self.settle()

    async def move(self, **span: int) -> None:
        """Let so much time pass: `minutes=30`."""
        await self.move_to(self.clock.now() + timedelta(**span))

    async def stop(self) -> None:
        """Stop the bot."""
        await self.app.stop()
