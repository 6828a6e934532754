"""The profiles' part in the house."""

from collections.abc import Sequence
from pathlib import Path

from bot.core.clock import Clock
from bot.core.context import Context
from bot.core.feature import Command, Feature, Place, Takes
from bot.core.ports import JobSpec
from bot.core.roles import Role
from bot.core.sessions import Events
from bot.features.networking.profiles import saying
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.counting import Counting
from bot.features.networking.profiles.data import ProfileData
from bot.features.networking.profiles.form import FORM, ProfileForm
from bot.features.networking.profiles.home import MyProfile
from bot.features.networking.profiles.keeping import MAY_I, Keeping, Nearby
from bot.features.networking.profiles.organising import Organising
from bot.features.networking.profiles.store import ProfileStore
from bot.features.networking.profiles.talking import Talking
from bot.storage.people import People


def feature(
    store: ProfileStore,
    aliases: AliasStore,
    people: People,
    events: Events,
    clock: Clock,
    near: Nearby,
    jobs: tuple[JobSpec, ...] = (),
) -> Feature:
    """What people say of themselves to be introduced, and what organisers say of tags."""
    keeping = Keeping(store, aliases, near)
    talking, organising = Talking(store, keeping, near), Organising(store, aliases)
    counting = Counting(store, aliases)

    data = ProfileData(store, aliases, people, clock, near)

    async def answer(context: Context, text: str) -> bool:
        return await counting.asked(context, text) or await talking.volunteered(context, text)

    return Feature(
        name="networking",
        texts=Path(__file__).parent / "texts",
        commands=(*_own(talking), *_organisers(organising)),
        buttons={
            saying.AGREE: talking.agree,
            saying.DECLINE: talking.decline,
            saying.EDIT: talking.edit,
            saying.PAUSE: talking.pause,
            saying.RESUME: talking.resume,
            saying.MEAN: talking.pressed_mean,
        },
        dialogues={MAY_I: talking.answered},
        forms={FORM: ProfileForm(store, keeping, events).spec},
        answerer=answer,
        retract=store.retract,
        person_data=data,
        consenting=data,
        stakes=data,
        home=MyProfile(store, aliases, people),
        jobs=jobs,
    )


def _own(talking: Talking) -> Sequence[Command]:
    return (
        Command(name="networking-mine", run=talking.mine, takes=Takes.ANYTHING),
        Command(name="networking-edit", run=talking.edit, place=Place.DIRECT, rare=True),
        Command(name="networking-add", run=talking.add, takes=Takes.SENTENCE, place=Place.DIRECT, rare=True),
        Command(
            name="networking-remove",
            run=talking.remove,
            takes=Takes.SENTENCE,
            fits=lambda rest: not rest.startswith("@"),  # people are no interests
            place=Place.DIRECT,
            rare=True,
        ),
        Command(
            name="networking-replace", run=talking.instead, takes=Takes.TEXT, place=Place.DIRECT, rare=True
        ),
        Command(name="networking-agree", run=talking.agree, rare=True),
        Command(name="networking-decline", run=talking.decline, rare=True),
        Command(name="networking-pause", run=talking.pause, rare=True),
        Command(name="networking-resume", run=talking.resume, rare=True),
        Command(name="networking-forget", run=talking.forget, place=Place.DIRECT, rare=True),
    )


def _organisers(organising: Organising) -> Sequence[Command]:
    return (
        Command(name="networking-tags", run=organising.tags, role=Role.ORGANISER, rare=True),
        Command(
            name="networking-alias",
            run=organising.alias,
            takes=Takes.ANYTHING,
            role=Role.ORGANISER,
            rare=True,
        ),
        Command(
            name="networking-alias-remove",
            run=organising.remove,
            takes=Takes.TEXT,
            role=Role.ORGANISER,
            rare=True,
        ),
    )
