"""How many seats a command asks for. Pure."""

import re

from bot.language.fold import fold, words

LONGEST_SENTENCE = 90

_TOGETHER = {
    "zweit": 2, "dritt": 3, "viert": 4, "fuenft": 5, "sechst": 6,
    "a": 1, "one": 1, "eine": 1, "einem": 1, "einer": 1, "einen": 1, "two": 2, "zwei": 2,
    "three": 3, "drei": 3, "four": 4, "vier": 4, "five": 5, "fuenf": 5,
}  # fmt: skip
_MORE = re.compile(
    r"(?:(?:und|and) )?(?:(?:mit|with|plus) )(?:noch )?(?P<more>\d{1,3}|\w+)"
    r"(?: (?:more|weiteren?|anderen|others?|guests?|gaesten?|leuten?|"
    r"personen|people|freunden|freundin|freund|friends?|kollegen|kollegin|colleagues?))*"
)
_TOTAL = re.compile(
    r"(?:(?:for|fuer|zu|mit insgesamt|with) )?(?P<total>\d{1,3}|\w+)"
    r"(?: (?:plaetzen?|platz|seats?|personen|person|people|leute|of us))?"
)
_ALONE = frozenset({"allein", "alleine", "alone", "nur ich", "just me", "only me"})


def seats_asked(rest: str) -> int | None:
    """The number of seats in all: `mit 2` are three, `zu zweit` and `2 Plätze` are two, `+1` is a guest
    beside oneself. 0: nothing was said of it; None: something else was said."""
    said = rest.strip(" .!,")
    if found := re.fullmatch(r"\+\s?(\d{1,3})", said):
        return int(found[1]) + 1
    text = " ".join(one for one in words(said) if one not in ("bitte", "please", "auch", "too"))
    if not text:
        return 0
    if text in _ALONE:
        return 1
    if found := _MORE.fullmatch(text):
        more = _number(found["more"])
        return None if more is None else more + 1
    if found := _TOTAL.fullmatch(text):
        return _number(found["total"])
    return None


def _number(said: str) -> int | None:
    return int(said) if said.isdecimal() else _TOGETHER.get(said)


_WHICH = r"(?:(?:der|die|das|the|session|tour|workshop|pitch) )*#\d{1,9}"
_CANNOT_COME = re.compile(
    r"(?:(?:leider|sorry|schade|unfortunately|entschuldigung),? )*(?:"
    r"(?:ich )?(?:kann|schaffe?|komme?)(?: es)?(?: leider| doch| jetzt| heute| morgen)* nicht(?: mehr)?"
    rf"(?: (?:zu|zur|zum|bei|in|an))? {_WHICH}"
    r"(?: (?:kommen|gehen|teilnehmen|dabei sein|schaffen|mitmachen))?"
    r"|i (?:can't|cannot|can not|won't|will not)(?: be able to)?"
    rf"(?: make it to| make it| come to| be at| get to| go to| attend| join) {_WHICH}"
    rf"|i(?:'m| am) not coming to {_WHICH}"
    r")(?: after all| anymore| any more| today| tomorrow)?"
)


def cannot_come(text: str) -> bool:
    """Whether somebody says, of something with a label, that they cannot come."""
    said = " ".join(fold(text).replace("’", "'").split()).strip(" .!,")
    return len(said) <= LONGEST_SENTENCE and _CANNOT_COME.fullmatch(said) is not None


def label_in(text: str) -> str:
    """The label that the text names, wherever; empty where there is none."""
    found = re.search(r"#(\d{1,9})\b", text)
    return found[1] if found else ""
