"""All features, each with the ports that it asks: who knows whom in the house stands here, and only here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from bot.config import Config, Networking, Seats
from bot.core.audiences import Circles
from bot.core.clock import Clock
from bot.core.feature import Feature
from bot.core.freshness import Freshness
from bot.core.ports import Forecast, Membership, Outbox
from bot.core.router import Router
from bot.core.seats import SeatHolders
from bot.core.signals import Address
from bot.core.stake import Partings
from bot.features.announcements import commands as announcements
from bot.features.barcamp import commands as barcamp
from bot.features.barcamp.alone import NoOffers
from bot.features.barcamp.bookables import PitchSeats
from bot.features.barcamp.places import Places
from bot.features.barcamp.service import Ports as BarcampPorts
from bot.features.barcamp.store import PitchStore
from bot.features.board import commands as board_
from bot.features.board.grids import Sources
from bot.features.calendar import commands as calendar
from bot.features.desk import commands as desk
from bot.features.desk.looking import Inside, Looked
from bot.features.fullness import commands as fullness
from bot.features.help import commands as help_
from bot.features.help.examples import Examples
from bot.features.help.welcome import Welcome
from bot.features.moderation import commands as moderation
from bot.features.nearly import commands as nearly
from bot.features.networking import meeting
from bot.features.networking.introductions.knowing import Reach
from bot.features.networking.introductions.settings import Settings as MeetingSettings
from bot.features.networking.nearness import building as nearness
from bot.features.networking.profiles import commands as profiles
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.circles import NewcomerCircles
from bot.features.networking.profiles.fits import Fitting
from bot.features.networking.profiles.store import ProfileStore
from bot.features.notices import service as notices
from bot.features.personal import commands as personal
from bot.features.posts import commands as posts
from bot.features.practical import commands as practical
from bot.features.practical.commands import PracticalAnswers
from bot.features.profile import commands as profile
from bot.features.programme import commands as programme
from bot.features.programme.circles import HostCircles
from bot.features.programme.finding import Finder
from bot.features.programme.publishing import Publishing
from bot.features.programme.store import ProgrammeStore
from bot.features.questions import commands as questions
from bot.features.questions.store import MissStore
from bot.features.reminders import commands as reminders
from bot.features.reminders.circles import QuietChoices, StarCircles
from bot.features.reminders.crowds import CrowdsAhead
from bot.features.reminders.store import Kept, StarStore
from bot.features.reminders.taken import Taken
from bot.features.retention import commands as retention
from bot.features.retention.sweeping import Asked as Deleting
from bot.features.roles import commands as roles
from bot.features.roles.audience import OrganisersAudience
from bot.features.seats import commands as seats
from bot.features.seats.circles import SeatCircles
from bot.features.seats.engine import Policy
from bot.features.topics import commands as topics
from bot.storage.people import People


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What features rest on. What is a call is asked only once the bot runs: it rests on the features."""

    config: Config
    clock: Clock
    rng: Random
    make_code: Callable[[], str]
    people: People
    programme: ProgrammeStore
    outbox: Outbox
    partings: Partings
    organisers: OrganisersAudience
    answers: PracticalAnswers
    watching: Feature
    freshness: Freshness
    announcing: posts.SessionPosts
    calendars: calendar.Setting
    reach: Reach
    inside: Inside
    router: Callable[[], Router]
    forecast: Callable[[], Forecast]
    link: Callable[[Address, str], str | None]
    membership: Membership

    @property
    def zone(self) -> str:
        """The community's."""
        return self.config.community.zone


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """What several features ask for, each through a port of its own."""

    stars: StarStore
    finder: Finder
    met: ProfileStore
    aliases: AliasStore
    pitches: PitchStore
    holders: SeatHolders


def features_of(house: House) -> list[Feature]:
    """All features, those first that others look at through a port."""
    store, people, outbox, clock, zone = house.programme, house.people, house.outbox, house.clock, house.zone
    stars, missed, finder = StarStore(), MissStore(), Finder(store)
    changed, full = programme.Changes(store), fullness.FullRooms(store)
    starred, starring, holders = reminders.feature_and_stars(
        stars, store, finder, store, people, outbox, zone, clock, house.announcing.crowd
    )
    kept = _Kept(
        stars=stars,
        finder=finder,
        met=ProfileStore(people, zone),
        aliases=AliasStore(),
        pitches=PitchStore(people),
        holders=holders,
    )
    seated, at_the_barcamp = _barcamp(house, kept)
    # Examples are tried on the answerer, which has newcomers welcomed with examples.
    examples = Examples(house.router, store, lambda: answerer)
    welcome = Welcome(examples, people)
    answerer = questions.Answerer(
        questions.Asked(store, store, changed, house.freshness, full, house.answers, seated.engine, welcome),
        missed,
    )
    content = [
        programme.feature(store, stars, outbox, changed, seated.engine, seated.engine, kept.pitches, people),
        house.watching,
        starred,
        seated.feature,
        posts.feature(house.announcing),
        _announcing(house, kept, seated),
        calendar.feature(Kept(stars), store, outbox, house.calendars),
        personal.feature(people, store, finder, store, starring, outbox, clock, zone),
        notices.feature(store, store, outbox, [stars, store, seated.engine], [house.announcing.posts]),
        fullness.feature(full, store, outbox),
        *at_the_barcamp,
        practical.feature(house.answers),
        topics.feature(house.router, lambda: answerer),
        nearly.feature(house.router, store),
        *_introducing(house, kept),
        questions.feature(answerer),
        roles.feature(house.organisers, zone),
        moderation.feature(people, house.organisers, zone, house.link),
    ]
    crowds = CrowdsAhead(stars, store, house.announcing.crowd)
    return [
        *content,
        *_about_people(house, kept, content),
        desk.feature(
            [feature.home for feature in content if feature.home],
            store,
            outbox,
            clock,
            Looked(people, house.freshness, missed, crowds, house.inside),
        ),
        help_.feature(house.router, examples, welcome),
    ]


def _barcamp(house: House, kept: _Kept) -> tuple[seats.Parts, list[Feature]]:
    """The seats, and what people pitch and plan. The board asks who is in, and the seats, where the board has
    it."""
    store, outbox, configured = house.programme, house.outbox, house.config.barcamp
    places, publisher = Places(store, house.clock), Publishing(store)
    bookables = PitchSeats(kept.pitches, lambda: board, store)
    seated = seats.build(
        store,
        store,
        house.people,
        outbox,
        house.clock,
        _policy(house.config.seats),
        house.config.seats.kinds,
        kept.holders,
        (bookables,),
    )
    grid = board_.Settings(configured.rooms, configured.slots, configured.votes_per_person)
    asked = Sources(
        pitches=kept.pitches, programme=store, hosts=store, seats=seated.engine, starred=kept.stars
    )
    board = board_.new_board(asked, store, publisher, outbox, grid)
    introduces = house.config.networking.enabled
    pitched = BarcampPorts(
        store=kept.pitches,
        places=places,
        publisher=publisher,
        seats=seated.engine,
        board=board,
        offers=Fitting(kept.met, kept.aliases, house.clock) if introduces else NoOffers(),
        programme=store,
        outbox=outbox,
        per_person=configured.pitches_per_person,
    )
    return seated, [
        barcamp.feature(pitched, bookables, store, house.people, house.clock),
        board_.feature(board, places, outbox, grid),
    ]


def _announcing(house: House, kept: _Kept, seated: seats.Parts) -> Feature:
    """What organisers tell many, by who is in which circle."""
    circles: list[Circles] = [
        SeatCircles(seated.engine),
        StarCircles(),
        HostCircles(house.programme, house.programme, kept.pitches),
    ]
    if house.config.networking.enabled:
        circles.append(NewcomerCircles())
    return announcements.feature(
        announcements.Asked(
            programme=house.programme,
            meant=kept.finder,
            circles=circles,
            people=house.people,
            membership=house.membership,
            clock=house.clock,
            quiet=QuietChoices(house.zone),
            outbox=house.outbox,
            forecast=house.forecast,
            zone=house.zone,
            approval=house.config.announcements.approval,
        )
    )


def _introducing(house: House, kept: _Kept) -> list[Feature]:
    """What people tell of themselves, and what they are introduced by; nothing where it is turned off."""
    configured, store = house.config.networking, house.programme
    if not configured.enabled:
        return []
    near = nearness.build(
        kept.met,
        kept.aliases,
        house.people,
        house.outbox,
        house.clock,
        house.reach.language,
        wanted=configured.similarity,
    )
    asked = meeting.Asked(
        profiles=kept.met,
        aliases=kept.aliases,
        near=near,
        people=house.people,
        programme=store,
        events=store,
        agendas=(Taken(kept.stars, store),),
        outbox=house.outbox,
        clock=house.clock,
        rng=house.rng,
    )
    told = profiles.feature(kept.met, kept.aliases, house.people, store, house.clock, near, (near.job,))
    return [told, *meeting.features(asked, house.reach, _meeting(configured), house.zone)]


def _about_people(house: House, kept: _Kept, content: Sequence[Feature]) -> list[Feature]:
    """What people ask of all that is kept of them, and its end."""
    others = profile.others_of(
        content, house.people, house.outbox, house.partings, lambda: house.router().texts
    )
    deleting = Deleting(
        keep=timedelta(days=house.config.privacy.keep_days) or None,
        events=house.programme,
        programme=house.programme,
        pitches=kept.pitches,
        stakes=[feature.stakes for feature in content if feature.stakes],
        forgetting=others.forgetting,
        spared=house.organisers,
        outbox=house.outbox,
    )
    return [profile.feature(house.people, others, house.make_code), retention.feature(deleting)]


def _policy(configured: Seats) -> Policy:
    hold = configured.hold_minutes
    return Policy(
        hold=None if hold is None else timedelta(minutes=hold),
        standby=timedelta(minutes=configured.standby_minutes),
        share=configured.walk_in_percent,
        released=timedelta(minutes=configured.walk_in_minutes),
        both=configured.double_booking,
        listed=timedelta(minutes=configured.list_minutes),
    )


def _meeting(configured: Networking) -> MeetingSettings:
    return MeetingSettings(
        meeting_place=configured.meeting_place or "",
        ask_first=configured.ask_first,
        answer_within=timedelta(minutes=configured.answer_minutes),
        nudge_after=timedelta(minutes=configured.nudge_minutes),
        ask_after=timedelta(minutes=configured.ask_minutes),
    )
