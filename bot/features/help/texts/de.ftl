help-words = hilfe | hilf mir | was kannst du
help-help = `hilfe alles` – alles, was ich verstehe

help-intro = Ich kenne das Programm und erinnere dich an das, was du sehen willst. Frag einfach:
help-example-now = „was läuft jetzt?“ und „was kommt als Nächstes?“
help-example-when = „wann ist { $title }?“
help-example-star = `merk { $label }` – mit der Nummer, die hinter der Session steht
help-commands = Das kannst du auch tippen:

help-unreadable = Was du eben geschrieben hast, ist verschlüsselt, und der Schlüssel dazu kam nicht bei mir an. War es für mich? Dann schreib es bitte noch einmal.
