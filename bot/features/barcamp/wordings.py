"""The words for what stands behind a title, in German and English."""

import re

LANGUAGE_NAMES = {
    "de": "deutsch german de allemand 德语 德文",
    "en": "englisch english en anglais 英语 英文",
    "fr": "franzoesisch french fr francais 法语 法文",
    "zh": "chinesisch chinese mandarin zh chinois 中文 汉语",
    "es": "spanisch spanish es espagnol",
    "it": "italienisch italian italien",
    "nl": "niederlaendisch dutch nl",
    "pl": "polnisch polish pl",
    "tr": "tuerkisch turkish",
    "uk": "ukrainisch ukrainian",
}
"""How the languages of a session are called, folded."""

LEVELS = {
    "beginners": r"beginners?|newcomers?|novices?|entry level|einsteiger\w*|anfaenger\w*|debutants?|"
    r"(?:keine |ohne )vorkenntnisse|no (?:prior |previous )?(?:knowledge|experience)",
    "intermediate": r"intermediate|mittleres? niveau",
    "advanced": r"advanced|experts?|fortgeschrittene\w*|profis?|expertinnen|experten|avances?",
    "all": r"all levels|alle (?:levels|niveaus)|fuer alle|for (?:everyone|everybody|all)|everyone|everybody",
}
"""The levels, and the folded words for each."""

PEOPLE = r"(?:leuten?|people|personen|persons?|plaetzen?|seats?|places|teilnehme\w+|participants?|tn|koepfen?|gaesten?)"
CAPACITY = re.compile(
    r"\b(?:(?:max(?:imal|imum)?|hoechstens|bis zu|up to|at most|no more than|nicht mehr als|limited to|limit)\.?:?\s?"
    rf"(\d{{1,5}})(?!\s?(?:min|h\b|std|stund|hour))(?:\s?{PEOPLE}\b)?|(\d{{1,5}})\s?{PEOPLE}\b)"
)
HOURS = re.compile(r"\b(\d{1,2})([.,]5)?\s?h\b")
ROOM = re.compile(
    r"^\s*(?:(?:raum(?:wunsch)?|room(?: wish)?)\s*:?\s+|(?:am liebsten|gerne?|bevorzugt|bitte|wenn moeglich|preferably|"
    r"ideally|if possible)\s+(?:im|in der|in dem|in the|in)\s+)(?P<room>\S.{0,79})$",
    re.IGNORECASE,
)
SEPARATOR = re.compile(
    r"(\s+[–—|·•-]+\s+|\s*[;,()\n]\s*|(?<!\bmax\.)(?<!\bca\.)(?<!\bmin\.)(?<!\bstd\.)(?<!\d\.)(?<=[.!?])\s+)",
    re.IGNORECASE,
)
NEGATED = frozenset("no not kein keine keinen keiner ohne without nicht".split())
FILLERS = frozenset(
    "ich i we wir brauche brauchen braucht braeuchte benoetige benoetigen benoetigt need needs needed would require "
    "required requires haette with mit und and or oder a an the ein eine einen einem einer den dem das der die ca circa "
    "etwa ungefaehr about around approx for fuer auf in am im gern gerne bitte please ideally liebsten length duration "
    "dauer laenge sprache language level niveau dauert lasts takes long lang it es ist is will be only nur preferably "
    "also auch session talk room raum raeume platz space s wenn moeglich if possible corner ecke well good gute".split()
)

FIELDS = {
    "title": "title",
    "titel": "title",
    "description": "what",
    "beschreibung": "what",
    "length": "length",
    "duration": "length",
    "laenge": "length",
    "dauer": "length",
    "language": "language",
    "sprache": "language",
    "level": "level",
    "niveau": "level",
    "needs": "needs",
    "braucht": "needs",
    "room wish": "room",
    "raumwunsch": "room",
}
"""What hosts call the parts of a pitch, folded."""

CHANGE = re.compile(
    r"^\s*(?P<field>title|titel|description|beschreibung|length|duration|länge|laenge|dauer|language|sprache|level|niveau|"
    r"needs|braucht|room wish|raumwunsch)\s*:\s*(?P<value>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""A host who says in the thread what a part of it is now."""

NOTHING = frozenset("nothing none nichts keine keins egal any leer empty".split())
"""By which a part of it is taken away."""

ME_TOO = frozenset(
    {"+1", "me too", "ich auch", "i would come", "i'd come", "ich kaeme", "ich komme", "dabei", "i'm in", "count me in",
    "interessiert mich auch", "wuerde ich auch gern hoeren", "same here", "would love that too"}
)  # fmt: skip
"""What people say under a wish who would come; folded, without punctuation at the end."""

I_DO_IT = frozenset(
    {"i'll do it", "i will do it", "i can do it", "i can do that", "i'll do that", "i'll take it", "mach ich", "ich mach das",
    "ich mache das", "ich mach's", "uebernehme ich", "das mache ich", "das mach ich", "kann ich machen"}
)  # fmt: skip
"""What people say under a wish who will offer it."""

GENERAL = frozenset(
    "session workshop talk vortrag einfuehrung introduction intro basics grundlagen tipps tips tricks beginners anfaenger "
    "einsteiger how wie warum why was what guide erfahrungen experience experiences lessons learned ideen ideas fragen "
    "questions diskussion discussion austausch runde day tag year jahr good gut gute better besser new neu neue make "
    "machen work working arbeit arbeiten people leute menschen thing things ding dinge way weg world welt life leben "
    "coworking space spaces coworker coworkers barcamp".split()
)
"""What says too little at such an event to make two sessions one."""
