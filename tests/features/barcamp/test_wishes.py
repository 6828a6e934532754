"""What nobody offers yet: who would come, and who takes it on."""

import pytest

from tests.features.barcamp.conftest import HERE, SIGN_UP, WISH
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere

CARD = "🙋 Wunsch: Mietrecht · #43\n- {}" + WISH


@pytest.fixture
async def wished(barcamp: Talk) -> Talk:
    """A dialogue after Kerem wished for something."""
    said = "kann jemand was zu Mietrecht machen?"
    await barcamp("kerem", said, where=HERE, says=[CARD.format("noch niemand sonst")])
    return barcamp


async def test_a_wish_is_wanted_and_claimed(wished: Talk) -> None:
    card = wished.shown
    want = "Notiert: Du kämst zu „Mietrecht“ (#43)."
    await wished.presses("tom", card, "💛 Ich auch", says=[want, CARD.format("eine Person käme")])
    await wished("lin", "me too", where=HERE, thread=card, says=None)
    await wished("lin", "me too #43", says=["You have said so already: “Mietrecht” (#43)."])
    no_more = "Gut, du kommst nicht zu „Mietrecht“ (#43)."
    await wished.presses("tom", card, "💛 Ich auch", says=[no_more, CARD.format("eine Person käme")])
    yours = "Schön, „Mietrecht“ (#43) ist jetzt deine Session. Ändern kannst du sie etwa mit titel #43 …."
    pitch = "Mietrecht · #43\n- mit Tom\n- noch niemand dabei" + SIGN_UP
    await wished.presses("tom", card, "✋ Mach ich", says=[yours, pitch])
    await wished.hears("kerem", ["Tom übernimmt „Mietrecht“ (#43). Zusagen kannst du auf der Karte."])
    await wished.hears("lin", ["Tom takes on “Mietrecht” (#43). You can sign up on its card."])
    await wished("lin", "I'll do #43", says=["#43 has a host: Tom."])


async def test_said_in_its_thread(wished: Talk) -> None:
    card = wished.shown
    yours = "Schön, „Mietrecht“ (#43) ist jetzt deine Session. Ändern kannst du sie etwa mit titel #43 …."
    pitch = "Mietrecht · #43\n- mit Mira\n- noch niemand dabei" + SIGN_UP
    await wished("mira", "Mach ich!", where=HERE, thread=card, says=[yours, pitch])


async def test_a_wish_that_is_taken_on_no_longer_goes_with_its_message(wished: Talk) -> None:
    wish = wished.last
    await wished("mira", "mach ich #43", says=None)
    await wished.deletes(
        "kerem", wish, says=["Mira übernimmt „Mietrecht“ (#43). Zusagen kannst du auf der Karte."]
    )
    await wished("mira", "meine pitches", says=["Von dir:\n- Mietrecht · Mira · noch niemand dabei · #43"])


async def test_wishes_stand_behind_the_pitches(wished: Talk) -> None:
    await wished("tom", "pitch: Ceramic mugs", where=HERE, says=None)
    listed = (
        "2 so far:\n- Ceramic mugs · Tom · nobody is in yet · #44\n"
        "- Mietrecht · 🙋 Wish · nobody else said so yet · #43"
    )
    await wished("tom", "what's pitched?", says=[listed])
