"""What the bot has said lately, so that people can press, react to, reply to and edit it."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random


@dataclass(frozen=True, slots=True)
class Post:
    """A message in a conversation. `buttons`: what each is called on the platform, and its value."""

    conversation: str
    id: str
    thread: str | None = None
    author: str = ""
    buttons: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A form that was opened: its name, subject and fields."""

    name: str
    subject: str
    fields: Sequence[str]


@dataclass(slots=True)
class Seen:
    """The last of them. `posts` are the bot's, `said` the people's."""

    posts: deque[Post] = field(default_factory=lambda: deque(maxlen=150))
    said: deque[Post] = field(default_factory=lambda: deque(maxlen=150))
    forms: deque[Opened] = field(default_factory=lambda: deque(maxlen=20))

    def any(self, rng: Random) -> Post | None:
        """One of the bot's, rather the latest."""
        if not self.posts:
            return None
        newest = len(self.posts) - 1
        return self.posts[max(0, newest - int(rng.expovariate(0.1)))]

    def by(self, rng: Random, author: str) -> Post | None:
        """One that this person wrote."""
        theirs = [one for one in self.said if one.author == author]
        return rng.choice(theirs) if theirs else None
