help-words = hilfe | hilf mir | was kannst du | was kann ich hier machen | aide | 帮助 | 幫助
help-help = `hilfe alles` – alles, was ich verstehe

help-intro = Ich kenne das Programm und erinnere dich an das, was du sehen willst. Frag einfach:
help-intro-aloud = Ich kenne das Programm und erinnere dich. Schreib mich hier mit Namen an (@…), zum Beispiel:
help-example-now = „was läuft jetzt?“
help-example-next = „was kommt als Nächstes?“
help-example-when = „wann ist { $title }?“
help-example-star = `merk { $label }` – mit der Nummer, die hinter der Session steht
help-example-remind = `erinnere mich in einer Stunde an den Tee`
help-example-table = `mein tisch` – jetzt, als Nächstes und deine Sterne
help-example-programme = `programm` – was heute noch kommt
help-thread = Hier höre ich auch ohne Namen zu:
help-channel = In diesem Kanal höre ich auch ohne Namen zu:
help-commands = Das kannst du auch tippen:
help-organisers = Fürs Orga-Team:
help-more = Mehr zeige ich dir, wenn du mir direkt `hilfe` schreibst.

# Zum ersten Mal im direkten Gespräch.
welcome-hello = { $named ->
    [yes] Hallo { $name }, schön, dass du da bist!
   *[no] Hallo, schön, dass du da bist!
} Ich kenne das Programm und erinnere dich an das, was du sehen willst. Probier mal:
welcome-unclear = { $named ->
    [yes] Hallo { $name }! Das habe ich noch nicht verstanden.
   *[no] Hallo! Das habe ich noch nicht verstanden.
} Ich kenne das Programm und erinnere dich an das, was du sehen willst. Probier mal:
welcome-more = Alles Weitere zeigt dir `hilfe`.
welcome-more-organiser = Alles Weitere zeigt dir `hilfe`, auch das, was nur das Orga-Team kann.

help-unreadable = Was du eben geschrieben hast, ist verschlüsselt, und der Schlüssel dazu kam nicht bei mir an. War es für mich? Dann schreib es bitte noch einmal.
