"""Tags that nobody said before are looked at by a job, and whoever meant something else is asked then."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from bot.core.clock import Clock
from bot.core.message import message, say
from bot.core.outgoing import Priority, ToPerson, post
from bot.core.ports import JobSpec, Outbox, Tx
from bot.features.networking.nearness.computing import Near, answer_in, compute, question_of
from bot.features.networking.nearness.store import NearStore
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.model import Tag
from bot.features.networking.profiles.saying import did_you_mean
from bot.features.networking.profiles.store import ProfileStore
from bot.language.tags.aliases import Aliases
from bot.language.tags.names import key_of, row_of
from bot.storage.jobs import ask_for_job
from bot.storage.people import People

JOB = "networking.nearness"
PORTION = 12
"""So many tags are looked at in one job: a few seconds, during which no round is computed."""
LIKELIEST = 2
ASKED_AT_MOST = 4


class Nearness:
    """The job, and what the other parts may know of tags that are near each other. `on`: whether organisers
    want it; else nothing is looked at, and nothing is near."""

    def __init__(
        self,
        store: NearStore,
        profiles: ProfileStore,
        aliases: AliasStore,
        people: People,
        outbox: Outbox,
        clock: Clock,
        language: str,
        *,
        on: bool,
    ) -> None:
        self._store = store
        self._profiles = profiles
        self._aliases = aliases
        self._people = people
        self._outbox = outbox
        self._clock = clock
        self._language = language
        self._on = on
        self.job = JobSpec(kind=JOB, read=self.read, compute=compute, apply=self.apply)

    async def told(self, tx: Tx, said: Iterable[str], now: datetime) -> None:
        """These tags were told: those that nobody said before are looked at as soon as there is time."""
        if not self._on:
            return
        aliases, looked_at = await self._aliases.aliases(tx), await self._store.looked_at(tx)
        new = [key for one in said if (key := key_of(one, aliases)) not in looked_at]
        if new:
            await self._ask_for(tx, new[0], now)

    async def meant(
        self, tx: Tx, tags: Sequence[Tag], language: str, aliases: Aliases
    ) -> dict[int, list[str]]:
        """What unknown tags may mean by what was found before: topics by their names, by the tag's id. Never
        what some other person wrote and no topic names."""
        unknown = {key_of(tag.said, aliases): tag for tag in tags if row_of(tag.said, aliases) is None}
        near = await self._store.near_to(tx, unknown.keys()) if unknown and self._on else {}
        if not near:
            return {}
        names = _names(await self._profiles.all_tags(tx), language, aliases)
        found = {
            unknown[key].id: [names[other] for other in others if other in names][:LIKELIEST]
            for key, others in near.items()
        }
        return {id: likely for id, likely in found.items() if likely}

    async def pairs(self, tx: Tx) -> list[Near]:
        """All that are near each other."""
        return await self._store.pairs(tx) if self._on else []

    async def tidy(self, tx: Tx) -> None:
        """Somebody is forgotten: what nobody says any more goes."""
        await self._store.keep_only(tx, (await self._everything(tx)).keys())

    async def read(self, tx: Tx, _: str) -> tuple[str, str]:
        """The next portion, and what is known."""
        everything, known = await self._everything(tx), await self._store.vectors(tx)
        new = sorted(everything.keys() - known.keys())[:PORTION]
        return question_of(
            {key: everything[key] for key in new},
            {key: known[key] for key in sorted(known) if key in everything},
        )

    async def apply(self, tx: Tx, _: str, result: str) -> None:
        """It is kept; whoever said one of them, and may have meant something else, is asked; the rest comes
        next."""
        answer, now = answer_in(result), self._clock.now()
        await self._store.keep(tx, answer.vectors, answer.near)
        await self._ask_those(tx, answer.vectors.keys())
        left = sorted((await self._everything(tx)).keys() - await self._store.looked_at(tx))
        if left:
            await self._ask_for(tx, left[0], now)

    async def agreed(self, tx: Tx, person: int) -> None:
        """This person said yes to being introduced: now they may be asked what they meant."""
        profile = await self._profiles.profile(tx, person)
        if profile is not None and self._on:
            await self._ask(tx, person, profile.tags)

    async def _ask_those(self, tx: Tx, looked_at: Collection[str]) -> None:
        # A question beside "may I introduce you?" would be answered by a yes that is meant for the other.
        aliases = await self._aliases.aliases(tx)
        for person, tags in (await self._profiles.tags_by_person(tx)).items():
            new = [tag for tag in tags if key_of(tag.said, aliases) in looked_at]
            profile = await self._profiles.profile(tx, person) if new else None
            if profile is not None and profile.agreed:
                await self._ask(tx, person, new)

    async def _ask(self, tx: Tx, person: int, tags: Sequence[Tag]) -> None:
        language = (await self._people.facts(tx, person)).language or self._language
        meant = await self.meant(tx, tags, language, await self._aliases.aliases(tx))
        buttons = [
            button
            for tag in tags
            if tag.id in meant
            for button in did_you_mean(tag.id, tag.said, meant[tag.id])
        ][:ASKED_AT_MOST]
        if buttons:
            key = f"networking:near:{person}:{'-'.join(str(id) for id in sorted(meant))}"
            asked = message(say("networking-near"), buttons=tuple(buttons))
            await self._outbox.put(tx, post(key, ToPerson(person), asked, Priority.TIMED))

    async def _ask_for(self, tx: Tx, first: str, now: datetime) -> None:
        # The moment tells the jobs apart; the tag is somebody's word, and stands nowhere else.
        tag = hashlib.sha256(first.encode()).hexdigest()[:16]
        key = f"nearness:{now.isoformat()}:{await self._store.count(tx)}:{tag}"
        await ask_for_job(tx, JOB, key, "tags", now)

    async def _everything(self, tx: Tx) -> dict[str, str]:
        """All tags that somebody said, by what they are compared by, with a name."""
        aliases = await self._aliases.aliases(tx)
        found: dict[str, str] = {}
        for said in await self._profiles.all_tags(tx):
            row = row_of(said, aliases)
            found.setdefault(key_of(said, aliases), row.english if row else said)
        return found


def _names(said: Iterable[str], language: str, aliases: Aliases) -> dict[str, str]:
    """The topics among them, by what they are compared by."""
    rows = ((key_of(one, aliases), row_of(one, aliases)) for one in said)
    return {key: row.name(language) for key, row in rows if row}
