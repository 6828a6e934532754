introductions-help-topic = présentations | présentations
introductions-hello = Puis-je vous présenter ? { $names } !
introductions-hello-apart = Puis-je te présenter { $names } ? Vous écrivez sur des plateformes différentes, je vous le dis donc séparément ; je ne transporte pas de messages.
introductions-who = { $name } : « { $line } »
introductions-why = { $count ->
    [3] Pourquoi vous trois :
    [4] Pourquoi vous quatre :
   *[other] Pourquoi vous :
}
introductions-favour = { $giver } offre ce que { $taker } cherche : { $tag }
introductions-shared = { $who ->
    [both] Cela vous intéresse tous les deux : { $tags }
    [all] Cela vous intéresse tous : { $tags }
   *[some] Cela intéresse { $names } : { $tags }
}
introductions-near = Proches : { $tag } ({ $one }) ~ { $near } ({ $other })
introductions-nothing-in-common = Rien ne relie encore vos profils. Les meilleures conversations commencent parfois ainsi : qu'est-ce qui vous amène ici ?
introductions-question-shared = Pour commencer : { $pattern ->
    [way0] comment êtes-vous venus à { $tag } ?
    [way1] qu'aimeriez-vous essayer autour de { $tag } ?
    [way2] qu'est-ce qui vous a surpris dernièrement à propos de { $tag } ?
   *[way3] que devrait-on savoir sur { $tag } ?
}
introductions-question-favour = Pour commencer : { $pattern ->
    [way0] en quoi { $tag } aiderait { $taker } en ce moment ?
    [way1] { $giver }, qu'as-tu fait dernièrement avec { $tag } ?
    [way2] { $taker }, qu'as-tu déjà essayé avec { $tag } ?
   *[way3] quel serait un bon premier pas en { $tag } pour { $taker } ?
}
introductions-time = Proposition : { $at }, vous êtes libres. Pour le lieu, mettez-vous d'accord ici.
introductions-time-and-place = Proposition : { $at }, vous êtes libres. Rendez-vous : { $place }
introductions-no-time = Je ne trouve pas de demi-heure où vous êtes tous libres ; convenez-en entre vous.
introductions-unread = Ce que vous écrivez ici, je ne le lis pas ; je ne vois que les boutons.
introductions-account = Tu trouves { $name } ici : { $account }
introductions-no-account = Je ne peux pas dire comment { $name } s'appelle là-bas. Demandez-vous l'un l'autre au rendez-vous.
introductions-both = { $first } / { $second }
introductions-other-time = Un autre moment convient mieux. { $proposal }
introductions-nudge = Vous êtes-vous déjà rencontrés ? Un bouton suffit, et je ne redemanderai pas ici.
introductions-one-gone = Cette mise en relation est terminée : l’un·e de vous m’a demandé d’effacer toutes ses données. Ce que j’avais dit a disparu ; ce que vous vous écrivez reste à vous.
introductions-did-you-meet = As-tu rencontré { $names } ?
introductions-glad = Très bien ! Aimerais-tu revoir { $names } ?

introductions-ask = { $count ->
    [one] Je connais quelqu'un pour toi. Je ne dis les noms que si vous dites oui tous les deux.
   *[other] Je connais { $count } personnes pour toi. Je ne dis les noms qu'à ceux qui disent oui, et qui dit non n'est jamais nommé.
}
introductions-ask-offers = { $count ->
    [one] Offre ce que tu cherches : { $tag }
   *[other] Quelqu'un parmi eux offre ce que tu cherches : { $tag }
}
introductions-ask-needs = { $count ->
    [one] Cherche ce que tu offres : { $tag }
   *[other] Quelqu'un parmi eux cherche ce que tu offres : { $tag }
}
introductions-ask-shared = { $count ->
    [one] S'intéresse aussi à { $tags }
   *[other] Cela n'intéresse pas que toi : { $tags }
}
introductions-ask-near = { $count ->
    [one] S'intéresse à quelque chose de proche de { $tag }
   *[other] Quelqu'un parmi eux s'intéresse à quelque chose de proche de { $tag }
}
introductions-ask-nothing = Rien ne relie encore vos profils, mais la nouveauté a du bon.
introductions-ask-how = Dois-je vous présenter ? Si tu dis non, ou rien, personne ne l'apprend.

introductions-button-met = Nous nous sommes vus
introductions-button-yes-met = Oui, vus
introductions-button-later = Une autre fois
introductions-button-again = Avec plaisir encore
introductions-button-never = Plus jamais avec { $name }
introductions-button-yes = Oui, volontiers
introductions-button-no = Plutôt non

introductions-later-done = D'accord, je propose autre chose.
introductions-later-already = Un autre moment est déjà proposé : { $at }
introductions-agree-yourselves = Je n'ai plus d'autre moment ; convenez-en entre vous.
introductions-again-done = { $count ->
    [one] C'est noté. Si tout le monde le souhaite, je vous réunis volontiers encore une fois.
   *[other] C'est noté. Je te réunis volontiers encore une fois avec ceux qui le souhaitent aussi.
}
introductions-never-whom = Qui exactement ?
introductions-never-done = D'accord, je ne vous réunis plus jamais, { $name } et toi. Personne ne l'apprend.
introductions-said-yes = { $count ->
    [one] Merci ! Si tout le monde dit oui, je vous présente.
   *[other] Merci ! Dès que tout le monde a répondu, je présente ceux qui disent oui.
}
introductions-said-no = D'accord, alors non. Personne ne l'apprend.
introductions-too-late = C'est trop tard pour cela, mais il y aura une autre ronde.
introductions-not-yours = Je ne trouve pas cette présentation chez toi.
# { $given } is yes or no.
consent-share-account = { $given ->
    [yes] À qui tu es présenté apprend ton nom de compte, s'il est sur une autre plateforme
   *[no] Personne n'apprend ton nom de compte sur une autre plateforme
}
consent-share-account-back = { $given ->
    [yes] `hide my account` annule cela
   *[no] `share my account` le permet
}
