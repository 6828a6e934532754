"""What help names as said in a thread or channel is understood there, in every language it is named in."""

import re

import pytest

from bot.core.message import say
from bot.demo.stage import Stage
from bot.features.barcamp.reading import is_meant
from bot.features.barcamp.wordings import CHANGE, I_DO_IT, ME_TOO
from bot.features.seats.aloud import said_by_host
from bot.language.signup import understand

QUOTED = re.compile("[„“«](.+?)[“”»]")


def _named(stage: Stage, key: str, language: str) -> list[str]:
    text = stage.app.router.words(say(key), language)
    return [one.strip() for one in QUOTED.findall(text)]


@pytest.mark.parametrize("language", ["de", "en", "fr", "zh"])
def test_it_is_understood(stage: Stage, language: str) -> None:
    join, out, host, pitch, wish, want, change = (
        _named(stage, key, language)
        for key in (
            "seats-hint-join",
            "seats-hint-out",
            "seats-hint-host",
            "barcamp-hint-pitch",
            "barcamp-hint-wish",
            "barcamp-hint-want",
            "barcamp-hint-change",
        )
    )
    signed = [(one.label, one.seats) for one in map(understand, join)]
    assert signed == [("join", 1), ("join", 1), ("join", 2)]
    assert [understand(one).label for one in out] == ["maybe", "leave"]
    acts = [act and act[0] for act in map(said_by_host, host)]
    assert acts == ["capacity", "close", "who", "message"]
    assert [is_meant(one) for one in (*pitch, *wish)] == [True, True]
    assert [one in ME_TOO for one in want] == [True, False]
    assert [one.casefold() in I_DO_IT for one in want] == [False, True]
    assert [CHANGE.match(one) is not None for one in change] == [True, True, True]
