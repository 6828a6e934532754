"""The writer's own words: without quotes, struck text, links and codes; hands and mentions become words."""

import re

from bot.language.clean import clean
from bot.language.fold import fold

HAND, SOMEBODY, BREAK = "handraised", "mentionedperson", "¶"
_HANDS = re.compile(
    "[🙋✋🤚🖐][\ufe0f🏻-🏿]*(?:\u200d[♀♂]\ufe0f?)?|:(?:(?:wo)?man-)?(?:rais(?:ing|ed)_?)?hand(?:_raised)?(?:::?skin-tone-\\d)?:"
    "|:person_raising_hand:|:raised_hand_with_fingers_splayed:"
)
_THUMBS = re.compile(r":[+-]1:(?::skin-tone-\d:)?|:thumbs?_?(?:up|down):")
_MENTION = re.compile(r"<@[^>]*>|(?<![\w.@])@[\w.\-]+(?::[\w.\-]+\w)?")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_STRUCK = re.compile(r"~~[^~]+~~|(?<![\w~])~(?=\S)[^~\n]+(?<=\S)~(?![\w~])")
_PLUS_SIGN = str.maketrans({"➕": "+", "＋": "+", "➖": "-", "−": "-"})
_ENTITIES = (("&gt;", ">"), ("&lt;", "<"), ("&amp;", "&"))
_MARKS = "[\"“”„»«'‘’‚「」『』《》]"


def prepare(text: str) -> str:
    """The folded words of the writer alone; a line's end is `BREAK`."""
    text = text.translate(_PLUS_SIGN)
    text = "\n".join(f"{line} {BREAK}" for line in text.splitlines())
    text = _CODE.sub(" ", text)
    text = _STRUCK.sub(" ", text)
    text = _THUMBS.sub(" ", text)
    text = _HANDS.sub(f" {HAND} ", text)
    text = _MENTION.sub(f" {SOMEBODY} ", text)
    cleaned = clean(text)
    said = cleaned.text
    for title in cleaned.titles:
        said = re.sub(rf"{_MARKS}\s*{re.escape(title)}\s*{_MARKS}", " ", said)
    for entity, sign in _ENTITIES:
        said = said.replace(entity, sign)
    return fold(said)
