"""What organisers do with an announcement: send it, approve it, stop it, correct it, take it back."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.context import Context
from bot.core.feature import Handler
from bot.core.message import At, Choice, Phrase, message, say
from bot.core.outgoing import CardRef, Priority, ToPerson, post
from bot.core.ports import Outbox
from bot.core.roles import Role
from bot.core.shape import row_number
from bot.errors import SaySo
from bot.features.announcements.about_one import Said, read_said
from bot.features.announcements.describing import Describing, takes_of
from bot.features.announcements.model import (
    ANNOUNCEMENT,
    STANDING,
    UNSENT,
    Announcement,
    State,
)
from bot.features.announcements.sending import Sending, Stores
from bot.features.announcements.sentences import LONGEST, Act, Wish, moment_in, read_wish, texts_in
from bot.features.announcements.there import channels_in
from bot.features.announcements.writing import Writing
from bot.storage.notes import last_act, write_audit

FARTHEST = timedelta(days=366)
PROGRAMME_CHANGED = "changed the programme"
"""The act whose undoing is another command."""

Does = Callable[[Context, Announcement, str], Awaitable[None]]


class Acting:
    """The commands, buttons and answers behind a preview or a report; each act in all three ways."""

    def __init__(
        self,
        stores: Stores,
        writing: Writing,
        sending: Sending,
        describing: Describing,
        outbox: Outbox,
        zone: str,
    ) -> None:
        self._store = stores.announcements
        self._writing = writing
        self._sending = sending
        self._describing = describing
        self._outbox = outbox
        self._zone = zone
        self._does: Mapping[Act, Does] = {
            Act.SHOW: self._show,
            Act.SEND: self._send,
            Act.STOP: self._stop,
            Act.ASK: self._ask,
            Act.APPROVE: self._approve,
            Act.REJECT: self._reject,
            Act.DISCARD: self._discard,
            Act.URGENT: self._set(urgent=True),
            Act.NORMAL: self._set(urgent=False),
            Act.READ: self._set(ask_read=True),
            Act.POST: self._set(way="post"),
            Act.DIRECT: self._set(way="direct", ring=0),
            Act.RING: self._ring,
            Act.REALLY: self._really,
            Act.CORRECT: self._correct,
            Act.WITHDRAW: self._withdraw,
            Act.OVER: self._over,
            Act.UNTIL: self._until,
        }

    @property
    def buttons(self) -> dict[str, Handler]:
        """By action; the value is the number."""
        return {f"announcement-{act.value}": self._pressed(act) for act in Act}

    async def act(self, context: Context, rest: str) -> None:
        """`announcement 7 send at 14:00`."""
        wish = read_wish(rest)
        if wish is None:
            raise SaySo(say("announcements-act-unclear"))
        await self._do(context, wish, wish.number)

    async def answer(self, context: Context, data: Mapping[str, Any], said: str) -> bool:
        """What is said to a preview; something else is no answer to it."""
        wish = read_wish(said)
        if wish is None and (found := read_said(said)) is not None:
            wish = found.wish
        if wish is None:
            return False
        await self._do(context, wish, wish.number or int(data["number"]))
        return True

    async def hear(self, context: Context, text: str) -> bool:
        """`nimm das zurück`, `who got it?`: of the announcement that is named, else of one's last."""
        if context.role < Role.ORGANISER or (said := read_said(text)) is None:
            return False
        one = await self._spoken_of(context, said)
        if one is None and not said.named:
            return False
        if one is None:
            raise SaySo(say("announcements-no-such", number=str(said.wish.number or "")))
        wish = said.wish
        last = "" if said.named or wish.act is Act.SHOW else await last_act(context.tx, context.person.id)
        if last == PROGRAMME_CHANGED and wish.act is Act.WITHDRAW:
            raise SaySo(say("announcements-or-undo", number=str(one.id)))
        if not said.named and wish.act is not Act.SHOW and not last.startswith("announcement"):
            if wish.act is Act.OVER:
                return False
            wish = Wish(Act.SHOW)  # "that" may be something else: all that can be done with it is shown
        await self._do(context, wish, one.id)
        return True

    async def _spoken_of(self, context: Context, said: Said) -> Announcement | None:
        if said.wish.number is not None:
            return await self._store.one(context.tx, said.wish.number)
        of_sent = said.wish.act in (Act.SHOW, Act.WITHDRAW, Act.STOP, Act.OVER)
        return await self._store.last(context.tx, context.person.id, told=of_sent)

    def _pressed(self, act: Act) -> Handler:
        async def handle(context: Context, value: str) -> None:
            await self._do(context, Wish(act), row_number(value) if value.isdecimal() else None)

        return handle

    async def _do(self, context: Context, wish: Wish, number: int | None) -> None:
        tx = context.tx
        one = (
            await self._store.one(tx, number)
            if number is not None
            else await self._store.last(tx, context.person.id)
        )
        if one is None:
            raise SaySo(say("announcements-no-such", number=str(number or "")))
        await self._does[wish.act](context, one, wish.rest)
        if wish.act is not Act.SHOW:
            await write_audit(
                tx, context.now, context.person.id, f"announcement {wish.act.value}", str(one.id)
            )

    async def _show(self, context: Context, one: Announcement, _: str) -> None:
        if one.state is State.DRAFT:
            await self._writing.preview(context, one)
        else:
            await context.show_card(CardRef(ANNOUNCEMENT, one.id), private=True)

    async def _send(self, context: Context, one: Announcement, when: str) -> None:
        _must_be(one, *UNSENT)
        at = self._moment(when, context.now) if when else None
        await self._somebody(context, one, at)
        if one.must_ask and one.approver is None and one.writer == context.person.id:
            await self._ask_for(context, one, at)
            return
        if one.must_ask and one.approver is None:
            one = await self._store.change(context.tx, one.id, approver=context.person.id)
        await self._go(context, one, at or (None if one.state is State.SCHEDULED else one.at))

    async def _go(self, context: Context, one: Announcement, at: datetime | None) -> None:
        tx, now = context.tx, context.now
        if at is not None and at > now:
            one = await self._store.change(tx, one.id, state=State.SCHEDULED, at=at, due_at=at)
            await self._outbox.show_organisers(tx, CardRef(ANNOUNCEMENT, one.id))
            await self._outbox.refresh(tx, CardRef(ANNOUNCEMENT, one.id))
            said = say("announcements-scheduled", number=str(one.id), at=At(at, self._zone, "daytime"))
            await context.confirm(said)
            return
        reached = await self._describing.expected(tx, one, now)
        await self._sending.begin(tx, one, now)
        if one.whom is None or one.way == "post":
            await context.confirm(say("announcements-posting", number=str(one.id)))
        elif reached is None:
            await context.confirm(say("announcements-sending-soon", number=str(one.id)))
        else:
            takes = takes_of(max((it.takes for it in reached.expected.values()), default=timedelta()))
            sending = say("announcements-sending", number=str(one.id), count=reached.count, takes=takes)
            await context.confirm(sending)

    async def _somebody(self, context: Context, one: Announcement, at: datetime | None) -> None:
        """Nothing is sent to nobody; later on there may be somebody."""
        if one.whom is None or at is not None or one.at is not None:
            return
        reached = await self._describing.expected(context.tx, one, context.now)
        if reached is not None and not reached.expected:
            raise SaySo(say("announcements-nobody"))

    async def _ask(self, context: Context, one: Announcement, _: str) -> None:
        _must_be(one, State.DRAFT)
        await self._ask_for(context, one, one.at)

    async def _ask_for(self, context: Context, one: Announcement, at: datetime | None) -> None:
        await self._store.change(context.tx, one.id, state=State.ASKED, must_ask=True, approver=None, at=at)
        card = CardRef(ANNOUNCEMENT, one.id)
        await self._outbox.show_organisers(context.tx, card)
        await self._outbox.refresh(context.tx, card)
        await context.confirm(say("announcements-asked", number=str(one.id)))

    async def _approve(self, context: Context, one: Announcement, _: str) -> None:
        _must_be(one, State.ASKED)
        if one.writer == context.person.id:
            raise SaySo(say("announcements-own"))
        one = await self._store.change(context.tx, one.id, approver=context.person.id)
        await self._go(context, one, one.at)

    async def _reject(self, context: Context, one: Announcement, _: str) -> None:
        _must_be(one, State.ASKED)
        await self._store.change(context.tx, one.id, state=State.DRAFT)
        await self._outbox.refresh(context.tx, CardRef(ANNOUNCEMENT, one.id))
        if one.writer is not None and one.writer != context.person.id:
            told = message(
                say("announcements-was-rejected", number=str(one.id), name=context.person.name or "–")
            )
            key = f"announcement:{one.id}:rejected:{context.signal.platform}:{context.signal.key}"
            await self._outbox.put(context.tx, post(key, ToPerson(one.writer), told, Priority.TIMED))
        await context.confirm(say("announcements-rejected", number=str(one.id)))

    async def _discard(self, context: Context, one: Announcement, _: str) -> None:
        _must_be(one, *UNSENT)
        if one.state is State.DRAFT:
            await self._store.discard(context.tx, [one.id])
        else:
            await self._store.change(context.tx, one.id, state=State.DRAFT, at=None, due_at=None)
            await self._outbox.refresh(context.tx, CardRef(ANNOUNCEMENT, one.id))
        await context.confirm(say("announcements-discarded", number=str(one.id)))

    def _set(self, **values: object) -> Does:
        async def change(context: Context, one: Announcement, _: str) -> None:
            _must_be(one, State.DRAFT)
            await self._writing.preview(context, await self._store.change(context.tx, one.id, **values))

        return change

    async def _ring(self, context: Context, one: Announcement, _: str) -> None:
        _must_be(one, State.DRAFT)
        if one.whom is not None and one.way != "post":
            raise SaySo(say("announcements-rings-nobody"))
        one = await self._store.change(context.tx, one.id, ring=1)
        await self._writing.preview(context, one, say("announcements-ring-really", number=str(one.id)))

    async def _really(self, context: Context, one: Announcement, _: str) -> None:
        _must_be(one, State.DRAFT)
        if one.ring < 1:
            await self._ring(context, one, "")
            return
        await self._writing.preview(context, await self._store.change(context.tx, one.id, ring=2))

    async def _stop(self, context: Context, one: Announcement, _: str) -> None:
        if one.state is State.SCHEDULED:
            await self._discard(context, one, "")
            return
        _must_be(one, State.SENDING, State.SENT)
        await self._sending.stop(context.tx, one, context.now)
        await context.confirm(say("announcements-stopped", number=str(one.id)))

    async def _correct(self, context: Context, one: Announcement, said: str) -> None:
        found = texts_in(said)
        # One language alone is corrected, where each has its own text.
        texts = found if "" in found or "" in one.texts else {**one.texts, **found}
        if any(len(text) > LONGEST for text in texts.values()):
            raise SaySo(say("announcements-too-long", longest=LONGEST))
        if one.state in UNSENT:
            # What a second organiser said yes to was another text.
            anew = {"state": State.ASKED, "due_at": None} if one.approver is not None else {}
            changed = await self._store.change(
                context.tx, one.id, texts=texts, writer=context.person.id, approver=None, **anew
            )
            await self._outbox.refresh(context.tx, CardRef(ANNOUNCEMENT, one.id))
            if changed.state is State.DRAFT:
                await self._writing.preview(context, changed)
            else:
                await context.confirm(say("announcements-changed", number=str(one.id)))
            return
        await self._changed(context, one, "announcements-correcting", texts=texts, corrected_at=context.now)

    async def _withdraw(self, context: Context, one: Announcement, _: str) -> None:
        if one.state in UNSENT:
            await self._discard(context, one, "")
            return
        await self._changed(
            context, one, "announcements-withdrawing", state=State.WITHDRAWN, valid_until=None
        )

    async def _over(self, context: Context, one: Announcement, _: str) -> None:
        await self._changed(context, one, "announcements-ending", state=State.OVER, valid_until=None)

    async def _changed(self, context: Context, one: Announcement, key: str, **values: object) -> None:
        """What was sent says it in its place."""
        taken_back = values.get("state") is State.WITHDRAWN
        _must_be(one, *STANDING, *((State.OVER,) if taken_back else ()))
        if not one.can_change(context.now):
            raise SaySo(say("announcements-too-late", number=str(one.id)))
        if one.state is State.SENDING and "state" in values:
            one = await self._sending.stop(context.tx, one, context.now)
        await self._sending.change(context.tx, one, context.now, **values)
        await context.confirm(Phrase(key, {"number": str(one.id)}))

    async def _until(self, context: Context, one: Announcement, said: str) -> None:
        _must_be(one, *UNSENT, State.SENDING, State.SENT)
        moment = self._moment(said, context.now)
        comes_late = one.sent_at is not None and one.whom is not None and not channels_in(one.whom)
        valid = {"valid_until": moment} if comes_late else {}
        one = await self._store.change(context.tx, one.id, until=moment, **valid)
        if one.state is State.DRAFT:
            await self._writing.preview(context, one)
            return
        await self._sending.arm(context.tx, one, context.now)
        shown = At(moment, self._zone, "daytime")
        await context.confirm(say("announcements-until", number=str(one.id), at=shown))

    def _moment(self, said: str, now: datetime) -> datetime:
        """The moment ahead that the words name, on the community's clock. Raises SaySo."""
        moment = moment_in(said, now.astimezone(ZoneInfo(self._zone)))
        if moment is None:
            raise SaySo(say("announcements-when"))
        if not now < moment < now + FARTHEST:
            raise SaySo(say("announcements-passed", at=At(moment, self._zone, "daytime")))
        return moment


def _must_be(one: Announcement, *states: State) -> None:
    """Raises SaySo where it is too late for that, or too early."""
    if one.state not in states:
        state = Choice(one.state.value)
        raise SaySo(say("announcements-not-now", number=str(one.id), state=state))
