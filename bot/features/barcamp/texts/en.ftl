barcamp-help-topic = barcamp | barcamp | pitch | propose | wish
barcamp-here-words = barcamp here | here is the barcamp | this is the barcamp
barcamp-here-help = `barcamp here` – people pitch in this channel from now on
barcamp-stop-words = barcamp stop | stop barcamp | stop the barcamp | no barcamp here
barcamp-stop-help = `barcamp stop` – nobody pitches in this channel any more
barcamp-pitch-words = pitch | pitch a session
barcamp-pitch-help = `pitch Async for cooks – 30 min, beginners` – offer a session; `pitch` alone asks for everything
barcamp-wish-words = wish | wish for | i wish for
barcamp-wish-help = `wish something on insurance` – wish for a session that somebody else may offer
barcamp-list-words = pitches | list pitches | the pitches | what is pitched | what's pitched | what has been pitched | wishes
barcamp-list-help = `pitches` – what is offered and wished for at the barcamp so far
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

# What can be said in the channel and in the threads, as help names it.
barcamp-hint-pitch = “pitch: Async for cooks – 30 min” – offer a session
barcamp-hint-wish = “I'd love to hear about insurance” – wish for one
barcamp-hint-want = “me too” – you would come; “I'll do it” – you offer it
barcamp-hint-change = “title: …”, “length: 45 minutes” or “needs: projector” – changes it, because it is yours

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

# Wishes, co-hosts, changes.
barcamp-claim-words = i'll do | i'll do it | i will do | i'll take | claim
barcamp-claim-help = `I'll do #44` – take on a wish: you host it
barcamp-interest-words = me too
barcamp-interest-help = `me too #44` – you would come if somebody did that
barcamp-no-interest-words = not me | not me any more
barcamp-no-interest-help = `not me #44` – you would not, after all
barcamp-title-words = title | pitch title | new title
barcamp-title-help = `title #43 A better one` – as host; in its thread without the number, and `title: A better one` is enough there
barcamp-what-words = description | describe
barcamp-what-help = `description #43 …` – as host: what it is about
barcamp-length-words = length | duration
barcamp-length-help = `length #43 45 minutes` – as host: how long it takes
barcamp-language-words = language | session language
barcamp-language-help = `language #43 English` – as host: what is spoken
barcamp-level-words = level
barcamp-level-help = `level #43 beginners` – as host: beginners, intermediate, advanced or everybody
barcamp-needs-words = needs
barcamp-needs-help = `needs #43 projector, quiet room` – as host: what the room must have
barcamp-room-words = room wish
barcamp-room-help = `room wish #43 Saal` – as host: the room you would like
barcamp-cancel-words = cancel pitch | cancel my pitch | cancel the pitch | withdraw pitch
barcamp-cancel-help = `cancel pitch #43` – as host: it does not take place
barcamp-revive-words = revive | revive pitch | revive the pitch
barcamp-revive-help = `revive pitch #43` – as host: it does, after all
barcamp-cohost-words = co-host | cohost | add co-host
barcamp-cohost-help = `co-host #43 @tom` – as host: ask somebody to host it with you
barcamp-cohost-accept-words = accept co-host | accept cohost
barcamp-cohost-accept-help = `accept co-host #43` – yes to hosting with others
barcamp-cohost-decline-words = decline co-host | decline cohost
barcamp-cohost-decline-help = `decline co-host #43` – no to that
barcamp-merge-words = merge | merge pitches
barcamp-merge-help = `merge #43 #51` – yes to making two pitches one, where I asked you
barcamp-keep-apart-words = keep apart | don't merge
barcamp-keep-apart-help = `keep apart #43 #51` – no to that
barcamp-make-session-shortcut = Make this a session
barcamp-make-session-shortcut-help = Pitch what you wrote, or wish for what others wrote

barcamp-which = Which one? Name it by its number, for example `show #43`.
barcamp-no-such = There is no pitch { $label }. Type `pitches` to see them all.
barcamp-no-star-yet = “{ $title }” ({ $label }) is not in the programme yet. Sign up with `join { $label }` already, and I will remind you before it starts.
barcamp-no-star-for-wish = “{ $title }” ({ $label }) is a wish so far. Type `me too { $label }` to say that you would come.
barcamp-hosts-only = Only its hosts and the organisers can change { $label }.
barcamp-changed = Changed: “{ $title }” ({ $label }).
barcamp-what-title = What is it to be called? For example `title #43 A better one`.
barcamp-no-language = In which language? For example `language #43 English`.
barcamp-no-level = For whom? Beginners, intermediate, advanced or everybody.
barcamp-is-cancelled = “{ $title }” ({ $label }) is cancelled. Those who signed up will hear of it. `revive pitch { $label }` brings it back.
barcamp-is-back = “{ $title }” ({ $label }) takes place after all.
barcamp-was-cancelled = { $label } is cancelled.
barcamp-was-not-cancelled = { $label } is not cancelled.
barcamp-has-host = { $label } has a host: { $people }.
barcamp-you-do-it = Great, “{ $title }” ({ $label }) is yours. Change anything with `title { $label } …` and the like.
barcamp-taken-on = { $name } takes on “{ $title }” ({ $label }). You can sign up on its card.
barcamp-you-want = Noted: you would come to “{ $title }” ({ $label }).
barcamp-you-wanted = You have said so already: “{ $title }” ({ $label }).
barcamp-you-want-no-more = All right, you would not come to “{ $title }” ({ $label }).
barcamp-could-you = Somebody wishes for “{ $title }” ({ $label }), and it fits what you offer. Would you do it?
barcamp-who = I do not know “{ $name }”. Whoever it is writes me `hello` once, then I can ask them.
barcamp-which-one = Several people are called “{ $name }”. Tell me the account, such as @tom:example.org.
barcamp-is-host = { $name } hosts { $label } already.
barcamp-cohost-ask = { $name } asks you to host “{ $title }” ({ $label }) together. Will you?
barcamp-cohost-yes = ✓ Yes
barcamp-cohost-no = ✗ No
barcamp-yes-twin = accept co-host { $label }
barcamp-no-twin = decline co-host { $label }
barcamp-cohost-asked = I have asked { $name } ({ $account }) about { $label }, and tell you what they say.
barcamp-cohost-accepted = { $name } hosts “{ $title }” ({ $label }) with you.
barcamp-cohost-declined = { $name } does not host “{ $title }” ({ $label }) with you.
barcamp-not-asked = Nobody asked you to host { $label }.
barcamp-you-host = You host “{ $title }” ({ $label }) now, too.
barcamp-you-declined = All right, I have passed that on.
barcamp-alike = Your “{ $mine }” ({ $label }) looks like “{ $theirs }” ({ $other }) by { $people }. Shall the two be one session, which you host together? Only if all of you say yes.
barcamp-merge-yes-button = ✓ Make them one
barcamp-merge-no-button = ✗ Keep both
barcamp-merge-yes-twin = merge { $label } { $other }
barcamp-merge-no-twin = keep apart { $label } { $other }
barcamp-merge-waits = Good. As soon as the others say yes, too, I make them one.
barcamp-merged = Done: “{ $other }” ({ $former }) is now part of “{ $kept }” ({ $label }).
barcamp-merged-told = “{ $other }” ({ $former }) and “{ $kept }” ({ $label }) are one session now: { $label }. Who signed up for either is in the list of both.
barcamp-stay-apart = All right, both stay as they are.
barcamp-merge-which = Which two? For example `merge #43 #51`.
barcamp-merge-not-asked = Nobody asked you about these two.
barcamp-merge-over = One of them is cancelled or part of another by now.
barcamp-no-words = There are no words in that message that could be a title.
barcamp-home = Your pitches
my-data-pitched = What you pitched
my-data-wished = What you wished for
my-data-would-come = Wishes you would come to
my-data-cohost = What you were asked to host
my-data-merging = What shall become one session with another

barcamp-about-found = This is what I found:
barcamp-about-nothing = I find nothing about that at the barcamp yet. `pitches` shows all that is proposed, and with `wish: …` you can wish for something.
