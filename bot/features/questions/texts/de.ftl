questions-hello = Hallo! Frag mich zum Beispiel „was läuft jetzt?“ oder tippe `hilfe`.
questions-thanks = Gern! 🙂
questions-how = Danke, gut! Frag mich gern nach dem Programm, zum Beispiel „was läuft jetzt?“.
questions-who = Ich bin der Bot dieser Veranstaltung: Ich kenne das Programm und erinnere dich. Mit `hilfe` siehst du mehr.
questions-bye = Bis bald!
questions-noted = 👍
questions-day = Nach Tagen kann ich noch nicht suchen. Mit `programm` siehst du, was heute noch kommt.
# Somebody named a session's number, and the rest was not understood.
questions-label = Meinst du { $label }, „{ $title }“? Mit `merk { $label }` erinnere ich dich, mit `zeig { $label }` siehst du mehr.
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
# Beside a practical answer: sessions that have to do with it.
questions-also = Im Programm steht dazu:
