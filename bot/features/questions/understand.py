"""What a question asks for. Pure: text in, `Question` out."""

from dataclasses import dataclass
from enum import Enum

from bot.language.fold import words


class Asks(Enum):
    """What is wanted."""

    NOW = "now"
    NEXT = "next"
    WHEN = "when"
    ABOUT = "about"
    HELLO = "hello"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and the words that name what it is asked about."""

    asks: Asks
    topic: tuple[str, ...] = ()


_NOW = frozenset({"jetzt", "gerade", "grad", "aktuell", "momentan", "now", "currently"})
_NEXT = frozenset(
    {"naechstes", "naechste", "naechsten", "nachher", "danach", "gleich", "next", "upcoming", "soon", "later"}
)
_WHEN = frozenset(
    {"wann", "when", "when's", "wo", "where", "where's", "wer", "who", "who's", "uhrzeit", "welchem"}
)
_HELLO = frozenset({"hallo", "hi", "hey", "moin", "servus", "hello"})
_THANKS = frozenset({"danke", "thanks", "merci", "dankeschoen", "thx"})
_FILLER = frozenset(
    "was wer wie wo wann ist sind laeuft laufen gibt gibts es los hier denn so mal bitte der die das den dem "
    "ein eine einen und im in am um als zu zum zur mit von fuer ueber auf faengt beginnt an statt findet "
    "welche welcher welches vortrag vortraege session sessions programm gerade jetzt "
    "what what's whats who where when is are the a an on at in of for with about to does do it start starts "
    "begin begins happen happening there talk talks please up coming right going i can see".split()
)


def understand(text: str) -> Question | None:
    """The question that the text asks, or None when it asks none of those known here."""
    said = words(text)
    found = set(said)
    topic = tuple(word for word in said if word not in _FILLER | _NOW | _NEXT | _WHEN | _HELLO | _THANKS)
    if found & _WHEN and topic:
        return Question(Asks.WHEN, topic)
    if found & _NOW or (found & {"laeuft", "on", "happening", "los"} and not topic and not found & _NEXT):
        return Question(Asks.NOW)
    if found & _NEXT or {"coming", "up"} <= found:
        return Question(Asks.NEXT)
    if found & _THANKS:
        return Question(Asks.THANKS)
    if found & _HELLO and not topic:
        return Question(Asks.HELLO)
    return Question(Asks.ABOUT, topic) if topic else None
