"""From words to a command: pure, over the words that all features name in their texts."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from bot.core.feature import Command, Feature, Takes
from bot.core.nearly import LONGEST, Near, Shelf, Trigger, nearest
from bot.core.texts import Texts
from bot.language.fold import words

_LABEL = re.compile(r"#?(\d{1,9})", re.ASCII)
_LABELLED = re.compile(r"(?:bitte |please )?#?(\d{1,9})(?!\w)(.*)", re.ASCII | re.DOTALL | re.IGNORECASE)
_POLITE = frozenset({"bitte", "please", "mal"})
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Match:
    """A command, what follows its words, and the language of the words (None: they are in several)."""

    command: Command
    rest: str
    language: str | None


class Commands:
    """All commands of all features, found by what people type. `named`: by command what is typed for it, by
    language."""

    def __init__(self, features: Sequence[Feature], texts: Texts) -> None:
        triggers = [
            trigger
            for feature in features
            for command in feature.commands
            for trigger in _triggers(command, texts.triggers(f"{command.name}-words"))
        ]
        self._triggers: dict[str, list[Trigger]] = {}
        for trigger in sorted(triggers, key=lambda one: -len(one.words)):
            self._triggers.setdefault(trigger.words[0], []).append(trigger)
        self._shelf = Shelf(one for same_word in self._triggers.values() for one in same_word)
        self.named: Mapping[str, Mapping[str, str]] = {
            command.name: _first(texts.triggers(f"{command.name}-words"))
            for feature in features
            for command in feature.commands
        }
        self._last: tuple[str, Sequence[Match]] | None = None
        self.all: tuple[Command, ...] = tuple(command for feature in features for command in feature.commands)

    def find(self, text: str, may: Callable[[Command], bool] = lambda _: True) -> Match | None:
        """The command that the whole text is; the longest words win. None: it is something else.

        may  whether somebody may give it here: one that yields is found only then
        """
        # One message is looked up several times over: for its language, for what it does, for what is near.
        if self._last is None or self._last[0] != text:
            self._last = text, tuple(self._found(text))
        return next((one for one in self._last[1] if not one.command.yields or may(one.command)), None)

    def _found(self, text: str) -> Iterator[Match]:
        """What it is, after all that it would be where that does not yield."""
        for match in self._all(text):
            yield match
            if not match.command.yields:
                return

    def _all(self, text: str) -> Iterator[Match]:
        tokens = _tokens(text)
        said = tuple(folded for folded, _ in tokens)
        for trigger in self._triggers.get(said[0], ()) if said else ():
            count = len(trigger.words)
            if said[:count] != trigger.words:
                continue
            rest = text[tokens[count - 1][1] :].strip()
            argument = _argument(trigger.command.takes, rest)
            fits = trigger.command.fits
            if argument is not None and (fits is None or fits(argument)):
                whole = trigger.command.takes is Takes.SENTENCE
                yield Match(trigger.command, text.strip() if whole else argument, trigger.language)
        for command in self.all:
            if command.wants is not None and command.wants(text):
                yield Match(command, text.strip(), None)

    def nearly(self, text: str, may: Callable[[Command], bool]) -> Near | None:
        """The command, of those that this person may give here, that the text is but for slips of the pen.
        None: it is one, or something else."""
        tokens = _tokens(text)
        if not tokens or len(text) > LONGEST or self.find(text) is not None:
            return None

        def is_whole(trigger: Trigger, whole: str) -> bool:
            found = next(self._found(whole), None)
            return may(trigger.command) and found is not None and found.command is trigger.command

        return nearest(
            tuple(folded for folded, _ in tokens),
            lambda count: _said(text[tokens[count - 1][1] :]),
            self._shelf,
            is_whole,
        )


def _triggers(command: Command, typed: Sequence[tuple[str, str]]) -> list[Trigger]:
    languages: dict[tuple[str, ...], dict[str, str]] = {}
    for language, text in typed:
        languages.setdefault(tuple(words(text)), {}).setdefault(language, text)
    return [
        Trigger(said, next(iter(found.values())), command, next(iter(found)) if len(found) == 1 else None)
        for said, found in languages.items()
    ]


def _first(typed: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The first words in each language."""
    return dict(reversed(typed))


def _argument(takes: Takes, rest: str) -> str | None:
    """What follows, in the form the command takes it; None when it does not fit."""
    match takes:
        case Takes.NOTHING:
            return None if [word for word in words(rest) if word not in _POLITE] else ""
        case Takes.LABEL:
            said = [word for word in words(rest) if word not in _POLITE]
            found = _LABEL.fullmatch(" ".join(said))
            return found[1] if found else (None if said else "")
        case Takes.LABELLED:
            told = _LABELLED.fullmatch(rest.strip(" :"))
            bare = [word for word in words(rest) if word not in _POLITE]
            return f"{told[1]}{_without_politeness(told[2])}" if told else (None if bare else "")
        case Takes.TEXT | Takes.SENTENCE:
            return rest.strip(" :") or None
        case _:
            return rest.strip(" :") if words(rest) else ""


def _said(text: str) -> str:
    """The text, but for one without a word in it."""
    return text.strip() if words(text) else ""


def _without_politeness(text: str) -> str:
    left = [word for word in words(text) if word not in _POLITE]
    return text if left else ""


def _tokens(text: str) -> list[tuple[str, int]]:
    """Each word, folded, and where it ends in the text; without the politeness that it begins with."""
    said = [(spoken[0], found.end()) for found in _TOKEN.finditer(text) if (spoken := words(found[0]))]
    return list(dropwhile(lambda word: word[0] in _POLITE, said))
