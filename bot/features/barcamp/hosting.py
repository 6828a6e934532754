"""What hosts can change of their pitch, in its thread or with its label anywhere."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from bot.core.context import Context
from bot.core.feature import Command, Handler, Takes
from bot.core.message import Strong, say
from bot.core.shape import row_number
from bot.errors import SaySo
from bot.features.barcamp.aloud import part_said
from bot.features.barcamp.details import (
    LONGEST_TITLE,
    LONGEST_WHAT,
    Details,
    read_language,
    read_level,
)
from bot.features.barcamp.forms import LONGEST_ROOM, length_of
from bot.features.barcamp.service import Pitching
from bot.features.barcamp.store import Kept, PitchStore, details_of
from bot.features.barcamp.targets import Targets, begins_with_label, may_change, split_label
from bot.features.barcamp.wordings import CHANGE, FIELDS, NOTHING
from bot.language.equipment import read_needs
from bot.language.fold import fold, words

T = TypeVar("T")

_LABEL = re.compile(r"#(\d{1,9})\b", re.ASCII)
_AGAIN = re.compile(r"\b(?:doch|after all|reinstate|wieder|again)\b")


class Hosting:
    """The commands, and the same words with a colon in the pitch's own thread."""

    def __init__(self, store: PitchStore, targets: Targets, pitching: Pitching) -> None:
        self._store = store
        self._targets = targets
        self._pitching = pitching
        self.commands = (
            Command(name="barcamp-title", run=self._run("title"), takes=Takes.TEXT, rare=True, hosts=True),
            Command(name="barcamp-what", run=self._run("what"), takes=Takes.TEXT, rare=True, hosts=True),
            Command(
                name="barcamp-length",
                run=self._run("length"),
                takes=Takes.TEXT,
                fits=_fits(length_of),
                rare=True,
                hosts=True,
            ),
            Command(
                name="barcamp-language",
                run=self._run("language"),
                takes=Takes.TEXT,
                fits=begins_with_label,
                rare=True,
                hosts=True,
            ),
            Command(
                name="barcamp-level",
                run=self._run("level"),
                takes=Takes.TEXT,
                fits=_fits(read_level),
                rare=True,
                hosts=True,
            ),
            Command(
                name="barcamp-needs",
                run=self._run("needs"),
                takes=Takes.TEXT,
                fits=_fits(read_needs),
                rare=True,
                hosts=True,
            ),
            Command(name="barcamp-room", run=self._run("room"), takes=Takes.TEXT, rare=True, hosts=True),
            Command(name="barcamp-cancel", run=self.cancel, takes=Takes.LABEL, rare=True, hosts=True),
            Command(name="barcamp-revive", run=self.revive, takes=Takes.LABEL, rare=True, hosts=True),
        )

    def _run(self, field: str) -> Handler:
        return partial(self.change, field)

    async def change(self, field: str, context: Context, text: str) -> None:
        """`title #43 A better one`, or in its thread `title A better one`."""
        label, value = split_label(text)
        await self._set(context, await self._targets.own(context, label), field, value)

    async def hear(self, context: Context, text: str) -> bool:
        """`title: A better one`, said by a host in the pitch's thread, to everybody; `length 45`, where it
        can mean nothing else."""
        match = CHANGE.match(text)
        said = (FIELDS[fold(match["field"])], match["value"].strip()) if match else part_said(text)
        if said is None:
            return False
        try:
            kept = await self._targets.meant(context, None)
        except SaySo:
            return False
        if not may_change(context, kept):
            return False
        await self._set(context, kept, *said)
        return True

    async def theirs(self, context: Context, sentence: str) -> bool:
        """`sage #43 ab`, `#43 findet doch statt`: what organisers say of any session, said by a host of what
        is theirs."""
        found = _LABEL.search(sentence)
        kept = await self._store.kept(context.tx, int(found[1])) if found else None
        if found is None or kept is None or kept.merged_into is not None or not may_change(context, kept):
            return False
        await (self.revive if _AGAIN.search(fold(sentence)) else self.cancel)(context, found[1])
        return True

    async def cancel(self, context: Context, label: str) -> None:
        """`cancel pitch #43`."""
        kept = await self._targets.own(context, row_number(label) if label else None)
        if not kept.open:
            raise SaySo(say("barcamp-was-cancelled", label=kept.pitch.label))
        await self._pitching.cancel(context.tx, kept, context.now, context.person.id)
        title, named = Strong(kept.pitch.title), kept.pitch.label
        await context.confirm(say("barcamp-is-cancelled", title=title, label=named))

    async def revive(self, context: Context, label: str) -> None:
        """`revive pitch #43`."""
        kept = await self._targets.own(context, row_number(label) if label else None)
        if kept.open:
            raise SaySo(say("barcamp-was-not-cancelled", label=kept.pitch.label))
        for host in kept.pitch.hosts:
            await self._pitching.may_host_more(context.tx, kept.pitch.event, host)
        await self._pitching.revive(context.tx, kept, context.now, context.person.id)
        title, named = Strong(kept.pitch.title), kept.pitch.label
        await context.confirm(say("barcamp-is-back", title=title, label=named))

    async def _set(self, context: Context, kept: Kept, field: str, value: str) -> None:
        title, details = changed(kept.pitch.title, details_of(kept.pitch), field, value)
        await self._store.write(context.tx, kept.pitch.id, title, details)
        await self._pitching.changed(context.tx, kept.pitch.id, context.now, context.person.id)
        await context.confirm(say("barcamp-changed", title=Strong(title), label=kept.pitch.label))


def changed(title: str, details: Details, field: str, value: str) -> tuple[str, Details]:
    """Title and details with that field as it is told. Raises SaySo for what is none."""
    nothing = not words(value) or fold(value.strip(" .!")) in NOTHING
    match field:
        case "title":
            if not words(value):
                raise SaySo(say("barcamp-what-title"))
            return " ".join(value.split())[:LONGEST_TITLE], details
        case "what":
            return title, replace(details, what="" if nothing else value.strip()[:LONGEST_WHAT])
        case "room":
            return title, replace(details, room=None if nothing else " ".join(value.split())[:LONGEST_ROOM])
        case "length":
            return title, replace(details, minutes=_known(length_of(value), nothing, "barcamp-no-length"))
        case "language":
            return title, replace(
                details, language=_known(read_language(value), nothing, "barcamp-no-language")
            )
        case "level":
            return title, replace(details, level=_known(read_level(value), nothing, "barcamp-no-level"))
        case _:
            needs = _known(read_needs(value) or None, nothing, "barcamp-no-needs")
            return title, replace(details, needs=needs or ())


def _known(found: T | None, nothing: bool, unknown: str) -> T | None:
    if found is None and not nothing:
        raise SaySo(say(unknown))
    return found


def _fits(reads: Callable[[str], object]) -> Callable[[str], bool]:
    """Whether what follows the words is for a pitch: its label, or a value that is understood."""
    return lambda rest: begins_with_label(rest) or bool(reads(rest))
