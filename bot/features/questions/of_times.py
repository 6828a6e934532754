"""The times that a question means: by the clock, or by what happens then. Pure."""

import re
from datetime import datetime, timedelta

from bot.features.questions import intents
from bot.features.questions.index import Index
from bot.features.questions.search import the_one
from bot.features.questions.slate import Slate
from bot.language.times import TimeMention, find_times


def times_in(slate: Slate, index: Index, now: datetime) -> tuple[tuple[TimeMention, ...], bool]:
    """The times that are named, by the clock or by what happens then; and whether only what follows at once
    is meant. `now` is on the wall clock of the event. What is read is cut out of the slate."""
    clause = intents.WHILE.search(slate.text)
    anchored = _while(clause, slate, index, now) if clause and clause.start() > 0 else ()
    found = find_times(slate.said, now, index.days)
    if found:
        slate.cut_said({span for one in found for span in one.at})
    day = found[0] if found else None
    if day is None or day.kind == "day":
        around, right_after = _around(day, slate, index, now)
        if around is not None:
            return (around,), right_after
    if found and any(one.clock_named for one in found):
        clause = intents.AROUND.search(slate.text)
        if clause and (meal := intents.MEAL.match(clause["what"])):
            slate.cut(clause.start(), clause.start("what") + meal.end())
        return tuple(found), False
    return (tuple(found) or anchored), False


def _while(clause: "re.Match[str]", slate: Slate, index: Index, now: datetime) -> tuple[TimeMention, ...]:
    """While something else is on."""
    meant = the_one(slate.text[clause.start("what") : clause.end("what")], index, now)
    slate.cut(*clause.span())
    if meant is None:
        return ()
    start = index.local(meant.start)
    return (TimeMention("moment", start, start, ()),)


def _around(
    day: TimeMention | None, slate: Slate, index: Index, now: datetime
) -> tuple[TimeMention | None, bool]:
    """After lunch, before the keynote: the time beyond a session that happens that day."""
    found = intents.AROUND.search(slate.text)
    if found is None:
        return None, False
    meant = the_one(found["what"], index, day.start if day else now)
    if meant is None or (day and index.local(meant.start).date() != day.start.date()):
        return None, False
    right_after = intents.RIGHT_AFTER.search(slate.text) is not None
    slate.cut(*found.span())
    start, end = index.local(meant.start), index.local(meant.end)
    midnight = start.replace(hour=0, minute=0)
    match found["way"]:
        case "nach" | "after" | "post" | "apres":
            # Whoever asks while lunch is still on wants what begins when it is over.
            return TimeMention("window", end, midnight + timedelta(hours=29), (), open_end=True), right_after
        case "vor" | "before" | "avant":
            return TimeMention("window", midnight, start, ()), False
        case _:
            return TimeMention("window", start, end, ()), False
