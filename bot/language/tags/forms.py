"""Forms of one word: plural and singular, German adjectives and their endings. Pure.

A form is only taken off where it cannot make another word: what is not known to be a plural stays as it is, so
that "news" is not "new", "JS" is not "J" and "Kurs" is not "Kur". Words come folded (ä is ae).
"""

import re

from bot.language.tags.nouns import ENDING_IN_S, IN_IE, IRREGULAR, SINGULAR_IN_EN, SINGULAR_IN_S, WITH_E

SHORTEST = 4
_SHORTEST_IN_EN = 6
_ENDINGS = {
    "ungen": "ung",
    "heiten": "heit",
    "keiten": "keit",
    "schaften": "schaft",
    "ionen": "ion",
    "taeten": "taet",
    "innen": "in",
    "ismen": "ismus",
    "enten": "ent",
    "isten": "ist",
    "oren": "or",
    "uren": "ur",
    "iken": "ik",
    "enzen": "enz",
    "inanzen": "inanz",
    "anwaelte": "anwalt",
    "eien": "ei",
    "erinnen": "er",
    "istinnen": "ist",
}
_NOT_A_SUFFIX = ("spinnen", "gewinnen", "beginnen", "besinnen", "rinnen")
_ADJECTIVES = tuple(
    "ig isch lich bar sam haft los al ell iv aer oes ant end iert voll frei arm"
    " neu alt gut offen agil sozial gruen kreativ klein gross jung modern lokal fair urban frueh hybrid digital"
    " stabil mobil schnell deutsch einfach leicht kalt warm schoen rein".split()
)
_IRREGULAR_END = re.compile(f"(?:{'|'.join(IRREGULAR)})$")
_FEMININE = ("erin", "istin", "antin", "entin", "orin", "eurin")
_SHORTEST_FEMININE = 8
_INFLECTED = ("em", "en", "er", "es", "e")


def singular(word: str) -> str:
    """The singular of a noun in German or English; the word itself where it is no plural that is known.

    A German dative plural is two steps away: projekten, projekte, projekt.
    """
    once = _one_step(word)
    return _one_step(once) if word.endswith("n") and once.endswith("e") else once


def _one_step(word: str) -> str:
    if len(word) < SHORTEST or not word.isalpha():
        return word
    if irregular := _IRREGULAR_END.search(word):
        return word[: irregular.start()] + IRREGULAR[irregular[0]]
    if word.endswith("s"):
        return _without_s(word)
    if word.endswith(_FEMININE) and len(word) >= _SHORTEST_FEMININE:
        return word.removesuffix("in")
    if word.endswith("n"):
        return _without_n(word)
    if word.endswith("e") and word[:-1].endswith(WITH_E):
        return word[:-1]
    return word


def plain_adjective(word: str) -> str:
    """An adjective without its German ending: nachhaltiges, nachhaltigem and nachhaltige are nachhaltig."""
    for ending in _INFLECTED:
        if word.endswith(ending) and word.removesuffix(ending).endswith(_ADJECTIVES):
            return word.removesuffix(ending)
    return word


def _without_s(word: str) -> str:
    if word in SINGULAR_IN_S or word.endswith(("ss", "us", "is", "ics", *ENDING_IN_S)):
        return word
    if word.endswith("ies"):
        return word[:-1] if word.endswith(IN_IE) else word[:-3] + "y"
    if word.endswith(("sses", "xes", "shes", "tches", "aches", "nches", "rches", "zzes")):
        return word[:-2] if not word.endswith("zzes") else word[:-3]
    return word[:-1]


def _without_n(word: str) -> str:
    for ending, one in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending) + 1 and not word.endswith(_NOT_A_SUFFIX):
            return word.removesuffix(ending) + one
    if word.endswith("en") and len(word) >= _SHORTEST_IN_EN and not word.endswith(SINGULAR_IN_EN):
        return word[:-1]
    return word
