"""What a question asks for. Pure: text in, `Question` out."""

import re
from dataclasses import dataclass
from enum import Enum

from bot.language.fold import words


class Asks(Enum):
    """What is wanted."""

    NOW = "now"
    NEXT = "next"
    WHEN = "when"
    ABOUT = "about"
    LABEL = "label"
    DAY = "day"
    HELLO = "hello"
    HOW = "how"
    WHO = "who"
    THANKS = "thanks"
    BYE = "bye"
    NOTED = "noted"


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
_SMALL_TALK = {
    Asks.HELLO: "hallo|hi|hey|moin|servus|hello|guten morgen|guten tag|guten abend|gruess dich|good morning|"
    "good afternoon|good evening",
    Asks.HOW: "wie geht es dir|wie geht's|wie gehts|how are you|how's it going|alles gut",
    Asks.WHO: "wer bist du|was bist du|who are you|what are you",
    Asks.THANKS: "danke|vielen dank|danke schoen|dankeschoen|danke dir|thanks|thank you|thanks a lot|"
    "thank you so much|thx|ty|cheers|merci",
    Asks.BYE: "tschuess|bis bald|bis morgen|ciao|bye|goodbye|see you",
    Asks.NOTED: "ok|okay|alles klar|gut|super|cool|great|fine|perfekt",
}
_SAID = {tuple(words(text)): asks for asks, texts in _SMALL_TALK.items() for text in texts.split("|")}
_DAYS = frozenset(
    "heute morgen uebermorgen gestern vormittag nachmittag abend mittag frueh montag dienstag mittwoch "
    "donnerstag freitag samstag sonntag today tomorrow yesterday tonight afternoon evening noon monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)
_NOTHING = frozenset("ja nein yes no doch nope jep yep".split())
_LABEL = re.compile(r"#(\d{1,9})(?!\d)")
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
    if not said:
        return None if any(sign.isalnum() for sign in text) else Question(_of_signs(text))
    if tuple(said) in _SAID:
        return Question(_SAID[tuple(said)])
    if labels := _LABEL.findall(text):
        return Question(Asks.LABEL, tuple(labels))
    found = set(said)
    if found & _DAYS:
        return Question(Asks.DAY)
    topic = tuple(word for word in said if word not in _FILLER | _NOW | _NEXT | _WHEN)
    if found & _WHEN and topic:
        return Question(Asks.WHEN, topic)
    if found & _NOW or (found & {"laeuft", "on", "happening", "los"} and not topic and not found & _NEXT):
        return Question(Asks.NOW)
    if found & _NEXT or {"coming", "up"} <= found:
        return Question(Asks.NEXT)
    names = tuple(word for word in topic if not word.isdecimal() and word not in _NOTHING)
    return Question(Asks.ABOUT, names) if names else None


def _of_signs(text: str) -> Asks:
    """Nothing but a call for the bot is a greeting; a thumb or a smile wants no answer."""
    return Asks.NOTED if text.strip(" .,:;!?") else Asks.HELLO
