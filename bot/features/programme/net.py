"""What is left of many changes for somebody who was away: what went and came back is no news. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from bot.features.programme.store import Change

WHOLE = ("new", "cancelled", "back")
"""What happens to a session as a whole."""


def net(changes: Sequence[Change]) -> list[Change]:
    """The difference between how it was before the first of these and how it is after the last, each where
    it came to be. A session that is new, or no longer takes place, has no other news."""
    whole: dict[int, list[int]] = {}
    news: dict[tuple[int, str], tuple[int, Change]] = {}
    for place, one in enumerate(changes):
        if one.field in WHOLE:
            whole.setdefault(one.session, []).append(place)
            continue
        _, before = news.pop((one.session, one.field), (0, one))
        if before.old != one.new:
            news[one.session, one.field] = (place, replace(one, old=before.old))
    silent = set()
    for session, places in whole.items():
        first, last = changes[places[0]], changes[places[-1]]
        was_there, is_there = first.field == "cancelled", last.field != "cancelled"
        if was_there != is_there:
            # New, cancelled and back again is new for who was away.
            told = places[0] if first.field == "new" else places[-1]
            news[session, "whole"] = (told, changes[told])
        if was_there != is_there or not is_there:
            silent.add(session)
    left = [found for (session, field), found in news.items() if field == "whole" or session not in silent]
    return [one for _, one in sorted(left, key=lambda found: found[0])]
