"""The port `Timed` that says in conversations what begins, and corrects what was said.

Every post knows the moment at which it is due, so that finding what is due takes no longer with more sessions
or conversations. When the programme or the rules change, the posts are set anew.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.changes import Spot
from bot.core.late import STILL_USEFUL
from bot.core.planned import Batch
from bot.core.ports import Outbox, Tx
from bot.core.sessions import Programme, Session
from bot.features.posts.posted import PostStore
from bot.features.posts.rules import (
    LOOK_BACK,
    Plan,
    Post,
    address_of,
    announces,
    plan,
    print_of,
    spoken_of,
    wanted_posts,
)
from bot.features.posts.store import RuleStore
from bot.features.posts.wording import announcement, corrected


class Posts:
    """Sets posts, says those that are due, and corrects those that were said."""

    name = "posts"

    def __init__(self, rules: RuleStore, posts: PostStore, programme: Programme, outbox: Outbox) -> None:
        self._rules = rules
        self._posts = posts
        self._programme = programme
        self._outbox = outbox
        self._settled: Sequence[Session] | None = None

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """When something has to be said; now, where the programme changed."""
        sessions = await self._programme.sessions(tx)
        if sessions is not self._settled:
            if await self._plan(tx, sessions, now) != Plan():
                return now
            self._settled = sessions
        return await self._posts.first_due(tx)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Set anew what changed, correct what was said, and say what is due."""
        await self.settle(tx, now)
        sessions = {one.id: one for one in await self._programme.sessions(tx)}
        for post in await self._posts.due(tx, now):
            await self._say(tx, post, sessions, now)
        await self._posts.tidy(tx, now)

    async def planned(self, tx: Tx, now: datetime, until: datetime) -> Sequence[Batch]:
        """The announcements to come; the port `Planned`."""
        posts = [one for one in await self._posts.due(tx, until) if one.posted_at is None]
        return [Batch(at=max(one.due_at or now, now), kind="posts", places=1) for one in posts]

    async def settle(self, tx: Tx, now: datetime) -> None:
        """The posts are what the rules and the programme make of them."""
        sessions = await self._programme.sessions(tx)
        found = await self._plan(tx, sessions, now)
        await self._posts.apply(tx, found)
        by_label = {one.id: one for one in sessions}
        for post in found.untrue:
            await self._correct(tx, post, by_label, now)

    async def conversations(self, tx: Tx, sessions: Sequence[int]) -> Sequence[Spot]:
        """Where these are announced, or were; the port `AnnouncedIn`."""
        spots: dict[tuple[int, int], Spot] = {}
        known = [await self._programme.session(tx, label) for label in sessions]
        for rule in await self._rules.rules(tx):
            for one in (one for one in known if one is not None and announces(rule, one)):
                spots.setdefault((rule.place.id, one.id), Spot(address_of(rule.place), one.id, rule.since))
        for post in await self._posts.naming(tx, sessions):
            for label in (label for label in post.labels if label in sessions):
                spots.setdefault((post.place.id, label), Spot(post.address, label, post.posted_at))
        return list(spots.values())

    async def _plan(self, tx: Tx, sessions: Sequence[Session], now: datetime) -> Plan:
        wanted = wanted_posts(await self._rules.rules(tx), sessions, now)
        posts = await self._posts.since(tx, now - LOOK_BACK)
        return plan(posts, wanted, {one.id: one for one in sessions}, now)

    async def _say(self, tx: Tx, post: Post, sessions: Mapping[int, Session], now: datetime) -> None:
        if post.posted_at is not None:
            await self._correct(tx, post, sessions, now)
        elif now < post.start + STILL_USEFUL:
            await self._announce(tx, post, await self._wanted(tx, post, sessions, now), sessions, now)
        else:
            await self._posts.drop(tx, [post.id])

    async def _wanted(
        self, tx: Tx, post: Post, sessions: Mapping[int, Session], now: datetime
    ) -> tuple[int, ...]:
        """What a post that nobody has seen is to speak of."""
        if post.crowd:
            return tuple(
                label
                for label in post.labels
                if label in sessions and sessions[label].start == post.start and not sessions[label].cancelled
            )
        to = wanted_posts(await self._rules.rules(tx), list(sessions.values()), now)
        found = to.get((post.place.id, post.start))
        return found.labels if found else ()

    async def _announce(
        self,
        tx: Tx,
        post: Post,
        labels: Sequence[int],
        sessions: Mapping[int, Session],
        now: datetime,
    ) -> None:
        if post.crowd:
            await self._posts.only_of(tx, post.id, labels)
        persons = list(await self._posts.persons(tx, post.id))
        if not labels or (post.crowd and not persons):
            await self._posts.drop(tx, [post.id])
            return
        told = [sessions[label] for label in labels]
        await self._outbox.put(tx, announcement(post, told, post.due_at or now, persons))
        await self._posts.said(tx, post, labels, print_of(told), 0, now)

    async def _correct(self, tx: Tx, post: Post, sessions: Mapping[int, Session], now: datetime) -> None:
        if post.version == 0 and await self._outbox.cancel(tx, post.key):
            if now < post.start + STILL_USEFUL:
                await self._announce(tx, post, await self._wanted(tx, post, sessions, now), sessions, now)
            else:
                await self._posts.drop(tx, [post.id])
            return
        wanted = wanted_posts(await self._rules.rules(tx), list(sessions.values()), now)
        labels = [label for label in spoken_of(post, wanted) if label in sessions]
        told = [sessions[label] for label in labels]
        if told:
            persons = list(await self._posts.persons(tx, post.id))
            await self._outbox.put(tx, corrected(post, told, persons))
        await self._posts.said(tx, post, labels, print_of(told), post.version + 1, now)
