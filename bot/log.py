"""Logs: one structured line for each event, without tokens, private texts or names.

What may stand in a line is a list of keys, not a list of exceptions: a key that is not listed shows as `…`.
Of an error only its type and the places it came through are told, since its text may quote somebody.
"""

import logging
import sys
import traceback
from collections.abc import Callable, Mapping, MutableMapping
from functools import partial
from types import TracebackType
from typing import Any, TextIO

import structlog

ALLOWED = frozenset(
    {
        "event",
        "level",
        "timestamp",
        "logger",
        "error",
        "cause",
        "event_id",
        "kind",
        "attempt",
        "platform",
        "row",
        "feature",
        "job",
        "count",
        "seconds",
    }
)

Event = MutableMapping[str, Any]


def set_up_logs(
    *,
    json: bool,
    level: str = "INFO",
    stream: TextIO | None = None,
    listen: Callable[[Mapping[str, Any]], None] | None = None,
) -> None:
    """Send all logs, ours and the libraries', to `stream` (standard error by default).

    `listen` gets every line as it is written, after all that may not stand there is hidden.
    """
    renderer: Any = (
        structlog.processors.JSONRenderer() if json else structlog.dev.ConsoleRenderer(colors=False)
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            tell_error,
            hide_the_rest,
            partial(_overheard, listen),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level)),
        logger_factory=structlog.PrintLoggerFactory(stream or sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(handlers=[_ToStructlog()], level=logging.WARNING, force=True)


def tell_error(_: object, __: str, event: Event) -> Event:
    """Replace an exception by its type and the places it came through, innermost last."""
    info = event.pop("exc_info", None)
    if info:
        error = info if isinstance(info, BaseException) else sys.exc_info()[1]
        if error is not None:
            event["error"] = describe(error)
    return event


def hide_the_rest(_: object, __: str, event: Event) -> Event:
    """Show only what is allowed in a log."""
    return {key: value if key in ALLOWED else "…" for key, value in event.items()}


def _overheard(listen: Callable[[Mapping[str, Any]], None] | None, _: object, __: str, event: Event) -> Event:
    if listen is not None:
        listen(event)
    return event


def describe(error: BaseException) -> str:
    """An error without its text: `ValueError at texts.py:41 line < router.py:120 route`."""
    places = [_place(frame.filename, line, frame.name) for frame, line in _frames(error.__traceback__)]
    return (
        " at ".join([type(error).__name__, " < ".join(reversed(places[-6:]))])
        if places
        else type(error).__name__
    )


def _frames(trace: TracebackType | None) -> list[tuple[traceback.FrameSummary, int]]:
    return [(frame, frame.lineno or 0) for frame in traceback.extract_tb(trace)]


def _place(file: str, line: int, name: str) -> str:
    return f"{file.rsplit('/', 1)[-1]}:{line} {name}"


class _ToStructlog(logging.Handler):
    """Libraries' records: their logger, level and any error's type; never their text, which may quote."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        values = {"error": describe(error)} if error else {}
        structlog.get_logger().log(record.levelno, "a library reports", logger=record.name, **values)
