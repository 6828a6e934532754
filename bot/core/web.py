"""What features show on the web. A feature names a path and answers it; who serves it, it does not know."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.core.ports import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands at an address. `private`: for one person's eyes, so that nothing on the way keeps it."""

    media_type: str
    body: bytes
    private: bool = False


Show: TypeAlias = Callable[[Tx, Mapping[str, str]], Awaitable[Page | None]]
"""Takes what the path names, and a look at the data; None: there is nothing at that address."""


@dataclass(frozen=True, slots=True)
class Route:
    """An address, such as `/calendar/{secret}.ics`, where a name in braces is a part without a slash."""

    path: str
    show: Show
