"""Dialogues on the stand-in for Slack, with people who do what people do there."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Literal

from sqlalchemy import select

from bot.adapters.slack.adapter import SlackAdapter
from bot.adapters.slack.emoji import name_of
from bot.adapters.slack.manifest import manifest
from bot.adapters.slack.settings import PATH, SlackSettings
from bot.app import build, shortcuts, until_forms
from bot.core.clock import HandClock, ShiftedClock
from bot.core.feature import Feature
from bot.core.fetching import Fetch
from bot.core.outgoing import Operation
from bot.core.ports import Limit
from bot.core.signals import Address, Who
from bot.delivery.outbox import op_id
from bot.demo.event import OPENING, ORGANISER, PLAYERS, demo_config, load_event
from bot.demo.stage import SEED, Played, make_codes
from bot.storage.database import open_database
from bot.storage.notes import own_secret
from bot.storage.tables import outbox
from tests.fakes.slack import Message, SlackStandIn
from tests.fakes.slack.world import TEAM

GONE = "(gone)"
LAST = (10**9, 0)
NO_ZONE = ""
"""Dialogues are the same everywhere, and other platforms tell of no zone."""
CALL = "@stammtisch"
GENERAL = "#general"
WHISPERING = "chat.postEphemeral"
SPEAKING = ("chat.postMessage", "chat.update", "chat.delete", WHISPERING)


class StillClock(HandClock):
    """The bot's clock stands in 2011; whatever Slack says when it was, it was now."""

    def of(self, platform_time: datetime) -> datetime:
        return self.now()


class UnhurriedAdapter(SlackAdapter):
    """Without limits, since where the clock stands no bucket is ever filled again."""

    def limits(self, operation: Operation, address: Address | None) -> Sequence[Limit]:
        return ()


@dataclass(slots=True)
class SlackStage(Played):
    """A bot in a workspace, with those people who took part so far."""

    slack: SlackStandIn
    adapter: SlackAdapter
    users: dict[str, str]
    channels: dict[str, str] = field(default_factory=dict)

    def user(self, name: str) -> str:
        """Somebody, in all channels."""
        if name not in self.users:
            self.users[name] = self.slack.person(name.capitalize(), tz=NO_ZONE)
        for channel in self.channels.values():
            members = self.slack.world.channels[channel].members
            if self.users[name] not in members:
                members.append(self.users[name])
        return self.users[name]

    async def settle(self) -> None:
        """Return when the bot has heard everything, and said all it can say now."""
        while True:
            await self.slack.settled()
            await self.app.settle()
            if self.slack.desk.quiet:
                return

    async def stop(self) -> None:
        """Stop the bot, and close the workspace."""
        await self.app.stop()
        await self.slack.__aexit__()

    async def promises(self) -> dict[str, tuple[int, int]]:
        """Priority and number of the rows of the outbox, by what their messages carry."""
        secret = await own_secret(self.app.database)
        async with self.app.database.reading() as tx:
            rows = await tx.execute(select(outbox))
            return {
                row.platform_id if row.operation == Operation.WHISPER else op_id(secret, row.key): (
                    row.priority,
                    row.id,
                )
                for row in rows
            }


class SlackPlatform:
    """The port `Platform` of the dialogue tests over the stand-in. A message is `channel/ts`."""

    def __init__(self, stage: SlackStage) -> None:
        self.stage = stage
        self._slack = stage.slack
        self._known: set[int] = set()

    async def say(self, who: str, where: str | None, text: str, thread: str | None) -> str:
        """Write it."""
        user = self.stage.user(who)
        channel = self.stage.channels[where] if where else self._slack.dm(user)
        said = text.replace(CALL, f"<@{self._slack.app.bot_user}>", 1) if text.startswith(CALL) else text
        message = self._slack.say(user, channel, said, thread_ts=self._root(thread) if thread else "")
        await self.stage.settle()
        return _name(message)

    async def edit(self, who: str, message: str, text: str) -> None:
        """Write it otherwise."""
        said = text.replace(CALL, f"<@{self._slack.app.bot_user}>", 1) if text.startswith(CALL) else text
        self._slack.edit(self.stage.user(who), self._message(message), said)
        await self.stage.settle()

    async def delete(self, who: str, message: str) -> None:
        """Take it back."""
        self._slack.delete(self.stage.user(who), self._message(message))
        await self.stage.settle()

    async def react(self, who: str, message: str, emoji: str, *, added: bool) -> None:
        """React, or take it off."""
        act = self._slack.react if added else self._slack.unreact
        act(self.stage.user(who), self._message(message), name_of(emoji) or emoji)
        await self.stage.settle()

    async def press(self, who: str, message: str, label: str) -> None:
        """Press the button that reads so."""
        found = self._message(message)
        button = next(one for one in _buttons(found) if one["text"]["text"] == label)
        delivery = self._slack.press(self.stage.user(who), found, button["action_id"])
        await self._slack.answered(delivery)
        await self.stage.settle()

    async def heard(self, who: str) -> list[tuple[str, str]]:
        """What changed in sight of that person; what stands in a channel is told to the first who looks."""
        user = self.stage.user(who)
        rows = await self.stage.promises()
        first: dict[str, tuple[int, int]] = {}
        seen: list[str] = []
        for number, (method, body) in enumerate(self._slack.answers):
            if number in self._known or method not in SPEAKING or not body["ok"]:
                continue
            if method == WHISPERING:
                whispered = self._whispered(body["message_ts"])
                if whispered is None or whispered.seen_by != user:
                    continue
                self._known.add(number)
                first[whispered.channel] = min(rows[whispered.ts], first.get(whispered.channel, LAST))
                seen.append(_name(whispered))
                continue
            channel, name = body["channel"], f"{body['channel']}/{body['ts']}"
            if user not in self._slack.world.channels[channel].members:
                continue
            self._known.add(number)
            carried = body.get("message", {}).get("metadata", {}).get("event_payload", {})
            row = rows.get(str(carried.get("op_id", "")), LAST)
            first[channel] = min(row, first.get(channel, LAST))
            seen.append(name)
        # Between conversations there is no order but that of the promises; within, that of Slack.
        seen.sort(key=lambda name: first[name.partition("/")[0]])
        return [(name, self._text(name)) for name in dict.fromkeys(seen)]

    def _text(self, name: str) -> str:
        channel, _, ts = name.partition("/")
        message = self._slack.world.channels[channel].messages.get(ts) or self._whispered(ts)
        return (
            GONE if message is None or message.gone or message.subtype == "tombstone" else shown_in(message)
        )

    async def move_to(self, moment: datetime) -> None:
        """Move the clock step by step."""
        await self.stage.move_to(moment)

    async def jump_to(self, moment: datetime) -> None:
        """Move the clock at once."""
        await self.stage.jump_to(moment)

    def now(self) -> datetime:
        """The stage's clock."""
        return self.stage.clock.now()

    def account(self, who: str) -> str:
        """As the bot knows it."""
        return f"slack: {who.capitalize()} ({TEAM}:{self.stage.user(who)})"

    def is_direct(self, message: str) -> bool:
        """Whether it stands in a direct conversation, or is seen by one person alone."""
        if self._whispered(message.partition("/")[2]) is not None:
            return True
        return self._slack.world.channels[message.partition("/")[0]].kind == "im"

    def _message(self, message: str) -> Message:
        channel, _, ts = message.partition("/")
        return self._whispered(ts) or self._slack.world.channels[channel].messages[ts]

    def _whispered(self, ts: str) -> Message | None:
        return next((one for one in self._slack.world.ephemerals if one.ts == ts), None)

    def _root(self, message: str) -> str:
        """In Slack, there is no thread of a thread."""
        found = self._message(message)
        return found.thread_ts or found.ts


def _name(message: Message) -> str:
    return f"{message.channel}/{message.ts}"


def _buttons(message: Message) -> list[dict[str, dict[str, str]]]:
    return [one for block in message.blocks if block["type"] == "actions" for one in block["elements"]]


def shown_in(message: Message) -> str:
    """The text as a dialogue tells it, with the buttons as `[label]` on a last line."""
    text = message.text
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(entity, sign)
    labels = [one["text"]["text"] for one in _buttons(message)]
    if not labels:
        return text
    *said, empty = text.split("\n")[: -len(labels)]
    twins = text.split("\n")[-len(labels) :]
    assert empty == "", "the buttons stand apart"
    assert [twin.startswith(label) for label, twin in zip(labels, twins, strict=True)] == [True] * len(labels)
    return "\n".join([*said, " ".join(f"[{label}]" for label in labels)])


async def set_slack_stage(
    folder: Path,
    extra: Sequence[Feature] = (),
    fetch: Fetch | None = None,
    mode: Literal["socket", "http"] = "socket",
    clock: HandClock | ShiftedClock | None = None,
    configured: Mapping[str, object] | None = None,
) -> SlackStage:
    """The demo's bot in a workspace of its own, ten minutes into the opening; by default time stands.
    `configured`: parts of the configuration that are otherwise."""
    language = demo_config().community.language
    slack = SlackStandIn(manifest=manifest(mode, "/stammtisch", shortcuts=shortcuts(language, extra)))
    slack.limits.off = True
    await slack.__aenter__()
    clock, rng = clock or StillClock(OPENING), Random(SEED)
    users = {name: slack.person(shown, tz=NO_ZONE) for name, shown in PLAYERS.items()}
    channels = {GENERAL: slack.channel("general", *users.values())}
    settings = SlackSettings(
        bot_token=slack.app.bot_token,
        app_token=slack.app.app_token,
        signing_secret=slack.app.signing_secret,
        mode=mode,
        port=0,
        channels={"general": channels[GENERAL]},
        api_url=slack.api_url,
        card_pause=timedelta(),
        until_forms=until_forms(language, extra),
    )
    adapter = UnhurriedAdapter(settings, clock, rng)
    app = await build(
        demo_config(f"slack:{TEAM}:{users[ORGANISER]}").model_copy(update=dict(configured or {})),
        open_database(folder / "stammtisch.db"),
        [adapter],
        clock=clock,
        rng=rng,
        make_code=make_codes(rng),
        extra=extra,
        fetch=fetch,
    )
    stage = SlackStage(app, clock, slack, adapter, users, channels)
    try:
        await load_event(app, lambda name: Who("slack", f"{TEAM}:{users[name]}", PLAYERS[name]))
        await app.start()
        async with asyncio.timeout(10):
            await adapter.connected()
        if mode == "http":
            slack.use_http(f"http://127.0.0.1:{adapter.port}{PATH}")
        await stage.settle()
    except BaseException:
        await stage.stop()
        raise
    return stage
