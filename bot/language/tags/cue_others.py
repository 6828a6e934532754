"""Patterns of cues before what is no tag of one's own: who one is, speaks, refuses, and asides."""

PERSONS = (
    r"(?:i am|i'm|im|i was|being|am) (?:an?|the)(?: (?:freelance|self-employed|independent|passionate|"
    r"professional|trained|certified|senior|junior|former|retired|part-time|full-time|hobby|aspiring|"
    r"young|hobbyist|solo|freelancing|indie|proud|amateur|experienced|keen|avid|enthusiastic))*|"
    r"(?:i )?(?:work(?:ing)?|worked|freelance|earn my living) as(?: (?:an?|freelance|self-employed|"
    r"independent))*|by (?:profession|trade|day)(?: i'm an?)?(?!\s*:)|(?:i'm )?(?:both|part-time|"
    r"full-time) an?|as an?(?= )|i'm|i am",
    r"je suis|soy|bin(?: (?:freie|freier|freiberufliche|freiberuflicher|selbstständige|"
    r"selbstständiger|selbständige|selbständiger|eine|ein|gelernte|gelernter|leidenschaftliche|"
    r"leidenschaftlicher|begeisterte|begeisterter|angehende|angehender|ehemalige|ehemaliger|studierte|"
    r"studierter|ausgebildete|ausgebildeter|passionierte|passionierter|von beruf|beruflich|"
    r"hauptberuflich|im hauptberuf|nebenberuflich|seit .{1,15}? jahren))*|arbeite (?:freiberuflich |"
    r"selbstständig |hauptberuflich |seit .{1,15}? jahren )*als(?: (?:freie|freier|freiberufliche|"
    r"freiberuflicher|selbstständige|selbstständiger|eine?))*|(?:hauptberuflich|beruflich|von beruf|"
    r"im hauptberuf|tagsüber|im brotberuf)(?: (?:bin|mache))?(?: ich)?|als(?= (?:freie|freier|"
    r"freiberufliche|selbstständige))",
)
TONGUES = (
    r"(?:i )?(?:speak|speaks|spoken)(?! (?:at|about|on|to|in public|publicly))(?: (?:fluent|fluently|"
    r"some|basic|good|both|only|native|a bit of|a little|mostly))*|(?:spoken )?languages?\s*:|"
    r"(?:my )?languages? (?:are|is|include|spoken)|i (?:do|talk|understand|"
    r"chat)(?= (?:in )?(?:english|german|french|spanish|italian|dutch|de|en)\b)|fluent in|"
    r"native(?: speaker)?(?: of| in)?|mother tongue(?: is)?|bilingual(?: in)?|trilingual(?: in)?|"
    r"(?:happy|fine|comfortable|comfy) (?:to (?:chat|talk|speak) )?in(?= (?:english|german|french|"
    r"spanish|italian|dutch|both|either))|conversational(?: in)?|reach me in|talk to me in|"
    r"we can (?:talk|speak|chat)(?: in)?",
    r"(?:spreche|spricht|sprechen|sprech|rede|verstehe|quatsche|plaudere)(?: (?:ich|fließend|gut|"
    r"sehr gut|etwas|auch|nur|perfekt|ein bisschen|ein wenig|neben|gern|gerne|auf|"
    r"mit dir))*(?! (?:über|zu|vor)\b)|(?:meine )?sprachen?(?: sind)?\s*:|(?:meine )?sprachen sind|"
    r"muttersprache(?: ist)?|muttersprachler(?:in)?|auf(?= (?:deutsch|englisch|französisch|spanisch|"
    r"italienisch|niederländisch|polnisch|türkisch|english|german|french|russisch|chinesisch)\b)|"
    r"je parle|(?:gern|gerne|auch|lieber|am liebsten) auf",
    r"(?:parle|parlo|hablo)(?= )|langues?\s*:",
)
REFUSALS = (
    r"(?:please |but |and )*(?:skip|spare me|no more|enough of|less|"
    r"no(?!-)(?! (?:code|matter|problem|worries|stranger|idea|one))|"
    r"not(?: (?:really|so much|at all))?(?: (?:interested in|into|a fan of|keen on|looking for|about|for))?(?! (?:only|just))|"
    r"(?:please )?don't ask me (?:about|for)|don't (?:like|want|need|care (?:about|for)|do|speak|eat|"
    r"drink|enjoy)|do not (?:like|want|need|speak|do)|can't stand|cannot stand|hate|dislike|never|"
    r"without|except(?: for)?|anything but|other than|spare me(?: the)?|not looking for|"
    r"not interested in|fed up with|tired of|allergic to|stay away with|avoid|nothing (?:about|with|"
    r"to do with))(?: any)?",
    r"(?:bitte |aber |und )*(?:kein(?:e|en|er|em|"
    r"es)?(?! (?:ahnung|problem|scheu|angst))(?: (?:lust auf|interesse an|fan von|bock auf))?|"
    r"nicht(?! nur)(?: (?:so |wirklich |gern |gerne )?(?:für|an|auf|mit|über))?|nichts (?:mit|zu|über|"
    r"von)|ohne|außer|bloß (?:nicht|kein(?:e|en)?)|verschont mich (?:bitte )?mit|hasse|niemals|weder|"
    r"bleibt mir weg mit)|(?:mag|brauche|suche|will|möchte|mache|spreche|kann) (?:ich )?(?:aber |"
    r"leider |gerade |bitte )?(?:kein(?:e|en|er)?|nicht)|interessiere mich nicht für|"
    r"interessiert mich nicht|habe keine lust auf",
)
ASIDES = (
    r"my name is|my name's|call me|i'm called|(?:i )?(?:currently )?(?:live|living|based|located|born|"
    r"raised|grew up|moved|staying|here)(?: (?:in|near|at|to|from|outside|between))(?= )|i(?:'m|"
    r" am)?(?: originally)? (?:come )?from|(?<=,\s)(?:originally )?from(?= [A-ZÄÖÜ])|(?:i'm )?(?:new|"
    r"first time|a newcomer|newbie) (?:here|to|in|at)|"
    r"(?:i'm )?here (?:for (?:the|all|one|two|three|a|my)|since|on|until|all)|i'm (?:here|there|"
    r"on site|around|new|free|shy|happy|excited)(?= |[,.!]|$)|at (?:google|sap|siemens|bosch)|"
    r"nice to meet you|say hi|looking forward to|see you|free (?:for|on)|cheers|thanks|thank you|"
    r"let's|drop me a line|dm me|contact me|find me(?: at)?|@|formerly|i used to(?: be| do|"
    r" work (?:in|as))?|ex-(?=\w)|früher(?: mal)?|ehemals|you can find me",
    r"(?:ich )?(?:heiße|heisse|nenne mich)|mein name ist|(?:ich )?(?:komme|"
    r"stamme) (?:ursprünglich )?aus(?! (?:der|dem))|komme aus der (?:schweiz|ukraine|türkei|nähe)|"
    r"(?:wohne|lebe|sitze|bin zuhause|bin zu hause|"
    r"pendle)(?: (?:ich|aktuell|derzeit|seit .{1,15}?))*(?: (?:in|bei|auf|im|am|zwischen))|"
    r"(?:bin )?(?:ganz |noch |zum ersten mal |das erste mal |erst |heute |nur )*(?:neu hier|hier|"
    r"neu in|dabei|da|vor ort|neu im)(?! )?|bin (?:am|nur|ab|bis|an beiden|"
    r"alle) (?=.*(?:tag|uhr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|da|dabei))|"
    r"ursprünglich aus|(?-i:aus(?: dem| der)?(?= [A-ZÄÖÜ]))|freut mich|schreibt mir|meldet euch|"
    r"sprecht mich an|melde dich|liebe grüße|viele grüße|bis bald|danke",
)
