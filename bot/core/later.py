"""An answer that is not known yet: where it goes is kept until something was looked up."""

from dataclasses import dataclass

from pydantic import TypeAdapter

from bot.core.message import Message
from bot.core.outgoing import Outgoing, Priority, To, Variant, posting


@dataclass(frozen=True, slots=True)
class Later:
    """Where one answer goes. `key`, `slot` and `cause` as `Outgoing` has them: the answer belongs to what was
    said, and is changed and taken back with it."""

    key: str
    to: To
    slot: str | None
    language: str
    cause: str | None

    def saying(self, whole: Message) -> Outgoing:
        """The answer, now that it is known."""
        return Outgoing(
            key=self.key,
            to=self.to,
            operation=posting(whole),
            variants=(Variant(whole),),
            slot=self.slot,
            priority=Priority.ANSWER,
            language=self.language,
            cause=self.cause,
        )


_LATER: TypeAdapter[Later] = TypeAdapter(Later)


def later_to_text(later: Later) -> str:
    """As JSON."""
    return _LATER.dump_json(later).decode()


def later_from_text(text: str) -> Later:
    """What `later_to_text` wrote. Raises ValueError for anything else."""
    return _LATER.validate_json(text)
