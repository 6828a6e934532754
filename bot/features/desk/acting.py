"""`audit`: what organisers did, and what others were refused; who and when, never anybody's words."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Select, func, select

from bot.core.context import Context
from bot.core.message import At, Choice, InEach, Line, Plain, Words, bullets, heading, message, say
from bot.core.ports import Tx
from bot.errors import SaySo
from bot.features.desk.asking import log_of
from bot.language.times import find_times
from bot.storage.database import scalar
from bot.storage.people import People
from bot.storage.tables import audit

A_PAGE = 15
REFUSED = "refused "
LONGEST = 6
"""More words than that are no question for the log."""

_PAGE = re.compile(r"(?:^|\s)(?:(?:seite|page)\s*)?(\d{1,4})$", re.IGNORECASE)
_PERSON = re.compile(r"person (\d{1,18})")
_OF = re.compile(r"^(?:von|vom|am|by|of|on|for|für|from)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which acts: of a person's, of some time (from, to), and which page of them."""

    name: str = ""
    since: datetime | None = None
    until: datetime | None = None
    page: int = 1


def fits(rest: str) -> bool:
    """Whether what follows the word may be a person, a day or a page."""
    return len(rest.split()) <= LONGEST and not rest.rstrip().endswith("?")


def read(rest: str, now: datetime) -> Asked:
    """What is asked for: `olga 2`, `yesterday`, `am 3.11.`. `now`: on the organisers' wall clock. Pure."""
    text = rest.strip(" :")
    times = [one for one in find_times(text, now, ()) if one.kind in ("day", "window")]
    if times:
        taken = sorted(times[0].at, reverse=True)
        for start, end in taken:
            text = (text[:start] + text[end:]).strip()
        text, page = _paged(text)
        since, lasts = _before(times[0].start, now), times[0].end - times[0].start
        return Asked(_bare(text), since, since + lasts, page)
    text, page = _paged(text)
    return Asked(_bare(text), page=page)


def _before(start: datetime, now: datetime) -> datetime:
    """What people name is over: the last Wednesday, the second of November of this year."""
    if start <= now:
        return start
    near = start - now <= timedelta(days=7)
    return start - timedelta(days=7) if near else start.replace(year=start.year - 1)


def _paged(text: str) -> tuple[str, int]:
    found = _PAGE.search(text)
    if found is None:
        return text, 1
    return text[: found.start()].strip(), max(1, int(found[1]))


def _bare(text: str) -> str:
    while (shorter := _OF.sub("", f"{text} ").strip()) != text:
        text = shorter
    return text


class Acting:
    """Answers it. `named`: how each command is typed, by language."""

    def __init__(
        self, people: People, zone: str, named: Callable[[], Mapping[str, Mapping[str, str]]]
    ) -> None:
        self._people = people
        self._zone = zone
        self._named = named

    async def asked(self, context: Context, text: str) -> None:
        """The same, asked for in a sentence."""
        await self.tell(context, log_of(text) or "")

    async def tell(self, context: Context, rest: str) -> None:
        """The last first."""
        asked = read(rest, context.now.astimezone(ZoneInfo(self._zone)))
        persons = await self._persons(context, asked.name) if asked.name else None
        wanted = _wanted(asked, persons)
        count = int(await scalar(context.tx, wanted.with_only_columns(func.count(audit.c.id))))
        shown = wanted.order_by(audit.c.id.desc()).limit(A_PAGE).offset((asked.page - 1) * A_PAGE)
        rows = (await context.tx.execute(shown)).all()
        if not rows:
            await context.reply(say("desk-no-acts"), private=True)
            return
        meant = [person for row in rows if (person := _person_in(row.subject)) is not None]
        who = await self._who(context.tx, [row.person for row in rows if row.person is not None] + meant)
        lines: list[Line] = [
            self._line(row.at, who.get(row.person), row.act, row.subject, who) for row in rows
        ]
        pages = -(-count // A_PAGE)
        more = [say("desk-more-acts", page=asked.page, pages=pages)] if pages > 1 else []
        await context.reply(
            message(heading(say("desk-acts", count=count)), bullets(*lines), *more), private=True
        )

    def _line(self, at: datetime, who: str | None, act: str, subject: str, names: Mapping[int, str]) -> Line:
        refused = act.startswith(REFUSED)
        name = act.removeprefix(REFUSED)
        words = self._named().get(name)
        shown: Words = InEach(words) if words else _in_words(name)
        line: Line = (At(at, self._zone, "daytime"), Plain(" · "))
        line += (Plain(who) if who else say("desk-nobody-now"), Plain(" · "), shown)
        if (person := _person_in(subject)) is not None:
            line += (Plain(": "), Plain(names[person]) if person in names else say("desk-nobody-now"))
        elif subject:
            line += (Plain(f" {subject}"),)
        return (*line, say("desk-was-refused")) if refused else line

    async def _persons(self, context: Context, name: str) -> Sequence[int]:
        found = await self._people.called(context.tx, context.signal.platform, name)
        found += await self._people.find(context.tx, [name])
        if not found:
            raise SaySo(say("desk-nobody-called", name=name))
        return found

    async def _who(self, tx: Tx, persons: Sequence[int]) -> dict[int, str]:
        """By name, and where two of them share one by their account as well."""
        names = await self._people.names(tx, sorted(set(persons)))
        told: dict[int, str] = {}
        for person, name in names.items():
            accounts = [f"{one.platform}:{one.user}" for one in await self._people.identities(tx, person)]
            alone = name and list(names.values()).count(name) == 1
            told[person] = name if alone else f"{name} ({', '.join(accounts)})".strip()
        return told


def _in_words(name: str) -> Words:
    """What was done, where it is no command: what came of one, a button, or an answer to a question."""
    act = "answer" if "." in name else re.sub("[^a-z]+", "-", name)
    return say("desk-act", act=Choice(act), name=name)


def _person_in(subject: str) -> int | None:
    """Whom an act was about, where it was about somebody."""
    found = _PERSON.fullmatch(subject)
    return int(found[1]) if found else None


def _wanted(asked: Asked, persons: Sequence[int] | None) -> "Select[tuple[object, ...]]":
    statement = select(audit)
    if persons is not None:
        statement = statement.where(audit.c.person.in_(persons))
    if asked.since is not None:
        statement = statement.where(audit.c.at >= asked.since)
    if asked.until is not None:
        statement = statement.where(audit.c.at < asked.until)
    return statement
