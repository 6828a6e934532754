"""What Slack's menus offer, anywhere and on messages; a form opens at once and is filled after."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Literal

import pytest

from bot.core.context import Context
from bot.core.feature import Command, Feature, FormSpec, Takes
from bot.core.forms import Field, Form
from bot.core.message import Phrase, Plain, say
from bot.core.shortcuts import Shortcut
from bot.core.signals import ShortcutUsed
from bot.errors import SaySo
from tests.fakes.slack import texts_of
from tests.slack_platform import SlackPlatform, SlackStage, set_slack_stage

NOTE = Shortcut(name="notes-add", twin="notes-add", on_message=True, opens_form=True)
WORDS = """notes-add-words = note
notes-add-help = `note` – keep this
notes-add-shortcut = Keep a note
notes-add-shortcut-help = Keeps a note on this message
notes-title = Note
notes-nothing = There is nothing to note.
"""
KNOWN = ("Gemerkt: „Nobody Came for the Desk“, 10:00–10:45 (#3). Ich erinnere dich 10 Minuten vorher.",)
MANY = "Da stehen mehrere Sessions. Schreib mir merk und die Nummer, zum Beispiel merk #2."
NONE = "Diese Nachricht zeigt keine Session. Nenn mir ihre Nummer, zum Beispiel merk #12."


class Notes:
    """A feature whose shortcut opens a form with what was written. While `ready` is cleared, it takes its time."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        for language in ("de", "en"):
            (folder / f"{language}.ftl").write_text(WORDS, encoding="utf-8")
        self.folder = folder
        self.ready = asyncio.Event()
        self.ready.set()
        self.kept: list[tuple[str, str]] = []

    def feature(self) -> Feature:
        """All of it."""
        return Feature(
            name="notes",
            texts=self.folder,
            commands=(Command(name="notes-add", run=self.add, takes=Takes.ANYTHING),),
            shortcuts={NOTE: self.chosen},
            forms={"notes": FormSpec(fill=self.form, submit=self.save)},
        )

    async def chosen(self, context: Context) -> None:
        """The shortcut."""
        assert isinstance(context.signal, ShortcutUsed)
        if not context.signal.text:
            raise SaySo(say("notes-nothing"))
        await self.add(context, context.signal.text)

    async def add(self, context: Context, text: str) -> None:
        """Its twin."""
        await self.ready.wait()
        await context.open_form(context, "notes", text)

    async def form(self, context: Context, subject: str) -> Form:
        """What is noted, with what was said."""
        return Form("notes", say("notes-title"), (Field("note", say("notes-title"), value=subject),), subject)

    async def save(self, context: Context, subject: str, values: Mapping[str, str]) -> Mapping[str, Phrase]:
        """Keep it."""
        self.kept.append((subject, values["note"]))
        await context.reply(Plain("Kept."))
        return {}


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    """The feature."""
    return Notes(tmp_path / "notes")


@pytest.fixture(params=["socket", "http"])
async def stage(tmp_path: Path, notes: Notes, request: pytest.FixtureRequest) -> AsyncIterator[SlackStage]:
    """The demo's bot in a workspace, and a feature more."""
    mode: Literal["socket", "http"] = request.param
    made = await set_slack_stage(tmp_path, [notes.feature()], mode=mode)
    yield made
    await made.stop()


async def test_the_session_that_a_message_shows_is_starred(stage: SlackStage) -> None:
    platform, slack = SlackPlatform(stage), stage.slack
    general, mira = stage.channels["#general"], stage.user("mira")
    shown = await platform.say("tom", "#general", "@stammtisch show #3", None)
    thread = shown.partition("/")[2]
    await slack.answered(slack.shortcut(mira, "reminders-star-this", slack.last(general, thread)))
    await stage.settle()
    assert [(one.text, one.thread_ts) for one in slack.ephemerals(mira)] == [(KNOWN[0], thread)]
    await platform.say("mira", None, "meine sterne", None)
    assert slack.said(slack.dm(mira)) == [
        "Deine Sterne:\n- 10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3"
    ]


async def test_where_several_are_shown_or_none_it_says_what_to_type(stage: SlackStage) -> None:
    platform, slack = SlackPlatform(stage), stage.slack
    general, mira = stage.channels["#general"], stage.user("mira")
    await platform.say("mira", None, "programm", None)
    of_people = slack.say(stage.user("tom"), general, "I like #3")
    for message in (slack.last(slack.dm(mira)), of_people):
        await slack.answered(slack.shortcut(mira, "reminders-star-this", message))
        await stage.settle()
    assert slack.said(slack.dm(mira))[1:] == [MANY]
    assert [one.text for one in slack.ephemerals(mira, general)] == [NONE]


async def test_in_a_conversation_without_the_bot_the_answer_comes_directly(stage: SlackStage) -> None:
    slack, mira, tom = stage.slack, stage.user("mira"), stage.user("tom")
    between = slack.world.open_direct([mira, tom], mira)[0].id
    message = slack.say(tom, between, "come to #3?")
    await slack.answered(slack.shortcut(mira, "reminders-star-this", message))
    await stage.settle()
    assert slack.said(slack.dm(mira)) == [NONE]
    assert slack.said(between) == []


async def test_the_desk_is_offered_anywhere(stage: SlackStage) -> None:
    slack, mira = stage.slack, stage.user("mira")
    await slack.answered(slack.shortcut(mira, "desk-home"))
    await stage.settle()
    assert slack.said(slack.dm(mira)) == [
        "Jetzt\n- 09:30–10:00 · Guten Morgen, Schreibtisch! · Saal · Mira Beispiel, Bram Voorbeeld · #2"
        "\n\nAls Nächstes\n- 10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3"
    ]


async def test_a_form_opens_at_once_and_is_filled_when_it_is_there(stage: SlackStage, notes: Notes) -> None:
    slack, mira, general = stage.slack, stage.user("mira"), stage.channels["#general"]
    message = slack.say(stage.user("tom"), general, "Lunch & learn")
    notes.ready.clear()
    used = slack.shortcut(mira, "notes-add", message)
    await slack.until(lambda: bool(slack.modals(mira)))
    [view] = slack.modals(mira)
    assert list(texts_of(view.body["blocks"])) == ["Einen Moment …"]
    await slack.answered(used)
    notes.ready.set()
    await slack.until(lambda: view.body.get("callback_id") == "notes")
    assert view.body["blocks"][0]["element"]["initial_value"] == "Lunch & learn"
    await slack.answered(slack.submit(mira, {"note": "Bring bread"}))
    await stage.settle()
    assert notes.kept == [("Lunch & learn", "Bring bread")]
    assert slack.modals(mira) == []


async def test_where_no_form_comes_the_view_says_where_the_answer_is(stage: SlackStage) -> None:
    slack, mira, general = stage.slack, stage.user("mira"), stage.channels["#general"]
    message = slack.say(stage.user("tom"), general, "x")
    message.text = ""
    await slack.answered(slack.shortcut(mira, "notes-add", message))
    await slack.until(
        lambda: (
            [list(texts_of(one.body["blocks"])) for one in slack.modals(mira)]
            == [["Ich habe dir direkt geschrieben."]]
        )
    )
    await stage.settle()
    assert [one.text for one in slack.ephemerals(mira, general)] == ["There is nothing to note."]


async def test_a_shortcut_that_the_bot_does_not_know_is_not_met_with_silence(stage: SlackStage) -> None:
    slack, mira = stage.slack, stage.user("mira")
    listed = slack.app.manifest["features"]["shortcuts"]
    listed.append({"name": "Old", "type": "global", "callback_id": "old", "description": "Of an older bot"})
    await slack.answered(slack.shortcut(mira, "old"))
    await stage.settle()
    [said] = slack.said(slack.dm(mira))
    assert said.startswith("Das habe ich leider nicht verstanden.")
