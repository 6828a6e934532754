"""Who is forgotten is taken out of what was said, and nobody else is."""

import pytest

from bot.core.message import Mention, Names, Plain, message, say
from bot.core.outgoing import Variant
from bot.core.unnamed import Gone, unlisted
from bot.core.wire import variants_from_text, variants_to_text

GONE = Gone(7, ("Will", "Bo", "@will:example.org"), ("Async for cooks",))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Will", "–"),
        ("Ada, Will", "Ada, –"),
        ("Will, Ada", "–, Ada"),
        ("Async · Will, Bo · #3", "Async · –, – · #3"),
        ("Will you come?", "Will you come?"),
        ("Bold, Willow", "Bold, Willow"),
        ("Ask Bo about it", "Ask Bo about it"),
        ("@will:example.org", "–"),
    ],
)
def test_a_name_goes_where_it_stands_for_somebody(text: str, left: str) -> None:
    assert unlisted(text, GONE.names) == left


def test_a_stored_message_says_the_rest_as_before() -> None:
    said = message(
        say("x", names=Names(("Ada", "Will")), title="Async for cooks", label="#7"),
        Mention(7),
        Mention(70),
        Plain("Will Async for cooks be good?"),
    )
    stored = variants_to_text((Variant(said),))
    assert GONE.in_text(stored)
    changed = GONE.without(stored)
    assert changed is not None
    [variant] = variants_from_text(changed)
    assert variant.message == message(
        say("x", names=Names(("Ada", "–")), title="–", label="#7"),
        Plain("–"),
        Mention(70),
        Plain("Will Async for cooks be good?"),
    )


def test_what_says_nothing_of_them_stays_as_it_is() -> None:
    stored = variants_to_text((Variant(message(say("x", name="Willow"), Mention(70))),))
    assert not GONE.in_text(stored)
    assert GONE.without(stored) is None
