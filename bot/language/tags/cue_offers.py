"""Patterns of cues before what somebody offers."""

from bot.language.tags.cue_parts import WHOM_DE, WHOM_EN

OFFERS = (
    r"(?:(?:looking|happy|want|would like|like|love) to |would |can |could |will )?(?:swap|trade|"
    r"barter)\s*:?(?: my)?|tausche|je propose|j'offre|je peux aider (?:avec|à)|j'enseigne|ofrezco|"
    r"enseño|offer(?:ing|s|ed)?|i (?:have|bring)(?: some| lots of| a lot of| \d+ years of| years of|"
    r" many years of)? (?:experience|expertise|knowledge|skills) (?:in|with|of|on)",
    rf"(?:can|could|to|will|i'll|i|i'd) (?:also |gladly |happily |always |often |usually |"
    rf"sometimes )?(?:teach|tutor|coach|mentor|train|explain|show|support|assist|advise|help|guide|"
    rf"consult){WHOM_EN}(?: out)?(?: (?:with|on|in|about|how to|to))?",
    rf"(?:teaching|helping|supporting|advising){WHOM_EN}(?: out)? (?:with|on|in|about|how to)",
    r"(?:can|could|to|will|i'll|i|i'd) (?:also |gladly |happily )?(?:share|give|provide|contribute|"
    r"lend|bring|run a session (?:on|about)|give (?:away|back))(?: my| some| a bit of|"
    r" you)?(?: (?:experience|knowledge|expertise|tips|feedback|advice|insights?|workshops?|lessons?|"
    r"classes|intros?|introductions?|hints)(?: (?:in|with|about|on|to|of|for))?)?",
    r"(?<!\w\s)teaching(?= \w)|i(?:'ve| have) got(?= )|"
    r"give (?:lessons?|classes|courses|workshops?|talks|feedback|advice|tips)(?: (?:in|on|about))?",
    r"teach(?:es)?|(?:can|could) (?:also )?(?:do|code|write|build|design|translate|edit|proofread|"
    r"review|fix|take care of|cook|play|take|make|set up|draw|record)",
    r"(?:feel free to )?(?:ask|talk to|ping|come to|hit|grab) me (?:up )?(?:anything )?(?:about|for|"
    r"with|on|if you (?:need|want)(?: help with)?)",
    r"(?:pretty |really |very |quite )?(?:good|great|strong|skilled|experienced|proficient|"
    r"well versed|well-versed|an? (?:expert|pro|wizard|specialist)) (?:at|in|with|"
    r"on)(?! (?:english|german|french|spanish|italian|dutch))",
    r"know (?:a lot|lots|a thing or two|something|quite a bit|much|everything|a bit|a great deal|"
    r"plenty) about|know my way around",
    r"(?:my )?(?:skills?|strengths?|superpowers?|expertise|"
    r"offers?)(?: (?:is|are|include|lies? in))?(?= ?:)|my (?:skills?|strengths?|superpowers?|"
    r"expertise) (?:is|are|include|lies? in)|what i (?:can )?(?:offer|bring|give)(?: is)?|"
    r"i'm your (?:person|man|woman|go-to|contact) for|(?:i'm )?available for|here to help with|"
    r"(?:happy|glad) to help (?:out )?(?:with|on)|i have (?:a|an|some) spare|i have to offer|(?:can|"
    r"give|giving|return)\s*:",
    rf"biete(?:n|t)?{WHOM_DE}(?: ich)?{WHOM_DE}(?: an)?|geboten(?: (?:wird|werden))?\s*:?|"
    rf"hilfe geboten bei|(?:dafür|im gegenzug|als gegenleistung|im austausch),? (?:\w+e|kann) ich|"
    rf"in (?:return|exchange),? i(?:'ll| can| could| will)?(?: \w+)?|(?:mein )?angebote?\s*:|"
    rf"im angebot(?: habe ich)?|anzubieten habe ich|ich (?:hab|habe) (?:viel |jahrelange |einige |"
    rf"langjährige |\d+ jahre |etwas )?(?:erfahrung|wissen|know-how|expertise|ahnung) (?:mit|in|bei|"
    rf"von|im|zu)",
    rf"(?:helfe|helfen|unterstütze|unterstützen|berate|beraten|begleite|coache|"
    rf"schule){WHOM_DE}(?: ich)?{WHOM_DE} (?:bei|beim|mit|in|im|zu|zum|zur|rund um|"
    rf"auf dem weg)(?: der| den| dem| euren?)?",
    rf"(?:unterrichte|erkläre|vermittle|verleihe|coache|berate|lehre){WHOM_DE}(?: ich)?{WHOM_DE}",
    rf"(?:bringe?|zeige?){WHOM_DE}(?: ich)?{WHOM_DE}(?:,? wie (?:man|ihr|du))?|"
    rf"teile{WHOM_DE} (?:mein(?:e|en)? )?(?:wissen|erfahrung(?:en)?|"
    rf"know-how)(?: (?:zu|über|mit|in|bei|aus|rund um))?",
    rf"(?:gebe|geb){WHOM_DE}(?: ich)?{WHOM_DE} ?(?:mein(?:e)? )?(?:(?:kurse|unterricht|nachhilfe|"
    rf"workshops?|tipps|stunden|seminare|trainings?|feedback|wissen|erfahrung|einführungen?|auskunft|"
    rf"rat|coachings?) (?:in|zu|zum|zur|für|über|rund um|bei|beim|im|auf))?",
    rf"kenne? mich{WHOM_DE}(?: (?:gut|bestens|super|ziemlich gut|sehr gut|"
    rf"ganz gut))?(?: aus)?(?: (?:mit|in|bei|im|beim))?|(?:bin|ich bin) (?:richtig |sehr |ziemlich |"
    rf"ganz )?(?:fit|gut|stark|erfahren|experte|expertin|profi|ansprechpartner|ansprechpartnerin|"
    rf"versiert) (?:in|im|mit|für|bei|beim)|weiß (?:viel|einiges|alles) über",
    r"(?:bin )?(?:gern |gerne |jederzeit )*bereit,? (?:fragen )?(?:zu|zum|zur|über)?|"
    r"beantworte (?:gern |gerne )?(?:eure |deine |alle )?fragen (?:zu|zum|zur|über|rund um)|"
    r"stehe (?:gern |gerne )?(?:zur verfügung |bereit )?(?:für|bei|mit rat zu)|if you(?:'d like| need|"
    r" want| ever need)(?: (?:a hand|help|support|advice|someone))?(?: (?:with|on|in|about))?|(?:got|"
    r"have|any) questions (?:about|on)|beherrsche|frag(?:t)? mich (?:gern |gerne |ruhig |einfach |"
    r"alles )*(?:zu|nach|über|zum|zur|rund um)|(?:meine )?(?:stärken?|skills|fähigkeiten|kompetenzen|"
    r"expertise)\s*:|meine? (?:stärken?|skills|fähigkeiten|kompetenzen|expertise|superkraft) (?:sind|"
    r"ist|liegt in|liegt im|liegen in)|stelle (?:gern |gerne )?(?=.*zur verfügung)",
    r"ich kann (?:gut|sehr gut|richtig gut|ganz gut)|habe? (?:noch )?(?:abzugeben|zu vergeben)|"
    r"was ich (?:gut )?kann|kann\s*:|ich gebe\s*:|mitbringen (?:kann|tue) ich|bringe (?=.* mit\b)|"
    r"steuere (?=.* bei\b)",
)
