"""Whether a platform hears the bot and is heard, as its adapter knows it."""

from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """How an adapter stands.

    connected  whether it hears and can speak
    since      since when it is so; None: it was never connected yet
    again      how often it was connected anew after it had been away
    cause      why it is away, in a few words without anybody's text
    """

    connected: bool = False
    since: datetime | None = None
    again: int = 0
    cause: str = ""


class Connection:
    """An adapter's own note of how it stands. Pure: the moment is always given."""

    def __init__(self) -> None:
        self.standing = Standing()
        self._ever = False

    def up(self, now: datetime) -> None:
        """It hears and can speak; nothing new where it did before."""
        if self.standing.connected:
            return
        self.standing = Standing(True, now, self.standing.again + self._ever)
        self._ever = True

    def down(self, now: datetime, cause: str) -> None:
        """It does not, for that reason; since when stays as it is while it lasts."""
        away = not self.standing.connected and self.standing.since is not None
        since = self.standing.since if away else now
        self.standing = replace(self.standing, connected=False, since=since, cause=cause)
