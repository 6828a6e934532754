"""Which language a short text is written in, told by its small words and its script."""

import re

from bot.language.fold import words

# "An alle", "an #general": German, for all that English has that word, too.
_GERMAN_AN = re.compile(r"\ban\s+(?=alle[nrs]?\b|die\b|den\b|das\b|dem\b|der\b|#)", re.IGNORECASE)
_HEAD_ENDS = re.compile(r":(?!\d)")
_MARKS_A_LANGUAGE = re.compile(
    r"(?:^|[:/|\n])\s*(?:de|en|fr|zh|deutsch|german|englisch|english)\s*:", re.IGNORECASE
)

_SMALL_WORDS = {
    "de": frozenset(
        "ich du er sie es wir ihr der die das den dem ein eine einen und oder nicht ist sind war wird werden "
        "was wer wie wo wann warum welche welcher welches laeuft gibt gibts jetzt heute morgen uebermorgen gestern "
        "nach vor bei mit von zum zur auf im ins am fuer ueber kein keine mein meine dein mich mir dich dir "
        "bitte danke hallo servus moin merk merke erinnere zeig zeige hilfe vergiss noch danach gleich grad "
        "gerade um uhr raum vortrag vortraege ja nein abbrechen daten wieder naechstes naechste kommt als "
        "hat haben habe habt hast sich kann kannst diese dieser dieses startet bis seit wohin womit irgendwas etwas nochmal denn geht beim zu "
        "einer einem stunde stunden minuten woche wochen tagen erinner alle allen".split()
    ),
    "en": frozenset(
        "i you he she it we they the a an and or not is are was were will would what who how where when why "
        "which what's who's where's when's whats on now today tomorrow yesterday next after before at with from to "
        "for about no my your me please thanks hello hi hey remind star show help forget again then there in "
        "of do does can could talk talks room yes cancel data coming up any anything something right pls has have had did into that this these those am been over until "
        "hour hours week weeks".split()
    ),
    "fr": frozenset(
        "je tu il elle nous vous ils elles le la les un une des et ou est sont c'est qu'est ce cette quoi quand qui "
        "quel quelle quels quelles salle heure maintenant aujourd'hui demain hier apres avant dans avec pour sur "
        "sans mon ma mes ton merci bonjour salut conference conferences conf confs y en a t il prochain prochaine "
        "prochaines prochains suite moment l d j du au aux se passe lieu parle".split()
    ),
}


def detect(text: str) -> str | None:
    """`de`, `en`, `fr` or `zh`: whichever has most of its small words here; None when none leads."""
    han = sum("㐀" <= sign <= "鿿" for sign in text)
    if han and han * 3 >= sum(sign.isalpha() for sign in text):
        return "zh"
    said = [
        part for word in words(_GERMAN_AN.sub(" ", text)) for part in dict.fromkeys((word, *word.split("'")))
    ]
    counts = {language: sum(word in small for word in said) for language, small in _SMALL_WORDS.items()}
    best = max(counts, key=lambda language: counts[language])
    if counts[best] == 0 or list(counts.values()).count(counts[best]) > 1:
        return None
    return best


def detect_writers(text: str) -> str | None:
    """The language of whoever wrote it: what stands before a colon are their own words, what follows may be
    for others ("an alle: de: … / en: …"). None: it does not tell."""
    head = _HEAD_ENDS.search(text)
    if head is None:
        return detect(text)
    own = detect(text[: head.start()])
    return own if own or _MARKS_A_LANGUAGE.search(text, head.start()) else detect(text)


def is_small_word(word: str) -> bool:
    """Whether the folded word is one that tells a language: an everyday word, written right."""
    return any(word in small for small in _SMALL_WORDS.values())
