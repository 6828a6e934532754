"""What is kept, and whose it is: the declarations of the house and of all features, in one list."""

from collections.abc import Sequence

from bot.core.holding import Holding, Purpose
from bot.features.announcements import holds as announcements
from bot.features.barcamp import holds as barcamp
from bot.features.board import holds as board
from bot.features.calendar import holds as calendar
from bot.features.fullness import holds as fullness
from bot.features.networking import holds as networking
from bot.features.notices import holds as notices
from bot.features.personal import holds as personal
from bot.features.posts import holds as posts
from bot.features.practical import holds as practical
from bot.features.programme import holds as programme
from bot.features.questions import holds as questions
from bot.features.reminders import holds as reminders
from bot.features.retention import holds as retention
from bot.features.seats import holds as seats
from bot.storage import holds as house

_OF_FEATURES = (
    reminders,
    seats,
    personal,
    posts,
    calendar,
    barcamp,
    board,
    networking,
    fullness,
    programme,
    practical,
    questions,
    notices,
    retention,
    announcements,
)

HOLDS: Sequence[Holding] = (*house.HOLDS, *(one for part in _OF_FEATURES for one in part.HOLDS))
"""One for each table."""


def purposes() -> Sequence[tuple[str, str, str, str, str]]:
    """A row for each purpose: what is kept, what for, until when, who sees it, and in which tables. What is
    kept of people comes first."""
    tables: dict[Purpose, list[str]] = {}
    for one in (*_of(True), *_of(False)):
        tables.setdefault(one.purpose, []).append(one.table)
    return [
        (purpose.what, purpose.why, purpose.until, purpose.seen, ", ".join(f"`{name}`" for name in names))
        for purpose, names in tables.items()
    ]


def _of(people: bool) -> Sequence[Holding]:
    kept = {one.purpose for one in HOLDS if one.whose != "nobody"}
    return [one for one in HOLDS if (one.purpose in kept) is people]
