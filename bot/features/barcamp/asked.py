"""`was gibt's auf dem Barcamp zu Brot?`: what is pitched, and the barcamp's part of the programme."""

import re

from bot.core.barcamp import BARCAMP, PITCH
from bot.core.context import Context
from bot.core.message import About, Line, bullets, heading, message, say
from bot.core.sessions import SESSION, session_line
from bot.features.barcamp.lists import AT_MOST, Lists
from bot.features.barcamp.service import Ports
from bot.features.barcamp.similar import gist
from bot.features.barcamp.wordings import GENERAL
from bot.language.topics import find_topics

LONGEST = 200
ENOUGH = 0.5
"""So much of what is asked for has to be in it."""

_THERE = re.compile(
    r"\b(?:(?:auf|bei|an|in|zu|for|at|on)\s+)?(?:(?:dem|the|unser\w*|our)\s+)?(?:(?:beim|am|im|fürs?|zum)\s+)?"
    r"bar-?camp\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^\W*(?:(?:und|and|hallo|hi|hey)\W+)*(?:was|welche\w*|gibt|gibt['’]?s|läuft|laeuft|wann|wer|what\w*|which|any|"
    r"anything|is there|are there|when|who)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:zum thema|rund um|zu|zur|zum|über|ueber|about|on|regarding)\s+(?P<topic>[^?]+?)\s*[?.!]*\s*$",
    re.IGNORECASE,
)


def topic_asked(text: str) -> str | None:
    """About what somebody asks, of the barcamp alone; None: they ask something else. Pure."""
    if len(text) > LONGEST or _THERE.search(text) is None or _ASKS.search(text) is None:
        return None
    found = _ABOUT.search(_THERE.sub(" ", text))
    return None if found is None or find_topics(found["topic"]) else found["topic"].strip()


def fits(topic: str, text: str) -> float:
    """How much of a topic is in the text, from 0 to 1. Pure."""
    wanted = [part - GENERAL for part in gist(topic).parts]
    wanted = [part for part in wanted if part]
    there = frozenset(key for part in gist(text).parts for key in part)
    return sum(bool(part & there) for part in wanted) / len(wanted) if wanted else 0.0


class OfTheBarcamp:
    """The answer: also before anything is published, and never with what is none of the barcamp's."""

    def __init__(self, ports: Ports, lists: Lists) -> None:
        self._ports = ports
        self._lists = lists

    async def answer(self, context: Context, text: str) -> bool:
        """The answerer. Where nothing was ever pitched, the programme alone knows."""
        topic = topic_asked(text)
        if topic is None:
            return False
        here = await self._ports.places.here(context.tx, context.conversation)
        pitches = await self._ports.store.pitches(context.tx, here.event if here else None)
        if not pitches:
            return False
        events = {one.event for one in pitches}
        sessions = [
            one
            for one in await self._ports.programme.sessions(context.tx)
            if one.event in events and one.kind == BARCAMP and not one.cancelled and one.end > context.now
        ]
        held = {one.id for one in sessions}
        found = [one for one in sessions if _is_about(topic, one.title, one.abstract, one.description)]
        open_ = [one for one in pitches if not one.cancelled and one.id not in held]
        more = sorted(
            (one for one in open_ if _is_about(topic, one.title, one.what)),
            key=lambda one: (one.is_wish, one.id),
        )
        if not found and not more:
            await context.reply(say("barcamp-about-nothing"))
            return True
        found.sort(key=lambda one: (one.start, one.id))
        lines: list[Line] = [session_line(one, context.now) for one in found]
        lines += [await self._lists.line(context.tx, one) for one in more]
        about = (*(About(SESSION, one.id) for one in found), *(About(PITCH, one.id) for one in more))
        title = heading(say("barcamp-about-found"))
        await context.reply(message(title, bullets(*lines[:AT_MOST]), about=about[:AT_MOST]))
        return True


def _is_about(topic: str, title: str, *more: str) -> bool:
    return fits(topic, "\n".join((title, *more))) >= ENOUGH
