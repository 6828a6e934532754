practical-help-topic = praktische Antworten | antworten | antwort
practical-write-words = antwort
practical-write-help = `antwort wlan: Netz und Passwort …` – was ich auf praktische Fragen sage; `antwort wlan en: …` auf Englisch
practical-delete-words = lösche antwort | lösche die antwort
practical-delete-help = `lösche antwort wlan` – das sage ich dann nicht mehr
practical-list-words = antworten | praktisches
practical-list-help = `antworten` – was schon geschrieben ist, und was gefragt wurde und fehlt

practical-topic = { $topic ->
    [emergency] Notfall und Erste Hilfe
    [wifi] WLAN
    [directions] Anfahrt
    [parking] Parken
    [food] Essen
    [drinks] Getränke und Kaffee
    [toilets] Toiletten
    [contact] Ansprechpartner vor Ort
    [cloakroom] Garderobe
    [tickets] Tickets und Anmeldung
    [accessibility] Barrierefreiheit
    [childcare] Kinderbetreuung
    [lost] Fundbüro
    [conduct] Verhaltenskodex
    [power] Strom
    [quiet] Ruheraum
    [smoking] Rauchen
    [hotel] Unterkunft
    [hours] Öffnungszeiten
    [party] Party
   *[recording] Aufzeichnung und Stream
}
practical-language = { $language ->
    [de] Deutsch
    [en] Englisch
    [fr] Französisch
   *[zh] Chinesisch
}
practical-in-other = Das gibt es bisher nur auf { $language }:
practical-nothing = Zu „{ $topic }“ hat das Orga-Team noch nichts aufgeschrieben. Frag am besten vor Ort am Empfang.
practical-urgent = Wenn es dringend ist: Ruf sofort den Notruf (in Europa 112) und sag Leuten in deiner Nähe Bescheid.
practical-written = Gut, das sage ich zu „{ $topic }“ ({ $language }):
practical-deleted = Gut, zu „{ $topic }“ sage ich das nicht mehr.
practical-none = Dazu ist im Chat nichts geschrieben. Mit `antworten` siehst du, was es gibt.
practical-example = Sag mir, worum es geht und was ich antworten soll, höchstens { $longest } Zeichen. Zum Beispiel: `antwort wlan: Netz CLUBOFFICE, das Passwort steht am Empfang`.
practical-list = Das antworte ich auf praktische Fragen:
practical-list-empty = Bisher ist nichts geschrieben.
practical-missing = Gefragt wurde auch, und es fehlt:
# { $topic } names a topic.
practical-missed = { $count ->
    [one] { $topic }: einmal
   *[other] { $topic }: { $count }-mal
}
practical-how = Neu oder anders: `antwort wlan: …`, auf Englisch `antwort wlan en: …`. Weg damit: `lösche antwort wlan`.
practical-no-event = Es gibt noch keine Veranstaltung. Nimm zuerst ein Programm auf.
