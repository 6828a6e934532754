"""Begins encryption for the device that the bot is logged in as; for a new one, where the keys are lost."""

import json
import sqlite3

import structlog
from peewee import PeeweeException

from bot.adapters.matrix.calls import Calls
from bot.adapters.matrix.encryption.conversation import KeyConversation
from bot.adapters.matrix.encryption.encrypted import Encrypted
from bot.adapters.matrix.encryption.identity import Identity
from bot.adapters.matrix.encryption.machine import Machine
from bot.adapters.matrix.encryption.store import KeyFolder
from bot.adapters.matrix.sealing import KEYS, KeysLost
from bot.adapters.matrix.session import log_in
from bot.adapters.matrix.settings import MatrixSettings
from bot.core.clock import Clock
from bot.core.ports import AdapterState
from bot.core.shape import text
from bot.errors import Shut

IDENTITY = "identity"

log = structlog.get_logger()


async def begin_encryption(
    calls: Calls, settings: MatrixSettings, device: str, clock: Clock, state: AdapterState
) -> Encrypted:
    """The device's encryption, known to the homeserver. Where its keys are lost, a new device is made.

    Raises Shut when the folder of keys cannot be used, or when a new device needs a password that is not
    there; and what a call raises.
    """
    kept: object = json.loads(await state.get(KEYS) or "{}")
    try:
        _check_not_lost(kept, device)
        begun = await _begin(calls, settings, device, clock, known=text(kept, "device") == device)
        replaced = text(kept, "device") == device and text(kept, "replaces")
    except KeysLost as lost:
        if settings.password is None:
            raise Shut(
                f"the keys of the bot's device are lost ({lost}); log in anew, for the bot alone, and set "
                "MATRIX_ACCESS_TOKEN"
            ) from lost
        log.error("the bot's keys are lost: it goes on as a new device", platform="matrix", cause=str(lost))
        replaced, device = device, await log_in(calls, settings, state, as_new=True)
        begun = await _begin(calls, settings, device, clock, known=False)
    except (OSError, ValueError, sqlite3.Error, PeeweeException) as error:
        raise Shut(f"the folder of keys {settings.folder} cannot be used: {error}") from error
    await state.set(KEYS, json.dumps({"device": device, "replaces": replaced or ""}))
    return begun


def _check_not_lost(kept: object, device: str) -> None:
    if text(kept, "lost") == device:
        raise KeysLost("the homeserver refused them")


async def _begin(
    calls: Calls, settings: MatrixSettings, device: str, clock: Clock, *, known: bool
) -> Encrypted:
    if settings.folder is None:
        raise ValueError("none is set")
    folder = KeyFolder(settings.folder)
    if known and not folder.has_keys_of(settings.user_id, device):
        raise KeysLost("they are not in their folder any more")
    machine = Machine(settings.user_id, device, folder.file_of(settings.user_id, device), folder.lock())
    keys = KeyConversation(calls, settings, machine, clock)
    try:
        identity = Identity.read(folder.secret(IDENTITY, Identity.new().stored()))
        if await keys.introduce(identity):
            log.info("the bot's device is known, and vouched for", platform="matrix")
    except BaseException:
        machine.close()
        raise
    return Encrypted(calls, machine, keys)
