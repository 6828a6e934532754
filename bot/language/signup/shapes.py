"""The pieces that the patterns over word classes are built of. A line of classes has a blank around each."""

import re

LEAD = r"(?:^|(?<= AND)|(?<=^ HAND)|(?<=^ TO)|(?<=^ IT)|(?<=^ THERE)|(?<=^ AT)|(?<=^ LET)) "
"""Where a clause begins that leaves its subject out."""

WHO = r" (?:I|WE)"
US = rf"{LEAD}(?:ME|US) "
ARTICLE = r"(?:(?:DET|MY|A|AN|NUM|IT|YOUR) )*"
SOMEBODY = rf"(?:{ARTICLE}(?:X |FREE )?PERSON |(?:DET )?(?:X|AT) )"
ME = rf"(?:(?:DET )?(?:NUM|BOTH) (?:WE|US) |(?:{SOMEBODY}AND )?(?:ME|US) (?:(?:BOTH|NUM|ONLY|ALL) )*(?:(?:AND|MIT) {SOMEBODY})*)"
"""The writer as an object, others with them perhaps."""

_AUX = "AM|ARE|WERE|WILL|WANT|CAN|MUST|BE|TO|BOTH|NUM|ZU|ZUN|IT|THERE|ALL|DET|AT|HAVE|ONLY|PLEASE|DO"
_WITH = (
    "MIT|AND|PLUS|FOR|BRING|ME|US|MY|A|AN|NUM|PERSON|BOTH|ZU|ZUN|SEAT|AT|PLEASE|HAND|VORBEI|THERE|THING|ONLY|MAL|DET|I|WE|"
    "LATE|IT|YOU|SUM|WITHOUT|BE|TO|AM|ARE|IN|WILL|CAN|WANT"
)
MID = rf"(?:(?:{_AUX}|MIT|AND|PERSON|MY|A|AN|I|WE|ME|MIT X|AND X) )*"
TAIL = rf"(?:(?:(?:MIT|AND) (?:DET |MY |IT )?(?:X|THING)|WITHOUT (?:X|SOMEBODY)|FOR (?:DET|A) (?:X )?X(?= $)|{_WITH}) )*$"
"""What may follow without making it about something else: who comes along, mostly."""

NEAR_TAIL = (
    rf"(?:(?:MIT|AND|PLUS|FOR|HAND|PLEASE|BRING|AT|THERE|ONLY|IT $|MIT X|BOTH|ZU|ZUN|SUM|ALL) {TAIL}|$)"
)
"""The same after a short word, which has other meanings: "in"."""


def any_of(*patterns: str) -> "re.Pattern[str]":
    """A pattern that finds any of these."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
