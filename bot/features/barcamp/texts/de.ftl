barcamp-here-words = barcamp hier | hier ist das barcamp | hier ist barcamp
barcamp-here-help = `barcamp hier` – in diesem Kanal wird ab jetzt gepitcht
barcamp-stop-words = barcamp stopp | barcamp aus | kein barcamp hier | hier kein barcamp
barcamp-stop-help = `barcamp stopp` – in diesem Kanal wird nicht mehr gepitcht
barcamp-pitch-words = pitch | pitche | session anbieten
barcamp-pitch-help = `pitch Async für Köche – 30 min, Anfänger` – eine Session anbieten; `pitch` allein fragt nach allem
barcamp-wish-words = wunsch | wünsche mir | ich wünsche mir
barcamp-wish-help = `wunsch etwas zu Versicherungen` – eine Session wünschen, die jemand anders anbieten kann
barcamp-list-words = pitches | alle pitches | zeig pitches | zeig die pitches | was ist gepitcht | was wurde gepitcht | wünsche
barcamp-list-help = `pitches` – was bisher gepitcht und gewünscht ist
barcamp-mine-words = meine pitches | mein pitch | meine wünsche
barcamp-mine-help = `meine pitches` – was du gepitcht oder dir gewünscht hast

barcamp-where = Schreib das bitte in den Kanal, den du meinst.
barcamp-no-event = Ich kenne noch keine Veranstaltung. Importiert erst ihr Programm, und sei es mit einer einzigen Session.
barcamp-is-here = Gut, hier ist das Barcamp. Wer hier `pitch: …` mit einem Titel schreibt, bekommt von mir eine Karte dafür.
barcamp-is-not-here = Gut, hier wird nicht mehr gepitcht. Was gepitcht ist, bleibt.
barcamp-not-here = Hier wird ohnehin nicht gepitcht. `barcamp hier` fängt an.
barcamp-nowhere = Es gibt noch keinen Barcamp-Kanal. Das Orga-Team schreibt dafür `barcamp hier` in einen.
barcamp-what = Worum geht es? Zum Beispiel `pitch Async für Köche – 30 min, Anfänger`.
barcamp-too-many = Du hast schon { $count } offene Pitches ({ $labels }), mehr hat hier niemand. Sag erst einen ab: `pitch absagen` und seine Nummer.
barcamp-pitched = { $kind ->
    [wish] Danke! Dein Wunsch ist { $label }: „{ $title }“. Er steht in { $places }, dort kann ihn jemand übernehmen.
   *[pitch] Danke! Dein Pitch ist { $label }: „{ $title }“. Die Karte ist in { $places }.
}
barcamp-late = { $phase ->
    [voting] Es wird schon abgestimmt, aber der hier zählt ab jetzt auch.
    [planning] Der Plan entsteht gerade: Was spät kommt, bekommt einen freien Platz, wenn einer bleibt.
   *[published] Der Plan steht schon: Was spät kommt, bekommt einen freien Platz, wenn einer bleibt.
}

# Auf der Karte.
barcamp-with = mit { $people }
barcamp-minutes = { $count ->
    [one] eine Minute
   *[other] { $count } Minuten
}
barcamp-in-language = { $language ->
    [de] auf Deutsch
    [en] auf Englisch
    [fr] auf Französisch
    [zh] auf Chinesisch
    [es] auf Spanisch
    [it] auf Italienisch
    [nl] auf Niederländisch
    [pl] auf Polnisch
    [tr] auf Türkisch
   *[uk] auf Ukrainisch
}
barcamp-level-is = { $level ->
    [beginners] zum Einsteigen
    [intermediate] mit etwas Erfahrung
    [advanced] für Fortgeschrittene
   *[all] für alle
}
barcamp-needs-are = braucht:
barcamp-need = { $need ->
    [projector] Beamer
    [quiet] ruhigen Raum
    [whiteboard] Whiteboard oder Flipchart
    [sound] Ton
    [power] Steckdosen
    [wifi] WLAN
    [kitchen] Küche
    [outdoors] Platz draußen
    [step-free] stufenlosen Zugang
   *[tables] Tische
}
barcamp-room-is = wünscht sich Raum { $room }
barcamp-count = { $limited ->
    [yes] { $count ->
        [0] noch niemand dabei, Platz für { $capacity }
       *[other] { $count } von { $capacity } dabei
    }
   *[no] { $count ->
        [0] noch niemand dabei
        [one] eine Person dabei
       *[other] { $count } dabei
    }
}
barcamp-waiting = { $count ->
    [one] eine Person wartet
   *[other] { $count } warten
}
barcamp-closed = geschlossen
barcamp-cancelled = abgesagt
barcamp-is-part = gehört jetzt zu { $label }
barcamp-wish-mark = 🙋 Wunsch
barcamp-interested = { $count ->
    [0] noch niemand sonst
    [one] eine Person käme
   *[other] { $count } Leute kämen
}
barcamp-claim-button = ✋ Mach ich
barcamp-claim-twin = mach ich { $label }
barcamp-interest-button = 💛 Ich auch
barcamp-interest-twin = ich auch { $label }

# An alle, die zugesagt haben.
barcamp-gone = „{ $title }“ ({ $label }) wurde zurückgezogen und findet nicht statt.
barcamp-back = „{ $title }“ ({ $label }) findet doch statt.

barcamp-pitched-so-far = { $count ->
    [one] Bisher eine Session:
   *[other] Bisher { $count }:
}
barcamp-nothing-yet = Noch ist nichts gepitcht. Fang an: `pitch` und ein Titel.
barcamp-none-of-yours = Du hast noch nichts gepitcht. Schreib `pitch` und einen Titel.
barcamp-yours = Von dir:
barcamp-more = … und { $count } weitere.

# Das Formular.
barcamp-form = Eine Session anbieten
barcamp-form-title = Wie heißt sie?
barcamp-form-what = Worum geht es? (oder `-`)
barcamp-form-length = Wie lang? (oder `-`)
barcamp-form-length-hint = In Minuten
barcamp-form-language = In welcher Sprache?
barcamp-form-any = Egal
barcamp-form-needs = Was braucht der Raum? (oder `-`)
barcamp-form-needs-hint = Etwa Beamer, ruhiger Raum, Whiteboard, Ton
barcamp-form-capacity = Für höchstens wie viele Leute? (oder `-`)
barcamp-form-room = Welchen Raum hättest du gern? (oder `-`)
barcamp-language-name = { $language ->
    [de] Deutsch
    [en] Englisch
    [fr] Französisch
    [zh] Chinesisch
    [es] Spanisch
    [it] Italienisch
    [nl] Niederländisch
    [pl] Polnisch
    [tr] Türkisch
   *[uk] Ukrainisch
}
barcamp-no-length = Wie lang, in Minuten? Zum Beispiel 45, höchstens 480.
barcamp-no-capacity = Für wie viele Leute? Zum Beispiel 20, höchstens 5000.
barcamp-no-needs = Ich kenne: Beamer, ruhiger Raum, Whiteboard, Ton, Steckdosen, WLAN, Küche, draußen, stufenlos, Tische.
