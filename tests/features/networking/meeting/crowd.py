"""Many people with profiles, seeded, in a bot's database."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from bot.app import App
from bot.core.ports import Tx
from bot.core.signals import Who
from bot.features.networking.profiles.store import ProfileStore

TOPICS = (
    "Rust",
    "Kartografie",
    "Fotografie",
    "Datenschutz",
    "Buchhaltung",
    "Steuerrecht",
    "Community",
    "Podcasts",
    "Illustration",
    "Nachhaltigkeit",
)


@dataclass(frozen=True, slots=True)
class Crowd:
    """All of them, those who may be introduced, and who must not meet whom."""

    everybody: tuple[int, ...]
    willing: frozenset[int]
    blocked: frozenset[frozenset[int]]


async def fill(tx: Tx, app: App, who: Sequence[Who], rng: Random, *, all_want: bool = False) -> Crowd:
    """Each of these has a profile; some did not say yes, some paused, and some blocked somebody."""
    store = ProfileStore(app.people, "Europe/Berlin")
    now = app.clock.now()
    everybody, willing = [], set()
    for one in who:
        person = (await app.people.meet(tx, one, now)).id
        everybody.append(person)
        agreed = all_want or rng.random() < 0.85
        paused = not all_want and rng.random() < 0.1
        await store.keep(tx, person, now, languages=["de"], paused=paused, line="Ich mache etwas.")
        await store.add_tags(tx, person, "interests", rng.sample(TOPICS, 3))
        await store.add_tags(tx, person, "offers", rng.sample(TOPICS, 1))
        await store.add_tags(tx, person, "needs", rng.sample(TOPICS, 1))
        await store.agree(tx, person, agreed, now)
        if agreed and not paused:
            willing.add(person)
    blocked = set()
    for _ in range(0 if all_want else len(everybody) // 3):
        first, second = rng.sample(everybody, 2)
        await store.block(tx, first, second, now)
        blocked.add(frozenset((first, second)))
    return Crowd(tuple(everybody), frozenset(willing), frozenset(blocked))
