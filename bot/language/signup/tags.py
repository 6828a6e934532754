"""Words and the classes that they belong to: contractions written out, phrases joined, near spellings read."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from bot.language.near import Spellings
from bot.language.numbers import number
from bot.language.signup import english, french, german, more
from bot.language.signup.meaning import Token
from bot.language.signup.prepare import BREAK, HAND, SOMEBODY
from bot.language.small_words import EVERYWHERE

UNKNOWN = "X"
LONG_ENOUGH = 8
MOST_SEATS = 20
"""Nobody brings more to a session; a bigger number is something else."""

_TOKEN = re.compile(
    rf"""
    (?P<half>50\s?[/:]\s?50|fifty[- ]fifty)
    | (?P<clock>\d{{1,2}}[:.]\d\d(?:\s?(?:uhr|h|am|pm)\b)?|\d{{1,2}}\s?(?:uhr|h|am|pm)\b)
    | (?P<label>\#\d+)
    | (?P<share>\d+\s?%(?:ig)?)
    | (?P<long>\+?\d[\d\s/()-]{{4,}}\d)
    | \+\s?(?P<plus>\d+)(?![\w%:]|[.,]\d)
    | (?P<minus>(?<![\w-])-\d+)(?!\w)
    | (?P<times>\d+)\s?x(?!\w) | (?P<timesm>\d+)\s?mal\b | x\s?(?P<timesx>\d+)(?!\w)
    | zu\s?(?P<zun>\d)(?:t\b|er\b|\.?(?=\s*(?:$|[!,.])))
    | (?P<num>\d+)(?![\w])
    | (?P<word>[^\W_]+(?:['-][^\W\d_]+)*)
    | (?P<stop>[?!.…]+)
    | (?P<comma>,)
    | (?P<pause>[;:()\[\]–—|{BREAK}]|/|(?<=\s)-+(?=\s)|->)
    | (?P<and>[&+])
    """,
    re.VERBOSE,
)
_GERMAN_S = "wenn ob falls geht klappt wird passt ich kann wie was wo bin schaffe schaff hab habe gibt machs"
_CONTRACTIONS = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"\bca(?:n'?t|nnot|nt)\b|\bcouldn'?t\b", "can not"),
        (r"\bw[ou]n'?t\b|\bshan'?t\b", "will not"),
        (r"\b(do|does|did|is|are|was|were|have|has|had|would|should|must|ai|need)n'?t\b", r"\1 not"),
        (r"\b(i|you|we|they|he|she|it|that|there)'(?:ll)\b", r"\1 will"),
        (r"\bi'?m(?= (?:in|out|coming|joining|down|up|game|going|there|definitely|so|also|not|interested|sick|ill|still|no|totally|really|happy|glad|keen|afraid|dabei|raus|on|100|a|unable|skipping|bringing|attending|cming|comming|tempted)\b)", "i am"),
        (r"\b(i|we|you|they)'m\b", r"\1 am"),
        (r"\bill(?= (?:be|come|join|take|bring|pass|skip|attend|have|sit|drop|try|probably|definitely|also)\b)", "i will"),
        (r"\bid(?= (?:love|like|be|join|come)\b)", "i would"),
        (r"\b(we|you|they)'re\b|\b(you|they)re\b", r"\1\2 are"),
        (r"(?:^|(?<=[¶.!?,] ))were(?= (?:in|coming|joining|both|there|two|three|four|\d)\b)", "we are"),
        (r"\b(i|we|you|they)'ve\b", r"\1 have"),
        (r"\b(i|we|you|they|he|she)'d\b", r"\1 would"),
        (r"\b(it|he|she|that|who|what|where|there|here|how|when)'s\b|\b(who|what|where)s\b", r"\1\2 is"),
        (rf"\b({_GERMAN_S.replace(' ', '|')})'s\b", r"\1 es"),
        (r"(?<![\w'])([jmtndlcs]|qu)'(?=\w)", r"\1 "),
        (r"(?<=\w)'s\b", " s"),
    )
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1")
_WITH_VERB = re.compile(r"mit(?!t)(?:zu)?\w{3,}(?:en|ern|eln)")
"""Doing something with others, which German says in one word: "mitsingen"."""
_COUNTED = {"zweit": 2, "dritt": 3, "viert": 4, "fuenft": 5, "sechst": 6, "siebt": 7, "acht": 8}
_OFTEN = {"einmal": 1, "zweimal": 2, "dreimal": 3, "viermal": 4}
_MANY = {"couple": 2, "paar": 2}
_PLURALS = frozenset(
    "freunde freunden freundinnen kollegen kolleginnen kumpels kinder kindern leute leuten personen gaeste gaesten bekannte "
    "friends colleagues mates buddies kids children guests teammates coworkers students persons people amis amies collegues enfants personnes "
    "parents eltern geschwister grosseltern siblings neighbours neighbors cousins jungs maedels enkelkinder enkelkindern grandchildren erwachsene erwachsenen nachbarn "
    "menschen mitstreiter kommilitonen others adults".split()
)
_NOT_NUMBERS = frozenset(("an", "a", "sept", "acht", "elf", "un", "une"))
_RESPELT = frozenset(
    "DABEI COMING COME COME1 REG REGP REGINF UNREGINF RESERVE SEAT CANCEL CANCEL1 SICK HEDGE BRING SAY".split()
)
"""The classes whose words are recognised when misspelt."""


def _tables() -> Iterator[tuple[tuple[str, ...], str]]:
    for table in (more.WORDS, french.WORDS, english.WORDS, german.WORDS):
        for tag, listed in table.items():
            for entry in listed.split():
                yield tuple(entry.split("_")), tag


_PHRASES: Mapping[tuple[str, ...], str] = dict(_tables())
_LONGEST = max(map(len, _PHRASES))
_OPENERS = frozenset(phrase[0] for phrase in _PHRASES if len(phrase) > 1)


def tag(text: str) -> list[Token]:
    """The tokens of a prepared text, punctuation among them as STOP, COMMA and PAUSE."""
    for pattern, said in _CONTRACTIONS:
        text = pattern.sub(said, text)
    return _in_context(list(_joined(_split(text))))


def _split(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        yield _token(str(match.lastgroup), match[match.lastgroup or 0])


def _token(group: str, said: str) -> Token:
    match group:
        case "half":
            return Token(said, "HEDGE")
        case "clock":
            return Token(said, "TIME")
        case "label":
            return Token(said, "FILL")
        case "share":
            return Token(said, "FILL" if said.startswith("100") else UNKNOWN)
        case "long":
            return Token(said, UNKNOWN)
        case "plus" | "num" | "times" | "timesx" | "timesm":
            kind = {"plus": "PLUS", "num": "NUM"}.get(group, "MAL")
            value = int(said) if len(said) < 4 else 0
            return Token(said, kind if 0 < value <= MOST_SEATS else UNKNOWN, value)
        case "zun":
            return Token(said, "ZUN", int(said)) if said > "1" else Token(said, UNKNOWN)
        case "minus":
            return Token(said, "MINUS")
        case "stop":
            return Token(said, "STOP")
        case "comma":
            return Token(said, "COMMA")
        case "pause":
            return Token(said, "STOP" if said == BREAK else "PAUSE")
        case "and":
            return Token(said, "AND")
        case _:
            return Token(said, "")


def _joined(tokens: Iterator[Token]) -> Iterator[Token]:
    """Phrases become one token, words get their class; the longest phrase wins."""
    left = list(tokens)
    place = 0
    while place < len(left):
        token = left[place]
        if token.tag and token.word not in _OPENERS:
            yield token
            place += 1
            continue
        length = _phrase_at(left, place) if token.word in _OPENERS else 0
        if length:
            said = tuple(one.word for one in left[place : place + length])
            yield Token(" ".join(said), _PHRASES[said])
            place += length
        else:
            yield token if token.tag else _word(token.word)
            place += 1


def _phrase_at(tokens: list[Token], place: int) -> int:
    for length in range(min(_LONGEST, len(tokens) - place), 1, -1):
        if tuple(token.word for token in tokens[place : place + length]) in _PHRASES:
            return length
    return 0


@lru_cache(maxsize=16_384)
def _word(word: str) -> Token:
    if word == HAND:
        return Token(word, "HAND", 1)
    if word == SOMEBODY:
        return Token(word, "AT", 1)
    if word in _COUNTED and word != "acht":
        return Token(word, "ZUN", _COUNTED[word])
    if word in _OFTEN:
        return Token(word, "MAL", _OFTEN[word])
    if word in _MANY:
        return Token(word, "NUM", _MANY[word])
    known = _PHRASES.get((word,))
    if known in {"A", "AN"} or word == "an":
        return Token(word, "AN" if word == "an" else "A", 1)
    if (known is None and word not in _NOT_NUMBERS) or word == "acht":
        try:
            value = number(word)
        except (ValueError, KeyError):
            value = 0
        if 0 < value <= MOST_SEATS:
            return Token(word, "NUM", value)
    if known is None and _WITH_VERB.fullmatch(word) and word not in EVERYWHERE:
        return Token(word, "COME")
    if known is None:
        word, known = _respelt(word)
    if known == "PERSON":
        return Token(word, known, 2 if word in _PLURALS else 1)
    return Token(word, known)


def _respelt(word: str) -> tuple[str, str]:
    """The word that is meant, with its class: as it is with doubled letters undone, or a letter off."""
    if word in EVERYWHERE or not word.isalpha():
        return word, UNKNOWN
    single = _DOUBLED.sub(r"\1", word)
    if single != word and (single,) in _PHRASES:
        return single, _PHRASES[(single,)]
    for near in _spellings().nearest(word):
        if word[:-1] == near and word[-1] in "nrst":
            continue  # another form of it, which is another word here: "glauben" is no doubt
        if _PHRASES[(near,)] == "DABEI" and near != "dabei":
            continue
        if len(word) == len(near) < LONG_ENOUGH and near != "dabei" and sorted(word) != sorted(near):
            continue  # a wrong letter makes another word of a short one: choir is no chair
        return near, _PHRASES[(near,)]
    return word, UNKNOWN


@lru_cache(maxsize=1)
def _spellings() -> Spellings:
    return Spellings(
        phrase[0]
        for phrase, known in _PHRASES.items()
        if len(phrase) == 1 and known in _RESPELT and len(phrase[0]) >= 5
    )


_AFTER_AM = frozenset("IN DABEI COME OUT NEG SICK HEDGE UNSURE INTEREST I BOTH".split())

_ENDS = frozenset("STOP COMMA PAUSE AND BUT FILL".split())


def _in_context(tokens: list[Token]) -> list[Token]:
    """Words of two classes take the one that their neighbours tell."""
    found: list[Token] = []
    for place, token in enumerate(tokens):
        before = next((one.tag for one in reversed(found) if one.tag not in {"FILL", "PRAISE"}), "STOP")
        after = tokens[place + 1] if place + 1 < len(tokens) else Token("", "STOP")
        if token.word == "am":
            found.append(Token("am", "AM" if before == "I" or after.tag in _AFTER_AM else "FOR"))
        elif token.word in {"ne", "n"} and before in {"I", "WE"}:
            found.append(Token(token.word, "FILL"))
        elif token.word == "minus" and after.tag == "NUM":
            found.append(Token("minus", "MINUS"))
        elif token.tag == "NUM" and before == "MINUS" and found[-1].word == "minus":
            continue
        elif token.word in {"ab", "aus"}:
            otherwise = "TIMEPREP" if token.word == "ab" else "FROM"
            found.append(Token(token.word, "OFF" if after.tag in _ENDS else otherwise))
        elif token.word in {"down", "up"} and before == "AM":
            found.append(Token(token.word, "DABEI"))
        elif token.tag == "PLUSWORD":
            if after.tag in {"NUM", "A"}:
                found.append(Token("plus", "PLUSWORD"))
            else:
                negated = any(one.word in {"ne", "n"} for one in found)
                found.append(Token("plus", "NEG" if negated else "AND"))
        elif token.tag in {"NUM", "A"} and before == "PLUSWORD":
            found[-1] = Token("plus", "PLUS", token.value)
        else:
            found.append(token)
    return found
