"""My settings, my data, forget me, and two accounts that are one person."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.adapters.terminal.adapter import TerminalAdapter
from bot.adapters.terminal.world import World
from bot.app import App, build
from bot.core.clock import HandClock
from bot.demo.event import OPENING, demo_config, load_event
from bot.demo.stage import Stage
from bot.storage.database import open_database
from bot.storage.tables import metadata
from tests.talk import Talk

SURE = (
    "Shall I really delete everything about you, on all your accounts? This is what happens:\n\n"
    "- Your accounts, settings, consents, stars, reminders, votes, reports, profile and introductions are deleted, "
    "and your calendar's address leads nowhere.\n"
    "- Your seats go to whoever waits for them.\n"
    "- What you alone pitched or wished for is cancelled and loses its words; what others host with you goes on "
    "without your name.\n"
    "- Where I named you in a channel in the last two days, I say “–” instead. What I told others directly stays "
    "with them.\n"
    "- What stays is a fingerprint of each account that nobody can read, so that I ignore what you wrote before.\n\n"
    "Answer yes, otherwise everything stays."
)
FORGOTTEN = (
    "Done: everything about you is deleted, on all your accounts. A fingerprint of each stays that nobody can read, so that I ignore what "
    "you wrote before, and this message for two days. If you write to me again, we meet anew."
)
DATA_END = (
    "I delete our messages after two days, and what I could not handle after seven. my data file gives you all of this "
    "as a file, my consents says what others see of it, and forget me deletes everything at once."
)


async def test_settings_are_asked_one_by_one(talk: Talk) -> None:
    language = (
        "Your settings:\n\n(1/2) Which language shall I write to you in?\n1. German\n2. English\n\n"
        "Now: English. Type keep to leave it, or cancel to leave everything as it was."
    )
    name = (
        "(2/2) May those who host a session see your name when you star it?\n1. Yes\n2. No, just count me\n"
        "3. In a channel, too, when a reminder would reach me too late otherwise\n\n"
        "Now: No, just count me. Type keep to leave it, or cancel to leave everything as it was."
    )
    await talk("tom", "settings", says=[language])
    await talk("tom", "2", says=[name])
    await talk(
        "tom", "perhaps", says=[f"That does not fit here. Type one of the numbers or answers.\n\n{name}"]
    )
    await talk("tom", "cancel", says=["All right, everything stays as it was."])
    await talk(
        "tom",
        "my data",
        says=[
            f"This is what I know about you\n\nYour language\n- English\n\nWhen we wrote to each other\n- for the first time on November 3, 2011\n- for the last time on November 3, 2011\n\nYour accounts\n- {talk.account('tom')}\n\nSessions you are there for\n- #3 Nobody Came for the Desk\n- #25 Remote Across Nine Time Zones\n\n{DATA_END}"
        ],
    )


async def test_a_command_breaks_off_a_question(talk: Talk) -> None:
    await talk("tom", "settings", says=None)
    await talk(
        "tom",
        "my stars",
        says=["You have not starred anything yet. Ask “what's next?”, then type star and the number."],
    )
    await talk(
        "tom",
        "maybe",
        says=["Sorry, I did not understand that. Ask for example “what's on now?”, or type help."],
    )


async def test_a_question_that_nobody_answers_is_over_after_a_while(talk: Talk) -> None:
    await talk("nora", "forget me", says=[SURE])
    await talk.waits("nora", minutes=16, says=[])
    await talk(
        "nora",
        "yes",
        says=["Sorry, I did not understand that. Ask for example “what's on now?”, or type help."],
    )


async def test_the_chosen_language_wins_over_the_spoken_one(talk: Talk) -> None:
    await talk("tom", "language german", says=["Gut, ab jetzt schreibe ich dir auf Deutsch."])
    await talk(
        "tom",
        "what's next?",
        says=["Als Nächstes:\n- 10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3"],
    )
    await talk(
        "tom", "language klingon", says=["Ich kann Deutsch und Englisch. Zum Beispiel: sprache deutsch."]
    )


async def test_my_data_shows_all_of_it(talk: Talk) -> None:
    await talk("tom", "star #3", says=None)
    await talk("tom", "lead 15", says=None)
    await talk("tom", "settings", says=None)
    await talk("tom", "english", says=None)
    await talk("tom", "en", says=None)
    await talk("tom", "yes", says=["Saved."])
    data = (
        f"This is what I know about you\n\nYour language\n- English\n\nWhen we wrote to each other\n- for the first time on November 3, 2011\n- for the last time on November 3, 2011\n\nYour accounts\n- {talk.account('tom')}\n\nWhat you agreed to\n"
        "- Whoever hosts a session, and the organisers, see your name when you star it or sign up for it\n\nSessions you are there for\n- #3 Nobody Came for the Desk\n- #25 Remote Across Nine Time Zones\n\nYour stars\n- #3 Nobody Came for the Desk\n\n"
        f"How long before I remind you\n- 15 minutes\n\n{DATA_END}"
    )
    await talk("tom", "my data", says=[data])


async def test_my_data_is_a_file_as_well_and_never_in_public(talk: Talk) -> None:
    await talk("tom", "language english", says=None)
    await talk("tom", "@stammtisch my data file", where="#general", says=None)
    assert talk.is_direct(talk.shown)


async def test_my_consents_say_what_is_shown_to_whom_and_how_to_change_it(talk: Talk) -> None:
    none = (
        "What is shown of you, and to whom\n"
        "- Hosts and organisers only count you, unless you sign up where everybody reads it. "
        "(no, you never allowed it; settings allows it)\n"
        "- I never call you by name in a channel. (no, you never allowed it; settings allows it)\n"
        "- You are introduced to nobody, and your profile is seen by nobody. "
        "(no, you never allowed it; introduce me allows it)\n"
        "- Nobody on another platform learns what you are called on yours. "
        "(no, you never allowed it; share my account allows it)\n\n"
        "Nothing else of you is shown to others, but what you say or pitch where they read it."
    )
    await talk("tom", "my consents", says=[none])
    for said in (
        "my profile: I build in Rust; English",
        "yes",
        "share my account",
        "settings",
        "en",
        "aloud",
        "3",
    ):
        await talk("tom", said, says=None)
    given = (
        "What is shown of you, and to whom\n"
        "- Whoever hosts a session, and the organisers, see your name when you star it or sign up for it. "
        "(yes, since November 3, 2011; settings takes it back)\n"
        "- When a reminder would reach you too late, I call you by name in a channel, where everybody reads it. "
        "(yes, since November 3, 2011; settings takes it back)\n"
        "- You are introduced to other people: whoever you meet sees your name, your line and what you have in common. "
        "You may be asked about wishes for what you offer. "
        "(yes, since November 3, 2011; do not introduce me takes it back)\n"
        "- Whoever you are introduced to learns what you are called on your platform, if they are on another one. "
        "(yes; hide my account takes it back)\n\n"
        "Nothing else of you is shown to others, but what you say or pitch where they read it."
    )
    await talk("tom", "my consents", says=[given])


async def test_asked_in_public_my_data_comes_in_private(talk: Talk, stage: Stage) -> None:
    await talk("tom", "@stammtisch my data", where="#general", says=None)
    assert talk.is_direct(talk.shown)


async def test_forget_me_really_forgets(talk: Talk, stage: Stage, platform: str) -> None:
    await talk("tom", "star #3", says=None)
    await talk("tom", "link", says=None)
    await talk("tom", "forget me", says=[SURE])
    await talk("tom", "yes", says=[FORGOTTEN])
    await talk.waits("tom", hours=1, says=[])
    # The farewell itself, which may yet be corrected, lies in a conversation that a terminal names after them.
    assert await _rows_with(stage, "tom") == ({"outbox": 1} if platform == "terminal" else {})
    await talk.waits("tom", hours=48, says=[])
    assert await _rows_with(stage, "tom") == {}
    assert await _rows_with(stage, "Tom") == {}


async def test_of_people_who_merely_talk_nothing_is_kept(talk: Talk, stage: Stage) -> None:
    async with stage.app.database.reading() as tx:
        before = await stage.app.people.count(tx)
    wrote = await talk("zoe", "Hat jemand ein Ladekabel?", where="#general", says=[])
    await talk.edits("zoe", wrote, "Hat jemand ein Netzteil?", says=[])
    await talk.reacts("zoe", wrote, "⭐", says=[])
    await talk.deletes("zoe", wrote, says=[])
    async with stage.app.database.reading() as tx:
        assert await stage.app.people.count(tx) == before
    assert await _rows_with(stage, "zoe") == {}


async def test_no_is_no(talk: Talk) -> None:
    await talk("tom", "star #3", says=None)
    await talk("tom", "forget me", says=[SURE])
    await talk("tom", "no!", says=["All right, I did not delete anything."])
    await talk(
        "tom",
        "my stars",
        says=["Your stars:\n- 10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3"],
    )


async def _rows_with(stage: Stage, word: str) -> dict[str, int]:
    """The tables in which a word stands, but for the programme's own and where messages lie."""
    found = {}
    async with stage.app.database.reading() as tx:
        for table in metadata.sorted_tables:
            if table.name in ("session", "session_person", "event"):
                continue
            for row in (await tx.execute(select(table))).mappings():
                if any(word in str(value) for value in row.values()):
                    found[table.name] = found.get(table.name, 0) + 1
    return found


class TestTwoPlatforms:
    """One person on two platforms."""

    @pytest.fixture
    async def two(self, tmp_path: Path) -> AsyncIterator[tuple[App, World, World]]:
        """A bot on two worlds."""
        clock = HandClock(OPENING)
        worlds = [World(clock.now), World(clock.now)]
        adapters = [
            TerminalAdapter(world, clock, {"tom": "Tom", "tommy": "Tommy"}, name)
            for world, name in zip(worlds, ("terminal", "tavern"), strict=True)
        ]
        codes = iter(["ABCD2345", "EFGH2345"])
        app = await build(
            demo_config(),
            open_database(tmp_path / "two.db"),
            adapters,
            clock=clock,
            make_code=lambda: next(codes),
        )
        await load_event(app)
        await app.start()
        yield app, worlds[0], worlds[1]
        await app.stop()

    async def test_a_code_makes_two_accounts_one_person(self, two: tuple[App, World, World]) -> None:
        app, terminal, tavern = two
        await _say(app, terminal, "tom", "star #3")
        await _say(app, terminal, "tom", "link")
        await _say(app, tavern, "tommy", "star #5")
        await _say(app, tavern, "tommy", "link nonsense")
        await _say(app, tavern, "tommy", "link abcd2345")
        await _say(app, tavern, "tommy", "my stars")
        await _say(app, tavern, "tommy", "link ABCD2345")
        assert [
            message.text for message in tavern.in_conversation("dm:tommy") if message.user == "stammtisch"
        ] == [
            "Starred: “Das Homeoffice hat keine Kaffeeküche”, 11:15–12:00 (#5). I will remind you 10 minutes before.",
            "I don't know this code, or it is too old. Type link over there to get a new one.",
            "Linked! I will reach you where you wrote last, and never twice.",
            "Your stars:\n- 10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3\n"
            "- 11:15–12:00 · Das Homeoffice hat keine Kaffeeküche · Saal · Hanna Probe · #5",
            "I don't know this code, or it is too old. Type link over there to get a new one.",
        ]

    async def test_a_reminder_comes_once_where_they_were_last_heard(
        self, two: tuple[App, World, World]
    ) -> None:
        app, terminal, tavern = two
        assert isinstance(app.clock, HandClock)
        await _say(app, terminal, "tom", "star #3")
        await _say(app, terminal, "tom", "link")
        app.clock.move_to(OPENING.replace(minute=41))
        await _say(app, tavern, "tommy", "link ABCD2345")
        before = len(terminal.messages), len(tavern.messages)
        due = await app.alarm.next_due()
        assert due is not None
        app.clock.move_to(OPENING.replace(hour=9, minute=50))
        await app.alarm.ring()
        await app.settle()
        assert (len(terminal.messages), len(tavern.messages)) == (before[0], before[1] + 1)


async def _say(app: App, world: World, user: str, said: str) -> None:
    world.say(user, f"dm:{user}", said)
    for adapter in app.adapters.values():
        assert isinstance(adapter, TerminalAdapter)
        await adapter.idle()
    await app.settle()
