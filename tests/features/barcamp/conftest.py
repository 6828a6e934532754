"""A barcamp in the channel that the dialogues have on every platform."""

import pytest

from tests.talk import Talk

HERE = "#general"
SIGN_UP = "\n[✋ Ich komme] [Vielleicht] [Abmelden]"
WISH = "\n[✋ Mach ich] [💛 Ich auch]"


def card_of(title: str, *facts: str, label: int = 43, count: str = "noch niemand dabei") -> str:
    """The card of a pitch."""
    return "\n- ".join((f"{title} · #{label}", *facts, count)) + SIGN_UP


COOKS = card_of("Async for cooks", "mit Mira", "30 Minuten · zum Einsteigen")


@pytest.fixture
async def barcamp(talk: Talk) -> Talk:
    """A dialogue in which people pitch in that channel."""
    await talk("olga", "@stammtisch barcamp here", where=HERE, says=None)
    return talk
