rounds-help-topic = présentations | présentations
rounds-waiting = C'est noté. Dès que quelqu'un d'autre attend et te convient, je vous présente, sinon à la prochaine ronde.
rounds-no-profile = Pour cela il me faut ton profil et ton accord. Écris `my profile`.
