"""Sources in chat: bring one, see how fresh all are, stop watching one, agree to what it would cancel."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.core.context import Context
from bot.core.feature import Command, Feature, Takes
from bot.core.message import At, Choice, Line, Plain, Strong, Words, bullets, heading, message, say
from bot.core.ports import Tx
from bot.core.roles import Role
from bot.core.signals import Address
from bot.errors import SaySo
from bot.features.programme.store import Event, ProgrammeStore
from bot.features.programme.watching.bringing import MAIN
from bot.features.programme.watching.store import Source, SourceStore
from bot.features.programme.watching.telling import AGREE
from bot.features.programme.watching.watcher import Watcher
from bot.language.fold import words

_ASKED = re.compile(r"<?(\S+?)>?(?:\s+(?:für|fuer|for)\s+(\S+))?(?:\s+(?:als|as)\s+(\S+))?", re.IGNORECASE)
_OF_ONE = re.compile(r"(\S+)\s+(\S+)", re.IGNORECASE)
_STOP = frozenset({"stopp", "stop", "stoppen", "aus", "off", "end"})
_ACCEPT = frozenset({"ubernehmen", "uebernehmen", "übernehmen", "accept", "apply"})
_YES = frozenset({"ja", "yes", "j", "y", "jo", "yep", "ok", "okay", "klar", "sure"})
_NAME = re.compile(r"[^\W_][\w.-]{0,63}")
LONGEST_URL = 2_000
_A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to be brought in."""

    url: str
    event: str | None
    name: str


def asked_for(text: str) -> Asked | None:
    """`URL`, `URL für EVENT`, `URL für EVENT als NAME`; None when it is nothing of the kind."""
    found = _ASKED.fullmatch(text.strip().rstrip(".!"))
    if found is None or not re.search(r"[.:/]", found[1]):
        return None
    return Asked(found[1], found[2], found[3] or MAIN)


def of_one(text: str) -> tuple[str, str] | None:
    """Which source, and what about it: `stop` or `accept`; None when it is nothing of the kind."""
    found = _OF_ONE.fullmatch(text.strip(" .!"))
    said = words(found[2]) if found else []
    if found is None or len(said) != 1:
        return None
    if said[0] in _STOP:
        return found[1], "stop"
    return (found[1], "accept") if said[0] in _ACCEPT else None


def feature(programme: ProgrammeStore, sources: SourceStore, watcher: Watcher, zone: str) -> Feature:
    """The sources' part in the house."""
    chat = _Sources(programme, sources, watcher, zone)
    return Feature(
        name="sources",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(
                name="sources-bring",
                run=chat.bring,
                takes=Takes.TEXT,
                role=Role.ORGANISER,
                fits=lambda rest: asked_for(rest) is not None,
            ),
            Command(name="sources-list", run=chat.list, role=Role.ORGANISER),
            Command(
                name="sources-one",
                run=chat.one,
                takes=Takes.TEXT,
                role=Role.ORGANISER,
                fits=lambda rest: of_one(rest) is not None,
            ),
        ),
        dialogues={AGREE: chat.agree},
        roles={AGREE: Role.ORGANISER},
        retract=sources.take_back,
        timed=(watcher,),
        person_data=_Wishes(sources),
    )


class _Sources:
    def __init__(self, programme: ProgrammeStore, sources: SourceStore, watcher: Watcher, zone: str) -> None:
        self._programme = programme
        self._sources = sources
        self._watcher = watcher
        self._zone = zone

    async def bring(self, context: Context, rest: str) -> None:
        """`importiere https://…`: it is read soon, and the answer comes here."""
        asked = asked_for(rest)
        if asked is None or not asked.url.startswith(("https://", "http://")) or len(asked.url) > LONGEST_URL:
            raise SaySo(say("fetch-address"))
        for name in (asked.event, asked.name):
            if name is not None and not _NAME.fullmatch(name):
                raise SaySo(say("sources-bad-name", name=name))
        events = await self._programme.events(context.tx)
        if asked.event is None and len(events) > 1:
            raise SaySo(say("sources-which-event", events=", ".join(one.slug for one in events)))
        await context.reply(say("sources-reading"))
        await self._wish(context, asked, None)

    async def agree(self, context: Context, data: Mapping[str, Any], text: str) -> None:
        """`ja`: what would be cancelled is, if it still is just that."""
        if not set(words(text)) & _YES:
            await context.reply(say("sources-left"))
            return
        await context.reply(say("sources-reading"))
        await self._wish(context, Asked(data["url"], data["event"], data["name"]), data["agreed"])

    async def list(self, context: Context, _: str) -> None:
        """`quellen`: each with how fresh it is."""
        tx = context.tx
        events = {one.slug: one for one in await self._programme.events(tx)}
        counts = await self._sources.counts(tx)
        all_ = await self._sources.all(tx)
        lines = [
            self._line(one, counts.pop((one.event, one.name), 0), events.get(one.event), context.now)
            for one in all_
        ]
        lines += [_by_hand(name, event, count) for (event, name), count in sorted(counts.items())]
        if not lines:
            raise SaySo(say("sources-none"))
        await context.reply(message(heading(say("sources-all")), bullets(*lines)))

    async def one(self, context: Context, rest: str) -> None:
        """`quelle NAME stopp` and `quelle NAME übernehmen`."""
        found = of_one(rest)
        if found is None:
            raise SaySo(say("sources-none"))
        source = await self._named(context.tx, found[0])
        if found[1] == "stop":
            if not source.watched:
                raise SaySo(say("sources-not-watched", name=source.name))
            await self._sources.change(context.tx, source.id, watched=False, due=None, held=None)
            await context.reply(say("sources-stopped", name=source.name, event=source.event))
            return
        if source.held is None or source.url is None:
            raise SaySo(say("sources-not-held", name=source.name))
        await context.reply(say("sources-reading"))
        await self._wish(context, Asked(source.url, source.event, source.name), source.held)

    async def _wish(self, context: Context, asked: Asked, agreed: str | None) -> None:
        back = context.back
        there = back if isinstance(back, Address) else None
        await self._sources.wish(
            context.tx,
            url=asked.url,
            event=asked.event,
            name=asked.name,
            agreed=agreed,
            person=context.person.id,
            platform=context.signal.platform,
            conversation=there.conversation if there else None,
            thread=there.thread if there else None,
            direct=context.direct or there is None,
            language=context.language,
            cause=context.cause,
            asked_at=context.now,
        )
        self._watcher.wished()

    async def _named(self, tx: Tx, said: str) -> Source:
        """The one source of that name, or of `event/name`."""
        event, slash, name = said.rpartition("/")
        all_ = await self._sources.all(tx)
        found = [one for one in all_ if one.name == name and (not slash or one.event == event)]
        if len(found) == 1:
            return found[0]
        if not found:
            raise SaySo(say("sources-no-such", name=said))
        raise SaySo(say("sources-which", names=", ".join(f"{one.event}/{one.name}" for one in found)))

    def _line(self, source: Source, count: int, event: Event | None, now: datetime) -> Line:
        zone = event.zone if event else source.zone or self._zone
        facts: list[Words] = [say("sources-count", count=count)]
        if source.last_good is not None:
            old = now - source.last_good >= _A_WEEK
            facts.append(
                say("sources-last-good", at=At(source.last_good, zone, "date" if old else "daytime"))
            )
        else:
            facts.append(say("sources-never"))
        if source.failing_since is not None and source.reason is not None:
            since = At(source.failing_since, zone, "daytime")
            facts.append(say("sources-fails", since=since, reason=source.reason))
        if source.held is not None:
            facts.append(say("sources-waits", name=source.name))
        if source.watched and source.due is not None:
            facts.append(say("sources-next", gap=At(max(source.due, now), zone, "gap")))
        else:
            facts.append(say("sources-unwatched", kind=Choice("hand" if source.url is None else "stopped")))
        return _joined(source.name, source.event, facts)


class _Wishes:
    """The port `PersonData`: what somebody asked to be read, until it is."""

    name = "sources"

    def __init__(self, sources: SourceStore) -> None:
        self._sources = sources

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """The addresses."""
        return {"my-data-sources": [Plain(url) for url in await self._sources.wished_by(tx, person)]}

    async def forget(self, tx: Tx, person: int) -> None:
        """Nobody waits for it."""
        await self._sources.forget(tx, person)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """Both are one."""
        await self._sources.merge(tx, kept, other)


def _by_hand(name: str, event: str, count: int) -> Line:
    facts: list[Words] = [say("sources-count", count=count)]
    return _joined(name, event, [*facts, say("sources-unwatched", kind=Choice("hand"))])


def _joined(name: str, event: str, facts: Sequence[Words]) -> Line:
    line: Line = (Strong(name), Plain(" "), say("sources-of", event=event))
    for fact in facts:
        line += (Plain(" · "), fact)
    return line
