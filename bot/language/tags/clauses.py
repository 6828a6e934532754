"""A text about oneself, cut into parts that each speak of one thing. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.language.tags.cues import Cue, cues
from bot.language.tags.kinds import Kind

_SHORT = r"(?<!\bz)(?<!\bB)(?<!\be\.g)(?<!\bi\.e)(?<!\bu\.a)(?<!\betc)(?<!\bbzw)(?<!\bca)(?<!\bDr)(?<!\bvs)(?<!\busw)"
_SENTENCE_END = re.compile(
    rf"[!?;\n|]+|{_SHORT}\.(?=\s|$)|\s[–—-]\s|[•·→\U0001F300-\U0001FAFF]|\s//\s|\s/\s(?=[\w ]+:|[a-z]{{2}}(?:[,/ ]+[a-z]{{2}})+\s*$)"
)
_OWN_LIST = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Clause:
    """Words and what they are for. `cued` tells whether a cue said so, rather than that nothing else did."""

    text: str
    kind: Kind
    cued: bool = True


def clauses(text: str) -> Iterator[Clause]:
    """The parts of a text in their order. A sentence without a cue goes on with a list whose heading came alone."""
    heading: Kind | None = None
    for sentence in _sentences(text):
        parts = list(_parts(sentence, heading))
        bare = (Clause(part.text.strip(" ,:-*"), part.kind, part.cued) for part in parts)
        yield from (part for part in bare if part.text)
        found = cues(sentence)
        last = found[-1] if found else None
        if last is not None:
            heading = (
                last.kind
                if not last.after and not last.weak and not sentence[last.end :].strip(" ,:-*")
                else None
            )
        elif not _is_item(sentence):
            heading = None


def _is_item(sentence: str) -> bool:
    return sentence.lstrip()[:1] in "-*" if sentence.strip() else True


def _sentences(text: str) -> Iterator[str]:
    for sentence in _SENTENCE_END.split(text):
        yield _OWN_LIST.sub(r", \1, ", sentence)


def _parts(sentence: str, heading: Kind | None) -> Iterator[Clause]:
    found = cues(sentence)
    first = found[0].start if found else len(sentence)
    before = Clause(sentence[:first], heading or Kind.INTEREST, heading is not None)
    current: Cue | None = None
    for number, cue in enumerate(found):
        end = found[number + 1].start if number + 1 < len(found) else len(sentence)
        if cue.after:
            yield from _turned(before, current, cue.kind)
            weak = current is not None and current.weak
            before = Clause(
                sentence[cue.end : end], cue.kind if current is None or weak else before.kind, weak
            )
            current = cue
        else:
            yield before
            greeted = cue.weak and cue.kind is Kind.INTEREST
            before, current = Clause(sentence[cue.end : end], cue.kind, not greeted), cue
    yield before


def _turned(before: Clause, cue: Cue | None, kind: Kind) -> Iterator[Clause]:
    """What a cue behind the words makes of them: all of them, or the last of the list where another cue had them."""
    if cue is None or cue.weak or cue.after or before.kind is kind:
        yield Clause(before.text, kind)
        return
    head, comma, last = before.text.rpartition(",")
    if comma and before.kind is not Kind.NEED:
        yield Clause(head, before.kind)
        yield Clause(last, kind)
    else:
        yield before
