"""Small talk: greetings, thanks, insults, and what has nothing to do with a programme. Pure."""

import re

from bot.features.questions.question import Small

_END = r"[\s!.?,…)(:;\-~]*$"
_TO = r"(?: (?:bot|stammtisch|alle|zusammen|everyone|everybody|all|folks|there|guys|team|dir|euch|leute|mal|tout le monde|a tous|大家))*"

_WHOLE: tuple[tuple[Small, str], ...] = (
    (Small.HELLO, r"(?:hallo+|hi+|hey+|moin(?: moin)?|servus|gruezi|gruess (?:gott|dich)|hello+|huhu|tach|na|yo|guten (?:morgen|tag|abend)|good (?:morning|afternoon|evening|day)|bonjour|bonsoir|salut|coucou|你好|您好|大家好|嗨|早安|早上好|晚上好)"),
    (Small.HOW, r"(?:(?:na )?wie geht(?:'?s| es)?(?: dir| euch| ihnen)?(?: so| heute)?|alles (?:gut|klar) bei dir|how are (?:you|things)(?: doing| today)?|how'?s it going|what'?s up|sup|ca va|comment (?:ca va|vas.tu|allez.vous)|你好吗|最近怎么样)"),
    (Small.WHO, r"(?:(?:und )?(?:wer|was) bist du(?: eigentlich| denn)?|(?:who|what) are you|qui es.tu|t'?es qui|tu es qui|你是谁|你是什么|was kannst du(?: alles)?|what can you do|hilfe|help|aide)"),
    (Small.THANKS, r"(?:(?:ok(?:ay)? |super |perfekt |alles klar |cool |ah |top )?(?:vielen |besten |lieben |herzlichen |tausend )?(?:danke+|grazie(?: mille)?|gracias|dankeschoen|danke schoen|danke sehr|dank|thanks+|thank you|thankyou|thx|ty|tysm|cheers|merci|谢谢|多谢|感谢|谢了)(?: (?:dir|euch|ihnen|schoen|sehr|schon mal|vielmals|a lot|so much|very much|a bunch|bot|again|beaucoup|bien|für alles|fuer alles|for your help|fuer die (?:hilfe|info)))*|much appreciated)"),
    (Small.BYE, r"(?:tschuess+|tschau|ciao|bis (?:bald|morgen|spaeter|dann|nachher)|auf wiedersehen|bye+(?: bye)?|goodbye|see (?:you|ya)(?: later| tomorrow)?|good night|gute nacht|au revoir|a bientot|a demain|bonne nuit|再见|拜拜|晚安)"),
    (Small.NOTED, r"(?:ok(?:ay)?|oki|k|alles klar|gut|super|cool|great|fine|perfekt|perfect|nice|prima|toll|top|klasse|stimmt|genau|aha|ah|oh|hm+|lol|rofl|haha\w*|hehe\w*|hihi|xd|lol ok|ok lol|wow|d'accord|mdr|哈+|呵+|嗯+|好(?:的|吧)?|哦+|喔+|test(?:ing)?|1 2 3)"),
    (Small.RUDE, r"(?:du (?:bist|nervst|spinnst)\b[^?]*|(?:you|u) (?:are|r|suck|stink)\b[^?]*|you'?re\b[^?]*|ur a\b[^?]*|ihr seid\b[^?]*|(?:bloeder?|dummer?|scheiss|stupid|dumb|useless|bad) ?bot.*|(?:halt|halts) .*(?:maul|klappe|fresse)|shut up.*|(?:fuck|screw) (?:you|off).*|arsch\w*|idiot\w*|tu es (?:nul\w*|bete|stupide|con\w*).*|t'?es (?:nul\w*|bete).*|你(?:好|很|真|太)?(?:笨|蠢|傻|差|烂|没用|坏|聪明|棒|厉害).*|笨蛋|白痴)"),
)  # fmt: skip
_ANYWHERE: tuple[tuple[Small, str], ...] = (
    (Small.JOKE, r"\b(?:erzaehl|erzaehle|sag|kennst|tell|know|raconte)\b.*\b(?:witz|witze|joke|jokes|blague)\b|讲个?笑话|说个?笑话"),
    (Small.WEATHER, r"\bwie (?:wird|ist) (?:denn )?(?:heute |morgen )?das wetter\b|\b(?:regnet|schneit) es\b|\bwird es (?:regnen|schneien|warm|kalt|heiss)\b|\b(?:how'?s|what'?s|how is|how will) the weather\b|\b(?:will|is|does) it (?:going to )?(?:rain|snow)\w*\b|\b(?:il|va|va.t.il) (?:va )?(?:pleuvoir|neiger)\b|\bquel temps (?:fait|fera)|\bla meteo\b|天气|会下雨"),
    (Small.CHAT, r"^(?:ich |i )(?:liebe|mag|hasse|love|like|hate|enjoy)\b(?! to (?:know|see|hear))|^j'(?:aime|adore|deteste)\b|\bwo (?:seid|bist|steckt|steckst) (?:ihr|du)\b|\bwhere are (?:you|u|y'all)\b(?! going to)|\bbin (?:gleich|bald|schon|noch) (?:da|unterwegs|weg)\b|\b(?:be right back|brb|on my way|omw)\b|\bich (?:komme|bin) (?:etwas |ein bisschen )?(?:spaeter|zu spaet)\b|^(?:can|could|kannst|koenntest) (?:you|du) (?:order|buy|bring|make|cook|bestell|kauf|mach|bring|koch)\w*\b|\b(?:hat|haette|braucht) (?:hier )?(?:jemand|irgendwer|wer)\b(?! (?:was|etwas) (?:zu|ueber))|\b(?:does|has|did) (?:any(?:one|body)|some(?:one|body)) (?:have|got|need|seen|found)\b|\bwhere can (?:i|we) (?:park|charge|smoke|sleep|buy|print|leave|store|refill)\b|\bwo kann (?:ich|man|wir) (?:mein \w+ )?(?:parken|rauchen|schlafen|aufladen|abstellen|drucken)\b|\bwas kostet\b|\bwie teuer\b|\bhow much (?:is|does|are|do)\b|\bcombien (?:coute|ca coute)\b|^(?:.{0,30}\b)?(?:war|was) (?:heute |echt |sehr |so |really |very |great)*(?:super|toll|klasse|great|fun|awesome|schoen)\b[^?]*$|^\d+ ?(?:times|mal|plus|minus|x|\*|\+) ?\d+|\b(?:what is|what's|was ist|wieviel ist|wie viel ist) \d+ ?(?:times|mal|plus|minus|x|\*|\+|/|-) ?\d+"),
)  # fmt: skip
_WHOLE_PATTERNS = tuple((small, re.compile(f"^{said}{_TO}{_END}")) for small, said in _WHOLE)
_ANYWHERE_PATTERNS = tuple((small, re.compile(said)) for small, said in _ANYWHERE)
_THANKS = re.compile(
    r"(?:(?:vielen|tausend|besten) )?(?:danke|dank|thanks|thank you|thx|cheers|merci|grazie|gracias)\b[^?]{0,40}$"
)
_ASKING = re.compile(
    r"\b(?:was|wann|wo|wer|wie|welche\w*|gibt|what|when|where|who|how|which|any|quand|quoi|qui|next|now|jetzt)\b"
)


def small_talk(text: str) -> Small | None:
    """What kind of small talk the folded text is; None when it may be a question."""
    said = text.strip(" .,:;!?…")
    if not said:
        return None
    for small, pattern in _WHOLE_PATTERNS:
        if pattern.match(said):
            return small
    if _THANKS.match(said) and not _ASKING.search(said):
        return Small.THANKS
    return next((small for small, pattern in _ANYWHERE_PATTERNS if pattern.search(said)), None)
