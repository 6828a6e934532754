"""Organisers write an announcement, and see it before anybody else does."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.core.audiences import Whom
from bot.core.context import Context
from bot.core.forms import Field, Form, Option
from bot.core.message import Choice, Message, Phrase, Words, message, say
from bot.core.ports import Tx
from bot.core.roles import Role
from bot.errors import SaySo
from bot.features.announcements.asking import STEP, AskingFirst
from bot.features.announcements.describing import Describing
from bot.features.announcements.model import Announcement
from bot.features.announcements.named import Known, Spot
from bot.features.announcements.sending import Stores
from bot.features.announcements.sentences import LONGEST, Order, read_order
from bot.features.announcements.there import channels_in
from bot.features.announcements.whom import read_whom

FORM = "announcements-form"


class Writing:
    """Drafts. `approval`: whether a second organiser has to look at each."""

    def __init__(
        self, stores: Stores, known: Known, describing: Describing, asking: AskingFirst, *, approval: bool
    ) -> None:
        self._store = stores.announcements
        self._places = stores.places
        self._known = known
        self._describing = describing
        self._asking = asking
        self._approval = approval

    async def write(self, context: Context, said: str) -> None:
        """`an alle von Tour 3 außer der Warteliste: …`: shown as people will see it; nothing is sent yet."""
        order = read_order(said)
        if order is None:
            raise SaySo(say("announcements-unclear"))
        await self._first_preview(context, await self._draft(context, order))

    async def instead_of_seats(self, context: Context, rest: str) -> bool:
        """`nachricht an alle: …` without a session, and not in the thread of one, is one of these."""
        if context.role < Role.ORGANISER or context.about or "#" in rest.partition(":")[0]:
            return False
        order = read_order(rest)
        if order is None:
            return False
        await self._first_preview(context, await self._draft(context, order))
        return True

    async def open_form(self, context: Context, _: str) -> None:
        """`ankündigung schreiben`: asked for field by field."""
        await context.open_form(context, FORM, "")

    async def fill(self, context: Context, _: str) -> Form:
        """The form, empty."""
        options = tuple(
            Option(one, say("announcements-option", option=Choice(one))) for one in ("normal", "urgent")
        )
        fields = (
            Field("whom", _asked("whom"), value="", hint=say("announcements-form-hint")),
            Field("de", _asked("de"), "long", required=False, longest=LONGEST),
            Field("en", _asked("en"), "long", required=False, longest=LONGEST),
            Field("urgency", _asked("urgency"), "choice", "normal", options, required=False),
        )
        return Form(FORM, say("announcements-form-title"), fields)

    async def submit(self, context: Context, _: str, values: Mapping[str, str]) -> Mapping[str, Phrase]:
        """A draft of what was filled in, or what is wrong with which field."""
        texts = {name: text for name in ("de", "en") if (text := values.get(name, "").strip(" -"))}
        if not texts:
            return {"de": say("announcements-no-text")}
        try:
            order = Order(values.get("whom", ""), texts, urgent=values.get("urgency") == "urgent")
            draft = await self._draft(context, order)
        except SaySo as wrong:
            return {"whom": wrong.phrase}
        await self._first_preview(context, draft)
        return {}

    async def preview(self, context: Context, one: Announcement, *before: Words) -> None:
        """Show it to whoever writes, and wait for what they say to it."""
        shown = _behind(before, await self._describing.preview(context.tx, one, context.now))
        if _asks(context):
            await context.ask(STEP, {"number": one.id}, shown)
        else:
            await context.reply(shown, private=True)

    async def _first_preview(self, context: Context, one: Announcement) -> None:
        """The same; where it is for the people of a channel, as soon as it is known who they are."""
        if channels_in(one.whom):
            await self._asking.preview(context, one, asks=_asks(context))
        else:
            await self.preview(context, one)

    async def take_back(self, tx: Tx, cause: str) -> None:
        """The message that asked for it is edited or gone: its draft goes, and what was sent stays."""
        await self._store.discard(tx, await self._store.drafts_of(tx, cause))

    async def _draft(self, context: Context, order: Order) -> Announcement:
        tx = context.tx
        if any(len(text) > LONGEST for text in order.texts.values()):
            raise SaySo(say("announcements-too-long", longest=LONGEST))
        if order.places and order.whom:
            raise SaySo(say("announcements-places-alone"))
        whom = None if order.places else await self._found(context, order.whom)
        places = [await self._place(context, name) for name in order.places]
        if whom is not None and not channels_in(whom):
            await self._known.people(tx, whom, context.now)  # says so where nobody knows such a circle
        number = await self._store.add(
            tx,
            order.texts,
            whom,
            context.person.id,
            context.now,
            urgent=order.urgent,
            ask_read=order.read,
            must_ask=self._approval,
            cause=context.cause,
        )
        await self._places.set_places(tx, number, list(dict.fromkeys(places)))
        one = await self._store.one(tx, number)
        if one is None:
            raise LookupError(f"there is no announcement {number}")
        return one

    async def _found(self, context: Context, said: str) -> Whom:
        spot = Spot(context.signal.platform, None if context.direct else context.conversation)
        return await self._known.found(context.tx, read_whom(said), context.now, spot)

    async def _place(self, context: Context, name: str) -> int:
        place = await self._places.place_named(context.tx, context.signal.platform, name)
        if place is None:
            raise SaySo(say("announcements-no-place", name=name))
        return place.id


def _asks(context: Context) -> bool:
    """Whether a preview is shown where they speak, so that their next words are an answer to it."""
    return context.direct or context.cause is None or context.at_desk


def _asked(field: str) -> Phrase:
    return say("announcements-form-field", field=Choice(field))


def _behind(before: Sequence[Words], shown: Message) -> Message:
    if not before:
        return shown
    first: Any = message(*before).blocks
    return Message((*first, *shown.blocks), shown.buttons, shown.about)
