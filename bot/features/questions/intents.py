"""The words by which people say what they want to know, in four languages. Pure; over folded text."""

import re
from collections.abc import Iterator

from bot.features.questions.question import Scope, Wants

_WANTS: tuple[tuple[Wants, "re.Pattern[str]"], ...] = tuple(
    (wants, re.compile(pattern))
    for wants, pattern in (
        (
            Wants.CHANGES,
            r"\b(?:was|what|irgendwas|etwas|anything|programm|fahrplan|schedule|programme)\b.*\b(?:geaendert|verschoben|ausgefallen|changed|moved|cancelled|canceled|rescheduled)\b"
            r"|\bfaellt (?:etwas|was|irgendwas|heute was|morgen was) aus\b|\b(?:any|schedule|programme?) changes\b|\baenderungen\b|\bqu'est.ce qui a change\b|\bchangements?\b|有什么(?:变化|变动|更改)|改了什么|变更",
        ),
        (
            Wants.SEATS,
            r"\b(?:plaetze?|seats?|spots?|places?)\b.*\b(?:frei|left|free|available|uebrig|restantes?|libres?)\b|\b(?:freie|free|available) (?:plaetze|seats|spots|places)\b"
            r"|\b(?:noch (?:was )?frei|ausgebucht|fully booked|sold out|complet)\b|还有(?:位子|名额|座位)|名额|空位",
        ),
        (
            Wants.LENGTH,
            r"\bwie lange?\b(?! noch)|\bwie viele (?:minuten|stunden)\b|\bwieviele? (?:minuten|stunden)\b|\bdauer[nt]?\b|\bhow long\b|\bhow much time\b|\bhow many (?:minutes|hours)\b|\bduration\b"
            r"|\bcombien de temps\b|\bdure(?:e|nt)?\b|多久|多长|几分钟|多少分钟|几个?小时",
        ),
        (
            Wants.END,
            r"\bbis (?:wann|wie ?viel uhr)\b|\bzu ende\b|\b(?:wann|wie lange).*\b(?:endet|enden|vorbei|fertig|rum|aus)\b(?! der)|\bhoert .*auf\b|\b(?:until|till?) (?:when|what time)\b|\b(?:until|till|bis)\s?\?|\bwomit hoert\b"
            r"|\b(?:when|what time)\b.*\b(?:ends?|finish(?:es)?|over|done)\b|\bends? (?:when|at what)\b|\b(?:quand|heure)\b.*\b(?:finit|finissent|termine|fin)\b|\bjusqu'a (?:quelle heure|quand)\b|到几点|几点结束|什么时候结束|何时结束",
        ),
        (
            Wants.LANGUAGE,
            r"\b(?:welcher|welche) sprachen?\b|\bwhich language\b|\bwhat language\b|\bquelle langue\b|\b(?:deutsch|german|englisch|english|francais|franzoesisch|french)\b.*\b(?:oder|or|ou)\b.*\b(?:deutsch|german|englisch|english|anglais|allemand|francais)\b"
            r"|\b(?:deutsch|german|englisch|english|francais|anglais)\b (?:oder|or|ou) (?:nicht|nich|net|ned|not|pas)\b|什么语言|中文还是|英文还是|用中文|用英文",
        ),
        (
            Wants.ABOUT,
            r"\bworum (?:geht|handelt|dreht)|\bwovon (?:handelt|geht)|\bum was geht|\bwas ist das thema\b|\bwas passiert (?:da|in|bei)\b|\bwhat(?:'s| is| was)?\b.*\babout(?: again)?\s?\??$|\btell me (?:more )?about\b|\bmore (?:info|details|about)\b|\bmehr (?:infos?|details|dazu|ueber)\b"
            r"|\bde quoi (?:parle|s'agit|ca parle)|\bc'est quoi le sujet\b|讲什么内容|内容是什么|是关于什么|在讲什么内容",
        ),
        (
            Wants.WHO,
            r"\bwer\b(?! weiss| kann| hat (?:lust|zeit)| mag| moechte| kommt mit)|\bvon wem\b|\bbei wem\b|\bwessen\b|\bwho(?:'s|s)?\b(?! (?:want|like|love|need|know|wish|wonder)s?\b)|\bby whom\b|\bwhich speakers?\b|(?<!ce )(?<!ce qu)\bqui\b(?! se passe| commence| demarre| parle de)|\bpar qui\b|谁|讲者|主讲|讲师",
        ),
        (
            Wants.WHERE,
            r"\bwo\b(?! ?ist der haken)|\bwohin\b|\b(?:welchem|welcher|welchen|welches) (?:raum|saal|ort|hoersaal|zimmer|halle|buehne|ecke|platz)\b|\bwhere(?:'s|s)?\b|\b(?:which|what) (?:room|hall|venue|place|stage)\b"
            r"|\bou\b(?= (?:est|a lieu|se|sont|ca|c'est|et|puis|trouver|je|qu|la|le)\b)|\bc ou\b|\bc'est ou\b|\bou\s?\?|^(?:und |and |et )?(?:raum|ort|room|place|salle|lieu)\s*\?*$|\bplace\s?\?|^(?:et )?ou\b|, ou\b|\bquelle salle\b|哪里|哪儿|在哪|哪一?间|哪个(?:房间|教室|厅)|什么地方",
        ),
        (
            Wants.WHEN,
            r"\bwann\b|\bwan\b|\bum wie ?viel uhr\b|\bwie ?viel uhr\b|\bzu welcher (?:zeit|uhrzeit)\b|\buhrzeit\b|\bwelche[rm]? zeit\b|\bwhen(?:'s|s)?\b|\bwhn\b|\b(?:what|which) (?:time|day)\b|\btime\s?\?|[-–,] time\b"
            r"|\bquand\b|\b(?:quelle|kelle?) heure\b|什么时候|几点|几时|何时|什么时间",
        ),
    )
)

NOW = re.compile(
    r"\b(?:jetzt|jez|jetz|jtzt|gerade|grade?|aktuell\w*|momentan|im moment|derzeit|zur ?zeit|right now|now|rn|atm|at the moment|currently|current|this (?:very )?(?:moment|minute|second|instant)|right this|already running|running already|at this time|as we speak|in progress|under ?way"
    r"|en ce moment|maintenant|actuellement|en cours|la maintenant|tout de suite|a l'instant|pour l'instant|la de suite)\b|现在|正在|目前|此刻|当前|这个时间|进行中|这会儿"
)
NEXT = re.compile(
    r"\b(?:naechste[nrsm]?|naechst|danach|nachher|spaeter|gleich|demnaechst|anschliessend|hinterher|wieder|next|upcoming|soon|later|afterwards|follow(?:s|ing)?|folgt|folgen|im anschluss|then what|was dann|and then|about to (?:start|begin)|(?:the )?next (?:couple of |few )?minutes|(?:den )?naechsten (?:paar )?minuten|juste apres|apres(?=\s*\?)|coming up|comes? after|up after|after (?:this|that|it)"
    r"|ensuite|la suite|prochaine?s?|prochainement|bientot|apres (?:ca|cela)|et apres)\b|\b(?:geht|gehts|geht's)\b(?=.*\bweiter\b)|\bab der naechsten\b|接下来|下一[场个]|之后|然后|等一下|等等|待会儿?|一会儿|马上|接着|再来|休息完(?:之后|以后)?"
)
AFTER_NOW = re.compile(
    r"\b(?:after|nach|apres)\b (?:\w+ ){0,3}(?:now|current\w*|this|these|dieser|diesem|jetzt|hier|laufenden|runde|round|celle.ci)\b|\bnach dieser\b|\bnach dem,? was\b|\bnach dem hier\b|\bafter (?:this|these)\b"
)
EDGE = re.compile(
    r"\b(?:(?P<first>erste[rnsm]?|first|opening|premiere?s?)|(?P<last>letzte[rnsm]?|last|final|closing|derniere?s?))\s$"
)
MITTAG = re.compile(
    r"\bwann (?:gibt'?s|gibt es|ist|machen wir|haben wir) (?:denn |heute |eigentlich )*mittag\b"
)
MEAL = re.compile(r"(?:lunch|mittag\w*|breakfast|fruehstueck|dinner|abendessen|dejeuner|pause|break)\b")
CUES = frozenset(
    "zu zum zur ueber uebers about re regarding concerning sur on mit with fuer for pour any some ein eine einen einem keinen kein irgendein irgendeinen von thema topic des de of".split()
)
OF_MYSELF = re.compile(
    r"^\s*(?:bon |ok |also |so |well |hi |hey )?(?!i'd\b|j'aim)(?:ich|bin|sitz\w*|komme?|i|i'm|im|i've|just|we|we're|wir|je|j'ai|j'suis|on est|moi)\b(?! (?:suche|such|interessiere|moechte|want|am looking|look|need|cherche|voudrais|aimerais|will|wuerd|haette|mag|steh|like|love|want|would|aimerai|veux|meine?\b|meinte|mein\b|mean))|^\s*我(?:刚|在|是|们)"
)
ASKS = re.compile(
    r"\b(?:was|what|whats|wat|wer|who|welche[nrs]?|which|anything|irgendwas|something|etwas|alles|everything|programm|programme|program|schedule|fahrplan|plan|quoi|qu|quel\w*|y a|wohin)\b|什么|哪些|谁"
)
SURELY_NEXT = re.compile(
    r"\b(?:als naechste\w*|naechste[nrs]?|next|la suite|prochaine?s?)\b|接下来|下一[场个]"
)
AND_THEN = re.compile(r"\b(?:und|and|et) (?:danach|dann|next|then|als naechstes|apres|ensuite)\b")
MAY_I = re.compile(
    r"\b(?:can|could|kann|koennte|koennen|puis|peux|peut) (?:i|we|ich|wir|man|je|on)\b|\b(?:puis.je|peut.on)\b"
)
FIRST = re.compile(
    r"\bwomit (?:geht|gehts|faengt|startet|beginnt)\b|\bwann (?:geht|faengt|startet|beginnt) (?:es|das programm|die konferenz|der tag|alles)\b|\bals erstes\b|\b(?:erste[rns]?|first|premier[e]?|1\.) (?:programmpunkt|session|talk|vortrag|thing|termin|conf\w*|veranstaltung|item)\b"
    r"|\bwhat (?:starts|opens) (?:the day|off)\b|\bwann (?:gehts|geht's) (?:\w+ ){0,3}los\b|\bwhen does (?:it|everything|the day) (?:all )?(?:start|begin)\b|第一场|第一个(?:议程|节目|场次)"
)
LAST = re.compile(
    r"\bwomit (?:endet|hoert)|\b(?:letzte[rnsm]?|last|final|derniere?) (?:programmpunkt|session|talk|vortrag|thing|termin|conf\w*|veranstaltung|item)\b|\bals letztes\b|\bzum schluss\b|最后一?场|最后一?个(?:议程|节目|场次)"
)
RIGHT_AFTER = re.compile(
    r"\b(?:direkt|gleich|unmittelbar|sofort|right|immediately|straight|directly|juste) (?:nach|danach|after|apres)"
)
POINTS = re.compile(
    r"\b(?:den|das|die|der|dem|dort|da|dafuer|davon|darin|diese[rns]?|dieser|jene[rn]?|er|sie|it|that|this|those|them|these|there|he|she|his|her|la|le|il|elle|ca|cela|celle|celui|y)\b|那场|那个|这场|这个|它"
)
OF_THOSE = re.compile(
    r"\b(?:which ones?|lequel|laquelle|lesquels|welche davon|davon|darunter|von (?:denen|diesen)|of (?:those|these|them)|parmi (?:eux|elles|celles))\b|其中"
)
LEANS = re.compile(
    r"^(?:ok(?:ay)?[,. ]+|aha[,. ]+|ah[,. ]+|danke[,. ]+|thanks[,. ]+|merci[,. ]+)?(?:und|and|et|nur|only|just|aber|but|mais|oder|or|seulement|what about|how about|was ist mit|wie (?:sieht|siehts) .* mit|那|还有|只要|只看)\b|^(?:那|还有|只)"
)
WITHOUT = re.compile(
    r"\b(?:ohne|without|sans|ausser|except|besides)\s(?:den |die |das |the |any |le |la |les )?\w+(?:-\w+)*"
)
CORRECTION = re.compile(
    r"(?:\.\.+|…|[,;:—–-])?\s*(?:\b(?:aeh+m?|eh+|uh+m?|umm?|sorry|sry|ne|nee|nein|no|ach|oh|or|oder|halt)\b[\s,]*)*"
    r"(?:\b(?:ich )?mein(?:e|te)?(?: ich)?\b(?! \w+ (?:ist|sind))|\bi mean(?:t)?\b|\bno,? wait\b|\bwait,? no\b|\bnein,? (?:warte|doch|quatsch)\b|\bquatsch\b|\bbesser gesagt\b|\bvielmehr\b|"
    r"\bscratch that\b|\bactually no\b|\bje veux dire\b|\bnon,? pardon\b|(?<=[.,…]\s)(?:egal|wie auch immer|whatever|bref|peu importe),|\bfalsche[rs]? (?:channel|kanal|chat|fenster)\b|\bwrong (?:channel|chat|window)\b|\b(?:mauvais canal|mauvaise fenetre)\b|\banyways?,)[\s,:]*"
    r"|(?:\.\.+|…|[—–])\s*(?:no|nein|nee|non)\b,?\s*"
)
INDEFINITE = re.compile(
    r"\b(?:gibt(?:'?s| es)?|irgendwas|irgendetwas|etwas|irgendwelche|irgendein\w*|was (?:zu|zum|zur|ueber|mit|gibt|gibts|geht|laeuft|speziell)|welche[nrs]?|any|anything|something|some|stuff|are there|is there|which|what else"
    r"|quelque chose|y a.t.il|il y a|un truc|des (?:conf\w*|ateliers?|talks?|presentations?)|quell?es?s?|interessiere)\b|有没有|有关|关于|哪些|有什么"
)
ABOUT_TOPIC = re.compile(
    r"\b(?:ueber|zum thema|thema|zu|zum|zur|about|on|regarding|re|concerning|around|sur|concernant|a propos)\b|关于|有关"
)
SPEAKS = re.compile(
    r"^kommt\b(?!.*\b(?:noch|was|etwas|als|danach|nach|wann|heute|heut|morgen)\b)|\b(?:spricht|sprechen|redet|reden|referiert|vortraegt|auftritt\w*|tritt|auf der buehne|dran|on stage|speaks?|speaking|talking|presents?|presenting|parle|intervient|anime)\b|\b(?:vortrag|vortraege|talks?|session|sessions|conferences?|conf) (?:von|by|with|mit|de|par)\b|演讲|的(?:议程|场次)"
)
TALKS_ONLY = re.compile(
    r"\b(?:vortrag\w*|vortraege?n?|talks?|sessions?|lectures?|conferences?|confs?|presentations?)\b|议程|演讲|讲座"
)
IS_ON = re.compile(
    r"\b(?:was|what|whats|what's|anything)\b.*\b(?:laeuft|laufen|los|on|happening|happens|going on|gibt'?s?|geht|programm|programme?)\b|\b(?:il y a|y a.t.il|c'est) quoi\b|\bqu'est.ce qu'il y a\b|\bprogramme?s?\b|有什么"
)
SEATS = re.compile(
    r"\b(?:plaetze?|seats?|spots?|places?|frei(?:e[rnms]?)?|free|left|available|uebrig|libres?|restantes?|ausgebucht|booked|sold out|complet)\b"
)
CHANGED = re.compile(
    r"\b(?:geaendert|aenderung(?:en)?|verschoben|ausgefallen|changed|changes?|moved|cancelled|canceled|rescheduled|change|changements?)\b"
)
WHO_VERBS = re.compile(
    r"\b(?:host(?:s|ed|ing)?|lead(?:s|ing)?|led|moderate[sd]?|moderating|moderiert|leitet|gestaltet|veranstaltet|anime|organise|organisiert|behind|dahinter)\b"
)
SHORT = re.compile(r"\b(?:kurze[nrs]?|short|courte?s?)\b")
LONG = re.compile(r"\b(?:lange[nrs]?|long|longue?s?) (?:talks?|vortraege|sessions?|conf\w*)\b")
WHILE = re.compile(
    r"\b(?:wenn|waehrend|while|when|pendant que)\b(?P<what>.{3,60}?)\b(?:laeuft|laufen|stattfindet|is on|is running|runs|a lieu)\b"
)
AROUND = re.compile(
    r"(?<!\w)(?P<way>nach|after|post|apres|vor|before|avant|waehrend|during|pendant)\s(?:(?:the|der|dem|die|das|den|la|le|les|l'|d')\s?)?(?P<what>[^?.!,]{3,60})"
)

_SPOKEN: tuple[tuple[str, "re.Pattern[str]"], ...] = tuple(
    (code, re.compile(pattern))
    for code, pattern in (
        ("de", r"\b(?:deutsch(?:e[rnms]?|sprachige?[rnms]?)?|german|allemand|auf de)\b|德[语文]"),
        ("en", r"\b(?:englisch\w*|english|anglais\w*)\b|英[语文]"),
        ("fr", r"\b(?:franzoesisch\w*|french|francais\w*)\b|法[语文]"),
        ("zh", r"\b(?:chinesisch\w*|chinese|chinois\w*|mandarin)\b|中文|华语|国语"),
        ("it", r"\b(?:italienisch\w*|italian|italien(?:ne)?)\b|意大利[语文]"),
        ("es", r"\b(?:spanisch\w*|spanish|espagnol\w*)\b|西班牙[语文]"),
    )
)
STARTS = re.compile(r"\b(?:start|beginn|faengt|fangen|begin|commence|debute)|开始")
TONGUES = tuple(pattern for _, pattern in _SPOKEN)
STILL = re.compile(r"\b(?:noch|still|left|encore|reste)\b|还")
PAST = re.compile(r"\b(?:verpasst|missed|miss|gestern|yesterday|vorhin|lief|liefen|gab es|gab's|rate)\b")
_LANGUAGE_OF_ONE = re.compile(
    r"\b(?:ist|is|est|war|wird)\b(?! there| in \w+ (?:was|etwas)| gibt).*\b(?:auf|in|en)\b|\best.(?:elle|il|ce)\b|\b(?:parlent?|sprechen|gehalten|held|spoken)\b|\bou (?:en|in)\b"
)
_ANY_OF_IT = re.compile(
    r"\b(?:is there|are there|anything|any|gibt|gibts|etwas|was ist|what is on|welche|which|y a.t.il|il y a)\b"
)


def wants_of(text: str) -> Iterator[tuple[Wants, tuple[int, int]]]:
    """All that is asked, the most telling first, and where in the folded text."""
    for wants, pattern in _WANTS:
        if found := pattern.search(text):
            yield wants, found.span()


def languages_in(text: str) -> list[str]:
    """The languages that the folded text names."""
    return [code for code, pattern in _SPOKEN if pattern.search(text)]


def asks_what_is_on(text: str) -> bool:
    """Whether it asks what there is, and need not say more: "was läuft?", "what can I still join?"."""
    return IS_ON.search(text) is not None or (
        ASKS.search(text) is not None and MAY_I.search(text) is not None
    )


def asks_language(text: str) -> bool:
    """Whether the language of one certain session is asked for: "is the talk in English?"."""
    return _LANGUAGE_OF_ONE.search(text) is not None and _ANY_OF_IT.search(text) is None


def scope_of(text: str) -> Scope:
    """Which of the sessions are meant, seen from now."""
    if AFTER_NOW.search(text):
        return Scope.NEXT
    for scope, pattern in ((Scope.FIRST, FIRST), (Scope.LAST, LAST)):
        if pattern.search(text):
            return scope
    if NOW.search(text) and not (SURELY_NEXT.search(text) and not AND_THEN.search(text)):
        return Scope.NOW
    return Scope.NEXT if NEXT.search(text) else Scope.ANY
