roles-help-topic = équipe d'organisation | organisateurs
roles-names = { $count ->
    [one] { $names } organise.
   *[other] { $names } organisent.
}
roles-no-names = Je ne connais pas encore l'équipe d'organisation par son nom.
roles-nobody-known = Je ne connais encore personne de l'équipe d'organisation.
roles-reach = Parle-leur ou écris-leur. Si tu m'écris `report: de quoi il s'agit`, toute l'équipe le sait, et personne d'autre.
