"""Programmes as files: reading what other tools export, writing what they read. No network, no database."""

from bot.features.programme.formats.model import Hints, Parsed
from bot.features.programme.formats.read import read
from bot.features.programme.formats.write import write

__all__ = ["Hints", "Parsed", "read", "write"]
