"""Questions about the programme, asked the way people ask."""

from tests.talk import Talk

OPENING_TALK = "09:30–10:00 · Guten Morgen, Schreibtisch! · Saal · Mira Beispiel, Bram Voorbeeld · #2"
NEXT_TALK = "10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3"


async def test_what_is_on_now_in_german_and_english(talk: Talk) -> None:
    await talk("mira", "was läuft jetzt?", says=[f"Jetzt läuft:\n- {OPENING_TALK}"])
    await talk("tom", "What's on now?", says=[f"On now:\n- {OPENING_TALK}"])


async def test_what_comes_next(talk: Talk) -> None:
    await talk("mira", "Was kommt als Nächstes?", says=[f"Als Nächstes:\n- {NEXT_TALK}"])
    await talk("tom", "what's next", says=[f"Next:\n- {NEXT_TALK}"])


async def test_when_is_a_session(talk: Talk) -> None:
    found = "This is what I found:\n- 10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3"
    await talk("tom", "When is Nobody came for the desk?", says=[found])


async def test_nothing_found_is_said(talk: Talk) -> None:
    nothing = "Dazu finde ich nichts im Programm. Mit programm siehst du, was noch kommt."
    await talk("mira", "wann ist Blockchain?", says=[nothing])


async def test_nothing_on_names_what_comes_next(talk: Talk) -> None:
    await talk.waits("mira", hours=15, says=[])
    first = "09:30–10:00 · Heute seid ihr das Programm · Saal · Greta Musterfrau · #22"
    await talk("mira", "was läuft?", says=[f"Gerade läuft nichts.\n\nAls Nächstes:\n- {first}"])


async def test_in_a_channel_the_bot_answers_in_the_thread_and_only_when_addressed(talk: Talk) -> None:
    await talk("mira", "was läuft jetzt?", where="#general", says=[])
    await talk(
        "mira", "@Stammtisch was läuft jetzt?", where="#general", says=[f"Jetzt läuft:\n- {OPENING_TALK}"]
    )


async def test_hello_and_thanks(talk: Talk) -> None:
    await talk("mira", "Danke!", says=["Gern! 🙂"])
    await talk("tom", "hi", says=["Hello! Ask me for example “what's on now?”, or type help."])
