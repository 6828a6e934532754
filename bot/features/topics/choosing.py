"""Which commands belong to what help is asked for. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.core.feature import Command
from bot.features.topics.asking import Wanted
from bot.language.stem import keys

FEW = 6


@dataclass(frozen=True, slots=True)
class Known:
    """A command, and by what it is found: the forms of its words, and of those of its topic."""

    command: Command
    typed: frozenset[str]
    topic: frozenset[str]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The commands of the topic that somebody may give, best first. `refused`: what they want to do is there,
    but not for them."""

    commands: tuple[Command, ...] = ()
    refused: bool = False


def choose(wanted: Wanted, known: Sequence[Known], may: Callable[[Command], bool]) -> Chosen:
    """The few that fit best; none where nothing is known of what is wanted.

    To do something has to begin with a word of a command or topic: else it is a question on something else.
    """
    if wanted.doing and not any(_hits(wanted.words[:1], one.typed | one.topic) for one in known):
        return Chosen()
    scored = [(one, _hits(wanted.words, one.typed), _hits(wanted.words, one.topic)) for one in known]
    named = any(topic for _, _, topic in scored)
    least = 0 if named else max((typed for _, typed, _ in scored), default=0)
    fitting = [
        (one.command, 2 * typed + 3 * topic)
        for one, typed, topic in scored
        if (topic if named else typed >= least > 0)
    ]
    theirs = [(command, score) for command, score in fitting if may(command)]
    begins = {one.command.name for one in known if _hits(wanted.words[:1], one.typed)}
    could = begins.intersection(command.name for command, _ in fitting)
    if wanted.doing and could and could.isdisjoint(command.name for command, _ in theirs):
        return Chosen(refused=True)
    theirs.sort(key=lambda one: (one[0].hosts, -one[1], one[0].rare))
    return Chosen(tuple(command for command, _ in theirs[:FEW]))


def forms(word: str) -> frozenset[str]:
    """What a word is found by, in all its forms."""
    return frozenset(keys(word))


def _hits(said: Sequence[str], found_by: frozenset[str]) -> int:
    return sum(1 for word in said if not found_by.isdisjoint(forms(word)))
