"""What an organiser brings in from the web is told like any other change, but not to them."""

from bot.demo.stage import Played
from tests.features.notices.programme import source_says
from tests.features.watching.conftest import stage, web
from tests.features.watching.web import Web
from tests.talk import Talk

URL = "https://example.org/tours.csv"
CARD = "Session a · #43\n- Fri 12:00–13:00\n- {room}\n- 2 people have starred it\n[⭐ Star] [📅 Calendar]"

__all__ = ["stage", "web"]


async def test_an_import_in_chat(talk: Talk, web: Web) -> None:
    web.puts(URL, "a")
    await talk("olga", f"importiere {URL} als touren", says=None)
    await talk.waits("olga", minutes=2, says=[])
    for who in ("olga", "lin"):
        await talk(who, "star #43", says=None)
    await talk("lin", "show #43", says=[CARD.format(room="Hof")])
    web.puts(URL, "a", room="Garten")
    await talk("olga", f"import {URL} as touren", says=None)
    await talk.hears("lin", [CARD.format(room="Garten")])
    moved = "🔁 Changed: “Session a” (#43), Fri 12:00: Hof → Garten."
    await talk.waits("lin", minutes=1, says=[moved])
    await talk.hears("olga", [])


async def test_a_card_follows_a_source_that_another_process_read(talk: Talk, stage: Played) -> None:
    await talk("mira", "language english", says=None)
    await talk("mira", "show #5", says=None)
    await source_says(stage, {5: {"room": "Garten", "abstract": ""}})
    card = (
        "Das Homeoffice hat keine Kaffeeküche · #5\n- 11:15–12:00\n- Garten\n- with Hanna Probe\n"
        "- nobody has starred it yet\n[⭐ Star] [📅 Calendar]"
    )
    await talk.waits("mira", minutes=1, says=[card])
    await talk.waits("mira", minutes=5, says=[])
