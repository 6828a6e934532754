"""What those hear who watch the process: whether it is well, and its figures, nobody's data among them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession
from prometheus_client.parser import text_string_to_metric_families

from bot.core.outgoing import Priority
from bot.errors import Gone
from bot.health import Watch
from bot.web.operation import OperationServer
from tests.fakes.house import MINUTE, START, House, hears, out
from tests.fakes.platform import NAME

FAMILIES = {
    "stammtisch_adapter_connected",
    "stammtisch_adapter_reconnects",
    "stammtisch_adapter_silence_seconds",
    "stammtisch_alarm_lag_seconds",
    "stammtisch_build_info",
    "stammtisch_database_up",
    "stammtisch_dead_letters",
    "stammtisch_deliveries",
    "stammtisch_errors",
    "stammtisch_handle_seconds",
    "stammtisch_inbox_aside",
    "stammtisch_inbox_waiting",
    "stammtisch_lateness_seconds",
    "stammtisch_leading",
    "stammtisch_outbox_later",
    "stammtisch_outbox_oldest_seconds",
    "stammtisch_outbox_waiting",
    "stammtisch_people",
    "stammtisch_signals_handled",
    "stammtisch_signals_received",
    "stammtisch_sources_stale",
    "stammtisch_sources_watched",
    "stammtisch_unanswered",
}


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A bot that runs."""
    house = House(tmp_path)
    await house.start()
    yield house
    await house.stop()


@pytest.fixture
async def watch(house: House) -> Watch:
    """Who answers for it."""
    watch = Watch()
    watch.app = house.app
    return watch


@pytest.fixture
async def http(watch: Watch) -> AsyncIterator[ClientSession]:
    """Somebody who asks."""
    server = OperationServer(watch.health, watch.metrics, "127.0.0.1", 0)
    await server.start()
    async with ClientSession(f"http://127.0.0.1:{server.port}") as http:
        yield http
    await server.stop()


async def _healthz(http: ClientSession) -> tuple[int, dict[str, object]]:
    async with http.get("/healthz") as answer:
        return answer.status, await answer.json()


async def _figures(http: ClientSession) -> dict[str, dict[tuple[str, ...], float]]:
    """By sample, and by what its labels say in the order of their names."""
    async with http.get("/metrics") as answer:
        assert answer.status == 200
        families = list(text_string_to_metric_families(await answer.text()))
    figures: dict[str, dict[tuple[str, ...], float]] = {}
    for sample in (sample for family in families for sample in family.samples):
        figures.setdefault(sample.name, {})[tuple(value for _, value in sorted(sample.labels.items()))] = (
            sample.value
        )
    return figures


async def test_all_is_well(http: ClientSession) -> None:
    well = {"database": True, "worker": True, "alarm": True, "adapters": {NAME: True}}
    assert await _healthz(http) == (200, {"status": "ok", "role": "leading", **well})


async def test_a_platform_that_is_away_is_told(http: ClientSession, house: House) -> None:
    house.adapter.connection.down(START, "no answer")
    status, told = await _healthz(http)
    assert (status, told["status"], told["adapters"]) == (503, "failing", {NAME: False})


async def test_a_database_that_takes_nothing_is_told_in_time(http: ClientSession, house: House) -> None:
    async with house.app.database.transaction():
        told = [await _healthz(http) for _ in range(2)]
    assert [(status, parts["database"]) for status, parts in told] == [(503, False)] * 2
    assert (await _healthz(http))[0] == 200


async def test_a_worker_that_is_no_more_is_told(http: ClientSession, house: House) -> None:
    await house.app.worker.stop()
    status, told = await _healthz(http)
    assert (status, told["worker"]) == (503, False)


async def test_who_stands_by_is_well_and_who_starts_is_not_yet(http: ClientSession, watch: Watch) -> None:
    watch.app = None
    assert await _healthz(http) == (503, {"status": "failing", "role": "starting"})
    watch.role = "standing by"
    assert await _healthz(http) == (200, {"status": "ok", "role": "standing by"})
    figures = await _figures(http)
    assert {name for name in figures if name.startswith("stammtisch_")} == {
        "stammtisch_build_info",
        "stammtisch_leading",
    }
    assert figures["stammtisch_leading"] == {(): 0.0}


async def test_there_is_nothing_else(http: ClientSession) -> None:
    async with http.get("/") as one, http.post("/metrics") as other:
        assert (one.status, other.status) == (404, 405)


async def test_the_figures_count_what_happened(http: ClientSession, house: House) -> None:
    for key, text in (("1", "what about Blockchain?"), ("2", "star #1"), ("2", "star #1")):
        await house.app.inbox(hears(key, text))
        await house.settle()
    house.adapter.broken["#gone"] = Gone("no such channel")
    await house.send(out("a", "#gone"), out("b", "#a", priority=Priority.MASS), out("c", due=START + MINUTE))
    house.adapter.connection.down(START, "no answer")
    house.adapter.connection.up(START)
    figures = await _figures(http)
    of = figures.__getitem__
    assert of("stammtisch_signals_received_total") == {("message", NAME): 2.0}
    assert of("stammtisch_signals_handled_total") == {
        ("answered", NAME): 1.0,
        ("refused", NAME): 1.0,
        ("aside", NAME): 0.0,
    }
    assert of("stammtisch_handle_seconds_count") == {(): 2.0}
    ended = {key: value for key, value in of("stammtisch_deliveries_total").items() if value}
    assert ended == {
        (NAME, "answer", "sent"): 2.0,
        (NAME, "mass", "sent"): 1.0,
        (NAME, "answer", "dead"): 1.0,
    }
    assert of("stammtisch_lateness_seconds_bucket")["0.5", "mass"] == 1.0
    assert of("stammtisch_adapter_reconnects_total") == {(NAME,): 1.0}
    one = {name.removeprefix("stammtisch_"): values[()] for name, values in figures.items() if () in values}
    assert {name: value for name, value in one.items() if not name.startswith("process_")} == {
        "leading": 1.0,
        "errors_total": 0.0,
        "handle_seconds_count": 2.0,
        "handle_seconds_sum": one["handle_seconds_sum"],
        "database_up": 1.0,
        "people": 1.0,
        "outbox_oldest_seconds": 0.0,
        "outbox_later": 1.0,
        "dead_letters": 1.0,
        "inbox_waiting": 0.0,
        "inbox_aside": 0.0,
        "alarm_lag_seconds": 0.0,
        "sources_watched": 0.0,
        "sources_stale": 0.0,
    }
    assert of("stammtisch_unanswered") == {("topic",): 1.0}


async def test_nobody_and_nothing_private_is_among_them(http: ClientSession, house: House) -> None:
    await house.app.inbox(hears("1", "pitch Aardvark for Zanzibar", user="mira"))
    await house.settle()
    async with http.get("/metrics") as answer:
        text = await answer.text()
    families = {family.name for family in text_string_to_metric_families(text)}
    assert {name for name in families if not name.startswith("process_")} == FAMILIES
    assert [word for word in ("Aardvark", "Zanzibar", "mira", "Mira", "dm:") if word in text] == []
