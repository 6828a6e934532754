"""Patterns of cues before what somebody looks for."""

NEEDS = (
    r"(?:i'm )?(?:(?:actively|urgently|also|desperately|always) )?(?:look|search|hunt|hop|watch|wish|"
    r"ask)(?:ing|es|s)? (?:out )?for|on the (?:lookout|hunt) for|in (?:need|search) of|"
    r"on the search for|keen to (?:find|meet|learn)",
    r"(?:seek|need|requir)(?:s|ing|e|es)?(?: (?:someone|somebody|a person|people) (?:who|that|"
    r"to) (?:can |could |knows? |is |are |does )?(?:help(?:s)? me (?:with|to)|about|good at|knows?|"
    r"understands?|can)?)?|needs?\s*:|wanted\s*:|want(?:s)?\s*:",
    r"(?:would love|would like|i'd love|i'd like|want|wants|wanna|hope|hoping|keen|eager|trying|try|"
    r"like|love|planning|plan|aim|wish|here|curious|excited) to (?:also |really |finally |"
    r"one day )?(?:find|learn|get better at|get into|improve|understand|hire|connect with|"
    r"talk (?:to|with)|get to know|know (?:more )?about|hear (?:more )?about|"
    r"exchange ideas (?:with|on|about)|pick up|practi[sc]e|start with|have|get|"
    r"meet)(?: (?:more|a bit|something))?(?: (?:about|how to|from))?",
    r"(?:want|wants|hope|plan|planning|keen) to (?:add|open|launch|set up|build|create|start|found|"
    r"join|visit|try|do|run|grow|make|write|publish|become|get better with)(?= \w)|want to|wanna|"
    r"could (?:really )?use|struggl(?:e|ing) with|stuck (?:with|on)|i lack|lacking|missing|"
    r"help me (?:out )?(?:with|to)?|wish i had|i(?:'d| would) (?:really )?appreciate|(?:any|"
    r"some) (?:advice|help|tips|input|feedback|support) (?:on|with|about)|grateful for|who (?:can|"
    r"could|knows|would) (?:help me (?:with|to)|teach me|show me|explain|tell me about|about|"
    r"like to)?|(?:does )?(?:anyone|anybody|someone|somebody) (?:here )?(?:who |to )?(?:knows?|can|"
    r"could|for|teach me|help me with)|teach me|show me|interested in (?:finding|meeting|hiring|"
    r"learning)|my needs?(?: is| are)?",
    r"(?:would love|i'd love|i'd like|would like|'d love)(?! to)|"
    r"(?:looking|hoping|wanting|keen) to (?:learn|find|meet|get|hire|borrow|buy|rent)|lf(?= )|"
    r"(?:know nothing|no idea|clueless|know little|don't know (?:much|anything)) about|"
    r"(?:habe )?keine ahnung (?:von|über)|(?:bin )?(?:schlecht|mies) (?:in|im)|in exchange for|"
    r"in return for|for your|je cherche|on cherche|j'ai besoin (?:de|d')|busco|buscamos|necesito|"
    r"open (?:to|for)|hoping for|i'm after|recommend me|i want|wants?(?= (?:a|an|some|help|someone|more)\b)",
    r"(?:im tausch )?gegen(?= )|(?:suche|suchen|such|sucht)(?: (?:ich|wir|noch|aktuell|gerade|"
    r"dringend|händeringend|derzeit|zurzeit|momentan|immer|weiterhin))*(?: nach)?|(?:hilfe |"
    r"unterstützung |help )?(?:gesucht|wanted)(?: (?:wird|werden|bei|for|with))?\s*:|(?:hilfe|"
    r"unterstützung|rat|help) (?:gesucht|wanted) (?:bei|beim|with|für)|gesucht(?: (?:wird|"
    r"werden))?\s*:?|gesuche?\s*:|auf der suche nach|halte (?:gerade |immer )?ausschau nach|"
    r"bin auf suche nach|ausschau halte ich nach",
    r"(?:brauche|brauch|brauchen|benötige|benötigen|bräuchte|"
    r"bräuchten)(?: (?:ich|wir|noch|aktuell|gerade|dringend|mal|derzeit))*|hätten? (?:ich )?gerne?|"
    r"wünsche? (?:ich )?mir|mir fehl(?:t|en)(?: noch)?|fehl(?:t|en) mir(?: noch)?|bedarf(?: an|"
    r" bei)?\s*:?|hilfsbedarf bei",
    r"(?:wer|kann (?:mir )?jemand|kennt jemand|hat jemand|jemand,? der|weiß jemand|"
    r"wer von euch)(?: (?:kann|hat|mag|weiß|kennt|hilft|erklärt|zeigt|macht|bringt|mag|könnte|"
    r"würde))?(?: (?:mir|uns|mich))?(?: (?:bei|beim|mit|in|zu))?(?= )",
    r"(?:möchte|will|würde|wollte|"
    r"mag)(?: (?:gern|gerne|unbedingt|endlich|auch|mal))*(?: (?:mehr|was|etwas))? (?:über|zu|"
    r"zum thema)|(?:hilf|helft|zeigt?|erklärt?) mir (?:mal )?(?:bei|mit|beim)?|"
    r"freue? mich (?:sehr )?(?:über|auf)|wüsste gerne? (?:mehr )?(?:über|zu)|"
    r"wish i knew (?:more )?(?:about|how to)|komme? (?:gerade )?nicht weiter (?:bei|mit)|"
    r"lerne? gerne? (?:neue )?(?:leute|menschen|jemanden) (?:kennen)?|(?:tue|tu) mich schwer mit|"
    r"kämpfe mit|(?:bin )?dankbar für|freue mich auf|offen für",
)
