"""What is kept of a person's stars and wishes, and what of it stands on their own page."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.message import Block, Plain, Words, bullets, heading, say
from bot.core.ports import Tx
from bot.core.sessions import Programme, session_line
from bot.core.stake import Stake
from bot.features.reminders.agenda import known
from bot.features.reminders.armed import ArmedStore
from bot.features.reminders.rules import Wish
from bot.features.reminders.store import StarStore
from bot.features.reminders.wishes import WishStore
from bot.features.reminders.wording import minutes_of


class StarData:
    """The port `PersonData`: stars, and how somebody wants to be reminded."""

    name = "reminders"

    def __init__(self, stars: StarStore, wishes: WishStore, programme: Programme) -> None:
        self._stars = stars
        self._wishes = wishes
        self._programme = programme
        self._armed = ArmedStore()

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """The titles of what is starred, and the wishes."""
        sessions = await known(tx, self._programme, await self._stars.of(tx, person))
        wish = await self._wishes.of(tx, person)
        return {
            "my-data-stars": [Plain(f"{one.label} {one.title}") for one in sessions],
            "my-data-lead": []
            if wish.lead is None
            else [say("reminders-minutes", count=minutes_of(wish.lead))],
            "my-data-reminding": _reminding(wish),
        }

    async def stake(self, tx: Tx, person: int, now: datetime) -> Stake:
        """Their stars and duties; the port `Stakes`."""
        stars = await self._stars.of(tx, person)
        duties = [one.session for one in await self._stars.duties_of(tx, person)]
        return Stake(frozenset((*stars, *duties)), counts={"stars": len(stars)})

    async def forget(self, tx: Tx, person: int) -> None:
        """All of it."""
        await self._stars.forget(tx, person)
        await self._wishes.forget(tx, person)
        await self._armed.forget(tx, person)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """Both people's stars; the first's wishes win."""
        await self._stars.merge(tx, kept, other)
        await self._wishes.merge(tx, kept, other)
        await self._armed.forget(tx, other)


def _reminding(wish: Wish) -> list[Words]:
    said: list[Words] = []
    if wish.quiet:
        said.append(
            say("reminders-my-quiet", begin=f"{wish.quiet.begins:%H:%M}", end=f"{wish.quiet.ends:%H:%M}")
        )
    if wish.paused:
        said.append(say("reminders-my-pause"))
    if wish.digest:
        said.append(say("reminders-my-digest", clock=f"{wish.digest:%H:%M}"))
    if wish.outlook:
        said.append(say("reminders-my-outlook", clock=f"{wish.outlook:%H:%M}"))
    return said


class MyStars:
    """The port `HomeSection`."""

    def __init__(self, stars: StarStore, programme: Programme) -> None:
        self._stars = stars
        self._programme = programme

    async def section(self, tx: Tx, person: int, now: datetime) -> Sequence[Block]:
        """What is still to come of what this person starred."""
        sessions = await known(tx, self._programme, await self._stars.of(tx, person))
        ahead = [one for one in sessions if one.end > now]
        if not ahead:
            return []
        lines = bullets(*(session_line(one, now) for one in ahead))
        return [heading(say("home-stars")), lines]
