"""The power may go at any moment: nothing is lost, nothing is doubled, every conversation keeps its order.

A drawn story of what people do is played on the whole bot; at drawn gates (around every transaction, every
send, every search) the bot is abandoned and a new one built on the same file. What counts is only what
stands on the platform in the end. The platform itself notices no repetition.
"""

import asyncio
import itertools
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.context import Context
from bot.core.feature import Ear, Feature
from bot.core.message import Plain, say
from bot.core.outgoing import Priority, ToPerson, Variant
from bot.core.signals import AnySignal, MessageDeleted, MessageEdited
from tests.fakes.house import MINUTE, House, hears, out, said

DUE = 5 * MINUTE
STILL_TRUE = 5 * MINUTE
PLACES = (None, "#a", "#b")
EVERYWHERE = ("#a", "#b", "#c")
ANEW = itertools.count()


async def echo(context: Context, text: str) -> bool:
    """Does what it is told, with the word it is given."""
    verb, word = text.split()
    person = ToPerson(context.person.id)
    match verb:
        case "say":
            await context.reply(Plain(word))
        case "twice":
            await context.reply(Plain(f"{word}.1"))
            await context.reply(Plain(f"{word}.2"))
        case "whisper":
            private = out(f"whisper {word}", ToPerson(context.person.id), variants=(Variant(said(word)),))
            await context.outbox.put(context.tx, private)
        case "anew":  # done twice, it would be said twice
            await context.outbox.put(
                context.tx, out(f"{next(ANEW)}", context.back, variants=(Variant(said(word)),))
            )
        case "later":
            due = context.now + DUE
            missed = say("session-with", people=Plain(word))
            reminder = out(
                word, person, priority=Priority.TIMED, due=due, expires=due + STILL_TRUE, missed=missed
            )
            await context.outbox.put(context.tx, reminder)
        case "all":
            mass = [out(f"{word}{place}", place, priority=Priority.MASS) for place in EVERYWHERE]
            await context.outbox.put_many(context.tx, mass)
    return True


@dataclass(frozen=True)
class Act:
    """Something a person does; `about` counts back to what it refers to."""

    verb: str
    user: str
    place: str | None
    about: int


@dataclass(frozen=True)
class Step:
    """What happens at once, after how many gates the power goes (and goes again), and the time after it."""

    acts: tuple[Act, ...]
    cuts: tuple[int, ...]
    off_for: timedelta
    then: timedelta
    stops: bool


ACTS = st.builds(
    Act,
    verb=st.sampled_from(
        ["say", "say", "twice", "anew", "whisper", "later", "all", "edit", "delete", "again"]
    ),
    user=st.sampled_from(["mira", "tom"]),
    place=st.sampled_from(PLACES),
    about=st.integers(0, 3),
)
STEPS = st.builds(
    Step,
    acts=st.lists(ACTS, max_size=5).map(tuple),
    cuts=st.lists(st.integers(0, 30), max_size=3).map(tuple),
    off_for=st.sampled_from([timedelta(), timedelta(), MINUTE, 6 * MINUTE, 60 * MINUTE]),
    then=st.sampled_from([timedelta(), timedelta(), 2 * MINUTE, 5 * MINUTE]),
    stops=st.booleans(),
)
STORIES = st.lists(STEPS, min_size=1, max_size=4)


@dataclass
class Said:
    """A message of a person, and what shall stand on the platform because of it."""

    signal: MessageEdited
    verb: str
    words: tuple[str, ...]
    edited: bool = False
    deleted: bool = False


@dataclass
class Story:
    """Plays the steps, and keeps what is to be expected."""

    house: House
    said: list[Said] = field(default_factory=list)
    fresh: list[Said] = field(default_factory=list)
    handed: list[AnySignal] = field(default_factory=list)

    def signals(self, acts: tuple[Act, ...]) -> list[AnySignal]:
        """What the platform tells of these acts."""
        new: list[AnySignal] = []
        for act in acts:
            if (signal := self.signal(act)) is not None:
                new.append(signal)
                self.handed.append(signal)
        return new

    def signal(self, act: Act) -> AnySignal | None:
        """What the platform tells of this act; None when there is nothing that it could be about."""
        key = f"k{len(self.handed)}"
        match act.verb:
            case "again":
                return self.handed[-1 - act.about] if act.about < len(self.handed) else None
            case "edit" | "delete":
                known = [one for one in self.fresh if one.verb == "say" and not one.deleted]
                return self.changed(known[-1 - act.about], act.verb, key) if act.about < len(known) else None
        number = len(self.said)
        word = f"<{number}>"
        told = hears(
            f"m{number}",
            f"{act.verb} {word}",
            user=act.user,
            conversation=act.place,
            at=self.house.clock.now(),
            addressed=False,
        )
        ends = {"twice": (".1", ".2"), "all": EVERYWHERE}.get(act.verb, ("",))
        self.said.append(Said(told, act.verb, tuple(f"{word}{end}" for end in ends)))
        self.fresh.append(self.said[-1])
        return told

    def changed(self, about: Said, verb: str, key: str) -> AnySignal:
        """A message is corrected or taken back."""
        first = about.signal
        shared = {
            "key": key,
            "platform": first.platform,
            "at": first.at,
            "who": first.who,
            "where": first.where,
            "direct": first.direct,
            "message": first.message,
        }
        if verb == "delete":
            about.deleted = True
            return MessageDeleted(**shared)
        about.edited = True
        about.words = (f"{about.words[0]}+",)
        return MessageEdited(**shared, text=f"say {about.words[0]}")

    async def play(self, step: Step) -> None:
        """Until all of it is heard and answered, however often the power goes."""
        waiting = self.signals(step.acts)
        cuts = iter(step.cuts)
        self.house.power.left = next(cuts, None)
        while not await self.house.unless_cut(self.hand_in(waiting)):
            await self.house.kill()
            self.off(step.off_for)
            while not await self.house.start_until_cut(next(cuts, None)):
                await self.house.kill()
        self.house.power.left = None
        if step.then:
            self.fresh.clear()
            await self.house.move(step.then)
        if step.stops:
            await self.house.restart()

    def off(self, span: timedelta) -> None:
        """The bot is off for so long. A late edit no longer counts: those to come are about what comes."""
        if span:
            self.house.clock.move(span)
            self.fresh.clear()

    async def hand_in(self, waiting: list[AnySignal]) -> None:
        """Hand over in order what is not acknowledged; each acknowledged one is done with."""

        async def hand_over(signal: AnySignal) -> None:
            await self.house.app.inbox(signal)
            waiting.remove(signal)

        await asyncio.gather(*(hand_over(signal) for signal in list(waiting)))
        await self.house.settle()

    def expected(self) -> Counter[str]:
        """What shall stand there: each word once."""
        return Counter(word for one in self.said if not one.deleted for word in one.words)

    def found(self) -> Counter[str]:
        """What stands there; a reminder that came too late stands in a catch-up."""
        standing = [post.text for post in self.house.world.posts if not post.deleted]
        return Counter(word for text in standing for word in re.findall(r"<\d+>\S*", text))

    def doubled(self) -> list[str]:
        """What was posted more than once, whether it still stands or not."""
        posts = [post for post in self.house.world.posts if not post.text.startswith("Sorry")]
        words = Counter(post.text.rstrip("+") for post in posts)
        return [word for word, count in words.items() if count > 1]

    def orders(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        """For each conversation, what was answered there to what was said there: as said, and as posted."""
        heard: dict[str, list[str]] = {}
        posted: dict[str, list[str]] = {}
        for one in self.said:
            plain = one.verb in ("say", "twice", "anew") and not one.edited and not one.deleted
            if plain and one.signal.where:
                heard.setdefault(one.signal.where.conversation, []).extend(one.words)
        for post in self.house.world.posts:
            if post.text in heard.get(post.conversation, ()):
                posted.setdefault(post.conversation, []).append(post.text)
        return heard, posted


@pytest.fixture(scope="module")
def template() -> Iterator[Path]:
    """An empty database, in memory where there is some: the proof is not about this machine's disk."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as name:
        asyncio.run(prepare(Path(name)))
        yield Path(name) / "bot.db"


async def prepare(folder: Path) -> None:
    """Let a bot make its database."""
    house = House(folder)
    await house.start()
    await house.stop()


@asynccontextmanager
async def running(template: Path) -> AsyncIterator[House]:
    """A bot that repeats what it is told."""
    with tempfile.TemporaryDirectory(dir=template.parent) as name:
        folder = Path(name)
        shutil.copy(template, folder / "bot.db")
        house = House(folder, extra=[Feature(name="echo", texts=folder, ears=(Ear(wants=bool, hear=echo),))])
        await house.start()
        try:
            yield house
        finally:
            await house.kill()


async def prove(template: Path, steps: list[Step]) -> None:
    """Play it, let all time pass, and look at the platform."""
    async with running(template) as house:
        story = Story(house)
        for step in steps:
            await story.play(step)
        for _ in range(4):
            await house.move(5 * MINUTE)
        assert story.found() == story.expected()
        assert story.doubled() == []
        heard, posted = story.orders()
        assert posted == heard


COMMON = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
}


@settings(max_examples=25, **COMMON)
@given(steps=STORIES)
async def test_whenever_the_power_goes_nothing_is_lost_and_nothing_doubled(
    template: Path, steps: list[Step]
) -> None:
    await prove(template, steps)


@pytest.mark.long
@settings(max_examples=2000, **COMMON)
@given(steps=st.lists(STEPS, min_size=1, max_size=8))
async def test_whenever_the_power_goes_in_a_long_story(template: Path, steps: list[Step]) -> None:
    await prove(template, steps)


EVERYTHING = tuple(
    Act(verb, user, place, 0)
    for verb, user, place in [
        ("say", "mira", None),
        ("twice", "mira", "#a"),
        ("edit", "mira", None),
        ("anew", "mira", "#a"),
        ("whisper", "tom", "#a"),
        ("later", "tom", "#a"),
        ("say", "tom", "#b"),
        ("delete", "tom", "#b"),
        ("all", "tom", None),
        ("again", "tom", None),
    ]
)


@pytest.mark.parametrize(
    "first", [pytest.param(first, marks=[] if first % 3 == 0 else pytest.mark.long) for first in range(8)]
)
async def test_at_every_single_gate_of_one_story(template: Path, first: int) -> None:
    for gates in range(first, 72, 8):
        once = Step(EVERYTHING, (gates,), timedelta(), timedelta(), stops=False)
        await prove(template, [once])
