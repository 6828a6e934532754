"""The whole bot where Slack users expect more than text: its home, modals, the slash command, buttons."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.adapters.slack.manifest import manifest
from bot.storage.tables import identity
from tests.adapters.slack.mortal import Mortal
from tests.fakes.slack import SlackStandIn, texts_of
from tests.slack_platform import SlackPlatform, SlackStage, set_slack_stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[SlackStage]:
    """The demo's bot in a workspace."""
    made = await set_slack_stage(tmp_path)
    yield made
    await made.stop()


async def test_the_home_is_the_persons_desk(stage: SlackStage) -> None:
    platform, mira = SlackPlatform(stage), stage.user("mira")
    await platform.say("mira", None, "merk #5", None)
    stage.slack.open_home(mira)
    await stage.settle()
    assert "".join(texts_of(stage.slack.home(mira).body["blocks"])) == (
        "Jetzt09:30–10:00 · Guten Morgen, Schreibtisch! · Saal · Mira Beispiel, Bram Voorbeeld · #2"
        "Als Nächstes10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3"
        "Deine Sterne11:15–12:00 · Das Homeoffice hat keine Kaffeeküche · Saal · Hanna Probe · #5"
        "📅 Kalender⚙️ Einstellungen"
    )


async def test_the_calendar_is_at_hand_in_the_home(stage: SlackStage) -> None:
    platform, slack, mira = SlackPlatform(stage), stage.slack, stage.user("mira")
    await platform.say("mira", None, "merk #5", None)
    slack.open_home(mira)
    await stage.settle()
    await platform.heard("mira")
    await slack.answered(slack.press(mira, slack.home(mira), "0|calendar"))
    await stage.settle()
    file = (
        "📅 Ein Kalender zum Abonnieren ist hier nicht eingerichtet. Dafür sind das deine Sterne als Datei, "
        "so wie sie jetzt sind."
    )
    assert [text for _, text in await platform.heard("mira")] == [file]


async def test_settings_are_a_modal_from_the_home_and_by_command(stage: SlackStage) -> None:
    slack, mira = stage.slack, stage.user("mira")
    slack.open_home(mira)
    await stage.settle()
    await slack.answered(slack.press(mira, slack.home(mira), "1|profile-settings"))
    await slack.until(lambda: bool(slack.modals(mira)))
    [view] = slack.modals(mira)
    assert [block["block_id"] for block in view.body["blocks"]] == ["language", "name"]
    await slack.answered(slack.submit(mira, {"language": "en", "name": "yes"}))
    await stage.settle()
    assert slack.modals(mira) == []
    await slack.answered(slack.command(mira, stage.channels["#general"], "/stammtisch einstellungen"))
    await slack.until(lambda: bool(slack.modals(mira)))
    [view] = slack.modals(mira)
    assert '"initial_option": {"text": {"type": "plain_text", "text": "English"' in json.dumps(view.body)


async def test_a_command_in_a_channel_is_answered_to_one_person_alone(stage: SlackStage) -> None:
    slack, tom = stage.slack, stage.user("tom")
    general = stage.channels["#general"]
    await slack.answered(slack.command(tom, general, "/stammtisch what's next?"))
    await stage.settle()
    assert slack.said(general) == []
    assert [one.text for one in slack.ephemerals(tom, general)] == ["I wrote to you directly."]
    assert slack.said(slack.dm(tom)) == [
        "Next:\n- 10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3"
    ]


async def test_to_whom_is_gone_nothing_is_sent(stage: SlackStage) -> None:
    platform, slack = SlackPlatform(stage), stage.slack
    await platform.say("tom", None, "star #3", None)
    slack.deactivate(stage.user("tom"))
    await stage.settle()
    before = slack.count("chat.postMessage")
    await stage.move(minutes=15)
    assert slack.count("chat.postMessage") == before
    async with stage.app.database.reading() as tx:
        rows = await tx.execute(select(identity.c.active).where(identity.c.user.endswith(stage.user("tom"))))
        assert [row.active for row in rows] == [False]


@pytest.mark.parametrize("count", [60, pytest.param(500, marks=pytest.mark.long)])
async def test_all_who_press_at_once_are_acknowledged_in_time(stage: SlackStage, count: int) -> None:
    platform, slack = SlackPlatform(stage), stage.slack
    shown = await platform.say("tom", "#general", "@stammtisch show #3", None)
    general = stage.channels["#general"]
    card = slack.last(general, shown.partition("/")[2])
    people = [slack.person(f"P{number}") for number in range(count)]
    slack.world.channels[general].members.extend(people)
    presses = [slack.press(person, card, "0|star") for person in people]
    await slack.until(lambda: all(one.acked or one.lost for one in presses), 30)
    assert [one.failures for one in presses if not one.acked] == []


@pytest.mark.parametrize(("count", "questions"), [(60, 20), pytest.param(500, 200, marks=pytest.mark.long)])
async def test_a_press_is_acknowledged_in_time_beside_questions(
    tmp_path: Path, count: int, questions: int
) -> None:
    slack = SlackStandIn(manifest=manifest("socket", "/stammtisch"))
    async with slack:
        people = [slack.person(f"P{number}") for number in range(count)]
        hall, dms = slack.channel("hall", *people), [slack.dm(one) for one in people[:questions]]
        bot = Mortal(tmp_path, slack, opening=True)
        bot.start()
        try:
            await slack.until(lambda: any(one.greeted for one in slack.sockets.open), 60)
            asked = slack.say(people[0], hall, f"<@{slack.app.bot_user}> show #3")
            await slack.until(lambda: bool(slack.said(hall, asked.ts)), 60)
            card = slack.last(hall, asked.ts)
            # The first question of a process waits for the words that all others share.
            first = slack.dm(people[-1])
            slack.say(people[-1], first, "was läuft morgen?")
            await slack.until(lambda: bool(slack.said(first)), 60)
            for person, dm in zip(people, dms, strict=False):
                slack.say(person, dm, "was läuft morgen?")
            presses = [slack.press(person, card, "0|star") for person in people]
            await slack.until(lambda: all(one.acked or one.lost for one in presses), 60)
            await slack.settled()
        finally:
            bot.kill()
    assert [one.failures for one in presses if not one.acked] == []


async def test_ones_own_reminder_is_confirmed_where_it_was_asked_for_and_to_nobody_else(
    stage: SlackStage,
) -> None:
    slack, platform, tom = stage.slack, SlackPlatform(stage), stage.user("tom")
    general = stage.channels["#general"]
    await slack.answered(slack.command(tom, general, "/stammtisch remind me in 20 minutes to eat"))
    await stage.settle()
    await slack.answered(slack.command(tom, general, "/stammtisch snooze 1 for an hour"))
    await stage.settle()
    await platform.say("nora", "#general", "@stammtisch remind me in 20 minutes to drink", None)
    promise = (await platform.heard("nora"))[-1][0]
    await platform.react("tom", promise, "⏰", added=True)
    await stage.settle()
    assert [one.text.splitlines()[0] for one in slack.ephemerals(tom, general)] == [
        "I will remind you today at 10:00: “eat”. (Reminder 1)",
        "All right, today at 11:00 then. (Reminder 1)",
        "I will remind you, too, today at 10:00: “drink”. (Reminder 2)",
    ]
    assert slack.said(slack.dm(tom)) == []
