"""Two pitches about the same: what is alike, and that only all hosts together make them one."""

import pytest

from bot.features.barcamp.similar import are_alike
from tests.features.barcamp.conftest import HERE, SIGN_UP
from tests.features.barcamp.pairs import ALIKE, APART
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere

ASKED = (
    "Dein „Kombucha brauen“ (#43) klingt wie „Kombucha selbst brauen“ (#44) von Tom. "
    "Soll daraus eine gemeinsame Session werden? Nur wenn alle ja sagen.\n[✓ Zusammenlegen] [✗ Beide behalten]"
)


def test_what_is_proposed_is_welcome_and_most_of_what_would_be_is_proposed() -> None:
    assert [pair for pair in APART if are_alike(*pair)] == []
    found = [pair for pair in ALIKE if are_alike(*pair)]
    assert len(found) * 100 >= len(ALIKE) * 65


@pytest.fixture
async def two(barcamp: Talk) -> Talk:
    """A dialogue after two people pitched the same."""
    await barcamp("mira", "pitch: Kombucha brauen", where=HERE, says=None)
    await barcamp("nora", "count me in", where=HERE, thread=barcamp.shown, says=None)
    await barcamp("tom", "pitch: Kombucha selbst brauen", where=HERE, says=None)
    await barcamp.hears("mira", [ASKED])
    return barcamp


async def test_both_agree_and_everybody_is_told(two: Talk) -> None:
    wait = "Gut. Sobald auch die anderen ja sagen, lege ich sie zusammen."
    await two.presses("mira", two.shown, "✓ Zusammenlegen", says=[wait])
    await two("tom", "merge #43 #44", says=None)
    told = (
        "„Kombucha selbst brauen“ (#44) und „Kombucha brauen“ (#43) sind jetzt eine Session: #43. "
        "Wer bei einer zugesagt hat, steht in der gemeinsamen Liste."
    )
    await two.hears("mira", [told])
    shown = "Kombucha brauen · #43\n- mit Mira, Tom\n- eine Person dabei" + SIGN_UP
    await two("mira", "zeig #43", says=[shown])
    part = "Kombucha selbst brauen · #44 · gehört jetzt zu #43"
    await two("mira", "zeig #44", says=[part])


async def test_one_no_is_enough(two: Talk) -> None:
    await two.presses("mira", two.shown, "✗ Beide behalten", says=["Gut, beide bleiben, wie sie sind."])
    waits = "Good. As soon as the others say yes, too, I make them one."
    await two("tom", "merge #43 #44", says=None)
    await two("tom", "merge #43 #44", says=[waits])
    await two("lin", "merge #43 #44", says=["Nobody asked you about these two."])
    await two("lin", "merge #43", says=["Which two? For example merge #43 #51."])
