"""One short welcome, when somebody first speaks to the bot alone and does not know yet what to say."""

from bot.core.context import Context
from bot.core.message import Choice, bullets, message, say
from bot.core.roles import Role
from bot.features.help.examples import Examples
from bot.storage.people import People


class Welcome:
    """The port `Welcoming`. Whoever begins with a question or a command gets the answer, and no speech."""

    def __init__(self, examples: Examples, people: People) -> None:
        self._examples = examples
        self._people = people

    async def greet(self, context: Context, *, understood: bool) -> bool:
        """Welcome a person who is greeting us; or, where they were not `understood`, who was never heard of.
        False: they know us already, or others read along."""
        person = context.person
        if not context.direct or person.welcomed or not (understood or person.new):
            return False
        three = await self._examples.at(context.tx, context.now, context.language)
        blocks = message(
            say(
                "welcome-hello" if understood else "welcome-unclear",
                named=Choice("yes" if person.name else "no"),
                name=person.name,
            ),
            bullets(*((one,) for one in three)),
            say("welcome-more-organiser" if context.role >= Role.ORGANISER else "welcome-more"),
        )
        await self.is_known(context)
        await context.reply(blocks)
        return True

    async def is_known(self, context: Context) -> None:
        """They know by now what can be said: a welcome would come too late."""
        if context.direct and not context.person.welcomed:
            await self._people.welcomed(context.tx, context.person.id, context.now)
