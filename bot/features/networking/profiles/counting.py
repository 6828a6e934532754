"""`wer interessiert sich noch für Rust?`: how many, never who. What few people share is not told at all."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from bot.core.context import Context
from bot.core.message import say
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.matched import keys
from bot.features.networking.profiles.model import TAG_KINDS, Profile
from bot.features.networking.profiles.saying import named
from bot.features.networking.profiles.store import ProfileStore
from bot.language.tags.aliases import Aliases
from bot.language.tags.names import canonical, key_of, plain

FEWEST = 3
"""Fewer people than these are not counted aloud: one could tell who they are."""

_WHO_ELSE = (
    re.compile(
        r"^(?:wer|wen)\s(?:(?:sonst|noch|hier|alles)\s)*(?:ist|sind|interessiert|interessieren)\s"
        r"(?:(?:sich|sonst|noch|auch|hier|alles)\s)*(?:an|für|fuer)\s(?P<topic>.+?)(?:\s(?:interessiert|auch|noch))*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^who(?:'s|’s| is| are)?\s?(?:(?:else|here|also)\s)*(?:is\s|are\s)?(?:(?:here|also)\s)*"
        r"interested\sin\s(?P<topic>.+?)(?:\s(?:too|as well|here))*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"^qui\ss['’](?:interesse|intéresse)\s(?:aussi\s)?(?:à|au|aux)\s(?P<topic>.+)$", re.IGNORECASE
    ),
    re.compile(r"^(?:还有)?谁(?:还|也)?对(?P<topic>.+?)(?:也|还)?感兴趣$"),
)


def who_else(text: str) -> str | None:
    """The topic that somebody looks for others by; None: they ask something else."""
    bare = " ".join(text.split()).rstrip(" ?？!.")
    found = next((match for one in _WHO_ELSE if (match := one.match(bare))), None)
    return plain(found["topic"]) if found else None


def counts(profiles: Iterable[Profile], aliases: Aliases) -> Counter[str]:
    """How many people have each tag, by its key, in whichever kind."""
    return Counter(key for one in profiles for key in keys((tag.said for tag in one.tags), aliases))


def shared_by_many(profiles: Sequence[Profile], aliases: Aliases, language: str) -> list[tuple[str, int]]:
    """The tags that at least `FEWEST` people have, by their names, the most frequent first."""
    numbers = counts(profiles, aliases)
    names: dict[str, str] = {}
    for one in profiles:
        for kind in TAG_KINDS:
            for tag in one.of(kind):
                names.setdefault(key_of(tag, aliases), canonical(tag, language, aliases))
    found = [(names[key], count) for key, count in numbers.items() if count >= FEWEST]
    return sorted(found, key=lambda one: (-one[1], one[0].casefold()))


class Counting:
    """Answers with numbers."""

    def __init__(self, store: ProfileStore, aliases: AliasStore) -> None:
        self._store = store
        self._aliases = aliases

    async def asked(self, context: Context, text: str) -> bool:
        """Takes who asks for others with an interest."""
        topic = who_else(text)
        if not topic:
            return False
        aliases = await self._aliases.aliases(context.tx)
        willing = await self._store.willing(context.tx, context.now)
        count = counts(willing, aliases)[key_of(topic, aliases)]
        told = named([topic], context.language, aliases)
        if count >= FEWEST:
            await context.reply(say("networking-so-many", count=count, topic=told))
        else:
            await context.reply(say("networking-no-names", topic=told))
        return True
