"""What our own iCalendar file carries beside the usual properties."""

from bot.core.ports import SessionDraft
from bot.features.programme.formats.extras import as_json, from_json
from bot.features.programme.formats.ical_lines import Component
from bot.features.programme.formats.loose import number, text
from bot.features.programme.formats.model import Row

PROPERTY = "X-STAMMTISCH-SESSION"
_TEXTS = ("key", "kind", "room", "language", "subtitle", "description", "track", "url", "place")


def shown_description(one: SessionDraft) -> str:
    """What calendars show: the short text, then the long one."""
    return "\n\n".join(part for part in (one.abstract, one.description) if part)


def carried(one: SessionDraft) -> str:
    """All that has no property of its own, or not one that keeps it letter by letter."""
    values = {name: getattr(one, name) for name in _TEXTS}
    values |= {"people": list(one.people), "capacity": one.capacity, "abstract": len(one.abstract)}
    return as_json({name: value for name, value in values.items() if value not in (None, "", [])})


def restore_row(row: Row, component: Component) -> None:
    """Give the row what `carried` said; title, times and the shown text are those of the usual properties."""
    values = from_json(component.text(PROPERTY))
    if not values:
        return
    for name in _TEXTS:
        setattr(row, name, text(values.get(name)))
    length = number(values.get("abstract")) or 0
    if shown_description_of(row, length) == row.abstract:
        row.abstract = row.abstract[:length]
    else:
        row.description = ""  # somebody has written another text since
    people = values.get("people")
    row.people = [text(name) for name in people] if isinstance(people, list) else ()
    row.capacity = number(values.get("capacity"))


def shown_description_of(row: Row, length: int) -> str:
    """The text as `shown_description` would put it together."""
    return "\n\n".join(part for part in (row.abstract[:length], row.description) if part)
