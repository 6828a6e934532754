introductions-help-topic = introductions | introductions | introduce | networking
introductions-met-words = we met | we have met
introductions-met-help = `we met 12` – you have met; the number stands with the introduction, without it it is the last one
introductions-later-words = another time | other time
introductions-later-help = `another time 12` – I propose another time to you
introductions-again-words = meet again | gladly again
introductions-again-help = `meet again 12` – you would like to meet once more
introductions-never-words = never again
introductions-never-help = `never again 12` – I never bring you together with this person again, and nobody hears of it
introductions-yes-words = yes meet | meet
introductions-yes-help = `meet 12` – yes, where I asked you first
introductions-no-words = do not meet | don't meet
introductions-no-help = `do not meet 12` – no, and nobody hears of it
introductions-ask-first-words = ask me first
introductions-ask-first-help = `ask me first` – I tell your name only to those who said yes, like you
introductions-ask-not-words = do not ask me first | don't ask me first
introductions-ask-not-help = `do not ask me first` – I introduce you at once
introductions-share-words = share my account | show my account
introductions-share-help = `share my account` – people you meet may know what you are called on your platform, when they are on another one
introductions-share-not-words = hide my account | do not share my account | don't share my account
introductions-share-not-help = `hide my account` – that stays with me

introductions-hello = May I introduce you? { $names }!
introductions-hello-apart = May I introduce somebody to you? { $names }! You write on different platforms, so I tell each of you; I do not carry messages to and fro.
introductions-who = { $name }: “{ $line }”
introductions-why = { $count ->
    [3] Why you three:
    [4] Why you four:
   *[other] Why you:
}
introductions-favour = { $giver } offers what { $taker } is looking for: { $tag }
# { $who } is both, all or some.
introductions-shared = { $who ->
    [both] You are both interested in { $tags }
    [all] You are all interested in { $tags }
   *[some] { $names } are interested in { $tags }
}
introductions-near = Near each other: { $tag } ({ $one }) ~ { $near } ({ $other })
introductions-nothing-in-common = Nothing in your profiles connects you yet. The best talks sometimes begin like that: what brought you here?
# { $pattern } is way0, way1, way2 or way3.
introductions-question-shared = To begin with: { $pattern ->
    [way0] how did you get into { $tag }?
    [way1] what would you love to try with { $tag }?
    [way2] what surprised you about { $tag } lately?
   *[way3] what should everybody know about { $tag }?
}
introductions-question-favour = To begin with: { $pattern ->
    [way0] where exactly would { $tag } help { $taker } right now?
    [way1] { $giver }, what did you last do with { $tag }?
    [way2] { $taker }, what have you tried with { $tag } so far?
   *[way3] what would be a good first step with { $tag } for { $taker }?
}
introductions-time = How about { $at }? You are free then. Where, you settle here.
introductions-time-and-place = How about { $at }? You are free then. Meeting place: { $place }
introductions-no-time = I find no half hour in which you are all free; best settle something yourselves.
introductions-unread = What you write here I do not read, only the buttons.
introductions-account = You find { $name } here: { $account }
introductions-no-account = What { $name } is called there I may not tell. Ask for each other at the meeting place.
introductions-both = { $first } / { $second }
introductions-other-time = Another time suits better. { $proposal }
introductions-nudge = Have you met already? A button is enough, and I will not ask here again.
introductions-one-gone = This introduction is over: one of you asked me to delete everything about them. What I had said is gone; what you write to each other stays yours.
introductions-did-you-meet = Did you meet { $names }?
introductions-glad = Lovely! Would you like to meet { $names } again?

introductions-ask = { $count ->
    [one] I know somebody for you. I tell names only once both of you say yes.
   *[other] I know { $count } people for you. I tell names only to those who say yes, and whoever says no is never named.
}
introductions-ask-offers = { $count ->
    [one] Offers what you are looking for: { $tag }
   *[other] One of them offers what you are looking for: { $tag }
}
introductions-ask-needs = { $count ->
    [one] Is looking for what you offer: { $tag }
   *[other] One of them is looking for what you offer: { $tag }
}
introductions-ask-shared = { $count ->
    [one] Is interested in { $tags } as well
   *[other] It is not only you who is interested in this: { $tags }
}
introductions-ask-near = { $count ->
    [one] Is interested in something near { $tag }
   *[other] One of them is interested in something near { $tag }
}
introductions-ask-nothing = Nothing connects your profiles yet, but new is good, too.
introductions-ask-how = Shall I introduce you? If you say no, or nothing, nobody hears of it.

introductions-button-met = We met
introductions-twin-met = we met { $number }
introductions-button-yes-met = Yes, we met
introductions-button-later = Another time
introductions-twin-later = another time { $number }
introductions-button-again = Gladly again
introductions-twin-again = meet again { $number }
introductions-button-never = Never again with { $name }
introductions-twin-never = never again { $number } { $name }
introductions-button-yes = Yes, please
introductions-twin-yes = meet { $number }
introductions-button-no = Rather not
introductions-twin-no = do not meet { $number }

introductions-later-done = All right, I propose something else to you.
introductions-later-already = Another time has been proposed already: { $at }
introductions-agree-yourselves = I have no other time left; best settle one yourselves.
introductions-again-done = { $count ->
    [one] Noted. If everybody wants it, I gladly bring you together once more.
   *[other] Noted. Whoever of them wants it, too, I gladly bring together with you once more.
}
introductions-never-whom = Whom exactly?
introductions-never-done = All right, I never bring you and { $name } together again. Nobody hears of it.
introductions-said-yes = { $count ->
    [one] Thank you! If everybody says yes, I introduce you.
   *[other] Thank you! Once everybody has answered, I introduce those who say yes.
}
introductions-said-no = All right, then not. Nobody hears of it.
introductions-too-late = It is too late for that, but there will be another round.
introductions-not-yours = I find no such introduction of yours.
introductions-asks-first = All right, I ask you first. Only who says yes, like you, learns your name.
introductions-asks-not = All right, I introduce you at once, if nobody else wants to be asked first.
introductions-shares = All right, people you meet also learn what you are called on your platform.
introductions-shares-not = All right, I tell nobody what you are called on your platform.

my-data-introductions = Introductions
# { $outcome } is met or none.
introductions-data = No. { $number }: { $names }{ $outcome ->
    [met] , you met
   *[none] { "" }
}
# { $asks } is yes or no.
introductions-data-asks = { $asks ->
    [yes] You are asked first
   *[no] You are not asked first
}
introductions-data-shares = Your account is told to people you meet
# { $given } is yes or no.
consent-share-account = { $given ->
    [yes] Whoever you are introduced to learns what you are called on your platform, if they are on another one
   *[no] Nobody on another platform learns what you are called on yours
}
consent-share-account-back = { $given ->
    [yes] `hide my account` takes it back
   *[no] `share my account` allows it
}
