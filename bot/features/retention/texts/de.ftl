retention-help-topic = Aufbewahrung | aufbewahrung | löschfristen
retention-show-words = aufbewahrung | löschfristen | wann löschst du
retention-show-help = `aufbewahrung` – was nach welchem Event von Leuten gelöscht wird, und was es jetzt wäre
retention-postpone-words = löschen aufschieben | löschung aufschieben | länger aufbewahren
retention-postpone-help = `löschen aufschieben 30` – so viele Tage später als geplant

retention-title = Was ich von Leuten aufbewahre, und bis wann
retention-off = Hier lösche ich nichts von selbst: In der Konfiguration stehen dafür keine Tage.
retention-will = wird am { $at } gelöscht
retention-was = gelöscht am { $at }, { $count ->
    [one] eine Person
   *[other] { $count } Leute
}
retention-counting = Ich zähle, was von „{ $event }“ ginge; gleich bekommst du die Zahlen. Gelöscht wird dadurch nichts.
retention-coming = Am { $at } lösche ich, was ich nach „{ $event }“ von Leuten aufbewahre:
retention-people = { $count ->
    [0] niemand
    [one] eine Person mit Konten, Einstellungen und Zustimmungen
   *[other] { $count } Leute mit Konten, Einstellungen und Zustimmungen
}
# { $what } says of what.
retention-count = { $what ->
    [stars] { $count ->
        [0] keine Sterne
        [one] ein Stern
       *[other] { $count } Sterne
    }
    [seats] { $count ->
        [0] keine Anmeldungen
        [one] eine Anmeldung
       *[other] { $count } Anmeldungen
    }
    [pitches] { $count ->
        [0] keine Pitches
        [one] die Worte eines Pitches
       *[other] die Worte von { $count } Pitches
    }
    [votes] { $count ->
        [0] keine Stimmen
        [one] eine Stimme
       *[other] { $count } Stimmen
    }
    [reminders] { $count ->
        [0] keine eigenen Erinnerungen
        [one] eine eigene Erinnerung
       *[other] { $count } eigene Erinnerungen
    }
    [profiles] { $count ->
        [0] keine Profile
        [one] ein Profil
       *[other] { $count } Profile
    }
   *[introductions] { $count ->
        [0] keine Vorstellungen
        [one] wer in einer Vorstellung war
       *[other] wer in { $count } Vorstellungen war
    }
}
retention-stays = { $count ->
    [0] Sonst ist niemand da.
    [one] Eine Person bleibt: aus dem Orga-Team, oder weil sie bei einem anderen Event dabei ist oder auf eine Erinnerung wartet.
   *[other] { $count } Leute bleiben: das Orga-Team, und wer bei einem anderen Event dabei ist oder auf eine Erinnerung wartet.
} Das Programm bleibt, und diese Zahlen.
retention-how = Zu früh? `löschen aufschieben 30` verschiebt es um 30 Tage.
retention-done = Gelöscht, was ich nach „{ $event }“ von Leuten aufbewahrt habe:
retention-left = Das Programm bleibt, und diese Zahlen; wer es war, weiß ich nicht mehr.
retention-postponed = Gut: Was ich nach „{ $event }“ von Leuten aufbewahre, geht am { $at }. Eine Woche vorher sage ich Bescheid.
retention-nothing = Es gibt nichts, das ich löschen würde.
retention-days = Um wie viele Tage? Von 1 bis { $most }, zum Beispiel `löschen aufschieben 30`.
