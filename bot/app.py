"""The composition root: puts everything together, starts it, stops it. Alone knows everybody."""

import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from bot.config import Announcements, Barcamp, Config, Networking, PracticalAnswer, Seats
from bot.core.audiences import Circles
from bot.core.clock import Clock, SystemClock
from bot.core.feature import Feature
from bot.core.fetching import Fetch, Fetched, Known
from bot.core.freshness import Freshness
from bot.core.planned import Planned
from bot.core.ports import Adapter, Forecast
from bot.core.router import Router
from bot.core.shortcuts import Meanwhile, Offered, Shortcut, meanwhile, offered
from bot.core.texts import Texts
from bot.core.vitals import Mishaps, Vitals
from bot.delivery.alarm import Alarm
from bot.delivery.apart import Workshop
from bot.delivery.claims import Claims
from bot.delivery.forecast import PaceForecast
from bot.delivery.gate import Gate
from bot.delivery.inbox import Inbox
from bot.delivery.jobs import JobRunner
from bot.delivery.outbox import StoredOutbox
from bot.delivery.pulse import Pulse, Watched
from bot.delivery.queue import AlarmBells, StoredQueue
from bot.delivery.reports import CatchUp
from bot.delivery.stage import StoredStage
from bot.delivery.tidy import Tidy
from bot.delivery.worker import Worker
from bot.features.announcements import commands as announcements
from bot.features.barcamp import commands as barcamp
from bot.features.barcamp.alone import NoOffers
from bot.features.barcamp.bookables import PitchSeats
from bot.features.barcamp.places import Places
from bot.features.barcamp.service import Ports as BarcampPorts
from bot.features.barcamp.shortcut import MAKE_SESSION
from bot.features.barcamp.store import PitchStore
from bot.features.board import commands as board_
from bot.features.board.grids import Sources
from bot.features.calendar import commands as calendar
from bot.features.desk import commands as desk
from bot.features.desk.looking import Inside, Looked
from bot.features.desk.rehearsing import Setting as Rehearsal
from bot.features.fullness import commands as fullness
from bot.features.help import commands as help_
from bot.features.help.examples import Examples
from bot.features.help.welcome import Welcome
from bot.features.moderation import commands as moderation
from bot.features.moderation.reporting import REPORT
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
from bot.features.networking.profiles.suggesting import warm_up
from bot.features.notices import service as notices
from bot.features.personal import commands as personal
from bot.features.posts import commands as posts
from bot.features.practical import commands as practical
from bot.features.practical.commands import PracticalAnswers
from bot.features.practical.find import Entry
from bot.features.practical.writing import read_name
from bot.features.profile import commands as profile
from bot.features.programme import commands as programme
from bot.features.programme.circles import HostCircles
from bot.features.programme.finding import Finder
from bot.features.programme.publishing import Publishing
from bot.features.programme.store import ProgrammeStore
from bot.features.programme.watching import commands as sources_
from bot.features.programme.watching.configured import follow
from bot.features.programme.watching.store import SourceStore
from bot.features.programme.watching.watcher import Watcher
from bot.features.questions import commands as questions
from bot.features.questions.store import MissStore
from bot.features.reminders import commands as reminders
from bot.features.reminders.circles import QuietChoices, StarCircles
from bot.features.reminders.crowds import CrowdsAhead
from bot.features.reminders.stars import STAR_THIS
from bot.features.reminders.store import Kept, StarStore
from bot.features.reminders.taken import Taken
from bot.features.retention import commands as retention
from bot.features.retention.sweeping import Asked as Deleting
from bot.features.roles import commands as roles
from bot.features.roles.audience import OrganisersAudience
from bot.features.seats import commands as seats
from bot.features.seats.circles import SeatCircles
from bot.features.seats.engine import Policy
from bot.language.lexicon import lexicon
from bot.storage.database import Database
from bot.storage.notes import StoredState, own_secret
from bot.storage.people import People
from bot.storage.schema import upgrade

if TYPE_CHECKING:
    from bot.web.server import WebServer

CORE_WORDS = Path(__file__).parent / "core" / "words"
SHORTCUTS: tuple[Shortcut, ...] = (STAR_THIS, MAKE_SESSION, desk.MY_DESK, REPORT)
"""All that features offer in the menus of platforms: these are told before there is a bot."""


@dataclass(slots=True)
class App:
    """The bot, put together. `people` and `programme` are for those who fill it: the demo, an import."""

    database: Database
    adapters: Mapping[str, Adapter]
    clock: Clock
    people: People
    programme: ProgrammeStore
    outbox: StoredOutbox
    router: Router
    texts: Texts
    inbox: Inbox
    worker: Worker
    alarm: Alarm
    jobs: JobRunner
    watcher: Watcher
    workshops: Sequence[Workshop]
    forecast: Forecast
    web: "WebServer | None"
    pulse: Pulse
    planned: Sequence[Planned]

    async def start(self) -> None:
        """Connect, handle what was heard, ring for what is due, send what waits."""
        self.database.after_commit += [self.worker.poke, self.alarm.poke, self.jobs.poke, self.watcher.poke]
        await self.inbox.start()
        for adapter in self.adapters.values():
            await adapter.start(self.inbox, StoredState(self.database, adapter.platform))
        await self.worker.start()
        await self.jobs.start()
        await self.watcher.start()
        await self.alarm.start()
        if self.web is not None:
            await self.web.start()

    async def stop(self, silent: Callable[[], Awaitable[None]] | None = None) -> None:
        """Listen no more, finish what was begun, keep the rest for the next start. `silent` is called as soon
        as nothing more is said or written."""
        async with AsyncExitStack() as rest:
            # Done from the last to the first, each of them whatever happens to the others.
            rest.push_async_callback(self.database.close)
            for adapter in self.adapters.values():
                rest.push_async_callback(adapter.close)
            rest.push_async_callback(self.pulse.stop)
            for workshop in self.workshops:
                rest.push_async_callback(workshop.close)
            if silent is not None:
                rest.push_async_callback(silent)
            for part in (self.worker, self.jobs, self.watcher, self.alarm, self.inbox):
                rest.push_async_callback(part.stop)
            if self.web is not None:
                rest.push_async_callback(self.web.stop)
            for adapter in self.adapters.values():
                rest.push_async_callback(adapter.stop_listening)

    async def settle(self) -> None:
        """Return when all that was heard is handled, and all that can be said now is said."""
        await self.inbox.idle()
        await self.jobs.idle()
        await self.watcher.idle()
        await self.worker.idle()


async def build(
    config: Config,
    database: Database,
    adapters: Sequence[Adapter] = (),
    *,
    clock: Clock | None = None,
    rng: Random | None = None,
    make_code: Callable[[], str] | None = None,
    extra: Sequence[Feature] = (),
    fetch: Fetch | None = None,
    web_secret: str | None = None,
    mishaps: Mishaps | None = None,
) -> App:
    """The bot on this database, with these adapters; nothing moves before `start`.

    `extra`: features beside the bot's own. `fetch`: instead of the web. `web_secret`: what the environment
    adds to the key of secret addresses. `mishaps`: what hears the log.
    Raises StorageError when the data cannot be used.
    """
    clock = clock or SystemClock()
    by_platform = {adapter.platform: adapter for adapter in adapters}
    await upgrade(database)
    secret = await own_secret(database)
    people = People(secret)
    organisers = OrganisersAudience(people, config.organisers.identities, config.powerful)
    outbox = StoredOutbox(clock, organisers)
    gate = Gate(clock, config.limits.acts_per_minute, config.organisers.identities)
    rng = rng or Random()
    store = ProgrammeStore()
    sources = SourceStore(store)
    async with database.transaction() as tx:
        await follow(tx, sources, config.programme.sources, clock.now())
    # Plans and files each have a process: a programme does not wait until a plan is made.
    for_jobs, for_files = Workshop(lasting=True), Workshop(lasting=False)
    zone = config.community.zone
    watcher = Watcher(database, store, sources, outbox, fetch or _web, for_files, clock, rng, zone)
    watching = sources_.feature(store, sources, watcher, zone)
    answers = PracticalAnswers(store, store, [_entry(one) for one in config.practical], clock)
    # Asked only once the bot runs: it rests on the adapters and the worker, which rest on the features.
    announcing = posts.SessionPosts(store, outbox, lambda: forecast)
    vitals = Vitals(clock, mishaps)
    rehearsal = Rehearsal(
        config.model_dump_json(by_alias=True),
        database.name if database.is_sqlite else None,
        lambda: list(by_platform),
        _rehearse,
    )
    queue, bells = StoredQueue(lambda: worker), AlarmBells(lambda: alarm.timed)
    calendars = calendar.Setting(
        community=config.community.name, url=config.web.url, own=secret, given=web_secret
    )
    features = [
        *_features(
            store,
            people,
            outbox,
            answers,
            make_code or _code,
            lambda: router,
            watching,
            sources,
            zone,
            clock,
            announcing,
            calendars,
            config.barcamp,
            config.seats,
            config.networking,
            Reach(lambda: by_platform, config.community.language),
            rng,
            Inside(
                queue,
                bells,
                vitals,
                lambda: by_platform,
                zone,
                lambda: router.commands.named,
                lambda: planned,
                lambda: forecast,
                rehearsal,
            ),
            lambda: forecast,
            config.announcements,
            organisers,
            timedelta(days=config.privacy.keep_days) or None,
            [
                roles.feature(organisers, zone),
                moderation.feature(
                    people, organisers, zone, lambda where, one: by_platform[where.platform].link(where, one)
                ),
            ],
        ),
        *extra,
    ]
    texts = Texts([CORE_WORDS, *(feature.texts for feature in features)])
    router = Router(
        features,
        texts,
        StoredStage(people, outbox, clock, gate),
        outbox,
        clock,
        frozenset(config.organisers.identities),
        config.community.language,
        zone,
        lambda platform: by_platform[platform].opens_forms,
        lambda platform: platform in by_platform and by_platform[platform].whispers,
    )
    cards = [CatchUp(), *(card for feature in features for card in feature.cards)]
    claims = Claims(texts, cards, secret, config.community.language, by_platform)
    worker = Worker(database, by_platform, claims, outbox, clock, rng, vitals)
    forecast = PaceForecast(by_platform, worker.pace, clock)
    timed = [Tidy(), *(one for feature in features for one in feature.timed)]
    alarm = Alarm(database, timed, clock)
    planned = [queue, *(one for feature in features for one in feature.planned)]
    return App(
        database=database,
        adapters=by_platform,
        clock=clock,
        people=people,
        programme=store,
        outbox=outbox,
        router=router,
        texts=texts,
        inbox=Inbox(database, worker.transaction, router, outbox, clock, gate, vitals),
        worker=worker,
        alarm=alarm,
        jobs=JobRunner(database, [job for feature in features for job in feature.jobs], clock, for_jobs),
        watcher=watcher,
        workshops=(for_jobs, for_files),
        forecast=forecast,
        web=_web_server(config, database, features),
        planned=planned,
        pulse=Pulse(
            Watched(database, worker, alarm, by_platform, people, queue, bells, sources, MissStore()),
            vitals,
            clock,
        ),
    )


def _features(
    store: ProgrammeStore,
    people: People,
    outbox: StoredOutbox,
    answers: PracticalAnswers,
    make_code: Callable[[], str],
    router: Callable[[], Router],
    watching: Feature,
    freshness: Freshness,
    zone: str,
    clock: Clock,
    announcing: posts.SessionPosts,
    calendars: calendar.Setting,
    configured: Barcamp,
    seating: Seats,
    networking: Networking,
    reach: Reach,
    rng: Random,
    inside: Inside,
    forecast: Callable[[], Forecast],
    telling: Announcements,
    organisers: OrganisersAudience,
    keep: timedelta | None,
    more: Sequence[Feature],
) -> list[Feature]:
    """All features, those first that others look at through a port. `more`: what rests on nothing here."""
    stars, missed = StarStore(), MissStore()
    changed, full = programme.Changes(store), fullness.FullRooms(store)
    starred, starring, holders = reminders.feature_and_stars(
        stars, store, Finder(store), store, people, outbox, zone, clock, announcing.crowd
    )
    met, aliases = ProfileStore(people, zone), AliasStore()
    pitches, places, publisher = PitchStore(people), Places(store, clock), Publishing(store)
    near = nearness.build(met, aliases, people, outbox, clock, reach.language, wanted=networking.similarity)
    # The board asks who is in, and the seats, where the board has it.
    bookables = PitchSeats(pitches, lambda: board, store)
    seated = seats.build(
        store, store, people, outbox, clock, _policy(seating), seating.kinds, holders, (bookables,)
    )
    grid = board_.Settings(configured.rooms, configured.slots, configured.votes_per_person)
    asked = Sources(pitches=pitches, programme=store, hosts=store, seats=seated.engine, starred=stars)
    board = board_.new_board(asked, store, publisher, outbox, grid)
    pitched = BarcampPorts(
        store=pitches,
        places=places,
        publisher=publisher,
        seats=seated.engine,
        board=board,
        offers=Fitting(met, aliases, clock) if networking.enabled else NoOffers(),
        programme=store,
        outbox=outbox,
        per_person=configured.pitches_per_person,
    )
    meeting_ = meeting.Asked(
        profiles=met,
        aliases=aliases,
        near=near,
        people=people,
        programme=store,
        events=store,
        agendas=(Taken(stars, store),),
        outbox=outbox,
        clock=clock,
        rng=rng,
    )
    # Examples are tried on the answerer, which has newcomers welcomed with examples.
    examples = Examples(router, store, lambda: answerer)
    welcome = Welcome(examples, people)
    answerer = questions.Answerer(
        questions.Asked(store, store, changed, freshness, full, answers, seated.engine, welcome), missed
    )
    circles: list[Circles] = [SeatCircles(seated.engine), StarCircles(), HostCircles(store, store)]
    announced = announcements.Asked(
        programme=store,
        meant=Finder(store),
        circles=[*circles, *([NewcomerCircles()] if networking.enabled else [])],
        quiet=QuietChoices(zone),
        outbox=outbox,
        forecast=forecast,
        zone=zone,
        approval=telling.approval,
    )
    content = [
        programme.feature(store, stars, outbox, changed, seated.engine, seated.engine, pitches, people),
        watching,
        starred,
        seated.feature,
        posts.feature(announcing),
        announcements.feature(announced),
        calendar.feature(Kept(stars), store, outbox, calendars),
        personal.feature(people, store, Finder(store), store, starring, outbox, clock, zone),
        notices.feature(store, store, outbox, [stars, store, seated.engine], [announcing.posts]),
        fullness.feature(full, store, outbox),
        barcamp.feature(pitched, bookables, store, people, clock),
        board_.feature(board, places, outbox, grid),
        practical.feature(answers),
        nearly.feature(router, store),
        *_introducing(
            networking,
            profiles.feature(met, aliases, people, store, clock, near, (near.job,)),
            meeting_,
            reach,
            zone,
        ),
        questions.feature(answerer),
        *more,
    ]
    others = profile.others_of(content, people, outbox, lambda: router().texts)
    sections = [feature.home for feature in content if feature.home]
    return [
        *content,
        profile.feature(people, others, make_code),
        retention.feature(
            Deleting(
                keep=keep,
                events=store,
                programme=store,
                pitches=pitches,
                stakes=[feature.stakes for feature in content if feature.stakes],
                forgetting=others.forgetting,
                spared=organisers,
                outbox=outbox,
            )
        ),
        desk.feature(
            sections,
            store,
            outbox,
            clock,
            Looked(people, freshness, missed, CrowdsAhead(stars, store, announcing.crowd), inside),
        ),
        help_.feature(router, examples, welcome),
    ]


def shortcuts(language: str, extra: Sequence[Feature] = ()) -> list[Offered]:
    """What platforms list in their menus."""
    more = [shortcut for feature in extra for shortcut in feature.shortcuts]
    return offered([*SHORTCUTS, *more], _all_words(extra), language)


def until_forms(language: str, extra: Sequence[Feature] = ()) -> dict[str, Meanwhile]:
    """What platforms show until the form of a shortcut is there, by its name."""
    return meanwhile(shortcuts(language, extra), _all_words(extra), language)


def _all_words(extra: Sequence[Feature]) -> Texts:
    own = sorted((Path(__file__).parent / "features").glob("**/texts"))
    return Texts([CORE_WORDS, *own, *(feature.texts for feature in extra)])


def _web_server(config: Config, database: Database, features: Sequence[Feature]) -> "WebServer | None":
    """The web server, where one is configured; its library is imported when it is first needed."""
    if config.web.listen is None:
        return None
    from bot.web.server import WebServer

    host, _, port = config.web.listen.rpartition(":")
    return WebServer(database, [route for one in features for route in one.routes], host, int(port))


def learn_words() -> None:
    """Read the words of questions and profiles, which otherwise happens when the first one comes."""
    lexicon()
    warm_up()


async def _web(url: str, known: Known) -> Fetched | None:
    """The port `Fetch`; its library is imported when it is first needed."""
    from bot.adapters.web.fetch import WebFetch

    return await WebFetch()(url, known)


def _rehearse(score: str) -> str:
    """The port `Rehearse`; who plays needs all that is known here, and so is imported when somebody asks."""
    from bot.rehearsing import rehearse

    return rehearse(score)


def _entry(configured: PracticalAnswer) -> Entry:
    name = read_name(configured.topic)
    topic = name.topic if name else configured.topic
    return Entry(topic, configured.texts, (*(name.keywords if name else ()), *configured.keywords))


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


def _introducing(
    configured: Networking, told: Feature, asked: meeting.Asked, reach: Reach, zone: str
) -> list[Feature]:
    """What people tell of themselves, and what they are introduced by; nothing where it is turned off."""
    if not configured.enabled:
        return []
    return [told, *meeting.features(asked, reach, _meeting(configured), zone)]


def _meeting(configured: Networking) -> MeetingSettings:
    return MeetingSettings(
        meeting_place=configured.meeting_place or "",
        ask_first=configured.ask_first,
        answer_within=timedelta(minutes=configured.answer_minutes),
        nudge_after=timedelta(minutes=configured.nudge_minutes),
        ask_after=timedelta(minutes=configured.ask_minutes),
    )


def _code() -> str:
    """Eight signs that nobody mixes up when typing them from another screen."""
    return "".join(secrets.choice("ABCDEFGHJKMNPQRSTUVWXYZ23456789") for _ in range(8))
