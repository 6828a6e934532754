"""`help announcements`, `how do I announce something?`: made from what the commands say of themselves."""

from collections.abc import Callable, Sequence
from pathlib import Path

from bot.core.context import Context
from bot.core.feature import Command, Feature
from bot.core.house import Answers, House
from bot.core.message import Names, bullets, message, say
from bot.core.texts import SPOKEN
from bot.features.topics.asking import Wanted, wanted
from bot.features.topics.choosing import Known, choose, forms
from bot.language.fold import words
from bot.language.topics import URGENT, find_topics

HELP = "help"


def feature(house: Callable[[], House], answers: Callable[[], Answers]) -> Feature:
    """Its part in the house; it stands before those who answer questions, and leaves to them what is one."""
    topics = Topics(house, answers)
    return Feature(name="topics", texts=Path(__file__).parent / "texts", answerer=topics.hear)


class Topics:
    """Help on a topic. A topic is a feature; the text `<feature>-help-topic` names it, and what
    else it is called. Features without it have none."""

    def __init__(self, house: Callable[[], House], answers: Callable[[], Answers]) -> None:
        self._house = house
        self._answers = answers
        self._known: tuple[Known, ...] = ()
        self._calls: frozenset[str] = frozenset()

    async def hear(self, context: Context, text: str) -> bool:
        """Answer, where help is asked for on something that can be done here; of what else is asked, whatever
        has an answer in the programme is left to it."""
        self._read()
        asked, practical = wanted(text, self._calls), find_topics(text)
        if asked is None or URGENT in practical or (asked.doing and practical):
            return False
        chosen = choose(asked, self._known, lambda command: command.is_for_whom(context))
        if chosen.commands:
            lines = bullets(*((say(f"{one.name}-help"),) for one in chosen.commands))
            await context.reply(message(lines), passing=True)
            return True
        if chosen.refused:
            await context.reply(say("refused-organisers-only"), passing=True)
            return True
        return await self._unknown(context, text, asked, practical)

    async def _unknown(self, context: Context, text: str, asked: Wanted, practical: Sequence[str]) -> bool:
        """Which topics there are; but of what may be a question somebody else answers."""
        if asked.doing or practical:
            return False
        if await self._answers().shown_for(context.tx, text, context.now):
            return False
        names = Names(self.names(context))
        await context.reply(say("topics-unknown", names=names), passing=True)
        return True

    def names(self, context: Context) -> tuple[str, ...]:
        """How the topics are called in which this person may give a command here."""
        found = [
            named[0]
            for feature in self._house().features
            if any(command.is_for_whom(context) for command in feature.commands)
            and (named := self._called(feature, context.language))
        ]
        return tuple(dict.fromkeys(found))

    def known(self) -> Sequence[Known]:
        """All commands, and by what each is found."""
        self._read()
        return self._known

    def _read(self) -> None:
        """Once, when the house is complete."""
        if self._known:
            return
        self._calls = frozenset(" ".join(words(one)) for one in self._typed(f"{HELP}-words"))
        self._known = tuple(
            self._entry(command, topic)
            for feature in self._house().features
            for topic in [self._topic(feature)]
            for command in feature.commands
            if command.name != HELP
        )

    def _entry(self, command: Command, topic: frozenset[str]) -> Known:
        return Known(command, _forms(self._typed(f"{command.name}-words")), topic)

    def _topic(self, feature: Feature) -> frozenset[str]:
        """By what it is found: its other names, or its name where it has no other."""
        called = [self._called(feature, language) for language in SPOKEN]
        return _forms([one for names in called for one in names[1:] or names])

    def _called(self, feature: Feature, language: str) -> list[str]:
        key = f"{feature.name}-help-topic"
        return self._split(key, language) if self._house().says(key) else []

    def _typed(self, key: str) -> list[str]:
        return [one for language in SPOKEN for one in self._split(key, language)]

    def _split(self, key: str, language: str) -> list[str]:
        return [one.strip() for one in self._house().words(say(key), language).split("|") if one.strip()]


def _forms(typed: Sequence[str]) -> frozenset[str]:
    return frozenset(form for one in typed for word in words(one) for form in forms(word))
