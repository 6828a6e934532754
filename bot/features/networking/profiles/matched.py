"""A profile as the matching sees it: tags by what they are compared by. Pure."""

from collections.abc import Iterable

from bot.features.networking.matching.model import Person
from bot.features.networking.profiles.model import Profile
from bot.language.tags.aliases import Aliases
from bot.language.tags.names import key_of
from bot.language.tags.spelling import spelling


def keys(tags: Iterable[str], aliases: Aliases) -> frozenset[str]:
    """What the tags are compared by: the same for tags that are the same."""
    return frozenset(key_of(one, aliases) for one in tags)


def as_matched(profile: Profile, aliases: Aliases) -> Person:
    """Of whoever said yes; their id as text, their days as ISO dates, their team by its spelling."""
    return Person(
        id=str(profile.person),
        interests=keys(profile.interests, aliases),
        offers=keys(profile.offers, aliases),
        needs=keys(profile.needs, aliases),
        languages=frozenset(profile.languages),
        available=frozenset(day.isoformat() for day in profile.days),
        organisation=spelling(profile.team) or None if profile.team else None,
        newcomer=bool(profile.newcomer),
        wants=profile.wants,
    )
