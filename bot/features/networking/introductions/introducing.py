"""From what a round found to people who know of each other."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.message import Message
from bot.core.outgoing import Outgoing, Priority, ToOpened, ToPerson, Variant, leave, open_group
from bot.core.ports import Outbox, Tx
from bot.features.networking.introductions import wording
from bot.features.networking.introductions.knowing import Knowing
from bot.features.networking.introductions.model import MOST_TIMES, Introduction
from bot.features.networking.introductions.reasons import without
from bot.features.networking.introductions.settings import Settings
from bot.features.networking.introductions.store import IntroductionStore
from bot.features.networking.profiles.model import Profile

TITLE = "Stammtisch {id}"
"""Of the conversation, in no language, and nothing that is anybody's own."""
UNSCHEDULED = timedelta(days=1)
"""So long after an introduction without a time it counts as if they had met by then."""
KEPT_OPEN = timedelta(days=14)
"""So long the bot stays in a conversation where no event says when all is over."""
NUDGE_STILL_USEFUL = timedelta(hours=6)


class Introducing:
    """Takes introductions from one stage to the next."""

    def __init__(
        self, store: IntroductionStore, knowing: Knowing, outbox: Outbox, settings: Settings
    ) -> None:
        self._store = store
        self._knowing = knowing
        self._outbox = outbox
        self._settings = settings

    async def begin(self, tx: Tx, one: Introduction, now: datetime) -> None:
        """They are asked where somebody wants that, else introduced. Who does not want it any more, or does
        not want to meet another one of them, hears nothing; the others are introduced without."""
        left, profiles = await self._left(tx, one)
        if len(profiles) < 2:
            await self._store.over(tx, one.id)
        elif await self._ask_first(tx, left.persons):
            await self._ask(tx, left, profiles, now)
        else:
            await self._greet(tx, left, profiles, now)

    async def answered(self, tx: Tx, id: int, now: datetime) -> None:
        """Somebody said yes or no: as soon as no answer is missing that could change anything, it happens or
        does not."""
        one = await self._store.one(tx, id)
        if one is None or one.stage != "asking":
            return
        said = [member.said for member in one.members]
        if None not in said or len(said) - said.count("no") < 2:
            await self.decide(tx, one, now)

    async def decide(self, tx: Tx, one: Introduction, now: datetime) -> None:
        """Those who said yes are introduced, if there are two of them; else nothing happens, and nobody
        learns why."""
        gladly = [member.person for member in one.members if member.said == "yes"]
        left, profiles = await self._left(tx, await self._only(tx, one, gladly))
        if len(profiles) < 2:
            await self._store.over(tx, one.id)
        else:
            await self._greet(tx, left, profiles, now)

    async def nudge(self, tx: Tx, one: Introduction, now: datetime) -> None:
        """Once, where they are together, if nobody said that they met."""
        then = (one.meets_at or now) + self._settings.ask_after
        await self._store.change(tx, one.id, "nudged", max(then, now))
        late = one.due is not None and now - one.due > NUDGE_STILL_USEFUL
        if one.opened is None or late or any(member.outcome for member in one.members):
            return
        if len(await self._knowing.staying(tx, one.persons)) < 2:
            return
        languages = await self._knowing.languages_of(tx, one.persons)
        await self._say_there(
            tx, f"introduction:{one.id}:nudge", one.opened, wording.nudge(one, languages), languages
        )

    async def ask_whether_they_met(self, tx: Tx, one: Introduction, now: datetime) -> None:
        """Each of them alone who has not said anything; then it rests until the event is over. Who blocked
        one of the others is left in peace; the others are asked as if nobody had."""
        ends = await self._knowing.last_day_over(tx, now)
        await self._store.change(tx, one.id, "asked", ends or now + KEPT_OPEN)
        staying = await self._knowing.staying(tx, one.persons)
        if len(staying) < 2:
            return
        table = await self._knowing.table(tx, one, {})
        for member in one.members:
            if member.outcome is None and member.person in staying:
                await self._tell(
                    tx,
                    _met_key(one, member.person),
                    member.person,
                    wording.did_you_meet(table, member.person),
                )

    async def end(self, tx: Tx, one: Introduction) -> None:
        """The event is over: the bot leaves their conversation, which stays theirs."""
        if one.opened is not None:
            await self._outbox.put(tx, leave(f"introduction:{one.id}:leave", one.opened))
        await self._store.over(tx, one.id)

    async def another_time(self, tx: Tx, one: Introduction, person: int, now: datetime) -> bool:
        """This person asks for the next half hour after the one that did not suit: it is proposed to all who
        are still part of it, so often at most. False: there is none (any more)."""
        if one.postponed >= MOST_TIMES or one.stage not in ("greeted", "nudged", "asked"):
            return False
        staying = await self._knowing.staying(tx, one.persons)
        profiles = await self._knowing.willing(tx, staying)
        if len(profiles) < 2 or person not in profiles:
            return False
        free = await self._knowing.free(tx, profiles, max(now, one.meets_at or now))
        times = one.postponed + 1
        if free is None:
            times = MOST_TIMES
        found = replace(
            one,
            meets_at=free[0] if free else None,
            zone=free[1] if free else one.zone,
            postponed=times,
        )
        due = (found.meets_at or now + UNSCHEDULED) + self._settings.nudge_after
        await self._store.change(
            tx, one.id, "nudged", due, meets_at=found.meets_at, zone=found.zone, postponed=times
        )
        table = await self._knowing.table(tx, found, profiles)
        key = f"introduction:{one.id}:time:{times}"
        if one.opened is not None:
            languages = await self._knowing.languages_of(tx, one.persons)
            await self._say_there(tx, key, one.opened, wording.another_time(table, languages), languages)
            return free is not None
        for each in staying:
            language = await self._knowing.language_of(tx, each)
            await self._tell(tx, f"{key}:{each}", each, wording.another_time(table, [language]), language)
        return free is not None

    async def withdraw(self, tx: Tx, one: Introduction, gone: int) -> None:
        """Somebody of it is forgotten: what was said of them goes, and the others who know of it are told."""
        unseen = [await self._outbox.cancel(tx, key) for key in _hellos(one)]
        for key in (*_hellos(one), *_later(one)):
            await self._outbox.withdraw(tx, key)
        rest = [person for person in one.persons if person != gone]
        if not one.greeted or any(unseen) or not rest:
            return
        if one.opened is not None:
            languages = await self._knowing.languages_of(tx, rest)
            said = wording.one_is_gone(languages)
            await self._say_there(tx, f"introduction:{one.id}:gone", one.opened, said, languages)
            return
        for person in rest:
            language = await self._knowing.language_of(tx, person)
            said = wording.one_is_gone([language])
            await self._tell(tx, f"introduction:{one.id}:gone:{person}", person, said, language)

    async def _left(self, tx: Tx, one: Introduction) -> tuple[Introduction, dict[int, Profile]]:
        """It with those alone who (still) want to meet the others, and their profiles."""
        profiles = await self._knowing.willing(tx, await self._knowing.staying(tx, one.persons))
        return await self._only(tx, one, list(profiles)), profiles

    async def _only(self, tx: Tx, one: Introduction, persons: Sequence[int]) -> Introduction:
        """It with these alone: whoever is none of them said no, as far as anybody will see."""
        for member in one.members:
            if member.person not in persons and member.said != "no":
                await self._store.note(tx, one.id, member.person, said="no")
        members = tuple(member for member in one.members if member.person in persons)
        return replace(one, members=members, reasons=without(one.reasons, persons))

    async def _ask_first(self, tx: Tx, persons: Sequence[int]) -> bool:
        chosen = [(await self._store.choice(tx, person)).ask_first for person in persons]
        return any(self._settings.ask_first if one is None else one for one in chosen)

    async def _ask(self, tx: Tx, one: Introduction, profiles: dict[int, Profile], now: datetime) -> None:
        until = now + self._settings.answer_within
        await self._store.change(tx, one.id, "asking", until)
        table = await self._knowing.table(tx, one, profiles)
        for person, profile in profiles.items():
            language = await self._knowing.language_of(tx, person)
            whole = wording.asking(table, person, language, await self._knowing.tags_of(tx, profile))
            await self._tell(tx, f"introduction:{one.id}:ask:{person}", person, whole, language, until)

    async def _greet(self, tx: Tx, one: Introduction, profiles: dict[int, Profile], now: datetime) -> None:
        free = await self._knowing.free(tx, profiles, now)
        found = replace(one, meets_at=free[0] if free else None, zone=free[1] if free else one.zone)
        opened = None
        table = await self._knowing.table(tx, found, profiles)
        # Where many are greeted, the proposed time may be over when it is somebody's turn.
        timeless = replace(table, introduction=replace(found, meets_at=None))
        if await self._knowing.together(tx, found.persons):
            opening = open_group(f"introduction:{one.id}:room", TITLE.format(id=one.id), found.persons)
            opened = await self._outbox.put(tx, opening)
            languages = await self._knowing.languages_of(tx, found.persons)
            says = [wording.greeting(each, languages) for each in (table, timeless)]
            variants = _until(found.meets_at, *says)
            await self._put(tx, f"introduction:{one.id}:hello", ToOpened(opened), variants, languages[0])
        else:
            for person in found.persons:
                language = await self._knowing.language_of(tx, person)
                says = [wording.greeting_of_one(each, person, language) for each in (table, timeless)]
                key, variants = f"introduction:{one.id}:hello:{person}", _until(found.meets_at, *says)
                await self._put(tx, key, ToPerson(person), variants, language)
        due = (found.meets_at or now + UNSCHEDULED) + self._settings.nudge_after
        await self._store.change(
            tx,
            one.id,
            "greeted",
            due,
            greeted_at=now,
            opened=opened,
            meets_at=found.meets_at,
            zone=found.zone,
            reasons="",
        )

    async def _say_there(
        self, tx: Tx, key: str, opened: int, whole: Message, languages: Sequence[str]
    ) -> None:
        await self._put(tx, key, ToOpened(opened), (Variant(whole),), languages[0])

    async def _tell(
        self,
        tx: Tx,
        key: str,
        person: int,
        whole: Message,
        language: str | None = None,
        until: datetime | None = None,
    ) -> None:
        await self._put(tx, key, ToPerson(person), (Variant(whole, until),), language)

    async def _put(
        self, tx: Tx, key: str, to: ToOpened | ToPerson, variants: tuple[Variant, ...], language: str | None
    ) -> None:
        await self._outbox.put(
            tx,
            Outgoing(key=key, to=to, variants=variants, priority=Priority.TIMED, language=language),
        )


def _met_key(one: Introduction, person: int) -> str:
    """Of the question whether they met; it is asked once more after another time was proposed."""
    again = f":{one.postponed}" if one.postponed else ""
    return f"introduction:{one.id}:met:{person}{again}"


def _until(moment: datetime | None, whole: Message, after: Message) -> tuple[Variant, ...]:
    """What is said until then, and what is said later."""
    return (Variant(whole, moment), Variant(after)) if moment is not None else (Variant(whole),)


def _hellos(one: Introduction) -> list[str]:
    """What the messages are called by which its people learned of each other."""
    return [f"introduction:{one.id}:hello", *(f"introduction:{one.id}:hello:{each}" for each in one.persons)]


def _later(one: Introduction) -> list[str]:
    """What the others are called that name any of them."""
    numbers = range(1, one.postponed + 1)
    times = [f"time:{number}" for number in numbers]
    alone = [f"{about}:{each}" for about in ("met", "ask", *times) for each in one.persons]
    again = [f"met:{each}:{number}" for number in numbers for each in one.persons]
    return [f"introduction:{one.id}:{about}" for about in ("nudge", *times, *alone, *again)]
