"""A whole event on the fake platform, beside its model: both hear of the same acts at the same moments."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from bot.core.outgoing import Delivery, Operation
from bot.core.ports import SessionDraft, Tx
from bot.core.signals import Who
from bot.features.programme.importing import take_in
from bot.features.reminders.service import Reminders
from bot.features.reminders.store import StarStore
from bot.features.reminders.wishes import WishStore
from tests.fakes.house import MINUTE, START, House, hears
from tests.fakes.platform import NAME, text_of
from tests.faults.event_model import Heard, Model, Slot

ROOMS = ("Saal", "Garten", "Salon", "Werkstatt")
DAY = START.replace(hour=0)
STARS = 8
AT_ONCE = 100
ORGANISER = "olga"
_OURS = ("⏰", "🎤", "🔁", "❌", "✅")


class WholeEvent:
    """Three days with sixty sessions, and so many people with eight stars each."""

    def __init__(self, folder: Path, people: int, seed: int, slots: Sequence[Slot] = ()) -> None:
        self.rng = Random(seed)
        self.house = House(folder)
        self.people = [f"p{number}" for number in range(people)]
        self.model = Model(slots or _programme(self.rng))
        self.heard: dict[str, list[Heard]] = defaultdict(list)
        self._source = dict(self.model.slots)
        self._hosts: dict[int, tuple[int, ...]] = {}

    async def begin(self) -> None:
        """The programme is there."""
        self.house.clock.move_to(DAY + timedelta(hours=6))
        await self.house.start()
        self._listen()
        app = self.house.app
        async with app.database.transaction() as tx:
            days = DAY.date(), (DAY + timedelta(days=2)).date()
            await app.programme.add_event(tx, "camp", "Camp", "UTC", *days, "en")
        await self._import()
        await self._look()

    async def join(self) -> None:
        """Everybody is known and has their stars, an organiser among them; each session has a host, and some
        have two. Of these some starred their own."""
        self.people[0] = ORGANISER
        ids: dict[str, int] = {}
        for first in range(0, len(self.people), AT_ONCE):
            ids |= await self._join(self.people[first : first + AT_ONCE])
        app, now = self.house.app, self.house.clock.now()
        reminders = self._reminders()
        async with app.database.transaction() as tx:
            for session in await app.programme.sessions(tx):
                await reminders.watch_overlaps(tx, session, now)
        for label in self.model.slots:
            hosts = self.rng.sample(self.people, self.rng.choice([1, 1, 2]))
            self._hosts[label] = tuple(ids[who] for who in hosts)
            for who in hosts:
                self.model.host(who, label, now)
        await self._import()
        await self._look()

    async def _join(self, people: Sequence[str]) -> dict[str, int]:
        """As if each had typed eight stars; typing is proved elsewhere, and takes too long for so many."""
        app, stars, wishes, now = self.house.app, StarStore(), WishStore(), self.house.clock.now()
        reminders, ids = self._reminders(), {}
        async with app.database.transaction() as tx:
            for who in people:
                person = ids[who] = (await app.people.meet(tx, Who(NAME, who, who.capitalize()), now)).id
                await self._set_wishes(tx, wishes, who, person, now)
                for label in self.rng.sample(sorted(self.model.slots), STARS):
                    lead = self.rng.choice([None] * 6 + [5, 20])
                    await stars.add(tx, person, label, now, None)
                    if lead is not None:
                        await stars.set_lead(tx, person, label, lead)
                    self.model.star(who, label, now, None if lead is None else lead * MINUTE)
                await reminders.arm_all(tx, person, now)
        return ids

    def _reminders(self) -> Reminders:
        (found,) = (one for one in self.house.app.alarm._timed if isinstance(one, Reminders))
        return found

    async def _set_wishes(self, tx: Tx, wishes: WishStore, who: str, person: int, now: datetime) -> None:
        match self.rng.randrange(8):
            case 0:
                await wishes.choose(tx, person, quiet_from=12 * 60, quiet_to=13 * 60 + 30)
                self.model.wish(who, now, silence=(12, 13.5))
            case 1:
                await wishes.choose(tx, person, lead_minutes=15)
                self.model.wish(who, now, lead=15 * MINUTE)

    async def change(self, *slots: Slot) -> None:
        """The source tells these sessions anew; what is off, it does not tell."""
        now = self.house.clock.now()
        self.model.change(slots, now)
        self._source |= {one.label: one for one in slots}
        await self._import()
        await self._look()

    async def move(self, slot: Slot) -> None:
        """The organiser moves a session in chat. The source still tells it as it was."""
        await self._hears(ORGANISER, f"move #{slot.label} to {slot.start:%H:%M}")
        self.model.change([slot], self.house.clock.now(), by=ORGANISER)
        await self.says(ORGANISER, "yes")

    async def says(self, who: str, text: str) -> None:
        """Somebody types; the answer is not compared."""
        await self._hears(who, text)
        await self._look()

    async def _hears(self, who: str, text: str) -> None:
        now = self.house.clock.now()
        await self.house.app.inbox(hears(f"{who} {now} {text}", text, user=who, at=now))
        await self.house.settle()

    async def until(self, moment: datetime) -> None:
        """Time passes, as the alarm would wake."""
        while (due := await self.house.app.alarm.next_due()) is not None and due <= moment:
            self.house.clock.move_to(max(due, self.house.clock.now()))
            await self._look()
        self.house.clock.move_to(moment)
        await self._look()
        self.model.until(moment)

    async def sleep(self, span: timedelta) -> None:
        """The bot sleeps for so long."""
        self.house.clock.move(span)
        await self._look()
        self.model.late(self.house.clock.now())

    async def restart(self) -> None:
        """Another process goes on."""
        await self.house.restart()
        self._listen()

    def differences(self) -> list[tuple[str, list[Heard], list[Heard]]]:
        """Who heard something else than the model says: what they heard, and what they should have."""
        found = []
        for who in self.people:
            heard, told = sorted(self.heard[who]), sorted(self.model.guests[who].heard)
            if heard != told:
                found.append(
                    (
                        who,
                        [one for one in heard if one not in told],
                        [one for one in told if one not in heard],
                    )
                )
        return found

    async def _look(self) -> None:
        await self.house.move(timedelta())

    async def _import(self) -> None:
        app = self.house.app
        told = [
            replace(_draft(one), hosts=self._hosts.get(one.label, ()))
            for one in self._source.values()
            if not one.off
        ]
        async with app.database.transaction() as tx:
            await take_in(tx, app.programme, "camp", "programme", told, self.house.clock.now())

    def _listen(self) -> None:
        """Note each message of a timed kind, and each edit, with its moment."""
        adapter, send = self.house.adapter, self.house.adapter.send

        async def sending(delivery: Delivery) -> str | None:
            done = await send(delivery)
            if (
                delivery.worded
                and delivery.address
                and delivery.operation in (Operation.POST, Operation.EDIT)
            ):
                text = text_of(delivery.worded)
                if text.startswith(_OURS) or "that you starred overlap" in text:
                    who = delivery.address.conversation.removeprefix("dm:")
                    self.heard[who].append((self.house.clock.now(), delivery.operation.value, text))
            return done

        adapter.send = sending  # type: ignore[method-assign]


def _programme(rng: Random) -> list[Slot]:
    """Twenty a day: four rooms, five times; some begin half an hour later and so overlap with two."""
    slots = []
    for number in range(60):
        day, place = divmod(number, 20)
        late = 30 * MINUTE * (rng.random() < 0.2)
        start = DAY + timedelta(days=day, hours=10 + 1.5 * (place // 4)) + late
        end = start + timedelta(minutes=60)
        slots.append(Slot(number + 1, f"Talk {number + 1}", start, end, ROOMS[place % 4]))
    return slots


def _draft(slot: Slot) -> SessionDraft:
    return SessionDraft(key=str(slot.label), title=slot.title, start=slot.start, end=slot.end, room=slot.room)


def moved(slot: Slot, minutes: int, room: str | None = None) -> Slot:
    """So much later, perhaps elsewhere."""
    by = minutes * MINUTE
    return replace(slot, start=slot.start + by, end=slot.end + by, room=room or slot.room)
