"""The introductions' part in the house."""

from pathlib import Path

from bot.core.feature import Command, Feature, Place, Takes
from bot.features.networking.introductions import wording
from bot.features.networking.introductions.answering import Answering
from bot.features.networking.introductions.data import IntroductionData
from bot.features.networking.introductions.introducing import Introducing
from bot.features.networking.introductions.knowing import Knowing
from bot.features.networking.introductions.store import IntroductionStore
from bot.features.networking.introductions.timed import IntroductionsInTime
from bot.features.networking.profiles.store import ProfileStore
from bot.storage.people import People


def feature(
    store: IntroductionStore,
    profiles: ProfileStore,
    knowing: Knowing,
    introducing: Introducing,
    people: People,
) -> Feature:
    """What becomes of an introduction, and what people say to it."""
    answering = Answering(store, profiles, knowing, introducing)
    in_time = IntroductionsInTime(store, introducing)
    data = IntroductionData(store, introducing, people)
    return Feature(
        name="introductions",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(name="introductions-met", run=answering.met, takes=Takes.LABEL, rare=True),
            Command(name="introductions-later", run=answering.later, takes=Takes.LABEL, rare=True),
            Command(name="introductions-again", run=answering.again, takes=Takes.LABEL, rare=True),
            Command(
                name="introductions-never",
                run=answering.never,
                takes=Takes.LABELLED,
                place=Place.DIRECT,
                rare=True,
            ),
            Command(
                name="introductions-yes",
                run=answering.yes,
                takes=Takes.LABEL,
                place=Place.DIRECT,
                rare=True,
            ),
            Command(
                name="introductions-no",
                run=answering.no,
                takes=Takes.LABEL,
                place=Place.DIRECT,
                rare=True,
            ),
            Command(name="introductions-ask-first", run=answering.ask_first, rare=True),
            Command(name="introductions-ask-not", run=answering.ask_not, rare=True),
            Command(name="introductions-share", run=answering.share, rare=True),
            Command(name="introductions-share-not", run=answering.share_not, rare=True),
        ),
        buttons={
            wording.MET: answering.met,
            wording.LATER: answering.later,
            wording.AGAIN: answering.again,
            wording.NEVER: answering.never,
            wording.YES: answering.yes,
            wording.NO: answering.no,
        },
        timed=(in_time,),
        planned=(in_time,),
        person_data=data,
        consenting=data,
        stakes=data,
    )
