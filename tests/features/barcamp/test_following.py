"""The heart of it, on every platform: a message becomes a card, and the card follows the message."""

from tests.features.barcamp.conftest import COOKS, HERE, card_of
from tests.talk import Talk


async def test_a_message_becomes_a_card_and_its_edits_and_its_deletion_follow(barcamp: Talk) -> None:
    pitched = await barcamp("mira", "pitch: Async for cooks – 30 min, beginners", where=HERE, says=[COOKS])
    facts = ("mit Mira", "45 Minuten", "braucht: Beamer")
    chefs = card_of("Async for chefs", *facts, count="noch niemand dabei, Platz für 20")
    said = "pitch: Async for chefs – 45 min, max 20, needs a projector"
    await barcamp.edits("mira", pitched, said, says=[chefs])
    gone = "\n- ".join(("Async for chefs · #43 · abgesagt", *facts))
    await barcamp.deletes("mira", pitched, says=[gone])
