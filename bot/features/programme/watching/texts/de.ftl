sources-help-topic = Programmquellen | quellen | quelle | import | importieren
sources-bring-words = importiere | importier | import | lies das programm von | nimm das programm von
sources-bring-help = `importiere https://…` – nimmt ein Programm aus dem Netz auf und beobachtet es; mit „für EVENT als NAME“ dahinter, wenn es mehrere gibt
sources-list-words = quellen | programmquellen | woher kommt das programm
sources-list-help = `quellen` – woher das Programm kommt, und wie frisch es ist
sources-one-words = quelle
sources-one-help = `quelle NAME stopp` – beobachtet sie nicht mehr

sources-reading = Ich lese es und melde mich gleich.
sources-slow = Das dauert etwas länger. Ich lese noch und melde mich, sobald ich fertig bin.
# A second sentence says why.
sources-not-read = Das hat nicht geklappt, am Programm hat sich nichts geändert.
sources-away = Der Server antwortet gerade nicht.
sources-status = Der Server sagt, dass er gerade nicht kann (Antwort { $status }).
sources-clashes = { $count ->
    [one] Einmal ist ein Raum oder jemand doppelt belegt. Welcher, zeigt `prüfe programm`.
   *[other] { $count }-mal sind Räume oder Leute doppelt belegt. Welche, zeigt `prüfe programm`.
}
# { $gap } is such as „in 5 Minuten“.
sources-watched = Ob sich etwas ändert, sehe ich ab jetzt von selbst nach, das nächste Mal { $gap }. Nicht mehr: `quelle { $name } stopp`
# The next words of the person decide.
sources-agree = Ich habe noch nichts geändert: Von { $to-come } Sessions in { $event }, die noch kommen, würden { $missing } ausfallen. Vielleicht ist die Datei nur halb da. Wenn es so sein soll, antworte „ja, übernehmen“. Alles andere heißt nein.
sources-left = Gut, das Programm bleibt, wie es ist.
sources-which-event = Es gibt mehrere Veranstaltungen: { $events }. Nenn die, die du meinst: `importiere https://… für EVENT`.
sources-bad-name = „{ $name }“ geht nicht als Name. Nimm Buchstaben, Ziffern, Punkt und Bindestrich, höchstens 64 Zeichen.

sources-all = Daher kommt das Programm:
sources-none = Noch kommt kein Programm von irgendwoher. Mit `importiere https://…` nehme ich eins auf.
sources-of = für { $event }
sources-count = { $count ->
    [one] eine Session
   *[other] { $count } Sessions
}
sources-last-good = zuletzt gelesen { $at }
sources-never = noch nie gelesen
# { $reason } is a sentence.
sources-fails = geht nicht seit { $since }: { $reason }
sources-waits = wartet auf dein Ja: `quelle { $name } übernehmen`
sources-next = ich sehe wieder nach { $gap }
# { $kind } is hand or stopped.
sources-unwatched = { $kind ->
    [hand] von Hand gebracht
   *[stopped] nicht beobachtet
}
sources-no-such = Eine Quelle „{ $name }“ kenne ich nicht. Alle zeigt `quellen`.
sources-which = Davon gibt es mehrere: { $names }. Nenn sie bitte so, mit dem Schrägstrich.
sources-not-watched = „{ $name }“ beobachte ich gar nicht.
sources-stopped = Gut, „{ $name }“ für { $event } beobachte ich nicht mehr. Das Programm bleibt, wie es ist.
sources-not-held = „{ $name }“ wartet auf nichts.

# To organisers.
sources-first = Zum ersten Mal gelesen: „{ $name }“
sources-failing = Seit { $since } kann ich die Quelle „{ $name }“ für { $event } nicht mehr lesen. Das Programm bleibt, wie es ist; ich versuche es weiter.
sources-well = Die Quelle „{ $name }“ für { $event } kann ich wieder lesen.
sources-held = In der Quelle „{ $name }“ für { $event } fehlen { $missing } von { $to-come } Sessions, die noch kommen. Vielleicht ist die Datei nur halb da, deshalb habe ich nichts geändert. Wenn sie wirklich ausfallen: `quelle { $event }/{ $name } übernehmen`

# For the command line.
sources-step-fetch = Ich hole die Datei …
sources-step-read = Ich lese sie …
sources-step-take-in = Ich nehme das Programm auf …
sources-watch-what = Beobachten kann ich nur eine Web-Adresse.
sources-half = Ich habe nichts geändert: Von { $to-come } Sessions in { $event }, die noch kommen, würden { $missing } ausfallen. Vielleicht ist die Datei nur halb da. Wenn es so sein soll, nimm --all dazu.

my-data-sources = Was du mich zu lesen gebeten hast
