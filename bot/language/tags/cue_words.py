"""The patterns of cues by what they are for. A space stands for any space, an umlaut also for its two letters."""

from bot.language.tags.cue_interests import INTERESTS
from bot.language.tags.cue_needs import NEEDS
from bot.language.tags.cue_offers import OFFERS
from bot.language.tags.cue_others import ASIDES, PERSONS, REFUSALS, TONGUES
from bot.language.tags.kinds import Kind

BEFORE = {
    Kind.OFFER: OFFERS,
    Kind.NEED: NEEDS,
    Kind.INTEREST: INTERESTS,
    Kind.PERSON: PERSONS,
    Kind.SPOKEN: TONGUES,
    Kind.NOT: REFUSALS,
    Kind.ASIDE: ASIDES,
}

WEAK = {
    Kind.INTEREST: (
        r"hola|bonjour|salut|ciao|hi(?: (?:all|there|everyone|everybody|folks))?|"
        r"hello(?: (?:all|there|everyone|everybody|folks|world))?|hey(?: (?:all|there|everyone|folks))?|"
        r"hallo(?: (?:zusammen|ihr lieben|alle|in die runde|leute))?|moin(?: (?:moin|zusammen))?|servus|"
        r"grüß gott|guten (?:tag|morgen)",
    ),
    Kind.OFFER: (
        r"i can|can(?= )|i know(?! (?:nothing|little|no|how|that|what))|können(?-i:(?= [A-ZÄÖÜ]))|(?:happy|glad|delighted) to|ich kann|kann(?= )|könnte(?= )",
    ),
    Kind.NEED: (
        r"i(?:'d| would) (?:love|like) to|i want to",
        r"(?:ich )?(?:möchte|will|würde)(?: (?:ich|gern|gerne|unbedingt|endlich|auch|mal|noch|mehr))*",
    ),
}
"""Cues that what follows the tags can turn: "ich kann … lernen"."""

AFTER = {
    Kind.OFFER: (
        r"(?:kann|könnte|würde) ich(?: (?:gut|gern|gerne|auch|euch|dir|super|ganz gut|anderen|sehr gut|"
        r"leuten|dich|dabei))*(?: (?:beibringen|anbieten|zeigen|erklären|helfen|weiterhelfen|unterstützen|"
        r"beraten|unterrichten|bieten|vermitteln|geben|weitergeben|beisteuern|teilen))?",
        r"(?:wird|werden) geboten|(?:da |dann |dazu )?fragt? (?:gern |gerne )?mich|"
        r"biete ich(?: (?:gern|gerne|auch))*(?: an)?|bring(?:e)? ich(?: (?:dir|euch|gern|gerne))* bei|"
        r"unterrichte ich|gebe ich gern(?:e)?(?: weiter)?|habe ich (?:anzubieten|zu bieten|im angebot)|"
        r"ist meine stärke|sind meine stärken|on offer|is my superpower|are my strengths|"
        r"is what i (?:can )?offer|zu verleihen|abzugeben",
        r"(?-i:beibringen|anbieten|weitergeben|beisteuern|weiterhelfen|unterrichten|erklären|zeigen|"
        r"helfen|unterstützen|beraten|vermitteln)",
    ),
    Kind.NEED: (
        r"(?:suche|brauche|benötige|bräuchte) ich(?: (?:noch|dringend|gerade|aktuell|auch|hilfe|"
        r"unterstützung|jemanden|rat|tipps))*|gesucht|(?:is|are) (?:very |most |always )?(?:welcome|"
        r"appreciated)|(?:ist|sind) (?:herzlich |sehr |immer )?willkommen|(?:fehl(?:t|en)) mir(?: noch)?|"
        r"wanted|needed|(?:möchte|will|würde) ich(?: (?:gern|gerne|endlich|unbedingt|noch|mal|"
        r"auch))*(?: (?:lernen|verstehen|finden|kennenlernen|treffen|verbessern|ausprobieren|haben))|"
        r"w(?:ä|ae)re(?:n)? (?:toll|super|schön|hilfreich|klasse|prima)|would be (?:great|awesome|nice|"
        r"helpful|lovely|amazing|cool)",
        r"(?-i:(?<!maschinelles\s)(?<!lebenslanges\s)(?<!deep\s)lernen|kennenlernen|kennen lernen|"
        r"verstehen|finden|erfahren|verbessern|vernetzen|austauschen|treffen)",
    ),
    Kind.INTEREST: (
        r"interessier(?:t|en) mich(?: (?:auch|sehr|besonders|total))*|(?:mag|liebe) ich|"
        r"find(?:e)? ich (?:spannend|toll|super|interessant|klasse|gut|großartig|faszinierend)|"
        r"begeister(?:t|n) mich|faszinier(?:t|en) mich|(?:ist|sind) (?:mein ding|"
        r"meine (?:themen|leidenschaft(?:en)?|hobb(?:y|ys|ies))|mein (?:hobby|thema|steckenpferd))|(?:is|"
        r"are) (?:my|our) (?:thing|things|passion|passions|hobby|hobbies|jam|topic|topics)|"
        r"makes? me happy|interests? me|fascinates? me|mache ich (?:gern|gerne|beruflich|privat|"
        r"seit jahren|viel)?|(?:bin ich )?(?:immer |gern |gerne )?zu haben|ja(?=\s*(?:[,.;]|$))",
    ),
    Kind.SPOKEN: (
        r"spreche ich(?: (?:fließend|auch|gut|ein bisschen|etwas))*|"
        r"(?:auf|in)? ?(?:fließend|muttersprachlich)|"
        r"(?:is|are) (?:both )?(?:fine|ok|okay|good)(?: (?:with|for|by) me)?|sprachig|"
        r"is my (?:mother tongue|native language|first language)|ist meine muttersprache|works? for me|"
        r"geht beides|beides ok",
    ),
    Kind.NOT: (
        r"interessier(?:t|en) mich (?:gar |überhaupt |so gar )?nicht|mag ich (?:gar |überhaupt )?nicht|"
        r"ist nicht (?:so )?mein ding|is not my thing|(?:isn't|aren't|are not) (?:my thing|for me)|"
        r"brauche ich nicht|(?:will|möchte|mag|mache|brauche|kann) ich (?:gar |überhaupt |wirklich |"
        r"leider |eher )?nicht(?: mehr)?|(?:lieber |eher )?nicht(?: so| mehr)?(?=\s*(?:[,.;]|$))|"
        r"nein(?: danke)?|könnt ihr mich jagen|is not for me|no thanks|(?:häng(?:t|en)|wachsen|"
        r"wächst) mir zum hals (?:raus|heraus)|ist nicht (?:so )?meins|(?:is|"
        r"are) not (?:really )?(?:my cup of tea|for me)|bores? me|langweil(?:t|en) mich|nerv(?:t|"
        r"en)(?: mich)?|not so much",
    ),
}
