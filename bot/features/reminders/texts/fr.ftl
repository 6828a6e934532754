reminders-help-topic = étoiles | étoile | étoiles | rappels
