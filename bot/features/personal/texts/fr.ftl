personal-help-topic = tes rappels | rappel | rappels
# { $when } is such as « demain à 09:00 », { $words } what the person wrote.
personal-promised = Je te le rappelle { $when } : « { $words } ». (Rappel { $number })
personal-promised-here = Je te le rappelle { $when }, ici même. (Rappel { $number })
personal-join = Mets ⏰ dessous pour recevoir ce rappel, toi aussi.
personal-when = { $day ->
    [today] aujourd'hui à { $time }
    [tomorrow] demain à { $time }
   *[date] le { $date } à { $time }
}
personal-when-both = { $own } ({ $home }), { $other } ({ $place })
personal-button-cancel = Annuler
personal-button-later = Dans 10 min
personal-button-hour = Dans 1 h
personal-button-tomorrow = Demain
personal-button-done = Fait
personal-drop-twin = annule le rappel { $number }
personal-later-twin = reporte le rappel { $number } de { $minutes } min
personal-tomorrow-twin = reporte le rappel { $number } à demain

personal-due = { $late ->
    [late] ⏰ Un peu tard, pardon : « { $words } » ({ $at })
   *[due] ⏰ « { $words } »
}
personal-due-under = { $late ->
    [late] ⏰ { $who }, un peu tard, pardon : « { $words } » ({ $at })
   *[due] ⏰ { $who } : « { $words } »
}
personal-due-this = { $late ->
    [late] ⏰ { $who }, un peu tard, pardon : tu voulais y revenir ({ $at }).
   *[due] ⏰ { $who }, tu voulais y revenir.
}
personal-missed = « { $words } », { $at }
personal-missed-here = un message auquel tu voulais revenir, { $at }

personal-ask = { $missing ->
    [when] Quand dois-je te le rappeler ? Par exemple « demain à 9h » ou « dans 20 minutes ».
    [what] Que dois-je te rappeler ?
   *[both] Que dois-je te rappeler, et quand ? Par exemple « demain à 9h d'appeler le bureau ».
}
personal-never-mind = D'accord, pas de rappel.
personal-unclear = Je n'ai pas compris quand. Dis par exemple « demain à 9h », « vendredi à 14:00 » ou « dans 20 minutes ».
personal-past = Ce moment est déjà passé. Donne-m'en un à venir.
personal-no-such-day = { $lacks ->
    [it] « { $day } » n'existe pas en { $year }. Quel jour veux-tu dire ?
   *[all] « { $day } » n'existe pas. Quel jour veux-tu dire ?
}
personal-too-far = C'est dans plus d'un an ; je ne retiens rien si longtemps.
personal-too-long = Dis-le en { $longest } signes au plus, pour que je puisse le répéter.
personal-too-many = Tu as déjà { $most } rappels en attente, je n'en garde pas plus. `mes rappels` les montre ; annules-en un d'abord.
personal-once-only = Je ne sais pas encore répéter un rappel, désolé. Donne-moi le jour et l'heure de la prochaine fois, et je te la rappelle volontiers.
personal-which-session = Avant quelle session ? Donne-moi son numéro, par exemple `rappelle-moi une heure avant #12`.

personal-joined = Je te le rappelle aussi, { $when } : « { $words } ». (Rappel { $number })
personal-joined-here = Je te le rappelle aussi, { $when }, sous ce message. (Rappel { $number })
personal-changed = { $told ->
    [words] Votre rappel commun a changé. Je te le rappelle { $when } : « { $words } ».
   *[here] Votre rappel commun a changé. Je te le rappelle { $when }.
}
personal-withdrawn = Le rappel { $number } a été retiré par la personne qui l'avait demandé ; je ne te le rappellerai donc pas.
personal-list = { $count ->
    [one] Ton rappel :
   *[other] Tes { $count } rappels :
}
personal-list-how = `annule le rappel { $number }` en annule un, `reporte le rappel { $number } d'une heure` le reporte.
personal-line = { $number } : { $when } « { $words } »
personal-line-here = { $number } : { $when } sous le message auquel tu as répondu
personal-none = Tu n'as aucun rappel. Essaie « rappelle-moi dans 20 minutes de m'étirer ».
personal-dropped = D'accord, je ne te rappellerai pas « { $words } ».
personal-dropped-here = D'accord, je ne te rappellerai pas ce message.
personal-done = C'est noté.
personal-put-off = D'accord, { $when } alors. (Rappel { $number })
personal-snooze-how = De combien ? Par exemple `reporte le rappel 2 d'une heure` ; `mes rappels` montre les numéros.
personal-which = Lequel ? `mes rappels` montre les numéros ; écris ensuite par exemple `annule le rappel 2`.
personal-no-such = Tu n'as pas de rappel { $number }. `mes rappels` montre les tiens.
personal-not-yours = C'est le rappel de quelqu'un d'autre. Mets ⏰ dessous pour le recevoir, toi aussi.
personal-gone = Ce rappel est déjà passé.
