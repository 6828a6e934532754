"""How well tags and profiles are understood, beside what people labelled."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.language.tags.aliases import shipped_aliases
from bot.language.tags.names import key_of, same
from bot.language.tags.profile import understand_profile

HERE = Path(__file__).parent
KINDS = ("interests", "offers", "needs")


@dataclass(frozen=True, slots=True)
class Score:
    """What was found rightly, what was found besides, and what was missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """How much of what was found is right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """How much of what is right was found."""
        return self.right / max(1, self.right + self.missed)


def rows(name: str) -> list[dict[str, Any]]:
    """A labelled set."""
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def score_tags(name: str) -> tuple[Score, list[str]]:
    """Pairs that were called one; and each wrong pair in words."""
    aliases = shipped_aliases()
    judged = [(row, same(row["a"], row["b"], aliases)) for row in rows(name)]
    mistakes = [f"{row['a']} / {row['b']}: {said}" for row, said in judged if said is not row["same"]]
    return _score(
        ({"x"} if row["same"] else set(), {"x"} if said else set()) for row, said in judged
    ), mistakes


def score_profiles(name: str) -> tuple[Score, Score, list[str]]:
    """Tags by kind and what they are compared by; languages; and each row that is not wholly right, in words."""
    labelled = rows(name)
    tags, languages, mistakes = [], [], []
    for row in labelled:
        wanted, found = _expected(row), _understood(row["text"])
        tags.append((wanted, found))
        spoken = set(understand_profile(row["text"]).languages)
        languages.append((set(row["languages"]), spoken))
        if wanted != found or set(row["languages"]) != spoken:
            missed, besides = sorted(wanted - found), sorted(found - wanted)
            mistakes.append(
                f"{row['id']} {row['text']}\n    missed {missed} besides {besides} spoken {spoken} not {row['languages']}"
            )
    return _score(tags), _score(languages), mistakes


def _expected(row: dict[str, Any]) -> set[str]:
    return {f"{kind}:{key_of(tag, shipped_aliases())}" for kind in KINDS for tag in row[kind]}


def _understood(text: str) -> set[str]:
    profile = understand_profile(text)
    return {f"{kind}:{key_of(tag, shipped_aliases())}" for kind in KINDS for tag in getattr(profile, kind)}


def _score(pairs: Any) -> Score:
    found: Iterator[tuple[set[str], set[str]]] = iter(pairs)
    both = [(len(wanted & got), len(got - wanted), len(wanted - got)) for wanted, got in found]
    return Score(*(sum(column) for column in zip(*both, strict=True)))
