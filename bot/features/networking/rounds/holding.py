"""A round is held: asked for in one transaction, computed apart, applied in another. The port `JobSpec`."""

from datetime import datetime
from random import Random
from zoneinfo import ZoneInfo

from bot.core.clock import Clock
from bot.core.message import Message, message, say
from bot.core.outgoing import Priority, ToPerson, post
from bot.core.ports import JobSpec, Outbox, Tx
from bot.features.networking.introductions.store import IntroductionStore
from bot.features.networking.introductions.timed import IntroductionsInTime
from bot.features.networking.nearness.looking import Nearness
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.matched import as_matched
from bot.features.networking.profiles.store import ProfileStore
from bot.features.networking.rounds import snapshot
from bot.features.networking.rounds.model import Numbers, Round, RoundKind
from bot.features.networking.rounds.store import RoundStore
from bot.storage.jobs import ask_for_job

JOB = "networking.round"
LARGEST_SEED = 2**31 - 1


class Holding:
    """Asks for rounds, and holds them."""

    def __init__(
        self,
        store: RoundStore,
        profiles: ProfileStore,
        aliases: AliasStore,
        near: Nearness,
        introductions: IntroductionStore,
        in_time: IntroductionsInTime,
        outbox: Outbox,
        clock: Clock,
        rng: Random,
        zone: str,
    ) -> None:
        self._store = store
        self._profiles = profiles
        self._aliases = aliases
        self._near = near
        self._introductions = introductions
        self._in_time = in_time
        self._outbox = outbox
        self._clock = clock
        self._rng = rng
        self._zone = ZoneInfo(zone)
        self.job = JobSpec(kind=JOB, read=self.read, compute=snapshot.compute, apply=self.apply)

    async def ask(
        self,
        tx: Tx,
        kind: RoundKind,
        size: int,
        now: datetime,
        *,
        dry: bool = False,
        asked_by: int | None = None,
    ) -> int:
        """A round is to be held as soon as it is computed; its number."""
        seed = self._rng.randrange(LARGEST_SEED)
        id = await self._store.ask(tx, kind, size, seed, now, dry=dry, asked_by=asked_by)
        await ask_for_job(tx, JOB, f"round:{id}", str(id), now)
        return id

    async def read(self, tx: Tx, id: str) -> tuple[str, str]:
        """All that the round rests on."""
        one = await self._round(tx, id)
        now = self._clock.now()
        willing = await self._profiles.willing(tx, now)
        if one.kind == "between":
            waiting = await self._store.waiting(tx)
            willing = [profile for profile in willing if profile.person in waiting]
        aliases = await self._aliases.aliases(tx)
        today = now.astimezone(self._zone).date()
        people = [snapshot.on_site(as_matched(profile, aliases), today) for profile in willing]
        blocked = await self._profiles.blocked(tx)
        met = await self._introductions.met(tx)
        ledger = await self._store.ledger(tx)
        near = await self._near.pairs(tx)
        text = snapshot.snapshot_of(people, blocked, met, ledger, one.size, one.seed, near)
        return snapshot.version_of(text), text

    async def apply(self, tx: Tx, id: str, result: str) -> None:
        """The introductions are planned, and the first of them made; a round that was tried out is only
        told. One that was given up meanwhile is not held."""
        one = await self._round(tx, id)
        if not await self._store.is_asked(tx, one.id):
            return
        found, now = snapshot.found_in(result), self._clock.now()
        held = not one.dry
        odd = found.odd if held and one.kind == "round" else ()
        await self._store.held(tx, one.id, found.numbers, odd, now)
        if held:
            await self._introductions.plan(tx, one.id, found.drafts, now)
            await self._store.served(tx, [person for draft in found.drafts for person in draft.persons])
            await self._in_time.run_due(tx, now)
        if one.kind == "round":
            await self._tell(tx, one, found.numbers)

    async def _tell(self, tx: Tx, one: Round, numbers: Numbers) -> None:
        told, key = numbers_of(one, numbers), f"round:{one.id}:told"
        if one.asked_by is not None:
            await self._outbox.put(tx, post(key, ToPerson(one.asked_by), told, Priority.ANSWER))
        else:
            await self._outbox.tell_organisers(tx, key, told)

    async def _round(self, tx: Tx, id: str) -> Round:
        found = await self._store.one(tx, int(id))
        if found is None:
            raise LookupError(f"there is no round {id}")
        return found


def numbers_of(one: Round, numbers: Numbers) -> Message:
    """What organisers learn of it: never a name."""
    if not numbers.introductions:
        return message(say("rounds-nobody", number=str(one.id), people=numbers.people))
    told = say(
        "rounds-dry-numbers" if one.dry else "rounds-numbers",
        number=str(one.id),
        people=numbers.people,
        introductions=numbers.introductions,
        byes=numbers.byes,
        worth=round(numbers.worth, 1),
        nothing=numbers.unlike,
    )
    return message(told)
