practical-help-topic = practical answers | answers | answer
practical-write-words = answer
practical-write-help = `answer wifi: network and password …` – what I say to practical questions; `answer wifi de: …` in German
practical-delete-words = delete answer | delete the answer
practical-delete-help = `delete answer wifi` – I no longer say that
practical-list-words = answers | practical
practical-list-help = `answers` – what is written, and what was asked for and is missing

practical-topic = { $topic ->
    [emergency] emergency and first aid
    [wifi] Wi-Fi
    [directions] the way there
    [parking] parking
    [food] food
    [drinks] drinks and coffee
    [toilets] toilets
    [contact] contact on site
    [cloakroom] cloakroom
    [tickets] tickets and registration
    [accessibility] accessibility
    [childcare] childcare
    [lost] lost and found
    [conduct] code of conduct
    [power] power
    [quiet] quiet room
    [smoking] smoking
    [hotel] places to stay
    [hours] opening hours
    [party] party
   *[recording] recordings and stream
}
practical-language = { $language ->
    [de] German
    [en] English
    [fr] French
   *[zh] Chinese
}
practical-in-other = So far this is only there in { $language }:
practical-nothing = The organisers have not written anything on “{ $topic }” yet. Best ask at the reception desk.
practical-urgent = If it is urgent: call the emergency number at once (112 in Europe), and tell people near you.
practical-written = All right, this is what I say on “{ $topic }” ({ $language }):
practical-deleted = All right, I no longer say that on “{ $topic }”.
practical-none = Nothing is written on that in chat. With `answers` you see what there is.
practical-example = Tell me what it is about and what I shall answer, in { $longest } characters at most. For example: `answer wifi: network CLUBOFFICE, the password is at the reception desk`.
practical-list = This is what I answer to practical questions:
practical-list-empty = Nothing is written so far.
practical-missing = This was asked for, too, and is missing:
# { $topic } names a topic.
practical-missed = { $count ->
    [one] { $topic }: once
   *[other] { $topic }: { $count } times
}
practical-how = New or different: `answer wifi: …`, in German `answer wifi de: …`. Away with it: `delete answer wifi`.
practical-no-event = There is no event yet. Take in a programme first.
