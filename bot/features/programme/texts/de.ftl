programme-show-words = zeig | zeige | zeig mir | details | mehr zu
programme-show-help = `zeig #12` – alles zu einer Session
programme-day-words = programm | das programm | tagesprogramm | zeig das programm | zeig mir das programm
programme-day-help = `programm` – was an diesem Tag noch kommt
programme-check-words = prüfe programm | prüfe das programm
programme-check-help = `prüfe programm` – sucht doppelt belegte Räume und Leute

programme-which = Welche Session meinst du? Nenn mir ihre Nummer, zum Beispiel `zeig #12`.
programme-over = Das Programm ist zu Ende. Schön, dass du da warst!
# { $day } is such as „Freitag, 4. November“.
programme-of-day = { $day }
programme-checking = Ich sehe nach und melde mich bei den Organisatoren.
programme-no-clash = Programm geprüft: Kein Raum und niemand ist doppelt belegt.
programme-clashes = { $count ->
    [one] Programm geprüft, eine Überschneidung:
   *[other] Programm geprüft, { $count } Überschneidungen:
}
programme-clash-room = Raum { $what }: { $first } und { $second } zur selben Zeit
programme-clash-person = { $what } ist bei { $first } und { $second } zur selben Zeit
my-data-hosting = Sessions, für die du da bist
