"""Nearness put together."""

import structlog

from bot.core.clock import Clock
from bot.core.ports import Outbox
from bot.features.networking.nearness.looking import Nearness
from bot.features.networking.nearness.store import NearStore
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.store import ProfileStore
from bot.language.tags.likeness import installed
from bot.storage.people import People

log = structlog.get_logger()


def build(
    profiles: ProfileStore,
    aliases: AliasStore,
    people: People,
    outbox: Outbox,
    clock: Clock,
    language: str,
    *,
    wanted: bool,
) -> Nearness:
    """`wanted`: the organisers turned it on; without the extra the bot runs, and leaves it off."""
    on = wanted and installed()
    if wanted and not on:
        log.warning(
            "the extra `similarity` is not installed: tags are compared by their names alone",
            feature="networking",
        )
    return Nearness(NearStore(), profiles, aliases, people, outbox, clock, language, on=on)
