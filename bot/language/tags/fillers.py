"""Words around a tag that are none: articles, "some help with", "and so on". Pure."""

import re

_FRONT = (
    r"(?:am liebsten|vor allem|z\. ?b\.|zum beispiel)",
    r"(?:an?|the|my|our|your|their|some|any|all(?: (?:kinds?|sorts?|types?|things) (?:of)?)?|lots? of|"
    r"a lot of|a few|a couple of|several|various|many|more|other|another|few|tons of|"
    r"a little(?: bit of)?|a bit of|bit of|plenty of|one or two|every|each|this|these|those|such as|"
    r"especially|mostly|mainly|particularly|maybe|perhaps|possibly|ideally|preferably|also|really|"
    r"very|quite|just|even|currently|sometimes|occasionally|always|too|then|and|or|but|plus|as|like|"
    r"to|of|with|about|in|on|for|at|how to|from|by|well|is|are|am|be|being|have|having|get|getting|do|"
    r"doing|going|it|who|that|which|what|i|i'm|we|me|you|them|people's)",
    r"(?:good|great|nice|cool|fellow|like-?minded|kind|experienced|professional|reliable|talented|"
    r"friendly|passionate|interesting|fun|solid|small(?! business)|big(?! data)|little|practical|"
    r"honest|quick|patient|skilled|affordable|free|enthusiastic|motivated|casual|proper)(?= )",
    r"(?:help|support|assistance|advice|guidance|tips?|tricks?|feedback|input|ideas?|questions?|"
    r"insights?|inspiration|hints?|recommendations?|information|infos?|knowledge|expertise|experience|"
    r"skills?|know-how|basics?|the basics|lessons?|classes|courses?|introductions?|intro|"
    r"crash courses?|exchange|conversations?|talks?|chats?|discussions?|stories|anything|everything|"
    r"something|things?|stuff|topics?|all|work|projects?|the world|the topic|the art|background|"
    r"sessions?|workshops?|mentors?|coaching|mentoring|consulting|training) (?:with|on|in|about|for|"
    r"of|around|regarding|to|from|how to|related to|like|such as|when it comes to|between|concerning)",
    r"(?:people|someone|somebody|folks|a person|persons?|anyone|anybody|others|friends|partners?|"
    r"fellows?|companions?|buddy|buddies|a buddy|contacts?|everyone|teammates|team|humans|colleagues|"
    r"those|guys)(?: (?:who|that|which|to|for|with|into|interested in|in|on|from|working|doing|"
    r"building|like|loves?|likes?|knows?|can|could|is|are|wants?|want|has|have|does|do|good at|"
    r"learning|up for|around|experienced|skilled|familiar|share|shares|enjoys?|play|plays|go|join|"
    r"also|understands?|help|helps|me|a))+",
    r"(?:play|playing|go|going|talk|talking|chat|chatting|discuss|discussing|exchange|learn|learning|"
    r"practi[sc]e|practi[sc]ing|try|trying|start|starting|share|sharing|meet|join|set up|setting up|"
    r"work|working|building|build|making|make|using|use|run|running|creating|explore|exploring|read|"
    r"reading)(?: (?:about|with|on|together|up|out|in|to|how to|your|an?|the|some|more))+(?= \w)",
    r"(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|mein|meine|meinen|meinem|meiner|"
    r"unser|unsere|unseren|unserem|unserer|dein|deine|deinen|deinem|euer|eure|euren|eurem|eurer|"
    r"ihre?n?|sein(?:e[nmr]?)?|einige[nr]?|viele[nr]?|mehrere|mehr|etwas|ein (?:paar|bisschen|wenig)|"
    r"paar|bisschen|alle[mnrs]?|allerlei|andere[nrs]?|weitere[nrs]?|diverse|verschiedene[nr]?|"
    r"jede[nrms]?|neue[nrs]?|gute[nrsm]?|nette[nrsm]?|liebe|tolle[nrs]?|coole[nrs]?|erfahrene[nrsm]?|"
    r"freie[rn]?|gleichgesinnte[n]?|spannende[nrs]?|interessante[nrs]?|kleine[nrs]?|große[nrs]?|"
    r"fähige[nrs]?|zuverlässige[nrs]?|begabte[nrs]?|vor allem|besonders|insbesondere|am liebsten|"
    r"hauptsächlich|vielleicht|eventuell|evtl\.?|gern|gerne|auch|noch|sehr|viel|oft|mal|nur|so|ganz|"
    r"z\. ?b\.|zum beispiel|etwa|wie|zum|zur|zu|ins?|im|am|an|auf|bei|beim|mit|über|für|von|vom|aus|"
    r"um|als|und|oder|aber|sowie|dafür|dabei|generell|allgemein|es|sich|mich|mir|dir|euch|uns|dich|"
    r"ich|wir|ihr|man|der|ebenso|gelegentlich|manchmal|nebenbei|privat|beruflich|regelmäßig)",
    r"(?:hilfe|unterstützung|rat|beratung|tipps?|tricks|feedback|input|ideen|fragen|austausch|infos?|"
    r"informationen|wissen|kenntnisse|grundkenntnisse|erfahrung(?:en)?|erfahrungsaustausch|know-how|"
    r"ahnung|grundlagen|einführung(?:en)?|gespräche|diskussionen|geschichten|alles|dinge|sachen|"
    r"themen|kurse|workshops|nachhilfe|lektionen|unterricht|stunden|anleitung|einstieg|einblicke?|"
    r"inspiration|empfehlungen|lust|kontakte?|expertise|schulungen|trainings)(?: (?:bei|beim|mit|zu|"
    r"zum|zur|in|im|ins|für|über|rund um|rund ums|von|vom|an|auf|aus|was|der|die|das|dem|den|wie))+",
    r"(?:jemand(?:en|em)?|leute|menschen|mitstreiter(?:innen)?|gleichgesinnte|personen|partner|"
    r"freunde|leuten|kolleg\*?innen|kollegen|wen|einen menschen|team|eine person|eine?n?)(?:,? (?:der|"
    r"die|das|den|dem|zum|zur|für|fürs|mit|aus|mir|mich|uns|bei|beim|in|im|was|von|gern|gerne|auch|sich|"
    r"gut|ahnung|kennt|auskennt|hat|interesse|an|lust|auf|hilft|kann|rund um|ums|zu|erfahrung|können|"
    r"haben|wissen|weiß|ein|eine|einen))+",
    r"(?:umstieg auf|wechsel in|switch to|transition(?:ing)? (?:in)?to|move into|career in|"
    r"im gegenzug|dafür|in return|in exchange|use|using|play|playing|learn|selbst|ersten?|first|debut|"
    r"nowadays|meanwhile|inzwischen|mittlerweile|gut|well|gemeinsam(?:es|e)?|zusammen|abends|morgens|"
    r"tagsüber|nachts|ob|lieber|eher|rather|instead|mei|dei|wen|nem|wie (?:man|ich|wir|andere|du)|"
    r"ihre?|their)(?= \w)",
    r"(?:student|teacher|professor|lecturer|founder|co-founder|owner|head|lover|fan|friend|host|"
    r"organi[sz]er|editor|author|member|head) of(?= )",
    r"(?:thema|themen|bereich|rund um(?:s)?(?: (?:die|das|den))?|the field of|the area of|fields? of|"
    r"area of|world of|sachen|richtung|alles was mit)",
    r"(?:fix|build|review|check|improve|design|make|edit|proofread|write|translate|handle|do|teach|"
    r"show|repair|paint|draw|record|shoot|borrow|rent|buy|hire|found|start|grow|"
    r"explain)(?: me)? (?:my|our|your|an?|the|some)(?= \w)",
    r"(?:\d+|zwei|drei|vier|fünf|sechs|two|three|four|five|six|nen|'nen|ne|'ne|un|une|des|du|le|la|"
    r"les|de|una?|el|los|las|anything|nothing|everything|something|früher|heute|now|jetzt|today|"
    r"formerly|rest)(?= \w)",
    r"(?:i |we |i'm |ich |wir )?(?:do|love|like|enjoy|mache|liebe|mag|bin|habe|hab|gehe|go|am|also|"
    r"suche|need|tue|was)(?= \w)",
)
_BACK = (
    r"(?:help|support|advice|assistance|guidance|skills?|stuff|topics?|matters|things|issues|"
    r"questions?|tips|lessons?|basics|knowledge|experience|expertise|expert|experts|projects?|work|"
    r"gigs|job|business|world|scene|nerd|geek|enthusiasts?|fans?|lovers?|addict|aficionado|aficionada|"
    r"buddy|buddies|people|folks|person|someone|partner|partners|mentor|feedback|crash course|intro|"
    r"tricks|sessions?|at heart|in general|here|there)",
    r"(?:too|inside out|out of .*|as well|better|besser|full[- ]time|part[- ]time|please|etc\.?|and (?:so on|more|stuff|"
    r"such|the like|similar)|so on|and|or|also|again|now|right now|currently|at the moment|these days|"
    r"mostly|mainly|especially|a lot|a bit|sometimes|for (?:free|fun|beginners|a living|years|ages|"
    r"now)|professionally|privately|on the side|in my (?:spare|free) time|in return|in exchange|"
    r"together|with me|with you|with others|with anyone|for me|for us|of course|since \d{4}|"
    r"for (?:over |about |more than )?(?:\d+|ten|two|three|five|twenty|many|several) years|"
    r"on (?:weekends?|the weekend)|after work|at work|every day|over (?:lunch|coffee|dinner|"
    r"a (?:beer|coffee|tea|drink))|(?:beim|bei einem|bei einer|zum|am) (?:kaffee|bier|mittagessen|tee|"
    r"mittagstisch|abend)|first|today|tomorrow|this week|if (?:you|anyone|needed|that).*|while .*|"
    r"because .*|when .*|so that .*|to (?:join|help|build|learn|work|do|found|start|talk|chat|me|you|"
    r"exchange|share|create|make|get|play|go).*|in (?:berlin|hamburg|munich|münchen|cologne|köln|"
    r"vienna|wien|zurich|zürich|leipzig|brussels|brüssel|germany|deutschland|europe|europa|london|"
    r"paris|my (?:town|city|neighbourhood))|from .*|near .*|who .*|that .*|which .*|nearby|"
    r"around here|and others|(?:once|twice|three times) (?:a|per) (?:week|month|year)|by day|by night|"
    r"by heart|at night|on the side|myself|me|you|i)",
    r"(?:hilfe|unterstützung|themen|dinge|sachen|zeug|kenntnisse|fragen|tipps|grundlagen|fan|fans|"
    r"liebhaber(?:in)?|begeisterte[rn]?|freak|und (?:so|mehr|ähnliches|so weiter|co\.?|anderes)|"
    r"usw\.?|u\.? ?a\.?|und|oder|sowie|bitte|gern|gerne|auch|an|bei|aus|weiter|kennen|mit|dabei|"
    r"zur verfügung|teil|ein|vor|haben|hat|habe|unterwegs|aktiv|tätig|zeigt|erklärt|beibringt|hilft|"
    r"macht|baut|kennt|bin|ist|sind|kann|könnte|können|will|möchte|würde|machen|mache|mögen|lieben|"
    r"spielen|suchen|wollen|interessieren|beherrschen|verstehen|fotografieren|tun|geht|gehen|mag|viel|"
    r"oft|sehr|nebenbei|beruflich|privat|gerade|aktuell|derzeit|noch|mal|hier|in meiner freizeit|"
    r"nach feierabend|am wochenende|seit (?:\d+|zwei|drei|vielen|einigen|zehn|fünf) jahren|seit \d{4}|"
    r"seit jahren|seit kurzem|für (?:anfänger|mich|uns|einsteiger|euch|alle|jeden|dich)|"
    r"in (?:berlin|hamburg)|aus [A-ZÄÖÜ]\w+|im gegenzug|dafür|zusammen|gemeinsam|"
    r"mit (?:mir|euch|dir|anderen)|im herzen|am abend|als hobby|als ausgleich|zum ausgleich|"
    r"am liebsten|vor allem|besonders|leidenschaftlich|wenn .*|weil .*|damit .*|um .* zu .*|"
    r"der mir .*|die mir .*|interessiert|begeistert|auskennt|(?:,? (?:der|die) .*)|ich|mir|mich|wir|"
    r"dir|euch|es|sich|so|gut|für mein.*|für unser.*|ohne .*|bis .*)",
)
_ENDS = " \t\n,;:.!?\"'“”„«»()[]*_~`|>…–—-•·/&+"
_front = re.compile(r"^(?:" + "|".join(_FRONT) + r")(?![\w*+#-])[\s,:]*", re.IGNORECASE)
_back = re.compile(r"[\s,]+(?:" + "|".join(_BACK) + r")$", re.IGNORECASE)
_nothing = re.compile(
    r"(?:(?:nothing|nichts) .*|right|sowas.*|(?:we )?should .*|around .*|use|"
    r"(?:mama|papa|mutter|vater|mum|mom|dad|mother|father|parent)(?: (?:von|of) .*)?|"
    r"\d+ (?:kinder|kids|children).*|jemand(?:en)?|wen|lust|selbst|wissen|gleichgesinnte|nowadays|one|"
    r"two|hand|a hand|contact|details|leute|menschen|people|someone|somebody|nichts?|nix|nothing|yet|"
    r"none|keine?|fließend|gut|ja|nein|yes|no|sonst|anything|everything|right now|momentan|gerade|"
    r"stuff|things|alles|etwas|me|mich|hier|here|rest|sachen|team|person|leuten|others|dabei|damit|"
    r"them|it|both|beides|austausch|exchange|heute|früher)",
    re.IGNORECASE,
)
_possessive = re.compile(
    r"\s(?:for|of|in|at|on|to|with) (?:my|our|your|a|an|the|people|others|anyone|everyone)\b.*$|"
    r"\s(?:für|bei|in|an|mit) (?:mein|unser|dein|eur)\w*\b.*$",
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
