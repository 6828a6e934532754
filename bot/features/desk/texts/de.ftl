desk-home-words = mein tisch | übersicht | start
desk-home-help = `mein tisch` – jetzt, als Nächstes und deine Sterne auf einen Blick
desk-status-words = status | wie geht es dir
desk-status-help = `status` – wie es mir geht

desk-empty = Gerade läuft nichts, und du hast dir nichts gemerkt.
desk-status = So geht es mir:
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
    [0] nichts liegt beiseite
    [one] ein Signal liegt beiseite
   *[other] { $count } Signale liegen beiseite
}
