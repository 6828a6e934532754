"""The part of the small homeserver that keeps people's public keys, and people whose messages are encrypted."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.adapters.matrix.encryption.identity import Identity
from bot.adapters.matrix.encryption.machine import Locked, Machine

if TYPE_CHECKING:
    from tests.fakes.homeserver import FakeHomeserver

Body = dict[str, Any]

KIND = "signed_curve25519"


@dataclass(slots=True)
class KeyDesk:
    """Everything that was published. `proof`: a new identity is taken only with the password."""

    devices: dict[str, dict[str, Body]] = field(default_factory=lambda: defaultdict(dict))
    once: dict[tuple[str, str], Body] = field(default_factory=lambda: defaultdict(dict))
    fallback: dict[tuple[str, str], Body] = field(default_factory=dict)
    identities: dict[str, Body] = field(default_factory=dict)
    proof: bool = False

    def upload(self, user: str, device: str, body: Body) -> tuple[int, Body]:
        """A device publishes keys."""
        if "device_keys" in body:
            self.devices[user][device] = body["device_keys"]
        held = self.once[user, device]
        for name, key in body.get("one_time_keys", {}).items():
            if held.get(name, key) != key:
                return 400, {"errcode": "M_UNKNOWN", "error": f"One time key {name} already exists"}
            held[name] = key
        for key in body.get("fallback_keys", {}).values():
            self.fallback[user, device] = key
        return 200, {"one_time_key_counts": {KIND: len(held)}}

    def query(self, users: Body) -> Body:
        """The devices of users."""
        answer: Body = {"device_keys": {user: self.devices.get(user, {}) for user in users}}
        for usage in ("master", "self_signing"):
            known = {user: self.identities[user] for user in users if user in self.identities}
            answer[f"{usage}_keys"] = {user: keys[f"{usage}_key"] for user, keys in known.items()}
        return answer

    def claim(self, wanted: Body) -> Body:
        """One key of each of these devices, gone afterwards; the last resort stays."""
        found: Body = defaultdict(lambda: defaultdict(dict))
        for user, devices in wanted.items():
            for device in devices:
                held = self.once[user, device]
                if held:
                    name = next(iter(held))
                    found[user][device] = {name: held.pop(name)}
                elif (user, device) in self.fallback:
                    found[user][device] = {f"{KIND}:last": self.fallback[user, device]}
        return {"one_time_keys": found, "failures": {}}

    def identify(self, user: str, body: Body, password: str) -> tuple[int, Body]:
        """A user publishes an identity."""
        given = body.pop("auth", {})
        if self.proof and user in self.identities and given.get("password") != password:
            return 401, {"flows": [{"stages": ["m.login.password"]}], "session": "s1", "params": {}}
        self.identities[user] = body
        return 200, {}

    def sign(self, body: Body) -> Body:
        """Signatures on devices."""
        for user, things in body.items():
            for device, signed in things.items():
                self.devices[user][device]["signatures"] = signed["signatures"]
        return {"failures": {}}

    def count(self, user: str, device: str) -> Body:
        """What a sync says of what is left."""
        return {KIND: len(self.once[user, device])}


class Keyed:
    """Somebody whose client encrypts: the same mathematics, used from the other side."""

    def __init__(self, server: "FakeHomeserver", user: str, folder: Path, device: str = "PHONE") -> None:
        self._server = server
        self.user = user
        folder.mkdir(parents=True, exist_ok=True)
        self.machine = Machine(user, device, folder / f"{device}.db", "lock")
        server.keys.upload(user, device, self.machine.to_upload(None, fallback_used=False))
        self.machine.uploaded()

    async def say(self, room: str, text: str, *, keys: bool = True, **content: Any) -> str:
        """Write into an encrypted room. `keys` false: the key is on its way, see `hand_out`."""
        body = {"msgtype": "m.text", "body": text, **content}
        parcels = self._parcels(room)
        if keys:
            await self.hand_out(parcels)
        return await self._server.put(
            self.user, room, "m.room.encrypted", self.machine.encrypt(room, "m.room.message", body)
        )

    def _parcels(self, room: str) -> list[Body]:
        users = [name for kind, name in self._server.state(room) if kind == "m.room.member"]
        desk = self._server.keys
        self.machine.queried(users, desk.query(dict.fromkeys(users)))
        missing = self.machine.without_session(self.machine.devices(users))
        wanted: Body = defaultdict(dict)
        for user, device in missing:
            wanted[user][device] = KIND
        self.machine.claimed(desk.claim(wanted))
        self.late = [dict(parcel.messages) for parcel in self.machine.share(room, users)]
        return self.late

    async def hand_out(self, parcels: list[Body] | None = None) -> None:
        """Send the keys that were made last."""
        for messages in self.late if parcels is None else parcels:
            await self._server.to_devices(self.user, "m.room.encrypted", messages)

    def read(self, room: str, sender: str) -> list[Body]:
        """The contents that this person can read of what somebody wrote there."""
        for event in self._server.for_device(self.machine.device):
            self.machine.hear(event)
        self.machine.queried([sender], self._server.keys.query({sender: []}))
        written = [
            entry.event
            for entry in self._server.entries
            if entry.room == room and entry.event["sender"] == sender
        ]
        opened = [
            self.machine.decrypt(room, event) for event in written if event["type"] == "m.room.encrypted"
        ]
        return [dict(one["content"]) for one in opened if not isinstance(one, Locked)]  # type: ignore[call-overload]


def vouched_for(desk: KeyDesk, user: str, device: str, identity: Identity) -> bool:
    """Whether that identity, as it is published, signed that device."""
    published = desk.identities[user]["self_signing_key"]["keys"]
    name = f"ed25519:{identity.public('self_signing')}"
    return name in published and name in desk.devices[user][device]["signatures"][user]
