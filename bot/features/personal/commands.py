"""Reminders in people's own words: what starts them, and the part they have in the house."""

from pathlib import Path

from bot.core.clock import Clock
from bot.core.feature import Command, Feature, Takes
from bot.core.ports import Outbox
from bot.core.sessions import Events, Meant, Programme
from bot.core.starring import StarsWithLead
from bot.features.personal import other_words
from bot.features.personal.asking import MORE, Asking
from bot.features.personal.data import PersonalData
from bot.features.personal.keeping import Keeping
from bot.features.personal.phrase import asks
from bot.features.personal.saying import DROP, LATER
from bot.features.personal.store import PERSONAL, PersonalStore
from bot.features.personal.timed import Reminding
from bot.features.personal.zones import ZoneOf
from bot.storage.people import People

CLOCK = "⏰"


def feature(
    people: People,
    programme: Programme,
    finder: Meant,
    events: Events,
    stars: StarsWithLead,
    outbox: Outbox,
    clock: Clock,
    community_zone: str,
) -> Feature:
    """The part of people's own reminders in the house. `stars` takes what turns out to mean a session."""
    store = PersonalStore()
    zones = ZoneOf(people, events, community_zone)
    asking = Asking(store, zones, programme, finder, stars)
    keeping = Keeping(store, zones, outbox, clock)
    reminding = Reminding(store, people, zones, outbox)
    data = PersonalData(store, zones, keeping, clock)
    return Feature(
        name="personal",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(name="personal-remind", run=asking.remind, takes=Takes.ANYTHING, wants=asks),
            Command(name="personal-mine", run=keeping.mine, wants=other_words.lists, rare=True),
            Command(
                name="personal-cancel",
                run=keeping.cancel,
                takes=Takes.LABEL,
                wants=other_words.cancels,
                rare=True,
            ),
            Command(
                name="personal-snooze",
                run=keeping.snooze,
                takes=Takes.ANYTHING,
                wants=other_words.puts_off,
                rare=True,
            ),
        ),
        buttons={DROP: keeping.pressed_drop, LATER: keeping.pressed_later},
        reactions={(PERSONAL, CLOCK): keeping.reacted},
        dialogues={MORE: asking.more},
        retract=keeping.retract,
        timed=(reminding,),
        planned=(reminding,),
        person_data=data,
        own_words=data,
        stakes=data,
    )
