"""The single things that a list in running text names. Pure."""

import re
from collections.abc import Iterator

from bot.language.tags.fillers import is_filler, trimmed_once, without_whose
from bot.language.tags.known import Known
from bot.language.tags.verbs import is_german_verb, topic_of_verb

LONGEST_UNKNOWN = 4
_COMMA = re.compile(r",|\s+(?=#)|\s/\s|\s\|\s|:\s|…|\.\.\.")
_JOINT = re.compile(
    r"(\s*(?:&|/|(?<=\s)\+(?=\s))\s*|\s+(?:u\.?|und(?: auch)?|and(?: also)?|sowie|oder|or|plus|y|et|"
    r"turned|as well as|aber auch|but also|bzw\.?|et|nor|noch|as well)\s+)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\s+(in|im|at|near|from|aus|bei)\s+(?:der |dem |the )?", re.IGNORECASE)
_FOR = re.compile(r"\s+(?:for|für|pour|para)\s+", re.IGNORECASE)
_USING = re.compile(
    r"\s+(?:in|im|with|using|mit|via|zum|zur|bei|beim|at|between|zwischen|on|auf|through|among|unter|"
    r"von|by|to|into|as|als)\s+",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\s+(?:about|on|über|zu|rund um|around|concerning|regarding)\s+", re.IGNORECASE)
_NO_TAG = re.compile(
    r"(?:^|\s)(?:i|i'm|ich|wir|we|you|du|ihr|he|she|they|er|sie|it|es|man|this|dass|that|is|are|ist|"
    r"sind|was|who|wer|habe|have|will|would|can|kann|been|me|mich|mir|if|wenn|weil|because|not|nicht|"
    r"ihn|ihm|here|hier|don't)(?:\s|$)",
    re.IGNORECASE,
)
_LONGEST = 300
_ARTICLE = re.compile(
    r"^(?:an?|the|some|my|our|eine?[nmrs]?|der|die|das|den|dem|mein(?:e[nmr]?)?|unsere?[nmr]?)\s+(?=\w)",
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    r"(?<=\w)-(?:fragen|themen|hilfe|kenntnisse|projekte|sachen|skills|tipps|beratung|know-how|team|"
    r"fan|freak|nerd|support|profi|experte|expertin|leute|menschen|kontakte)$",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"\s+(?:statt|anstatt|instead of|rather than|ohne|without|not|nicht)\s.*$", re.IGNORECASE
)
_DOING = re.compile(
    r"^([A-ZÄÖÜ][\w-]+) (?:[a-zäöüß]+(?:en|ern|eln)|"
    r"(?:auf|ab|an|ein|aus|um|vor|be|ver|er|ent)[a-zäöüß]+t)$"
)
"""What is done with a thing, said behind it: "Gebärdensprache dolmetschen"."""
_HEAD = 4


def listed(text: str, known: Known) -> Iterator[str]:
    """The members of a list as they were said; "R&D" and other names that hold a joint stay whole."""
    for chunk in _COMMA.split(text):
        parts = _JOINT.split(chunk)
        place = 0
        while place < len(parts):
            end = next(
                (e for e in (place + 5, place + 3) if e <= len(parts) and known_whole(parts[place:e], known)),
                place + 1,
            )
            yield _completed("".join(parts[place:end]), parts[end + 1 : end + 2], known)
            place = end + 1


def known_whole(parts: list[str], known: Known) -> bool:
    """Whether these parts and the joints between them are one name."""
    name = cleaned("".join(parts), known)
    return known(name) and parts[1].strip() in name


def cleaned(item: str, known: Known) -> str:
    """The words without filler around them; a known name is left as soon as it stands there alone. More than
    a tag can be stays as it is."""
    if len(item) > _LONGEST:
        return item.strip()
    item = _ARTICLE.sub("", item.strip(" /,;:–-"))
    while not known(item):
        shorter = trimmed_once(item)
        if shorter == item:
            shorter = _SUFFIX.sub("", item)
        if shorter == item:
            break
        item = _ARTICLE.sub("", shorter)
    return "" if is_filler(item) and not known(item) else item


def tags_in(item: str, known: Known, with_purpose: bool = True) -> Iterator[str]:
    """The tags that one member of a list names: itself, or what it is made of ("maps in Rust").

    Whom or what it is for is a tag only `with_purpose`: who builds software for beekeepers cares for both; who
    looks for a speaker for a meet-up needs the one.
    """
    bare = cleaned(item, known)
    if not bare:
        return
    if known(bare) and not is_german_verb(bare, known):
        yield bare
        return
    if verbs := list(topic_of_verb(bare, known)):
        yield from verbs
        return
    if doing := _DOING.match(bare):
        bare = doing[1]
    bare = _INSTEAD.sub("", bare)
    about = _ABOUT.split(bare, maxsplit=1)
    if len(about) == 2:
        head, tail = cleaned(about[0], known), cleaned(about[1], known)
        if known(head):
            yield head
        yield from tags_in(tail, known, with_purpose)
        return
    subject, *purpose = _FOR.split(without_whose(bare), maxsplit=1)
    head, *means = (cleaned(part, known) for part in _USING.split(subject))
    yield from (head,) if known(head) else _unknown(head, known)
    yield from (one for one in means if known(one))
    if with_purpose and purpose:
        yield from tags_in(purpose[0], known)


def _unknown(item: str, known: Known) -> Iterator[str]:
    words = item.split()
    if not words or is_filler(item) or not re.search(r"[^\W\d_]", item):
        return
    if len(words) > LONGEST_UNKNOWN or _NO_TAG.search(item):
        yield from _known_inside(words, known)
        return
    yield item


def _known_inside(words: list[str], known: Known) -> Iterator[str]:
    place = 0
    while place < len(words):
        for length in range(min(_HEAD, len(words) - place), 0, -1):
            phrase = " ".join(words[place : place + length]).strip(",;:.()")
            if len(phrase) > 2 and known(phrase):
                yield phrase
                place += length
                break
        else:
            place += 1


def _completed(part: str, following: list[str], known: Known) -> str:
    """ "Web-" before "und Grafikdesign" is "Webdesign": the end of the next word, where the whole is known."""
    bare = part.rstrip()
    if not bare.endswith("-") or not following:
        return part
    first, last = bare[:-1].split()[-1:], following[0].split()
    if not first or not last:
        return part
    word = last[-1]
    ends = (word[at:] for at in range(1, len(word) - 2))
    return next((first[0] + end for end in ends if known(first[0] + end)), first[0])
