"""What people say to an introduction, by button or in words."""

from collections.abc import Callable
from typing import TypeAlias

from bot.core.context import Context
from bot.core.message import At, message, say
from bot.core.shape import row_number
from bot.errors import SaySo
from bot.features.networking.introductions import wording
from bot.features.networking.introductions.introducing import Introducing
from bot.features.networking.introductions.knowing import Knowing
from bot.features.networking.introductions.model import Introduction, Said
from bot.features.networking.introductions.store import IntroductionStore
from bot.features.networking.profiles.store import ProfileStore
from bot.language.fold import fold

Fits: TypeAlias = Callable[[Introduction], bool]


class Answering:
    """Takes `we met`, `another time`, `again`, `never again`, and the yes or no of those who are asked."""

    def __init__(
        self,
        store: IntroductionStore,
        profiles: ProfileStore,
        knowing: Knowing,
        introducing: Introducing,
    ) -> None:
        self._store = store
        self._profiles = profiles
        self._knowing = knowing
        self._introducing = introducing

    async def met(self, context: Context, which: str) -> None:
        """They met: would they again?"""
        one = await self._known(context, which)
        await self._store.note(context.tx, one.id, context.person.id, outcome="met")
        table = await self._knowing.table(context.tx, one, {})
        await context.reply(wording.glad(table, context.person.id), private=True)

    async def later(self, context: Context, which: str) -> None:
        """The time does not suit: another one is proposed to all of them. `which`: the introduction, and
        behind it how many times had been proposed when the button was shown. What somebody else said of the
        same time meanwhile is not said once more."""
        number, _, seen = which.partition(":")
        one = await self._known(context, number)
        if seen.isdecimal() and row_number(seen) < one.postponed and one.meets_at is not None:
            await context.confirm(
                say("introductions-later-already", at=At(one.meets_at, one.zone, "daytime"))
            )
            return
        found = await self._introducing.another_time(context.tx, one, context.person.id, context.now)
        await context.confirm(say("introductions-later-done" if found else "introductions-agree-yourselves"))

    async def again(self, context: Context, which: str) -> None:
        """They would like to meet once more; it happens if the other one wants that, too."""
        one = await self._known(context, which)
        await self._store.note(context.tx, one.id, context.person.id, outcome="met", again=True)
        await context.reply(say("introductions-again-done", count=len(one.members) - 1), private=True)

    async def never(self, context: Context, which: str) -> None:
        """A block: for good, and nobody is told. `which`: the introduction, and the person by number (a
        button) or name."""
        number, _, whom = which.strip().lstrip("#").partition(":" if ":" in which else " ")
        one = await self._known(context, number)
        others = [person for person in one.persons if person != context.person.id]
        table = await self._knowing.table(context.tx, one, {})
        named = fold(whom.strip())
        meant = [each for each in others if not named or named in (str(each), fold(table.names[each]))]
        if len(meant) != 1:
            buttons = wording.never_buttons(table, context.person.id)
            await context.reply(message(say("introductions-never-whom"), buttons=buttons), private=True)
            return
        await self._profiles.block(context.tx, context.person.id, meant[0], context.now)
        await context.reply(say("introductions-never-done", name=table.names[meant[0]]), private=True)

    async def yes(self, context: Context, which: str) -> None:
        """They want it; it happens if the others do."""
        await self._say(context, which, "yes")

    async def no(self, context: Context, which: str) -> None:
        """They do not want it, and nobody learns of that."""
        await self._say(context, which, "no")

    async def ask_first(self, context: Context, _: str) -> None:
        """Ask me before you tell anybody my name."""
        await self._store.choose(context.tx, context.person.id, ask_first=True)
        await context.reply(say("introductions-asks-first"), private=True)

    async def ask_not(self, context: Context, _: str) -> None:
        """Introduce me at once."""
        await self._store.choose(context.tx, context.person.id, ask_first=False)
        await context.reply(say("introductions-asks-not"), private=True)

    async def share(self, context: Context, _: str) -> None:
        """People on another platform may learn how I am called on mine."""
        await self._store.choose(context.tx, context.person.id, share_account=True)
        await context.reply(say("introductions-shares"), private=True)

    async def share_not(self, context: Context, _: str) -> None:
        """They may not."""
        await self._store.choose(context.tx, context.person.id, share_account=False)
        await context.reply(say("introductions-shares-not"), private=True)

    async def _say(self, context: Context, which: str, said: Said) -> None:
        one = await self._mine(context, which, lambda each: each.stage == "asking")
        if one.stage != "asking":
            raise SaySo(say("introductions-too-late"))
        await self._store.note(context.tx, one.id, context.person.id, said=said)
        count = len(one.members) - 1
        done = say("introductions-said-yes", count=count) if said == "yes" else say("introductions-said-no")
        await context.reply(done, private=True)
        await self._introducing.answered(context.tx, one.id, context.now)

    async def _known(self, context: Context, which: str) -> Introduction:
        """One whose people know of each other. Raises SaySo."""
        one = await self._mine(context, which, lambda each: each.greeted)
        if not one.greeted or len(one.members) < 2:
            raise SaySo(say("introductions-not-yours"))
        return one

    async def _mine(self, context: Context, which: str, fits: Fits) -> Introduction:
        """The one of that number, or the latest that fits; theirs in any case. Raises SaySo."""
        number = which.strip().lstrip("#")
        mine = await self._store.of(context.tx, context.person.id)
        if number:
            found = next((one for one in mine if str(one.id) == number), None)
        else:
            found = next((one for one in mine if fits(one)), None)
        if found is None or found.member(context.person.id) is None:
            raise SaySo(say("introductions-not-yours"))
        return found
