"""What people do in the kill test, and where it goes on after a crash: the world says what it accepted."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from bot.adapters.terminal.world import BOT, DIRECT, World


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that somebody does, or (`time`) the clock moved to `text`.

    where  a channel; empty: the person's own conversation with the bot
    about  words of the message that is meant: the newest one there that has them (a person's own for
           `edit` and `delete`, the bot's otherwise; for `say`, the message whose thread it goes to)
    """

    kind: Literal["say", "edit", "delete", "react", "unreact", "press", "time"]
    who: str
    text: str = ""
    where: str = ""
    about: str = ""

    @property
    def conversation(self) -> str:
        """Where it happens."""
        return self.where or f"{DIRECT}{self.who}"


def _say(who: str, text: str, where: str = "", about: str = "") -> Step:
    return Step("say", who, text, where, about)


def _time(text: str) -> Step:
    return Step("time", "", text)


SCRIPT: tuple[tuple[Step, ...], ...] = (
    (
        _say("mira", "was läuft jetzt?"),
        _say("tom", "what's next?"),
        _say("lin", "zeig #5"),
        _say("kerem", "@stammtisch zeig #6", "#general"),
        _say("olga", "prüfe programm"),
        _say("mira", "wann ist Drei Steckdosen pro Kopf?"),
    ),
    (
        Step("press", "lin", "1", about="Kaffeeküche"),
        _say("mira", "merk #3"),
        _say("tom", "star #3"),
        _say("anna", "merk #5"),
        _say("kerem", "wer kommt zu #10"),
        _say("tom", "show #7"),
    ),
    (Step("react", "mira", "⭐", "#general", "mit Ruby Sampletext"), _say("tom", "zeig #6", "#general")),
    (_time("09:52"),),
    (
        _say("mira", "wann ist Lärm, leise erklärt?"),
        Step("edit", "mira", "zeig #12", about="Lärm, leise"),
        _say("tom", "star #8"),
        _say("lin", "merk #8"),
        _say("lin", "meine sterne"),
    ),
    (Step("edit", "tom", "star #9", about="star #8"), _say("anna", "einstellungen")),
    (_say("olga", "status"),),
    (Step("delete", "lin", about="meine sterne"), _say("anna", "2"), _say("mira", "hilfe")),
    (_say("anna", "1"), _say("kerem", "@stammtisch merk", "#general", "mit Ruby Sampletext")),
    (_time("11:06"),),
    (
        Step("unreact", "mira", "⭐", "#general", "mit Ruby Sampletext"),
        _say("tom", "lead 15"),
        _say("mira", "@stammtisch was läuft jetzt?", "#barcamp"),
        _say("tom", "@stammtisch what's next?", "#barcamp"),
        _say("lin", "ohne Anrede hört niemand zu", "#barcamp"),
        _say("kerem", "@stammtisch zeig #14", "#barcamp"),
        _say("anna", "@stammtisch show #15", "#barcamp"),
    ),
    (Step("delete", "tom", "", "#barcamp", "what's next"), _say("anna", "show #10"), _say("tom", "star #10")),
    (Step("press", "anna", "1", about="Steuern"), _say("lin", "vergiss mich"), _say("mira", "mein tisch")),
    (_say("lin", "ja"), Step("edit", "kerem", "@stammtisch zeig #17", "#barcamp", "zeig #14")),
    (_time("13:21"),),
    (_say("lin", "merk #13"), _say("mira", "star #17"), _say("tom", "my stars"), _say("olga", "mein tisch")),
    (Step("delete", "mira", about="star #17"), _say("tom", "forget #10"), _say("olga", "prüfe programm")),
    (_time("16:00"),),
    (_say("mira", "was kommt als Nächstes?"), _say("tom", "thanks!"), _say("lin", "meine sterne")),
    (_time("2011-11-06 10:00"),),
    (_say("mira", "was läuft jetzt?"), _say("tom", "what's on now?"), _say("anna", "my stars")),
)
"""What stands in one bracket is done in one breath, without waiting for the bot in between. Within a breath
an edit is the last thing in its conversation, so that the order of the answers is the same in every run."""


def left_to_do(world: World) -> Iterator[tuple[Step, ...]]:
    """What the world has not accepted yet. A move of the clock is no entry: the last ones are made again."""
    accepted = sum(entry.user != BOT for entry in world.entries)
    numbered, inputs = [], 0
    for number, breath in enumerate(SCRIPT):
        for step in breath:
            inputs += step.kind != "time"
            if inputs > accepted or (step.kind == "time" and inputs == accepted):
                numbered.append((number, step))
    for _, rest in groupby(numbered, key=lambda one: one[0]):
        yield tuple(step for _, step in rest)


def meant(world: World, step: Step) -> int | None:
    """The message that the step is about, None when it is about none."""
    if not step.about:
        return None
    writer = step.who if step.kind in ("edit", "delete") else BOT
    there = world.in_conversation(step.conversation)
    return max(one.id for one in there if one.user == writer and step.about in one.text)


def do(world: World, step: Step) -> None:
    """Do it in the world."""
    message = meant(world, step)
    match step.kind:
        case "say":
            thread = (world.messages[message].thread or message) if message else None
            world.say(step.who, step.conversation, step.text, thread)
        case "edit":
            world.edit(step.who, message or 0, [[("plain", step.text)]])
        case "delete":
            world.delete(step.who, message or 0)
        case "react":
            world.react(step.who, message or 0, step.text)
        case "unreact":
            world.unreact(step.who, message or 0, step.text)
        case "press":
            world.press(step.who, message or 0, int(step.text))


def typed(world: World, step: Step) -> list[str]:
    """The same as lines for the demo's standard input."""
    if step.kind == "time":
        return [f"/time {step.text}"]
    message = meant(world, step)
    place = [f"/as {step.who.capitalize()}", f"/in {step.where or 'dm'}"]
    match step.kind:
        case "say" if message:
            return [*place, f"/thread {world.messages[message].thread or message}", step.text]
        case "say":
            return [*place, step.text]
        case "press":
            return [*place, f"/click {message} {step.text}"]
    return [*place, f"/{step.kind} {message} {step.text}".rstrip()]
