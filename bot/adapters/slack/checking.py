"""Looks, before the bot is started, whether it could live in the workspace as it is configured."""

from collections.abc import AsyncIterator, Sequence

from bot.adapters.slack.calls import Calls, Json, Refused
from bot.adapters.slack.channels import names_of
from bot.adapters.slack.inbound import is_id
from bot.adapters.slack.manifest import SCOPES
from bot.adapters.slack.settings import PATH, SlackSettings
from bot.adapters.slack.socket import CONNECT
from bot.core.finding import Finding
from bot.core.shape import mapping, part, text
from bot.errors import SendError, Shut, TryLater

REINSTALL = "paste `stammtisch manifest slack` into the app's manifest, and install the app again"


async def knock(settings: SlackSettings) -> None:
    """Ask who the bot is. Raises Shut when its token is refused, TryLater when Slack is away."""
    async with Calls(settings.bot_token, settings.api_url) as calls:
        try:
            await calls("auth.test")
        except Shut as error:
            raise Shut(f"slack: {error}") from error


async def look_around(settings: SlackSettings, organisers: Sequence[str]) -> AsyncIterator[Finding]:
    """What there is to find, one after the other; what rests on something that does not work is left out.

    `organisers`: team and user of each that the configuration names, such as `T012:U345`.
    """
    async with Calls(settings.bot_token, settings.api_url) as calls:
        me, finding = await _who(calls, settings)
        yield finding
        if not finding.good:
            return
        try:
            yield _scopes(calls)
            yield await _door(calls, settings)
            for organiser in organisers:
                yield await _organiser(calls, organiser, text(me, "team_id"))
            for role, channel in settings.channels.items():
                yield await _channel(calls, role, channel)
            if not settings.channels:
                yield Finding(True, "channels: none is configured; the bot lives where it is invited")
        except SendError as error:
            yield Finding(False, f"the look was broken off: {error}; try again")


async def _who(calls: Calls, settings: SlackSettings) -> tuple[Json, Finding]:
    what = "bot token"
    try:
        answer = await calls("auth.test")
    except Shut as error:
        todo = "copy it anew from the app's page, under “OAuth & Permissions”"
        return {}, Finding(False, f"{what}: {error}; {todo}")
    except SendError as error:
        return {}, Finding(False, f"{what}: {error} at {settings.api_url}; try again")
    if not text(answer, "bot_id"):
        return {}, Finding(False, f"{what}: it is none of a bot; copy the one that begins with xoxb-")
    return answer, Finding(True, f"{what}: works, as {text(answer, 'user')} in {text(answer, 'team')}")


def _scopes(calls: Calls) -> Finding:
    missing = sorted(set(SCOPES) - calls.scopes) if calls.scopes else []
    if missing:
        return Finding(False, f"scopes: {', '.join(missing)} missing; {REINSTALL}")
    return Finding(True, f"scopes: all {len(SCOPES)} are there")


async def _door(calls: Calls, settings: SlackSettings) -> Finding:
    if settings.mode == "http":
        return Finding(True, f"http: requests are taken at {settings.host}:{settings.port}{PATH}")
    what = "app token"
    try:
        await calls(CONNECT, counts=CONNECT, token=settings.app_token)
    except (Shut, Refused) as error:
        todo = "make one under “Basic Information”, “App-Level Tokens”, with connections:write"
        return Finding(False, f"{what}: {error}; {todo}")
    except TryLater as error:
        return Finding(False, f"{what}: {error}; try again")
    return Finding(True, f"{what}: works")


async def _organiser(calls: Calls, organiser: str, team: str) -> Finding:
    what = f"organiser {organiser}"
    theirs, _, user = organiser.partition(":")
    if theirs != team or not is_id(user):
        return Finding(False, f"{what}: should be slack:{team}:U…, the team's and the member's id")
    try:
        found = await calls("users.info", counts="users.info", user=user)
    except Refused:
        return Finding(False, f"{what}: there is no such member; look at organisers.identities")
    except TryLater:
        return Finding(True, f"{what}: cannot be looked up now")
    if part(found, "user", "deleted") is True:
        return Finding(False, f"{what}: is deactivated; look at organisers.identities")
    return Finding(True, f"{what}: is there")


async def _channel(calls: Calls, role: str, channel: str) -> Finding:
    what = f"channel {role} ({channel})"
    outside = Finding(False, f"{what}: the bot is not in it; type `/invite` and the bot's name there")
    if channel.startswith("#"):
        mine = await names_of(calls)
        return Finding(True, f"{what}: the bot is in it") if channel[1:] in mine else outside
    try:
        found = mapping(await calls("conversations.info", channel=channel), "channel")
    except Refused as error:
        if error.code == "channel_not_found":
            return Finding(False, f"{what}: there is none of this id, or it is private and the bot not in it")
        return Finding(False, f"{what}: {error}")
    if part(found, "is_archived") is True:
        return Finding(False, f"{what}: is archived; write another one")
    return Finding(True, f"{what}: the bot is in it") if part(found, "is_member") is True else outside
