"""The profile as a form, which other platforms ask question by question."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import get_args
from zoneinfo import ZoneInfo

from bot.core.context import Context
from bot.core.feature import FormSpec
from bot.core.forms import Field, Form, Option
from bot.core.message import Choice, Phrase, say
from bot.core.sessions import Events, event_meant
from bot.features.networking.profiles.days import days_named, days_of
from bot.features.networking.profiles.keeping import Keeping
from bot.features.networking.profiles.model import (
    LONGEST_LINE,
    LONGEST_TAG,
    LONGEST_TEAM,
    MOST_LANGUAGES,
    MOST_TAGS,
    TAG_KINDS,
    Profile,
    Wants,
)
from bot.features.networking.profiles.store import ProfileStore
from bot.features.networking.profiles.told import NOTHING, tags_listed
from bot.features.networking.profiles.tongues import language_names, languages_named
from bot.language.fold import words

FORM = "networking-profile"
_NEWCOMER: Mapping[str, bool | None] = {"yes": True, "no": False, "": None}


class ProfileForm:
    """All parts of a profile; each may be left out."""

    def __init__(self, store: ProfileStore, keeping: Keeping, events: Events) -> None:
        self._store = store
        self._keeping = keeping
        self._events = events
        self.spec = FormSpec(fill=self.fill, submit=self.save)

    async def fill(self, context: Context, _: str) -> Form:
        """The form with what is there now."""
        mine = await self._keeping.mine(context)
        fields = [
            *(
                Field(
                    kind,
                    say("networking-ask", part=Choice(kind)),
                    value=", ".join(mine.of(kind)),
                    required=False,
                )
                for kind in TAG_KINDS
            ),
            _text("languages", language_names(mine.languages, context.language)),
            *(await self._days(context, mine)),
            _choice("wants", mine.wants, ("pair", "group", "any")),
            _text("team", mine.team, LONGEST_TEAM),
            _choice("newcomer", _answer(mine.newcomer), ("yes", "no")),
            _text("line", mine.line, LONGEST_LINE),
        ]
        return Form(FORM, say("networking-form"), tuple(fields))

    async def save(self, context: Context, _: str, values: Mapping[str, str]) -> Mapping[str, Phrase]:
        """Keep it, or say what is wrong with which part; then the profile is shown."""
        mine, aliases = await self._keeping.mine(context), await self._keeping.aliases(context)
        lists = {kind: tags_listed(values.get(kind, ""), aliases, mine.of(kind)) for kind in TAG_KINDS}
        spoken = languages_named(_left(values.get("languages", "")))
        wrong: dict[str, Phrase] = {kind: fault for kind, tags in lists.items() if (fault := _fault(tags))}
        if spoken is None or len(spoken) > MOST_LANGUAGES:
            wrong["languages"] = say("networking-no-language")
        days = await self._named_days(context, values.get("days", ""))
        if days is None:
            wrong["days"] = say("networking-no-day")
        team, line = _left(values.get("team", "")), _left(values.get("line", ""))
        for name, text, longest in (("team", team, LONGEST_TEAM), ("line", line, LONGEST_LINE)):
            if len(text) > longest:
                wrong[name] = say("networking-too-long", longest=longest)
        if wrong:
            return wrong
        for kind, tags in lists.items():
            await self._keeping.put_tags(context, mine, kind, tags, instead=True)
        await self._store.keep(
            context.tx,
            context.person.id,
            context.now,
            languages=spoken,
            days=days,
            wants=_wants(values.get("wants", "")),
            team=team,
            newcomer=_NEWCOMER.get(values.get("newcomer", "")),
            line=line,
        )
        await self._keeping.show(context, say("networking-saved"))
        return {}

    async def _days(self, context: Context, mine: Profile) -> list[Field]:
        days = await self._event_days(context)
        if len(days) < 2:
            return []
        there = ", ".join(f"{day.day}.{day.month}." for day in mine.days)
        return [_text("days", there)]

    async def _named_days(self, context: Context, text: str) -> tuple[date, ...] | None:
        today = context.now.astimezone(ZoneInfo(await self._zone(context))).date()
        left = _left(text)
        return days_named(left, await self._event_days(context), today) if left else ()

    async def _event_days(self, context: Context) -> list[date]:
        event = event_meant(await self._events.events(context.tx), _slug(context), context.now)
        return days_of(event) if event else []

    async def _zone(self, context: Context) -> str:
        event = event_meant(await self._events.events(context.tx), _slug(context), context.now)
        return event.zone if event else "UTC"


def _slug(context: Context) -> str | None:
    return context.conversation.event if context.conversation else None


def _text(name: str, value: str, longest: int | None = None) -> Field:
    return Field(name, say("networking-ask", part=Choice(name)), value=value, required=False, longest=longest)


def _choice(name: str, value: str, values: Sequence[str]) -> Field:
    options = tuple(Option(one, say("networking-option", option=Choice(f"{name}-{one}"))) for one in values)
    return Field(name, say("networking-ask", part=Choice(name)), "choice", value, options, required=False)


def _answer(newcomer: bool | None) -> str:
    return next(name for name, value in _NEWCOMER.items() if value is newcomer)


def _wants(said: str) -> Wants:
    return next((one for one in get_args(Wants) if one == said), "any")


def _left(text: str) -> str:
    """The words of an answer; "nothing" is none."""
    return "" if set(words(text)) <= NOTHING else " ".join(text.split())


def _fault(tags: Sequence[str]) -> Phrase | None:
    if len(tags) > MOST_TAGS:
        return say("networking-too-many", most=MOST_TAGS)
    if any(len(one) > LONGEST_TAG for one in tags):
        return say("networking-too-long", longest=LONGEST_TAG)
    return None
