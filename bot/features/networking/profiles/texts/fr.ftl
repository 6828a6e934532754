networking-help-topic = profil | profil | présentations
networking-my-profile = Ton profil
networking-kind = { $kind ->
    [interests] Centres d'intérêt
    [offers] Tu proposes
   *[needs] Tu cherches
} : { $tags }
networking-languages = Langues : { $languages }
networking-days = Ici le { $days }
networking-and-day = { $before } et { $day }
networking-wants = Tu préfères rencontrer { $wants ->
    [pair] une personne à la fois
   *[group] un petit groupe
}
networking-team = Équipe : { $team }
networking-newcomer = { $newcomer ->
    [yes] C'est ta première fois ici
   *[no] Tu es déjà venu ici
}
networking-line = Sur toi : « { $line } »
networking-nothing-yet = Il n'y a encore rien dedans.
networking-may-i = Puis-je te présenter ? La personne que je te présente voit ton nom, ta phrase sur toi et ce que vous avez en commun. Les autres apprennent tout au plus combien de personnes partagent un sujet. Si quelqu'un souhaite une session sur ce que tu proposes, je peux te demander, sans dire qui tu es.
networking-is-used = C'est ainsi que je te présente : la personne que tu rencontres voit ton nom, ta phrase sur toi et ce que vous avez en commun, et personne d'autre ne voit rien de tout cela.
networking-is-paused = En pause : je ne te présente pas avant que tu écrives `resume introductions`.
networking-did-you-mean = Je ne connais pas tous ces mots. Voulais-tu dire l'un de ceux ci-dessous ? Sinon, tout reste comme tu l'as écrit.
networking-near = Une idée pour ton profil : voulais-tu dire l'un de ceux ci-dessous ? Sinon, tout reste comme tu l'as écrit.
networking-button-agree = Oui, présente-moi
networking-button-no = Non
networking-button-decline = Ne plus me présenter
networking-button-edit = Modifier
networking-button-pause = Pause
networking-button-resume = Reprendre
networking-form = Ton profil
networking-ask = { $part ->
    [interests] Qu'est-ce qui t'intéresse ? Sépare les sujets par des virgules. (ou -)
    [offers] Que peux-tu proposer, en quoi peux-tu aider ? (ou -)
    [needs] Que ou qui cherches-tu ? (ou -)
    [languages] Quelles langues parles-tu ? (ou -)
    [days] Quels jours es-tu ici ? (ou -)
    [wants] Qui veux-tu rencontrer ?
    [team] Ton équipe, ton entreprise ? Je ne te présente pas à tes propres collègues. (ou -)
    [newcomer] Est-ce ta première fois ici ? (ou -)
   *[line] Une phrase sur toi, pour ceux que tu rencontres  (ou -):
}
networking-option = { $option ->
    [wants-pair] Une personne à la fois
    [wants-group] Un petit groupe
    [wants-any] Les deux me vont
    [newcomer-yes] Oui, la première fois
   *[newcomer-no] Non, je suis déjà venu
}
networking-saved = C'est noté.
networking-agreed = Merci ! Désormais je te présente : la personne que tu rencontres voit ton nom, ta phrase sur toi et ce que vous avez en commun, personne d'autre. Écris `do not introduce me` pour revenir là-dessus.
networking-declined = D'accord, je ne te présente pas. Ton profil reste chez moi seul ; `forget my profile` l'efface.
networking-paused = En pause. Écris `resume introductions` quand tu veux rencontrer à nouveau du monde.
networking-resumed = Content de te revoir ! Je te présente à nouveau.
networking-not-agreed = De toute façon je ne te présente pas. Écris `introduce me` si tu le veux.
networking-forgotten = Ton profil est effacé, et plus personne ne t'est présenté.
networking-what = Je n'y ai rien trouvé sur toi. Par exemple : `my profile: I build maps in Rust, look for a designer, offer accounting help`.
networking-not-there = Je n'ai pas trouvé « { $said } » dans ton profil. Écris `my profile` pour le voir.
networking-too-many = C'est trop pour un profil : au plus { $most } sujets par catégorie. Rien n'a changé.
networking-too-long = C'est trop long, au plus { $longest } signes. Rien n'a changé.
networking-no-language = Je ne connais pas l'une de ces langues. Par exemple : allemand, anglais
networking-no-day = Je n'y reconnais aucun jour de l'événement. Par exemple : jeudi, vendredi
networking-replace-how = Écris les deux noms, par exemple `replace Phyton = Python`.
networking-so-many = { $count } personnes ici s'intéressent aussi à « { $topic } ». Je ne donne pas de noms, mais je peux te présenter : écris `my profile`.
networking-no-names = Je ne donne pas de noms, et trop peu de personnes ont cité « { $topic } » pour donner un nombre. Je peux te présenter à des gens qui te correspondent : écris `my profile`.
networking-home = { $used ->
    [yes] Je te présente. Pour changer cela : `my profile`
    [paused] En pause. Écris `resume introductions` pour continuer
   *[no] Je ne te présente pas. Si je peux, écris `introduce me`
}
consent-introduced = { $given ->
    [yes] Tu es présenté à d'autres : qui tu rencontres voit ton nom, ta ligne et ce que vous avez en commun, et on peut te demander si tu réponds à un souhait
   *[no] Tu n'es présenté à personne, et personne ne voit ton profil
}
consent-introduced-back = { $given ->
    [yes] `do not introduce me` annule cela
   *[no] `introduce me` le permet
}
my-data-networking = Ton profil
my-data-networking-blocks = À qui tu ne veux pas être présenté
my-data-networking-blocks-left = { $count ->
    [one] un compte que je ne connais plus que par une empreinte
   *[other] { $count } comptes que je ne connais plus que par une empreinte
}
