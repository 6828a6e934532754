"""Patterns of cues before what somebody does and likes."""

from bot.language.tags.cue_parts import OBJECT

INTERESTS = (
    r"if you(?:'re| are| also)? (?:like|love|into|interested in|enjoy)",
    r"(?:(?:also|really|very|mainly|mostly|especially|particularly|highly|super|deeply|generally|"
    r"always) )*(?:interested in|interests? (?:is|are|include|in|lies? in)|interests?\s*:|"
    r"into(?! (?:english|german|french))|passionate about|curious about|enthusiastic about|"
    r"crazy about|mad about|keen on|fond of|big on|obsessed with|fascinated by|excited about|"
    r"hooked on)",
    r"(?:a )?(?:big |huge |great |total )?(?:fan|lover|friend) of|(?:i )?care (?:a lot |"
    r"deeply )?about|geek(?:ing)? out (?:about|over|on)|nerd(?:ing)? out (?:about|over|on)|"
    r"my (?:main |big )?(?:hobby|hobbies|passions?|interests?|topics?|thing|things|focus|fields?|"
    r"love)(?: (?:is|are|include|lies? in|lies? on))?|hobby|hobbies|topics?\s*:|passions?\s*:|"
    r"about me|i do a lot of|loves?\s*:|likes?\s*:",
    r"(?:i |we |'d |really |also |and |but |, )(?:love|loves|like|likes|enjoy|enjoys|adore|dig|follow|"
    r"prefer)(?! (?:to (?:find|learn|help|teach|meet|share)))(?: to)?|loves?(?= )|enjoys?(?= )|"
    r"enjoying|loving",
    rf"(?:i|we|i also|and i|i'm) (?:also |mostly |mainly |only |often |usually |currently |sometimes |"
    rf"just |really )*(?:build|make|develop|design|create|write|code|program|run|do|play|organi[sz]e|"
    rf"study|research|produce|manage|paint|draw|sew|knit|bake|cook|coordinate|facilitate|photograph|"
    rf"film|compose|sing|mend|carve|weld|breed|keep|raise|curate|moderate|sell|rent out|represent|"
    rf"build|lead|craft|grow|collect|restore|host|publish|sell|illustrate|repair|engineer|practi[sc]e|"
    rf"train|watch|read|edit|translate|brew|record|maintain|administer|deal with|tinker with|"
    rf"experiment with|building|making|developing|designing|creating|running|doing|studying|learning|"
    rf"organi[sz]ing|exploring|discovering)(?: in| about| on| with)?{OBJECT}",
    rf"(?<=and\s)(?:build|make|develop|write|run|do|play|organi[sz]e|study|produce|collect|"
    rf"host){OBJECT}|(?<=,\s)(?:building|making|developing|exploring|learning|build|make|develop|"
    rf"write|play|organi[sz]e|study|collect){OBJECT}",
    r"(?:i )?(?:work|works|working|worked)(?: (?:mostly|mainly|a lot|currently|full-time|part-time|"
    r"freelance|remotely|professionally))*(?: (?:in|on|with|around|"
    r"at the intersection of))(?: the (?:field|area) of)?|(?:writing|specialis(?:ed|ing)|"
    r"specializ(?:ed|ing)|focus(?:ed|ing|sed|sing)?|talking|talk|think(?:ing)? a lot|dabble|"
    r"researching|reading)(?: (?:about|on|in))|with a (?:focus|passion|background|love) (?:on|in|for)|"
    r"my background is(?: in)?|background in|(?:in )?my (?:free|spare) time(?: is for)?|(?:at|"
    r"on) (?:the )?weekends?|when i'm not working|by night|after work|spend (?:my|most of my) (?:time|"
    r"weekends|evenings|days) (?:with|on|in)?|i'm all about|dreaming (?:of|about)",
    r"(?:i'm )?(?:(?:currently|now|just|slowly) )?learning(?: (?:about|how to|to))(?= )|"
    r"(?:i'm )?(?:currently|now|just|slowly) learning(?= )",
    r"interessiere? (?:ich )?mich (?:sehr |auch |besonders |vor allem |stark |brennend |außerdem |"
    r"total |schon lange )*für|(?:sehr |auch |besonders |stark |vor allem )*interessiert (?:an|am|"
    r"mich(?: an)?)|mich interessier(?:t|en)(?: (?:vor allem|besonders|auch|sehr))*|"
    r"(?:meine )?(?:interessen?|hobb(?:y|ys|ies)|themen|leidenschaft(?:en)?|schwerpunkte?|"
    r"steckenpferde?|herzensthem(?:a|en))(?: (?:sind|ist|liegt auf|liegt in|liegen auf|gehört|"
    r"gilt))?(?: (?:dem|der|den))?\s*:?|mein(?:e)? (?:thema|herz|ding|fokus|schwerpunkt|"
    r"fachgebiet)(?: (?:ist|sind|schlägt für|liegt auf))?|interesse an|mit (?:schwerpunkt|"
    r"fokus)(?: auf)?|spezialisiert auf|schwerpunkt(?: auf)?",
    r"(?:themen|dinge|sachen),? die mich (?:bewegen|interessieren|begeistern|umtreiben|beschäftigen|"
    r"reizen)|was mich (?:bewegt|interessiert|begeistert|umtreibt|beschäftigt)|mich (?:treibt|treiben|"
    r"bewegt|bewegen|beschäftigt|beschäftigen|fasziniert|faszinieren|begeistert|"
    r"begeistern)(?: (?:um|vor allem|besonders))*|kümmere mich (?:viel |beruflich |vor allem )*um|"
    r"begeistere mich (?:auch |sehr )?für|(?:bin )?begeistert von|beschäftige mich (?:auch |viel |"
    r"gerade |gern |gerne |seit jahren |intensiv |beruflich |privat )*mit|befasse mich (?:viel |"
    r"auch )?mit|brenne für|schwärme für|stehe (?:total |voll |auch )?auf|(?:bin )?(?:ein |"
    r"eine )?(?:großer |große |riesen ?|riesiger )?fan von|(?:bin )?neugierig auf|habe (?:spaß|"
    r"freude) (?:an|am)|träume von|bewege mich (?:viel )?in|engagiere mich (?:ehrenamtlich |auch |"
    r"viel |stark )*(?:für|in|im|bei|beim)|setze mich (?:ein )?für|tausche mich (?:gern |"
    r"gerne )?(?:aus )?(?:über|zu)",
    rf"(?:liebe|mag|lieben|mögen){OBJECT}(?: es,? zu)?|mag auch|"
    rf"(?:lerne|lern)(?: (?:gerade|aktuell|derzeit|seit kurzem|zurzeit|auch))*{OBJECT}",
    r"(?:mainly |mostly |just )?here for(?! (?:the|all|one|two|three|a|my)\b)|"
    r"(?<!\w\s)learning(?= \w)|betreiben(?= \w)|steh (?:total |voll |auch )?auf|wir (?:machen|bauen|"
    r"entwickeln|programmieren|gestalten|schreiben|betreiben|organisieren|reparieren|produzieren|"
    r"veranstalten|restaurieren|verkaufen|vermieten|planen|forschen zu|arbeiten (?:an|in|mit))|"
    r"ich (?:code|manage|plane|hoste|designe)(?: in)?(?= \w)|mein (?:job|beruf|brotberuf)(?: ist)?|"
    r"my (?:day )?job(?: is)?|by (?:day|night)\s*:|(?:i'd |would )?rather do|mache lieber|"
    r"lieber mache ich|(?:does )?(?:anyone|anybody|someone)(?: here)? (?:up for|into|interested in)|"
    r"bock auf|lust auf|(?:bin )?(?:immer |gern |gerne |jederzeit )?zu haben für|je m'intéresse (?:à|"
    r"aux?)|j'aime|passionnée? (?:de|par)|je travaille (?:dans|sur|en)|me interesan?|me gustan?|"
    r"trabajo (?:en|con)|organizo",
    rf"(?:mache|mach|baue|bau|fahre|reite|röste|fahr|züchte|lektoriere|entwickle|programmiere|gestalte|"
    rf"schreibe|betreibe|spiele|organisiere|leite|studiere|entwerfe|produziere|sammle|restauriere|"
    rf"designe|erstelle|veranstalte|führe|repariere|forsche|übe|illustriere|züchte|braue|koordiniere|"
    rf"betreue|gründe|moderiere|male|zeichne|nähe|backe|fotografiere|filme|übersetze|vermiete|verkaufe|"
    rf"bearbeite|zimmere|drehe|komponiere|schaue|höre)(?: (?:ich|gern|gerne|beruflich|privat|gerade|"
    rf"viel|nebenbei|auch|am liebsten|aktuell|seit jahren|hauptberuflich|mit freude|leidenschaftlich|"
    rf"derzeit|zurzeit|ehrenamtlich))*(?: (?:in|an|über|zu|mit|für))?{OBJECT}",
    r"(?:arbeite|arbeiten)(?: (?:ich|gerade|viel|meist|meistens|hauptsächlich|seit jahren|aktuell|"
    r"derzeit|freiberuflich|remote|selbstständig|gern|gerne|vor allem))*(?: (?:an|am|in|im|mit|zu|"
    r"rund um|für|bei|beim))(?: (?:der|dem|den))?|in meiner freizeit(?: (?:mache|spiele|bin|"
    r"gehe))?(?: ich)?|(?:privat|nach feierabend|am wochenende|nebenher|ansonsten)(?= )|"
    r"komme (?:ursprünglich )?aus (?:der|dem)(?= (?!schweiz|türkei|ukraine|nähe|stadt|region|"
    r"niederlande|slowakei))|verbringe (?:meine|viel) (?:zeit|freizeit|wochenenden) (?:mit|in|beim|"
    r"im)|gehe? (?:gern |gerne |oft |viel |regelmäßig |auch )*",
)
