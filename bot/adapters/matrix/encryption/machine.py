"""The mathematics of encryption, over matrix-nio: one device's keys and sessions. No network."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from secrets import token_hex
from typing import Any

from nio.crypto import OutgoingKeyRequest, encrypt_attachment
from nio.events import ToDeviceEvent
from nio.responses import KeysClaimResponse, KeysQueryResponse

from bot.adapters.matrix.encryption.identity import Signed, with_signature
from bot.adapters.matrix.encryption.library import MEGOLM, KeyRequest, KeyStore, OlmMachine, carefully
from bot.adapters.matrix.rooms import Recent
from bot.core.shape import mapping, part, text, whole

OLM = "m.olm.v1.curve25519-aes-sha2"
KEY_KIND = "signed_curve25519"
MAY_BE_ENCRYPTED = frozenset({"m.room.message", "m.reaction"})
REPLAYS = 50_000

Json = Mapping[str, object]
Device = tuple[str, str]


class Locked(Enum):
    """Why an event cannot be read."""

    NO_KEY = "its key is not here"
    UNKNOWN_DEVICE = "the device that wrote it is not known"
    BROKEN = "it is not what it says"


@dataclass(frozen=True, slots=True)
class Parcel:
    """Messages to devices that are sent in one call, and the devices that then have the room's key."""

    messages: Json
    devices: frozenset[Device]


class Machine:
    """One device. Raises OSError or what SQLite raises when its file cannot be used."""

    def __init__(self, user: str, device: str, file: Path, passphrase: str) -> None:
        self.user = user
        self.device = device
        self._store = KeyStore(user, device, str(file.parent), pickle_key=passphrase, database_name=file.name)
        self._olm = OlmMachine(user, device, self._store)
        self._seen: Recent[tuple[str, int], str] = Recent(REPLAYS)
        self._heard: Recent[str, bool] = Recent(REPLAYS)

    def close(self) -> None:
        """Close the file."""
        self._store.database.close()

    # This device's own keys.

    @property
    def fingerprint(self) -> str:
        """The public key that this device signs with."""
        return str(self._olm.account.identity_keys["ed25519"])

    def sign(self, what: Json) -> Signed:
        """The same with this device's signature."""
        return with_signature(what, self.user, self.device, self._olm.sign_json(dict(what)))

    def device_keys(self) -> Signed:
        """What this device says of itself."""
        keys = self._olm.account.identity_keys
        return self.sign(
            {
                "algorithms": [OLM, MEGOLM],
                "device_id": self.device,
                "user_id": self.user,
                "keys": {f"{kind}:{self.device}": keys[kind] for kind in ("curve25519", "ed25519")},
            }
        )

    def to_upload(self, left: int | None, fallback_used: bool) -> dict[str, object]:
        """What the homeserver has to be given, and nothing where it has enough.

        `left`: how many one-time keys it still holds, None when it did not say. What is made for it is kept
        before it is returned, so that a repetition gives the same keys.
        """
        account, raw = self._olm.account, self._olm.account._account
        body: dict[str, object] = {} if account.shared else {"device_keys": self.device_keys()}
        enough = raw.max_number_of_one_time_keys // 2
        if not account.shared or (left is not None and left < enough):
            if not raw.one_time_keys:
                raw.generate_one_time_keys(max(1, enough - (left or 0)))
            body["one_time_keys"] = self._signed_keys(raw.one_time_keys, {})
        if not account.shared or fallback_used:
            if not raw.fallback_key:
                raw.generate_fallback_key()
            body["fallback_keys"] = self._signed_keys(raw.fallback_key, {"fallback": True})
        if body:
            self._olm.save_account()
        return body

    def uploaded(self) -> None:
        """The homeserver took it."""
        self._olm.account.mark_keys_as_published()
        self._olm.account.shared = True
        self._olm.save_account()

    def _signed_keys(self, keys: Mapping[str, Any], more: Json) -> dict[str, object]:
        return {
            f"{KEY_KIND}:{name}": self.sign({"key": key.to_base64(), **more}) for name, key in keys.items()
        }

    # Others' devices.

    def changed(self, users: Iterable[str]) -> None:
        """The devices of these users changed."""
        self._olm.users_for_key_query.update(users)

    def to_query(self, users: Iterable[str] = ()) -> list[str]:
        """Of whom the devices have to be asked for: of those that changed, and of those of `users` that were
        not asked for in this life of the bot."""
        unknown = {user for user in users if user not in self._olm.tracked_users}
        return sorted(self._olm.users_for_key_query | unknown)

    def queried(self, users: Sequence[str], answer: Json) -> None:
        """Take in the devices of users that were asked for."""
        known = mapping(answer, "device_keys")
        failed = mapping(answer, "failures")
        for user in users:
            # The device lists of a homeserver that is away are asked for again when they are needed.
            devices = {name: one for name, one in mapping(known, user).items() if isinstance(one, dict)}
            if user not in known and user.partition(":")[2] in failed:
                self._olm.users_for_key_query.discard(user)
                continue
            carefully("devices", self._olm.handle_response, KeysQueryResponse({user: devices}, {}))
            self._olm.users_for_key_query.discard(user)
            self._olm.tracked_users.add(user)

    def devices(self, users: Iterable[str]) -> set[Device]:
        """The devices of these users that could be given a key; this one is not among them."""
        return {
            (user, device.id)
            for user in users
            for device in self._olm.device_store.active_user_devices(user)
            if (user, device.id) != (self.user, self.device)
        }

    def without_session(self, devices: Iterable[Device]) -> set[Device]:
        """Those of these devices that this one cannot write to yet."""
        store = self._olm.device_store
        return {
            (user, name)
            for user, name in devices
            if not self._olm.session_store.get(store[user][name].curve25519)
        }

    def claimed(self, answer: Json) -> None:
        """Take in one-time keys that were claimed: from now on these devices can be written to."""
        for user, devices in mapping(answer, "one_time_keys").items():
            for device, keys in mapping(devices).items():
                carefully(
                    "one-time key", self._olm.handle_response, KeysClaimResponse({user: {device: keys}}, {})
                )

    def estranged(self) -> set[Device]:
        """Devices whose messages could not be read: they are written to with a new session."""
        return {(one.user_id, one.id) for one in self._olm.wedged_devices}

    def reconciled(self, devices: Iterable[Device]) -> None:
        """No more is done for these for now."""
        gone = set(devices)
        self._olm.wedged_devices = [
            one for one in self._olm.wedged_devices if (one.user_id, one.id) not in gone
        ]

    def queued(self) -> list[Any]:
        """Messages to devices that are to be sent; each has `type`, `as_dict()`."""
        return list(self._olm.outgoing_to_device_messages)

    def was_sent(self, message: Any) -> None:
        """The homeserver took one of them."""
        self._olm.outgoing_to_device_messages.remove(message)

    def hear(self, event: object) -> None:
        """Take in what came to this device: keys of rooms, most of all."""
        mark = text(event, "content", "ciphertext", self._curve, "body")
        if mark and self._heard.get(mark):
            return  # it is told again where a turn of listening is repeated
        carefully("to-device", self._hear, event)
        if mark:
            self._heard.put(mark, True)

    @property
    def _curve(self) -> str:
        return str(self._olm.account.identity_keys["curve25519"])

    def _hear(self, event: object) -> None:
        # Requests for keys, and for a comparison of emoji, are left alone: the bot hands out keys when it
        # writes, and nobody sits beside it.
        if text(event, "type") == "m.room.encrypted":
            self._olm.handle_to_device_event(ToDeviceEvent.parse_event(event))

    # Rooms.

    def share(self, room: str, users: Sequence[str]) -> Iterator[Parcel]:
        """What has to be sent before a message to the room can be read by these users' devices.

        Ask for the next parcel only when the one before was sent. The key is a new one when it is old, or
        when somebody has it who should not read on.
        """
        rooms = self._olm.outbound_group_sessions
        wanted = self.devices(users)
        session = rooms.get(room)
        if session is None or session.expired or session.users_shared_with - wanted:
            with self._in_one_go():
                self._olm.create_outbound_group_session(room)
            session = rooms[room]
        if session.shared and not wanted - self.without_session(wanted) - session.users_shared_with:
            return
        session.shared = False
        session.users_ignored.clear()
        while True:
            with self._in_one_go():
                devices, messages = self._olm.share_group_session(
                    room, list(users), ignore_missing_sessions=True, ignore_unverified_devices=True
                )
            if not devices:
                break
            yield Parcel(messages["messages"], frozenset(devices))
            session.users_shared_with.update(devices)
        session.mark_as_shared()

    def _in_one_go(self) -> AbstractContextManager[object]:
        """One write to the disk for all that changes within."""
        found: AbstractContextManager[object] = self._store.database.atomic()
        return found

    def encrypt(self, room: str, kind: str, content: Json) -> dict[str, object]:
        """The content of the encrypted event; what relates it to others stays readable for homeservers."""
        inner = {key: value for key, value in content.items() if key != "m.relates_to"}
        sealed: dict[str, object] = dict(self._olm.group_encrypt(room, {"type": kind, "content": inner}))
        if "m.relates_to" in content:
            sealed["m.relates_to"] = content["m.relates_to"]
        return sealed

    def decrypt(self, room: str, event: Json) -> Json | Locked:
        """The event as it was before it was encrypted, or why it cannot be read."""
        content = mapping(event, "content")
        if text(content, "algorithm") != MEGOLM or not text(content, "ciphertext"):
            return Locked.BROKEN
        session = self._session(room, text(content, "session_id"))
        if session is None:
            return Locked.NO_KEY
        sender = text(event, "sender")
        if not self._is_of(session, sender):
            return Locked.UNKNOWN_DEVICE
        opened = carefully("encrypted message", session.decrypt, text(content, "ciphertext"))
        if opened is None:
            return Locked.BROKEN
        plain, index = opened
        if self._is_replayed(session.id, index, text(event, "event_id")):
            return Locked.BROKEN
        return _unpacked(plain, room, event)

    def ask_for(self, room: str, session: str, sender: str, device: str) -> None:
        """Queue a request for a key: to the device that wrote, or all of its user's."""
        request = OutgoingKeyRequest(token_hex(16), session, room, MEGOLM)
        if session not in self._olm.outgoing_key_requests:
            self._olm.outgoing_key_requests[session] = request
            self._store.add_outgoing_key_request(request)
            self._olm.outgoing_to_device_messages.append(KeyRequest(request, sender, device, self.device))

    def _session(self, room: str, session: str) -> Any | None:
        for sessions in self._olm.inbound_group_store[room].values():
            if session in sessions:
                return sessions[session]
        return None

    def _is_of(self, session: Any, user: str) -> bool:
        """Whether the session was begun by a device of this user, and not handed in by another."""
        if session.sender_key == self._curve:
            return user == self.user
        device = self._olm.device_store.device_from_sender_key(user, session.sender_key)
        return device is not None and device.ed25519 == session.ed25519

    def _is_replayed(self, session: str, index: int, event: str) -> bool:
        before = self._seen.get((session, index))
        self._seen.put((session, index), before or event)
        return before is not None and before != event


def seal_file(plain: bytes) -> tuple[bytes, dict[str, object]]:
    """A file as only the readers of its message can open it, and what the message has to say for that."""
    sealed, keys = encrypt_attachment(plain)
    return sealed, dict(keys)


def _unpacked(plain: str, room: str, event: Json) -> Json | Locked:
    try:
        inner: object = json.loads(plain)
    except (ValueError, RecursionError):
        return Locked.BROKEN
    content = part(inner, "content")
    if text(inner, "room_id") != room or not isinstance(content, dict):
        return Locked.BROKEN
    if text(inner, "type") not in MAY_BE_ENCRYPTED or "state_key" in event:
        # Whether somebody may take back, ban or rename is decided by homeservers, who cannot see it here.
        return Locked.BROKEN
    # Homeservers gather threads and edits by what stands outside: that is what counts.
    relation = part(event, "content", "m.relates_to")
    if relation is not None:
        content = {**content, "m.relates_to": relation}
    return {**event, "type": text(inner, "type"), "content": content}


def counts(answer: Json) -> tuple[int | None, bool]:
    """Of a sync's answer: how many one-time keys the homeserver still has for this device, and whether the
    last-resort key was used up."""
    told = part(answer, "device_one_time_keys_count")
    left = (whole(told, KEY_KIND) or 0) if isinstance(told, dict) else None
    unused = part(answer, "device_unused_fallback_key_types")
    return left, isinstance(unused, list) and KEY_KIND not in unused
