"""What hosts say in a thread and mean for the bot, and what is talk."""

import pytest

from bot.features.seats.aloud import said_by_host


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("capacity 4", ("capacity", "4")),
        ("Kapazität: 12", ("capacity", "12")),
        ("room for 5 people", ("capacity", "5")),
        ("Plätze ohne", ("capacity", "ohne")),
        ("Close!", ("close", "")),
        ("Anmeldung schließen", ("close", "")),
        ("reopen", ("reopen", "")),
        ("Anmeldung wieder öffnen", ("reopen", "")),
        ("Who’s in?", ("who", "")),
        ("message to all: bring laptops", ("message", "message to all: bring laptops")),
        ("+1", None),
        ("2 Plätze bitte", None),
        ("open", None),
        ("the door will not close", None),
        ("wer ist dabei, wenn es um Kuchen geht?", None),
        ("message to all", None),
        ("close to the station?", None),
        ("capacity", None),
    ],
)
def test_only_whole_messages_are_meant(text: str, meant: tuple[str, str] | None) -> None:
    assert said_by_host(text) == meant
