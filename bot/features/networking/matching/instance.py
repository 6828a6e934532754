"""People and wishes as a file has them, in JSON. The README describes the format."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from bot.features.networking.matching.model import Couple, Past, Person, Terms, Wants, Wish

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Weight = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]
Times = Annotated[int, Field(ge=0, le=10_000)]


class NotAnInstance(ValueError):
    """One sentence says where the file is wrong, and how."""


@dataclass(frozen=True, slots=True)
class Instance:
    """What a file asks for: so many rounds among these people, after what was before."""

    people: tuple[Person, ...]
    past: Past
    wish: Wish
    rounds: int


class _Part(BaseModel):
    model_config = ConfigDict(coerce_numbers_to_str=True, frozen=True)


class _Person(_Part):
    id: Word
    interests: frozenset[Word] = frozenset()
    offers: frozenset[Word] = frozenset()
    needs: frozenset[Word] = frozenset()
    languages: frozenset[Word] = frozenset()
    available: frozenset[Word] = frozenset()
    organisation: Annotated[str, StringConstraints(strip_whitespace=True)] | None = None
    newcomer: bool = False
    wants: Wants = "any"
    blocks: frozenset[Word] = frozenset()


class _Options(_Part):
    model_config = ConfigDict(extra="forbid")

    size: Literal[2, 3, 4] = 2
    rounds: Annotated[int, Field(ge=1, le=1000)] = 1
    seed: int = 0
    fairness: bool = True
    moves: Annotated[int, Field(ge=0)] | None = None
    offer_meets_need: Weight = 1.5
    newcomer_bonus: Weight = 0.0
    idf: Mapping[Word, Weight] = Field(default_factory=dict)


class _File(_Part):
    people: tuple[_Person, ...]
    blocks: tuple[tuple[Word, Word], ...] = ()
    history: tuple[tuple[Word, Word] | tuple[Word, Word, Times], ...] = ()
    ledger: Mapping[Word, Times] = Field(default_factory=dict)
    options: _Options = _Options()

    @model_validator(mode="after")
    def _distinct(self) -> "_File":
        counts = Counter(person.id for person in self.people)
        twice = sorted(name for name, count in counts.items() if count > 1)
        if twice:
            raise ValueError(f"the id “{twice[0]}” is there more than once")
        return self


def read_instance(text: str | bytes) -> Instance:
    """Raises NotAnInstance. Blocks, history and ledger may name people who are not there any more."""
    try:
        file = _File.model_validate_json(text)
    except ValidationError as error:
        raise NotAnInstance(_sentence(error)) from error
    options = file.options
    terms = Terms(options.offer_meets_need, options.newcomer_bonus, options.idf)
    return Instance(
        people=tuple(_person(one) for one in file.people),
        past=Past(_blocks(file), _met(file), file.ledger),
        wish=Wish(options.size, options.seed, options.fairness, options.moves, terms),
        rounds=options.rounds,
    )


def _person(one: _Person) -> Person:
    return Person(
        id=one.id,
        interests=one.interests,
        offers=one.offers,
        needs=one.needs,
        languages=one.languages,
        available=one.available,
        organisation=one.organisation or None,
        newcomer=one.newcomer,
        wants=one.wants,
    )


def _blocks(file: _File) -> frozenset[Couple]:
    listed = {frozenset(couple) for couple in file.blocks}
    own = {frozenset((person.id, other)) for person in file.people for other in person.blocks}
    return frozenset(couple for couple in listed | own if len(couple) == 2)


def _met(file: _File) -> dict[Couple, int]:
    met: Counter[Couple] = Counter()
    for one, other, *times in file.history:
        if one != other:
            met[frozenset((one, other))] += int(times[0]) if times else 1
    return dict(met)


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    place = ".".join(str(step) for step in first["loc"] if "[" not in str(step))
    what = first["msg"].removeprefix("Value error, ")
    return f"{place}: {what}" if place else what
