"""A small camp on the fake platform: two sessions, who starred them, and a source that moves them."""

from datetime import timedelta
from pathlib import Path

from bot.core.ports import SessionDraft
from bot.features.programme.importing import take_in
from tests.fakes.house import START, House, hears
from tests.fakes.platform import NAME


class Camp:
    """One house, and its programme as the source tells it."""

    def __init__(self, folder: Path) -> None:
        self.house = House(folder)
        self.talk = _draft("talk", 1)
        self.workshop = _draft("workshop", 3)

    async def begin(self, *people: str) -> None:
        """The programme is there, and these people starred all of it."""
        await self.house.start()
        async with self.house.app.database.transaction() as tx:
            day = START.date()
            await self.house.app.programme.add_event(tx, "camp", "Camp", "UTC", day, day, "en")
        await self.tell()
        for who in people:
            for label in (1, 2):
                signal = hears(f"{who} {label}", f"star #{label}", user=who, at=self.house.clock.now())
                await self.house.app.inbox(signal)
        await self.house.settle()
        for post in self.house.world.posts:
            post.deleted = True

    async def tell(self, *, by: int | None = None, **changes: SessionDraft) -> None:
        """The source tells the sessions, some of them anew; `by`: somebody asked for it."""
        for name, draft in changes.items():
            setattr(self, name, draft)
        told = [self.talk, self.workshop]
        app = self.house.app
        async with app.database.transaction() as tx:
            await take_in(tx, app.programme, "camp", "programme", told, self.house.clock.now(), by=by)

    async def person(self, who: str) -> int:
        """Who was met before."""
        async with self.house.app.database.reading() as tx:
            (found,) = await self.house.app.people.find(tx, [f"{NAME}:{who}"])
        return found

    def heard(self, who: str) -> list[str]:
        """What stands in that person's conversation since the beginning."""
        return self.house.world.standing(f"dm:{who}")


def _draft(key: str, hours: int) -> SessionDraft:
    start = START + timedelta(hours=hours)
    return SessionDraft(key=key, title=key.title(), start=start, end=start + timedelta(hours=1), room="Saal")
