"""Rounds and introductions put together: what they ask of the house, and the features that they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from bot.core.clock import Clock
from bot.core.feature import Feature
from bot.core.ports import Agenda, Outbox
from bot.core.sessions import Events, Programme
from bot.features.networking.introductions import commands as introductions
from bot.features.networking.introductions.introducing import Introducing
from bot.features.networking.introductions.knowing import Knowing, Reach
from bot.features.networking.introductions.settings import Settings
from bot.features.networking.introductions.store import IntroductionStore
from bot.features.networking.introductions.timed import IntroductionsInTime
from bot.features.networking.nearness.looking import Nearness
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.store import ProfileStore
from bot.features.networking.rounds import commands as rounds
from bot.features.networking.rounds.holding import Holding
from bot.features.networking.rounds.store import RoundStore
from bot.storage.people import People


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whom they ask. `rng` gives each round its seed, which is stored."""

    profiles: ProfileStore
    aliases: AliasStore
    near: Nearness
    people: People
    programme: Programme
    events: Events
    agendas: Sequence[Agenda]
    outbox: Outbox
    clock: Clock
    rng: Random


def features(asked: Asked, reach: Reach, settings: Settings, zone: str) -> list[Feature]:
    """Both. `zone`: whose clock organisers mean."""
    store, held = IntroductionStore(), RoundStore()
    knowing = Knowing(
        store,
        asked.profiles,
        asked.aliases,
        asked.people,
        asked.programme,
        asked.agendas,
        reach,
        settings.meeting_place,
    )
    introducing = Introducing(store, knowing, asked.outbox, settings)
    in_time = IntroductionsInTime(store, introducing)
    holding = Holding(
        held,
        asked.profiles,
        asked.aliases,
        asked.near,
        store,
        in_time,
        asked.outbox,
        asked.clock,
        asked.rng,
        zone,
    )
    return [
        rounds.feature(held, holding, asked.profiles, asked.events, asked.outbox, zone),
        introductions.feature(store, asked.profiles, knowing, introducing, asked.people),
    ]
