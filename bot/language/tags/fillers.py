"""Words around a tag that are none: articles, "some help with", "and so on". Pure."""

import re

_FRONT = (
    r"(?:am liebsten|vor allem|z\. ?b\.|zum beispiel)",
    r"(?:an?|the|my|our|your|their|some|any|all(?: (?:kinds?|sorts?|types?|things) (?:of)?)?|lots? of|a lot of|a few|a couple of|several|various|many|more|other|another|few|tons of|a little(?: bit of)?|a bit of|bit of|plenty of|one or two|every|each|this|these|those|such as|especially|mostly|mainly|particularly|maybe|perhaps|possibly|ideally|preferably|also|really|very|quite|just|even|currently|sometimes|occasionally|always|too|then|and|or|but|plus|as|like|to|of|with|about|in|on|for|at|how to|from|by|well|is|are|am|be|being|have|having|get|getting|do|doing|going|it|who|that|which|what|i|i'm|we|me|you|them|people's)",
    r"(?:good|great|nice|cool|fellow|like-?minded|kind|experienced|professional|reliable|talented|friendly|passionate|interesting|fun|solid|small(?! business)|big(?! data)|little|practical|honest|quick|patient|skilled|affordable|free|enthusiastic|motivated|casual|proper)(?= )",
    r"(?:help|support|assistance|advice|guidance|tips?|tricks?|feedback|input|ideas?|questions?|insights?|inspiration|hints?|recommendations?|information|infos?|knowledge|expertise|experience|skills?|know-how|basics?|the basics|lessons?|classes|courses?|introductions?|intro|crash courses?|exchange|conversations?|talks?|chats?|discussions?|stories|anything|everything|something|things?|stuff|topics?|all|work|projects?|the world|the topic|the art|background|sessions?|workshops?|mentors?|coaching|mentoring|consulting|training) (?:with|on|in|about|for|of|around|regarding|to|from|how to|related to|like|such as|when it comes to|between|concerning)",
    r"(?:people|someone|somebody|folks|a person|persons?|anyone|anybody|others|friends|partners?|fellows?|companions?|buddy|buddies|a buddy|contacts?|everyone|teammates|team|humans|colleagues|those|guys)(?: (?:who|that|which|to|for|with|into|interested in|in|on|from|working|doing|building|like|loves?|likes?|knows?|can|could|is|are|wants?|want|has|have|does|do|good at|learning|up for|around|experienced|skilled|familiar|share|shares|enjoys?|play|plays|go|join|also|understands?|help|helps|me|a))+",
    r"(?:play|playing|go|going|talk|talking|chat|chatting|discuss|discussing|exchange|learn|learning|practi[sc]e|practi[sc]ing|try|trying|start|starting|share|sharing|meet|join|set up|setting up|work|working|building|build|making|make|using|use|run|running|creating|explore|exploring|read|reading)(?: (?:about|with|on|together|up|out|in|to|how to|your|an?|the|some|more))+(?= \w)",
    r"(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|mein|meine|meinen|meinem|meiner|unser|unsere|unseren|unserem|unserer|dein|deine|deinen|deinem|euer|eure|euren|eurem|eurer|ihre?n?|sein(?:e[nmr]?)?|einige[nr]?|viele[nr]?|mehrere|mehr|etwas|ein (?:paar|bisschen|wenig)|paar|bisschen|alle[mnrs]?|allerlei|andere[nrs]?|weitere[nrs]?|diverse|verschiedene[nr]?|jede[nrms]?|neue[nrs]?|gute[nrsm]?|nette[nrsm]?|liebe|tolle[nrs]?|coole[nrs]?|erfahrene[nrsm]?|freie[rn]?|gleichgesinnte[n]?|spannende[nrs]?|interessante[nrs]?|kleine[nrs]?|große[nrs]?|fähige[nrs]?|zuverlässige[nrs]?|begabte[nrs]?|vor allem|besonders|insbesondere|am liebsten|hauptsächlich|vielleicht|eventuell|evtl\.?|gern|gerne|auch|noch|sehr|viel|oft|mal|nur|so|ganz|z\. ?b\.|zum beispiel|etwa|wie|zum|zur|zu|ins?|im|am|an|auf|bei|beim|mit|über|für|von|vom|aus|um|als|und|oder|aber|sowie|dafür|dabei|generell|allgemein|es|sich|mich|mir|dir|euch|uns|dich|ich|wir|ihr|man|der|ebenso|gelegentlich|manchmal|nebenbei|privat|beruflich|regelmäßig)",
    r"(?:hilfe|unterstützung|rat|beratung|tipps?|tricks|feedback|input|ideen|fragen|austausch|infos?|informationen|wissen|kenntnisse|grundkenntnisse|erfahrung(?:en)?|erfahrungsaustausch|know-how|ahnung|grundlagen|einführung(?:en)?|gespräche|diskussionen|geschichten|alles|dinge|sachen|themen|kurse|workshops|nachhilfe|lektionen|unterricht|stunden|anleitung|einstieg|einblicke?|inspiration|empfehlungen|lust|kontakte?|expertise|schulungen|trainings)(?: (?:bei|beim|mit|zu|zum|zur|in|im|ins|für|über|rund um|rund ums|von|vom|an|auf|aus|was|der|die|das|dem|den|wie))+",
    r"(?:jemand(?:en|em)?|leute|menschen|mitstreiter(?:innen)?|gleichgesinnte|personen|partner|freunde|leuten|kolleg\*?innen|kollegen|wen|einen menschen|team|eine person|eine?n?)(?:,? (?:der|die|das|den|dem|zum|zur|für|mit|aus|mir|mich|uns|bei|beim|in|im|was|von|gern|gerne|auch|sich|gut|ahnung|kennt|auskennt|hat|interesse|an|lust|auf|hilft|kann|rund um|ums|zu|erfahrung|können|haben|wissen|weiß|ein|eine|einen))+",
    r"(?:umstieg auf|wechsel in|switch to|transition(?:ing)? (?:in)?to|move into|career in|im gegenzug|dafür|in return|in exchange|use|using|play|playing|learn|selbst|ersten?|first|debut|nowadays|meanwhile|inzwischen|mittlerweile|gut|well|gemeinsam(?:es|e)?|zusammen|lieber|eher|rather|instead|mei|dei|wen|nem|wie (?:man|ich|wir|andere|du)|ihre?|their)(?= \w)",
    r"(?:student|teacher|professor|lecturer|founder|co-founder|owner|head|lover|fan|friend|host|organi[sz]er|editor|author|member|head) of(?= )",
    r"(?:thema|themen|bereich|rund um(?:s)?(?: (?:die|das|den))?|the field of|the area of|fields? of|area of|world of|sachen|richtung|alles was mit)",
    r"(?:fix|build|review|check|improve|design|make|edit|proofread|write|translate|handle|do|teach|show|repair|paint|draw|record|shoot|borrow|rent|buy|hire|found|start|grow|explain)(?: me)? (?:my|our|your|an?|the|some)(?= \w)",
    r"(?:\d+|zwei|drei|vier|fünf|sechs|two|three|four|five|six|nen|'nen|ne|'ne|un|une|des|du|le|la|les|de|una?|el|los|las|anything|nothing|everything|something|früher|heute|now|jetzt|today|formerly|rest)(?= \w)",
    r"(?:i |we |i'm |ich |wir )?(?:do|love|like|enjoy|mache|liebe|mag|bin|habe|hab|gehe|go|am|also|suche|need|tue|was)(?= \w)",
)
_BACK = (
    r"(?:help|support|advice|assistance|guidance|skills?|stuff|topics?|matters|things|issues|questions?|tips|lessons?|basics|knowledge|experience|expertise|expert|experts|projects?|work|gigs|job|business|world|scene|nerd|geek|enthusiasts?|fans?|lovers?|addict|aficionado|aficionada|buddy|buddies|people|folks|person|someone|partner|partners|mentor|feedback|crash course|intro|tricks|sessions?|at heart|in general|here|there)",
    r"(?:too|as well|better|besser|full[- ]time|part[- ]time|please|etc\.?|and (?:so on|more|stuff|such|the like|similar)|so on|and|or|also|again|now|right now|currently|at the moment|these days|mostly|mainly|especially|a lot|a bit|sometimes|for (?:free|fun|beginners|a living|years|ages|now)|professionally|privately|on the side|in my (?:spare|free) time|in return|in exchange|together|with me|with you|with others|with anyone|for me|for us|of course|since \d{4}|for (?:over |about |more than )?(?:\d+|ten|two|three|five|twenty|many|several) years|on (?:weekends?|the weekend)|after work|at work|every day|over (?:lunch|coffee|dinner|a (?:beer|coffee|tea|drink))|(?:beim|bei einem|bei einer|zum|am) (?:kaffee|bier|mittagessen|tee|mittagstisch|abend)|first|today|tomorrow|this week|if (?:you|anyone|needed|that).*|while .*|because .*|when .*|so that .*|to (?:join|help|build|learn|work|do|found|start|talk|chat|me|you|exchange|share|create|make|get|play|go).*|in (?:berlin|hamburg|munich|münchen|cologne|köln|vienna|wien|zurich|zürich|leipzig|brussels|brüssel|germany|deutschland|europe|europa|london|paris|my (?:town|city|neighbourhood))|from .*|near .*|who .*|that .*|which .*|nearby|around here|and others|(?:once|twice|three times) (?:a|per) (?:week|month|year)|by day|by night|by heart|at night|on the side|myself|me|you|i)",
    r"(?:hilfe|unterstützung|themen|dinge|sachen|zeug|kenntnisse|fragen|tipps|grundlagen|fan|fans|liebhaber(?:in)?|begeisterte[rn]?|freak|und (?:so|mehr|ähnliches|so weiter|co\.?|anderes)|usw\.?|u\.? ?a\.?|und|oder|sowie|bitte|gern|gerne|auch|an|bei|aus|weiter|kennen|mit|dabei|zur verfügung|teil|ein|vor|haben|hat|habe|unterwegs|aktiv|tätig|zeigt|erklärt|beibringt|hilft|macht|baut|kennt|bin|ist|sind|kann|könnte|können|will|möchte|würde|machen|mache|mögen|lieben|spielen|suchen|wollen|interessieren|beherrschen|verstehen|fotografieren|tun|geht|gehen|mag|viel|oft|sehr|nebenbei|beruflich|privat|gerade|aktuell|derzeit|noch|mal|hier|in meiner freizeit|nach feierabend|am wochenende|seit (?:\d+|zwei|drei|vielen|einigen|zehn|fünf) jahren|seit \d{4}|seit jahren|seit kurzem|für (?:anfänger|mich|uns|einsteiger|euch|alle|jeden|dich)|in (?:berlin|hamburg)|aus [A-ZÄÖÜ]\w+|im gegenzug|dafür|zusammen|gemeinsam|mit (?:mir|euch|dir|anderen)|im herzen|am abend|als hobby|als ausgleich|zum ausgleich|am liebsten|vor allem|besonders|leidenschaftlich|wenn .*|weil .*|damit .*|um .* zu .*|der mir .*|die mir .*|interessiert|begeistert|auskennt|(?:,? (?:der|die) .*)|ich|mir|mich|wir|dir|euch|es|sich|so|gut|für mein.*|für unser.*|ohne .*|bis .*)",
)
_ENDS = " \t\n,;:.!?\"'“”„«»()[]*_~`|>…–—-•·/&+"
_front = re.compile(r"^(?:" + "|".join(_FRONT) + r")(?![\w*+#-])[\s,:]*", re.IGNORECASE)
_back = re.compile(r"[\s,]+(?:" + "|".join(_BACK) + r")$", re.IGNORECASE)
_nothing = re.compile(
    r"(?:(?:nothing|nichts) .*|right|(?:mama|papa|mutter|vater|mum|mom|dad|mother|father|parent)(?: (?:von|of) .*)?|\d+ (?:kinder|kids|children).*|jemand(?:en)?|wen|lust|selbst|wissen|gleichgesinnte|nowadays|one|two|hand|a hand|contact|details|leute|menschen|people|someone|somebody|nichts?|nix|nothing|yet|none|keine?|fließend|gut|ja|nein|yes|no|sonst|anything|everything|right now|momentan|gerade|stuff|things|alles|etwas|me|mich|hier|here|rest|sachen|team|person|leuten|others|dabei|damit|them|it|both|beides|austausch|exchange|heute|früher)",
    re.IGNORECASE,
)
_possessive = re.compile(
    r"\s(?:for|of|in|at|on|to|with) (?:my|our|your|a|an|the|people|others|anyone|everyone)\b.*$|\s(?:für|bei|in|an|mit) (?:mein|unser|dein|eur)\w*\b.*$",
    re.IGNORECASE,
)


def trimmed_once(item: str) -> str:
    """The words without the outermost filler, at the front before the back; the same words where there is none."""
    bare = _trim(item)
    for pattern in (_front, _back):
        shorter = _trim(pattern.sub("", bare, count=1))
        if shorter != bare:
            return shorter
    return bare


def without_whose(item: str) -> str:
    """The words without "for my shop" at their end."""
    return _trim(_possessive.sub("", item))


def is_filler(item: str) -> bool:
    """Whether nothing but filler is said."""
    return _nothing.fullmatch(_trim(item)) is not None or (
        not _trim(_front.sub("", f"{_trim(item)} ", count=1))
        or _back.fullmatch(f" {_trim(item)}") is not None
    )


def _trim(item: str) -> str:
    left = item.strip().lstrip(_ENDS).strip()
    # C++, C# and LGBTQ+ end in what elsewhere is a mark.
    right = left.rstrip(_ENDS) if not re.search(r"\w\+{1,2}$", left) else left
    return right if not left.startswith(".net") else left
