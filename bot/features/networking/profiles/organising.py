"""What organisers do with tags: see the frequent ones, and say what is the same."""

from bot.core.context import Context
from bot.core.message import Line, Plain, bullets, heading, message, say
from bot.errors import SaySo
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.counting import FEWEST, shared_by_many
from bot.features.networking.profiles.model import LONGEST_TAG
from bot.features.networking.profiles.sentences import two_names
from bot.features.networking.profiles.store import ProfileStore
from bot.language.tags.names import canonical, plain
from bot.language.tags.spelling import spelling

SHOWN_AT_MOST = 40


class Organising:
    """`tags`, `tag alias`, `remove tag alias`."""

    def __init__(self, store: ProfileStore, aliases: AliasStore) -> None:
        self._store = store
        self._aliases = aliases

    async def tags(self, context: Context, _: str) -> None:
        """How many people have which tag, as far as that tells nothing of single ones."""
        aliases = await self._aliases.aliases(context.tx)
        willing = await self._store.willing(context.tx, context.now)
        found = shared_by_many(willing, aliases, context.language)
        lines: list[Line] = [(say("networking-tag-count", tag=tag, count=count),) for tag, count in found]
        people = say("networking-tag-people", count=len(willing), fewest=FEWEST)
        if lines:
            await context.reply(
                message(heading(say("networking-tags-title")), bullets(*lines[:SHOWN_AT_MOST]), people),
                private=True,
            )
            return
        await context.reply(people, private=True)

    async def alias(self, context: Context, text: str) -> None:
        """`tag alias: k8s = Kubernetes`; alone: what organisers said so far."""
        if not text:
            await self._list(context)
            return
        names = two_names(text)
        if names is None:
            raise SaySo(say("networking-alias-how"))
        name, topic = map(plain, names)
        if not spelling(name) or not spelling(topic) or max(len(name), len(topic)) > LONGEST_TAG:
            raise SaySo(say("networking-alias-how"))
        if spelling(name) == spelling(topic):
            raise SaySo(say("networking-alias-same"))
        await self._aliases.say(context.tx, name, topic)
        aliases = await self._aliases.aliases(context.tx)
        await context.reply(
            say("networking-alias-set", name=name, topic=canonical(topic, context.language, aliases))
        )

    async def remove(self, context: Context, text: str) -> None:
        """`remove tag alias k8s`: it is a topic of its own again."""
        name = plain(text)
        if await self._aliases.take_back(context.tx, name):
            await context.reply(say("networking-alias-gone", name=name))
            return
        if not (await self._aliases.aliases(context.tx)).spells(name):
            raise SaySo(say("networking-alias-unknown", name=name))
        await self._aliases.say(context.tx, name, None)
        await context.reply(say("networking-alias-gone", name=name))

    async def _list(self, context: Context) -> None:
        own = await self._aliases.own(context.tx)
        if not own:
            await context.reply(say("networking-alias-none"))
            return
        lines: list[Line] = [
            (Plain(f"{one.name} = {one.topic}"),)
            if one.topic
            else (say("networking-alias-taken-out", name=one.name),)
            for one in own
        ]
        await context.reply(message(heading(say("networking-aliases-title")), bullets(*lines)))
