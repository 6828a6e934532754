"""“Did you mean `merk #3`?”, and what a yes to that does."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from bot.core.context import Context
from bot.core.feature import Feature
from bot.core.house import House
from bot.core.message import Button, message, say
from bot.core.nearly import Near
from bot.core.sessions import Programme
from bot.language.fold import words
from bot.language.yes_no import yes_or_no

MEANT = "nearly.meant"
YES = "nearly-yes"


def feature(house: Callable[[], House], programme: Programme) -> Feature:
    """Its part in the house; it stands before those who answer questions. Nothing is done before the yes,
    and who may not do it is not asked."""
    nearly = _Nearly(house, programme)
    return Feature(
        name="nearly",
        texts=Path(__file__).parent / "texts",
        buttons={YES: nearly.pressed},
        dialogues={MEANT: nearly.answered},
        answerer=nearly.hear,
    )


class _Nearly:
    def __init__(self, house: Callable[[], House], programme: Programme) -> None:
        self._house = house
        self._programme = programme

    async def hear(self, context: Context, text: str) -> bool:
        """Ask, where the text is a command but for a slip of the pen."""
        near = self._house().commands.nearly(text, lambda command: command.is_for_whom(context))
        if near is None or await self._is_of_the_programme(context, near.slipped):
            return False
        _speak(context, near)
        button = Button(YES, say("nearly-yes-button"), near.text, say("nearly-yes-twin", command=near.text))
        asked = message(say("nearly-ask", command=near.text), buttons=(button,), about=context.about)
        await context.ask(MEANT, {"text": near.text}, asked)
        return True

    async def answered(self, context: Context, data: Mapping[str, Any], text: str) -> bool | None:
        """`ja` does it; `nein` is enough, and anything else is something new."""
        sure = yes_or_no(text)
        if sure is None or len(words(text)) > 2:
            return False
        if sure:
            await self._house().give(context, str(data["text"]))
        else:
            await context.reply(say("nearly-no"))
        return None

    async def pressed(self, context: Context, command: str) -> None:
        """The same by the button: once, and only by who was asked."""
        if await self._house().take_answer(context, MEANT, {"text": command}):
            await self._house().give(context, command)
        else:
            await context.reply(say("nearly-over", command=command), passing=True)

    async def _is_of_the_programme(self, context: Context, slipped: Collection[str]) -> bool:
        """Whether one of these words stands there as it was written: then it is no slip."""
        sessions = await self._programme.sessions(context.tx)
        named = (part for one in sessions for part in (one.title, one.room, one.track, *one.people) if part)
        return any(set(words(part)).intersection(slipped) for part in named)


def _speak(context: Context, near: Near) -> None:
    """Who was never heard to say a sentence is spoken to in the language of the command."""
    if near.language and context.person.language is None and context.person.heard is None:
        context.language = near.language
