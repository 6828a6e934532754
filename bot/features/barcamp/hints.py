"""What can be said to a barcamp without calling the bot, as help names it."""

from collections.abc import Sequence

from bot.core.barcamp import PITCH
from bot.core.context import Context
from bot.core.message import Line, say
from bot.features.barcamp.places import Places
from bot.features.barcamp.store import PitchStore
from bot.features.barcamp.targets import may_change


class Hints:
    """In a barcamp's channel, and in the thread of one pitch or wish."""

    def __init__(self, store: PitchStore, places: Places) -> None:
        self._store = store
        self._places = places

    async def __call__(self, context: Context) -> Sequence[Line]:
        """A line for each thing that this person can say here; see `Feature.hints`."""
        shown = context.shown(PITCH)
        if len(shown) == 1:
            return await self._in_thread(context, shown[0])
        where = context.signal.where
        if context.direct or where is None or where.thread is not None:
            return []
        if await self._places.here(context.tx, context.conversation) is None:
            return []
        return [(say("barcamp-hint-pitch"),), (say("barcamp-hint-wish"),)]

    async def _in_thread(self, context: Context, label: int) -> list[Line]:
        kept = await self._store.kept(context.tx, label)
        if kept is None or not kept.open:
            return []
        wanted: list[Line] = [(say("barcamp-hint-want"),)] if kept.pitch.is_wish else []
        return [*wanted, (say("barcamp-hint-change"),)] if may_change(context, kept) else wanted
