barcamp-here-words = barcamp here | here is the barcamp | this is the barcamp
barcamp-here-help = `barcamp here` – people pitch in this channel from now on
barcamp-stop-words = barcamp stop | stop barcamp | stop the barcamp | no barcamp here
barcamp-stop-help = `barcamp stop` – nobody pitches in this channel any more
barcamp-pitch-words = pitch | pitch a session
barcamp-pitch-help = `pitch Async for cooks – 30 min, beginners` – offer a session; `pitch` alone asks for everything
barcamp-wish-words = wish | wish for | i wish for
barcamp-wish-help = `wish something on insurance` – wish for a session that somebody else may offer
barcamp-list-words = pitches | list pitches | the pitches | what is pitched | what's pitched | what has been pitched | wishes
barcamp-list-help = `pitches` – what is pitched and wished for so far
barcamp-mine-words = my pitches | my pitch | my wishes
barcamp-mine-help = `my pitches` – what you pitched or wished for

barcamp-where = Please write that in the channel that you mean.
barcamp-no-event = I know no event yet. Import its programme first, even one with a single session.
barcamp-is-here = All right, here is the barcamp. Anybody can write `pitch: …` with a title here, and I make a card of it.
barcamp-is-not-here = All right, nobody pitches here any more. What was pitched stays.
barcamp-not-here = Nobody pitches here anyway. `barcamp here` starts it.
barcamp-nowhere = There is no barcamp channel yet. Organisers make one by writing `barcamp here` in it.
barcamp-what = What is it about? For example `pitch Async for cooks – 30 min, beginners`.
barcamp-too-many = You have { $count } open pitches already ({ $labels }), which is as many as everybody may have. Cancel one first: `cancel pitch` and its number.
# { $kind } is pitch or wish.
barcamp-pitched = { $kind ->
    [wish] Thanks! Your wish is { $label }: “{ $title }”. It stands in { $places }, where somebody can take it on.
   *[pitch] Thanks! Your pitch is { $label }: “{ $title }”. Its card is in { $places }.
}
# { $phase } is voting, planning or published.
barcamp-late = { $phase ->
    [voting] Voting is on already, but this one counts from now on, too.
    [planning] The grid is being made right now: what comes in late gets a slot that is left over, if there is one.
   *[published] The grid is out already: what comes in late gets a slot that is left over, if there is one.
}

# On the card.
barcamp-with = with { $people }
barcamp-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
barcamp-in-language = { $language ->
    [de] in German
    [en] in English
    [fr] in French
    [zh] in Chinese
    [es] in Spanish
    [it] in Italian
    [nl] in Dutch
    [pl] in Polish
    [tr] in Turkish
   *[uk] in Ukrainian
}
barcamp-level-is = { $level ->
    [beginners] for beginners
    [intermediate] for people with some experience
    [advanced] for advanced people
   *[all] for everybody
}
barcamp-needs-are = needs:
barcamp-need = { $need ->
    [projector] a projector
    [quiet] a quiet room
    [whiteboard] a whiteboard or flip chart
    [sound] sound
    [power] sockets
    [wifi] Wi-Fi
    [kitchen] a kitchen
    [outdoors] a place outdoors
    [step-free] step-free access
   *[tables] tables
}
barcamp-room-is = would like room { $room }
# { $limited } is yes or no; { $capacity } is only used with yes.
barcamp-count = { $limited ->
    [yes] { $count ->
        [0] nobody is in yet, room for { $capacity }
       *[other] { $count } of { $capacity } are in
    }
   *[no] { $count ->
        [0] nobody is in yet
        [one] one person is in
       *[other] { $count } are in
    }
}
barcamp-waiting = { $count ->
    [one] one is waiting
   *[other] { $count } are waiting
}
barcamp-closed = closed
barcamp-cancelled = cancelled
barcamp-is-part = now part of { $label }
barcamp-wish-mark = 🙋 Wish
barcamp-interested = { $count ->
    [0] nobody else said so yet
    [one] one person would come
   *[other] { $count } people would come
}
barcamp-claim-button = ✋ I'll do it
barcamp-claim-twin = I'll do { $label }
barcamp-interest-button = 💛 Me too
barcamp-interest-twin = me too { $label }

# Told to who signed up.
barcamp-gone = “{ $title }” ({ $label }) was taken back and does not take place.
barcamp-back = “{ $title }” ({ $label }) takes place after all.

barcamp-pitched-so-far = { $count ->
    [one] One so far:
   *[other] { $count } so far:
}
barcamp-nothing-yet = Nothing is pitched yet. Be the first: `pitch` and a title.
barcamp-none-of-yours = You have not pitched anything yet. Type `pitch` and a title.
barcamp-yours = Yours:
barcamp-more = … and { $count } more.

# The form.
barcamp-form = Pitch a session
barcamp-form-title = What is it called?
barcamp-form-what = What is it about? (or `-`)
barcamp-form-length = How long? (or `-`)
barcamp-form-length-hint = In minutes
barcamp-form-language = In which language?
barcamp-form-any = Does not matter
barcamp-form-needs = What does the room need? (or `-`)
barcamp-form-needs-hint = Such as projector, quiet room, whiteboard, sound
barcamp-form-capacity = For how many people at most? (or `-`)
barcamp-form-room = Which room would you like? (or `-`)
barcamp-language-name = { $language ->
    [de] German
    [en] English
    [fr] French
    [zh] Chinese
    [es] Spanish
    [it] Italian
    [nl] Dutch
    [pl] Polish
    [tr] Turkish
   *[uk] Ukrainian
}
barcamp-no-length = How long, in minutes? For example 45, and at most 480.
barcamp-no-capacity = For how many people? For example 20, and at most 5000.
barcamp-no-needs = I know these: projector, quiet room, whiteboard, sound, sockets, Wi-Fi, kitchen, outdoors, step-free, tables.
