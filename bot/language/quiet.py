"""Builds large tables without the garbage collector, which would walk through all of them as they grow."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Collect nothing within, and never again look through what was made there for cycles.

    Measured on the table of concepts: half of the time went to the collector.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
