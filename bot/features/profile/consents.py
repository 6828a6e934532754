"""A consent in words: what is shown to whom, since when, and how to change that. Pure."""

from bot.core.message import At, Choice, Line, Phrase, say
from bot.core.people import Consented


def line(one: Consented) -> Line:
    """One of them."""
    given = Choice("yes" if one.given else "no")
    what, back = say(f"consent-{one.topic}", given=given), say(f"consent-{one.topic}-back", given=given)
    return (say("my-consents-line", what=what, said=_said(one), back=back),)


def _said(one: Consented) -> Phrase:
    if one.at is not None:
        return say("my-consents-yes" if one.given else "my-consents-no", at=At(one.at, "UTC", "date"))
    return say("my-consents-yes-once" if one.given else "my-consents-never")
