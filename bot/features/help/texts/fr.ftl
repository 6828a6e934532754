help-intro = Je connais le programme et je te rappelle ce que tu veux voir. Demande-moi simplement :
help-intro-aloud = Je connais le programme et je te rappelle ce que tu veux voir. Ici, commence par mon nom (@…), par exemple :
help-example-now = « il y a quoi en ce moment ? »
help-example-next = « c'est quoi la suite ? »
help-example-when = « c'est quand { $title } ? »
help-example-star = `star { $label }` – avec le numéro qui suit la session
help-example-remind = `remind me in an hour to drink tea` – un rappel à toi
help-example-table = `my table` – maintenant, ensuite et tes étoiles
help-example-programme = `programme` – ce qui vient encore aujourd'hui
help-thread = Ici, j'écoute aussi sans qu'on m'appelle :
help-channel = Dans ce canal, j'écoute aussi sans qu'on m'appelle :
help-commands = Tu peux aussi taper :
help-organisers = Pour l'équipe :
help-more = Je t'en montre plus si tu m'écris `aide` directement.

welcome-hello = { $named ->
    [yes] Bonjour { $name }, ravi de t'avoir ici !
   *[no] Bonjour, ravi de t'avoir ici !
} Je connais le programme et je te rappelle ce que tu veux voir. Essaie par exemple :
welcome-unclear = { $named ->
    [yes] Bonjour { $name } ! Là, je n'ai pas encore compris.
   *[no] Bonjour ! Là, je n'ai pas encore compris.
} Je connais le programme et je te rappelle ce que tu veux voir. Essaie par exemple :
welcome-more = Pour tout le reste, il y a `aide`.
welcome-more-organiser = Pour tout le reste, il y a `aide`, y compris ce que seule l'équipe peut faire.
