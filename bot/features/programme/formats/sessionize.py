"""Sessionize's JSON: the views "All", "GridSmart" and "Sessions"."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from bot.core.message import say
from bot.errors import SaySo
from bot.features.programme.formats.assemble import assemble
from bot.features.programme.formats.loose import Object, get, is_off, name_of, objects, said, text
from bot.features.programme.formats.model import Frame, Hints, Notes, Parsed, Row, at_element
from bot.features.programme.formats.when import moment


def sniff(value: Any) -> bool:
    """Whether these values are one: sessions with `startsAt`, in one of the three shapes."""
    return any("startsAt" in session for session, _ in _sessions(value))


def read(value: Any, hints: Hints, notes: Notes) -> Parsed:
    """The programme in it."""
    everything: Object = value if isinstance(value, dict) else {}
    rooms = {text(room.get("id")): text(room.get("name")) for room in objects(everything.get("rooms"))}
    speakers = {text(person.get("id")): name_of(person) for person in objects(everything.get("speakers"))}
    items = {
        text(item.get("id")): (text(category.get("title")), text(item.get("name")))
        for category in objects(everything.get("categories"))
        for item in objects(category.get("items"))
    }
    rows: list[Row] = []
    seen: set[str] = set()
    for session, room in _sessions(value):
        key = text(session.get("id"))
        if key and key in seen:
            continue  # a grid repeats in every room what is for all of them
        seen.add(key)
        if is_off(session):
            notes.left_out("import-left-cancelled", said(session, "title"))
        else:
            rows.append(_row(session, room or rooms.get(text(session.get("roomId")), ""), speakers, items))
    return assemble(Frame(format="sessionize", rooms=list(rooms.values())), rows, hints, notes)


def _sessions(value: Any) -> Iterator[tuple[Object, str]]:
    """Every session with the name of its room, where the shape gives one."""
    if isinstance(value, dict):
        yield from ((session, "") for session in objects(value.get("sessions")))
        return
    for group in objects(value):
        yield from ((session, "") for session in objects(group.get("sessions")))
        for room in objects(group.get("rooms")):
            yield from ((session, text(room.get("name"))) for session in objects(room.get("sessions")))


def _row(session: Object, room: str, speakers: dict[str, str], items: dict[str, tuple[str, str]]) -> Row:
    key, title = text(session.get("id")), said(session, "title")
    where = at_element(f"session {key} {title}".strip())
    said_start = said(session, "startsAt")
    start, end = moment(session.get("startsAt")), moment(session.get("endsAt"))
    if said_start and not isinstance(start, datetime):
        raise SaySo(say("import-bad-time", where=where, value=said_start[:60]))
    chosen = list(_chosen(session, items))
    return Row(
        where=where,
        title=title,
        key=key,
        start=start if isinstance(start, datetime) else None,
        end=end if isinstance(end, datetime) else None,
        kind=_of(chosen, "format", "type", "typ"),
        room=said(session, "room") or room,
        language=_of(chosen, "language", "sprache", "langue"),
        abstract=said(session, "description"),
        track=_of(chosen, "track", "topic", "thema"),
        url=said(session, "url"),
        people=[_speaker(person, speakers) for person in _listed(session.get("speakers"))],
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _speaker(person: Any, speakers: dict[str, str]) -> str:
    if isinstance(person, dict):
        return name_of(person) or speakers.get(text(person.get("id")), "")
    return speakers.get(text(person), "")


def _chosen(session: Object, items: dict[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """What the speakers chose: the title of each question, and the answer."""
    for item in _listed(session.get("categoryItems")):
        if text(item) in items:
            yield items[text(item)]
    for category in objects(session.get("categories")):
        for item in objects(get(category, "categoryItems", "items")):
            yield text(category.get("name")), text(item.get("name"))


def _of(chosen: list[tuple[str, str]], *names: str) -> str:
    return ", ".join(answer for title, answer in chosen if any(name in title.lower() for name in names))
