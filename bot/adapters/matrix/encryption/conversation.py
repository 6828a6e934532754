"""Talks with the homeserver about keys: its own, those of others, and who gets which."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from secrets import token_hex

import structlog

from bot.adapters.matrix.calls import Calls, ProofWanted, Refused
from bot.adapters.matrix.encryption.identity import Identity
from bot.adapters.matrix.encryption.machine import KEY_KIND, Device, Machine
from bot.adapters.matrix.sealing import KeysLost
from bot.adapters.matrix.settings import MatrixSettings
from bot.core.clock import Clock
from bot.core.shape import mapping, text

ASK_AGAIN = timedelta(hours=1)
"""A device that has no keys to give is not asked for some more often than this."""
AT_ONCE = 200

log = structlog.get_logger()


class KeyConversation:
    """The calls. Raises what a call raises."""

    def __init__(self, calls: Calls, settings: MatrixSettings, machine: Machine, clock: Clock) -> None:
        self._calls = calls
        self._settings = settings
        self._machine = machine
        self._clock = clock
        self._asked: dict[Device, datetime] = {}

    async def introduce(self, identity: Identity) -> bool:
        """Make this device and the bot's identity known; whether the identity vouches for the device.

        Raises KeysLost when the homeserver knows the device by other keys.
        """
        me, device = self._settings.user_id, self._machine.device
        known = await self._own_keys()
        there = mapping(known, "device_keys", me, device)
        if there and text(there, "keys", f"ed25519:{device}") != self._machine.fingerprint:
            raise KeysLost("the homeserver knows this device by other keys")
        await self.upload(left=None, fallback_used=False)
        published, master = mapping(known, "master_keys", me), identity.public("master")
        is_ours = text(published, "keys", f"ed25519:{master}") == master
        if not is_ours and not await self._publish(identity, replaces=bool(published)):
            return False
        await self._vouch(identity, there or self._machine.device_keys())
        return True

    async def upload(self, *, left: int | None, fallback_used: bool) -> None:
        """Give the homeserver the keys that it needs of this device."""
        body = self._machine.to_upload(left, fallback_used)
        if not body:
            return
        try:
            await self._calls("POST", "keys", "upload", body=body)
        except Refused as refused:
            # It has other keys under these names, which an older copy of this device's file has forgotten.
            raise KeysLost(f"the homeserver refuses this device's keys ({refused.code})") from refused
        self._machine.uploaded()

    async def look_up(self, users: Iterable[str] = ()) -> None:
        """Learn the devices of these users, and of those that changed."""
        wanted = self._machine.to_query(users)
        for first in range(0, len(wanted), AT_ONCE):
            some = wanted[first : first + AT_ONCE]
            body = {"device_keys": {user: [] for user in some}, "timeout": 10_000}
            self._machine.queried(some, await self._calls("POST", "keys", "query", body=body))

    async def claim(self, devices: set[Device]) -> None:
        """Begin to talk with these devices, as far as they have a key to give."""
        now = self._clock.now()
        wanted = {one for one in devices if now - self._asked.get(one, now - ASK_AGAIN) >= ASK_AGAIN}
        if not wanted:
            return
        by_user: dict[str, dict[str, str]] = {}
        for user, device in sorted(wanted):
            by_user.setdefault(user, {})[device] = KEY_KIND
        answer = await self._calls("POST", "keys", "claim", body={"one_time_keys": by_user})
        self._machine.claimed(answer)
        self._asked |= dict.fromkeys(self._machine.without_session(wanted), now)

    async def share(self, room: str, users: Sequence[str]) -> None:
        """See to it that all who may read the room can read what is encrypted for it next."""
        await self.look_up(users)
        await self.claim(self._machine.without_session(self._machine.devices(users)))
        for parcel in self._machine.share(room, users):
            await self._hand_out("m.room.encrypted", {"messages": parcel.messages})

    async def reconcile(self) -> None:
        """Devices whose messages could not be read get a new session, and a word that it is there."""
        estranged = self._machine.estranged()
        if estranged:
            await self.claim(estranged)
            self._machine.reconciled(estranged)

    async def send_queued(self) -> None:
        """What the machine wants to tell to devices."""
        for message in self._machine.queued():
            await self._hand_out(message.type, message.as_dict())
            self._machine.was_sent(message)

    async def _hand_out(self, kind: str, body: Mapping[str, object]) -> None:
        await self._calls("PUT", "sendToDevice", kind, token_hex(16), body=body)

    async def _own_keys(self) -> Mapping[str, object]:
        me = self._settings.user_id
        return await self._calls("POST", "keys", "query", body={"device_keys": {me: []}})

    async def _publish(self, identity: Identity, *, replaces: bool) -> bool:
        """Publish the identity; whether the homeserver took it. It may ask for the password."""
        keys = identity.keys(self._settings.user_id)
        try:
            try:
                await self._publish_keys(keys)
            except ProofWanted as wanted:
                if self._settings.password is None:
                    raise
                proof = {
                    "type": "m.login.password",
                    "identifier": {"type": "m.id.user", "user": self._settings.user_id},
                    "password": self._settings.password,
                    "session": wanted.session,
                }
                await self._publish_keys({**keys, "auth": proof})
        except Refused as refused:
            log.error("the bot's identity was refused", platform="matrix", cause=refused.code)
            return False
        if replaces:
            log.warning(
                "the bot's identity is a new one: who verified it has to do so again", platform="matrix"
            )
        return True

    async def _publish_keys(self, body: Mapping[str, object]) -> None:
        await self._calls("POST", "keys", "device_signing", "upload", body=body)

    async def _vouch(self, identity: Identity, device_keys: Mapping[str, object]) -> None:
        me, device = self._settings.user_id, self._machine.device
        if identity.has_signed("self_signing", me, device_keys):
            return
        signed = {
            key: value
            for key, value in identity.sign("self_signing", me, device_keys).items()
            if key != "unsigned"
        }
        await self._calls("POST", "keys", "signatures", "upload", body={me: {device: signed}})
