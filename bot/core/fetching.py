"""The port to files on the web: a programme's source is asked for again and again, politely."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Known:
    """What was told with the last good copy, so that an unchanged one need not be sent again."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A new copy, and what was told with it."""

    data: bytes
    known: Known


class Fetch(Protocol):
    """Gets a file from a URL."""

    async def __call__(self, url: str, known: Known) -> Fetched | None:
        """The file; None when it is still the known one.

        Raises SaySo with what is wrong with the address or the file (and would be, next time), TryLater
        when the other side is away or busy.
        """
        ...
