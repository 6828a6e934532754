"""What the aliases know, asked of tags. Pure."""

from dataclasses import dataclass

from bot.language.tags.aliases import Aliases
from bot.language.tags.names import row_of


@dataclass(frozen=True, slots=True)
class Known:
    """Called with a tag: whether a row names it, in any form."""

    aliases: Aliases

    def __call__(self, tag: str) -> bool:
        return row_of(tag, self.aliases) is not None

    def exactly(self, tag: str) -> bool:
        """Whether a row has this very name: "Kochen" and not "koche"."""
        return self.aliases.spells(tag)
