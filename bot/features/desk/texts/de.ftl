desk-home-words = mein tisch | übersicht | start
desk-home-help = `mein tisch` – jetzt, als Nächstes und deine Sterne auf einen Blick
desk-status-words = status
desk-status-help = `status` – wie es bei mir läuft
desk-home-shortcut = Mein Tisch
desk-home-shortcut-help = Was jetzt und als Nächstes läuft, und deine Sterne

desk-empty = Gerade läuft nichts, und du hast dir nichts gemerkt, was noch kommt. `programm` zeigt dir den Rest des Tages.
desk-calendar-twin = kalender
desk-settings = ⚙️ Einstellungen
desk-settings-twin = einstellungen
desk-status = So läuft es bei mir:
desk-people = { $count ->
    [one] ich kenne eine Person
   *[other] ich kenne { $count } Leute
}
desk-waiting = { $count ->
    [0] nichts wartet auf den Versand
    [one] eine Nachricht wartet auf den Versand
   *[other] { $count } Nachrichten warten auf den Versand
}
desk-dead = { $count ->
    [0] alles kam an
    [one] eine Nachricht kam nie an
   *[other] { $count } Nachrichten kamen nie an
}
desk-aside = { $count ->
    [0] nichts blieb liegen
    [one] eine Nachricht blieb liegen
   *[other] { $count } Nachrichten blieben liegen
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
