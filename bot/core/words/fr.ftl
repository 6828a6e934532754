# What attendees see of the words that belong to no feature; the rest is said in English.

sorry-broken = Ça n'a pas marché, et c'est ma faute. L'équipe d'organisation est prévenue. Réessaie plus tard.
not-understood = Je n'ai pas compris. Demande par exemple « il y a quoi en ce moment ? » ou tape `help`.
too-long = C'est plus long que ce que je peux lire d'un coup. Reste en dessous de { $longest } caractères, s'il te plaît.
too-much = Ça fait beaucoup d'un coup. Laisse-moi une minute ; d'ici là, je ne lis pas ce que tu écris.
muted = L'équipe d'organisation t'a mis en sourdine ici jusqu'à { $until }. D'ici là, je ne fais rien de ce que tu écris. Si tu as des questions, adresse-toi à l'équipe. `my data` et `forget me` marchent quand même.
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
button-join = ✋ Je viens
button-join-waitlist = ⏳ Liste d’attente
button-join-twin = join { $label }
button-maybe = Peut-être
button-maybe-twin = maybe { $label }
button-leave = Me désinscrire
button-cannot-come = Je ne peux pas venir
button-cannot-come-to = Je ne peux pas venir à { $label }
button-leave-twin = leave { $label }
seats-left = { $count ->
    [one] une place
   *[other] { $count } places
}, { $left ->
    [0] complet
    [one] une libre
   *[other] { $left } libres
}
seats-in = { $count ->
    [one] une personne vient
   *[other] { $count } viennent
}
seats-waiting = { $count ->
    [one] une personne en liste d’attente
   *[other] { $count } en liste d’attente
}
seats-maybe = { $count ->
    [one] une personne viendra peut-être
   *[other] { $count } viendront peut-être
}
seats-are-closed = inscriptions closes
button-calendar = 📅 Agenda
button-calendar-twin = calendar { $label }
button-vote = 🗳 Voter
button-vote-twin = vote { $label }
pitch-votes = { $count ->
    [one] une voix
   *[other] { $count } voix
}

home-now = En ce moment
home-next = Ensuite
home-stars = Tes étoiles

# After the bot was away: what came too late to be said.
catch-up = { $count ->
    [one] Désolé, il y a une chose que je n'ai pas pu te dire à temps :
   *[other] Désolé, il y a { $count } choses que je n'ai pas pu te dire à temps :
}
catch-up-more = … et { $count } de plus.
