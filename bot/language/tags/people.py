"""Words for what somebody is: the field of an occupation, and names that are none. Pure."""

import re
from collections.abc import Iterator

from bot.language.tags.fields import field_named_by
from bot.language.tags.known import Known

_OCCUPATION = re.compile(
    r"(?:[a-zäöüß]{3,}(?:berater|entwickler|designer|lehrer|trainer|manager|macher|gestalter|bauer|"
    r"planer|forscher|therapeut|redakteur"
    r"|techniker|händler|künstler|schreiber|leiter|ingenieur|wissenschaftler|arbeiter|pädagoge|"
    r"pfleger|verkäufer|makler|referent)(?:in)?"
    r"|[a-z]{3,}(?:ist|ologist|maker|smith|wright|keeper|grapher|writer|builder|designer|developer|"
    r"engineer"
    r"|analyst|strategist|therapist|technician|planner|producer|curator|brewer|roaster|editor|dealer|"
    r"ician))$",
    re.IGNORECASE,
)
_NO_OCCUPATION = re.compile(
    r"(?:^|[\s-])(?:beginner|newcomer|member|attendee|first-timer|mother|father|dad|mum|student|human|"
    r"person|optimist|pessimist)$",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:er|erin|ist|istin|or|orin|ant|antin|wirt|loge|login|graf|grafin|coach|wältin|anwalt|ian|arzt|"
    r"ärztin|man|frau)s?$",
    re.IGNORECASE,
)
_MANNER = re.compile(
    r"^(?:hobby-?(?=[a-zäöü])|(?:long-?time|langjährige[rn]?|hobby|freelance|freelancing|self-employed|independent|"
    r"amateur|professional|part-time|full-time|senior|junior|aspiring"
    r"|freie[rn]?|freiberufliche[rn]?|selbstst?ändige[rn]?|begeisterte[rn]?|leidenschaftliche[rn]?|"
    r"angehende[rn]?|passionate|avid|keen|proud|solo|qualified|trained|gelernte[rn]?|"
    r"ausgebildete[rn]?|studierte[rn]?)\s+)",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"(?:ehemalige[rn]?|frühere[rn]?|former|ex-|früher|past|retired|pensionierte[rn]?) ?", re.IGNORECASE
)
_ROLE = re.compile(
    r"\s+(?:teacher|coach|trainer|instructor|consultant|tutor|specialist|expert|player|auditor|"
    r"advisor|adviser|professional|practitioner|facilitator"
    r"|researcher|student|enthusiast|nerd|geek|fan|lover|hobbyist|person|pro|addict|activist|manager|"
    r"worker|guy|girl|trainee|lecturer|professor|entrepreneur|founder|owner)s?$",
    re.IGNORECASE,
)
_GERMAN_ROLE = re.compile(
    r"(?:lehrer|trainer|coach|berater|fan|liebhaber|macher|experte|spezialist|profi|händler|forscher|"
    r"student|enthusiast|nerd|spieler|betreiber|referent|dozent|manager|mensch)(?:in|innen|en|n|s)?$",
    re.IGNORECASE,
)


def field_of(word: str, known: Known) -> Iterator[str]:
    """What somebody does who says that they are this: known as it stands, without "freelance", or without the
    role at its end ("bass player", "Finanzcoach"). Nothing where the word is no occupation."""
    bare = _MANNER.sub("", word)
    if known(bare):
        yield bare
        return
    named = field_named_by(bare)
    if named and known(named):
        yield named
        return
    field = _ROLE.sub("", bare)
    if field != bare:
        yield field
        return
    head = _GERMAN_ROLE.sub("", bare).rstrip("-")
    known_head = next(
        (
            one
            for one in (head, f"{head}en", f"{head}e", head.removesuffix("s"))
            if len(head) > 2 and known(one)
        ),
        None,
    )
    if head != bare and known_head:
        yield known_head
    elif not _NO_OCCUPATION.search(bare) and (named or _OCCUPATION.search(bare)):
        yield named or bare


def is_former(tag: str) -> bool:
    """Whether somebody says that they are this no more."""
    return _FORMER.match(tag) is not None


def is_person(tag: str) -> bool:
    """Whether a known tag is said of a person: "Fotografin" rather than "Fotografie"."""
    return _PERSON.search(tag) is not None


def is_only_a_name(tag: str, said: str) -> bool:
    """Whether words without any cue are more likely somebody's name or a greeting than a tag: alone, not in a list."""
    return len(tag.split()) > 3 or not re.search(r",|/|#|&|\b(?:und|and|u)\b", said)
