"""Three things to say that have an answer right now, taken from the programme as it is."""

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.core.house import Answers, House
from bot.core.message import Phrase, say
from bot.core.ports import Tx
from bot.core.sessions import Programme, Session

COUNT = 3
_LONGEST = 45
"""Of a title: longer ones nobody types on a phone."""
_TRIED = 4
"""To answer a question of a large programme takes some ten milliseconds, and others wait meanwhile."""
_ALWAYS = (say("help-example-remind"), say("help-example-table"), say("help-example-programme"))
_QUOTES = " „“”«»"


class Examples:
    """What is on, when something is, how it is starred; and else what always works."""

    def __init__(
        self, house: Callable[[], House], programme: Programme, answers: Callable[[], Answers]
    ) -> None:
        self._house = house
        self._programme = programme
        self._answers = answers

    async def at(self, tx: Tx, now: datetime, language: str) -> list[Phrase]:
        """Three of them, best first, for who reads that language. A session is named only if its title, asked
        for, leads to it alone."""
        sessions = [one for one in await self._programme.sessions(tx) if not one.cancelled]
        running = any(one.start <= now < one.end for one in sessions)
        ahead = [one for one in sessions if one.start > now]
        said = [say("help-example-now")] if running else [say("help-example-next")] if ahead else []
        named = None
        for one in candidates(ahead):
            asked = say("help-example-when", title=one.title.rstrip("?!."))
            question = self._house().words(asked, language).strip(_QUOTES)
            if list(await self._answers().shown_for(tx, question, now)) == [one.id]:
                said.append(asked)
                named = one
                break
        if ahead:
            said.append(say("help-example-star", label=(named or ahead[0]).label))
        return [*said, *_ALWAYS][:COUNT]


def candidates(ahead: Sequence[Session]) -> list[Session]:
    """Those that may be named: soon, short of title, and rather with people than a break. Pure."""
    short = [one for one in ahead if len(one.title) <= _LONGEST]
    return sorted(short[: 3 * _TRIED], key=lambda one: not one.people)[:_TRIED]
