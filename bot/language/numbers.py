"""Small numbers as people write them, in German, English, French and Chinese."""

import re

_WORDS = {
    "eins": 1, "ein": 1, "eine": 1, "einem": 1, "einen": 1, "einer": 1, "zwei": 2, "zwo": 2, "drei": 3,
    "vier": 4, "fuenf": 5, "funf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
    "zwoelf": 12, "zwolf": 12, "dreizehn": 13, "vierzehn": 14, "fuenfzehn": 15, "sechzehn": 16,
    "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20, "dreissig": 30, "vierzig": 40,
    "fuenfundvierzig": 45, "sechzig": 60, "neunzig": 90,
    "one": 1, "an": 1, "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "forty-five": 45, "sixty": 60, "ninety": 90,
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30, "quarante": 40,
}  # fmt: skip

_ORDINALS = {
    "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "fuenfte": 5, "sechste": 6, "siebte": 7, "achte": 8,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "premier": 1, "premiere": 1, "deuxieme": 2, "troisieme": 3, "quatrieme": 4, "cinquieme": 5,
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5,
}  # fmt: skip

_HAN = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "兩": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_DIGITS = re.compile(r"\d+")

HAN = "[零〇一二两兩三四五六七八九十]{1,3}"
NUMBER = r"\d{1,3}|" + "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True))
ORDINAL = (
    "|".join(f"{word}[nrms]?" for word in sorted(_ORDINALS, key=len, reverse=True) if word.isascii())
    + r"|\d{1,2}(?:st|nd|rd|th|e|eme|er|\.)"
)


def number(text: str) -> int:
    """The value of what `NUMBER` or `HAN` matched. Raises ValueError for anything else."""
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if text.isascii() and text.isdecimal() else _of_han(text)


def ordinal(text: str) -> int:
    """The value of what `ORDINAL` (or a Chinese digit) matched. Raises ValueError for anything else."""
    if digits := _DIGITS.match(text):
        return int(digits[0])
    for word in (text, text[:-1]):
        if word in _ORDINALS:
            return _ORDINALS[word]
    raise ValueError(text)


def _of_han(text: str) -> int:
    """Up to 99: 三, 十二, 二十, 四十五."""
    tens, ten, ones = text.partition("十")
    if not ten:
        return sum(_HAN[sign] * 10**place for place, sign in enumerate(reversed(text)) if sign in _HAN)
    return (_HAN[tens] if tens else 1) * 10 + (_HAN[ones] if ones else 0)
