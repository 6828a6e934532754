"""What is kept of those who were reminded in public. The port `PersonData`."""

from collections.abc import Mapping, Sequence

from bot.core.message import Plain, Words
from bot.core.ports import Tx
from bot.core.sessions import Programme
from bot.features.posts.posted import PostStore


class PublicData:
    """Who was named in which post."""

    name = "posts"

    def __init__(self, posts: PostStore, programme: Programme) -> None:
        self._posts = posts
        self._programme = programme

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """The sessions that somebody was reminded of in public."""
        found = [await self._programme.session(tx, label) for label in await self._posts.of(tx, person)]
        return {"my-data-public": [Plain(f"{one.label} {one.title}") for one in found if one]}

    async def forget(self, tx: Tx, person: int) -> None:
        """All of it; a post that named them names them no more."""
        await self._posts.forget(tx, person)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """The first was named where either was."""
        await self._posts.merge(tx, kept, other)
