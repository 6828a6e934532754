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
