profile-help-topic = tes données | données | réglages
profile-forget-sure =
    Dois-je vraiment effacer tout ce qui te concerne, sur tous tes comptes ? Voici ce qui se passe :

    - Tes comptes, réglages, accords, étoiles, rappels, votes, signalements, ton profil et tes mises en relation sont effacés, et l'adresse de ton agenda ne mène plus nulle part.
    - Tes places vont à qui les attend.
    - Ce que toi seul·e as proposé ou souhaité est annulé et perd ses mots ; ce que d'autres animent avec toi continue sans ton nom.
    - Là où je t'ai nommé·e dans un canal ces deux derniers jours, il y aura « – ». Ce que j'ai dit directement à d'autres leur reste.
    - Il reste une empreinte chiffrée de chaque compte, pour ignorer ce que tu as écrit avant.

    Réponds `oui`, sinon tout reste.
profile-forget-kept = Bien, je n'ai rien effacé.
profile-forgotten = C'est fait : tout ce qui te concerne est effacé, sur tous tes comptes. Il reste de chacun une empreinte chiffrée, pour ignorer ce que tu as écrit avant, et ce message pendant deux jours. Si tu m'écris à nouveau, nous ferons connaissance.

my-data = Voici ce que je sais de toi
my-data-accounts = Tes comptes
my-data-consents = Ce que tu as permis
my-data-language = Ta langue
my-data-zone = Ton fuseau horaire
my-data-reach = Où je te joins
my-data-times = Quand nous nous sommes écrit
my-data-met = la première fois le { $at }
my-data-heard = la dernière fois le { $at }
my-data-end = J'efface nos messages après deux jours, et ce que je n'ai pas pu traiter après sept. `my data file` te donne tout cela dans un fichier, `my consents` dit ce que d'autres en voient, et `forget me` efface tout aussitôt.
my-data-file = Tout ce que je sais de toi, dans un fichier :
my-data-file-alt = ce que je sais de toi

# { $given } is yes or no.
consent-name-aloud = { $given ->
    [yes] Quand un rappel arriverait trop tard, je t'appelle par ton nom dans un canal, où tout le monde le lit
   *[no] Je ne t'appelle jamais par ton nom dans un canal
}
consent-name-aloud-back = { $given ->
    [yes] `settings` annule cela
   *[no] `settings` le permet
}
consent-show-name = { $given ->
    [yes] Qui anime une session, et l'équipe, voient ton nom quand tu la marques ou t'y inscris
   *[no] L'animation et l'équipe ne font que te compter, sauf si tu t'inscris là où tout le monde le lit
}
consent-show-name-back = { $given ->
    [yes] `settings` annule cela
   *[no] `settings` le permet
}
my-consents = Ce qui est montré de toi, et à qui
my-consents-yes = oui, depuis le { $at }
my-consents-yes-once = oui
my-consents-no = non, depuis le { $at }
my-consents-never = non, tu ne l'as jamais permis
my-consents-line = { $what }. ({ $said } ; { $back })
my-consents-end = Rien d'autre de toi n'est montré à d'autres, sauf ce que tu dis ou proposes là où ils le lisent.
