"""What has to be known of people before they are introduced, and where they can be together."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from bot.core.ports import Agenda, Tx
from bot.core.sessions import Programme
from bot.core.signals import Who
from bot.core.texts import SPOKEN
from bot.features.networking.introductions.model import Introduction
from bot.features.networking.introductions.staying import staying
from bot.features.networking.introductions.store import IntroductionStore
from bot.features.networking.introductions.times import FORERUN, next_slot, openings
from bot.features.networking.introductions.wording import Table
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.matched import keys
from bot.features.networking.profiles.model import Profile
from bot.features.networking.profiles.store import ProfileStore
from bot.language.tags.aliases import Aliases
from bot.language.tags.names import canonical, key_of
from bot.storage.people import People
from bot.storage.tables import identity


@dataclass(frozen=True, slots=True)
class Reach:
    """Where people can be reached: the platforms that the bot is on, and the language that is spoken where
    nothing else is known."""

    platforms: Callable[[], Collection[str]]
    language: str


class Knowing:
    """Looks up what an introduction needs."""

    def __init__(
        self,
        store: IntroductionStore,
        profiles: ProfileStore,
        aliases: AliasStore,
        people: People,
        programme: Programme,
        agendas: Sequence[Agenda],
        reach: Reach,
        meeting_place: str,
    ) -> None:
        self._store = store
        self._profiles = profiles
        self._aliases = aliases
        self._people = people
        self._programme = programme
        self._agendas = agendas
        self._reach = reach
        self._meeting_place = meeting_place

    async def staying(self, tx: Tx, persons: Sequence[int]) -> tuple[int, ...]:
        """Those of them who blocked none of the others. Nobody is told when somebody did."""
        return staying(persons, await self._profiles.blocks.among(tx, persons))

    async def willing(self, tx: Tx, persons: Sequence[int]) -> dict[int, Profile]:
        """The profiles of those of them who (still) want to be introduced."""
        found: dict[int, Profile] = {}
        for person in persons:
            profile = await self._profiles.profile(tx, person)
            if profile is not None and profile.agreed and not profile.paused:
                found[person] = profile
        return found

    async def table(self, tx: Tx, one: Introduction, profiles: Mapping[int, Profile]) -> Table:
        """What can be said of it."""
        aliases = await self._aliases.aliases(tx)
        said = {key_of(tag.said, aliases): tag.said for profile in profiles.values() for tag in profile.tags}

        def call(key: str, language: str) -> str:
            return canonical(said.get(key, key), language, aliases)

        return Table(
            introduction=one,
            names=await self._people.names(tx, one.persons),
            lines={person: profile.line for person, profile in profiles.items()},
            call=call,
            place=self._meeting_place,
            accounts=await self._accounts(tx, one.persons),
        )

    async def tags_of(self, tx: Tx, profile: Profile) -> dict[str, frozenset[str]]:
        """Their own tags by kind, as they are compared."""
        aliases: Aliases = await self._aliases.aliases(tx)
        return {"offers": keys(profile.offers, aliases), "needs": keys(profile.needs, aliases)}

    async def language_of(self, tx: Tx, person: int) -> str:
        """The language that this person reads."""
        reads = (await self._people.facts(tx, person)).language
        return reads if reads in SPOKEN else self._reach.language

    async def languages_of(self, tx: Tx, persons: Sequence[int]) -> list[str]:
        """The languages that they read: one where it is the same for all."""
        return list(dict.fromkeys([await self.language_of(tx, person) for person in persons]))

    async def together(self, tx: Tx, persons: Sequence[int]) -> bool:
        """Whether there is a platform that all of them are on."""
        here = set(self._reach.platforms())
        for person in persons:
            here &= {who.platform for who in await _reached(tx, person)}
        return bool(here)

    async def free(
        self, tx: Tx, profiles: Mapping[int, Profile], now: datetime
    ) -> tuple[datetime, str] | None:
        """The next half hour that all of them have, and the zone of its clock."""
        held = [one for one in await self._programme.sessions(tx) if one.end > now]
        busy = [await agenda.busy(tx, person) for person in profiles for agenda in self._agendas]
        days = [profile.days for profile in profiles.values()]
        return next_slot(now + FORERUN, openings(held), busy, days)

    async def last_day_over(self, tx: Tx, now: datetime) -> datetime | None:
        """When all that is in the programme is over; None: nothing is to come."""
        return max((one.end for one in await self._programme.sessions(tx) if one.end > now), default=None)

    async def _accounts(self, tx: Tx, persons: Sequence[int]) -> dict[int, str]:
        found: dict[int, str] = {}
        for person in persons:
            if (await self._store.choice(tx, person)).share_account:
                who = next(iter(await _reached(tx, person)), None)
                if who is not None:
                    found[person] = _account(who)
        return found


async def _reached(tx: Tx, person: int) -> list[Who]:
    """The accounts of this person that are not closed."""
    theirs = (identity.c.person == person) & identity.c.active
    rows = await tx.execute(select(identity).where(theirs).order_by(identity.c.id))
    return [Who(row.platform, row.user, row.name) for row in rows]


def _account(who: Who) -> str:
    """As people know it: ids of Slack mean nothing to anybody."""
    handle = who.user if who.user.startswith("@") else who.name
    return f"{handle} ({who.platform.capitalize()})"
