"""Logs in once, and keeps the token and the device that it is for. Neither is ever logged."""

import json
from contextlib import suppress

from bot.adapters.matrix.calls import Calls, Refused, stated
from bot.adapters.matrix.settings import MatrixSettings
from bot.core.ports import AdapterState
from bot.core.shape import text
from bot.errors import SendError, Shut

SESSION = "session"


async def log_in(calls: Calls, settings: MatrixSettings, state: AdapterState, *, as_new: bool = False) -> str:
    """Give `calls` a token that the homeserver knows: the kept one, else a new one for the same device.

    Returns the device's id. `as_new`: as a device that never was before, which takes a password. Raises
    TryLater, or Shut when the homeserver knows neither token nor password.
    """
    kept = await _kept(settings, state)
    token = settings.access_token or text(kept, "token")
    if token and not as_new:
        calls.token = token
        try:
            return await _check_account(calls, settings)
        except Shut:
            calls.token = None
            if settings.access_token or not settings.password:
                raise
    if not settings.password:
        raise Shut("there is neither a password nor an access token")
    if as_new and token:
        await _log_out(calls, token)
    return await _log_in_anew(calls, settings, state, "" if as_new else text(kept, "device"))


async def _log_out(calls: Calls, token: str) -> None:
    """Nobody shall write to a device any more that has lost its keys."""
    calls.token = token
    with suppress(SendError):
        await calls("POST", "logout", body={})
    calls.token = None


async def _kept(settings: MatrixSettings, state: AdapterState) -> object:
    """What was kept, if it is of this account."""
    try:
        kept: object = json.loads(await state.get(SESSION) or "{}")
    except ValueError:
        return {}
    same = text(kept, "user") == settings.user_id and text(kept, "homeserver") == settings.homeserver
    return kept if same else {}


async def _check_account(calls: Calls, settings: MatrixSettings) -> str:
    answer = await calls("GET", "account", "whoami")
    if stated(answer, "user_id") != settings.user_id:
        raise Shut("the token is for another account than user_id")
    return text(answer, "device_id")


async def _log_in_anew(calls: Calls, settings: MatrixSettings, state: AdapterState, device: str) -> str:
    body: dict[str, object] = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": settings.user_id},
        "password": settings.password,
        "initial_device_display_name": settings.device_name,
    }
    if device:
        body["device_id"] = device
    try:
        answer = await calls("POST", "login", body=body)
    except Refused as error:
        raise Shut(f"the homeserver refuses the password ({error.code})") from error
    session = {
        "homeserver": settings.homeserver,
        "user": settings.user_id,
        "device": text(answer, "device_id"),
        "token": stated(answer, "access_token"),
    }
    await state.set(SESSION, json.dumps(session))
    calls.token = session["token"]
    return session["device"]
