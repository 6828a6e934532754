reminders-topic = étoiles | étoile | étoiles | rappels
