questions-hello = Hallo! Frag mich zum Beispiel „was läuft jetzt?“ oder tippe `hilfe`.
questions-thanks = Gern! 🙂
questions-now = Jetzt läuft:
questions-next = Als Nächstes:
questions-nothing-now = Gerade läuft nichts.
questions-nothing-next = Danach kommt nichts mehr.
questions-nothing-found = Dazu finde ich nichts im Programm. Mit `programm` siehst du, was noch kommt.
questions-found = { $count ->
    [one] Das habe ich gefunden:
   *[other] { $count } Sessions passen dazu:
}
questions-more = … und { $count ->
    [one] eine weitere.
   *[other] { $count } weitere.
}
