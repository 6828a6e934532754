"""Which session is meant: its label, its title, or words of it, misspelt or not. Pure."""

import difflib
import re
from collections.abc import Sequence

from bot.core.sessions import Session
from bot.language.fold import words

_LABEL = re.compile(r"#?(\d{1,9})")
_QUOTES = " \t„“”\"'»«.,:;!"
_NEAR = 0.75


def meant(said: str, sessions: Sequence[Session]) -> list[Session]:
    """The sessions that these words name, the best reading only; empty when they name none.

    A label comes first, then the whole title, then titles that have all the words, then near misses.
    """
    bare = said.strip(_QUOTES)
    if label := _LABEL.fullmatch(bare):
        return [one for one in sessions if one.id == int(label[1])]
    wanted = words(bare)
    if not wanted:
        return []
    titles = {one.id: words(one.title) for one in sessions}
    exact = [one for one in sessions if titles[one.id] == wanted]
    return exact or _having(wanted, sessions) or _near(wanted, sessions)


def names_surely(said: str, sessions: Sequence[Session]) -> bool:
    """Whether these words name a session without any guess."""
    bare = said.strip(_QUOTES)
    return bool(_LABEL.fullmatch(bare) or _having(words(bare), sessions))


def _having(wanted: Sequence[str], sessions: Sequence[Session]) -> list[Session]:
    return [one for one in sessions if wanted and set(wanted) <= set(words(one.title))]


def _near(wanted: Sequence[str], sessions: Sequence[Session]) -> list[Session]:
    """Titles that are spelt almost so; where a title has a second part, its first part counts as well."""
    asked = " ".join(wanted)
    spelt: dict[str, list[Session]] = {}
    for one in sessions:
        for title in {one.title, re.split(r"[:–?!]", one.title, maxsplit=1)[0]}:
            spelt.setdefault(" ".join(words(title)), []).append(one)
    close = difflib.get_close_matches(asked, spelt, 3, _NEAR)
    return list({one.id: one for title in close for one in spelt[title]}.values())
