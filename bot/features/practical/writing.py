"""What an organiser writes after `antwort`: topic, words of its own, language, text. Pure."""

import re
from dataclasses import dataclass

from bot.language.detect import detect
from bot.language.fold import words
from bot.language.topics import topic_named

LONGEST = 2000

_LANGUAGES = {
    "de": "de",
    "deutsch": "de",
    "german": "de",
    "en": "en",
    "englisch": "en",
    "english": "en",
    "fr": "fr",
    "franzoesisch": "fr",
    "french": "fr",
    "zh": "zh",
    "chinesisch": "zh",
    "chinese": "zh",
}


@dataclass(frozen=True, slots=True)
class Name:
    """What an entry is called: its topic, the words it may be asked by, and a language if one is named."""

    topic: str
    keywords: tuple[str, ...]
    language: str | None


@dataclass(frozen=True, slots=True)
class Written:
    """A whole entry in one language."""

    name: Name
    language: str
    text: str


def read_name(said: str) -> Name | None:
    """`wlan, internet en`: several words for one thing, and at the end maybe the language."""
    parts = [" ".join(part.split()) for part in re.split(r"[,/]", said) if part.strip()]
    language = None
    if parts:
        *before, last = parts[-1].split(" ")
        if language := _LANGUAGES.get("".join(words(last))):
            parts[-1] = " ".join(before)
    keywords = tuple(part for part in parts if words(part))
    if not keywords:
        return None
    known = [topic for keyword in keywords if (topic := topic_named(keyword))]
    return Name(known[0] if known else "-".join(words(keywords[0]))[:64], keywords, language)


def read_written(said: str, usual: str) -> Written | None:
    """The entry; its language is the one that is named, else the one it is written in, else the usual one."""
    head, colon, text = said.partition(":")
    name = read_name(head)
    body = text.strip()
    if name is None or not colon or not body or len(body) > LONGEST:
        return None
    return Written(name, name.language or _detect(body) or usual, body)


def _detect(text: str) -> str | None:
    if any("\u4e00" <= sign <= "\u9fff" for sign in text):
        return "zh"
    return detect(text)
