"""Yes and no. Pure."""

from bot.language.fold import words

_YES = frozenset("ja yes j y jawohl ok okay klar sure oui 是 好".split())
_NO = frozenset("nein no n lassen leave stopp stop abbrechen cancel non 不 否".split())


def yes_or_no(text: str) -> bool | None:
    """What an answer says; None: neither. Whoever says both means no."""
    said = set(words(text))
    if said & _NO:
        return False
    return True if said & _YES else None
