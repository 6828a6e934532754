# What attendees see; the rest is said in English.

posts-soon = 📣 Ça commence { $gap }, à { $start } :
posts-now = 📣 Ça commence maintenant :
posts-late = 📣 Désolé, un peu tard – ça commence { $gap }, à { $start } :
posts-running = 📣 Désolé du retard – en cours depuis { $start } :
posts-corrected = 📣 { $start }, la situation à présent :
posts-moved = maintenant { $start }
posts-for = Vous vouliez y assister :
