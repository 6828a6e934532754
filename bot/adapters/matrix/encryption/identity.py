"""The bot's own signing keys: with them it vouches for its device, so that clients need not warn of it.

Cross-signing of the Matrix specification (client-server API, "Cross-signing"): a master key signs a key that
signs the account's own devices, and one that would sign other users. Pure, but for the randomness of new
seeds.
"""

import json
import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from Crypto.PublicKey import ECC
from Crypto.Signature import eddsa

from bot.core.shape import mapping, text

SEED = 32
USAGES = ("master", "self_signing", "user_signing")

Signed = dict[str, object]


@dataclass(frozen=True, slots=True)
class Identity:
    """The three seeds, which are secret."""

    seeds: Mapping[str, bytes]

    @classmethod
    def new(cls) -> "Identity":
        """Fresh seeds."""
        return cls({usage: secrets.token_bytes(SEED) for usage in USAGES})

    @classmethod
    def read(cls, stored: str) -> "Identity":
        """From what `stored` gave. Raises ValueError when it is something else."""
        found: object = json.loads(stored)
        seeds = {usage: b64decode(text(found, usage), validate=True) for usage in USAGES}
        if any(len(seed) != SEED for seed in seeds.values()):
            raise ValueError("not three seeds")
        return cls(seeds)

    def stored(self) -> str:
        """As text, to be kept secret."""
        return json.dumps({usage: b64encode(seed).decode() for usage, seed in self.seeds.items()})

    def public(self, usage: str) -> str:
        """The public half of a key, in base64 without padding."""
        key = ECC.construct(curve="Ed25519", seed=self.seeds[usage]).public_key()
        return unpadded(key.export_key(format="raw"))

    def keys(self, user: str) -> dict[str, Signed]:
        """The three public keys as they are published; the master key signs the other two."""
        master, *others = (self._key(user, usage) for usage in USAGES)
        signed = [self.sign("master", user, one) for one in others]
        names = [f"{usage}_key" for usage in USAGES]
        return dict(zip(names, [master, *signed], strict=True))

    def sign(self, usage: str, user: str, what: Mapping[str, object]) -> Signed:
        """The same with a signature of that key beside those that it has."""
        key = ECC.construct(curve="Ed25519", seed=self.seeds[usage])
        signature = unpadded(eddsa.new(key, "rfc8032").sign(canonical(what)))
        return with_signature(what, user, self.public(usage), signature)

    def has_signed(self, usage: str, user: str, what: object) -> bool:
        """Whether a signature of that key is on it already, as far as its name says."""
        return bool(text(what, "signatures", user, f"ed25519:{self.public(usage)}"))

    def _key(self, user: str, usage: str) -> Signed:
        public = self.public(usage)
        return {"user_id": user, "usage": [usage], "keys": {f"ed25519:{public}": public}}


def with_signature(what: Mapping[str, object], user: str, key: str, signature: str) -> Signed:
    """The same with one signature more."""
    before = mapping(what, "signatures")
    of_user = {**mapping(before, user), f"ed25519:{key}": signature}
    return {**what, "signatures": {**before, user: of_user}}


def canonical(what: Mapping[str, object]) -> bytes:
    """What is signed: the JSON without signatures, its keys sorted, without any space."""
    signed = {key: value for key, value in what.items() if key not in ("signatures", "unsigned")}
    return json.dumps(signed, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def unpadded(raw: bytes) -> str:
    """Base64 as Matrix writes it."""
    return b64encode(raw).decode().rstrip("=")
