# What attendees see of the words that belong to no feature; the rest is said in English.

sorry-broken = Ça n'a pas marché, et c'est ma faute. L'équipe d'organisation est prévenue. Réessaie plus tard.
not-understood = Je n'ai pas compris. Demande par exemple « il y a quoi en ce moment ? » ou tape `help`.
answered-directly = Je t'ai écrit directement.

session-when = { $start }–{ $end }
own-clock = { $at }, chez toi { $own }
session-cancelled = annulée
session-over = déjà passée
session-with = avec { $people }
session-seats = { $count ->
    [one] une place
   *[other] { $count } places
}
session-stars = { $count ->
    [0] personne ne l'a encore notée
    [one] une personne l'a notée
   *[other] { $count } personnes l'ont notée
}
session-no-such = Il n'y a pas de session { $label }.
button-star = ⭐ Noter
button-star-twin = star { $label }
button-calendar = 📅 Agenda
button-calendar-twin = calendar { $label }

home-now = En ce moment
home-next = Ensuite
home-stars = Tes étoiles

# After the bot was away: what came too late to be said.
catch-up = { $count ->
    [one] Désolé, il y a une chose que je n'ai pas pu te dire à temps :
   *[other] Désolé, il y a { $count } choses que je n'ai pas pu te dire à temps :
}
catch-up-more = … et { $count } de plus.
