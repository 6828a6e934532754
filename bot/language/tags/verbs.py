"""Topics that somebody names by what they do: "ich koche gern", "I climb". Pure."""

import re
from collections.abc import Iterator

from bot.language.tags.known import Known

_GERMAN = {
    "segle": "Segeln",
    "bastle": "Basteln",
    "sammle": "Sammeln",
    "gärtnere": "Gärtnern",
    "töpfere": "Töpfern",
    "nähe": "Nähen",
    "häkle": "Häkeln",
    "boulder": "Bouldern",
    "bouldere": "Bouldern",
    "angle": "Angeln",
    "trommle": "Schlagzeug",
}
_ENGLISH = {
    "garden": "gardening",
    "photograph": "photography",
    "knit": "knitting",
    "code": "programming",
    "sew": "sewing",
    "brew": "home brewing",
}
_WHOSE = frozenset("your my our the a an anything things stuff dein deine deinen euer eure euren".split())
_WORD = re.compile(r"[^\W\d_]+")


def is_german_verb(item: str, known: Known) -> bool:
    """Whether it is a verb in the first person whose topic is known: "wandere"."""
    return item.isalpha() and item.islower() and item.endswith("e") and _infinitive(item, known) is not None


def topic_of_verb(item: str, known: Known) -> Iterator[str]:
    """The topic that a verb at the beginning names, and what else stands behind it; nothing where none does."""
    first, _, rest = item.partition(" ")
    if not _WORD.fullmatch(first) or first[0].isupper():
        return
    topic = _topic(first.lower(), known)
    if topic is None:
        return
    if not rest or rest.split()[0].lower() in _WHOSE:
        yield topic
    elif known(rest):
        yield topic
        yield rest


def _infinitive(verb: str, known: Known) -> str | None:
    if not verb.endswith("e") and verb not in _GERMAN:
        return None
    forms = (f"{verb}n", f"{verb[:-1]}n")
    return _GERMAN.get(verb) or next((form.capitalize() for form in forms if known.exactly(form)), None)


def _topic(verb: str, known: Known) -> str | None:
    fixed = _infinitive(verb, known) or _ENGLISH.get(verb)
    if fixed:
        return fixed
    forms = (f"{verb}ing", f"{verb[:-1]}ing", f"{verb}{verb[-1]}ing")
    return next((form for form in forms if known(form)), None)
