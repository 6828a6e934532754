"""How a notice reads: one session in a sentence, several in a list, very many in short."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.message import (
    About,
    At,
    Button,
    Choice,
    Line,
    Message,
    Names,
    Phrase,
    Plain,
    Strong,
    bullets,
    heading,
    message,
    paragraph,
    say,
)
from bot.core.sessions import SESSION, Session, same_day
from bot.features.notices.news import News, where

IN_FULL = 6
"""So many changes are told each on a line of its own."""
FIRST_OF_MANY = 3
"""Of more than that, these begin soonest and are told; the others are only named."""


@dataclass(frozen=True, slots=True)
class Item:
    """What is told of one session. `starred`: the reader's star is on it. `clashes`: what else they count on
    at its new time, and did not at the old one."""

    news: News
    starred: bool = False
    clashes: tuple[Session, ...] = ()


def notice(items: Sequence[Item], now: datetime, *, rings: bool) -> Message:
    """The whole message; `items` as they begin. `rings`: it is for one person."""
    if len(items) == 1:
        said = _one(items[0], now)
    elif len(items) <= IN_FULL:
        lines = [_line(item, now) for item in items]
        buttons = tuple(_unstar(item) for item in items if _is_to_decide(item))
        said = message(heading(say("notices-several")), bullets(*lines), buttons=buttons, about=_about(items))
    else:
        said = _many(items, now)
    return replace(said, notify=rings)


def missed(items: Sequence[Item], now: datetime) -> Phrase:
    """How a catch-up names it."""
    if len(items) == 1:
        return say("notices-missed", line=_sentence(items[0].news, now))
    return say("notices-missed-several", labels=_labels(items))


def _one(item: Item, now: datetime) -> Message:
    line = say("notices-one", kind=Choice(item.news.kind), line=_sentence(item.news, now))
    buttons = (_keep(item), _unstar(item)) if _is_to_decide(item) else ()
    return message(paragraph(line, *_clashes(item)), buttons=buttons, about=_about([item]))


def _many(items: Sequence[Item], now: datetime) -> Message:
    first, rest = items[:FIRST_OF_MANY], items[FIRST_OF_MANY:]
    return message(
        heading(say("notices-many", count=len(items))),
        bullets(*(_line(item, now) for item in first)),
        say("notices-more", count=len(rest), labels=_labels(rest)),
        about=_about(first),
    )


def _line(item: Item, now: datetime) -> Line:
    return (_sentence(item.news, now), *_clashes(item))


def _clashes(item: Item) -> Line:
    line: Line = ()
    for other in item.clashes:
        line += (Plain(" "), say("notices-clash", title=Strong(other.title), label=other.label))
    return line


def _sentence(news: News, now: datetime) -> Phrase:
    session, title = news.now, Strong(news.now.title)
    if news.kind == "cancelled":
        return say(
            "notices-cancelled",
            title=title,
            label=session.label,
            start=_start(news.before, today=same_day(news.before, now)),
        )
    start = _start(session, today=same_day(session, now))
    if news.kind == "back":
        place = where(session)
        if place is None:
            return say("notices-back", title=title, label=session.label, start=start)
        return say("notices-back-at", title=title, label=session.label, start=start, place=place)
    what = _what(news, now)
    if news.before.start != session.start:
        return say("notices-moved", title=title, label=session.label, what=what)
    return say("notices-changed", title=title, label=session.label, start=start, what=what)


def _what(news: News, now: datetime) -> Phrase:
    moved = [one for one in (_times(news, now), _places(news)) if one is not None]
    return say("notices-both", time=moved[0], place=moved[1]) if len(moved) == 2 else moved[0]


def _times(news: News, now: datetime) -> Phrase | None:
    before, after = news.before, news.now
    if (before.start, before.end) == (after.start, after.end):
        return None
    if before.start == after.start:
        return say("notices-end", old=At(before.end, before.zone), new=At(after.end, after.zone))
    today = same_day(before, now) and same_day(after, now)
    starts = [_start(before, today=today, own=False), _start(after, today=today)]
    if before.end - before.start == after.end - after.start:
        return say("notices-old-new", old=starts[0], new=starts[1])
    ends = [At(before.end, before.zone), At(after.end, after.zone, own=after.start)]
    starts = [replace(one, own=None) for one in starts]
    spans = [say("session-when", start=start, end=end) for start, end in zip(starts, ends, strict=True)]
    return say("notices-old-new", old=spans[0], new=spans[1])


def _places(news: News) -> Phrase | None:
    old, new = where(news.before), where(news.now)
    if old == new:
        return None
    if old is None:
        return say("notices-place", new=new or "")
    return say("notices-old-new", old=old, new=new) if new else say("notices-no-place", old=old)


def _start(session: Session, *, today: bool, own: bool = True) -> At:
    """`own`: with the reader's clock beside it, for it is the start that counts."""
    return At(session.start, session.zone, "time" if today else "daytime", own=session.start if own else None)


def _labels(items: Sequence[Item]) -> Names:
    return Names(tuple(item.news.now.label for item in items))


def _about(items: Sequence[Item]) -> tuple[About, ...]:
    return tuple(About(SESSION, item.news.now.id) for item in items)


def _is_to_decide(item: Item) -> bool:
    """Whether it may no longer suit who starred it."""
    return item.starred and (item.news.starts_anew or bool(item.clashes))


def _keep(item: Item) -> Button:
    """Their star stays as it is, and they are told so."""
    session = item.news.now
    twin = say("button-star-twin", label=session.label)
    return Button("star", say("notices-keep"), str(session.id), twin)


def _unstar(item: Item) -> Button:
    session = item.news.now
    label, twin = say("notices-unstar", label=session.label), say("notices-unstar-twin", label=session.label)
    return Button("unstar", label, str(session.id), twin)
