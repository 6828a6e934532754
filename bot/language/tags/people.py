"""Words for what somebody is: occupations, and names that are none. Pure."""

import re

_OCCUPATION = re.compile(
    r"(?:[a-zäöüß]{3,}(?:berater|entwickler|designer|lehrer|trainer|manager|macher|gestalter|bauer|planer|forscher|therapeut|redakteur"
    r"|techniker|händler|künstler|schreiber|leiter|ingenieur|wissenschaftler|arbeiter|pädagoge|pfleger|verkäufer|makler|referent)(?:in)?"
    r"|[a-z]{3,}(?:ist|ologist|maker|smith|wright|keeper|grapher|writer|builder|worker|designer|developer|manager|trainer|engineer|teacher"
    r"|consultant|analyst|strategist|researcher|therapist|technician|planner|producer|curator|brewer|roaster|editor|dealer|operator|ician))$",
    re.IGNORECASE,
)
_NO_OCCUPATION = re.compile(
    r"(?:^|[\s-])(?:beginner|newcomer|member|attendee|first-timer|mother|father|dad|mum|student|human|person|optimist|pessimist)$",
    re.IGNORECASE,
)


def is_occupation(word: str) -> bool:
    """Whether the word, which no row names, says what somebody does."""
    return _OCCUPATION.search(word) is not None and _NO_OCCUPATION.search(word) is None


def is_only_a_name(tag: str, said: str) -> bool:
    """Whether words without any cue are more likely somebody's name or a greeting than a tag: alone, or capitalised
    at the beginning."""
    return len(tag.split()) > 3 or (
        "," not in said
        and " und " not in said
        and " and " not in said
        and "#" not in said
        and "/" not in said
    )
