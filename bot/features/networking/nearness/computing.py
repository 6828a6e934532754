"""Which tags are near each other in meaning: computed in a process of its own. Pure, but for the encoder."""

import base64
import hashlib
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter

from bot.language.tags.likeness import ALIKE, cosine, vector_of


@dataclass(frozen=True, slots=True)
class Question:
    """New tags (by what they are compared by) with their names, and the vectors of those known before."""

    new: Mapping[str, str]
    known: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Near:
    """Two tags, the first by the alphabet first, and how alike they are."""

    tag: str
    other: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The vectors of the new tags, and what they are near to."""

    vectors: Mapping[str, str]
    near: tuple[Near, ...]


_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)
_ANSWER: TypeAdapter[Answer] = TypeAdapter(Answer)


def question_of(new: Mapping[str, str], known: Mapping[str, str]) -> tuple[str, str]:
    """A version that changes with it, and the question as text."""
    told = repr((sorted(new.items()), sorted(known)))
    version = hashlib.sha256(told.encode()).hexdigest()
    return version, _QUESTION.dump_json(Question(new, known)).decode()


def compute(question: str) -> str:
    """Question → answer. A sixth of a second for each new tag, and seconds to begin.

    Raises ImportError where the extra is not installed."""
    asked = _QUESTION.validate_json(question)
    vectors = {key: vector_of(name) for key, name in asked.new.items()}
    known = {key: _unpacked(text) for key, text in asked.known.items()}
    found = near_among(vectors, known)
    return _ANSWER.dump_json(Answer({key: _packed(one) for key, one in vectors.items()}, found)).decode()


def answer_in(text: str) -> Answer:
    """What `compute` wrote."""
    return _ANSWER.validate_json(text)


def near_among(new: Mapping[str, Sequence[float]], known: Mapping[str, Sequence[float]]) -> tuple[Near, ...]:
    """Each new tag with each other that is near it, by the alphabet."""
    everything = {**known, **new}
    found: dict[tuple[str, str], float] = {}
    for one in sorted(new):
        for other in everything:
            likeness = cosine(new[one], everything[other]) if one != other else 0.0
            if likeness >= ALIKE:
                first, second = sorted((one, other))
                found[first, second] = round(likeness, 3)
    return tuple(Near(*pair, found[pair]) for pair in sorted(found))


def _packed(vector: Sequence[float]) -> str:
    return base64.b64encode(array("f", vector).tobytes()).decode()


def _unpacked(text: str) -> Sequence[float]:
    numbers = array("f")
    numbers.frombytes(base64.b64decode(text))
    return numbers
