"""Signing up and off: by button, reaction, command, and by what is said in the thread."""

from bot.core.barcamp import BARCAMP, PITCH
from bot.core.context import Context
from bot.core.message import Message, Strong, message, say
from bot.core.outgoing import Outgoing, ToPerson, Variant, mark
from bot.core.ports import Outbox
from bot.core.seats import Bookable, leave_button
from bot.core.sessions import SESSION
from bot.core.shape import row_number
from bot.core.signals import ButtonPressed, MessageEdited, MessageSaid, ReactionAdded, ReactionRemoved
from bot.errors import SaySo
from bot.features.seats.acts import Act, Kind, Source, State
from bot.features.seats.engine import Engine, placed_at, spot_of
from bot.features.seats.meaning import label_in, seats_asked
from bot.features.seats.rules import Standing
from bot.features.seats.wording import choice, confirmed, what
from bot.language.host_words import names_a_part
from bot.language.signup import understand

HANDS = ("✋", "🙋", "➕")
"""Whoever puts one of these on a card comes; ⭐ stays a star."""
SEAT_MARK, WAIT_MARK, MAYBE_MARK, LEFT_MARK = "✅", "⏳", "❔", "👋"
_MARKS = {State.SEAT: SEAT_MARK, State.WAITLIST: WAIT_MARK, State.MAYBE: MAYBE_MARK, State.HOLD: WAIT_MARK}
MOST_SEATS = 20
"""Nobody brings more to a session; a bigger number is a slip."""


class Signing:
    """The ways in and out for attendees."""

    def __init__(self, engine: Engine, outbox: Outbox) -> None:
        self._engine = engine
        self._outbox = outbox

    async def join(self, context: Context, said: str) -> None:
        """`dabei #7`, `ich komme zu #7 mit 2`, or the button."""
        label, rest = label_and_rest(said)
        seats = seats_asked(rest)
        if seats is None or seats > MOST_SEATS:
            raise SaySo(say("seats-how-many", most=MOST_SEATS))
        one = await self.meant(context, label)
        it = await self.sign_up(context, one, seats or None)
        if it is not None:
            await context.confirm(confirmed(one, it, context.now))

    async def leave(self, context: Context, said: str) -> None:
        """`raus #7`, `ich kann nicht zu #7 kommen`, or the button."""
        label = label_and_rest(said)[0] or label_in(said)
        if not label and len(self.shown(context)) != 1:
            raise SaySo(say("seats-which-leave"))
        one = await self.meant(context, label)
        await context.confirm(await self.sign_off(context, one))

    async def maybe(self, context: Context, said: str) -> None:
        """`vielleicht #7`, or the button. Who has a seat keeps it."""
        one = await self.meant(context, label_and_rest(said)[0])
        it = await self.perhaps(context, one)
        await context.confirm(
            confirmed(one, it, context.now) if it.state is State.MAYBE else _keeps(one, it, context)
        )

    async def accept(self, context: Context, said: str) -> None:
        """Take the seat that is kept for me."""
        one = await self.meant(context, label_and_rest(said)[0])
        it = await self._mine(context, one)
        if it is None or it.state is not State.HOLD:
            raise SaySo(say("seats-no-hold", what=what(one, context.now), label=one.label))
        await self._act(context, one, Kind.ACCEPT)
        after = await self._settled(context, one)
        if after is not None:
            await context.confirm(confirmed(one, after, context.now))

    async def decline(self, context: Context, said: str) -> None:
        """Somebody else may have it."""
        one = await self.meant(context, label_and_rest(said)[0])
        it = await self._mine(context, one)
        if it is None or it.state is not State.HOLD:
            raise SaySo(say("seats-no-hold", what=what(one, context.now), label=one.label))
        await self._act(context, one, Kind.DECLINE)
        await self._settled(context, one)
        await context.confirm(say("seats-declined", what=what(one, context.now)))

    async def swap(self, context: Context, value: str) -> None:
        """Let go of the seats at the same time, and take this one."""
        label, _, others = value.partition(":")
        one = await self.meant(context, label)
        for other in others.split("-"):
            left = await self._engine.bookable(context.tx, row_number(other))
            if left is not None:
                await self._act(context, left, Kind.LEAVE)
                await self._settled(context, left)
        it = await self.sign_up(context, one, None)
        if it is not None:
            await context.confirm(confirmed(one, it, context.now))

    async def swap_to(self, context: Context, said: str) -> None:
        """`tausche zu #7`: the same by words."""
        one = await self.meant(context, label_and_rest(said)[0])
        others = "-".join(str(other.id) for other in await self._clashing(context, one))
        await self.swap(context, f"{one.id}:{others}")

    async def both(self, context: Context, value: str) -> None:
        """Keep both, where that is allowed."""
        one = await self.meant(context, label_and_rest(value)[0])
        it = await self.sign_up(context, one, None, both=self._engine.policy.both)
        if it is not None:
            await context.confirm(confirmed(one, it, context.now))

    async def stay(self, context: Context, value: str) -> None:
        """Leave it as it is."""
        one = await self.meant(context, label_and_rest(value)[0])
        await context.confirm(say("seats-stay", what=what(one, context.now)))

    async def reacted(self, context: Context, added: bool) -> None:
        """A hand on a card, or taken off: it ends only what itself began."""
        shown = self.shown(context)
        if len(shown) != 1:
            if added:
                raise SaySo(say("seats-which", label=f"#{shown[0]}"))
            return
        one = await self._engine.bookable(context.tx, shown[0])
        if added:
            one = await self.meant(context, str(shown[0]))
            it = await self.sign_up(context, one, None)
            if it is not None:
                await context.confirm(confirmed(one, it, context.now))
        elif one is not None:
            before = await self._mine(context, one)
            await self._act(context, one, Kind.RETRACT)
            after = await self._settled(context, one)
            if before is not None and after is None:
                await context.confirm(self._off(one, context))

    async def hear(self, context: Context, text: str) -> bool:
        """What is said in the thread of something that can be signed up for."""
        shown = self.shown(context)
        if len(shown) != 1:
            return False
        understood = understand(text)
        if understood.label == "none":
            return False
        one = await self._engine.bookable(context.tx, shown[0])
        if one is None or (context.cause and await self._engine.store.was_deleted(context.tx, context.cause)):
            return False
        if names_a_part(text) and context.person.id in one.hosts:
            return False  # they say what it is, and not who comes
        self._engine.said_anew(context.tx, context.cause, one.id)
        match understood.label:
            case "join":
                one = await self.meant(context, str(one.id))
                seats = understood.seats if understood.seats > 1 else None
                if (it := await self.sign_up(context, one, seats)) is not None:
                    await self._show(context, one, it)
            case "maybe":
                before = await self._mine(context, one)
                await self._show_perhaps(context, one, before, await self.perhaps(context, one))
            case "leave":
                said = await self.sign_off(context, one, aloud=True)
                await self._mark(context, LEFT_MARK)
                if said is not None and not context.signal.late:
                    await self._quietly(context, said)
        return True

    async def sign_up(
        self, context: Context, one: Bookable, seats: int | None, *, both: bool = False
    ) -> Standing | None:
        """Where this person stands after having signed up; None: they were asked which of two they want.
        Raises SaySo where nobody can sign up."""
        now, person = context.now, context.person.id
        book = await self._engine.store.book(context.tx, one.id)
        capacity = book.capacity if book.set_here else one.capacity
        if capacity is not None and (seats or 1) > capacity:
            raise SaySo(say("seats-never", what=what(one, now), count=seats or 1, capacity=capacity))
        mine = next((entry for entry in book.entries if entry.person == person), None)
        if book.closed and (mine is None or (seats or 1) > mine.seats):
            raise SaySo(say("seats-closed", what=what(one, now)))
        clashing = [] if mine is not None or both else await self._clashing(context, one)
        if clashing:
            left = (await self._engine.fullness(context.tx, one, now)).left
            would = State.SEAT if left is None or left >= (seats or 1) else State.WAITLIST
            asked = choice(one, clashing, would, now, both=self._engine.policy.both)
            await self._ask(context, asked)
            return None
        await self._act(context, one, Kind.JOIN, seats)
        return await self._settled(context, one)

    async def sign_off(self, context: Context, one: Bookable, *, aloud: bool = False) -> Message:
        """Out, with whatever began it; what to say."""
        before = await self._mine(context, one)
        if before is not None:
            await self._act(context, one, Kind.LEAVE)
            await self._settled(context, one)
            return self._off(one, context)
        hosts = one.kind == BARCAMP and context.person.id in one.hosts
        key = "seats-was-not-in-but-hosts" if hosts else "seats-was-not-in"
        return message(say(key, what=what(one, context.now), label=one.label))

    async def perhaps(self, context: Context, one: Bookable) -> Standing:
        """Might come; who is in stays so."""
        await self._act(context, one, Kind.MAYBE)
        return await self._settled(context, one) or Standing(State.MAYBE)

    async def meant(self, context: Context, label: str) -> Bookable:
        """What that label, or the message at hand, is about. Raises SaySo where nobody can sign up."""
        tx, shown = context.tx, self.shown(context)
        if not label and len(shown) != 1:
            raise SaySo(say("seats-which-label"))
        number = row_number(label) if label else shown[0]
        one = await self._engine.bookable(tx, number)
        if one is None:
            raise SaySo(say("seats-not-needed", label=f"#{number}"))
        if one.cancelled:
            raise SaySo(say("seats-cancelled", title=Strong(one.title)))
        if one.end is not None and context.now >= one.end:
            raise SaySo(say("seats-over", title=Strong(one.title)))
        return one

    def shown(self, context: Context) -> tuple[int, ...]:
        """The labels that the message at hand shows."""
        return tuple(dict.fromkeys([*context.shown(SESSION), *context.shown(PITCH)]))

    async def _clashing(self, context: Context, one: Bookable) -> list[Bookable]:
        """Where this person has a seat at the same time."""
        if one.start is None or one.end is None:
            return []
        found = []
        for label, state in (await self._engine.of(context.tx, context.person.id)).items():
            other = await self._engine.bookable(context.tx, label)
            if label == one.id or other is None or other.cancelled or state not in (State.SEAT, State.HOLD):
                continue
            if other.start is None or other.end is None:
                continue
            if other.start < one.end and one.start < other.end:
                found.append(other)
        return found

    async def _act(self, context: Context, one: Bookable, kind: Kind, seats: int | None = None) -> None:
        place, order = spot_of(context.signal)
        source, cause = cause_of(context)
        act = Act(
            kind=kind, at=context.now, source=source, person=context.person.id, seats=seats, cause=cause
        )
        await self._engine.store.add(context.tx, one.id, placed_at(act, place, order))

    async def _settled(self, context: Context, one: Bookable) -> Standing | None:
        person = context.person.id
        return (await self._engine.settle(context.tx, one.id, context.now, answered={person})).get(person)

    async def _mine(self, context: Context, one: Bookable) -> Standing | None:
        return (await self._engine.standings(context.tx, one, context.now)).get(context.person.id)

    def _off(self, one: Bookable, context: Context) -> Message:
        return message(say("seats-off", what=what(one, context.now), label=one.label))

    async def _show(self, context: Context, one: Bookable, it: Standing) -> None:
        """In a thread a sign says it; whatever is no plain seat is told the person as well."""
        await self._mark(context, _MARKS[it.state])
        if it.state is not State.SEAT or it.more:
            await self._quietly(context, confirmed(one, it, context.now))
        await self._hint(context)

    async def _show_perhaps(
        self, context: Context, one: Bookable, before: Standing | None, it: Standing
    ) -> None:
        """Who is in, or waits, stays so and hears that; who said it before only sees the sign."""
        await self._mark(context, _MARKS[it.state])
        if it.state is not State.MAYBE:
            await self._quietly(context, _keeps(one, it, context))
        elif before is None or isinstance(context.signal, MessageEdited):
            await self._quietly(context, confirmed(one, it, context.now))
        await self._hint(context)

    async def _mark(self, context: Context, emoji: str) -> None:
        """A sign on the message itself; after an edit another one in its place."""
        signal = context.signal
        if not isinstance(signal, MessageSaid | MessageEdited) or signal.where is None:
            return
        key = f"seat-mark:{signal.platform}:{signal.key}"
        if isinstance(signal, MessageEdited):
            for other in (*_MARKS.values(), LEFT_MARK):
                if other != emoji:
                    row = mark(f"{key}:{other}:off", signal.where, signal.message, other, on=False)
                    await self._outbox.put(context.tx, row)
        await self._outbox.put(context.tx, mark(f"{key}:{emoji}", signal.where, signal.message, emoji))

    async def _ask(self, context: Context, asked: Message) -> None:
        if isinstance(context.signal, MessageSaid | MessageEdited) and not context.direct:
            await self._quietly(context, asked)
        else:
            await context.confirm(asked)

    async def _quietly(self, context: Context, said: Message) -> None:
        """To the person alone: where they wrote, if the platform can, else directly. It goes with what they
        wrote."""
        if context.direct or context.whispers:
            await context.reply(said, passing=True)
            return
        slot = f"seat-answer:{context.cause}"
        context.slots.append(slot)
        own = f"{context.signal.platform}:{context.signal.key}"
        await self._outbox.put(
            context.tx,
            Outgoing(
                key=f"seat-answer:{own}",
                to=ToPerson(context.person.id),
                variants=(Variant(said),),
                slot=slot,
                cause=context.cause,
                language=context.language,
            ),
        )

    async def _hint(self, context: Context) -> None:
        """Once in a thread: which words are listened to."""
        where = context.signal.where
        if where is None or where.thread is None or context.direct:
            return
        if await self._engine.store.hint(context.tx, where.platform, where.conversation, where.thread):
            own = f"seat-hint:{where.platform}:{where.conversation}:{where.thread}"
            hint = (Variant(message(say("seats-hint"))),)
            said = Outgoing(key=own, to=where, variants=hint, language=context.language)
            await self._outbox.put(context.tx, said)


def _keeps(one: Bookable, it: Standing, context: Context) -> Message:
    waits = it.state is State.WAITLIST
    described = what(one, context.now)
    said = (
        say("seats-maybe-but-waits", what=described, label=one.label, position=it.position)
        if waits
        else say("seats-maybe-but-in", what=described, label=one.label)
    )
    return message(said, buttons=(leave_button(one.id),))


def label_and_rest(said: str) -> tuple[str, str]:
    """`7 mit 2` → (`7`, `mit 2`); without a label an empty one."""
    text = said.strip().removeprefix("#")
    digits = len(text) - len(text.lstrip("0123456789"))
    return text[:digits], text[digits:]


def cause_of(context: Context) -> tuple[Source, str | None]:
    """By what it was done, and what it is undone with. What is done in a direct conversation nobody else
    sees, and so is a command."""
    signal = context.signal
    match signal:
        case ReactionAdded() | ReactionRemoved():
            where = signal.where.conversation if signal.where else ""
            key = f"reaction:{signal.platform}:{where}:{signal.message}:{signal.emoji}"
            return (Source.BUTTON if signal.direct else Source.REACTION), key
        case ButtonPressed():
            return Source.BUTTON, None
        case MessageSaid() | MessageEdited() if not signal.direct:
            return Source.MESSAGE, context.cause
        case _:
            return Source.COMMAND, context.cause
