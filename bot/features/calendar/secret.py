"""Addresses that only their owner knows. Pure.

An address can be shown again, and yet the database does not hold it: it is made from a number drawn for
this person, which is kept, and a key. Part of the key may come from the environment; then whoever has the
database, or a backup of it, has no address. It is found again by its hash.
"""

import hashlib
import hmac
from base64 import b32encode


def feed_key(own: bytes, given: str | None) -> bytes:
    """The key of all addresses: from the bot's own secret, and what the environment gives to it."""
    return hmac.new(own, b"calendar:" + (given or "").encode(), hashlib.sha256).digest()


def secret_of(key: bytes, nonce: str) -> str:
    """The secret part of the address that belongs to that number: 32 small letters and digits."""
    return b32encode(hmac.new(key, nonce.encode(), hashlib.sha256).digest()[:20]).decode().lower()


def hash_of(secret: str) -> str:
    """What is kept of it."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def community_of(own: bytes) -> str:
    """A name for this community that stays when what it is called changes."""
    return hmac.new(own, b"calendar community", hashlib.sha256).hexdigest()[:16]
