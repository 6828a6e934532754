moderation-help-topic = signalement | signaler
moderation-thanks = Merci. L'équipe d'organisation est prévenue, et personne d'autre. Si c'est urgent ou si tu ne te sens pas en sécurité, parle tout de suite à quelqu'un de l'équipe.
moderation-report-example = Quoi donc ? Écris `report this` dans le fil du message ou en réponse, ou `report @tom : …`.
moderation-no-organiser = Je ne connais encore personne de l'équipe à qui le dire. Adresse-toi directement à elle, s'il te plaît.
