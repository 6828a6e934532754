"""Languages by their names, in any language the bot speaks. Pure."""

from collections.abc import Sequence
from functools import lru_cache

from bot.core.texts import SPOKEN
from bot.language.fold import fold, words
from bot.language.tags.tongues import language_of

_AND = frozenset({"und", "and", "et", "和"})


def language_names(codes: Sequence[str], language: str) -> str:
    """Languages by their names in one language, as a list."""
    from babel import Locale

    names = Locale.parse(language).languages
    return ", ".join(str(names.get(code, code)) for code in codes)


def languages_named(text: str) -> tuple[str, ...] | None:
    """The codes of the languages that are listed; None where one of them is no language."""
    found: list[str] = []
    for piece in text.replace("/", ",").replace(";", ",").replace("、", ",").split(","):
        if not words(piece):
            continue
        codes = [_code(piece)] if _code(piece) else [_code(one) for one in words(piece) if one not in _AND]
        if None in codes:
            return None
        found += [code for code in codes if code]
    return tuple(dict.fromkeys(found))


def _code(said: str) -> str | None:
    return language_of(said.strip(), codes=True) or _by_name().get(fold(said).strip())


@lru_cache(maxsize=1)
def _by_name() -> dict[str, str]:
    """Two letters by each name that the bot itself uses."""
    from babel import Locale

    return {
        fold(str(name)): code
        for language in SPOKEN
        for code, name in Locale.parse(language).languages.items()
        if len(code) == 2
    }
