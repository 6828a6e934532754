"""The whole bot on a temporary SQLite, with a clock that stands still, on every platform."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping, Sequence
from pathlib import Path
from shutil import copy
from typing import Any, Literal

import pytest

from bot.app import build
from bot.core.clock import HandClock
from bot.core.feature import Feature
from bot.core.fetching import Fetch
from bot.demo.event import OPENING, PLAYERS, demo_config, load_event
from bot.demo.stage import Played, Stage, set_stage
from bot.storage.database import open_database
from bot.storage.schema import upgrade

pytest.register_assert_rewrite("tests.talk")

from tests.benchmarks.figures import Figure, Shown, show  # noqa: E402
from tests.fakes.compiled import compile_once  # noqa: E402
from tests.talk import Platform, Talk  # noqa: E402 (after its assertions are told to explain themselves)
from tests.terminal_platform import TerminalPlatform  # noqa: E402

compile_once()

SetStage = Callable[..., Coroutine[Any, Any, Played]]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of our own."""
    parser.addoption("--data", type=Path, default=None, help="folder with real programmes and question sets")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A dialogue is played on every platform. In the short form, those that do more than to speak are played
    on Matrix as well, and on Slack all but wordings and what is the same everywhere."""
    if {"talk", "platform"} <= set(metafunc.fixturenames):
        a_wording = metafunc.definition.get_closest_marker("a_wording") is not None
        the_same = metafunc.definition.get_closest_marker("the_same_everywhere") is not None
        speaks = not acts(metafunc.function)
        rare_on_slack = a_wording or (the_same and speaks)
        slack = pytest.param("slack", marks=[pytest.mark.long] if rare_on_slack else [])
        over_http = pytest.param("slack over http", marks=pytest.mark.long)
        more = [pytest.mark.long] if a_wording or the_same or speaks else []
        matrix = pytest.param("matrix", marks=[pytest.mark.live, *more])
        metafunc.parametrize("platform", ["terminal", slack, over_http, matrix])


def acts(dialogue: Callable[..., object]) -> bool:
    """Whether more is done in it than to speak; words alone take the same way on every platform."""
    return not {"presses", "reacts", "edits", "deletes"}.isdisjoint(dialogue.__code__.co_names)


@pytest.fixture
def platform() -> str:
    """Where it is played, if nothing else is said."""
    return "terminal"


@pytest.fixture(scope="session")
def table() -> Iterator[list[Figure]]:
    """Where figures are put; each is printed when it is there, and all in the end."""
    figures = Shown()
    yield figures
    show(figures)


@pytest.fixture(scope="session")
def town() -> Iterator[Any]:
    """A homeserver with those who live there."""
    from tests.live.homeserver import running_homeserver
    from tests.live.matrix_platform import Town

    with running_homeserver() as server:
        yield Town(server)


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """A database without a row, and one with the reference event in it: a copy is faster than making it."""
    folder = tmp_path_factory.mktemp("databases")

    async def make(name: str, *, filled: bool) -> Path:
        """The filled one was a bot's before: what a first start finds to do is done."""
        kept = folder / name / "stammtisch.db"
        kept.parent.mkdir()
        database = open_database(kept)
        if filled:
            await load_event(await build(demo_config(), database, clock=HandClock(OPENING)))
        else:
            await upgrade(database)
        await database.close()
        if filled:
            stage = await set_stage(kept.parent, demo_config(), HandClock(OPENING), dict(PLAYERS))
            await stage.stop()
        return kept

    return {name: asyncio.run(make(name, filled=name == "filled")) for name in ("empty", "filled")}


@pytest.fixture
def new_stage(
    platform: str, tmp_path: Path, databases: Mapping[str, Path], request: pytest.FixtureRequest
) -> SetStage:
    """Starts the demo's bot, ten minutes into the opening: perhaps with features beside its own, or on
    another web."""
    kept = tmp_path / "stammtisch.db"
    if not kept.exists():
        copy(databases["filled" if platform == "terminal" else "empty"], kept)
    if platform == "terminal":

        async def on_the_terminal(extra: Sequence[Feature] = (), fetch: Fetch | None = None) -> Played:
            clock = HandClock(OPENING)
            return await set_stage(tmp_path, demo_config(), clock, dict(PLAYERS), extra=extra, fetch=fetch)

        return on_the_terminal
    if platform.startswith("slack"):
        from tests.slack_platform import set_slack_stage

        async def on_slack(extra: Sequence[Feature] = (), fetch: Fetch | None = None) -> Played:
            mode: Literal["socket", "http"] = "socket" if platform == "slack" else "http"
            return await set_slack_stage(tmp_path, extra, fetch, mode)

        return on_slack
    from tests.live.matrix_platform import set_matrix_stage

    town = request.getfixturevalue("town")

    async def on_matrix(extra: Sequence[Feature] = (), fetch: Fetch | None = None) -> Played:
        return await set_matrix_stage(town, tmp_path, extra, fetch)

    return on_matrix


@pytest.fixture
async def stage(new_stage: SetStage) -> AsyncIterator[Played]:
    """The demo's bot, ten minutes into the opening."""
    stage = await new_stage()
    yield stage
    await stage.stop()


@pytest.fixture
async def talk(stage: Played) -> Talk:
    """A dialogue on it."""
    return Talk(platform_of(stage))


def platform_of(stage: Played) -> Platform:
    """Where dialogues are played with that bot."""
    if isinstance(stage, Stage):
        return TerminalPlatform(stage)
    from tests.slack_platform import SlackPlatform, SlackStage

    if isinstance(stage, SlackStage):
        return SlackPlatform(stage)
    from tests.live.matrix_platform import MatrixPlatform, MatrixStage

    assert isinstance(stage, MatrixStage)
    return MatrixPlatform(stage)
