"""What organisers and attendees say of rounds."""

from datetime import time

from bot.core.context import Context
from bot.core.message import At, Choice, Line, Phrase, bullets, heading, message, say
from bot.core.sessions import Events
from bot.errors import SaySo
from bot.features.networking.profiles.store import ProfileStore
from bot.features.networking.rounds.calendar import event_days, next_moment
from bot.features.networking.rounds.holding import Holding
from bot.features.networking.rounds.model import LARGEST, SMALLEST, Numbers, Order, Schedule
from bot.features.networking.rounds.orders import is_a_size, order_of
from bot.features.networking.rounds.store import RoundStore

LISTED = 5
TOGETHER = 2
"""Between rounds two are introduced to each other."""


class Asking:
    """`round now`, `rounds`, `stop round 2`, `introduce me to someone`."""

    def __init__(
        self, store: RoundStore, holding: Holding, profiles: ProfileStore, events: Events, zone: str
    ) -> None:
        self._store = store
        self._holding = holding
        self._profiles = profiles
        self._events = events
        self._zone = zone

    async def hold(self, context: Context, text: str) -> None:
        """Now, or by the clock from now on; a dry run tells numbers only."""
        order = order_of(text) or Order()
        if not is_a_size(order.size):
            raise SaySo(say("rounds-no-such-size", smallest=SMALLEST, largest=LARGEST))
        if order.clock is not None:
            await self._plan(context, order, order.clock)
            return
        id = await self._holding.ask(
            context.tx, "round", order.size, context.now, dry=order.dry, asked_by=context.person.id
        )
        asked = "rounds-dry-asked" if order.dry else "rounds-asked"
        await context.reply(say(asked, number=str(id)))

    async def dry(self, context: Context, text: str) -> None:
        """A dry run, of pairs unless it says otherwise."""
        await self.hold(context, text or "dry run")

    async def rounds(self, context: Context, _: str) -> None:
        """Those that are to come, and the numbers of the last ones."""
        plans = await self._store.plans(context.tx)
        last = await self._store.last(context.tx, LISTED)
        if not plans and not last:
            await context.reply(say("rounds-none"))
            return
        coming: list[Line] = [(self._planned(plan),) for plan in plans]
        held: list[Line] = [
            (
                say(
                    "rounds-line",
                    number=str(id),
                    at=At(at, self._zone, "daytime"),
                    **_counts(numbers),
                ),
            )
            for id, at, numbers in last
        ]
        await context.reply(
            message(
                *((heading(say("rounds-coming")), bullets(*coming)) if coming else ()),
                *((heading(say("rounds-held")), bullets(*held)) if held else ()),
            )
        )

    async def stop(self, context: Context, label: str) -> None:
        """No more of these; without a number where there is only one."""
        plans = await self._store.plans(context.tx)
        if not label and len(plans) == 1:
            label = str(plans[0].id)
        if not label or not await self._store.move(context.tx, int(label), None):
            raise SaySo(say("rounds-stop-which"))
        await context.reply(say("rounds-stopped", number=label))

    async def introduce(self, context: Context, _: str) -> None:
        """Somebody does not want to wait for the next round."""
        profile = await self._profiles.profile(context.tx, context.person.id)
        if profile is None or profile.is_empty or not profile.agreed or profile.paused:
            raise SaySo(say("rounds-no-profile"))
        await self._store.wait(context.tx, context.person.id, context.now)
        await self._holding.ask(context.tx, "between", TOGETHER, context.now)
        await context.reply(say("rounds-waiting"), private=True)

    async def _plan(self, context: Context, order: Order, clock: time) -> None:
        days = event_days(await self._events.events(context.tx))
        first = next_moment(order.often, clock, self._zone, context.now, days)
        if first is None:
            raise SaySo(say("rounds-no-day-left"))
        id = await self._store.plan(context.tx, order.size, order.often, clock, first)
        plan = Schedule(id=id, size=order.size, often=order.often, clock=clock, next_at=first)
        await context.reply(message(say("rounds-planned"), bullets((self._planned(plan),))))

    def _planned(self, plan: Schedule) -> Phrase:
        return say(
            "rounds-plan",
            number=str(plan.id),
            often=Choice(plan.often),
            size=plan.size,
            clock=plan.clock.strftime("%H:%M"),
            next=At(plan.next_at, self._zone, "daytime"),
        )


def _counts(numbers: Numbers) -> dict[str, int]:
    return {
        "people": numbers.people,
        "introductions": numbers.introductions,
        "byes": numbers.byes,
        "nothing": numbers.unlike,
    }
