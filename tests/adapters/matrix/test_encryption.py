"""Rooms that only their members can read: asked and answered, with keys that come late, or never."""

import stat
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from nio.crypto import decrypt_attachment

from bot.adapters.matrix.encryption.identity import Identity
from bot.core.clock import HandClock
from bot.core.message import Plain, Worded, WordedAttachment, WordedBlock
from bot.core.outgoing import Operation
from bot.core.signals import KeysReplaced, MessageDeleted, MessageEdited, MessageUnreadable
from bot.errors import Shut
from tests.adapters.matrix.resident import NOW, Kept, delivery, living
from tests.fakes.homeserver import BOT, PASSWORD, FakeHomeserver
from tests.fakes.keys import Keyed, vouched_for

MIRA, TOM = "@mira:fake", "@tom:fake"
ALGORITHM = {"algorithm": "m.megolm.v1.aes-sha2"}


@pytest.fixture
async def server() -> AsyncIterator[FakeHomeserver]:
    """A homeserver."""
    async with FakeHomeserver() as server:
        yield server


@pytest.fixture
def kept() -> Kept:
    """What came in."""
    return Kept()


@pytest.fixture
def mira(server: FakeHomeserver, tmp_path: Path) -> Keyed:
    """Her phone."""
    return Keyed(server, MIRA, tmp_path / "mira")


@pytest.fixture
def keys(tmp_path: Path) -> dict[str, Any]:
    """The bot's settings, with encryption."""
    return {"encrypts": True, "folder": tmp_path / "bot"}


async def _make_room(server: FakeHomeserver, *users: str) -> str:
    room = await server.make_room(*users, BOT)
    await server.put(MIRA, room, "m.room.encryption", ALGORITHM, state_key="")
    return room


async def test_it_is_asked_and_answers_where_only_members_can_read(
    server: FakeHomeserver, kept: Kept, mira: Keyed, keys: dict[str, Any]
) -> None:
    room = await _make_room(server, MIRA)
    async with living(server, kept, **keys) as adapter:
        asked = await mira.say(room, "!stammtisch tea?")
        await adapter.heard(asked)
        answer = await adapter.send(delivery(room, "at four", thread=asked))
        await adapter.send(delivery(room, "at five", operation=Operation.EDIT, target=answer, op_id="op2"))
    assert kept.said == ["tea?"]
    first, second = mira.read(room, BOT)
    assert (first["body"], first["m.relates_to"]["event_id"]) == ("at four", asked)
    assert (second["body"], second["m.new_content"]["body"]) == ("* at five", "at five")
    assert server.bodies(room) == []
    assert "four" not in str([entry.event for entry in server.entries])


async def test_what_relates_to_a_message_is_understood(
    server: FakeHomeserver, kept: Kept, mira: Keyed, keys: dict[str, Any]
) -> None:
    room = await _make_room(server, MIRA)
    async with living(server, kept, **keys) as adapter:
        asked = await mira.say(room, "!stammtisch tea?")
        relation = {"rel_type": "m.replace", "event_id": asked}
        await adapter.heard(
            await mira.say(
                room,
                "* !stammtisch cake?",
                **{
                    "m.new_content": {"msgtype": "m.text", "body": "!stammtisch cake?"},
                    "m.relates_to": relation,
                },
            )
        )
    [edit] = kept.of(MessageEdited)
    assert (edit.message, edit.text) == (asked, "cake?")


async def test_a_message_is_found_again_by_its_operation(
    server: FakeHomeserver, kept: Kept, mira: Keyed, keys: dict[str, Any]
) -> None:
    room = await _make_room(server, MIRA)
    async with living(server, kept, **keys) as adapter:
        posted = await adapter.send(delivery(room, "tea?"))
        assert await adapter.find(delivery(room, "tea?")) == posted
        assert await adapter.find(delivery(room, "tea?", op_id="other")) is None


async def test_long_answers_and_files_are_as_private(
    server: FakeHomeserver, kept: Kept, mira: Keyed, keys: dict[str, Any]
) -> None:
    room = await _make_room(server, MIRA)
    long = delivery(room, "tea " * 20_000)
    file = WordedAttachment("plan.ics", "text/calendar", b"BEGIN:VCALENDAR")
    worded = Worded((WordedBlock(((Plain("yours"),),)),), attachment=file)
    async with living(server, kept, **keys) as adapter:
        first = await adapter.send(long)
        assert await adapter.find(long) == first
        await adapter.send(replace(delivery(room, op_id="op2", operation=Operation.UPLOAD), worded=worded))
    *parts, shown = mira.read(room, BOT)
    assert "".join(part["body"] for part in parts).split() == ["tea"] * 20_000
    assert (shown["msgtype"], shown["body"], shown["filename"]) == ("m.file", "yours", "plan.ics")
    [(address, (media_type, sealed))] = server.media.items()
    where = shown["file"]
    assert (where["url"], media_type, "url" in shown) == (address, "application/octet-stream", False)
    opened = decrypt_attachment(sealed, where["key"]["k"], where["hashes"]["sha256"], where["iv"])
    assert opened == b"BEGIN:VCALENDAR"


async def test_the_device_is_vouched_for_and_outlives_a_restart(
    server: FakeHomeserver, kept: Kept, mira: Keyed, keys: dict[str, Any]
) -> None:
    room = await _make_room(server, MIRA)
    async with living(server, kept, **keys) as adapter:
        await adapter.heard(await mira.say(room, "one"))
    published = dict(server.keys.identities[BOT])
    said = await mira.say(room, "two")
    async with living(server, kept, **keys) as adapter:
        await adapter.heard(said)
        await adapter.send(delivery(room, "tea?"))
    folder: Path = keys["folder"]
    identity = Identity.read((folder / "identity").read_text())
    assert kept.said == ["one", "two"]
    assert [one["body"] for one in mira.read(room, BOT)] == ["tea?"]
    assert server.keys.identities[BOT] == published
    assert vouched_for(server.keys, BOT, "DEVICE1", identity)
    assert list(server.keys.devices[BOT]) == ["DEVICE1"]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


async def test_whoever_comes_later_reads_on_and_whoever_left_does_not(
    server: FakeHomeserver, kept: Kept, mira: Keyed, keys: dict[str, Any], tmp_path: Path
) -> None:
    room = await _make_room(server, MIRA)
    tom = Keyed(server, TOM, tmp_path / "tom", "LAPTOP")
    async with living(server, kept, **keys) as adapter:
        await adapter.send(delivery(room, "one"))
        await adapter.heard(await server.member(room, TOM, "join"))
        await adapter.send(delivery(room, "two", op_id="op2"))
        await adapter.heard(await server.member(room, TOM, "leave"))
        await adapter.send(delivery(room, "three", op_id="op3"))
    assert [one["body"] for one in mira.read(room, BOT)] == ["one", "two", "three"]
    assert [one["body"] for one in tom.read(room, BOT)] == ["two"]


async def test_a_new_device_of_somebody_gets_the_key(
    server: FakeHomeserver, kept: Kept, mira: Keyed, keys: dict[str, Any], tmp_path: Path
) -> None:
    room = await _make_room(server, MIRA)
    async with living(server, kept, **keys) as adapter:
        await adapter.send(delivery(room, "one"))
        tablet = Keyed(server, MIRA, tmp_path / "tablet", "TABLET")
        await server.devices_changed(MIRA)
        await adapter.heard(await mira.say(room, "hello"))
        await adapter.send(delivery(room, "two", op_id="op2"))
    assert [one["body"] for one in tablet.read(room, BOT)] == ["two"]


async def test_a_message_waits_for_its_key(
    server: FakeHomeserver, kept: Kept, mira: Keyed, keys: dict[str, Any]
) -> None:
    room = await _make_room(server, MIRA)
    async with living(server, kept, **keys) as adapter:
        await adapter.heard(await mira.say(room, "!stammtisch tea?", keys=False))
        await adapter.heard(await server.say(MIRA, room, "cake?"))
        assert kept.said == ["cake?"]
    async with living(server, kept, **keys) as adapter:
        await mira.hand_out()
        await adapter.heard(await server.say(MIRA, room, "milk?"))
    assert kept.said[0] == "cake?"
    assert sorted(kept.said[1:]) == ["milk?", "tea?"]
    assert kept.of(MessageUnreadable) == []


async def test_a_key_that_does_not_come_is_asked_for_once_and_told_once(
    server: FakeHomeserver, kept: Kept, mira: Keyed, keys: dict[str, Any]
) -> None:
    room = await _make_room(server, MIRA)
    clock = HandClock(NOW)
    async with living(server, kept, clock=clock, **keys) as adapter:
        first = await mira.say(room, "one", keys=False)
        await adapter.heard(first)
        await adapter.heard(await mira.say(room, "two", keys=False))
        for _ in range(3):
            clock.move_to(clock.now() + timedelta(seconds=31))
            await adapter.heard(await server.say(TOM, room, "."))
            await adapter.heard(await server.say(TOM, room, "."))
    requests = [one["content"] for one in server.for_device("PHONE") if one["type"] == "m.room_key_request"]
    assert [(one["action"], one["body"]["room_id"]) for one in requests] == [("request", room)]
    [told] = kept.of(MessageUnreadable)
    assert (told.message, told.who.user, told.where.thread) == (first, MIRA, first)


async def test_what_is_not_what_it_says_is_left_out(
    server: FakeHomeserver, kept: Kept, mira: Keyed, keys: dict[str, Any], tmp_path: Path
) -> None:
    room, other = await _make_room(server, MIRA, TOM), await _make_room(server, MIRA, TOM)
    tom = Keyed(server, TOM, tmp_path / "tom", "LAPTOP")
    async with living(server, kept, **keys) as adapter:
        said = await mira.say(room, "one")
        await adapter.heard(said)
        event = server.by_id(said)
        assert event is not None
        # Played again, in another room, and in another's name with that one's key handed in.
        await adapter.heard(await server.put(MIRA, room, "m.room.encrypted", event["content"]))
        await adapter.heard(await server.put(MIRA, other, "m.room.encrypted", event["content"]))
        await adapter.heard(await tom.say(room, "two"))
        forged = server.by_id(await tom.say(room, "three"))
        assert forged is not None
        await adapter.heard(await server.put(MIRA, room, "m.room.encrypted", forged["content"]))
    assert kept.said == ["one", "two", "three"]
    assert {signal.who.user for signal in kept.signals if getattr(signal, "text", "") == "three"} == {TOM}


async def test_lost_keys_make_a_new_device_and_it_is_said(
    server: FakeHomeserver, kept: Kept, mira: Keyed, keys: dict[str, Any]
) -> None:
    room = await _make_room(server, MIRA)
    server.keys.proof = True
    async with living(server, kept, **keys) as adapter:
        await adapter.heard(await mira.say(room, "one"))
    for file in keys["folder"].iterdir():
        file.unlink()
    async with living(server, kept, **keys) as adapter:
        await server.devices_changed(BOT)
        await adapter.heard(await mira.say(room, "two"))
        await adapter.send(delivery(room, "tea?"))
    async with living(server, kept, **keys):
        pass
    assert kept.said == ["one", "two"]
    assert [one["body"] for one in mira.read(room, BOT)] == ["tea?"]
    assert [(one.get("device_id"), one["password"]) for one in server.logins] == [(None, PASSWORD)] * 2
    assert list(server.keys.devices[BOT]) == ["DEVICE2"]
    assert vouched_for(server.keys, BOT, "DEVICE2", Identity.read((keys["folder"] / "identity").read_text()))
    assert [signal.key for signal in kept.of(KeysReplaced)] == ["keys:DEVICE2"]


async def test_lost_keys_without_a_password_are_said_to_the_operator(
    server: FakeHomeserver, kept: Kept, mira: Keyed, keys: dict[str, Any]
) -> None:
    server.tokens["mine"] = "MINE"
    token = {"password": None, "access_token": "mine"}
    async with living(server, kept, **keys, **token):
        pass
    for file in keys["folder"].iterdir():
        file.unlink()
    async with living(server, kept, connected=False, **keys, **token) as adapter:
        await server.until(lambda: server.calls.count("GET account/whoami") >= 3)
        with pytest.raises(Shut, match="keys of the bot's device are lost"):
            await adapter.send(delivery("!room:fake", "tea?"))


async def test_keys_that_the_homeserver_has_otherwise_make_a_new_device(
    server: FakeHomeserver, kept: Kept, mira: Keyed, keys: dict[str, Any]
) -> None:
    room = await _make_room(server, MIRA)
    async with living(server, kept, **keys) as adapter:
        held = server.keys.once[BOT, "DEVICE1"]
        for name in [*held]:
            held.pop(name)
        server.fail("keys/upload", status=400, body=b'{"errcode":"M_UNKNOWN","error":"already exists"}')
        await adapter.heard(await server.say(MIRA, room, "one"))
        await server.until(lambda: "DEVICE2" in server.keys.devices[BOT])
        await adapter.heard(await mira.say(room, "two"))
    assert kept.said == ["one", "two"]
    assert list(server.keys.devices[BOT]) == ["DEVICE2"]


async def test_direct_conversations_that_it_opens_are_encrypted_for_those_who_can_read_them(
    server: FakeHomeserver, kept: Kept, mira: Keyed, keys: dict[str, Any]
) -> None:
    async with living(server, kept, **keys) as adapter:
        room = await adapter.open_direct(MIRA)
        await adapter.send(delivery(room, "just for you", user=MIRA))
        open_ = await adapter.open_direct(TOM)
        await adapter.send(delivery(open_, "for you, too", user=TOM, op_id="op2"))
    assert [one["body"] for one in mira.read(room, BOT)] == ["just for you"]
    assert (server.bodies(room), server.bodies(open_)) == ([], ["for you, too"])


async def test_hostile_events_do_not_stop_the_listening(
    server: FakeHomeserver, kept: Kept, mira: Keyed, keys: dict[str, Any], tmp_path: Path
) -> None:
    room = await _make_room(server, MIRA, TOM)
    eve = Keyed(server, TOM, tmp_path / "tom", "LAPTOP")
    async with living(server, kept, **keys) as adapter:
        one = await mira.say(room, "one")
        await adapter.heard(one)
        await adapter.heard(await eve.say(room, "hm"))
        curve = server.keys.devices[BOT]["DEVICE1"]["keys"]["curve25519:DEVICE1"]
        olm = {"algorithm": "m.olm.v1.curve25519-aes-sha2", "sender_key": "x"}
        to_device: list[Any] = [
            5,
            {},
            {"algorithm": 5, "ciphertext": {}},
            {**olm, "ciphertext": "x"},
            {**olm, "ciphertext": {curve: "x"}},
            {**olm, "ciphertext": {curve: {"type": 0, "body": "AAAA"}}},
            {**olm, "ciphertext": {curve: {"type": 1, "body": 5}}},
            {**olm, "ciphertext": {curve: {"type": [], "body": None}}},
        ]
        for kind in ("m.room.encrypted", "m.room_key", "m.room_key_request", "m.key.verification.start"):
            for content in to_device:
                await server.to_devices(TOM, kind, {BOT: {"DEVICE1": content}})
        in_room: list[Any] = [
            "x",
            {"algorithm": "m.megolm.v1.aes-sha2"},
            {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": {}, "session_id": []},
            {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "AAAA", "session_id": "s", "m.relates_to": 5},
            {**eve.machine.encrypt(room, "m.room.message", {"unsigned": 5, "body": []}), "device_id": 5},
            eve.machine.encrypt(room, "m.room.redaction", {"redacts": {}}),
            eve.machine.encrypt(room, "m.room.redaction", {"redacts": one}),
            eve.machine.encrypt(room, "m.reaction", {"m.relates_to": "x"}),
            eve.machine.encrypt(room, "m.room.member", {"membership": "ban"}),
        ]
        for content in in_room:
            await server.put(TOM, room, "m.room.encrypted", content)
        await adapter.heard(await mira.say(room, "two"))
        await adapter.send(delivery(room, "tea?"))
    assert kept.said == ["one", "hm", "two"]
    assert kept.of(MessageDeleted) == []
    assert [one["body"] for one in mira.read(room, BOT)] == ["tea?"]
