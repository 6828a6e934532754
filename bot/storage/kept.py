"""Small tables that hardly change, kept in memory for as long as nobody writes to them.

Such a table is marked with `KEPT`. Every statement that writes to it, in whichever process, draws a new
revision of it in `meta`, in the same transaction. Who asks looks at the revisions, once in each transaction
and for all tables together, and reads a table anew only when it has another one.

A revision is drawn and not counted: after a rolled back change a count would come twice, for two different
contents.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from secrets import token_hex
from typing import Generic, TypeVar

from sqlalchemy import Delete, Engine, Executable, Insert, Table, Update, bindparam, event, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

from bot.core.ports import Tx
from bot.storage.tables import meta

T = TypeVar("T")

KEPT = {"kept": True}
"""What a table has as its `info` whose writers draw a revision."""

COPIES = "copies"
"""The option of a connection that takes rows over as they are, their revisions among them."""

_SEEN = "revisions"
_REVISION = "revision of "
_ALL = select(meta.c.name, meta.c.value).where(meta.c.name.startswith(_REVISION))


def _drawing(insert: "sqlite.Insert | postgresql.Insert") -> Executable:
    drawn = insert.values(name=bindparam("of"), value=bindparam("drawn"))
    return drawn.on_conflict_do_update(index_elements=["name"], set_={"value": drawn.excluded.value})


_DRAW = {"sqlite": _drawing(sqlite.insert(meta)), "postgresql": _drawing(postgresql.insert(meta))}


class Kept(Generic[T]):
    """What `read` makes of these tables, as it is now: from memory where nobody wrote to them since."""

    def __init__(self, tables: Sequence[Table], read: Callable[[Tx], Awaitable[T]]) -> None:
        if unmarked := [table.name for table in tables if not table.info.get("kept")]:
            raise ValueError(f"nobody draws a revision of {unmarked}")
        self._names = [table.name for table in tables]
        self._read = read
        self._kept: tuple[Sequence[str | None], T] | None = None

    async def __call__(self, tx: Tx) -> T:
        """It, as this transaction sees it. Nobody may change it."""
        current = [await revision(tx, name) for name in self._names]
        if self._kept is None or self._kept[0] != current:
            self._kept = current, await self._read(tx)
        return self._kept[1]


async def revision(tx: Tx, name: str) -> str | None:
    """The revision of that table, or of what else `draw` was called with; None: nobody wrote to it yet."""
    seen: tuple[object, Mapping[str, str]] | None = tx.info.get(_SEEN)
    # The connection goes from one transaction to the next, and others may have written between.
    if seen is None or seen[0] is not _transaction(tx):
        known = {row.name: row.value for row in await tx.execute(_ALL)}
        tx.info[_SEEN] = seen = _transaction(tx), known
    return seen[1].get(_REVISION + name)


def _transaction(tx: Tx) -> object:
    """The one that runs. Before its first statement there is none, and what is nothing is like nothing."""
    running = tx.sync_connection.get_transaction() if tx.sync_connection else None
    return running or object()


async def draw(tx: Tx, name: str) -> None:
    """From here on it has another revision, if this is committed."""
    await tx.execute(_DRAW[tx.dialect.name], _drawn(name))


def draw_revisions(engine: Engine) -> None:
    """Whatever writes to a marked table by this engine draws its revision."""
    event.listen(engine, "after_execute", _executed)
    event.listen(engine, "rollback_savepoint", _forget)


def _executed(connection: Connection, statement: object, *_: object) -> None:
    if not isinstance(statement, Insert | Update | Delete) or not isinstance(statement.table, Table):
        return
    table = statement.table
    if table is meta:
        _forget(connection)
    elif table.info.get("kept") and not connection.get_execution_options().get(COPIES):
        connection.execute(_DRAW[connection.dialect.name], _drawn(table.name))


def _forget(connection: Connection, *_: object) -> None:
    """What was seen of the revisions may be so no more."""
    connection.info.pop(_SEEN, None)


def _drawn(name: str) -> Mapping[str, str]:
    return {"of": _REVISION + name, "drawn": token_hex(8)}
