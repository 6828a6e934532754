"""Whatever is said to the bot's device or into its rooms, it listens on."""

import json
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.adapters.matrix.encryption.machine import Locked, Machine, counts
from bot.adapters.matrix.inbound import Place, needs, read_original, to_signal
from bot.core.clock import HandClock
from tests.adapters.matrix.events import HALL
from tests.adapters.matrix.resident import NOW

ME, EVE, ROOM = "@stammtisch:fake", "@eve:fake", "!room:fake"
EXAMPLES = settings(max_examples=120, deadline=None)
"""For each of six tests: more than 700 in all."""

SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**53), 2**53), st.floats(allow_nan=False), st.text(max_size=60)
)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=12), inner, max_size=3)
    ),
    max_leaves=6,
)
NAMES = st.sampled_from(
    [ME, EVE, ROOM, "PHONE", "BOT", "m.megolm.v1.aes-sha2", "m.olm.v1.curve25519-aes-sha2"]
)
ODD = st.one_of(JSON, NAMES)


class Pair:
    """The bot's device, and that of somebody who means no good: they can write to each other."""

    def __init__(self, folder: Path) -> None:
        self.bot = Machine(ME, "BOT", folder / "bot.db", "lock")
        self.eve = Machine(EVE, "PHONE", folder / "eve.db", "lock")
        for one, other in ((self.bot, self.eve), (self.eve, self.bot)):
            one.queried([other.user], {"device_keys": {other.user: {other.device: other.device_keys()}}})
        keys = self.bot.to_upload(None, fallback_used=False)["one_time_keys"]
        assert isinstance(keys, dict)
        first = dict([next(iter(keys.items()))])
        self.eve.claimed({"one_time_keys": {ME: {"BOT": first}}})

    def share(self) -> None:
        """Give the bot the room's key, where it is a new one."""
        for parcel in self.eve.share(ROOM, [ME]):
            messages: Any = parcel.messages
            self.bot.hear(_event(messages[ME]["BOT"]))

    def close(self) -> None:
        self.bot.close()
        self.eve.close()

    def works(self) -> bool:
        """Whether the bot still reads what is written for it."""
        self.share()
        content = self.eve.encrypt(ROOM, "m.room.message", {"body": "hello"})
        opened = self.bot.decrypt(ROOM, _event(content))
        return not isinstance(opened, Locked) and opened["content"] == {"body": "hello"}

    def olm(self, kind: Any, content: Any, **more: Any) -> Any:
        """A message to the bot's device, truly encrypted, of whatever shape within."""
        olm = self.eve._olm
        device = olm.device_store[ME]["BOT"]
        payload = {"sender": EVE, "recipient": ME, "type": kind, "content": content, **more}
        session = olm.session_store.get(device.curve25519)
        kind_number, raw = session.encrypt(json.dumps(payload)).to_parts()
        body = {"type": kind_number, "body": _base64(raw)}
        return {
            "algorithm": "m.olm.v1.curve25519-aes-sha2",
            "sender_key": self.eve._curve,
            "ciphertext": {self.bot._curve: body},
        }

    def megolm(self, plain: str) -> Any:
        """A message to the room, truly encrypted, of whatever shape within."""
        self.share()
        session = self.eve._olm.outbound_group_sessions[ROOM]
        return {
            "algorithm": "m.megolm.v1.aes-sha2",
            "sender_key": self.eve._curve,
            "device_id": "PHONE",
            "session_id": session.id,
            "ciphertext": session._session.encrypt(plain.encode()).to_base64(),
        }


def _base64(raw: bytes) -> str:
    return b64encode(raw).decode().rstrip("=")


def _event(content: Any, **more: Any) -> dict[str, Any]:
    event = {"type": "m.room.encrypted", "sender": EVE, "event_id": f"${abs(hash(str(content)))}"}
    return {**event, "origin_server_ts": 1_320_310_800_000, "content": content, **more}


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """One pair for all that follows: what one message leaves behind, the next one meets."""
    pair = Pair(tmp_path_factory.mktemp("keys"))
    yield pair
    pair.close()


def _mutated(good: Any, path: list[str], value: Any) -> Any:
    """The same with one part replaced, or gone where the value is `...`."""
    if not path or not isinstance(good, dict):
        return value
    changed = dict(good)
    if len(path) == 1 and value is ...:
        changed.pop(path[0], None)
    else:
        changed[path[0]] = _mutated(good.get(path[0], {}), path[1:], value)
    return changed


TO_DEVICE = st.fixed_dictionaries(
    {
        "type": st.one_of(
            st.sampled_from(
                [
                    "m.room.encrypted",
                    "m.room_key_request",
                    "m.room_key",
                    "m.forwarded_room_key",
                    "m.key.verification.start",
                    "m.key.verification.request",
                    "m.dummy",
                ]
            ),
            ODD,
        ),
        "sender": ODD,
        "content": st.one_of(
            ODD,
            st.dictionaries(
                st.sampled_from(
                    [
                        "algorithm",
                        "ciphertext",
                        "sender_key",
                        "device_id",
                        "session_id",
                        "body",
                        "action",
                        "request_id",
                        "requesting_device_id",
                        "transaction_id",
                        "from_device",
                        "method",
                        "room_id",
                    ]
                ),
                ODD,
            ),
        ),
    }
)


@EXAMPLES
@given(st.lists(st.one_of(JSON, TO_DEVICE), min_size=1, max_size=4))
def test_anything_may_be_said_to_the_device(pair: Pair, said: list[Any]) -> None:
    for event in said:
        pair.bot.hear(event)
        pair.bot.decrypt(ROOM, event if isinstance(event, dict) else {})
    assert pair.works()


PLACES = st.sampled_from(
    [
        ["content"],
        ["content", "algorithm"],
        ["content", "sender_key"],
        ["content", "ciphertext"],
        ["content", "ciphertext", "mine"],
        ["content", "ciphertext", "mine", "type"],
        ["content", "ciphertext", "mine", "body"],
        ["sender"],
        ["type"],
    ]
)


@EXAMPLES
@given(PLACES, st.one_of(ODD, st.just(...)))
def test_a_message_to_the_device_may_be_broken_anywhere(pair: Pair, path: list[str], value: Any) -> None:
    content = pair.olm("m.room_key", {}, keys={"ed25519": pair.eve.fingerprint})
    real = [pair.bot._curve if step == "mine" else step for step in path]
    pair.bot.hear(_mutated(_event(content), real, value))
    assert pair.works()


INNER = st.one_of(
    ODD,
    st.fixed_dictionaries(
        {},
        optional={
            "algorithm": ODD,
            "room_id": ODD,
            "session_id": ODD,
            "session_key": ODD,
            "sender_key": ODD,
            "sender_claimed_ed25519_key": ODD,
            "forwarding_curve25519_key_chain": ODD,
        },
    ),
)


@EXAMPLES
@given(
    st.one_of(st.sampled_from(["m.room_key", "m.forwarded_room_key", "m.dummy"]), ODD),
    INNER,
    st.dictionaries(st.sampled_from(["keys", "recipient_keys", "sender", "recipient", "sender_device"]), ODD),
)
def test_what_a_device_truly_encrypted_may_be_anything(
    pair: Pair, kind: Any, content: Any, more: dict[str, Any]
) -> None:
    right = {
        "keys": {"ed25519": pair.eve.fingerprint},
        "recipient_keys": {"ed25519": pair.bot.fingerprint},
    }
    pair.bot.hear(_event(pair.olm(kind, content, **{**right, **more})))
    assert pair.works()


PLAIN = st.one_of(
    st.text(max_size=80),
    JSON.map(json.dumps),
    st.fixed_dictionaries(
        {"room_id": st.one_of(st.just(ROOM), ODD)},
        optional={
            "type": st.one_of(st.sampled_from(["m.room.message", "m.reaction", "m.room.redaction"]), ODD),
            "unsigned": ODD,
            "sender": ODD,
            "event_id": ODD,
            "content": st.one_of(
                ODD,
                st.dictionaries(
                    st.sampled_from(
                        ["msgtype", "body", "m.relates_to", "m.mentions", "m.new_content", "format"]
                    ),
                    ODD,
                ),
            ),
        },
    ).map(json.dumps),
)


@EXAMPLES
@given(PLAIN)
def test_what_a_member_truly_encrypted_for_the_room_may_be_anything(pair: Pair, plain: str) -> None:
    clock, place = HandClock(NOW), Place(ROOM, True, HALL.called)
    opened = pair.bot.decrypt(ROOM, _event(pair.megolm(plain)))
    if not isinstance(opened, Locked):
        needs(opened)
        read_original(opened)
        to_signal(opened, place, clock, "1", None, "Eve")
    assert pair.works()


@EXAMPLES
@given(
    st.one_of(ODD, st.just(...)),
    st.sampled_from(["algorithm", "ciphertext", "session_id", "sender_key", "device_id", "m.relates_to"]),
)
def test_an_encrypted_event_may_be_broken_anywhere(pair: Pair, value: Any, part: str) -> None:
    event = _mutated(_event(pair.megolm("{}")), ["content", part], value)
    opened = pair.bot.decrypt(ROOM, event)
    assert isinstance(opened, Locked)
    pair.bot.ask_for(ROOM, "session", EVE, "PHONE")
    assert pair.works()


@EXAMPLES
@given(JSON, JSON, JSON)
def test_homeservers_may_answer_anything(pair: Pair, devices: Any, keys: Any, sync: Any) -> None:
    pair.bot.queried([EVE, ME], {"device_keys": {ME: devices, "@tom:fake": {"X": devices}}})
    pair.bot.claimed({"one_time_keys": keys})
    pair.bot.claimed({"one_time_keys": {EVE: {"PHONE": keys}}})
    counts(sync if isinstance(sync, dict) else {})
