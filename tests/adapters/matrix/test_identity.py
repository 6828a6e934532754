"""The bot's own signing keys: what they sign, others can check."""

from pathlib import Path
from typing import Any

import pytest
from vodozemac import Ed25519PublicKey, Ed25519Signature

from bot.adapters.matrix.encryption.identity import Identity, canonical
from bot.adapters.matrix.encryption.store import KeyFolder

ME = "@stammtisch:fake"


def _check(signed: Any, key: str) -> None:
    """By another library than the one that signed. Raises SignatureException."""
    signature = Ed25519Signature.from_base64(signed["signatures"][ME][f"ed25519:{key}"])
    Ed25519PublicKey.from_base64(key).verify_signature(canonical(signed), signature)


def test_the_master_key_signs_the_other_two() -> None:
    identity = Identity.new()
    keys: Any = identity.keys(ME)
    master = identity.public("master")
    assert list(keys) == ["master_key", "self_signing_key", "user_signing_key"]
    assert keys["master_key"] == {"user_id": ME, "usage": ["master"], "keys": {f"ed25519:{master}": master}}
    _check(keys["self_signing_key"], master)
    _check(keys["user_signing_key"], master)


def test_a_signature_stands_beside_those_that_are_there() -> None:
    identity = Identity.new()
    device = {"device_id": "A", "signatures": {ME: {"ed25519:A": "x"}}, "unsigned": {"name": "Bot"}}
    signed: Any = identity.sign("self_signing", ME, device)
    _check(signed, identity.public("self_signing"))
    assert signed["signatures"][ME]["ed25519:A"] == "x"
    assert identity.has_signed("self_signing", ME, signed)
    assert not identity.has_signed("self_signing", ME, device)
    assert device == {"device_id": "A", "signatures": {ME: {"ed25519:A": "x"}}, "unsigned": {"name": "Bot"}}


def test_the_seeds_are_kept_and_read_again() -> None:
    identity = Identity.new()
    assert Identity.read(identity.stored()) == identity


@pytest.mark.parametrize(
    "stored", ["", "[]", "{}", '{"master": "AAAA", "self_signing": "", "user_signing": ""}']
)
def test_other_seeds_are_refused(stored: str) -> None:
    with pytest.raises(ValueError):
        Identity.read(stored)


def test_a_secret_is_made_once_and_kept(tmp_path: Path) -> None:
    folder = KeyFolder(tmp_path / "keys")
    assert [folder.secret("one", "first"), folder.secret("one", "second")] == ["first", "first"]
    assert folder.lock() == KeyFolder(tmp_path / "keys").lock()
    assert sorted(file.name for file in folder.path.iterdir()) == ["lock", "one"]


def test_each_device_has_a_file_of_its_own(tmp_path: Path) -> None:
    folder = KeyFolder(tmp_path)
    file = folder.file_of(ME, "A")
    assert [folder.has_keys_of(ME, "A"), folder.has_keys_of(ME, "B")] == [True, False]
    assert file != folder.file_of(ME, "B")
