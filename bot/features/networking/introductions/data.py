"""What is kept of people who were introduced. The port `PersonData`."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.message import Choice, Names, Words, say
from bot.core.people import SHARE_ACCOUNT, Consented
from bot.core.ports import Tx
from bot.core.stake import Stake
from bot.features.networking.introductions.introducing import Introducing
from bot.features.networking.introductions.store import IntroductionStore
from bot.storage.people import People


class IntroductionData:
    """Whom they met, and how they want to be introduced."""

    name = "introductions"

    def __init__(self, store: IntroductionStore, introducing: Introducing, people: People) -> None:
        self._store = store
        self._introducing = introducing
        self._people = people

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """All of it. Nobody is named who was not named to them before."""
        lines: list[Words] = []
        for one in await self._store.of(tx, person):
            others = [each for each in one.persons if each != person]
            names = await self._people.names(tx, others)
            member = one.member(person)
            if one.greeted and member is not None:
                outcome = Choice(member.outcome or "none")
                told = Names(tuple(names[each] for each in others))
                lines.append(say("introductions-data", number=str(one.id), names=told, outcome=outcome))
        chosen = await self._store.choice(tx, person)
        if chosen.ask_first is not None:
            asks = Choice("yes" if chosen.ask_first else "no")
            lines.append(say("introductions-data-asks", asks=asks))
        if chosen.share_account:
            lines.append(say("introductions-data-shares"))
        return {"my-data-introductions": lines}

    async def stake(self, tx: Tx, person: int, now: datetime) -> Stake:
        """Whom they were introduced to; the port `Stakes`."""
        return Stake(counts={"introductions": len(await self._store.of(tx, person))})

    async def consents(self, tx: Tx, person: int) -> Sequence[Consented]:
        """Whether those whom they meet may know their account; the port `Consenting`."""
        return [Consented(SHARE_ACCOUNT, (await self._store.choice(tx, person)).share_account)]

    async def forget(self, tx: Tx, person: int) -> None:
        """All of it, and what was said of them to others. That somebody was introduced is still counted."""
        for one in await self._store.forget(tx, person):
            await self._introducing.withdraw(tx, one, person)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """Both histories are the first's, and the stricter choice."""
        await self._store.merge(tx, kept, other)
