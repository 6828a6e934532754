fullness-help-topic = volle Räume | voll | überfüllt
fullness-full-words = raum voll
fullness-full-help = `Raum Saal ist voll` – ich sage es weiter und nenne dir, was sonst läuft
fullness-room-words = wieder platz in
fullness-room-help = `#12 ist nicht voll` – für alle, die eine Session leiten

fullness-unclear = Welcher Raum ist voll? Zum Beispiel `Raum Saal ist voll`.
fullness-where = Welchen Raum meinst du? Zum Beispiel `Raum Saal ist voll`.
fullness-nothing-there = Zu „{ $place }“ finde ich nichts, was gerade läuft oder gleich beginnt. Nenn mir den Raum oder die Nummer, zum Beispiel `#12 ist voll`.
fullness-thanks = Danke, ich sage es weiter: „{ $title }“ ({ $label }) ist voll.
fullness-else = Das läuft sonst oder beginnt gleich:
fullness-nothing-else = Sonst läuft gerade leider nichts.
fullness-is-full = auch voll
# To hosts and organisers; the number grows within the same message.
fullness-told = { $count ->
    [one] Voll: „{ $title }“ ({ $label }), { $room }. Das sagt eine Person.
   *[other] Voll: „{ $title }“ ({ $label }), { $room }. Das sagen { $count } Leute.
}
fullness-how = Stimmt nicht mehr? Schreib `{ $label } ist nicht voll`.
fullness-hosts-only = Das können nur das Orga-Team und wer die Session leitet.
fullness-was-not = „{ $title }“ ({ $label }) war nicht als voll gemeldet.
fullness-room-again = Gut, bei „{ $title }“ ({ $label }) ist wieder Platz.
my-data-full = Was du als voll gemeldet hast
