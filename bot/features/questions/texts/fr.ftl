questions-hello = Bonjour ! Demande-moi par exemple « il y a quoi en ce moment ? » ou « une conf sur … demain ? »
questions-how = Ça va, merci ! Pose-moi une question sur le programme, par exemple « il y a quoi en ce moment ? »
questions-who = Je suis le bot de cet événement : je connais le programme et je te rappelle ce que tu veux voir.
questions-thanks = Avec plaisir ! 🙂
questions-bye = À bientôt !
questions-noted = 👍
questions-rude = Dommage. Je fais de mon mieux.
questions-joke = Les blagues ne sont pas mon fort. Le programme, si : demande-moi ce qui se passe.
questions-weather = Je ne connais pas la météo, seulement le programme.
questions-chat = Là, je ne peux pas t'aider. Pose-moi une question sur le programme, par exemple « c'est quoi la suite ? »
questions-unclear = Je n'ai pas compris. Demande par exemple « il y a quoi en ce moment ? », « quand est … ? » ou « quelque chose sur … ? »

questions-now = En ce moment :
questions-next = Ensuite :
questions-then = { $count ->
    [one] À ce moment-là :
   *[other] { $count } sessions à ce moment-là :
}
questions-found = { $count ->
    [one] Voici ce que j'ai trouvé :
   *[other] { $count } sessions correspondent :
}
questions-past = { $count ->
    [one] C'est déjà passé :
   *[other] Elles sont déjà passées :
}
questions-more = … et { $count ->
    [one] une autre.
   *[other] { $count } autres.
}
questions-more-button = Voir plus
questions-more-twin = plus
questions-further = Et encore :
questions-no-more = Il n'y en a pas d'autres. Pose-moi une autre question.
questions-full = signalée pleine

questions-one-when = { $over ->
    [yes] « { $title } » a eu lieu { $when } :
   *[no] « { $title } » a lieu { $when } :
}
questions-one-where = « { $title } », c'est ici : { $place }
questions-no-place = Le programme ne dit pas où est « { $title } » :
questions-one-who = « { $title } » est avec { $people } :
questions-no-people = Le programme ne dit pas qui présente « { $title } » :
questions-one-length = « { $title } » dure { $length } :
questions-one-end = { $over ->
    [yes] « { $title } » s'est terminé à { $end } :
   *[no] « { $title } » se termine à { $end } :
}
questions-one-language = « { $title } » est en { $language } :
questions-no-language = Le programme ne dit pas en quelle langue est « { $title } » :
questions-one-about = Voici de quoi il s'agit :
questions-no-text = De « { $title } », je ne connais que le titre :
questions-one-seats = « { $title } » a { $count ->
    [one] une place
   *[other] { $count } places
} :
questions-seats-free = { $left ->
    [0] Aucune n'est libre.
    [one] Une seule est libre.
   *[other] { $left } sont libres.
}
questions-seats-waiting = { $count ->
    [one] Une personne est sur la liste d'attente.
   *[other] { $count } sont sur la liste d'attente.
}
questions-no-seats = Le programme ne dit pas combien de places a « { $title } » :
questions-cancelled = C'est annulé :
questions-no-changes = Je ne connais aucun changement.
questions-length = { $shape ->
    [minutes] { $minutes } minutes
    [hours] { $hours ->
        [one] une heure
       *[other] { $hours } heures
    }
   *[both] { $hours } h { $minutes } min
}
questions-language = { $code ->
    [de] allemand
    [en] anglais
    [fr] français
    [zh] chinois
    [es] espagnol
    [it] italien
   *[other] { $language }
}

questions-nothing-now = Il n'y a rien en ce moment.
questions-nothing-next = Il n'y a plus rien ensuite.
questions-nothing-then = Il n'y a rien à ce moment-là.
questions-nothing-found = Je ne trouve rien là-dessus dans le programme.
questions-stranger = Je ne trouve pas « { $name } » dans le programme.
questions-no-room = Je ne trouve pas de salle « { $room } » dans le programme.
questions-near = Tu penses peut-être à :
questions-other-time = À un autre moment :
questions-after-that = Après cela :
# Beside a practical answer: sessions that have to do with it.
questions-also = Dans le programme :
# How old the programme is.
questions-stale = État de { $since } : depuis, je n'ai pas pu relire le programme.
questions-never-read = Je n'ai pas encore pu lire le programme ; il est peut-être incomplet.
