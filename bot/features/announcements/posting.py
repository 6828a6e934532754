"""Announcements as posts in conversations, with those called by name who agreed to it."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from bot.core.outgoing import Outgoing, Priority, Variant
from bot.core.people import Conversation
from bot.core.ports import Forecast, Outbox, Tx
from bot.core.signals import Address
from bot.features.announcements.copies import CopyStore
from bot.features.announcements.model import Announcement, State
from bot.features.announcements.places import PlaceStore
from bot.features.announcements.wording import MENTIONED_AT_ONCE, call_of, post_of


class Posting:
    """Puts them there, says them anew, and takes them back. `forecast` is made last."""

    def __init__(
        self,
        places: PlaceStore,
        copies: CopyStore,
        outbox: Outbox,
        forecast: Callable[[], Forecast],
        zone: str,
    ) -> None:
        self._places = places
        self._copies = copies
        self._outbox = outbox
        self._forecast = forecast
        self._zone = zone

    async def post(self, tx: Tx, one: Announcement, people: Collection[int]) -> None:
        """Post it where it is to stand; of these people, who agreed to it is called by name."""
        if one.way != "post":
            for place in await self._places.places(tx, one.id):
                await self._put(tx, one, place, ())
            return
        boards = await self._places.boards(tx)
        by_platform = await self._forecast().by_platform(tx, sorted(people))
        there = {platform: it.persons for platform, it in by_platform.items() if platform in boards}
        await self._places.set_places(tx, one.id, [boards[platform].id for platform in there])
        for platform, persons in there.items():
            willing = await self._copies.willing(tx, persons)
            await self._put(tx, one, boards[platform], [who for who in persons if who in willing])

    async def left_to_write_to(self, tx: Tx, one: Announcement, some: Sequence[int]) -> list[int]:
        """Who of these can be reached, and does not read it where it was posted."""
        by_platform = await self._forecast().by_platform(tx, some)
        posted = await self._places.places(tx, one.id) if one.way == "post" else []
        read_there = {place.platform for place in posted}
        return sorted(
            who for platform, it in by_platform.items() if platform not in read_there for who in it.persons
        )

    async def say_anew(self, tx: Tx, one: Announcement) -> None:
        """Where it stands otherwise by now, it says what is so, or is taken back."""
        for place, calls in await self._places.untrue_places(tx, one):
            if one.state is State.WITHDRAWN:
                for key in _keys(one.id, place.id, calls):
                    await self._outbox.withdraw(tx, key)
            else:
                key = _key(one.id, place.id)
                await self._outbox.put(tx, self._outgoing(one, place, f"{key}:{one.version}"))
            await self._places.posted(tx, one.id, place.id, one.version)

    async def stop(self, tx: Tx, one: Announcement) -> None:
        """What does not stand there yet never will."""
        for place, calls in await self._places.all_posted(tx, one.id):
            await self._outbox.cancel_many(tx, _keys(one.id, place.id, calls))

    async def _put(self, tx: Tx, one: Announcement, place: Conversation, called: Sequence[int]) -> None:
        key = _key(one.id, place.id)
        row = await self._outbox.put(tx, self._outgoing(one, place, key))
        calls = range(0, len(called), MENTIONED_AT_ONCE)
        for number, at in enumerate(calls):
            some = called[at : at + MENTIONED_AT_ONCE]
            await self._outbox.put(
                tx,
                Outgoing(
                    key=_call(key, number),
                    slot=_call(key, number),
                    to=_address(place),
                    variants=(Variant(call_of(some)),),
                    target=row,
                    priority=Priority.TIMED,
                    expires=one.until,
                ),
            )
        await self._places.posted(tx, one.id, place.id, one.version, len(calls))

    def _outgoing(self, one: Announcement, place: Conversation, key: str) -> Outgoing:
        return Outgoing(
            key=key,
            to=_address(place),
            variants=(Variant(post_of(one, self._zone)),),
            slot=_key(one.id, place.id),
            priority=Priority.TIMED,
            expires=_expires(one),
        )


def _expires(one: Announcement) -> datetime | None:
    return None if one.state is State.OVER else one.until


def _key(number: int, place: int) -> str:
    return f"announcement:{number}:in:{place}"


def _call(key: str, number: int) -> str:
    return f"{key}:call:{number}"


def _keys(number: int, place: int, calls: int) -> list[str]:
    key = _key(number, place)
    return [key, *(_call(key, call) for call in range(calls))]


def _address(place: Conversation) -> Address:
    return Address(place.platform, place.platform_id)
