"""What those who run something say in its thread, to everybody, and mean for the bot. Pure.

Only a whole message counts: they also talk there.
"""

import re

from bot.language.fold import fold

_NUMBER = r"(?:\d{1,6}|none|ohne|unlimited|unbegrenzt)"
_PEOPLE = r"(?:people|persons|leute|personen|seats|spots|places|plaetze|teilnehmer(?:innen)?|tn)"
_SAID = {
    "capacity": rf"(?:capacity|kapazitaet|plaetze|seats|max)[:= ]+(?P<seats>{_NUMBER})"
    rf"|(?:platz|plaetze|room|seats) (?:fuer|for) (?P<people>{_NUMBER})(?: leute| personen| people)?"
    r"|(?:make it|mach(?:e|t)?(?: es| daraus)?|max(?:imal|imum)?\.?|hoechstens|bis zu|up to|at most|"
    r"nicht mehr als|no more than|limit(?:ed)?(?: to)?|begrenzt auf)[: ]*(?:auf )?"
    rf"(?P<most>\d{{1,6}}) ?{_PEOPLE}",
    "close": r"(?:close|schliessen?)(?: (?:the )?sign-?ups?| (?:die )?anmeldung)?"
    r"|(?:die )?anmeldung (?:schliessen|zu)",
    "reopen": r"(?:reopen|open)(?: (?:the )?sign-?ups?)|reopen|(?:die )?anmeldung (?:wieder )?(?:oeffnen|auf)"
    r"|wieder oeffnen|oeffne (?:die )?anmeldung",
    "who": r"(?:who's|who is|wer ist) (?:in|dabei|drin)",
}
_PATTERNS = {act: re.compile(pattern) for act, pattern in _SAID.items()}
_MESSAGE = re.compile(
    r"\s*(?:message (?:to )?(?:all|everybody|everyone)|nachricht an alle)\s*:\s*\S.*",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 60


def said_by_host(text: str) -> tuple[str, str] | None:
    """What is to be done (`capacity`, `close`, `reopen`, `who`, `message`), with what; None: it is talk."""
    if _MESSAGE.fullmatch(text):
        return "message", text.strip()
    if len(text) > _LONGEST:
        return None
    said = " ".join(fold(text).replace("’", "'").split()).strip(" .!?")
    for act, pattern in _PATTERNS.items():
        if found := pattern.fullmatch(said):
            named = found.groupdict()
            return act, named.get("seats") or named.get("people") or named.get("most") or ""
    return None
