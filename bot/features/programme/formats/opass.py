"""OPass's session.json, as in Taiwan: texts in several languages, people and rooms by id."""

from datetime import datetime
from typing import Any

from bot.core.message import say
from bot.errors import SaySo
from bot.features.programme.formats.assemble import assemble
from bot.features.programme.formats.loose import Object, get, is_off, name_of, objects, said, text
from bot.features.programme.formats.model import Frame, Hints, Notes, Parsed, Row, at_element
from bot.features.programme.formats.when import moment

_LANGUAGES = ("zh", "en", "ja", "de", "fr", "es", "ko", "zh-TW", "zh-Hant", "zh_TW")


def sniff(value: Any) -> bool:
    """Whether these values are one: sessions with a start, whose title stands below a language."""
    sessions = objects(value.get("sessions")) if isinstance(value, dict) else []
    return any("start" in session and (_main(session) or "title" in session) for session in sessions)


def read(value: Any, hints: Hints, notes: Notes) -> Parsed:
    """The programme in it, in the language that the file has first."""
    sessions = objects(value.get("sessions"))
    main = next((language for session in sessions if (language := _main(session))), "")
    rooms, kinds, people = (
        {text(one.get("id")): name_of(one, main) for one in objects(value.get(part))}
        for part in ("rooms", "session_types", "speakers")
    )
    rows = []
    for session in sessions:
        if is_off(session):
            notes.left_out("import-left-cancelled", _texts(session, main)[0])
        else:
            rows.append(_row(session, main, rooms, kinds, people))
    frame = Frame(format="opass", language=main or None, rooms=list(rooms.values()))
    return assemble(frame, rows, hints, notes)


def _main(session: Object) -> str:
    """The first language in which the session has a title."""
    for language, part in session.items():
        if language in _LANGUAGES and isinstance(part, dict) and get(part, "title"):
            return language
    return ""


def _texts(session: Object, main: str) -> tuple[str, str]:
    part = session.get(main) if main else None
    if not isinstance(part, dict) or not get(part, "title"):
        part = session.get(_main(session), session)
    return said(part, "title", language=main), said(part, "description", language=main)


def _row(
    session: Object, main: str, rooms: dict[str, str], kinds: dict[str, str], people: dict[str, str]
) -> Row:
    title, description = _texts(session, main)
    key = text(session.get("id"))
    where = at_element(f"session {key} {title}".strip())
    start, end = moment(session.get("start")), moment(session.get("end"))
    if said(session, "start") and not isinstance(start, datetime):
        raise SaySo(say("import-bad-time", where=where, value=said(session, "start")[:60]))
    room, kind = text(session.get("room"), main), text(session.get("type"), main)
    speakers = session.get("speakers")
    return Row(
        where=where,
        title=title,
        key=key,
        start=start if isinstance(start, datetime) else None,
        end=end if isinstance(end, datetime) else None,
        kind=kinds.get(kind) or kind,
        room=rooms.get(room) or room,
        language=text(session.get("language")),
        abstract=description,
        url=said(session, "uri", "url"),
        people=[_name(one, main, people) for one in speakers] if isinstance(speakers, list) else (),
    )


def _name(person: Any, main: str, people: dict[str, str]) -> str:
    if isinstance(person, dict):
        return name_of(person, main) or people.get(text(person.get("id")), "")
    return people.get(text(person)) or text(person)
