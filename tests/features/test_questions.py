"""Questions about the programme, asked the way people ask, in chat."""

from bot.features.questions.reply import SHOWN_AT_MOST
from tests.talk import Talk

OPENING_TALK = "09:30–10:00 · Guten Morgen, Schreibtisch! · Saal · Mira Beispiel, Bram Voorbeeld · #2"
NEXT_TALK = "10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3"


async def test_what_is_on_now_in_four_languages(talk: Talk) -> None:
    await talk("mira", "was läuft jetzt?", says=[f"Jetzt läuft:\n- {OPENING_TALK}"])
    await talk("tom", "What's on now?", says=[f"On now:\n- {OPENING_TALK}"])
    await talk("kerem", "qu'est-ce qu'il y a en ce moment ?", says=[f"En ce moment :\n- {OPENING_TALK}"])
    await talk("lin", "現在有什麼？", says=[f"现在：\n- {OPENING_TALK}"])


async def test_what_comes_next(talk: Talk) -> None:
    await talk("mira", "Was kommt als Nächstes?", says=[f"Als Nächstes:\n- {NEXT_TALK}"])
    await talk("tom", "what's next", says=[f"Next:\n- {NEXT_TALK}"])


async def test_when_where_who_and_how_long(talk: Talk) -> None:
    title = "Nobody Came for the Desk"
    await talk(
        "tom",
        "When is Nobody came for the desk?",
        says=[f"“{title}” is 10:00–10:45:\n- Saal · Tom Fiction · #3"],
    )
    await talk("tom", "where is it?", says=[f"“{title}” is here: Saal\n- 10:00–10:45 · Tom Fiction · #3"])
    await talk(
        "tom", "and who gives it?", says=[f"“{title}” is with Tom Fiction:\n- 10:00–10:45 · Saal · #3"]
    )
    await talk(
        "tom",
        "how long is it?",
        says=[f"“{title}” takes 45 minutes:\n- 10:00–10:45 · Saal · Tom Fiction · #3"],
    )
    await talk(
        "tom",
        "when does it end?",
        says=[f"“{title}” ends at 10:45:\n- 10:00–10:45 · Saal · Tom Fiction · #3"],
    )


async def test_questions_lean_on_the_one_before_in_the_same_place_only(talk: Talk) -> None:
    await talk("mira", "was läuft gerade im Saal?", says=[f"Jetzt läuft:\n- {OPENING_TALK}"])
    await talk("mira", "und danach?", says=[f"Als Nächstes:\n- {NEXT_TALK}"])
    await talk(
        "mira",
        "@Stammtisch und danach?",
        where="#general",
        says=[f"Als Nächstes:\n- {NEXT_TALK}"],
    )
    await talk(
        "tom",
        "who gives it?",
        says=["Sorry, I did not understand that. Ask for example “what's on now?”, or type help."],
    )


async def test_in_the_thread_of_an_answer_it_is_about_what_the_answer_showed(talk: Talk) -> None:
    await talk(
        "mira", "@Stammtisch was läuft jetzt?", where="#general", says=[f"Jetzt läuft:\n- {OPENING_TALK}"]
    )
    asked = talk.last
    await talk(
        "tom",
        "@Stammtisch who gives it?",
        where="#general",
        thread=asked,
        says=[
            "“Guten Morgen, Schreibtisch!” is with Mira Beispiel and Bram Voorbeeld:\n- 09:30–10:00 · Saal · #2",
        ],
    )


async def test_topics_in_another_language_and_by_other_words(talk: Talk) -> None:
    taxes = "13:30–14:15 · Steuern ohne Tränen · Saal · Kerem Platzhalter · #10"
    await talk("tom", "anything about taxes this afternoon?", says=[f"On then:\n- {taxes}"])
    members = "14:30–15:15 · Wem gehört die Mitgliederliste? · Salon Wilmersdorf · Jonas Erfunden · #15"
    await talk("tom", "is there anything on privacy?", says=[f"This is what I found:\n- {members}"])
    await talk("mira", "wan ist der talk zum türschield aus dem 3d drucker", says=None)
    assert talk.shown


async def test_a_long_list_shows_the_rest_when_asked(talk: Talk) -> None:
    await talk("mira", "was ist morgen los?", says=None)
    rest = [
        "Fr. 15:00–15:45 · The Plant Rota and Other Small Rituals · Salon Wilmersdorf · "
        "Ada Placeholder, Ruby Sampletext · #32",
        "Fr. 15:00–15:45 · Kind, Kegel, Konferenzraum · Werkstatt · Ayla Fantasie · #33",
        "Fr. 15:45–16:30 · Kaffee, Reste, Adressen tauschen · Salon Wilmersdorf · #34",
        "Fr. 16:30–17:00 · Was nehmen wir mit? · Saal · Mira Beispiel, Noor Verzonnen · #35",
    ]
    further = "Und noch:\n" + "\n".join(f"- {line}" for line in rest)
    await talk.presses("mira", talk.shown, "Mehr zeigen", says=[further])
    await talk("mira", "was ist morgen los?", says=None)
    await talk("mira", "mehr", says=[further])
    await talk("mira", "mehr", says=["Mehr habe ich nicht. Frag mich gern etwas Neues."])
    assert SHOWN_AT_MOST + len(rest) == 14


async def test_nothing_found_is_said_and_what_comes_near_is_marked_as_such(talk: Talk) -> None:
    await talk("mira", "wann ist Blockchain?", says=["Dazu finde ich nichts im Programm."])
    await talk("mira", "wann spricht Angela Merkel?", says=["„Angela Merkel“ finde ich nicht im Programm."])
    await talk("mira", "was läuft im Raum HS12?", says=["Einen Raum „HS12“ finde ich nicht im Programm."])
    taxes = "13:30–14:15 · Steuern ohne Tränen · Saal · Kerem Platzhalter · #10"
    await talk(
        "mira",
        "gibt es morgen was zu Steuern?",
        says=[f"Da läuft nichts.\n\nZu einer anderen Zeit:\n- {taxes}"],
    )


async def test_nothing_on_names_what_comes_next(talk: Talk) -> None:
    await talk.waits("nora", hours=15, says=[])
    first = "09:30–10:00 · Heute seid ihr das Programm · Saal · Greta Musterfrau · #22"
    await talk("nora", "was läuft?", says=[f"Gerade läuft nichts.\n\nAls Nächstes:\n- {first}"])


async def test_in_a_channel_the_bot_answers_in_the_thread_and_only_when_addressed(talk: Talk) -> None:
    await talk("mira", "was läuft jetzt?", where="#general", says=[])
    await talk(
        "mira", "@Stammtisch was läuft jetzt?", where="#general", says=[f"Jetzt läuft:\n- {OPENING_TALK}"]
    )


async def test_an_edited_question_leans_on_what_went_before_it_not_on_itself(talk: Talk) -> None:
    await talk("mira", "was läuft gerade im Saal?", says=None)
    asked = await talk("mira", "und danach?", says=[f"Als Nächstes:\n- {NEXT_TALK}"])
    where = "„Guten Morgen, Schreibtisch!“ ist hier: Saal\n- 09:30–10:00 · Mira Beispiel, Bram Voorbeeld · #2"
    await talk.edits("mira", asked, "wo ist das?", says=[where])


async def test_small_talk_is_answered_in_kind(talk: Talk) -> None:
    await talk("mira", "Danke!", says=["Gern! 🙂"])
    await talk("mira", "du bist doof", says=["Schade. Ich gebe mir Mühe. Mit hilfe siehst du, was ich kann."])
    await talk("tom", "hi", says=None)
    await talk("tom", "hi", says=["Hello! Ask me for example “what's on now?” or “anything on … tomorrow?”"])
    await talk(
        "tom",
        "can you order me a pizza",
        says=["I can't help with that. Ask me about the programme, for example “what's next?”."],
    )


async def test_tours_by_their_number_and_how_many_seats_they_have(talk: Talk) -> None:
    meeting = "Meeting point: Hermannplatz, in the middle of the market square"
    await talk(
        "tom",
        "what language is tour 2 in?",
        says=[
            f"“Tour 2: Neukölln by Bicycle” is in English:\n- Sat 10:30–12:30 · {meeting} · Ole Ausgedacht · #38"
        ],
    )
    await talk(
        "tom",
        "are there seats left on tour 3?",
        says=[
            "“Tour 3: Mitte und Prenzlauer Berg mit der Tram” has 12 seats:\n"
            "- Sat 13:00–15:00 · Tour 3: Mitte und Prenzlauer Berg mit der Tram · Ayla Fantasie · #39\n\n"
            "12 of them are free."
        ],
    )


async def test_what_had_no_answer_is_counted_by_kind_for_organisers(talk: Talk, platform: str) -> None:
    for question in (
        "wann ist Blockchain?",
        "gibt es was zu Yoga?",
        "wann spricht Angela Merkel?",
        "bla blu",
    ):
        await talk("mira", question, says=None)
    status = (
        "Alles läuft gut.\n"
        f"- {platform.split()[0].capitalize()}: verbunden seit 09:40, zuletzt gehört um 09:40\n"
        "- nichts wartet auf den Versand\n- als Nächstes um 09:50: Erinnerungen\n"
        "- alles kam an, nichts blieb liegen\n- keine Quelle des Programms wird beobachtet\n"
        "- Fragen nach Themen, zu denen ich nichts fand, diese Woche: 3\n"
        "- Fragen nach Leuten, die ich nicht fand, diese Woche: 1\n- ich kenne 5 Leute"
    )
    await talk("olga", "status", says=[status])


async def test_what_changed_is_told_whatever_words_it_is_asked_in(talk: Talk) -> None:
    await talk("olga", "verschiebe #3 auf 10:30", says=None)
    await talk("olga", "ja", says=None)
    await talk.waits("mira", minutes=1, says=[])
    changed = (
        "Seit Mi. 09:41 hat sich geändert:\n- Nobody Came for the Desk · #3: Beginn Do. 10:00 → Do. 10:30\n"
        "- Nobody Came for the Desk · #3: Ende Do. 10:45 → Do. 11:15"
    )
    await talk("mira", "hat sich eigentlich was verschoben?", says=[changed])
    await talk(
        "mira", "und hat sich seitdem was geändert?", says=["Seit Do. 09:41 hat sich nichts geändert."]
    )
