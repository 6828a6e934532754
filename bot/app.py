"""The composition root: puts everything together, starts it, stops it."""

import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from bot.config import Config, PracticalAnswer
from bot.core.clock import Clock, SystemClock
from bot.core.feature import Feature
from bot.core.fetching import Fetch, Fetched, Known
from bot.core.planned import Planned
from bot.core.ports import Adapter, Forecast
from bot.core.router import Router
from bot.core.shortcuts import Meanwhile, Offered, Shortcut, meanwhile, offered
from bot.core.signals import Address, Who
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
from bot.delivery.parting import Parting
from bot.delivery.pulse import Pulse, Watched
from bot.delivery.queue import AlarmBells, StoredQueue
from bot.delivery.reports import CatchUp
from bot.delivery.stage import StoredStage
from bot.delivery.tidy import Tidy
from bot.delivery.worker import Worker
from bot.features.barcamp.shortcut import MAKE_SESSION
from bot.features.calendar import commands as calendar
from bot.features.desk import commands as desk
from bot.features.desk.looking import Inside
from bot.features.desk.rehearsing import Setting as Rehearsal
from bot.features.moderation.reporting import REPORT
from bot.features.networking.introductions.knowing import Reach
from bot.features.networking.profiles.suggesting import warm_up
from bot.features.posts import commands as posts
from bot.features.practical.commands import PracticalAnswers
from bot.features.practical.find import Entry
from bot.features.practical.writing import read_name
from bot.features.programme.store import ProgrammeStore
from bot.features.programme.watching import commands as sources_
from bot.features.programme.watching.configured import follow
from bot.features.programme.watching.store import SourceStore
from bot.features.programme.watching.watcher import Watcher
from bot.features.questions.store import MissStore
from bot.features.reminders.stars import STAR_THIS
from bot.features.roles.audience import OrganisersAudience
from bot.house import House, features_of
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
    parting: Parting
    watcher: Watcher
    workshops: Sequence[Workshop]
    forecast: Forecast
    web: "WebServer | None"
    pulse: Pulse
    planned: Sequence[Planned]

    async def start(self) -> None:
        """Connect, handle what was heard, ring for what is due, send what waits."""
        told = (self.worker, self.alarm, self.jobs, self.parting, self.watcher)
        self.database.after_commit += [part.poke for part in told]
        await self.inbox.start()
        for adapter in self.adapters.values():
            await adapter.start(self.inbox, StoredState(self.database, adapter.platform))
        await self.worker.start()
        await self.jobs.start()
        await self.parting.start()
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
            for part in (self.worker, self.parting, self.jobs, self.watcher, self.alarm, self.inbox):
                rest.push_async_callback(part.stop)
            if self.web is not None:
                rest.push_async_callback(self.web.stop)
            for adapter in self.adapters.values():
                rest.push_async_callback(adapter.stop_listening)

    async def settle(self) -> None:
        """Return when all that was heard is handled, and all that can be said now is said."""
        await self.inbox.idle()
        await self.jobs.idle()
        await self.parting.idle()
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
    parting = Parting(database, by_platform)
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

    async def members(where: Address) -> Sequence[Who]:
        """The port `Membership`: where the bot is not, nobody can be reached, either."""
        adapter = by_platform.get(where.platform)
        return await adapter.members(where.conversation) if adapter is not None else ()

    queue, bells = StoredQueue(lambda: worker), AlarmBells(lambda: alarm.timed)
    calendars = calendar.Setting(
        community=config.community.name, url=config.web.url, own=secret, given=web_secret
    )
    inside = Inside(
        queue,
        bells,
        vitals,
        lambda: by_platform,
        zone,
        lambda: router.commands.named,
        lambda: planned,
        lambda: forecast,
        rehearsal,
    )
    house = House(
        config=config,
        clock=clock,
        rng=rng,
        make_code=make_code or _code,
        people=people,
        programme=store,
        outbox=outbox,
        partings=parting,
        organisers=organisers,
        answers=answers,
        watching=watching,
        freshness=sources,
        announcing=announcing,
        calendars=calendars,
        reach=Reach(lambda: by_platform, config.community.language),
        inside=inside,
        router=lambda: router,
        forecast=lambda: forecast,
        link=lambda where, message: by_platform[where.platform].link(where, message),
        membership=members,
    )
    features = [*features_of(house), *extra]
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
        parting=parting,
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


def _code() -> str:
    """Eight signs that nobody mixes up when typing them from another screen."""
    return "".join(secrets.choice("ABCDEFGHJKMNPQRSTUVWXYZ23456789") for _ in range(8))
