"""`check` tells beforehand what would not work on a real homeserver, and what to do."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.matrix.checking import look_around
from bot.adapters.matrix.settings import InvitePolicy, MatrixSettings
from tests.live.homeserver import NAME, Account, Homeserver, running_homeserver

pytestmark = pytest.mark.live

ALL_MAY_WRITE = "the bot is in it and may write"


@pytest.fixture(scope="module")
def server() -> Iterator[Homeserver]:
    """A homeserver as it comes."""
    with running_homeserver("stock") as server:
        yield server


@pytest.fixture(scope="module")
def mira(server: Homeserver) -> Account:
    """Whose rooms they are."""
    return server.register("mira")


def _room(server: Homeserver, mira: Account, **wishes: Any) -> str:
    room: str = server.ask("POST", "/_matrix/client/v3/createRoom", wishes, mira.token)["room_id"]
    return room


def _settings(server: Homeserver, bot: Account) -> MatrixSettings:
    return MatrixSettings(homeserver=server.url, user_id=bot.user, password=bot.password)


async def _found(settings: MatrixSettings, *organisers: str) -> list[tuple[bool, str]]:
    return [(one.good, one.text) async for one in look_around(settings, organisers)]


async def test_everything_is_looked_at(server: Homeserver, mira: Account) -> None:
    bot = server.register("bot-1")
    general = f"#general:{NAME}"
    _room(server, mira, preset="public_chat", room_alias_name="general")
    closed = _room(server, mira, preset="private_chat")
    quiet = _room(
        server, mira, preset="public_chat", power_level_content_override={"events": {"m.room.message": 50}}
    )
    settings = replace(
        _settings(server, bot),
        rooms={"general": general, "organisers": closed, "announcements": quiet, "barcamp": f"#x:{NAME}"},
        invites=InvitePolicy(allowed=(f"@*:{NAME}",)),
    )
    *found, (good, limits) = await _found(settings, mira.user, f"@nobody:{NAME}")
    assert found == [
        (True, f"homeserver {server.url}: answers"),
        (True, f"login as {bot.user}: works"),
        (True, f"organiser {mira.user}: is there"),
        (False, f"organiser @nobody:{NAME}: there is no such account; look at organisers.identities"),
        (True, f"room general ({general}): {ALL_MAY_WRITE}"),
        (
            False,
            f"room organisers ({closed}): the bot may not enter; invite {bot.user} there, then check again",
        ),
        (
            False,
            f"room announcements ({quiet}): the bot may not write; raise its power level in the room's settings",
        ),
        (
            False,
            f"room barcamp (#x:{NAME}): no room has this alias; give the room its alias, or write its id",
        ),
        (True, f"invitations: from @*:{NAME}, up to 60 in an hour"),
        (True, "encryption: off; encrypted rooms stay closed to the bot (pip install 'stammtisch[e2ee]')"),
    ]
    assert good
    assert limits.startswith("limits: a pause was asked for after ")
    assert "one is taken every 5 s" in limits


async def test_encryption_is_looked_at(server: Homeserver, mira: Account, tmp_path: Path) -> None:
    bot = server.register("bot-5")
    encryption = {
        "type": "m.room.encryption",
        "state_key": "",
        "content": {"algorithm": "m.megolm.v1.aes-sha2"},
    }
    secret = _room(server, mira, preset="public_chat", initial_state=[encryption])
    token = {"password": None, "access_token": bot.token}
    without = replace(_settings(server, bot), **token, rooms={"general": secret})
    (tmp_path / "file").touch()
    shut = replace(without, encrypts=True, folder=tmp_path / "file" / "keys")
    able = replace(without, encrypts=True, folder=tmp_path / "keys")
    room = f"room general ({secret}): "
    looked = [
        [found for found in await _found(one) if found[1].startswith(("room", "encr"))]
        for one in (without, shut, able)
    ]
    assert looked == [
        [
            (
                False,
                f"{room}is encrypted, which the bot cannot read so; pip install 'stammtisch[e2ee]', or take "
                "another room",
            ),
            (
                True,
                "encryption: off; encrypted rooms stay closed to the bot (pip install 'stammtisch[e2ee]')",
            ),
        ],
        [
            (True, f"{room}{ALL_MAY_WRITE}"),
            (
                False,
                f"encryption: the keys cannot be kept in {shut.folder}; make it the bot's own folder",
            ),
        ],
        [(True, f"{room}{ALL_MAY_WRITE}"), (True, f"encryption: on; the keys lie in {able.folder}")],
    ]


async def test_no_login_is_left_behind(server: Homeserver) -> None:
    bot = server.register("bot-2")
    await _found(_settings(server, bot))
    devices = server.ask("GET", "/_matrix/client/v3/devices", token=bot.token)["devices"]
    assert [one["device_id"] for one in devices] == [bot.device]


async def test_a_lifted_limit_shows(server: Homeserver) -> None:
    bot, admin = server.register("bot-3"), server.register("admin", admin=True)
    path = f"/_synapse/admin/v1/users/{bot.user}/override_ratelimit"
    server.ask("POST", path, {"messages_per_second": 0, "burst_count": 0}, admin.token)
    settings = replace(_settings(server, bot), password=None, access_token=bot.token)
    assert (await _found(settings))[-1] == (True, "limits: 15 messages at once are taken; none was met")


async def test_a_login_that_is_refused(server: Homeserver, mira: Account) -> None:
    bot = server.register("bot-4")
    settings = _settings(server, bot)
    what = f"login as {bot.user}: "
    assert (await _found(replace(settings, password="wrong")))[1:] == [
        (False, f"{what}the homeserver refuses the password; look at user_id and password")
    ]
    assert (await _found(replace(settings, password=None, access_token="syt_old")))[1:] == [
        (False, f"{what}the access token is not valid (any more); log in anew and set it")
    ]
    assert (await _found(replace(settings, password=None, access_token=mira.token)))[1:] == [
        (False, f"{what}the token belongs to {mira.user}; set user_id or the token")
    ]


async def test_nobody_answers(server: Homeserver) -> None:
    nowhere = "http://127.0.0.1:1"
    settings = replace(_settings(server, Account("@bot:x", "", "", "")), homeserver=nowhere)
    assert await _found(settings) == [
        (
            False,
            f"homeserver {nowhere}: the homeserver cannot be reached (Connection refused); "
            "look at its address, and whether it runs",
        )
    ]
