"""What people can do with the programme: look at a session, see a day, check it all for clashes."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.core.barcamp import PITCH, Pitches
from bot.core.context import Context
from bot.core.feature import Command, Feature, Takes
from bot.core.message import At, Block, Plain, Words, bullets, heading, message, say
from bot.core.outgoing import CardRef
from bot.core.ports import JobSpec, Outbox, Tx
from bot.core.roles import Role
from bot.core.seats import Bookables, Seats
from bot.core.sessions import SESSION, Popularity, coming, running, session_line, session_list
from bot.core.shape import row_number
from bot.core.stake import Stake
from bot.errors import SaySo
from bot.features.programme.acts import ActStore
from bot.features.programme.cards import SessionCard, change_line
from bot.features.programme.changing import Changing
from bot.features.programme.conflicts import Conflicts
from bot.features.programme.hosts import Hosts
from bot.features.programme.net import net
from bot.features.programme.service import clash_snapshot, find_clashes
from bot.features.programme.store import ProgrammeStore
from bot.language.fold import words
from bot.storage.jobs import ask_for_job
from bot.storage.people import People

CLASHES = "programme-clashes"
A_DAY = timedelta(days=1)
LONGEST_LOOK_BACK = timedelta(days=14)
CHANGES_AT_MOST = 20
_YESTERDAY = frozenset({"gestern", "yesterday"})


def feature(
    store: ProgrammeStore,
    popularity: Popularity,
    outbox: Outbox,
    changed: "Changes",
    bookables: Bookables,
    seats: Seats,
    pitches: Pitches,
    people: People,
) -> Feature:
    """The programme's part in the house."""
    programme = _Programme(store, outbox, pitches)
    acts = ActStore()
    changing = Changing(store, acts, popularity, seats)
    hosting = _Hosting(store, acts)
    return Feature(
        name="programme",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(name="programme-show", run=programme.show, takes=Takes.LABEL),
            Command(name="programme-day", run=programme.day),
            Command(name="programme-changes", run=changed.tell, takes=Takes.ANYTHING),
            Command(name="programme-check", run=programme.check, role=Role.ORGANISER),
            *changing.commands,
            *Hosts(store, people).commands,
        ),
        buttons=changing.buttons,
        dialogues=changing.dialogues,
        roles=changing.roles,
        timed=(Conflicts(store, acts, outbox),),
        cards=(SessionCard(store, popularity, bookables, seats),),
        person_data=hosting,
        stakes=hosting,
        home=_NowAndNext(store),
        jobs=(JobSpec(kind=CLASHES, read=programme.read, compute=find_clashes, apply=programme.report),),
    )


class _Programme:
    def __init__(self, store: ProgrammeStore, outbox: Outbox, pitches: Pitches) -> None:
        self._store = store
        self._outbox = outbox
        self._pitches = pitches

    async def show(self, context: Context, label: str) -> None:
        """`zeig #12`: its live card; of what is pitched and has no slot yet, the pitch's."""
        shown = (*context.shown(SESSION), *context.shown(PITCH))
        wanted = row_number(label) if label else next(iter(shown), None)
        if wanted is None:
            raise SaySo(say("programme-which"))
        if await self._store.session(context.tx, wanted) is None:
            if await self._pitches.pitch(context.tx, wanted) is not None:
                await context.show_card(CardRef(PITCH, wanted))
                return
            raise SaySo(say("session-no-such", label=f"#{wanted}"))
        await context.show_card(CardRef(SESSION, wanted))

    async def day(self, context: Context, _: str) -> None:
        """`programm`: the whole day, or the first one that is not over."""
        sessions = [one for one in await self._store.sessions(context.tx) if one.end > context.now]
        if not sessions:
            raise SaySo(say("programme-over"))
        zone = ZoneInfo(sessions[0].zone)
        today = max(context.now.astimezone(zone).date(), sessions[0].start.astimezone(zone).date())
        shown = [one for one in sessions if one.start.astimezone(zone).date() == today]
        title = say("programme-of-day", day=At(shown[0].start, shown[0].zone, "day"))
        await context.reply(session_list(title, shown, shown[0].start))

    async def check(self, context: Context, _: str) -> None:
        """`prüfe programm`: looks for clashes, and reports to the organisers."""
        key = f"{CLASHES}:{context.signal.platform}:{context.signal.key}"
        await ask_for_job(context.tx, CLASHES, key, key, context.now)
        await context.reply(say("programme-checking"))

    async def read(self, tx: Tx, _: str) -> tuple[str, str]:
        """The snapshot that is checked."""
        return await self._store.version(tx), clash_snapshot(await self._store.sessions(tx))

    async def report(self, tx: Tx, key: str, result: str) -> None:
        """What the check found."""
        clashes = json.loads(result)
        if not clashes:
            await self._outbox.tell_organisers(tx, key, message(say("programme-no-clash")))
            return
        lines = [
            (say(f"programme-clash-{kind}", what=what, first=f"#{first}", second=f"#{second}"),)
            for kind, what, first, second in clashes
        ]
        whole = message(heading(say("programme-clashes", count=len(lines))), bullets(*lines))
        await self._outbox.tell_organisers(tx, key, whole)


class Changes:
    """The port `WhatChanged`."""

    def __init__(self, store: ProgrammeStore) -> None:
        self._store = store

    async def tell(self, context: Context, rest: str) -> None:
        """`was hat sich geändert`: since this person last asked, or since yesterday."""
        person, now = context.person.id, context.now
        last = None if set(words(rest)) & _YESTERDAY else await self._store.last_asked(context.tx, person)
        since = max(last or now - A_DAY, now - LONGEST_LOOK_BACK)
        sessions = {one.id: one for one in await self._store.sessions(context.tx)}
        found = net(await self._store.changes_since(context.tx, since))
        lines = [change_line(one, sessions[one.session]) for one in found if one.session in sessions]
        await self._store.has_asked(context.tx, person, now)
        zone = next(iter(sessions.values())).zone if sessions else "UTC"
        at = At(since, zone, "daytime")
        if not lines:
            await context.reply(say("programme-unchanged", since=at))
            return
        shown = bullets(*lines[:CHANGES_AT_MOST])
        more = len(lines) - CHANGES_AT_MOST
        rest_of_it = [say("programme-more-changes", count=more)] if more > 0 else []
        await context.reply(message(heading(say("programme-changed", since=at)), shown, *rest_of_it))


class _Hosting:
    """The port `PersonData`: the sessions somebody is responsible for."""

    name = "programme"

    def __init__(self, store: ProgrammeStore, acts: ActStore) -> None:
        self._store = store
        self._acts = acts

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """The titles."""
        sessions = [await self._store.session(tx, label) for label in await self._store.hosted(tx, person)]
        asked = await self._store.last_asked(tx, person)
        count = await self._acts.count(tx, person)
        return {
            "my-data-asked": [say("my-data-asked-at", at=At(asked, "UTC", "date"))] if asked else [],
            "my-data-hosting": [Plain(f"{one.label} {one.title}") for one in sessions if one],
            "my-data-acts": [say("my-data-acts-count", count=count)] if count else [],
        }

    async def stake(self, tx: Tx, person: int, now: datetime) -> Stake:
        """What they are responsible for; the port `Stakes`."""
        return Stake(frozenset(await self._store.hosted(tx, person)))

    async def forget(self, tx: Tx, person: int) -> None:
        """They are responsible for nothing; the names in the public programme are the organisers' own."""
        await self._store.drop_host(tx, person)
        await self._store.forget_asked(tx, person)
        await self._acts.hand_over(tx, person, None)
        await self._store.made_by(tx, person, None)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """Both are one."""
        await self._store.replace_host(tx, kept, other)
        await self._store.forget_asked(tx, other)
        await self._acts.hand_over(tx, other, kept)
        await self._store.made_by(tx, other, kept)


class _NowAndNext:
    """The port `HomeSection`."""

    def __init__(self, store: ProgrammeStore) -> None:
        self._store = store

    async def section(self, tx: Tx, person: int, now: datetime) -> Sequence[Block]:
        """What runs, and what comes."""
        sessions = await self._store.sessions(tx)
        blocks: list[Block] = []
        for title, found in (("home-now", running(sessions, now)), ("home-next", coming(sessions, now))):
            if found:
                blocks += [heading(say(title)), bullets(*(session_line(one, now) for one in found))]
        return blocks
