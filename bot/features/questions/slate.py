"""A text that is read part by part: what was understood is made blank, so that it is not read twice."""

import re
from collections.abc import Iterable

from bot.language.stem import Word, split
from bot.language.trace import trace


class Slate:
    """`said` is what is left of the text, `text` the same folded; every sign stays in its place."""

    def __init__(self, said: str) -> None:
        self._write(said)

    def _write(self, said: str) -> None:
        self.said = said
        self._traced = trace(said)
        self.text = self._traced.text

    def words(self) -> list[Word]:
        """The words that are left."""
        return split(self.said)

    def cut(self, start: int, end: int) -> None:
        """Make a part [start, end) of the folded text blank."""
        self.cut_said([self._traced.span(start, end)])

    def cut_all(self, pattern: "re.Pattern[str]") -> None:
        """Make blank whatever fits the pattern in the folded text."""
        self.cut_said([self._traced.span(*found.span()) for found in pattern.finditer(self.text)])

    def cut_words(self, words: Iterable[Word]) -> None:
        """Make these words blank."""
        self.cut_said([(word.start, word.end) for word in words])

    def cut_said(self, spans: Iterable[tuple[int, int]]) -> None:
        """Make these parts of what was said blank."""
        said, changed = self.said, False
        for start, end in spans:
            said, changed = said[:start] + " " * (end - start) + said[end:], True
        if changed:
            self._write(said)
