"""`hilfe`: what can be said right here, examples that work, and the commands that this person may give."""

from collections.abc import Callable, Sequence
from pathlib import Path

from bot.core.context import Context
from bot.core.feature import Command, Feature, Takes
from bot.core.house import House
from bot.core.message import Block, bullets, heading, message, paragraph, say
from bot.core.roles import Role
from bot.features.help.examples import Examples
from bot.features.help.welcome import Welcome
from bot.language.fold import words


def feature(house: Callable[[], House], examples: Examples, welcome: Welcome) -> Feature:
    """Help's part in the house. `house` is asked when help is: it is complete only then."""
    help_ = _Help(house, examples, welcome)
    return Feature(
        name="help",
        texts=Path(__file__).parent / "texts",
        commands=(Command(name="help", run=help_.show, takes=Takes.ANYTHING, fits=_all_or_nothing),),
        threads=(help_.hear,),
        signals={"unreadable": _ask_again},
    )


async def _ask_again(context: Context) -> None:
    """What they wrote is locked, and nobody knows whether it was for the bot: a short word, once."""
    await context.reply(say("help-unreadable"))


class _Help:
    def __init__(self, house: Callable[[], House], examples: Examples, welcome: Welcome) -> None:
        self._welcome = welcome
        self._house = house
        self._examples = examples

    async def show(self, context: Context, rest: str) -> None:
        """Where others read along it is short; all of it comes for `help all`, anywhere."""
        everything = bool(words(rest))
        blocks = [*await self._here(context), *await self._ask(context)]
        if everything or context.direct:
            blocks += self._commands(context, everything=everything)
        else:
            blocks.append(paragraph(say("help-more")))
        await context.reply(message(*blocks), passing=True)
        await self._welcome.is_known(context)

    async def hear(self, context: Context, text: str) -> bool:
        """`hilfe`, and nothing else, in a thread where the bot listens: who is new there does not know yet
        how to call it."""
        match = self._house().commands.find(text)
        if match is None or match.command.name != "help" or not await self._house().hints(context):
            return False
        await self.show(context, match.rest)
        return True

    async def _here(self, context: Context) -> list[Block]:
        hints = await self._house().hints(context)
        if not hints:
            return []
        # The answer stands in a thread, where what is heard in the channel is not heard.
        return [heading(say("help-thread" if context.about else "help-channel")), bullets(*hints)]

    async def _ask(self, context: Context) -> list[Block]:
        """Three things to ask, each of which has an answer in this very programme."""
        three = await self._examples.at(context.tx, context.now, context.language)
        lines = [(one,) for one in three]
        return [heading(say("help-intro" if context.direct else "help-intro-aloud")), bullets(*lines)]

    def _commands(self, context: Context, *, everything: bool) -> list[Block]:
        fitting = [
            one
            for one in self._house().commands.all
            if one.is_for_whom(context) and (everything or not one.rare)
        ]
        theirs = [one for one in fitting if one.role >= Role.ORGANISER]
        ours = [one for one in fitting if one.role < Role.ORGANISER]
        blocks = [heading(say("help-commands")), _listed(ours)]
        return [*blocks, heading(say("help-organisers")), _listed(theirs)] if theirs else blocks


def _listed(commands: Sequence[Command]) -> Block:
    return bullets(*((say(f"{one.name}-help"),) for one in commands))


def _all_or_nothing(rest: str) -> bool:
    return set(words(rest)) <= {"all", "alles", "everything", "alle", "bitte", "please"}
