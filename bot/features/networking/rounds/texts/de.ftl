rounds-help-topic = Kennenlernen | kennenlernen | vorstellen | vorstellungen | vorstellungsrunde
rounds-hold-words = runde jetzt | vorstellungsrunde jetzt | runde starten
rounds-hold-help = `Runde jetzt` – stellt alle einander vor, die das möchten; auch `Dreiergruppen jetzt`, `Runde jeden Tag um 12:30`, `Runde jeden Konferenztag um 12:30`
rounds-dry-words = probelauf
rounds-dry-help = `Probelauf` – nur die Zahlen einer Runde, ohne dass jemand vorgestellt wird; auch `Probelauf Gruppen von 3`
rounds-list-words = runden | runden zeigen | zeig runden
rounds-list-help = `Runden` – was geplant ist, und die Zahlen der letzten
rounds-stop-words = runde stoppen | stopp runde | stoppe runde | runden stoppen
rounds-stop-help = `Runde stoppen 2` – diese geplante Runde findet nicht mehr statt
rounds-introduce-words = stell mich jemandem vor | stelle mich jemandem vor | ich möchte jemanden kennenlernen
rounds-introduce-help = `stell mich jemandem vor` – sobald noch jemand wartet, der zu dir passt, auch zwischen zwei Runden

rounds-asked = Runde { $number } wird gerechnet; gleich bekommst du die Zahlen.
rounds-dry-asked = Probelauf { $number } wird gerechnet; vorgestellt wird niemand.
rounds-numbers = Runde { $number }: { $people } Leute, { $introductions ->
    [one] eine Vorstellung
   *[other] { $introductions } Vorstellungen
}, { $byes } ohne. Im Schnitt ist eine { $worth } wert; { $nothing } ohne etwas Gemeinsames.
rounds-dry-numbers = Probelauf { $number }: { $people } Leute, { $introductions ->
    [one] eine Vorstellung
   *[other] { $introductions } Vorstellungen
}, { $byes } ohne. Im Schnitt ist eine { $worth } wert; { $nothing } ohne etwas Gemeinsames. Vorgestellt wurde niemand.
rounds-nobody = Runde { $number }: { $people ->
    [0] Noch möchte niemand vorgestellt werden
    [one] Nur eine Person möchte gerade vorgestellt werden
   *[other] { $people } Leute möchten vorgestellt werden, aber keine zwei davon passen zusammen
}. Wer mitmachen will, schreibt mir `mein profil`.
rounds-missed = Die Runde von { $at } habe ich nicht gehalten: Ich war weg, und jetzt wäre sie zu spät. Mit `Runde jetzt` holt ihr sie nach.
rounds-failed = Runde { $number } ist mir nicht gelungen, und niemand wurde vorgestellt. Versuch es bitte noch einmal mit `Runde jetzt`.
rounds-no-such-size = Gruppen haben { $smallest } bis { $largest } Leute.
rounds-no-day-left = Dafür kommt kein Konferenztag mehr. `Runde jeden Tag um 12:30` geht auch so.
rounds-planned = Geplant:
# { $often } is daily, event or once.
rounds-plan = Nr. { $number }: { $often ->
    [daily] jeden Tag
    [event] jeden Konferenztag
   *[once] einmal
} um { $clock }, { $size ->
    [2] zu zweit
   *[other] in Gruppen von { $size }
}; die nächste { $next }
rounds-none = Keine Runde ist geplant, und noch war keine. `Runde jetzt` beginnt eine.
rounds-coming = Geplante Runden
rounds-held = Die letzten Runden
rounds-line = Runde { $number }, { $at }: { $people } Leute, { $introductions ->
    [one] eine Vorstellung
   *[other] { $introductions } Vorstellungen
}, { $byes } ohne, { $nothing } ohne etwas Gemeinsames
rounds-stop-which = Welche? Die Nummern stehen unter `Runden`.
rounds-stopped = Gut, Runde Nr. { $number } findet nicht mehr statt.
rounds-waiting = Gemerkt. Sobald noch jemand wartet, der zu dir passt, stelle ich euch vor, sonst in der nächsten Runde.
rounds-no-profile = Dafür brauche ich dein Profil und dein Ja. Schreib `mein profil`.

my-data-rounds = Runden
rounds-data-byes = { $times ->
    [one] Einmal
   *[other] { $times } Mal
} hattest du in einer Runde niemanden oder eine andere Gruppengröße; nächstes Mal kommst du zuerst
rounds-data-waiting = Du wartest darauf, jemanden kennenzulernen
rounds-data-asked = { $count ->
    [one] Um eine Runde hast du gebeten
   *[other] Um { $count } Runden hast du gebeten
}
