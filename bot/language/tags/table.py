"""The table of aliases as text: a row a line, `English | German | other names`. Pure but for reading its files."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Row:
    """One topic: what it is called in English and in German, and its other names."""

    english: str
    german: str
    others: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, the English one first, none twice."""
        return tuple(dict.fromkeys((self.english, self.german, *self.others)))

    def name(self, language: str) -> str:
        """What it is called in a language; English where that is neither."""
        return self.german if language == "de" else self.english


def read_rows(text: str) -> Iterator[Row]:
    """The rows of a table. Raises ValueError with a sentence for the first line that is none."""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("|")]
        if len(parts) != 3 or not parts[0]:
            raise ValueError(f"line {number}: a row is `English | German | other, other`")
        english, german, others = parts
        yield Row(english, german or english, tuple(filter(None, map(str.strip, others.split(",")))))


@lru_cache(maxsize=1)
def shipped() -> tuple[Row, ...]:
    """The table that comes with the bot: German, English and short names of topics."""
    folder = files("bot.language.tags") / "rows"
    tables = sorted((one for one in folder.iterdir() if one.name.endswith(".txt")), key=lambda one: one.name)
    return tuple(row for table in tables for row in read_rows(table.read_text(encoding="utf-8")))
