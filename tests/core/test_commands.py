"""From words to commands: the whole text has to be one, and the longest words win."""

import pytest

from bot.core.feature import Command
from bot.demo.stage import Stage


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("hilfe", "help", ""),
        ("Hilfe!", "help", ""),
        ("bitte hilf mir", "help", ""),
        ("merk #12", "reminders-star", "12"),
        ("Merk mir bitte #12 !", "reminders-star", "12"),
        ("star 12", "reminders-star", "12"),
        ("star", "reminders-star", ""),
        ("vergiss #3", "reminders-unstar", "3"),
        ("vergiss mich", "profile-forget", ""),
        ("my data", "profile-data", ""),
        ("MEINE DATEN", "profile-data", ""),
        ("lösche meine Daten", "profile-forget", ""),
        ("loesche meine daten", "profile-forget", ""),
        ("sprache englisch", "profile-language", "englisch"),
        ("verbinde abcd2345", "profile-link", "abcd2345"),
        ("link", "profile-link", ""),
        ("what do you know about me?", "profile-data", ""),
    ],
)
def test_what_is_a_command(stage: Stage, text: str, name: str, rest: str) -> None:
    match = stage.app.router.commands.find(text)
    assert match is not None
    assert (match.command.name, match.rest) == (name, rest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "…",
        "help me find the talk on maps",
        "star wars",
        "merk dir das",
        "programm am Freitag",
        "show #1 #2",
        "#12",
        "star #12345678901",
    ],
)
def test_what_is_none(stage: Stage, text: str) -> None:
    assert stage.app.router.commands.find(text) is None


def test_commands_that_share_their_words_are_told_apart_by_what_follows(stage: Stage) -> None:
    sharing: dict[str, list[Command]] = {}
    texts = stage.app.texts
    for command in stage.app.router.commands.all:
        for typed in {typed for _, typed in texts.triggers(f"{command.name}-words")}:
            sharing.setdefault(typed, []).append(command)
    told_apart = {typed: [one.name for one in found] for typed, found in sharing.items() if len(found) > 1}
    assert told_apart == {
        typed: ["barcamp-language", "profile-language"] for typed in ("language", "sprache")
    }
    assert [
        typed for typed, found in sharing.items() if any(command.fits is None for command in found[:-1])
    ] == []
