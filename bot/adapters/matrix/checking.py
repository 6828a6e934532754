"""Looks, before the bot is started, whether it could live on the homeserver as it is configured."""

import os
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from bot.adapters.matrix.calls import Calls, Refused
from bot.adapters.matrix.measuring import measure
from bot.adapters.matrix.rooms import Room, Rooms
from bot.adapters.matrix.settings import MatrixSettings
from bot.core.finding import Finding
from bot.core.shape import items, text
from bot.errors import Gone, SendError, Shut, TryLater

DEVICE = "Stammtisch (check)"


async def look_around(settings: MatrixSettings, organisers: Sequence[str]) -> AsyncIterator[Finding]:
    """What there is to find, one after the other; what rests on something that does not work is left out.

    `organisers`: the user ids that the configuration names. The bot's own login is not touched: with a
    password a login is made for the look and ended afterwards. Rooms that are open to the bot are entered.
    """
    async with Calls(settings.homeserver) as calls:
        answers = await _homeserver(calls, settings)
        yield answers
        if not answers.good:
            return
        login = await _log_in(calls, settings)
        yield login
        if not login.good:
            return
        try:
            for user in organisers:
                yield await _organiser(calls, user)
            for role, name in settings.rooms.items():
                async for finding in _room(calls, settings, role, name):
                    yield finding
            if not settings.rooms:
                yield Finding(True, "rooms: none is configured; the bot lives where it is invited")
            yield _invitations(settings)
            yield _encryption(settings)
            yield await _pace(calls, settings)
        except SendError as error:
            yield Finding(False, f"the look was broken off: {_reason(error)}; try again")
        finally:
            if settings.access_token is None:
                with suppress(SendError):
                    await calls("POST", "logout", body={})


async def _homeserver(calls: Calls, settings: MatrixSettings) -> Finding:
    where = f"homeserver {settings.homeserver}"
    try:
        flows = texts_of_flows(await calls("GET", "login"))
    except (Gone, Shut):
        return Finding(False, f"{where}: answers, but is no homeserver; look at its address")
    except TryLater as error:
        return Finding(False, f"{where}: {_reason(error)}; look at its address, and whether it runs")
    if settings.access_token is None and "m.login.password" not in flows:
        return Finding(
            False, f"{where}: takes no passwords; log in with a client and set MATRIX_ACCESS_TOKEN"
        )
    return Finding(True, f"{where}: answers")


def texts_of_flows(answer: Mapping[str, object]) -> list[str]:
    """The ways to log in that a homeserver offers."""
    return [text(flow, "type") for flow in items(answer, "flows")]


async def _log_in(calls: Calls, settings: MatrixSettings) -> Finding:
    what = f"login as {settings.user_id}"
    try:
        if settings.access_token is not None:
            calls.token = settings.access_token
        else:
            calls.token = text(
                await calls("POST", "login", body=login_body(settings, DEVICE)), "access_token"
            )
        known_as = text(await calls("GET", "account", "whoami"), "user_id")
    except Shut:
        return Finding(False, f"{what}: the access token is not valid (any more); log in anew and set it")
    except Refused as refused:
        if refused.code == "M_FORBIDDEN":
            return Finding(
                False, f"{what}: the homeserver refuses the password; look at user_id and password"
            )
        return Finding(False, f"{what}: the homeserver refuses it ({refused.code or refused.status})")
    except TryLater as error:
        pause = f"; try again in {error.after.total_seconds():.0f} s" if error.after else "; try again later"
        return Finding(False, f"{what}: {_reason(error)}{pause}")
    if known_as != settings.user_id:
        return Finding(False, f"{what}: the token belongs to {known_as}; set user_id or the token")
    return Finding(True, f"{what}: works")


def login_body(settings: MatrixSettings, device_name: str) -> dict[str, object]:
    """What a login with the password says."""
    return {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": settings.user_id},
        "password": settings.password,
        "initial_device_display_name": device_name,
    }


async def _organiser(calls: Calls, user: str) -> Finding:
    try:
        await calls("GET", "profile", user)
    except Gone:
        return Finding(False, f"organiser {user}: there is no such account; look at organisers.identities")
    except TryLater:
        return Finding(True, f"organiser {user}: cannot be looked up now")
    return Finding(True, f"organiser {user}: is there")


async def _room(calls: Calls, settings: MatrixSettings, role: str, name: str) -> AsyncIterator[Finding]:
    what = f"room {role} ({name})"
    room = name
    if name.startswith("#"):
        try:
            room = text(await calls("GET", "directory", "room", name), "room_id")
        except Gone:
            yield Finding(False, f"{what}: no room has this alias; give the room its alias, or write its id")
            return
    try:
        await calls("POST", "join", room, body={})  # of no effect where the bot is in already
    except Gone:
        yield Finding(
            False, f"{what}: the bot may not enter; invite {settings.user_id} there, then check again"
        )
        return
    rooms = Rooms()
    rooms.apply(room, await _state(calls, room))
    for finding in judge(rooms[room], settings.user_id, role, encrypts=settings.encrypts):
        yield Finding(finding.good, f"{what}: {finding.text}")


async def _state(calls: Calls, room: str) -> Sequence[object]:
    """The events of the room's state that matter here."""
    found: list[object] = []
    for kind in ("m.room.create", "m.room.power_levels", "m.room.encryption", "m.room.tombstone"):
        with suppress(Gone):
            event = await calls("GET", "rooms", room, "state", kind, query={"format": "event"})
            found.append(event)
    return found


def judge(room: Room, me: str, role: str, *, encrypts: bool = False) -> list[Finding]:
    """Whether the bot can live in a room of that role, in which it is already. Pure."""
    if room.closed_by:
        return [Finding(False, "was replaced by another room; write that one")]
    if room.encrypted and not encrypts:
        todo = "pip install 'stammtisch[e2ee]', or take another room"
        return [Finding(False, f"is encrypted, which the bot cannot read so; {todo}")]
    if not room.may_send(me, "m.room.message"):
        return [Finding(False, "the bot may not write; raise its power level in the room's settings")]
    findings = [Finding(True, "the bot is in it and may write")]
    if not room.may_send(me, "m.reaction"):
        findings.append(Finding(False, "the bot may not react; raise its power level"))
    if not room.may_send(me, "m.room.redaction"):
        findings.append(Finding(False, "the bot may not take back what it wrote; raise its power level"))
    if role == "announcements" and not room.may_ring_all(me):
        findings.append(Finding(False, "@room does not ring; raise the bot's power level to 50"))
    return findings


def _invitations(settings: MatrixSettings) -> Finding:
    allowed = settings.invites.allowed
    if not allowed:
        return Finding(True, "invitations: nobody's are accepted; people can only write in the rooms")
    return Finding(
        True, f"invitations: from {', '.join(allowed)}, up to {settings.invites.per_hour} in an hour"
    )


def _encryption(settings: MatrixSettings) -> Finding:
    what = "encryption"
    if not settings.encrypts:
        return Finding(
            True, f"{what}: off; encrypted rooms stay closed to the bot (pip install 'stammtisch[e2ee]')"
        )
    folder = settings.folder
    if folder is None or not _can_be_written(folder):
        return Finding(False, f"{what}: the keys cannot be kept in {folder}; make it the bot's own folder")
    return Finding(True, f"{what}: on; the keys lie in {folder}")


def _can_be_written(folder: Path) -> bool:
    """Whether the folder, or the one that it would be made in, is the bot's to write."""
    nearest = next((one for one in (folder, *folder.parents) if one.exists()), None)
    return nearest is not None and nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)


async def _pace(calls: Calls, settings: MatrixSettings) -> Finding:
    measured = await measure(calls)
    if measured.lifted:
        return Finding(True, f"limits: {measured.sent} messages at once are taken; none was met")
    return Finding(
        True,
        f"limits: a pause was asked for after {measured.sent} messages, then one is taken every "
        f"{measured.every:.0f} s; 500 messages take about {500 * measured.every / 60:.0f} minutes. An "
        f"administrator can lift that for {settings.user_id}, as README shows",
    )


def _reason(error: BaseException) -> str:
    """Why it failed, with the operating system's word where it has one."""
    cause = error.__cause__
    number = getattr(getattr(cause, "os_error", cause), "errno", None)
    return f"{error} ({os.strerror(number)})" if number else str(error)
