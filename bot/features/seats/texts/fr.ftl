seats-help-topic = places | place | places | inscription | visite
button-accept = Prendre la place
button-accept-twin = accept { $label }
button-decline = La laisser
button-decline-twin = decline { $label }
button-swap = Passer à { $label }
button-swap-twin = swap to { $label }
button-both = Garder les deux
button-both-twin = keep both { $label }
button-stay = Rester avec { $label }
button-stay-twin = rien

seats-what = « { $title } » ({ $label })
seats-what-when = « { $title } » ({ $label }), { $start }
seats-what-where = « { $title } » ({ $label }), { $place }
seats-what-when-where = « { $title } » ({ $label }), { $start }, { $place }
seats-seat = { $count ->
    [one] ✅ Tu as une place : { $what }.
   *[other] ✅ Tu as { $count } places : { $what }.
}
seats-promoted = { $count ->
    [one] 🎉 Une place s’est libérée, elle est à toi : { $what }.
   *[other] 🎉 Il y a maintenant de la place pour vous { $count } : { $what }.
}
seats-promoted-more = { $count ->
    [one] 🎉 Il y a maintenant plus de places, et une est à toi : { $what }.
   *[other] 🎉 Il y a maintenant de la place pour vous { $count } : { $what }.
}
seats-more = { $count ->
    [one] Pour une personne de plus, tu es numéro { $position } en liste d’attente.
   *[other] Pour { $count } personnes de plus, tu es numéro { $position } en liste d’attente.
}
seats-waitlist = { $count ->
    [one] ⏳ Complet pour l’instant. Tu es numéro { $position } en liste d’attente : { $what }. Je t’écris dès qu’une place se libère.
   *[other] ⏳ Pas de place pour { $count } pour l’instant. Tu es numéro { $position } en liste d’attente : { $what }. Je t’écris dès qu’il y a de la place pour vous tous.
}
seats-hold = { $count ->
    [one] 🎟 Une place s’est libérée. Je te la garde jusqu’à { $until } : { $what }. Tu la prends ?
   *[other] 🎟 { $count } places se sont libérées. Je te les garde jusqu’à { $until } : { $what }. Tu les prends ?
}
seats-perhaps = ❔ C’est noté, tu viendras peut-être : { $what }. Ce n’est pas une place ; dis-le-moi quand tu sais.
seats-maybe-but-in = Tu restes inscrit·e : { $what }. Si tu ne peux pas venir, écris `leave { $label }`.
seats-maybe-but-waits = Tu restes sur la liste d’attente, numéro { $position } : { $what }. Si tu ne veux plus venir, écris `leave { $label }`.
seats-off = Tu n’es plus inscrit·e : { $what }. Si tu changes d’avis : `join { $label }`.
seats-declined = D’accord, la place va à la personne suivante : { $what }.
seats-expired = La place que je te gardais est allée à la personne suivante : { $what }. Si tu en veux encore une : `join { $label }`.
seats-taken-off = Tu n’es plus sur la liste : { $what }. C’est un changement de l’équipe ; demande-leur si c’est une erreur.
seats-corrected = Une correction : tu es numéro { $position } en liste d’attente, et non { $before }. Quelqu’un était avant toi, et son message m’est arrivé en retard : { $what }.
seats-was-not-in = Tu n’étais pas inscrit·e : { $what }.
seats-was-not-in-but-hosts = Tu n’étais pas inscrit·e : { $what }. Tu veux l’annuler pour tout le monde ? Écris `cancel pitch { $label }`.
seats-no-hold = Aucune place ne t’y est gardée : { $what }. `join { $label }` t’inscrit.
seats-clash = Tu as une place à la même heure : « { $title } » ({ $other }). Laquelle ? La nouvelle serait { $what }.
seats-clash-waitlist = Tu as une place à la même heure : « { $title } » ({ $other }). { $what } est complet ; en changeant, tu serais en liste d’attente.
seats-stay = D’accord, rien ne change : { $what }.
seats-closed = Les inscriptions sont closes : { $what }.
seats-never = Il n’y a que { $capacity } places en tout, et tu en as demandé { $count } : { $what }.
seats-how-many = Combien de places, { $most } au plus ? Par exemple `join #7` ou `join #7 +1`.
seats-which-label = Laquelle ? Donne-moi son numéro, par exemple `join #7`.
seats-which-leave = À laquelle ne peux-tu pas venir ? Donne-moi son numéro, par exemple `leave #7` ; `my seats` les montre toutes.
seats-which = Il y a plusieurs sessions ici. Écris `join` et le numéro, par exemple `join { $label }`.
seats-not-needed = Pas besoin de s’inscrire à { $label }, viens simplement.
seats-cancelled = « { $title } » est annulé, désolé.
seats-over = « { $title } » est déjà terminé.
seats-hint = J’écoute ici : « +1 » ou « je viens » t’inscrit, « +2 » pour deux, « peut-être », et « je ne peux pas venir » te désinscrit. ✅ place, ⏳ liste d’attente, ❔ peut-être.
seats-hint-join = « +1 » ou « je viens » – tu as une place ; « +2 » – vous venez à deux
seats-hint-out = « peut-être » – pas encore de place ; « je ne peux pas venir » – ta place est de nouveau libre
seats-hint-host = « capacity 20 », « close », « who's in? » ou « message to all: … » – pour toi, car c'est toi qui l'organises
seats-from-host = { $name } écrit à toutes les personnes de { $what } :
home-seats = Tes places
seats-mine = Tes places :
seats-mine-none = Tu n’es encore inscrit·e nulle part. Demande « which sessions have seats left? »
seats-mine-seat = ✅ { $what }{ $count ->
    [one] {""}
   *[other] {" "}· { $count } places
}
seats-mine-waitlist = ⏳ { $what } · numéro { $position } en liste d’attente{ $count ->
    [one] {""}
   *[other] , pour { $count }
}
seats-mine-hold = 🎟 { $what } · gardée pour toi jusqu’à { $until }
seats-mine-maybe = ❔ { $what }
my-data-seats = Ce à quoi tu t’es inscrit·e
seats-my-data = { $title } : { $count ->
    [one] une entrée
   *[other] { $count } entrées
}
seats-left-list = Il reste des places ici :
seats-free = { $left ->
    [one] une place
   *[other] { $left } places
}
seats-free-all = sans limite
seats-none-left = { $count ->
    [0] Il n’y a rien à quoi s’inscrire en ce moment.
   *[other] Tout est complet. Tu peux encore te mettre en liste d’attente.
}
seats-more-lines = … et { $count } de plus.
seats-outage = J’étais absent un moment. J’ai lu ce que vous avez écrit ici ; ce que vous avez pressé est perdu, pressez encore une fois.
