"""`hilfe`: examples that work, then every command that this person may give here."""

from collections.abc import Callable, Sequence
from pathlib import Path

from bot.core.context import Context
from bot.core.feature import Command, Feature, Place, Takes
from bot.core.message import Line, bullets, heading, message, say
from bot.core.sessions import Programme
from bot.language.fold import words


def feature(commands: Callable[[], Sequence[Command]], programme: Programme) -> Feature:
    """Help's part in the house. `commands` is asked when help is: the list is complete only then."""
    help_ = _Help(commands, programme)
    return Feature(
        name="help",
        texts=Path(__file__).parent / "texts",
        commands=(Command(name="help", run=help_.show, takes=Takes.ANYTHING, fits=_all_or_nothing),),
        signals={"unreadable": _ask_again},
    )


async def _ask_again(context: Context) -> None:
    """What they wrote is locked, and nobody knows whether it was for the bot: a short word, once."""
    await context.reply(say("help-unreadable"))


class _Help:
    def __init__(self, commands: Callable[[], Sequence[Command]], programme: Programme) -> None:
        self._commands = commands
        self._programme = programme

    async def show(self, context: Context, rest: str) -> None:
        """The examples, and what is needed most with what it is for; all of it for `help all`."""
        everything = bool(words(rest))
        fitting = [
            command
            for command in self._commands()
            if _fits(context, command) and (everything or not command.rare)
        ]
        lines: list[Line] = [(say(f"{command.name}-help"),) for command in fitting]
        await context.reply(
            message(
                heading(say("help-intro")),
                bullets(*await self._examples(context)),
                heading(say("help-commands")),
                bullets(*lines),
            ),
            passing=True,
        )

    async def _examples(self, context: Context) -> list[Line]:
        """Questions that have an answer in this very programme."""
        examples: list[Line] = [(say("help-example-now"),)]
        sessions = await self._programme.sessions(context.tx)
        ahead = [one for one in sessions if one.start > context.now and not one.cancelled]
        with_people = [one for one in ahead if one.people]
        for one in (with_people or ahead)[:1]:
            examples.append((say("help-example-when", title=one.title.rstrip("?!.")),))
            examples.append((say("help-example-star", label=one.label),))
        return examples


def _all_or_nothing(rest: str) -> bool:
    return set(words(rest)) <= {"all", "alles", "everything", "alle", "bitte", "please"}


def _fits(context: Context, command: Command) -> bool:
    if context.role < command.role:
        return False
    return command.place is Place.ANYWHERE or (command.place is Place.DIRECT) == context.direct
