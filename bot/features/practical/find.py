"""Which practical entry answers a question asked in somebody's own words. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.language.fold import fold, words
from bot.language.topics import ASKED_WHEN, LONGEST, URGENT, find_topics, is_topic_word

MOST_OTHER_WORDS = 1
"""A few words without a question name a topic; with more of their own they are about something else."""

_LABEL = re.compile(r"#\d")
_PROGRAMME = frozenset(
    "vortrag vortraege session sessions talk talks workshop workshops panel keynote barcamp tour touren "
    "tours programm "
    "programme program schedule speaker speakers sprecher sprecherin referent ueber about zum_thema "
    "conference exposes "
    "atelier intervention lightning".split()
)
_PROGRAMME_SIGNS = ("讲座", "講座", "演讲", "演講", "关于", "關於", "议程")
_WHEN = frozenset("wann when quand uhrzeit".split())
_WHEN_SIGNS = (
    "几点",
    "幾點",
    "什么时候",
    "什麼時候",
    "wie viel uhr",
    "what time",
    "quelle heure",
    "a quelle",
)
_ASKING = frozenset(
    "wo wie wohin woher gibt gibt's habt habe hat haben kann koennen darf duerfen brauche suche welche "
    "welches was wer ist sind "
    "where where's how is are can may do does have has need needs want looking what what's which who any "
    "there i've i'm "
    "ou comment y a est sont puis peut besoin cherche quel quelle avez".split()
)
_ASKING_SIGNS = ("?", "？", "吗", "嗎", "哪", "怎", "有没有", "有沒有")
_FILLER = frozenset(
    "der die das den dem des ein eine einen hier dort es ich du ihr wir man mir mich mein meine ins im "
    "in am an auf zum zur zu "
    "und oder bitte denn hallo hi hey passwort kennwort zugang zugangsdaten name noch mal eigentlich "
    "heute morgen "
    "the a an to of for on at here my me i we you your and or please password code login today tomorrow now "
    "le la les l du de des un une mot passe s'il vous plait et pour je vous au aux".split()
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What organisers wrote on one topic, by language; `keywords` are words of their own for it."""

    topic: str
    texts: Mapping[str, str]
    keywords: tuple[str, ...] = ()


def find_practical(question: str, entries: Sequence[Entry]) -> Entry | None:
    """The entry that answers the question; None when it asks for the programme, or for nothing known."""
    topic = asked_topic(question, entries)
    return next((one for one in entries if one.topic == topic), None) if topic else None


def asked_topic(question: str, entries: Sequence[Entry]) -> str | None:
    """The topic that is asked for, whether there is an entry for it or not.

    The urgent one comes first, whatever else is in the sentence.
    """
    question = question[:LONGEST]
    topics = find_topics(question)
    if URGENT in topics:
        return URGENT
    own = _by_keyword(question, entries)
    topic = own or next(iter(topics), None)
    if topic is None or _is_for_programme(question) or not _asks(question, entries):
        return None
    if _asks_when(question) and not own and topic not in ASKED_WHEN:
        return None
    return topic


def _is_for_programme(question: str) -> bool:
    return bool(
        _LABEL.search(question)
        or _PROGRAMME & set(words(question))
        or any(sign in question for sign in _PROGRAMME_SIGNS)
    )


def _asks_when(question: str) -> bool:
    return bool(_WHEN & set(words(question)) or any(sign in fold(question) for sign in _WHEN_SIGNS))


def _asks(question: str, entries: Sequence[Entry]) -> bool:
    """Whether it is a question, or nothing but a few words that name the topic."""
    said = words(question)
    if _ASKING & set(said) or any(sign in question for sign in _ASKING_SIGNS):
        return True
    own = {word for one in entries for keyword in one.keywords for word in words(keyword)}
    others = [word for word in said if word not in _FILLER | own and not is_topic_word(word)]
    return len(others) < MOST_OTHER_WORDS


def _by_keyword(question: str, entries: Sequence[Entry]) -> str | None:
    """The entry with a keyword of its own in the question, the longest keyword first."""
    said, whole = set(words(question)), fold(question)
    fitting = [
        (len(keyword), one.topic)
        for one in entries
        for keyword in one.keywords
        if (wanted := words(keyword))
        and (set(wanted) <= said or (_is_han(keyword) and fold(keyword) in whole))
    ]
    return max(fitting)[1] if fitting else None


def _is_han(text: str) -> bool:
    return any(ord(sign) > 0x2E80 for sign in text)
