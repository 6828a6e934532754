"""What moves, is cancelled, forgotten or linked: seats follow."""

import pytest

from tests.features.seats.test_signing import DOOR, FREE, INVOICES, SEAT, waits
from tests.talk import Talk


async def test_who_has_a_seat_hears_of_a_change(talk: Talk) -> None:
    await talk("nora", "join #7", says=[SEAT])
    await talk("olga", "move #7 to 15:30", says=None)
    await talk("olga", "yes", says=None)
    moved = "🔁 Changed: “Schicht für Schicht: ein Türschild aus dem 3D-Drucker” (#7): 11:15 → 15:30."
    await talk.waits("nora", minutes=1, says=[moved])
    await talk("nora", "my seats", says=[f"Your seats:\n- ✅ {DOOR.replace('11:15', '15:30')}"])


async def test_my_agenda_and_my_table_know_seats(talk: Talk) -> None:
    await talk("nora", "join #13", says=None)
    agenda = "Your day:\n- 13:45–15:15 · Python for Freelancers: Invoices by Tea Time · Werkstatt · Lin Muster · #13"
    await talk("nora", "my agenda", says=[agenda])
    table = (
        "Now\n- 09:30–10:00 · Guten Morgen, Schreibtisch! · Saal · Mira Beispiel, Bram Voorbeeld · #2\n\nNext\n"
        "- 10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3\n\nYour seats\n"
        f"- ✅ {INVOICES}"
    )
    await talk("nora", "my table", says=[table])


async def test_to_be_forgotten_frees_the_seat(talk: Talk) -> None:
    await talk("olga", "capacity #7 1", says=None)
    await talk("nora", "join #7", says=[SEAT])
    await talk("lin", "join #7", says=[waits(1)])
    await talk("nora", "my data", says=None)
    await talk("nora", "forget me", says=None)
    await talk("nora", "yes", says=None)
    await talk.hears("lin", says=[FREE])


@pytest.mark.the_same_everywhere
async def test_a_cancelled_workshop_promotes_nobody(talk: Talk) -> None:
    await talk("olga", "capacity #7 1", says=None)
    await talk("nora", "join #7", says=[SEAT])
    await talk("lin", "join #7", says=[waits(1)])
    await talk("olga", "cancel #7", says=None)
    await talk("olga", "yes", says=None)
    await talk.waits("nora", minutes=2, says=None)
    await talk.hears("lin", says=None)
    await talk("nora", "leave #7", says=None)
    await talk.waits("lin", minutes=2, says=[])
    await talk("nora", "my seats", says=None)
