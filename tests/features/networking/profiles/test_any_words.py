"""Whatever somebody writes into a profile is shown as they wrote it: never markup, a link, a command or a ping."""

from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import bot
from bot.core.message import Code, Plain, Strong, Worded, plain_lines
from bot.core.texts import SPOKEN, Reader, Texts
from bot.features.networking.profiles.model import Profile, Tag
from bot.features.networking.profiles.saying import did_you_mean, shown
from bot.language.tags.aliases import shipped_aliases

HOUSE = Path(bot.__file__).parent
TEXTS = Texts([HOUSE / "core" / "words", HOUSE / "features" / "networking" / "profiles" / "texts"])
NOW = datetime(2011, 11, 3, 9, tzinfo=UTC)
NASTY = ["@channel", "<!channel>", "@room", "*b* `forget me`", "[a](https://x.y)", "{ $tags }", "- a\n\n- b"]
WORDS = st.one_of(st.sampled_from(NASTY), st.text(max_size=60))


def _worded(profile: Profile, language: str) -> Worded:
    more = [button for tag in profile.tags for button in did_you_mean(tag.id, tag.said, ["Rust"])]
    told = shown(profile, shipped_aliases(), language, more=more)
    return TEXTS.word(told, Reader(language, NOW, {}))


@settings(max_examples=150, deadline=None)
@given(WORDS, WORDS, WORDS, st.booleans(), st.sampled_from(SPOKEN))
def test_words_of_people_stay_words(tag: str, team: str, line: str, agreed: bool, language: str) -> None:
    profile = Profile(person=1, tags=(Tag(1, "interests", tag),), team=team, line=line, agreed=agreed)
    innocent = Profile(person=1, tags=(Tag(1, "interests", "x"),), team="x", line="x", agreed=agreed)
    worded, plain = _worded(profile, language), _worded(innocent, language)
    spans = [span for block in worded.blocks for row in block.lines for span in row]
    assert all(isinstance(span, Plain | Strong | Code) for span in spans)
    codes = [span for block in plain.blocks for row in block.lines for span in row if isinstance(span, Code)]
    assert [span for span in spans if isinstance(span, Code)] == codes
    assert not worded.notify
    assert not worded.everyone
    assert _letters(line) in _letters(plain_lines(worded))


def _letters(text: str) -> str:
    """Without signs: a dash at the start of a line is another one, so that it makes no list."""
    return "".join(filter(str.isalnum, text))
