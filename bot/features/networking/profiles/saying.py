"""A profile in words. Pure."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from bot.core.message import At, Button, Choice, Message, Phrase, Words, bullets, heading, message, say
from bot.features.networking.profiles.model import TAG_KINDS, Profile
from bot.features.networking.profiles.tongues import language_names
from bot.language.tags.aliases import Aliases
from bot.language.tags.names import canonical

AGREE = "networking-agree"
DECLINE = "networking-decline"
EDIT = "networking-edit"
PAUSE = "networking-pause"
RESUME = "networking-resume"
MEAN = "networking-mean"


def named(tags: Sequence[str], language: str, aliases: Aliases) -> str:
    """The tags as the language calls them; as they were said where no alias names them."""
    return ", ".join(dict.fromkeys(canonical(one, language, aliases) for one in tags))


def profile_lines(profile: Profile, aliases: Aliases, language: str) -> list[Words]:
    """What somebody said of themselves, a line for each part that they filled."""
    lines: list[Words] = [
        say("networking-kind", kind=Choice(kind), tags=named(profile.of(kind), language, aliases))
        for kind in TAG_KINDS
        if profile.of(kind)
    ]
    if profile.languages:
        lines.append(say("networking-languages", languages=language_names(profile.languages, language)))
    if profile.days:
        lines.append(say("networking-days", days=_days(profile.days)))
    if profile.wants != "any":
        lines.append(say("networking-wants", wants=Choice(profile.wants)))
    if profile.team:
        lines.append(say("networking-team", team=profile.team))
    if profile.newcomer is not None:
        lines.append(say("networking-newcomer", newcomer=Choice("yes" if profile.newcomer else "no")))
    if profile.line:
        lines.append(say("networking-line", line=profile.line))
    return lines


def shown(
    profile: Profile, aliases: Aliases, language: str, *before: Words, more: Sequence[Button] = ()
) -> Message:
    """The whole profile for its owner, with what becomes of it and what they can do about that."""
    lines = profile_lines(profile, aliases, language)
    about = bullets(*((line,) for line in lines)) if lines else say("networking-nothing-yet")
    return message(
        *before,
        heading(say("networking-my-profile")),
        about,
        standing(profile),
        buttons=(*buttons(profile), *more),
    )


def standing(profile: Profile) -> Phrase:
    """What becomes of the profile as it is."""
    if not profile.agreed:
        return say("networking-may-i")
    return say("networking-is-paused") if profile.paused else say("networking-is-used")


def buttons(profile: Profile) -> tuple[Button, ...]:
    """What its owner can do: say yes or no, change, pause."""
    change = Button(EDIT, say("networking-button-edit"), twin=say("networking-twin-edit"))
    no_more = say("networking-twin-decline")
    if not profile.agreed:
        agree = Button(AGREE, say("networking-button-agree"), twin=say("networking-twin-agree"))
        return (agree, Button(DECLINE, say("networking-button-no"), twin=no_more), change)
    decline = Button(DECLINE, say("networking-button-decline"), twin=no_more)
    if profile.paused:
        again = Button(RESUME, say("networking-button-resume"), twin=say("networking-twin-resume"))
        return (change, again, decline)
    return (change, Button(PAUSE, say("networking-button-pause"), twin=say("networking-twin-pause")), decline)


def did_you_mean(tag: int, said: str, likely: Sequence[str]) -> tuple[Button, ...]:
    """A button for each topic that an unknown tag may mean."""
    return tuple(
        Button(
            MEAN,
            say("networking-button-mean", said=said, meant=one),
            f"{tag}:{one}",
            say("networking-twin-mean", said=said, meant=one),
        )
        for one in likely
    )


def _days(days: Sequence[date]) -> Phrase | At:
    noon = (datetime(one.year, one.month, one.day, 12, tzinfo=UTC) for one in days)
    first, *others = (At(one, "UTC", "day") for one in noon)
    listed: Phrase | At = first
    for one in others:
        listed = say("networking-and-day", before=listed, day=one)
    return listed
