"""What is kept of those who pitch: shown, forgotten, and one person's when two accounts are."""

import pytest

from tests.features.barcamp.conftest import HERE, SIGN_UP
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere


async def test_all_of_it_is_shown_and_forgotten(barcamp: Talk) -> None:
    await barcamp("nora", "pitch: Async for cooks, 30 min\nBring a knife.", where=HERE, says=None)
    card = barcamp.shown
    await barcamp("lin", "count me in", where=HERE, thread=card, says=None)
    await barcamp("nora", "wish something on taxes", says=None)
    await barcamp("kerem", "wunsch Mietrecht", says=None)
    await barcamp("nora", "me too #45", says=None)
    await barcamp("nora", "my data", says=None)
    await barcamp("nora", "forget me", says=None)
    await barcamp("lin", "my pitches", says=None)
    gone = ["#43 · abgesagt", "#44 · abgesagt"]
    wish = "🙋 Wunsch: Mietrecht · #45\n- noch niemand sonst\n[✋ Mach ich] [💛 Ich auch]"
    await barcamp(
        "nora", "yes", says=["Done, your data is deleted. If you write to me again, we meet anew.", *gone]
    )
    await barcamp.hears("lin", ["“Async for cooks” (#43) was taken back and does not take place."])
    await barcamp("lin", "zeig #45", says=[wish])


async def test_what_several_host_stays_when_one_is_forgotten(barcamp: Talk) -> None:
    await barcamp("lin", "hello", says=None)
    await barcamp("nora", "pitch: Async for cooks", where=HERE, says=None)
    await barcamp("nora", "co-host #43 @Lin", says=None)
    await barcamp("lin", "accept co-host #43", says=None)
    await barcamp("nora", "forget me", says=None)
    left = "Async for cooks · #43\n- mit Lin\n- noch niemand dabei" + SIGN_UP
    await barcamp(
        "nora", "yes", says=["Done, your data is deleted. If you write to me again, we meet anew.", left]
    )
