"""What a source tells, in tests: the programme as it is, but for what is said to be another way."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.demo.stage import Played
from bot.features.programme.importing import take_in

EVENT = "coworking-konferenz-2011"


async def source_says(
    stage: Played, others: Mapping[int, Mapping[str, Any]], *, without: tuple[int, ...] = ()
) -> None:
    """The source tells these sessions with other values, and some no more. `later`: by so many minutes."""
    app = stage.app
    async with app.database.transaction() as tx:
        known = await app.programme.of_source(tx, EVENT, "programme")
        told = [
            _told(one.draft, others.get(one.label, {})) for one in known.values() if one.label not in without
        ]
        await take_in(tx, app.programme, EVENT, "programme", told, app.clock.now())
    await stage.settle()


def _told(draft: Any, values: Mapping[str, Any]) -> Any:
    later = timedelta(minutes=values.get("later", 0))
    moved = replace(draft, start=draft.start + later, end=draft.end + later)
    return replace(moved, **{name: value for name, value in values.items() if name != "later"})
