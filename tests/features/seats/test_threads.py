"""Signing up by what is said in the thread of a session."""

import pytest

from tests.features.seats.test_signing import CARD, DOOR, FREE, IN, OFF, SIGN, WAIT, waits, wartet
from tests.talk import Talk

HINT = (
    "I listen here: “+1” or “I'm in” signs you up, “+2” two of you, “maybe”, and “I'm out” signs you off. "
    "✅ seat, ⏳ waitlist, ❔ maybe."
)


def card(*seats: str, join: str = IN) -> str:
    return CARD.format(seats="\n".join(f"- {line}" for line in seats), join=join)


async def a_thread(talk: Talk, seats: int = 2) -> str:
    """The card of a workshop in a channel, whose thread is about it; in English."""
    for who in ("nora", "lin", "tom"):
        await talk(who, "my seats", says=None)
    await talk("olga", f"capacity #7 {seats}", says=None)
    return await talk(
        "nora",
        "@stammtisch show #7",
        where="#general",
        says=[card("one seat" if seats == 1 else f"{seats} seats")],
    )


async def test_in_the_thread_a_sign_is_enough_for_a_seat(talk: Talk) -> None:
    thread = await a_thread(talk)
    says = [HINT, card("2 seats, 1 left")]
    await talk("nora", "+1", where="#general", thread=thread, says=says)
    full = card("2 seats, all taken", join=WAIT)
    await talk("lin", "Count me in!", where="#general", thread=thread, says=[full])
    waiting = card("2 seats, all taken", "one on the waitlist", join=WAIT)
    await talk("tom", "I'm coming too", where="#general", thread=thread, says=[waits(1), waiting])
    await talk("tom", "my seats", says=[f"Your seats:\n- ⏳ {DOOR} · number 1 on the waitlist"])
    await talk("nora", "can't make it", where="#general", thread=thread, says=[OFF, full])
    await talk.hears("tom", says=[FREE])
    await talk("tom", "my seats", says=[f"Your seats:\n- ✅ {DOOR}"])


async def test_whatever_is_no_plain_seat_is_told_as_well(talk: Talk) -> None:
    thread = await a_thread(talk, 1)
    await talk("nora", "+1", where="#general", thread=thread, says=None)
    await talk("mira", "meine plätze", says=None)
    one = card("one seat, all taken", "one on the waitlist", join=WAIT)
    await talk("lin", "I'm in", where="#general", thread=thread, says=[waits(1), one])
    two = card("one seat, all taken", "2 on the waitlist", join=WAIT)
    await talk("mira", "dabei", where="#general", thread=thread, says=[wartet(2), two])
    perhaps = f"❔ Noted that you might come: {DOOR}. That is no seat; say so when you know.\n[Sign me off]"
    more = card("one seat, all taken", "2 on the waitlist", "one might come", join=WAIT)
    await talk("tom", "maybe", where="#general", thread=thread, says=[perhaps, more])
    await talk("nora", "I'm out", where="#general", thread=thread, says=None)
    await talk.hears("lin", says=[FREE])
    await talk("mira", "meine plätze", says=[f"Deine Plätze:\n- ⏳ {SIGN} · Nummer 1 auf der Warteliste"])


@pytest.mark.the_same_everywhere
async def test_talk_is_no_sign_up(talk: Talk) -> None:
    thread = await a_thread(talk)
    for text in ("+1 zu der Frage oben", "who is coming?", "Sounds great, is there a projector?", "👍"):
        await talk("nora", text, where="#general", thread=thread, says=[])
    await talk("nora", "my seats", says=None)
    await talk("nora", "dabei", where="#general", says=[])


async def test_an_edit_asks_for_less_or_more(talk: Talk) -> None:
    thread = await a_thread(talk, 3)
    wrote = await talk("nora", "+3", where="#general", thread=thread, says=None)
    full = card("3 seats, all taken", "one on the waitlist", join=WAIT)
    await talk("lin", "+1", where="#general", thread=thread, says=[waits(1), full])
    await talk.edits("nora", wrote, "+2", says=[card("3 seats, all taken", join=WAIT)])
    await talk("nora", "my seats", says=[f"Your seats:\n- ✅ {DOOR} · 2 seats"])
    await talk.hears("lin", says=[FREE])


async def test_an_edit_that_says_something_else_ends_it(talk: Talk) -> None:
    thread = await a_thread(talk)
    wrote = await talk("nora", "+1", where="#general", thread=thread, says=None)
    await talk.edits("nora", wrote, "Which room is it?", says=[card("2 seats")])
    await talk.edits("nora", wrote, "I'm in after all", says=[card("2 seats, 1 left")])
    await talk.deletes("nora", wrote, says=[card("2 seats")])


async def test_a_deletion_frees_the_seat_for_the_next(talk: Talk) -> None:
    thread = await a_thread(talk, 1)
    wrote = await talk("nora", "+1", where="#general", thread=thread, says=None)
    await talk("lin", "join #7", says=None)
    await talk.hears("nora", says=None)
    await talk.deletes("nora", wrote, says=[card("one seat, all taken", join=WAIT)])
    await talk.hears("lin", says=[FREE])


async def test_hosts_leave_the_label_out(talk: Talk) -> None:
    thread = await a_thread(talk)
    said = f"20 seats from now on: {DOOR}."
    await talk(
        "olga", "@stammtisch capacity 20", where="#general", thread=thread, says=[said, card("20 seats")]
    )
    closed = f"Closed for new sign-ups: {DOOR}. The waitlist still moves up; reopen #7 opens it again."
    shut = CARD.format(seats="- 20 seats\n- no more sign-ups", join=IN).replace(f"[{IN}] [Maybe] ", "")
    await talk("olga", "@stammtisch close", where="#general", thread=thread, says=[closed, shut])
    await talk("nora", "join #7", says=[f"There are no more sign-ups for {DOOR}."])
