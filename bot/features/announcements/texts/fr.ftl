# What people get. { $at } is a clock time.
announcements-from = 📢 De l'équipe d'organisation
announcements-urgent = 🚨 Urgent, de l'équipe d'organisation
announcements-corrected = ✏️ Corrigé à { $at }.
announcements-is-over = ✔️ C'est terminé.
announcements-for = Pour :
announcements-button-read = Lu
announcements-read-twin = read { $number }
announcements-thanks = Merci, je t'ai compté.
announcements-nothing-to-read = Personne ne demande si tu as lu cela.
