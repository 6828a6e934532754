calendar-help-topic = calendrier
# What attendees see; the rest is said in English.

calendar-address = 📅 Tes étoiles dans ton agenda : { $address }
calendar-new-address = 📅 Ta nouvelle adresse d'agenda : { $address } – l'ancienne ne mène plus nulle part.
calendar-how = Ajoute-la à ton agenda comme abonnement (« s'abonner », « depuis une URL ») et tu y verras aussi ce qui change. Qui connaît l'adresse voit tes étoiles : garde-la pour toi, sinon `calendar reset` t'aide.
calendar-off = 📅 Il n'y a pas d'agenda auquel s'abonner ici. Voici tes étoiles dans un fichier, telles qu'elles sont maintenant.
calendar-off-reset = Il n'y a pas d'agenda auquel s'abonner ici. `calendar file` te donne tes étoiles dans un fichier.
calendar-file = 📅 Tes étoiles, telles qu'elles sont maintenant. Ouvre le fichier et ton agenda les reprend.
calendar-one = 📅 « { $title } » ({ $label }) pour ton agenda.
calendar-nothing = Tu n'as encore rien noté. Tape `star` et le numéro d'une session, et elle sera dans ton agenda.
calendar-shown = Fichier d'agenda
calendar-as-file = En fichier
calendar-as-file-twin = calendar file
