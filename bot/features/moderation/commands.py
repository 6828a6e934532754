"""What the moderation listens to."""

from pathlib import Path

from bot.core.feature import Command, Feature, Takes
from bot.core.ports import Audience
from bot.core.roles import Role
from bot.features.moderation.muting import MuteData, Muting
from bot.features.moderation.reporting import MUTE, REPORT, Links, Reporting
from bot.features.moderation.sentences import to_mute, to_unmute
from bot.features.moderation.store import MuteStore
from bot.language.fold import words
from bot.storage.people import People

_MYSELF = frozenset({"mich", "uns", "me", "us"})


def feature(people: People, organisers: Audience, zone: str, links: Links) -> Feature:
    """The moderation's part in the house. `links`: the address of a message, for people."""
    store = MuteStore(people)
    muting, reporting, data = Muting(store, people, organisers, zone), Reporting(links), MuteData(store, zone)
    return Feature(
        name="moderation",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(
                name="moderation-report",
                run=reporting.report,
                takes=Takes.ANYTHING,
                fits=_of_others,
                rare=True,
            ),
            Command(
                name="moderation-mute",
                run=muting.mute,
                takes=Takes.TEXT,
                fits=lambda rest: to_unmute(f"stumm {rest}") is None,
                role=Role.ORGANISER,
                rare=True,
                wants=lambda text: to_mute(text) is not None,
            ),
            Command(
                name="moderation-unmute",
                run=muting.unmute,
                takes=Takes.TEXT,
                role=Role.ORGANISER,
                rare=True,
                wants=lambda text: to_unmute(text) is not None,
            ),
            Command(name="moderation-muted", run=muting.list, role=Role.ORGANISER, rare=True),
        ),
        buttons={MUTE: muting.press},
        shortcuts={REPORT: reporting.chosen},
        roles={MUTE: Role.ORGANISER},
        timed=(data,),
        person_data=data,
    )


def _of_others(rest: str) -> bool:
    """`melde mich …` is a sign-up."""
    return not (words(rest)[:1] and words(rest)[0] in _MYSELF)
