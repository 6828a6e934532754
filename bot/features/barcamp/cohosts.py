"""More than one host: whoever is named is asked, and is one only when they say yes."""

from bot.core.barcamp import PITCH
from bot.core.context import Context
from bot.core.feature import Command, Takes
from bot.core.message import About, Button, Strong, message, say
from bot.core.outgoing import Priority, ToPerson, post
from bot.core.shape import row_number
from bot.errors import SaySo
from bot.features.barcamp.aloud import co_host_said
from bot.features.barcamp.service import Pitching
from bot.features.barcamp.store import PitchStore
from bot.features.barcamp.targets import Targets, may_change, split_label
from bot.storage.people import People

YES, NO = "barcamp-cohost-yes", "barcamp-cohost-no"


class CoHosts:
    """The commands and buttons of it."""

    def __init__(self, store: PitchStore, targets: Targets, pitching: Pitching, people: People) -> None:
        self._store = store
        self._targets = targets
        self._pitching = pitching
        self._people = people
        self.commands = (
            Command(name="barcamp-cohost", run=self.ask, takes=Takes.TEXT, rare=True, hosts=True),
            Command(name="barcamp-cohost-accept", run=self.accept, takes=Takes.LABEL, rare=True),
            Command(name="barcamp-cohost-decline", run=self.decline, takes=Takes.LABEL, rare=True),
        )
        self.buttons = {YES: self.accept, NO: self.decline}

    async def ask(self, context: Context, text: str) -> None:
        """`co-host #43 @tom`: by the account, or by a name that only one person here has. A name gives no
        rights: the person is asked, and the host reads whom."""
        label, name = split_label(text)
        kept = await self._targets.own(context, label)
        found = await self._people.called(context.tx, context.signal.platform, name)
        if len(found) != 1:
            raise SaySo(say("barcamp-who" if not found else "barcamp-which-one", name=name))
        [who] = found
        if who in kept.pitch.hosts:
            raise SaySo(say("barcamp-is-host", name=name, label=kept.pitch.label))
        asked = message(
            say(
                "barcamp-cohost-ask",
                name=name_of(context),
                title=Strong(kept.pitch.title),
                label=kept.pitch.label,
            ),
            buttons=(
                Button(
                    YES,
                    say("barcamp-cohost-yes"),
                    str(kept.pitch.id),
                    say("barcamp-yes-twin", label=kept.pitch.label),
                ),
                Button(
                    NO,
                    say("barcamp-cohost-no"),
                    str(kept.pitch.id),
                    say("barcamp-no-twin", label=kept.pitch.label),
                ),
            ),
            about=(About(PITCH, kept.pitch.id),),
        )
        if await self._store.invite(context.tx, kept.pitch.id, who, context.person.id, context.now):
            key = f"pitch:{kept.pitch.id}:cohost:{who}"
            await context.outbox.put(context.tx, post(key, ToPerson(who), asked, Priority.TIMED))
        # How somebody is called on another platform is nobody's business here.
        accounts = await self._people.identities(context.tx, who)
        here = next((one for one in accounts if one.platform == context.signal.platform), None)
        await context.confirm(
            say(
                "barcamp-cohost-asked",
                name=(here.name if here else "") or name,
                account=here.user if here else name,
                label=kept.pitch.label,
            )
        )

    async def hear(self, context: Context, text: str) -> bool:
        """`co-host Lin`, said by a host in the pitch's thread; without a colon only where somebody is called
        so."""
        said = co_host_said(text)
        if said is None:
            return False
        name, certain = said
        try:
            kept = await self._targets.meant(context, None)
        except SaySo:
            return False
        if not may_change(context, kept):
            return False
        found = await self._people.called(context.tx, context.signal.platform, name)
        if not certain and len(found) != 1:
            return False
        await self.ask(context, name)
        return True

    async def accept(self, context: Context, label: str) -> None:
        """`accept co-host #43`."""
        kept = await self._targets.meant(context, row_number(label) if label else None)
        await self._pitching.may_host_more(context.tx, kept.pitch.event, context.person.id)
        by = await self._store.answer_invitation(context.tx, kept.pitch.id, context.person.id)
        if by is None:
            raise SaySo(say("barcamp-not-asked", label=kept.pitch.label))
        await self._store.add_host(context.tx, kept.pitch.id, context.person.id)
        await self._pitching.changed(context.tx, kept.pitch.id, context.now, context.person.id)
        await self._tell(context, by, "barcamp-cohost-accepted", kept.pitch.id, kept.pitch.title)
        await context.confirm(say("barcamp-you-host", title=Strong(kept.pitch.title), label=kept.pitch.label))

    async def decline(self, context: Context, label: str) -> None:
        """`decline co-host #43`."""
        kept = await self._targets.meant(context, row_number(label) if label else None)
        by = await self._store.answer_invitation(context.tx, kept.pitch.id, context.person.id)
        if by is None:
            raise SaySo(say("barcamp-not-asked", label=kept.pitch.label))
        await self._tell(context, by, "barcamp-cohost-declined", kept.pitch.id, kept.pitch.title)
        await context.confirm(say("barcamp-you-declined"))

    async def _tell(self, context: Context, to: int, key: str, pitch: int, title: str) -> None:
        if not to:
            return
        said = message(
            say(key, name=name_of(context), title=Strong(title), label=f"#{pitch}"),
            about=(About(PITCH, pitch),),
        )
        row = f"pitch:{pitch}:cohost-answer:{context.person.id}:{to}:{context.signal.key}"
        await context.outbox.put(context.tx, post(row, ToPerson(to), said, Priority.TIMED))


def name_of(context: Context) -> str:
    """How whoever speaks is called."""
    return context.person.name or "–"
