"""Signals and messages as stored text and back: the one place that knows their written form."""

from typing import Annotated, Any

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic_core import PydanticSerializationError, to_json

from bot.core.message import Phrase
from bot.core.outgoing import ToGroup, Variant
from bot.core.signals import AnySignal, FormSubmitted

_SIGNAL: TypeAdapter[AnySignal] = TypeAdapter(Annotated[AnySignal, Field(discriminator="kind")])
_VARIANTS: TypeAdapter[tuple[Variant, ...]] = TypeAdapter(
    tuple[Variant, ...], config=ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")
)
_PHRASE: TypeAdapter[Phrase] = TypeAdapter(Phrase)
_GROUP: TypeAdapter[ToGroup] = TypeAdapter(ToGroup)


def _write(value: object) -> str:
    # As each part is; an adapter tries, for each part, one kind of words after the other, for as long again.
    return to_json(value, bytes_mode="base64").decode()


def signal_to_text(signal: AnySignal) -> str:
    """One signal as JSON."""
    return _write(signal)


def storable(signal: AnySignal) -> AnySignal:
    """The same signal without what no database can keep: half characters become `?`, NUL nothing."""
    try:
        if isinstance(signal, FormSubmitted):
            "".join(signal.values).encode()  # half a character in a name is written without complaint
        whole = "\\u0000" not in signal_to_text(signal)
    except (PydanticSerializationError, UnicodeEncodeError):
        whole = False  # half a character: it is mended below
    return signal if whole else _SIGNAL.validate_python(_whole(_SIGNAL.dump_python(signal)))


def _whole(value: Any) -> Any:
    match value:
        case str():
            return value.encode(errors="replace").decode().replace("\x00", "")
        case dict():
            return {_whole(name): _whole(part) for name, part in value.items()}
        case _:
            return value


def signal_from_text(text: str) -> AnySignal:
    """The signal that `signal_to_text` wrote. Raises ValueError for anything else."""
    return _SIGNAL.validate_json(text)


def variants_to_text(variants: tuple[Variant, ...]) -> str:
    """The variants of an outbox row as JSON."""
    return _write(variants)


def variants_from_text(text: str) -> tuple[Variant, ...]:
    """The variants that `variants_to_text` wrote. Raises ValueError for anything else."""
    return _VARIANTS.validate_json(text)


def phrase_to_text(phrase: Phrase) -> str:
    """One phrase as JSON."""
    return _write(phrase)


def phrase_from_text(text: str) -> Phrase:
    """The phrase that `phrase_to_text` wrote. Raises ValueError for anything else."""
    return _PHRASE.validate_json(text)


def group_to_text(group: ToGroup) -> str:
    """Whom a group conversation is to be opened for, as JSON."""
    return _write(group)


def group_from_text(text: str) -> ToGroup:
    """The group that `group_to_text` wrote. Raises ValueError for anything else."""
    return _GROUP.validate_json(text)
