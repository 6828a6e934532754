desk-help-topic = Übersicht | übersicht | tisch | schreibtisch | status
desk-home-words = mein tisch | übersicht | start
desk-home-help = `mein tisch` – jetzt, als Nächstes und deine Sterne auf einen Blick
desk-status-words = status | läuft alles | läuft alles gut | läuft der bot | läuft der bot gut
desk-status-help = `status` – wie es bei mir läuft
desk-home-shortcut = Mein Tisch
desk-home-shortcut-help = Was jetzt und als Nächstes läuft, und deine Sterne

desk-empty = Gerade läuft nichts, und du hast dir nichts gemerkt, was noch kommt. `programm` zeigt dir den Rest des Tages.
desk-calendar-twin = kalender
desk-settings = ⚙️ Einstellungen
desk-settings-twin = einstellungen
desk-status = Sonst geht es mir so:
desk-well = Alles läuft gut.
desk-wrong = { $count ->
    [one] Eine Sache braucht dich:
   *[other] { $count } Dinge brauchen dich:
}
# { $platform } is such as Slack, { $since } and { $at } are times; { $cause } is the platform's own word.
desk-there = { $platform }: verbunden seit { $since }{ $again ->
    [0] {""}
    [one] , nach einer Unterbrechung
   *[other] , nach { $again } Unterbrechungen
}
desk-heard = {""}, zuletzt gehört um { $at }
desk-away = { $platform }: nicht verbunden seit { $since } ({ $cause }). Ich versuche es weiter; auf dem Server sagt `stammtisch check`, was fehlt
desk-never-there = { $platform }: noch nicht verbunden. Auf dem Server sagt `stammtisch check`, was fehlt
desk-held-up = { $count ->
    [one] eine Nachricht wartet seit { $since }
   *[other] { $count } Nachrichten warten, die älteste seit { $since }
}. Die Plattform ist weg oder lässt mich nicht schneller schreiben; ich schicke sie, sobald es geht
# { $what } is a part of the bot.
desk-overdue = überfällig seit { $at }: { $part }. Das Log sagt, warum; steht dort nichts, starte mich neu
desk-bell = als Nächstes um { $at }: { $part }
desk-part = { $what ->
    [reminders] Erinnerungen
    [digests] Nachrichten am Morgen und Abend
    [personal] eigene Erinnerungen der Leute
    [announcements] Ankündigungen vom Orga-Team
    [posts] Ankündigungen in Kanälen
    [seats] Plätze und Listen
    [board-following] die Phasen des Barcamps
    [rounds] eine Kennenlernrunde
    [introductions] Vorstellungen
    [notices] was sich geändert hat
    [programme-conflicts] Prüfen des Programms
    [sources] ein Blick auf eine Quelle
    [retention] was nach einem Event gelöscht wird
    [moderation] wer wieder zu hören ist
    [tidy] Aufräumen
   *[other] etwas anderes
}
desk-arrived = alles kam an, nichts blieb liegen
desk-later = { $count ->
    [one] , eine ist für später
   *[other] , { $count } sind für später
}
# { $reasons } are such as: 3 × channel_not_found.
desk-dead = { $count ->
    [one] eine Nachricht dieser Woche kam nie an
   *[other] { $count } Nachrichten dieser Woche kamen nie an
}: { $reasons }. Noch einmal versuchen: `briefe nochmal`; sein lassen: `briefe verwerfen`
desk-aside = { $count ->
    [one] eine Nachricht an mich blieb diese Woche liegen
   *[other] { $count } Nachrichten an mich blieben diese Woche liegen
}. Suche im Log nach „signal failed“; wer schrieb, weiß, dass es nicht geklappt hat
# { $what } is a line of the log.
desk-mishap = letzter Fehler, { $at }: { $what } ({ $cause })
desk-mishap-next = Im Log steht mehr.
desk-audit-words = protokoll | audit | zeig das protokoll
desk-audit-help = `protokoll` – was das Orga-Team wann getan hat; `protokoll olga`, `protokoll gestern`, `protokoll 2` für die nächste Seite
desk-audit-asked-words = wer hat was gemacht
desk-audit-asked-help = `wer hat heute was gemacht?` – dasselbe als Satz; auch `was hat Olga gestern gemacht?`
desk-acts = { $count ->
    [one] Eine Handlung:
   *[other] { $count } Handlungen, die letzte zuerst:
}
# An act that is no command's name. { $name } is what it is called inside.
desk-act = { $act ->
    [answer] Antwort auf eine Rückfrage
    [announcement-show] angesehen: Ankündigung
    [announcement-send] gesendet oder geplant: Ankündigung
    [announcement-stop] gestoppt: Ankündigung
    [announcement-ask] zweite Meinung erbeten zu Ankündigung
    [announcement-approve] freigegeben: Ankündigung
    [announcement-reject] abgelehnt: Ankündigung
    [announcement-discard] verworfen: Ankündigung
    [announcement-urgent] als dringend markiert: Ankündigung
    [announcement-normal] als nicht dringend markiert: Ankündigung
    [announcement-read] mit Lesebestätigung: Ankündigung
    [announcement-post] als Beitrag: Ankündigung
    [announcement-direct] direkt: Ankündigung
    [announcement-ring] bei allen klingeln erbeten: Ankündigung
    [announcement-really] bei allen klingeln bestätigt: Ankündigung
    [announcement-correct] korrigiert: Ankündigung
    [announcement-withdraw] zurückgezogen: Ankündigung
    [announcement-over] für erledigt erklärt: Ankündigung
    [announcement-until] Frist gesetzt für Ankündigung
    [seats-capacity] Zahl der Plätze geändert
    [seats-close] Anmeldung geschlossen
    [seats-reopen] Anmeldung wieder geöffnet
    [seats-seat] jemandem einen Platz gegeben
    [seats-unseat] jemanden ausgetragen
    [changed-the-programme] Programm geändert
    [kept-against-the-source] behalten, gegen die Quelle
    [named-a-host] Host benannt
    [took-a-host-away] Host weggenommen
    [wrote-an-answer] Antwort geschrieben
    [deleted-an-answer] Antwort gelöscht
    [changed-the-grid] Raster geändert
    [set-barcamp-rooms] Räume des Barcamps gesetzt
    [set-barcamp-slots] Zeiten des Barcamps gesetzt
    [message-to-a-session] Nachricht an alle einer Session
    [deleted-after-an-event] nach einem Event gelöscht
    [reported-something] etwas gemeldet
    [muted-a-person] stumm geschaltet
    [unmuted-a-person] nicht mehr stumm geschaltet
    [forgot-a-person] jemanden vergessen
    [linked-two-accounts] zwei Konten verbunden
    [appointed-an-organiser] ins Orga-Team geholt
    [took-an-organiser-s-role] aus dem Orga-Team genommen
    [room-again] Raum wieder frei
   *[other] { $name }
}
desk-more-acts = Seite { $page } von { $pages }.
desk-no-acts = Davon steht nichts im Protokoll.
desk-nobody-now = jemand, den ich vergessen habe
desk-nobody-called = Ich kenne niemanden, der „{ $name }“ heißt. Nimm den Namen, wie die Plattform ihn zeigt, oder einen Tag: `protokoll gestern`.
desk-was-refused = {" "}(abgelehnt)
desk-today-words = versand | versand heute | was geht heute raus | was geht heute noch raus | was wird heute verschickt | was schickst du heute noch | was schickst du heute | was verschickst du heute noch | was geht noch raus | was geht raus | was kommt heute noch raus
desk-today-help = `versand` – was ich bis Mitternacht verschicke und wie lange das dauert; durch Fragen geht nichts raus
desk-today-here-words = heute
desk-today-here-help = `heute` – in der Unterhaltung vom Orga-Team dasselbe wie `versand`; überall sonst fragt es nach dem Programm
# Under the answer to `heute`, which would else have asked for the programme.
desk-out-programme = Falls du das Programm meintest: `programm`.
desk-nothing-out = Bis Mitternacht geht nichts raus, so wie es jetzt steht.
desk-out = Bis Mitternacht geht raus, so wie es jetzt steht:
# { $kind } is one of desk-out-kind.
desk-out-line = { $at } · { $kind }
desk-out-kind = { $kind ->
    [reminders] Erinnerungen
    [digests] Nachrichten am Morgen
    [outlooks] Nachrichten am Abend
    [personal] eigene Erinnerungen der Leute
    [announcements] Ankündigungen vom Orga-Team
    [posts] Ankündigungen in Kanälen
    [lists] Listen für Gastgebende
    [holds] Plätze, deren Frist abläuft
    [introductions] Vorstellungen
    [rounds] eine Kennenlernrunde, an alle, die zugestimmt haben
    [notices] was sich geändert hat
    [board] das Barcamp
    [promised] schon zugesagt, wartet
   *[other] etwas anderes
}
desk-out-persons = { $persons ->
    [one] , eine Person
   *[other] , { $persons } Leute
}{ $count ->
    [0] {""}
   *[other] , { $count } Nachrichten
}
desk-out-places = { $count ->
    [one] , in einer Unterhaltung
   *[other] , in { $count } Unterhaltungen
}
desk-out-takes = { $minutes ->
    [one] , dauert etwa eine Minute
   *[other] , dauert etwa { $minutes } Minuten
} (bis { $until })
desk-out-more = { $count ->
    [one] … und noch eine Zeile.
   *[other] … und noch { $count } Zeilen.
}
desk-out-all = { $count ->
    [0] Was bis dahin dazukommt, ist nicht dabei.
    [one] Zusammen eine Nachricht. Was bis dahin dazukommt, ist nicht dabei.
   *[other] Zusammen { $count } Nachrichten. Was bis dahin dazukommt, ist nicht dabei.
}
desk-rehearse-words = probe | generalprobe
desk-rehearse-help = `probe tag 1` – spielt ihn vorab in einer Kopie durch und sagt nur dem Orga-Team, was ich wann sagen würde
desk-rehearse-over = { $day } ist vorbei, da gibt es nichts zu proben. Nenne einen Tag, der noch kommt: `probe tag 2`.
desk-rehearse-unclear = Welchen Tag soll ich proben? `probe tag 1`, `probe Samstag` oder nur `probe` für den nächsten.
desk-rehearse-nothing = Ich kenne keine Veranstaltung, die noch kommt. Bring erst ihr Programm: `importiere`.
desk-rehearsing = Ich probe { $day } in einer Kopie dessen, was ich jetzt weiß. Niemand hört davon; das Orga-Team bekommt in etwa einer Minute, was dabei herauskam.
desk-rehearsed = Geprobt: { $day }. Ich würde sagen:
desk-rehearsed-nothing = Geprobt: { $day }. Ich würde niemandem etwas sagen.
desk-rehearsed-all = Zusammen { $count ->
    [one] eine Nachricht
   *[other] { $count } Nachrichten
}, { $people ->
    [one] an eine Person
   *[other] an { $people } Leute
} direkt{ $lost ->
    [0] .
    [one] ; eine käme zu spät oder fände niemanden.
   *[other] ; { $lost } kämen zu spät oder fänden niemanden.
}
desk-rehearsal-failed = Ich konnte { $day } nicht proben; mit euren Daten ist nichts geschehen. Die Ursache steht im Log, unter „a rehearsal failed“.
desk-rehearsed-cut = Es dauerte zu lange: Ich kam nur bis { $at }.
desk-rehearsed-copy = Es war eine Kopie, nichts davon ging raus. Was bis dahin noch gesagt und geändert wird, ist nicht dabei.
desk-retry-words = briefe nochmal | briefe noch einmal
desk-retry-help = `briefe nochmal` – versucht noch einmal, was nie ankam
desk-retried = { $count ->
    [0] Es gibt nichts, was ich noch einmal versuchen könnte.
    [one] Ich versuche eine Nachricht noch einmal.
   *[other] Ich versuche { $count } Nachrichten noch einmal.
}
desk-drop-words = briefe verwerfen
desk-drop-help = `briefe verwerfen` – lässt sein, was nie ankam
desk-dropped = { $count ->
    [0] Es gibt nichts, was ich sein lassen könnte.
    [one] Ich lasse eine Nachricht sein.
   *[other] Ich lasse { $count } Nachrichten sein.
}
desk-people = { $count ->
    [one] ich kenne eine Person
   *[other] ich kenne { $count } Leute
}
desk-waiting = { $count ->
    [0] nichts wartet auf den Versand
    [one] eine Nachricht wartet auf den Versand
   *[other] { $count } Nachrichten warten auf den Versand
}
desk-fresh = { $count ->
    [0] keine Quelle des Programms wird beobachtet
    [one] die Quelle des Programms ist frisch
   *[other] alle { $count } Quellen des Programms sind frisch
}
# { $names } are such as camp/programme.
desk-stale = { $count ->
    [one] eine Quelle des Programms ist veraltet: { $names }. Mehr dazu mit `quellen`
   *[other] { $count } Quellen des Programms sind veraltet: { $names }. Mehr dazu mit `quellen`
}
# What people asked in vain this week.
desk-unanswered = { $kind ->
    [topic] Fragen nach Themen, zu denen ich nichts fand
    [person] Fragen nach Leuten, die ich nicht fand
    [room] Fragen nach Räumen, die ich nicht fand
    [time] Fragen nach Zeiten, zu denen nichts lief
   *[unclear] Fragen, die ich nicht verstand
}, diese Woche: { $count }

# Reminders that come too late one by one; { $place } is a channel.
desk-crowd = { $start }: { $count } Erinnerungen brauchen etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}, das ist zu lang.
desk-crowd-named = In { $place } nenne ich { $count ->
    [one] eine Person
   *[other] { $count } Leute
}.

desk-keys-replaced = Meine Schlüssel für verschlüsselte Räume waren verloren, und ich habe neue. Wer mich in seinem Programm überprüft hatte, sieht jetzt eine Warnung und prüft am besten noch einmal; was mit den alten Schlüsseln geschrieben wurde, kann ich nicht mehr lesen.
