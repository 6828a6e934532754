"""Topics that somebody names by what they do: "ich koche gern", "I climb". Pure."""

import re
from collections.abc import Callable, Iterator

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
_WORD = re.compile(r"[^\W\d_]+")


def is_german_verb(item: str, known: Callable[[str], bool]) -> bool:
    """Whether it is a verb in the first person whose topic is known: "wandere"."""
    return item.isalpha() and item.islower() and item.endswith("e") and (item in _GERMAN or known(f"{item}n"))


def topic_of_verb(item: str, known: Callable[[str], bool]) -> Iterator[str]:
    """The topic that a verb at the beginning names, and what else stands behind it; nothing where none does."""
    first, _, rest = item.partition(" ")
    if not _WORD.fullmatch(first) or first[0].isupper():
        return
    topic = _topic(first.lower(), known)
    if topic is None:
        return
    if not rest:
        yield topic
    elif known(rest):
        yield topic
        yield rest


def _topic(verb: str, known: Callable[[str], bool]) -> str | None:
    fixed = _GERMAN.get(verb) or _ENGLISH.get(verb)
    if fixed:
        return fixed
    if verb.endswith("e") and known(f"{verb}n"):
        return f"{verb}n".capitalize()
    forms = (f"{verb}ing", f"{verb[:-1]}ing", f"{verb}{verb[-1]}ing")
    return next((form for form in forms if known(form)), None)
