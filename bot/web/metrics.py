"""The figures as Prometheus reads them. Labels are few and known before; none is anybody's."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import TypeVar

from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)

from bot import __version__
from bot.core.health import Figures, Stored
from bot.core.outgoing import Priority
from bot.core.vitals import Spread, Vitals

Labels = TypeVar("Labels", bound=tuple[str, ...])
"""What the labels of one figure say, in their order."""


def page(figures: Figures | None, vitals: Vitals | None) -> bytes:
    """All figures; of a process that stands by only what there is to say of it."""
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    registry.register(_Collected([*_role(figures), *_all(figures, vitals)]))
    return generate_latest(registry)


class _Collected:
    """What a registry asks."""

    def __init__(self, families: Iterable[Metric]) -> None:
        self._families = list(families)

    def collect(self) -> Iterable[Metric]:
        """The families."""
        return self._families


def _role(figures: Figures | None) -> Iterator[Metric]:
    build = GaugeMetricFamily("stammtisch_build_info", "The version that runs.", labels=["version"])
    build.add_metric([__version__], 1)
    yield build
    yield _gauge("leading", "Whether this process leads, and so listens and sends.", figures is not None)


def _all(figures: Figures | None, vitals: Vitals | None) -> Iterator[Metric]:
    if figures is None or vitals is None:
        return
    yield from _noted(vitals, list(figures.adapters))
    yield from _adapters(figures)
    yield _labelled("outbox_waiting", "What could go now.", ["platform", "priority"], figures.waiting)
    yield _gauge("database_up", "Whether the database answers.", figures.stored is not None)
    if figures.stored is not None:
        yield from _stored(figures.stored)


def _noted(vitals: Vitals, platforms: list[str]) -> Iterator[Metric]:
    """What was counted since the start. What one is to be warned of is told from zero on: Prometheus sees
    no increase where a count was not there before."""
    aside = {(platform, "aside"): 0 for platform in platforms}
    dead = {(platform, one.name.lower(), "dead"): 0 for platform in (*platforms, "none") for one in Priority}
    yield _counter("signals_received", "New signals.", ["platform", "kind"], vitals.received)
    yield _counter("signals_handled", "Signals handled.", ["platform", "outcome"], aside | vitals.handled)
    yield _counter("deliveries", "Messages ended.", ["platform", "priority", "result"], dead | vitals.ended)
    errors = CounterMetricFamily("stammtisch_errors", "Errors logged.")
    errors.add_metric([], vitals.mishaps.count)
    yield errors
    handling = HistogramMetricFamily("stammtisch_handle_seconds", "How long a signal takes to be handled.")
    _spread(handling, [], vitals.handling)
    yield handling
    late = HistogramMetricFamily(
        "stammtisch_lateness_seconds",
        "From when a message could go to when it was taken.",
        labels=["priority"],
    )
    for priority, spread in sorted(vitals.lateness.items()):
        _spread(late, [priority], spread)
    yield late


def _adapters(figures: Figures) -> Iterator[Metric]:
    connected = GaugeMetricFamily(
        "stammtisch_adapter_connected", "Whether the platform is heard.", labels=["platform"]
    )
    again = CounterMetricFamily(
        "stammtisch_adapter_reconnects", "How often it was connected anew.", labels=["platform"]
    )
    for platform, standing in sorted(figures.adapters.items()):
        connected.add_metric([platform], float(standing.connected))
        again.add_metric([platform], standing.again)
    yield connected
    yield again
    heard = {(platform,): seconds for platform, seconds in figures.heard.items()}
    yield _labelled("adapter_silence_seconds", "Since something was last heard.", ["platform"], heard)


def _stored(stored: Stored) -> Iterator[Metric]:
    yield _gauge("people", "People whom the bot has met.", stored.people)
    yield _gauge("outbox_oldest_seconds", "How long the oldest that could go waits.", stored.oldest_seconds)
    yield _gauge("outbox_later", "Messages that are not due yet.", stored.later)
    yield _gauge("dead_letters", "Messages of the last week that were given up.", stored.dead)
    yield _gauge("inbox_waiting", "Signals that are not handled yet.", stored.inbox)
    yield _gauge("inbox_aside", "Signals of the last week that could not be handled.", stored.aside)
    yield _gauge("alarm_lag_seconds", "How long the most overdue is overdue.", stored.alarm_lag_seconds)
    yield _gauge("sources_watched", "Sources of the programme that are watched.", stored.sources)
    yield _gauge("sources_stale", "Those of them that are out of date.", stored.stale)
    kinds = {(kind,): count for kind, count in stored.unanswered.items()}
    yield _labelled("unanswered", "Questions of the last week without an answer.", ["kind"], kinds)


def _gauge(name: str, says: str, value: float) -> Metric:
    return GaugeMetricFamily(f"stammtisch_{name}", says, value=float(value))


def _labelled(name: str, says: str, labels: list[str], values: Mapping[Labels, float]) -> Metric:
    family = GaugeMetricFamily(f"stammtisch_{name}", says, labels=labels)
    for key, value in sorted(values.items()):
        family.add_metric(list(key), float(value))
    return family


def _counter(name: str, says: str, labels: list[str], values: Mapping[Labels, float]) -> Metric:
    family = CounterMetricFamily(f"stammtisch_{name}", says, labels=labels)
    for key, value in sorted(values.items()):
        family.add_metric(list(key), float(value))
    return family


def _spread(family: HistogramMetricFamily, labels: list[str], spread: Spread) -> None:
    """Prometheus counts everything up to each bound."""
    bounds = [*(str(bound) for bound in spread.bounds), "+Inf"]
    family.add_metric(labels, list(zip(bounds, accumulate(spread.counts), strict=True)), spread.total)
