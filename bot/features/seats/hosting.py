"""What hosts and organisers do: capacity, close, who is in, check-in, the door, a message to all."""

import re
from collections.abc import Sequence

from bot.core.context import Context
from bot.core.message import Line, Names, Plain, Words, bullets, heading, message, paragraph, say
from bot.core.outgoing import Outgoing, Priority, ToPerson, Variant
from bot.core.ports import Outbox
from bot.core.roles import Role
from bot.core.seats import Bookable, seat_facts
from bot.core.shape import row_number
from bot.core.signals import MessageEdited
from bot.errors import NotYours, SaySo
from bot.features.seats.acts import Act, Kind, Source, State
from bot.features.seats.aloud import said_by_host
from bot.features.seats.engine import Engine
from bot.features.seats.listing import Listing
from bot.features.seats.signing import Signing, label_and_rest
from bot.features.seats.wording import what
from bot.language.fold import words
from bot.storage.notes import write_audit

MOST = 100_000
_NONE = frozenset({"none", "ohne", "unlimited", "unbegrenzt", "keine", "kein", "no", "off", "aus"})
_SOMEWHERE = re.compile(r"(?:\b(?:in|at|bei|zu|for|für|from|aus)\s+)?#(\d{1,9})\b", re.IGNORECASE)
_EVERYBODY = frozenset({"all", "alle", "everybody", "everyone"})


class Hosting:
    """The commands of those who run something."""

    def __init__(self, engine: Engine, signing: Signing, listing: Listing, outbox: Outbox) -> None:
        self._engine = engine
        self._signing = signing
        self._listing = listing
        self._outbox = outbox

    async def hear(self, context: Context, text: str) -> bool:
        """`capacity: 20`, `close`, `who's in?`, said in its thread, to everybody, by who runs it."""
        shown = self._signing.shown(context)
        found = said_by_host(text) if len(shown) == 1 else None
        if found is None:
            return False
        one = await self._engine.bookable(context.tx, shown[0])
        if one is None or not self._runs(context, one):
            return False
        act, rest = found
        does = {
            "capacity": self.capacity,
            "close": self.close,
            "reopen": self.reopen,
            "who": self.who,
            "message": self.tell,
        }
        await does[act](context, rest)
        return True

    async def hints(self, context: Context) -> Sequence[Line]:
        """What can be said in the thread of something that one can sign up for; see `Feature.hints`."""
        shown = self._signing.shown(context)
        one = await self._engine.bookable(context.tx, shown[0]) if len(shown) == 1 else None
        if one is None or one.cancelled or (one.end is not None and context.now >= one.end):
            return []
        lines: list[Line] = [(say("seats-hint-join"),), (say("seats-hint-out"),)]
        return [*lines, (say("seats-hint-host"),)] if self._runs(context, one) else lines

    async def capacity(self, context: Context, said: str) -> None:
        """`plätze #7 20`, `plätze #7 ohne`; in its thread `plätze 20`."""
        label, rest = _label_first(said, shown=bool(self._signing.shown(context)))
        one = await self._hosted(context, label)
        number = rest.strip(" =:")
        none = bool(set(words(number)) & _NONE)
        if not none and not (number.isdecimal() and len(number) < 10 and int(number) <= MOST):
            raise SaySo(say("seats-capacity-unclear", label=one.label))
        seats = None if none else int(number)
        book = await self._engine.store.book(context.tx, one.id)
        was = book.capacity if book.set_here else one.capacity
        act = Act(kind=Kind.CAPACITY, at=context.now, source=Source.COMMAND, seats=seats)
        await self._do(context, one, act, raised=was is not None and (seats is None or seats > was))
        book = await self._engine.store.book(context.tx, one.id)
        described = what(one, context.now)
        parts: list[Words] = [
            say("seats-no-limit", what=described)
            if seats is None
            else say("seats-capacity-set", what=described, count=seats)
        ]
        if seats is not None and book.taken > seats:
            parts.append(say("seats-over-full-now", taken=book.taken))
        parts += await self._listing.hint(context.tx, one, context.now)
        await context.reply(message(*parts))

    async def close(self, context: Context, said: str) -> None:
        """`anmeldung schließen #7`: nobody new; the waitlist still moves up."""
        one = await self._hosted(context, label_and_rest(said)[0])
        await self._do(context, one, Act(kind=Kind.CLOSE, at=context.now, source=Source.COMMAND))
        await context.reply(say("seats-now-closed", what=what(one, context.now), label=one.label))

    async def reopen(self, context: Context, said: str) -> None:
        """`anmeldung öffnen #7`."""
        one = await self._hosted(context, label_and_rest(said)[0])
        await self._do(context, one, Act(kind=Kind.REOPEN, at=context.now, source=Source.COMMAND))
        await context.reply(say("seats-now-open", what=what(one, context.now)))

    async def who(self, context: Context, said: str) -> None:
        """`wer ist drin #7`: names for those who run it, counts for everybody."""
        one = await self._signing.meant(context, label_and_rest(said)[0])
        if self._runs(context, one):
            await context.reply(await self._listing.listed(context.tx, one, context.now), private=True)
            return
        counts = seat_facts(await self._engine.fullness(context.tx, one, context.now))
        lines = bullets(*((line,) for line in counts)) if counts else paragraph(say("seats-nobody"))
        await context.reply(message(heading(what(one, context.now)), lines))

    async def check_in(self, context: Context, said: str) -> None:
        """`check in Mira #7`, `check in alle #7`, `check in #7` for the list."""
        names, label = _apart(said)
        one = await self._hosted(context, label)
        found = await self._named(context, one, names) if names else []
        if not found:
            await context.reply(await self._listing.expected(context.tx, one, context.now), private=True)
            return
        acts = [
            Act(kind=Kind.PRESENT, at=context.now, source=Source.COMMAND, person=person) for person in found
        ]
        await self._engine.store.add_many(context.tx, one.id, acts)
        came, expected = await self._listing.came(context.tx, one, context.now)
        described = what(one, context.now)
        await context.reply(
            say("seats-checked-in", what=described, came=came, expected=expected), private=True
        )

    async def give(self, context: Context, said: str) -> None:
        """`platz für Mira #7`: a seat, whatever the waitlist says."""
        names, label = _apart(said)
        one = await self._hosted(context, label)
        people = await self._named(context, one, names)
        for person in people:
            act = Act(kind=Kind.SEAT, at=context.now, source=Source.COMMAND, person=person)
            await self._do(context, one, act)
        described = what(one, context.now)
        await context.reply(
            say("seats-given", what=described, names=await self._names(context, people)), private=True
        )

    async def take(self, context: Context, said: str) -> None:
        """`nimm Mira raus #7`: off the list."""
        names, label = _apart(said)
        one = await self._hosted(context, label)
        people = await self._named(context, one, names)
        shown = await self._names(context, people)
        for person in people:
            act = Act(kind=Kind.UNSEAT, at=context.now, source=Source.COMMAND, person=person)
            await self._do(context, one, act)
        await context.reply(say("seats-taken", what=what(one, context.now), names=shown), private=True)

    async def walk_in(self, context: Context, said: str) -> None:
        """`walk-in #7 2`: so many stand at the door."""
        label, rest = label_and_rest(said)
        one = await self._hosted(context, label)
        number = rest.strip(" x") or "1"
        if not 0 < row_number(number) <= MOST:
            raise SaySo(say("seats-walk-in-unclear", label=one.label))
        book = await self._engine.store.book(context.tx, one.id)
        whole = book.capacity if book.set_here else one.capacity
        if whole is not None and book.taken + int(number) > whole:
            left = max(0, whole - book.taken)
            raise SaySo(say("seats-door-full", what=what(one, context.now), left=left))
        act = Act(kind=Kind.WALK_IN, at=context.now, source=Source.COMMAND, seats=int(number))
        await self._do(context, one, act)
        await context.reply(
            say("seats-walked-in", what=what(one, context.now), count=int(number)), private=True
        )

    async def tell(self, context: Context, said: str) -> None:
        """`nachricht an alle #7: …`: to those with a seat, or who else is named."""
        head, colon, text = said.partition(":")
        found = _SOMEWHERE.search(head)
        one = await self._hosted(context, found[1] if found else "")
        if not colon or not text.strip():
            raise SaySo(say("seats-message-unclear", label=one.label))
        states = _states(head)
        standings = await self._engine.standings(context.tx, one, context.now)
        people = [
            person for person, it in standings.items() if it.state in states and person != context.person.id
        ]
        if not people:
            raise SaySo(say("seats-message-nobody", what=what(one, context.now)))
        message_ = message(
            say("seats-from-host", name=context.person.name or "–", what=what(one, context.now)),
            Plain(text.strip()),
        )
        own = f"{context.signal.platform}:{context.signal.key}"
        copies = [
            Outgoing(
                key=f"seat-message:{own}:{person}",
                to=ToPerson(person),
                variants=(Variant(message_),),
                priority=Priority.MASS,
                slot=f"seat-message:{context.cause or own}:{person}",
                cause=context.cause,
            )
            for person in people
        ]
        context.slots += [copy.slot for copy in copies if copy.slot]
        if isinstance(context.signal, MessageEdited):
            for copy in copies:  # each may have one already, which it changes
                await self._outbox.put(context.tx, copy)
        else:
            await self._outbox.put_many(context.tx, copies)
        await write_audit(context.tx, context.now, context.person.id, "message to a session", one.label)
        await context.reply(say("seats-message-sent", count=len(people), what=what(one, context.now)))

    async def _hosted(self, context: Context, label: str) -> Bookable:
        """What is meant, if this person runs it. Raises SaySo."""
        tx, shown = context.tx, self._signing.shown(context)
        if not label and len(shown) != 1:
            raise SaySo(say("seats-which-label"))
        number = row_number(label) if label else shown[0]
        one = await self._engine.bookable(tx, number) or await self._engine.to_open(tx, number)
        if one is None:
            raise SaySo(say("session-no-such", label=f"#{number}"))
        if not self._runs(context, one):
            raise NotYours(say("seats-hosts-only"))
        return one

    def _runs(self, context: Context, one: Bookable) -> bool:
        return context.role >= Role.ORGANISER or context.person.id in one.hosts

    async def _do(self, context: Context, one: Bookable, act: Act, *, raised: bool = False) -> None:
        await self._engine.store.add(context.tx, one.id, act)
        await self._engine.settle(context.tx, one.id, context.now, raised=raised)
        if (now := await self._engine.bookable(context.tx, one.id)) is not None:
            await self._engine.refresh(context.tx, now)
        await write_audit(context.tx, context.now, context.person.id, f"seats {act.kind.value}", one.label)

    async def _named(self, context: Context, one: Bookable, said: str) -> list[int]:
        """Who is meant, of those who are in or may come. Raises SaySo where that is nobody, or several."""
        standings = await self._engine.standings(context.tx, one, context.now)
        if set(words(said)) <= _EVERYBODY:
            return [person for person, it in standings.items() if it.state is State.SEAT]
        known = await self._listing.names(context.tx, list(standings))
        found: list[int] = []
        for part in re.split(r"\s*(?:,|\bund\b|\band\b|&)\s*", said):
            wanted = words(part)
            fitting = [
                person
                for person, name in known.items()
                if wanted and (words(name) == wanted or words(name)[: len(wanted)] == wanted)
            ]
            if len(fitting) != 1:
                key = "seats-no-name" if not fitting else "seats-several-names"
                raise SaySo(say(key, name=part.strip()[:60], what=what(one, context.now)))
            found += fitting
        return found

    async def _names(self, context: Context, people: Sequence[int]) -> Names:
        known = await self._listing.names(context.tx, people)
        return Names(tuple(known[person] for person in people))


def _states(head: str) -> frozenset[State]:
    """Whom a message is for: those with a seat, where nobody else is named."""
    said = set(words(head))
    found: set[State] = set()
    if said & {"warteliste", "waitlist", "waiting", "wartende", "wartenden"}:
        found.add(State.WAITLIST)
    if said & {"hold", "holds", "angebote", "reserviert"}:
        found.add(State.HOLD)
    if said & {"wirklich", "really", "everybody", "everyone", "jeden", "sämtliche", "saemtliche"}:
        found |= {State.SEAT, State.HOLD, State.WAITLIST}
    if said & {"seats", "plätze", "plaetze", "seat"} or not found:
        found.add(State.SEAT)
    return frozenset(found)


def _label_first(said: str, *, shown: bool) -> tuple[str, str]:
    """`#7 20` → (`7`, `20`); a bare number is the capacity where a session is shown, else a label."""
    text = said.strip()
    label, rest = label_and_rest(text)
    if label and not rest.strip() and shown and not text.startswith("#"):
        return "", label
    return label, rest


def _apart(said: str) -> tuple[str, str]:
    """`Mira in #7` → (`Mira`, `7`)."""
    found = _SOMEWHERE.search(said)
    if found is None:
        return said.strip(" @:"), ""
    rest = f"{said[: found.start()]} {said[found.end() :]}"
    return rest.strip(" @:").replace("@", ""), found[1]
