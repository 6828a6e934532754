"""The rounds' part in the house."""

from pathlib import Path

from bot.core.feature import Command, Feature, Takes
from bot.core.ports import Outbox
from bot.core.roles import Role
from bot.core.sessions import Events
from bot.features.networking.profiles.store import ProfileStore
from bot.features.networking.rounds.asking import Asking
from bot.features.networking.rounds.data import RoundData
from bot.features.networking.rounds.holding import Holding
from bot.features.networking.rounds.orders import order_of
from bot.features.networking.rounds.store import RoundStore
from bot.features.networking.rounds.timed import RoundsInTime


def feature(
    store: RoundStore,
    holding: Holding,
    profiles: ProfileStore,
    events: Events,
    outbox: Outbox,
    zone: str,
) -> Feature:
    """Rounds, by organisers and by the clock. `zone`: whose clock organisers mean."""
    asking = Asking(store, holding, profiles, events, zone)
    in_time = RoundsInTime(store, holding, events, outbox, zone)
    return Feature(
        name="rounds",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(
                name="rounds-hold",
                run=asking.hold,
                role=Role.ORGANISER,
                wants=lambda text: order_of(text) is not None,
            ),
            Command(name="rounds-dry", run=asking.dry, role=Role.ORGANISER),
            Command(name="rounds-list", run=asking.rounds, role=Role.ORGANISER),
            Command(name="rounds-stop", run=asking.stop, takes=Takes.LABEL, role=Role.ORGANISER, rare=True),
            Command(name="rounds-introduce", run=asking.introduce, rare=True),
        ),
        timed=(in_time,),
        planned=(in_time,),
        person_data=RoundData(store),
        jobs=(holding.job,),
    )
