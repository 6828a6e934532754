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
_ABBREVIATED = re.compile(
    r"\b(evtl|ev|vllt|vll|ca|ggf|z\.\s?b|bzw|inkl|incl|max|min|vsl|nr|st|usw|d\.\s?h|pers|prob|def|approx|wsl|vmtl|ect|etc|mr|mrs|ms|dr|hr|fr|abs|bzgl|inc)\.(?=\s*\S)",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    "(?:[\U0001f300-\U0001faff\u2600-\u27bf][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*)+(?=\\s+\\w)"
)
_WITH = re.compile(r"\bw/(?=\s|\w)|\bm\.\s(?=\w)", re.IGNORECASE)
_MARKS = "[\"“”„»«'‘’‚「」『』《》]"


def prepare(text: str) -> str:
    """The folded words of the writer alone; a line's end is `BREAK`."""
    text = text.translate(_PLUS_SIGN)
    text = "\n".join(f"{line} {BREAK}" for line in text.splitlines())
    text = _CODE.sub(" ", text)
    text = _STRUCK.sub(" ", text)
    text = _THUMBS.sub(" ", text)
    text = _ABBREVIATED.sub(r"\1", text)
    text = _WITH.sub("mit ", text)
    text = _HANDS.sub(f" {HAND} ", text)
    text = _PICTURES.sub(" ; ", text)
    text = _MENTION.sub(f" {SOMEBODY} ", text)
    cleaned = clean(text)
    said = cleaned.text
    for title in cleaned.titles:
        said = re.sub(rf"{_MARKS}\s*{re.escape(title)}\s*{_MARKS}", " ", said)
    for entity, sign in _ENTITIES:
        said = said.replace(entity, sign)
    return fold(said)
