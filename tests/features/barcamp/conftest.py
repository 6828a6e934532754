"""A barcamp in the channel that the dialogues have on every platform."""

import pytest

from tests.talk import Talk

HERE = "#general"
SIGN_UP = "\n[✋ Ich komme] [Vielleicht] [Abmelden]"
WISH = "\n[✋ Mach ich] [💛 Ich auch]"


@pytest.fixture
async def barcamp(talk: Talk) -> Talk:
    """A dialogue in which people pitch in that channel."""
    await talk("olga", "@stammtisch barcamp here", where=HERE, says=None)
    return talk
