barcamp-help-topic = barcamp
barcamp-pitched = { $kind ->
    [wish] Merci ! Ton souhait est { $label } : « { $title } ». Il se trouve dans { $places }, où quelqu'un peut s'en charger.
   *[pitch] Merci ! Ta proposition est { $label } : « { $title } ». Sa carte est dans { $places }.
}
barcamp-late = { $phase ->
    [voting] Le vote est déjà en cours, mais celle-ci compte désormais aussi.
    [planning] Le planning est en train de se faire : ce qui arrive tard prend un créneau libre, s'il en reste un.
   *[published] Le planning est déjà publié : ce qui arrive tard prend un créneau libre, s'il en reste un.
}
barcamp-nowhere = Il n'y a pas encore de canal de barcamp. L'équipe en ouvre un en y écrivant `barcamp here`.
barcamp-what = De quoi s'agit-il ? Par exemple `pitch Async for cooks – 30 min, beginners`.
barcamp-too-many = Tu as déjà { $count } propositions ouvertes ({ $labels }), c'est le maximum. Annules-en d'abord une : `cancel pitch` et son numéro.

barcamp-hint-pitch = « pitch: Async for cooks – 30 min » – proposer une session
barcamp-hint-wish = « I'd love to hear about insurance » – en souhaiter une
barcamp-hint-want = « me too » – tu viendrais ; « I'll do it » – tu t'en charges
barcamp-hint-change = « title: … », « length: 45 minutes » ou « needs: projector » – la modifie, car c'est la tienne

barcamp-with = avec { $people }
barcamp-minutes = { $count ->
    [one] une minute
   *[other] { $count } minutes
}
barcamp-in-language = { $language ->
    [de] en allemand
    [en] en anglais
    [fr] en français
    [zh] en chinois
    [es] en espagnol
    [it] en italien
    [nl] en néerlandais
    [pl] en polonais
    [tr] en turc
   *[uk] en ukrainien
}
barcamp-level-is = { $level ->
    [beginners] pour débuter
    [intermediate] avec un peu d'expérience
    [advanced] niveau avancé
   *[all] pour tout le monde
}
barcamp-needs-are = il faut :
barcamp-need = { $need ->
    [projector] un vidéoprojecteur
    [quiet] une salle calme
    [whiteboard] un tableau
    [sound] du son
    [power] des prises
    [wifi] le Wi-Fi
    [kitchen] une cuisine
    [outdoors] un endroit dehors
    [step-free] un accès de plain-pied
   *[tables] des tables
}
barcamp-room-is = aimerait la salle { $room }
barcamp-count = { $limited ->
    [yes] { $count ->
        [0] personne pour l'instant, { $capacity } places
       *[other] { $count } sur { $capacity } inscrits
    }
   *[no] { $count ->
        [0] personne pour l'instant
        [one] une personne inscrite
       *[other] { $count } inscrits
    }
}
barcamp-waiting = { $count ->
    [one] une personne en attente
   *[other] { $count } en attente
}
barcamp-closed = inscriptions closes
barcamp-cancelled = annulée
barcamp-is-part = fait maintenant partie de { $label }
barcamp-wish-mark = 🙋 Souhait
barcamp-interested = { $count ->
    [0] personne d'autre pour l'instant
    [one] une personne viendrait
   *[other] { $count } personnes viendraient
}
barcamp-claim-button = ✋ Je m'en charge
barcamp-claim-twin = I'll do { $label }
barcamp-interest-button = 💛 Moi aussi
barcamp-interest-twin = me too { $label }

barcamp-gone = « { $title } » ({ $label }) a été retirée et n'a pas lieu.
barcamp-back = « { $title } » ({ $label }) a finalement lieu.
barcamp-taken-on = { $name } se charge de « { $title } » ({ $label }). Tu peux t'inscrire sur sa carte.
barcamp-merged-told = « { $other } » ({ $former }) et « { $kept } » ({ $label }) ne font plus qu'une session : { $label }. Les inscrits des deux sont sur une même liste.
barcamp-you-want = Noté : tu viendrais à « { $title } » ({ $label }).
barcamp-you-wanted = Tu l'as déjà dit : « { $title } » ({ $label }).
barcamp-you-want-no-more = D'accord, tu ne viendrais pas à « { $title } » ({ $label }).
barcamp-you-do-it = Super, « { $title } » ({ $label }) est à toi.
barcamp-no-such = Il n'y a pas de proposition { $label }. Écris `pitches` pour les voir toutes.
barcamp-no-star-yet = « { $title } » ({ $label }) n’est pas encore au programme. `join { $label }` t’inscrit déjà, et je te le rappellerai avant le début.
barcamp-no-star-for-wish = « { $title } » ({ $label }) n’est encore qu’un souhait. Écris `me too { $label }` pour dire que tu viendrais.
barcamp-hosts-only = Seuls ceux qui l'animent et l'équipe peuvent changer { $label }.

barcamp-about-found = Voici ce que j’ai trouvé :
barcamp-about-nothing = Je ne trouve encore rien là-dessus au barcamp. `pitches` montre toutes les propositions, et `wish: …` exprime un souhait.
