"""What somebody starred, as their day: with what overlaps, and the gaps between. The words are pure."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.core.context import Context
from bot.core.feature import Command, Takes
from bot.core.message import About, At, Block, Line, Message, Phrase, Plain, bullets, heading, message, say
from bot.core.ports import Tx
from bot.core.sessions import SESSION, Programme, Session, session_line, session_list
from bot.features.reminders.rules import WORTH_NAMING
from bot.features.reminders.store import StarStore
from bot.language.fold import words

_ALL = frozenset({"all", "alles", "ganz", "ganze", "whole", "everything", "gesamt", "komplett"})


class MyAgenda:
    """`my stars` and `my agenda`."""

    def __init__(self, stars: StarStore, programme: Programme) -> None:
        self._stars = stars
        self._programme = programme
        self.commands = (
            Command(name="reminders-mine", run=self.mine),
            Command(
                name="reminders-agenda",
                run=self.agenda,
                takes=Takes.ANYTHING,
                fits=lambda rest: set(words(rest)) <= _ALL | {"today", "heute"},
            ),
        )

    async def mine(self, context: Context, _: str) -> None:
        """`meine sterne`: what I want to see, in my direct conversation."""
        starred = await known(
            context.tx, self._programme, await self._stars.of(context.tx, context.person.id)
        )
        ahead = [one for one in starred if one.end > context.now]
        if not ahead:
            nothing = "reminders-empty" if not starred else "reminders-all-over"
            await context.reply(say(nothing), private=True)
            return
        title = say("reminders-list", count=len(ahead))
        await context.reply(session_list(title, ahead, context.now, own_clock=True), private=True)

    async def agenda(self, context: Context, rest: str) -> None:
        """`meine agenda`: today's, or (`alles`, or nothing today) all that is still to come."""
        starred = await known(
            context.tx, self._programme, await self._stars.kept(context.tx, context.person.id)
        )
        ahead = [one for one in starred if one.end > context.now and not one.cancelled]
        if not ahead:
            nothing = "reminders-empty" if not starred else "reminders-all-over"
            await context.reply(say(nothing), private=True)
            return
        today = [one for one in ahead if day_of(one) == context.now.astimezone(ZoneInfo(one.zone)).date()]
        only_today = today and not set(words(rest)) & _ALL
        await context.reply(agenda(today if only_today else ahead, context.now), private=True)


def agenda(sessions: Sequence[Session], now: datetime) -> Message:
    """The sessions by day, with the gaps between them and what overlaps. They are given by start."""
    blocks: list[Block] = []
    for day, group in groupby(sessions, day_of):
        of_day = list(group)
        blocks.append(heading(_title(day, of_day[0], now)))
        blocks.append(bullets(*_lines(of_day, now)))
    return message(*blocks, about=tuple(About(SESSION, one.id) for one in sessions))


def _title(day: date, session: Session, now: datetime) -> Phrase:
    if day == now.astimezone(ZoneInfo(session.zone)).date():
        return say("reminders-agenda-today")
    return say("reminders-agenda-day", day=At(session.start, session.zone, "day"))


def _lines(sessions: Sequence[Session], now: datetime) -> Iterator[Line]:
    free_from: datetime | None = None
    for one in sessions:
        if free_from is not None and one.start - free_from >= WORTH_NAMING:
            span = {"start": At(free_from, one.zone), "end": At(one.start, one.zone)}
            yield (say("reminders-agenda-free", **span),)
        line = session_line(one, max(now, one.start), own_clock=True)
        others = [
            other.label
            for other in sessions
            if other is not one and other.start < one.end and one.start < other.end
        ]
        yield (
            (*line, Plain(" · "), say("reminders-agenda-overlap", labels=", ".join(others)))
            if others
            else line
        )
        free_from = max(one.end, free_from or one.end)


def day_of(session: Session) -> date:
    """The day on which it begins, where it is."""
    return session.start.astimezone(ZoneInfo(session.zone)).date()


async def known(tx: Tx, programme: Programme, labels: Sequence[int]) -> list[Session]:
    """The sessions of these labels by start."""
    sessions = [await programme.session(tx, label) for label in labels]
    return sorted((one for one in sessions if one), key=lambda one: (one.start, one.id))
