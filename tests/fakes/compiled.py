"""Thousands of bots are built in these tests, and each would compile the same statements anew."""

from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Connection, Dialect, Engine


def compile_once() -> None:
    """From now on, all embedded databases of this process share what their statements were compiled to."""
    compiled: dict[Any, Any] = {}
    first: list[Dialect] = []

    @event.listens_for(Engine, "engine_connect")
    def share(connection: Connection) -> None:
        if connection.dialect.name != "sqlite":
            return
        if not first:
            first.append(connection.dialect)
        # What was compiled is found by the very dialect that compiled it.
        connection.engine.dialect = connection.dialect = first[0]
        connection.execution_options(compiled_cache=compiled)
