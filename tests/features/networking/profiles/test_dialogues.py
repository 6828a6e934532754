"""Having a profile: told, shown back, agreed to, changed, paused, forgotten. The same on every platform."""

import pytest
from sqlalchemy import select

from bot.demo.stage import Stage
from bot.storage.tables import metadata
from tests.talk import Talk

DARF_ICH = (
    "Darf ich dich vorstellen? Wer dir vorgestellt wird, sieht deinen Namen, deine Zeile über dich und was euch verbindet. "
    "Andere erfahren höchstens, wie viele ein Thema teilen. Wünscht sich jemand eine Session zu etwas, das du bietest, "
    "frage ich vielleicht dich, ohne zu verraten, wer du bist.\n[Ja, stell mich vor] [Nein] [Ändern]"
)
MAY_I = (
    "May I introduce you? Whoever I introduce you to sees your name, your line about yourself and what you have in common. "
    "Others learn at most how many people share a topic. When somebody wishes for a session on what you offer, I may ask "
    "you about it, without telling who you are.\n[Yes, introduce me] [No] [Change]"
)
USED = (
    "I introduce you by this: whoever you meet sees your name, your line about yourself and what you have in common, and "
    "nobody else sees any of it.\n[Change] [Pause] [No longer introduce me]"
)
DANKE = (
    "Danke! Ab jetzt stelle ich dich vor: Wer dir vorgestellt wird, sieht deinen Namen, deine Zeile über dich und was euch "
    "verbindet, sonst niemand. Mit stell mich nicht vor nimmst du das zurück."
)
THANKS = (
    "Thank you! From now on I introduce you: whoever you meet sees your name, your line about yourself and what you have "
    "in common, nobody else. Type do not introduce me to take that back."
)


async def test_a_sentence_is_shown_back_and_used_after_a_yes(talk: Talk) -> None:
    nora = "Dein Profil\n- Interessen: Fotografie\n- Du bietest: Bildbearbeitung\n- Du suchst: Suchmaschinenoptimierung\n- Sprachen: Deutsch, Englisch"
    await talk(
        "nora",
        "mein profil: ich bin Fotografin, suche jemanden für SEO, biete Bildbearbeitung; Deutsch/English",
        says=[f"{nora}\n\n{DARF_ICH}"],
    )
    await talk("nora", "ja", says=[DANKE])
    await talk(
        "nora",
        "vorstellungen pausieren",
        says=[
            "Pausiert. Schreib vorstellungen fortsetzen, wenn du wieder Leute kennenlernen möchtest.",
        ],
    )
    await talk("nora", "vorstellungen fortsetzen", says=["Willkommen zurück! Ich stelle dich wieder vor."])
    await talk(
        "nora",
        "stell mich nicht vor",
        says=[
            "Gut, ich stelle dich nicht vor. Dein Profil bleibt bei mir allein; vergiss mein profil löscht es."
        ],
    )
    await talk(
        "nora",
        "vergiss mein profil",
        says=["Dein Profil ist gelöscht, und dir wird niemand mehr vorgestellt."],
    )
    await talk("tom", "danke", says=None)


async def test_no_command_is_needed_and_another_question_is_no_answer(talk: Talk) -> None:
    profile = "Your profile\n- Interests: maps, Rust\n- You offer: accounting\n- You look for: design"
    await talk(
        "tom",
        "I build maps in Rust, look for a designer, can offer accounting help",
        says=[f"{profile}\n\n{MAY_I}"],
    )
    await talk(
        "tom",
        "what's next?",
        says=["Next:\n- 10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3"],
    )
    await talk("tom", "my profile", says=[f"{profile}\n\n{MAY_I}"])
    await talk.presses("tom", talk.shown, "Yes, introduce me", says=[THANKS])
    await talk("tom", "my profile", says=[f"{profile}\n\n{USED}"])


async def test_an_edit_of_the_message_changes_the_profile_and_a_deletion_ends_it(talk: Talk) -> None:
    asked = await talk("nora", "I look for a designer", says=None)
    await talk.edits(
        "nora",
        asked,
        "I look for a photographer",
        says=[f"Your profile\n- You look for: photography\n\n{MAY_I}"],
    )
    await talk.deletes("nora", asked, says=["(gone)"])
    await talk("nora", "remove need photographer", says=["I did not find “photographer” in your profile. Type my profile to see it."])  # fmt: skip


async def test_it_is_changed_word_by_word(talk: Talk) -> None:
    await talk("nora", "add interest Phyton", says=[
        "Saved.\n\nI don't know every word in it. Did you mean one of those below? If not, it stays as you wrote it.\n\n"
        f"Your profile\n- Interests: Phyton\n\n{MAY_I} [Phyton → Python]"
    ])  # fmt: skip
    await talk.presses(
        "nora",
        talk.shown,
        "Phyton → Python",
        says=[f"Saved.\n\nYour profile\n- Interests: Python\n\n{MAY_I}"],
    )
    await talk("nora", "add need ML", says=[
        f"Saved.\n\nYour profile\n- Interests: Python\n- You look for: machine learning\n\n{MAY_I}"
    ])  # fmt: skip
    await talk(
        "nora",
        "remove need machine learning",
        says=[f"Saved.\n\nYour profile\n- Interests: Python\n\n{MAY_I}"],
    )
    await talk(
        "nora", "replace Python = Rust", says=[f"Saved.\n\nYour profile\n- Interests: Rust\n\n{MAY_I}"]
    )


@pytest.mark.the_same_everywhere
async def test_it_is_asked_question_by_question(talk: Talk) -> None:
    await talk("nora", "language english", says=None)
    await talk(
        "nora",
        "my profile",
        says=["Your profile\n\n(1/9) What are you interested in? Separate topics with commas. (or -)"],
    )
    await talk("nora", "Rust, *maps* @channel", says=["(2/9) What can you offer or help others with? (or -)"])
    await talk("nora", "-", says=["(3/9) What or whom do you look for? (or -)"])
    await talk("nora", "-", says=["(4/9) Which languages do you speak? (or -)"])
    await talk("nora", "German and Klingon", says=["(5/9) On which days are you here? (or -)"])
    await talk("nora", "Thu-Fri", says=None)
    await talk(
        "nora", "2", says=["(7/9) Your team or company? I won't introduce you to your own people. (or -)"]
    )
    await talk("nora", "Betahaus", says=None)
    await talk("nora", "yes", says=["(9/9) One line about you, for those whom you meet (or -):"])
    wrong = "I don't know one of these languages. For example: German, English"
    await talk("nora", "I make <b>maps</b>", says=[f"{wrong}\n\n(4/9) Which languages do you speak? (or -)"])
    for answer in ("German and English", "Thu-Fri", "2", "Betahaus", "yes"):
        await talk("nora", answer, says=None)
    await talk(
        "nora",
        "I make <b>maps</b>",
        says=[
            "Saved.\n\nYour profile\n- Interests: Rust, maps* @channel\n- Languages: German, English\n"
            "- Here on Thursday, November 3 and Friday, November 4\n- You prefer to meet in a small group\n"
            "- Team: Betahaus\n- You are here for the first time\n- About you: “I make <b>maps</b>”\n\n"
            + MAY_I
        ],
    )


@pytest.mark.the_same_everywhere
async def test_nobody_else_hears_of_it(talk: Talk) -> None:
    """Neither before a yes nor, by way of questions, after it."""
    for who in ("nora", "zoe"):
        await talk(who, "my profile: I am a beekeeper, look for a florist", says=None)
        await talk(who, "yes", says=None)
    await talk("lin", "my profile: I am a beekeeper", says=None)
    refused = (
        "I don't give names, and too few people here named “beekeeping” for me to give a number. I can introduce you to "
        "people who suit you: type my profile."
    )
    await talk("tom", "who else is interested in beekeeping?", says=[refused])
    await talk("tom", "my table", says=None)
    await talk("tom", "who looks for a florist?", says=None)
    await talk("tom", "tags", says=["Only the organisers can do that. Type help to see what you can do."])
    await talk("olga", "language english", says=None)
    shared = "want to be introduced. I only count topics that at least 3 of them share."
    await talk("olga", "tags", says=[f"2 people {shared}"])
    await talk("lin", "introduce me", says=[THANKS])
    await talk("olga", "tags", says=[f"What people here share\n- beekeeping: 3\n\n3 people {shared}"])
    await talk(
        "tom",
        "who else is interested in beekeeping?",
        says=[
            "3 people here share an interest in “beekeeping”. I don't give names, but I can introduce you: type my profile."
        ],
    )


@pytest.mark.the_same_everywhere
async def test_organisers_say_what_is_the_same(talk: Talk) -> None:
    await talk("olga", "language english", says=None)
    await talk(
        "olga", "tag alias: kuber = Kubernetes", says=["From now on “kuber” is the same as “Kubernetes”."]
    )
    await talk("olga", "tag alias", says=["Your aliases\n- kuber = Kubernetes"])
    await talk(
        "nora", "add interest kuber", says=[f"Saved.\n\nYour profile\n- Interests: Kubernetes\n\n{MAY_I}"]
    )
    await talk("olga", "remove tag alias kuber", says=["“kuber” is a topic of its own now."])
    await talk(
        "olga", "remove tag alias kuber", says=["“kuber” is no alias. Type tag alias to see those you made."]
    )
    await talk("olga", "tag alias: kuber", says=["Write both names, such as tag alias: k8s = Kubernetes."])
    await talk(
        "nora",
        "tag alias: a = b",
        says=["Only the organisers can do that. Type help to see what you can do."],
    )


@pytest.mark.the_same_everywhere
async def test_forget_me_forgets_it(talk: Talk, stage: Stage) -> None:
    await talk("nora", "my profile: I am a beekeeper, look for a florist", says=None)
    await talk("nora", "yes", says=None)
    await talk("nora", "forget me", says=None)
    await talk("nora", "yes", says=None)
    async with stage.app.database.reading() as tx:
        kept = {
            table.name: len((await tx.execute(select(table))).all())
            for table in metadata.sorted_tables
            if table.name.startswith("networking_") or table.name == "consent"
        }
    assert kept == dict.fromkeys(kept, 0)
