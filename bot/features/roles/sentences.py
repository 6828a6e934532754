"""What organisers say to give somebody their role, or to take it. Pure."""

import re

_ROLE = r"(?:(?:co-?)?organi[sz]er|(?:mit)?organisator(?:in|innen|en)?|orga|orga-team)"
_TEAM = (
    r"(?:the\s+)?(?:organi[sz]ers|organi[sz]ing\s+team)|"
    r"(?:das|dem|die|den)?\s*(?:orga(?:-?team)?|organisator(?:en|innen))"
)
_RIGHTS = rf"{_ROLE}\W?(?:rechte|rolle|rights|role)"
_GIVE = (
    rf"(?:mach|mache|macht|ernenne|ernennt)\s+(?P<name>.+?)\s+(?:bitte\s+)?(?:zum|zur|als)\s+{_ROLE}",
    rf"(?:make|appoint)\s+(?P<name>.+?)\s+(?:(?:to\s+be|as)\s+)?(?:an?\s+)?{_ROLE}",
    rf"(?:appoint|ernenne)\s+{_ROLE}\s+(?P<name>.+)",
    rf"promote\s+(?P<name>.+?)\s+to\s+(?:an?\s+)?{_ROLE}",
    rf"(?:add|invite)\s+(?P<name>.+?)\s+(?:as\s+(?:an?\s+)?{_ROLE}|to\s+(?:{_TEAM}))",
    rf"(?:nimm|hol|hole|füg|füge)\s+(?P<name>.+?)\s+(?:mit\s+)?(?:ins|zum|in|zu)\s+(?:{_TEAM})(?:\s+(?:auf|hinzu|dazu))?",
    rf"(?:gib|gebt|give)\s+(?P<name>.+?)\s+(?:bitte\s+)?(?:die\s+|the\s+|an\s+)?{_RIGHTS}",
    rf"(?P<name>@\S+)\s+(?:ist\s+(?:jetzt|ab\s+jetzt)|is\s+now|soll\s+(?:auch\s+)?|wird)\s*(?:an?\s+)?{_ROLE}(?:\s+(?:sein|werden))?",
)
_TAKE = (
    rf"(?:nimm|nehmt|entzieh|entziehe)\s+(?P<name>.+?)\s+(?:wieder\s+)?(?:die\s+)?{_RIGHTS}(?:\s+(?:wieder\s+)?weg)?",
    rf"(?:remove|drop|entferne|nimm|wirf)\s+(?P<name>.+?)\s+(?:wieder\s+)?(?:from|aus)\s+(?:{_TEAM})(?:\s+raus)?",
    rf"(?P<name>@\S+)\s+(?:ist\s+(?:nicht\s+mehr|keine?)|is\s+(?:no\s+longer|not))\s+(?:an?\s+)?{_ROLE}(?:\s+(?:mehr|any\s*more))?",
    rf"(?:nimm|nehmt|entzieh|entziehe)\s+(?P<name>.+?)\s+(?:wieder\s+)?(?:die|seine|ihre)\s+"
    rf"(?:{_ROLE}\W?)?rolle(?:\s+(?:wieder\s+)?weg)?",
    rf"(?:take|remove)\s+(?:the\s+)?(?:{_ROLE}(?:['’]?s)?\W?\s*)?role\s+(?:away\s+)?from\s+(?P<name>.+)",
    rf"take\s+(?P<name>.+?)(?:['’]s)?\s+(?:{_ROLE}(?:['’]?s)?\W?\s*)?role(?:\s+away)?",
    rf"(?:remove|entferne)\s+{_ROLE}\s+(?P<name>.+)",
    rf"remove\s+(?P<name>.+?)\s+as\s+(?:an?\s+)?{_ROLE}",
)


def to_appoint(text: str) -> str | None:
    """Who is to be an organiser (`make @olga an organiser`); None: it says something else."""
    return _name(_GIVE, text)


def to_take_away(text: str) -> str | None:
    """Whose role is to be taken (`take the role from @olga`); None: it says something else."""
    return _name(_TAKE, text)


def _name(patterns: tuple[str, ...], text: str) -> str | None:
    said = re.sub(r"^(?:bitte|please)\s+", "", text.strip().rstrip(".! "), flags=re.IGNORECASE)
    for pattern in patterns:
        if found := re.fullmatch(pattern, said, re.IGNORECASE | re.DOTALL):
            return found["name"].strip()
    return None
