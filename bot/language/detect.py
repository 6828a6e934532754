"""Which language a short text is written in, told by its small words."""

from bot.language.fold import words

_SMALL_WORDS = {
    "de": frozenset(
        "ich du er sie es wir ihr der die das den dem ein eine einen und oder nicht ist sind war wird werden "
        "was wer wie wo wann warum welche welcher welches laeuft gibt jetzt heute morgen uebermorgen gestern "
        "nach vor bei mit von zum zur auf im ins am fuer ueber kein keine mein meine dein mich mir dich dir "
        "bitte danke hallo servus moin merk merke erinnere zeig zeige hilfe vergiss noch danach gleich "
        "gerade um uhr raum vortrag ja nein abbrechen daten wieder naechstes naechste kommt als".split()
    ),
    "en": frozenset(
        "i you he she it we they the a an and or not is are was were will would what who how where when why "
        "which what's who's where's when's on now today tomorrow yesterday next after before at with from to "
        "for about no my your me please thanks hello hi hey remind star show help forget again then there in "
        "of do does can could talk room yes cancel data coming up".split()
    ),
}


def detect(text: str) -> str | None:
    """`de` or `en`, whichever has more of its small words here; None when neither leads."""
    said = words(text)
    counts = {language: sum(word in small for word in said) for language, small in _SMALL_WORDS.items()}
    best = max(counts, key=lambda language: counts[language])
    if counts[best] == 0 or list(counts.values()).count(counts[best]) > 1:
        return None
    return best
