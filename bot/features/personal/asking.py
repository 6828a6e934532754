"""From what somebody said to a reminder: what is missing is asked for, once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.core.context import Context
from bot.core.message import About, Choice, Plain, message, say
from bot.core.outgoing import ToPerson, post
from bot.core.sessions import SESSION, Meant, Programme, Session
from bot.core.signals import Address, MessageEdited, MessageSaid
from bot.core.starring import StarsWithLead
from bot.errors import SaySo
from bot.features.personal.moments import LONGEST_AHEAD
from bot.features.personal.phrase import Wish, read_wish, said_what
from bot.features.personal.saying import Zones, promise, when
from bot.features.personal.store import PERSONAL, PersonalStore, Reminder
from bot.features.personal.zones import ZoneOf
from bot.language.fold import words
from bot.language.no_such_days import NoSuchDay
from bot.storage.notes import remember_shown

MORE = "personal.more"
LONGEST_WORDS = 500
OPEN_AT_MOST = 50
_JUST = timedelta(minutes=15)
_NEVER_MIND = frozenset(
    {"abbrechen", "cancel", "egal", "nein", "no", "stop", "nichts", "nothing", "never mind"}
)


@dataclass(frozen=True, slots=True)
class Source:
    """The message that asked: its name, what it answers, and whether everybody sees it."""

    cause: str | None
    under: Address | None
    public: bool


class Asking:
    """`remind me …`."""

    def __init__(
        self,
        store: PersonalStore,
        zones: ZoneOf,
        programme: Programme,
        finder: Meant,
        stars: StarsWithLead,
    ) -> None:
        self._store = store
        self._zones = zones
        self._programme = programme
        self._finder = finder
        self._stars = stars

    async def remind(self, context: Context, text: str) -> None:
        """Takes the sentence, or what follows its "remind me"."""
        wish = read_wish(text, await self._clock(context))
        refuse_no_day(wish.no_day)
        if await self._starred(context, wish):
            return
        if wish.lead is not None:
            wish = Wish(said_what(text))
        await self._take(context, wish, _source(context))

    async def more(self, context: Context, data: Mapping[str, Any], text: str) -> None:
        """The one thing that was missing; "in 20 min" tells nothing of a language, the question did."""
        context.language = context.person.language or data["language"]
        if " ".join(words(text)) in _NEVER_MIND:
            await context.reply(say("personal-never-mind"))
            return
        source = Source(data["cause"], _address(data["under"]), data["public"])
        moment = datetime.fromisoformat(data["moment"]) if data["moment"] else None
        if moment is not None:
            await self._take(context, Wish(text.strip(), moment), source, asked=True)
            return
        wish = read_wish(text, await self._clock(context))
        refuse_no_day(wish.no_day)
        wish = replace(wish, what=data["what"] or wish.what, lead=None)
        await self._take(context, wish, source, asked=True)

    async def _take(self, context: Context, wish: Wish, source: Source, *, asked: bool = False) -> None:
        if wish.recurs:
            raise SaySo(say("personal-once-only"))
        if len(wish.what) > LONGEST_WORDS:
            raise SaySo(say("personal-too-long", longest=str(LONGEST_WORDS)))
        if wish.moment is not None:
            _check(wish.moment, _said_at(context))
        if wish.moment is None or not (wish.what or source.under):
            await self._ask(context, wish, source, asked)
            return
        if await self._store.count(context.tx, context.person.id) >= OPEN_AT_MOST:
            raise SaySo(say("personal-too-many", most=OPEN_AT_MOST))
        await self._make(context, wish.what, wish.moment, source)

    async def _ask(self, context: Context, wish: Wish, source: Source, asked: bool) -> None:
        """Back for what is missing; whoever was asked already is told how to say it."""
        missing = "when" if wish.moment is None and (wish.what or source.under) else "what"
        if wish.moment is None and not wish.what and not source.under:
            missing = "both"
        if asked:
            raise SaySo(say("personal-unclear"))
        under = source.under
        data = {
            "what": wish.what,
            "moment": wish.moment.isoformat() if wish.moment else None,
            "cause": source.cause,
            "under": [under.platform, under.conversation, under.thread] if under else None,
            "public": source.public,
            "language": context.language,
        }
        await context.ask(MORE, data, say("personal-ask", missing=Choice(missing), words=wish.what))

    async def _make(self, context: Context, what: str, moment: datetime, source: Source) -> None:
        tx, person, cause = context.tx, context.person.id, source.cause
        # Private words are said where the person is reached; public ones, or the message itself, in place.
        under = source.under if source.public or not what else None
        reminder = await self._store.revive(tx, person, what, moment, cause, under) if cause else None
        if reminder is not None:
            await self._tell_others(context, reminder)
        else:
            reminder = await self._store.add(tx, person, what, moment, cause, under)
        part = await self._store.own_part(tx, reminder)
        zones = await self.zones(context, person)
        also = [one for one in context.about if one.kind == SESSION]
        row = await context.confirm(promise(part, zones, context.now, public=source.public, also=also))
        await self._can_be_joined(context, reminder, row)

    async def _can_be_joined(self, context: Context, reminder: Reminder, row: int) -> None:
        """A ⏰ on the asking message means the same as one on the answer; and so it is known for longer than
        other messages what an edit of it changes."""
        signal = context.signal
        asked = isinstance(signal, MessageSaid | MessageEdited) and not context.in_dialogue
        if asked and isinstance(signal, MessageSaid | MessageEdited) and signal.where is not None:
            about = (About(PERSONAL, reminder.id),)
            await remember_shown(context.tx, signal.where, signal.message, row, about)

    async def _tell_others(self, context: Context, reminder: Reminder) -> None:
        """Those who joined hear what it says now, and not that it was withdrawn."""
        for part in await self._store.parts(context.tx, reminder.id):
            if part.person == reminder.person:
                continue
            await context.outbox.cancel(context.tx, gone_key(reminder.id, part.person))
            zones = await self.zones(context, part.person)
            changed = say(
                "personal-changed",
                when=when(part.due, zones, context.now),
                words=reminder.words,
                told=Choice("words" if reminder.words else "here"),
            )
            key = (
                f"personal:{reminder.id}:changed:{context.signal.platform}:{context.signal.key}:{part.person}"
            )
            await context.outbox.put(context.tx, post(key, ToPerson(part.person), message(changed)))

    async def zones(self, context: Context, person: int) -> Zones:
        """The clocks that count for that person here."""
        event = context.conversation.event if context.conversation else None
        return await self._zones.of(context.tx, person, context.now, event)

    async def _clock(self, context: Context) -> datetime:
        zones = await self.zones(context, context.person.id)
        return _said_at(context).astimezone(zones.clock)

    async def _starred(self, context: Context, wish: Wish) -> bool:
        """A session, alone or with a time before it, means its star."""
        if wish.moment is not None or wish.recurs:
            return False
        session = await self._session(context, wish)
        if session is None:
            return False
        await self._stars.star_session(context, session, wish.lead)
        return True

    async def _session(self, context: Context, wish: Wish) -> Session | None:
        if wish.what.startswith("#") and wish.what[1:].isdecimal() and wish.what.isascii():
            session = await self._programme.session(context.tx, int(wish.what[1:]))
            if session is None:
                raise SaySo(say("session-no-such", label=wish.what))
            return session
        if wish.what:
            named = wish.lead is not None or wish.names_thing
            found = await self._finder.meant(context.tx, wish.what, context.now) if named else ()
            return found[0] if len(found) == 1 else None
        shown = context.shown(SESSION)
        if not shown and wish.lead is not None and context.direct and context.signal.where is not None:
            since = context.now - _JUST
            shown = tuple(await self._store.just_shown(context.tx, context.signal.where, SESSION, since))
        if len(shown) == 1:
            return await self._programme.session(context.tx, shown[0])
        if wish.lead is not None:
            raise SaySo(say("personal-which-session"))
        return None


def gone_key(reminder: int, person: int) -> str:
    """What it is called that somebody who joined is told that it was withdrawn."""
    return f"personal:{reminder}:gone:{person}"


def refuse_no_day(day: NoSuchDay | None) -> None:
    """Raises SaySo where a day was named that does not exist."""
    if day is not None:
        year, lacks = str(day.year or ""), "it" if day.year else "all"
        raise SaySo(say("personal-no-such-day", day=Plain(day.said.strip()), year=year, lacks=Choice(lacks)))


def _check(moment: datetime, now: datetime) -> None:
    if moment <= now:
        raise SaySo(say("personal-past"))
    if moment > now + LONGEST_AHEAD:
        raise SaySo(say("personal-too-far"))


def _said_at(context: Context) -> datetime:
    """What was read back after an outage counts from when it was said."""
    return min(context.signal.at, context.now) if context.signal.late else context.now


def _source(context: Context) -> Source:
    signal = context.signal
    public = isinstance(signal, MessageSaid | MessageEdited) and not context.direct
    under = None
    if isinstance(signal, MessageSaid | MessageEdited) and signal.where is not None:
        # No thread hangs in a thread.
        replied = signal.where.thread or signal.reply_to
        under = replace(signal.where, thread=replied) if replied else None
    return Source(context.cause, under, public)


def _address(kept: Any) -> Address | None:
    return Address(*kept) if kept else None
