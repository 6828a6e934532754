"""An audience as a sentence, so that whoever sends sees whom they mean. Pure."""

from collections.abc import Mapping, Sequence

from bot.core.audiences import AllOf, AnyOf, Circle, Kind, Whom, Without
from bot.core.message import Choice, Names, Phrase, say


def told(whom: Whom, titles: Mapping[int, str], channels: Mapping[int, Sequence[str]]) -> Phrase:
    """The sentence. `titles`: of the sessions that it speaks of, by label; `channels`: how those whose people
    are meant are called, on each platform."""
    match whom:
        case Circle(Kind.CONVERSATION):
            return say("announcements-circle-there", channels=Names(tuple(channels[whom.place or 0])))
        case Circle():
            return _circle(whom, titles)
        case AnyOf(parts):
            return _chain("announcements-any", [told(part, titles, channels) for part in parts])
        case AllOf(parts):
            return _chain("announcements-all", [told(part, titles, channels) for part in parts])
        case Without(whole, less):
            without = {"whole": told(whole, titles, channels), "less": told(less, titles, channels)}
            return say("announcements-without", **without)


def _circle(circle: Circle, titles: Mapping[int, str]) -> Phrase:
    kind = circle.kind.value
    if circle.today:
        kind += "-today"
    elif circle.session is not None:
        kind += "-of"
    label = f"#{circle.session}" if circle.session is not None else ""
    title = titles.get(circle.session or 0, "")
    return say("announcements-circle", kind=Choice(kind), title=title, label=label, room=circle.room)


def _chain(key: str, parts: list[Phrase]) -> Phrase:
    first, *others = parts
    for other in others:
        first = Phrase(key, {"one": first, "other": other})
    return first
