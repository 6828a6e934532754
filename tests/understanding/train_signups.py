"""Teaches the weights by which sign-ups are read, from all labelled messages that are not held back.

    python -m tests.understanding.train_signups            writes bot/language/signup/learned.txt anew
    python -m tests.understanding.train_signups --folds    measures on fifths that the rest did not see

Needs scikit-learn, which nothing else here does. The same messages give the same file.

The grammar was written beside `signups.jsonl` and the wordings, and is right on all of them; so it is no evidence
there, or else it would be believed too much. It has not seen the rest.
"""

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from bot.language.signup.combine import Reading, read
from bot.language.signup.decide import decided
from bot.language.signup.evidence import evidence
from bot.language.signup.learned import LABELS, START
from tests.language.test_signup import CASES, WORDINGS

HERE = Path(__file__).parent
LEARNED = Path(sys.modules["bot.language.signup"].__file__ or "").with_name("learned.txt")
FOLDS = 5
KEPT = 10_000
"""Pieces of evidence in the file; more weigh next to nothing."""
TWICE = ("piece", "word", "class")
"""Kinds of evidence that must have been met twice to be kept."""


class Row(NamedTuple):
    text: str
    label: str
    voice: str
    """Which set it is from, "a" the usual voice."""
    reading: Reading
    new: bool
    """Whether the grammar had not seen it."""


def rows() -> list[Row]:
    """All messages to learn from."""
    found = [
        *_labelled("signups_voices", new=True),
        *_labelled("signups_more", new=True),
        *_labelled("signups", new=False),
    ]
    said = (HERE / "signups_said.txt").read_text(encoding="utf-8")
    for table, new in ((said, True), (WORDINGS, False), (CASES, False)):
        for line in table.splitlines():
            meant, mark, text = line.partition("|")
            if mark:
                written = text.strip().replace("\\n", "\n")
                found.append(Row(written, meant.split()[0], "own", read(written), new))
    return found


def _labelled(name: str, *, new: bool) -> list[Row]:
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [
        Row(one["text"], one["label"], one["id"][1] if new else "own", read(one["text"]), new)
        for one in map(json.loads, lines)
    ]


def taught(learned_from: Sequence[Row]) -> dict[str, tuple[int, ...]]:
    """The weights in hundredths. Learned twice: what weighs little is left out, and the rest learned again."""
    found = [evidence(one.reading, of_grammar=one.new) for one in learned_from]
    met = Counter(name for one in found for name in one)
    known = {name for name, times in met.items() if times > 1 or name.split(" ")[0] not in TWICE}
    first = _fitted(found, learned_from, known)
    by_weight = sorted(known, key=lambda name: (-max(map(abs, first[name])) * met[name] ** 0.5, name))
    return _fitted(found, learned_from, set(by_weight[:KEPT]))


def _fitted(
    found: Sequence[Mapping[str, float]], learned_from: Sequence[Row], known: set[str]
) -> dict[str, tuple[int, ...]]:
    vectors = DictVectorizer(dtype=np.float32)
    table = vectors.fit_transform([{name: v for name, v in one.items() if name in known} for one in found])
    model = LogisticRegression(C=3, max_iter=300, tol=1e-3)
    model.fit(table, [one.label for one in learned_from])
    assert tuple(model.classes_) == LABELS
    weights = np.rint(model.coef_.T * 100).astype(int)
    names = vectors.get_feature_names_out()
    start = tuple(int(one) for one in np.rint(model.intercept_ * 100))
    return {START: start, **{name: tuple(map(int, row)) for name, row in zip(names, weights, strict=True)}}


def parts(all_rows: Sequence[Row]) -> list[tuple[list[int], list[int]]]:
    """(to learn from, to judge by): fifths of what the grammar has not seen and others wrote."""
    judged = [place for place, one in enumerate(all_rows) if one.voice != "own"]
    kinds = [f"{all_rows[place].label}{all_rows[place].voice}" for place in judged]
    found = []
    for _, fifth in StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(judged, kinds):
        apart = {judged[one] for one in fifth}
        texts = {all_rows[one].text.casefold() for one in apart}
        rest = [
            place
            for place, one in enumerate(all_rows)
            if place not in apart and one.text.casefold() not in texts
        ]
        found.append((rest, sorted(apart)))
    return found


def write(weights: Mapping[str, tuple[int, ...]]) -> None:
    """Puts the file in its place."""
    head = f"# evidence, and its weight for {', '.join(LABELS)} in hundredths; made by train_signups\n"
    lines = ("\t".join([name, *map(str, row)]) for name, row in sorted(weights.items()) if any(row))
    LEARNED.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def measure(all_rows: Sequence[Row]) -> None:
    """Prints precision and recall, each message read by weights that did not see it."""
    taken: Counter[tuple[str, str, str]] = Counter()
    for learned_from, judged in parts(all_rows):
        weights = taught([all_rows[place] for place in learned_from])
        for one in (all_rows[place] for place in judged):
            label = decided(one.reading, weights).label
            taken.update((voice, one.label, label) for voice in (one.voice, "all"))
    for voice in (*sorted({one.voice for one in all_rows} - {"own"}), "all"):
        for label in ("join", "leave"):
            right = taken[voice, label, label]
            read_so = sum(count for (v, _, said), count in taken.items() if (v, said) == (voice, label))
            there = sum(count for (v, meant, _), count in taken.items() if (v, meant) == (voice, label))
            print(f"{voice:>3} {label:>5}: precision {right / read_so:.3f}, recall {right / there:.3f}")


if __name__ == "__main__":
    if "--folds" in sys.argv:
        measure(rows())
    else:
        write(taught(rows()))
