"""The words by which people offer a session or wish for one, in German and English."""

import re

_FLAGS = re.IGNORECASE | re.DOTALL
GREETING = re.compile(
    r"^\s*(?:(?:hi|hallo|hey|hello|moin|servus|hola|guten (?:morgen|tag|abend)|good (?:morning|afternoon|evening))"
    r"(?:\s+(?:all|zusammen|everyone|everybody|folks|leute|ihr|team|together|there|liebe|lieben))*\s*[,!.:–-]*\s+)?",
    _FLAGS,
)
PITCH = re.compile(
    r"^(?:(?:my|mein|neuer|new)\s+)?(?:pitch|session[- ]?(?:vorschlag|proposal|pitch|idee|idea)|proposed session|"
    r"(?:neue |new )?(?:barcamp[- ]?)?session)(?:\s*:|\s+[–—-])\s*(?P<body>.+)$",
    _FLAGS,
)
WISH = re.compile(
    r"^(?:wish|wunsch|session[- ]?(?:wish|wunsch))(?:\s*:|\s+[–—-])\s*(?P<body>.+)$",
    _FLAGS,
)

_KIND = (
    r"(?:barcamp[- ]?)?(?:session|workshop|talk|lecture|presentation|discussion(?: round)?|fishbowl|vortrag|diskussion(?:srunde)?|"
    r"gespraechsrunde|gesprächsrunde|runde|austausch|einführung|introduction)"
)
_ADJECTIVES = r"(?:(?!an\b)[a-zäöüß]{2,15}e[nrsm]?\s+)?"
_ONE_DE = rf"(?:(?:eine?n?|'ne|ne)\s+{_ADJECTIVES})?{_KIND}"
_ABOUT_DE = r"(?:zum thema|zu dem thema|zum|zur|zu|über|ueber|um|namens|mit dem titel|mit dem namen)\s+"
_SOME_DE = r"(?:et)?was(?:\s+(?:kleines|kurzes))?"
_SOFT_DE = r"(?:\s+(?:gerne?|euch|noch|auch|morgen|heute|übermorgen|mal|hier|dazu|hiermit|am\s+(?:freitag|samstag|sonntag|montag|donnerstag)))*"
_DO_DE = r"(?:erzählen|machen|anbieten|halten|zeigen|vorstellen|vortragen|diskutieren|sprechen|reden|geben|hosten|leiten|moderieren|pitchen)"
_END = r"(?=\s*(?:[.!,;–—|\n(]|-\s|$))"

_ONE_EN = rf"(?:(?:a|an|another|one)\s+(?:[a-z-]{{2,15}}\s+)?)?{_KIND}"
_ABOUT_EN = r"(?:on how to|on|about|around|called|titled|named|for)\s+"
_GIVE_EN = r"(?:offer|give|host|run|do|hold|pitch|propose|lead|organi[sz]e|facilitate|make|moderate)"

OFFERS = tuple(
    re.compile(rf"^(?:{pattern})", _FLAGS)
    for pattern in (
        # ich biete eine Session zu … an
        rf"(?:ich\s+)?biete{_SOFT_DE}\s+{_ONE_DE}\s+{_ABOUT_DE}(?P<body>.+?)\s+an{_END}(?P<rest>.*)",
        rf"(?:ich\s+)?biete{_SOFT_DE}\s+{_ONE_DE}(?:\s+an)?\s*(?::\s*|{_ABOUT_DE})(?P<body>.+)",
        # ich würde gern was über … erzählen
        rf"ich\s+(?:würde|wuerde|möchte|moechte|kann|könnte|koennte|mag|will){_SOFT_DE}\s+(?:{_ONE_DE}|{_SOME_DE})\s+{_ABOUT_DE}"
        rf"(?P<body>.+?)\s+{_DO_DE}{_END}(?P<rest>.*)",
        rf"ich\s+(?:mache|halte|gebe|hoste|leite|pitche){_SOFT_DE}\s+{_ONE_DE}\s+{_ABOUT_DE}(?P<body>.+)",
        # I'd like to offer a session on …
        rf"(?:i(?:['’]d| would)\s+(?:like|love|be happy|be glad)\s+to|i(?:['’]ll| will| can| could| want to| wanna|['’]m going to)|"
        rf"(?:i(?:['’]m| am)\s+)?happy to)\s+{_GIVE_EN}\s+{_ONE_EN}\s+{_ABOUT_EN}(?P<body>.+)",
        rf"(?:i(?:['’]m| am)\s+)?(?:offering|hosting|running|giving|proposing)\s+{_ONE_EN}\s+{_ABOUT_EN}(?P<body>.+)",
        rf"i\s+(?:offer|propose|pitch)\s+{_ONE_EN}\s+{_ABOUT_EN}(?P<body>.+)",
        r"i(?:['’]d| would)\s+(?:like|love)\s+to\s+(?:talk|speak|tell you(?: all)?(?: something)?)\s+(?:about|on)\s+(?P<body>.+)",
    )
)
WISHES = tuple(
    re.compile(rf"^(?:{pattern})", _FLAGS)
    for pattern in (
        rf"(?:ich\s+)?(?:wünsche?|wuensche?)\s+mir{_SOFT_DE}\s+(?:{_ONE_DE}|{_SOME_DE}|mehr)\s+{_ABOUT_DE}(?P<body>.+)",
        rf"(?:kann|könnte|koennte|mag|möchte|moechte|will|hat)(?:\s+(?:mir|uns|bitte|vielleicht))*\s+"
        rf"(?:jemand|irgendjemand|irgendwer|wer|einer?)(?:\s+(?:bitte|mal|vielleicht|nicht|hier|morgen|uns|lust))*\s+"
        rf"(?:{_ONE_DE}|{_SOME_DE})\s+{_ABOUT_DE}(?P<body>.+?)\s+(?:zu\s+)?{_DO_DE}(?=\s*(?:[?.!]|$))(?P<rest>.*)",
        rf"ich\s+(?:würde|wuerde|möchte|moechte){_SOFT_DE}\s+(?:{_ONE_DE}|{_SOME_DE}|mehr)\s+{_ABOUT_DE}"
        rf"(?P<body>.+?)\s+(?:hören|hoeren|lernen|erfahren|wissen|sehen|haben){_END}(?P<rest>.*)",
        r"i(?:['’]d| would)\s+(?:like|love)\s+to\s+(?:hear|learn)\s+(?:(?:some|any)thing\s+|more\s+|a bit\s+)?(?:about|on)\s+(?P<body>.+)",
        rf"(?:can|could|would)\s+(?:some|any)(?:one|body)(?:\s+(?:please|maybe|perhaps|here))*\s+"
        rf"(?:{_GIVE_EN}\s+(?:{_ONE_EN}|something)|talk|speak)\s+{_ABOUT_EN}(?P<body>.+)",
        rf"i\s+wish\s+(?:there\s+(?:was|were)\s+|for\s+){_ONE_EN}\s+{_ABOUT_EN}(?P<body>.+)",
        rf"i(?:['’]d| would)\s+(?:like|love)\s+{_ONE_EN}\s+{_ABOUT_EN}(?P<body>.+)",
    )
)
SOMETHING = re.compile(
    rf"^(?:something|anything|{_SOME_DE}|{_ONE_EN}|{_ONE_DE})\s+(?:(?:on|about)\s+|{_ABOUT_DE})", _FLAGS
)
HEDGED = re.compile(
    r"\b(?:aber|but|though|allerdings|obwohl|leider|unfortunately|falls|unless|sonst nicht|traue mich|keine zeit|no time)\b",
    re.IGNORECASE,
)
TAKEN_BACK = frozenset("doch nicht kein keine keinen not never don't".split())
POINTING = frozenset(
    "it that this them him her you me us later das dies dieses darueber ihn ihm dich dir euch mich mir uns spaeter what where "
    "how wo".split()
)
WITH_YOU = re.compile(r"\b(?:with you|mit (?:dir|euch|ihnen)|from you|von (?:dir|euch))\b", re.IGNORECASE)
