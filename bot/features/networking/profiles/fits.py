"""Whose offers fit the words of a wish. The port `FitsOffers`."""

from collections.abc import Sequence

from bot.core.clock import Clock
from bot.core.ports import Tx
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.matched import keys
from bot.features.networking.profiles.model import Profile
from bot.features.networking.profiles.store import ProfileStore
from bot.language.tags.aliases import Aliases
from bot.language.tags.names import key_of

LONGEST_NAME = 4
"""Words."""
MOST_WORDS = 60


class Fitting:
    """Only people who said yes, which includes to be asked whether they take on a wish. The bot asks for
    whoever wished, and names nobody."""

    def __init__(self, store: ProfileStore, aliases: AliasStore, clock: Clock) -> None:
        self._store = store
        self._aliases = aliases
        self._clock = clock

    async def fitting(self, tx: Tx, words: str, event: str) -> Sequence[int]:
        """Persons who offered something like it and agreed to be asked, the best first."""
        aliases = await self._aliases.aliases(tx)
        return best_first(words, await self._store.willing(tx, self._clock.now()), aliases)


def best_first(wish: str, profiles: Sequence[Profile], aliases: Aliases) -> list[int]:
    """Those with most offers that the wish names; of those alike whoever offers least besides. Pure."""
    wanted = named_in(wish, aliases)
    scored = [(len(keys(one.offers, aliases) & wanted), -len(one.offers), one.person) for one in profiles]
    return [person for hits, _, person in sorted(scored, key=lambda one: (-one[0], -one[1], one[2])) if hits]


def named_in(text: str, aliases: Aliases) -> frozenset[str]:
    """The keys of whatever the text may name: each of its words, and up to four together."""
    said = [word.strip(" ,;:.!?\"'„“”()") for word in text.split()[:MOST_WORDS]]
    spans = (
        " ".join(said[start : start + length])
        for start in range(len(said))
        for length in range(1, LONGEST_NAME + 1)
        if start + length <= len(said)
    )
    return frozenset(key for one in spans if one and (key := key_of(one, aliases)))
