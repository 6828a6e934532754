board-help-topic = vote et grille | vote | voter | grille
board-no-pitch = Il n'y a pas de proposition { $label }.
board-grid-title = { $phase ->
    [published] 🗂 La grille
   *[planned] 🗂 La grille, encore en préparation
}
board-slot = { $start }–{ $end }
board-free = libre
board-elsewhere = Hors de la grille
board-unplaced = { $count ->
    [one] Encore sans place : { $labels }
   *[other] Encore sans place ({ $count }) : { $labels }
}
board-grid-later = La grille sera visible dès qu'on la prépare. `phase` montre où en est le barcamp.
board-phase-now = { $phase ->
    [pitching] Le barcamp recueille des propositions. Ensuite vient le vote, ou tout de suite la grille.
    [voting] On vote : `ballot` te montre les propositions, `vote #7` donne une voix.
    [planning] Les propositions sont là, la grille se prépare. `grid` montre où elle en est.
   *[published] La grille est publiée : `grid`. Les propositions tardives vont dans les cases libres.
}
board-host-later = Dès que la grille est publiée, tu peux choisir une case libre pour { $label }. D'ici là, l'organisation s'en occupe.
board-host-placed = { $label } a déjà une place. Si elle ne te convient pas, dis-le à l'organisation.
board-told-voting = { $count ->
    [one] 🗳 Le vote est ouvert ! Chacun a une voix. Appuie sur le bouton, ou écris-moi directement, par exemple `vote #7`. Personne ne voit le résultat avant la fin, et d'ici là tu peux changer ta voix. Les réactions sur les cartes ne comptent pas comme des voix.
   *[other] 🗳 Le vote est ouvert ! Chacun a { $count } voix. Appuie sur le bouton, ou écris-moi directement, par exemple `vote #7`. Personne ne voit le résultat avant la fin, et d'ici là tu peux changer tes voix. Les réactions sur les cartes ne comptent pas comme des voix.
}
board-ballot-button = 🗳 Voter
board-ballot-twin = ballot
board-told-closed = 🗳 Le vote est clos. Voici le résultat :
board-told-planning = La grille se prépare maintenant. `grid` montre où elle en est.
board-told-published = { $count ->
    [one] 🎉 La grille est là ! Une session est maintenant au programme ; retiens-la avec `star` et son numéro. Encore une idée ? Les cases libres sont ci-dessous.
   *[other] 🎉 La grille est là ! { $count } sessions sont maintenant au programme ; retiens les tiennes avec `star` et leur numéro. Encore une idée ? Les cases libres sont ci-dessous.
}
board-back = { $phase ->
    [pitching] Nous revenons d'un pas : on recueille de nouveau des propositions.
    [voting] Nous revenons d'un pas : le vote est de nouveau ouvert.
   *[planning] Nous revenons d'un pas : la grille se prépare encore une fois.
}
board-voted = { $left ->
    [0] C'est compté : « { $title } » ({ $label }). C'était ta dernière voix.
    [one] C'est compté : « { $title } » ({ $label }). Il te reste une voix.
   *[other] C'est compté : « { $title } » ({ $label }). Il te reste { $left } voix.
}
board-voted-already = Ta voix pour « { $title } » ({ $label }) est déjà comptée. `unvote { $label }` la reprend.
board-no-vote-left = { $count ->
    [one] Ta voix est allée à { $labels }. Reprends-la d'abord, avec `unvote { $label }`.
   *[other] Tu as donné tes { $count } voix : { $labels }. Reprends-en une d'abord, par exemple avec `unvote { $label }`.
}
board-unvote-button = La reprendre
board-unvote-twin = unvote { $label }
board-unvoted = { $left ->
    [one] C'est repris : « { $title } » ({ $label }). Il te reste une voix.
   *[other] C'est repris : « { $title } » ({ $label }). Il te reste { $left } voix.
}
board-no-vote = Tu n'as pas voté pour « { $title } » ({ $label }).
board-votes-left = { $count ->
    [0] Tu as donné toutes tes voix.
    [one] Il te reste une voix.
   *[other] Il te reste { $count } voix.
}
board-votes-none = Tu n'as encore voté pour rien. `ballot` te montre ce qui est au vote.
board-my-votes = 🗳 Tes voix, que toi seul vois :
board-ballot = 🗳 Pour quoi votes-tu ?
board-yours = ✓ ta voix
board-vote-label = 🗳 { $label }
board-not-voting = { $phase ->
    [pitching] Le vote n'a pas encore commencé ; je le dirai dans le barcamp.
   *[other] Le vote est terminé.
}
my-data-votes = Ce pour quoi tu as voté au barcamp

board-votes-blind = Je ne dirai combien de voix a { $label } qu’une fois le vote fermé, et à tout le monde en même temps.
board-votes-not-yet = On n’a pas encore voté sur { $label }.
board-votes-of = { $count ->
    [one] « { $title } » ({ $label }) a une voix.
   *[other] « { $title } » ({ $label }) a { $count } voix.
}
