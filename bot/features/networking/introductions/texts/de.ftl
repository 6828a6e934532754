introductions-help-topic = Kennenlernen | kennenlernen | vorstellen | vorstellungen
introductions-met-words = getroffen | wir haben uns getroffen
introductions-met-help = `getroffen 12` – ihr habt euch getroffen; die Zahl steht bei der Vorstellung, ohne sie ist es die letzte
introductions-later-words = anderes mal | andere zeit
introductions-later-help = `anderes mal 12` – ich schlage euch eine andere Zeit vor
introductions-again-words = gern wieder | gerne wieder
introductions-again-help = `gern wieder 12` – ihr würdet euch gern noch einmal treffen
introductions-never-words = nie wieder
introductions-never-help = `nie wieder 12` – mit dieser Person bringe ich dich nie wieder zusammen, und niemand erfährt davon
introductions-yes-words = ja kennenlernen | kennenlernen
introductions-yes-help = `kennenlernen 12` – ja, wenn ich dich vorher gefragt habe
introductions-no-words = nicht kennenlernen
introductions-no-help = `nicht kennenlernen 12` – nein, und niemand erfährt davon
introductions-ask-first-words = frag mich vorher | frage mich vorher
introductions-ask-first-help = `frag mich vorher` – deinen Namen nenne ich nur denen, die wie du ja gesagt haben
introductions-ask-not-words = frag mich nicht vorher | frage mich nicht vorher
introductions-ask-not-help = `frag mich nicht vorher` – ich stelle dich gleich vor
introductions-share-words = zeig meinen account | zeige meinen account | nenne meinen account
introductions-share-help = `zeig meinen account` – wen du kennenlernst, darf auch auf der anderen Plattform wissen, wie du auf deiner heißt
introductions-share-not-words = verbirg meinen account | zeig meinen account nicht
introductions-share-not-help = `verbirg meinen account` – das bleibt bei mir

introductions-hello = Darf ich vorstellen? { $names }!
introductions-hello-apart = Darf ich dir vorstellen? { $names }! Ihr schreibt auf verschiedenen Plattformen, darum sage ich es euch einzeln; Nachrichten trage ich nicht hin und her.
introductions-who = { $name }: „{ $line }“
introductions-why = { $count ->
    [3] Warum gerade ihr drei:
    [4] Warum gerade ihr vier:
   *[other] Warum gerade ihr:
}
introductions-favour = { $giver } bietet, was { $taker } sucht: { $tag }
# { $who } is both, all or some.
introductions-shared = { $who ->
    [both] Das interessiert euch beide: { $tags }
    [all] Das interessiert euch alle: { $tags }
   *[some] Das interessiert { $names }: { $tags }
}
introductions-near = Nah beieinander: { $tag } ({ $one }) ~ { $near } ({ $other })
introductions-nothing-in-common = In euren Profilen verbindet euch noch nichts. Die besten Gespräche fangen manchmal so an: Was hat euch hergeführt?
# { $pattern } is way0, way1, way2 or way3.
introductions-question-shared = Zum Anfangen: { $pattern ->
    [way0] Wie seid ihr zu { $tag } gekommen?
    [way1] Was würdet ihr bei { $tag } gern einmal ausprobieren?
    [way2] Was hat euch bei { $tag } zuletzt überrascht?
   *[way3] Was sollten alle über { $tag } wissen?
}
introductions-question-favour = Zum Anfangen: { $pattern ->
    [way0] Wobei genau würde { $tag } { $taker } gerade weiterhelfen?
    [way1] { $giver }, was hast du mit { $tag } zuletzt gemacht?
    [way2] { $taker }, was hast du mit { $tag } schon versucht?
   *[way3] Was wäre bei { $tag } ein guter erster Schritt für { $taker }?
}
introductions-time = Vorschlag: { $at }, dann habt ihr Zeit. Wo, macht ihr hier aus.
introductions-time-and-place = Vorschlag: { $at }, dann habt ihr Zeit. Treffpunkt: { $place }
introductions-no-time = Eine gemeinsame freie halbe Stunde finde ich nicht; macht am besten selbst etwas aus.
introductions-unread = Was ihr euch hier schreibt, lese ich nicht, nur die Knöpfe.
introductions-account = { $name } findest du hier: { $account }
introductions-no-account = Wie { $name } dort heißt, darf ich nicht sagen. Fragt am Treffpunkt nacheinander.
introductions-both = { $first } / { $second }
introductions-other-time = Eine andere Zeit ist besser. { $proposal }
introductions-nudge = Habt ihr euch schon getroffen? Ein Knopf genügt, und ich frage hier nicht noch einmal.
introductions-one-gone = Diese Vorstellung ist vorbei: Jemand von euch hat mich gebeten, alles über sich zu löschen. Was ich dazu gesagt hatte, ist weg; was ihr euch schreibt, bleibt eures.
introductions-did-you-meet = Hast du { $names } getroffen?
introductions-glad = Schön! Möchtest du { $names } noch einmal treffen?

introductions-ask = { $count ->
    [one] Ich kenne jemanden für dich. Namen nenne ich erst, wenn ihr beide ja sagt.
   *[other] Ich kenne { $count } Leute für dich. Namen nenne ich nur denen, die ja sagen, und wer nein sagt, bleibt ungenannt.
}
introductions-ask-offers = { $count ->
    [one] Bietet, was du suchst: { $tag }
   *[other] Jemand davon bietet, was du suchst: { $tag }
}
introductions-ask-needs = { $count ->
    [one] Sucht, was du bietest: { $tag }
   *[other] Jemand davon sucht, was du bietest: { $tag }
}
introductions-ask-shared = { $count ->
    [one] Interessiert sich auch für { $tags }
   *[other] Das interessiert nicht nur dich: { $tags }
}
introductions-ask-near = { $count ->
    [one] Interessiert sich für etwas in der Nähe von { $tag }
   *[other] Jemand davon interessiert sich für etwas in der Nähe von { $tag }
}
introductions-ask-nothing = Eure Profile verbindet noch nichts, aber neu ist auch gut.
introductions-ask-how = Soll ich euch vorstellen? Sagst du nein oder nichts, erfährt das niemand.

introductions-button-met = Wir haben uns getroffen
introductions-twin-met = getroffen { $number }
introductions-button-yes-met = Ja, getroffen
introductions-button-later = Anderes Mal
introductions-twin-later = anderes mal { $number }
introductions-button-again = Gern wieder
introductions-twin-again = gern wieder { $number }
introductions-button-never = Nie wieder mit { $name }
introductions-twin-never = nie wieder { $number } { $name }
introductions-button-yes = Ja, gern
introductions-twin-yes = kennenlernen { $number }
introductions-button-no = Lieber nicht
introductions-twin-no = nicht kennenlernen { $number }

introductions-later-done = Gut, ich schlage euch etwas anderes vor.
introductions-later-already = Eine andere Zeit ist schon vorgeschlagen: { $at }
introductions-agree-yourselves = Eine weitere Zeit habe ich nicht; macht am besten selbst eine aus.
introductions-again-done = { $count ->
    [one] Gemerkt. Wenn es alle möchten, bringe ich euch gern noch einmal zusammen.
   *[other] Gemerkt. Wer davon auch möchte, den bringe ich gern noch einmal mit dir zusammen.
}
introductions-never-whom = Wen genau?
introductions-never-done = Gut, { $name } und dich bringe ich nie wieder zusammen. Davon erfährt niemand.
introductions-said-yes = { $count ->
    [one] Danke! Wenn alle ja sagen, stelle ich euch vor.
   *[other] Danke! Sobald alle geantwortet haben, stelle ich die vor, die ja sagen.
}
introductions-said-no = Gut, dann nicht. Davon erfährt niemand.
introductions-too-late = Dafür ist es zu spät, aber die nächste Runde kommt.
introductions-not-yours = Diese Vorstellung finde ich bei dir nicht.
introductions-asks-first = Gut, ich frage dich vorher. Deinen Namen erfährt erst, wer wie du ja sagt.
introductions-asks-not = Gut, ich stelle dich gleich vor, wenn auch sonst niemand vorher gefragt werden möchte.
introductions-shares = Gut, wen du kennenlernst, erfährt auch, wie du auf deiner Plattform heißt.
introductions-shares-not = Gut, wie du auf deiner Plattform heißt, sage ich niemandem.

my-data-introductions = Vorstellungen
# { $outcome } is met or none.
introductions-data = Nr. { $number }: { $names }{ $outcome ->
    [met] , ihr habt euch getroffen
   *[none] { "" }
}
# { $asks } is yes or no.
introductions-data-asks = { $asks ->
    [yes] Du wirst vorher gefragt
   *[no] Du wirst nicht vorher gefragt
}
introductions-data-shares = Dein Account wird denen genannt, die du kennenlernst
# { $given } is yes or no.
consent-share-account = { $given ->
    [yes] Wer dir vorgestellt wird, erfährt, wie du auf deiner Plattform heißt, wenn ihr auf verschiedenen seid
   *[no] Niemand auf einer anderen Plattform erfährt, wie du auf deiner heißt
}
consent-share-account-back = { $given ->
    [yes] `verbirg meinen account` nimmt das zurück
   *[no] `zeig meinen account` erlaubt es
}
