"""What is told becomes part of the profile: added, put in its place, taken out."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.core.context import Context
from bot.core.message import Button, Words, say
from bot.core.ports import Tx
from bot.errors import SaySo
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.matched import keys
from bot.features.networking.profiles.model import MOST_LANGUAGES, MOST_TAGS, Profile, Tag, TagKind
from bot.features.networking.profiles.saying import did_you_mean, shown
from bot.features.networking.profiles.store import ProfileStore
from bot.features.networking.profiles.suggesting import suggestions
from bot.features.networking.profiles.told import Told
from bot.language.tags.aliases import Aliases
from bot.language.tags.names import key_of, merged, row_of

MAY_I = "networking.may-i"
SUGGESTED_AT_MOST = 4
LOOKED_AT_MOST = 4


class Nearby(Protocol):
    """What is known of tags by their meaning."""

    async def told(self, tx: Tx, said: Iterable[str], now: datetime) -> None:
        """These were told, and may be looked at later."""
        ...

    async def meant(
        self, tx: Tx, tags: Sequence[Tag], language: str, aliases: Aliases
    ) -> Mapping[int, Sequence[str]]:
        """What unknown ones among these may mean, by id."""
        ...

    async def agreed(self, tx: Tx, person: int) -> None:
        """This person said yes to being introduced."""
        ...

    async def tidy(self, tx: Tx) -> None:
        """What nobody says any more goes."""
        ...


class Keeping:
    """Changes of a profile, and what its owner sees after each."""

    def __init__(self, store: ProfileStore, aliases: AliasStore, near: Nearby) -> None:
        self._store = store
        self._aliases = aliases
        self._near = near

    async def mine(self, context: Context) -> Profile:
        """The profile of whoever is speaking; an empty one where there is none."""
        found = await self._store.profile(context.tx, context.person.id)
        return found or Profile(person=context.person.id)

    async def aliases(self, context: Context) -> Aliases:
        """The aliases in force."""
        return await self._aliases.aliases(context.tx)

    async def take(self, context: Context, told: Told, *, instead: bool) -> None:
        """Keep what was told, beside what was there or (of the kinds that were told) instead of it."""
        before = await self.mine(context)
        for kind, said in told.tags.items():
            await self.put_tags(context, before, kind, said, instead=instead)
        values: dict[str, object] = {}
        if told.languages:
            spoken = told.languages if instead else (*before.languages, *told.languages)
            values["languages"] = tuple(dict.fromkeys(spoken))[:MOST_LANGUAGES]
        if told.newcomer is not None:
            values["newcomer"] = told.newcomer
        await self._store.keep(context.tx, context.person.id, context.now, **values)

    async def put_tags(
        self, context: Context, before: Profile, kind: TagKind, said: Sequence[str], *, instead: bool
    ) -> None:
        """Of one kind. Raises SaySo where they would be too many."""
        aliases = await self.aliases(context)
        wanted = merged(said if instead else (*before.of(kind), *said), aliases)
        if len(wanted) > MOST_TAGS:
            raise SaySo(say("networking-too-many", most=MOST_TAGS))
        had = {key_of(tag.said, aliases): tag for tag in before.tags if tag.kind == kind}
        new = [one for one in wanted if key_of(one, aliases) not in had]
        gone = [tag.id for key, tag in had.items() if key not in keys(wanted, aliases)]
        await self._store.drop_tags(context.tx, context.person.id, gone)
        cause = None if context.in_dialogue else context.cause
        await self._store.add_tags(context.tx, context.person.id, kind, new, cause)
        await self._near.told(context.tx, new, context.now)

    async def drop(self, context: Context, kinds: Sequence[TagKind], said: Sequence[str]) -> list[str]:
        """Take these out; returns what was there of them, as it was said."""
        aliases = await self.aliases(context)
        meant = keys(said, aliases)
        mine = await self.mine(context)
        gone = [tag for tag in mine.tags if tag.kind in kinds and key_of(tag.said, aliases) in meant]
        await self._store.drop_tags(context.tx, context.person.id, [tag.id for tag in gone])
        return [tag.said for tag in gone]

    async def call(self, context: Context, id: int, name: str) -> None:
        """One tag of theirs by another name; where they have that already, it goes."""
        aliases = await self.aliases(context)
        mine = await self.mine(context)
        tag = next((one for one in mine.tags if one.id == id), None)
        if tag is None:
            return
        others = {key_of(one.said, aliases) for one in mine.tags if one.kind == tag.kind and one.id != id}
        if key_of(name, aliases) in others:
            await self._store.drop_tags(context.tx, context.person.id, [id])
        else:
            await self._store.call_tag(context.tx, context.person.id, id, name)
            await self._near.told(context.tx, (name,), context.now)

    async def show(self, context: Context, *before: Words) -> None:
        """The profile as it stands now, for the eyes of its owner."""
        profile, aliases = await self.mine(context), await self.aliases(context)
        near = await self._near.meant(context.tx, profile.tags, context.language, aliases)
        more = _suggested(profile.tags, context.language, aliases, near)
        asked: tuple[Words, ...] = (say("networking-did-you-mean"),) if more else ()
        whole = shown(profile, aliases, context.language, *before, *asked, more=more)
        if context.direct and not profile.agreed:
            await context.ask(MAY_I, {}, whole)
        else:
            await context.reply(whole, private=True)


def _suggested(
    tags: Sequence[Tag], language: str, aliases: Aliases, near: Mapping[int, Sequence[str]]
) -> tuple[Button, ...]:
    """For the unknown tags that were said last: each takes a hundredth of a second to look for."""
    unknown = [tag for tag in tags if row_of(tag.said, aliases) is None][-LOOKED_AT_MOST:]
    found: list[Button] = []
    for tag in unknown:
        likely = dict.fromkeys((*suggestions(tag.said, language, aliases), *near.get(tag.id, ())))
        found += did_you_mean(tag.id, tag.said, list(likely))
    return tuple(found[:SUGGESTED_AT_MOST])
