"""Forgetting somebody everywhere; the port `Forgetting`."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.ports import Outbox, OwnWords, PersonData, Tx
from bot.core.stake import Partings
from bot.core.unnamed import Gone
from bot.features.profile.erasing import erase_person
from bot.features.profile.unsaying import last_row, unsay
from bot.storage.people import People


class EveryTrace:
    """All that features and the house keep of a person. `data`: of all features; `words`: what people wrote
    there for others to see; `partings`: for what adapters keep."""

    def __init__(
        self,
        people: People,
        data: Sequence[PersonData],
        words: Sequence[OwnWords],
        outbox: Outbox,
        partings: Partings,
    ) -> None:
        self._people = people
        self._data = data
        self._words = words
        self._outbox = outbox
        self._partings = partings

    async def forget(self, tx: Tx, person: int, at: datetime, now: datetime) -> None:
        """Nothing of them is left, and what they did before `at` is ignored from here on."""
        identities = await self._people.identities(tx, person)
        names = [
            *(await self._people.names(tx, [person])).values(),
            *(text for who in identities for text in (who.name, who.user)),
        ]
        words = [text for part in self._words for text in await part.words(tx, person)]
        gone = Gone(person, tuple(dict.fromkeys(filter(None, names))), tuple(dict.fromkeys(words)))
        before = await last_row(tx)
        for part in self._data:
            await part.forget(tx, person)
        for who in identities:
            await self._people.leave_hash(tx, who, at)
        await self._partings.leave(tx, person)
        await erase_person(tx, person, now, self._people)
        await unsay(tx, self._outbox, gone, before, now)
