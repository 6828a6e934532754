"""Stars, the reminders that they promise, and the day that they make."""

from pathlib import Path

from bot.core.clock import Clock
from bot.core.crowd import Crowd
from bot.core.feature import Feature
from bot.core.ports import HostOf, Outbox
from bot.core.seats import SeatHolders
from bot.core.sessions import SESSION, Meant, Programme
from bot.core.starring import StarsWithLead
from bot.features.reminders.agenda import MyAgenda
from bot.features.reminders.choices import Choices
from bot.features.reminders.data import MyStars, StarData
from bot.features.reminders.digest import Digests
from bot.features.reminders.planned import DigestsPlanned, RemindersPlanned
from bot.features.reminders.service import Reminders
from bot.features.reminders.stars import STAR, STAR_THIS, Stars
from bot.features.reminders.store import StarStore
from bot.features.reminders.wishes import WishStore
from bot.storage.people import People


def feature_and_stars(
    stars: StarStore,
    programme: Programme,
    finder: Meant,
    hosts: HostOf,
    people: People,
    outbox: Outbox,
    zone: str,
    clock: Clock,
    crowd: Crowd,
) -> tuple[Feature, StarsWithLead, SeatHolders]:
    """The reminders' part in the house, what takes stars that are asked for in other words, and what reminds
    those who have a seat.

    `zone`: the community's, for those of whom none is known.
    """
    wishes = WishStore()
    reminders = Reminders(stars, wishes, programme, hosts, outbox, clock, crowd)
    starring = Stars(stars, programme, finder, reminders, reminders, hosts, people, outbox)
    choices, agenda = Choices(wishes, reminders, starring, zone), MyAgenda(stars, programme)
    data = StarData(stars, wishes, programme)
    part = Feature(
        name="reminders",
        texts=Path(__file__).parent / "texts",
        commands=(*starring.commands, *agenda.commands, *choices.commands),
        buttons={"star": starring.star, "unstar": starring.unstar},
        reactions={(SESSION, STAR): starring.reacted},
        shortcuts={STAR_THIS: starring.star_this},
        retract=starring.retract,
        timed=(reminders, Digests(stars, wishes, programme, outbox, zone)),
        planned=(RemindersPlanned(stars, programme), DigestsPlanned(stars, wishes, programme, zone)),
        person_data=data,
        stakes=data,
        home=MyStars(stars, programme),
    )
    return part, starring, reminders
