board-help-topic = voting and the grid | vote | voting | grid
board-grid-words = grid | plan | the grid | show the grid | show me the grid | barcamp grid | barcamp plan | session grid
board-grid-help = `grid` – the barcamp's plan: what is when in which room
board-phase-words = phase | barcamp phase | where is the barcamp
board-phase-help = `phase` – where the barcamp stands
board-ballot-words = ballot | i want to vote | show the ballot
board-ballot-help = `ballot` – all pitches, each with a button for your vote
board-vote-words = vote | vote for | my vote for | i vote for
board-vote-help = `vote #7` – secret, and you can change it until the end
board-unvote-words = unvote | take back my vote for | remove my vote for | take back vote
board-unvote-help = `unvote #7` – takes your vote back
board-votes-words = my votes | show my votes
board-votes-help = `my votes` – what you voted for; only you see that
board-cells-words = free cells | free cells for | free cell for | where can i put
board-cells-help = `free cells #7` – where your pitch still fits, once the grid is published
board-place-words = place | put
board-place-help = `place #7 at 11 in the Küche` – puts a pitch into the grid
board-remove-words = unplace | take
board-remove-help = `unplace #7` – takes a pitch out of the grid
board-clashes-words = what would clash | what clashes | show clashes
board-clashes-help = `what would clash` – how many people want two sessions of the grid at the same time
board-setup-words = barcamp rooms | barcamp slots | barcamp times | barcamp setup
board-setup-help = `barcamp rooms` – rooms and times of the grid
board-rooms-words = set rooms | add room | remove room
board-rooms-help = `rooms: Küche (20), Saal (80, projector)` – sets the rooms; also `rooms + Werkstatt (16)` and `remove room Küche`
board-slots-words = set slots | add slot | remove slot
board-slots-help = `slots 10:00-10:45, 11:00-11:45 on Friday` – sets the times of a day; also `slots + 16:00-16:45` and `remove slot 10:00`
board-start-voting-words = start voting | open voting | start the vote | open the vote
board-start-voting-help = `start voting` – from now on people vote, in secret
board-close-voting-words = close voting | end voting | stop voting | close the vote | end the vote
board-close-voting-help = `close voting` – now all see how many votes each pitch has
board-plan-words = start planning | begin planning
board-plan-help = `start planning` – the grid is made, without a vote
board-publish-words = publish the grid | publish grid | publish the barcamp
board-publish-help = `publish the grid` – the grid becomes part of the programme
board-back-words = back one phase | one phase back | go back one phase
board-back-help = `back one phase` – I ask before I do

board-no-event = I do not know any event yet that could have a barcamp.
board-no-pitch = There is no pitch { $label }.
board-in-programme = { $label } is no pitch, it is a fixed part of the programme. You can change it with `move { $label } to 15:00`.
board-organisers-only = Only the organisers can do that.
board-host-later = As soon as the grid is published, you can choose a free cell for { $label }. Until then the organisers are planning.
board-host-placed = { $label } has a place already. If it does not suit you, please tell the organisers.

board-grid-title = { $phase ->
    [published] 🗂 The grid
   *[planned] 🗂 The grid, still in the making
}
board-slot = { $start }–{ $end }
board-free = free
board-elsewhere = Outside the grid
board-unplaced = { $count ->
    [one] Still without a place: { $labels }
   *[other] Still without a place ({ $count }): { $labels }
}
board-grid-unset = The grid still needs rooms or times. `barcamp rooms` shows what there is, and how to set it.
board-grid-later = There will be a grid as soon as it is planned. `phase` shows where the barcamp stands.

board-placed = “{ $title }” ({ $label }): { $start }–{ $end }, { $room }.
board-removed = “{ $title }” ({ $label }) has no place in the grid now.
board-there-already = { $label } is there already.
board-place-example = Tell me what goes where, for example `#7 at 11 in the Küche` or `swap #7 and #9`.
board-cells-example = For which pitch? For example `free cells #7`.
board-choose = { $count ->
    [one] “{ $title }” ({ $label }) still fits into one cell:
   *[other] “{ $title }” ({ $label }) still fits into { $count } cells:
}
board-cell = { $start } { $room }
board-cell-twin = place { $label } → { $start } { $room }
board-nothing-free = No cell that suits { $label } is free there. `grid` shows what is where.
board-room-near = I know no room “{ $name }”. Do you mean “{ $near }”?
board-room-unknown = I know no room “{ $name }”. There are: { $rooms }.
board-no-but = { $why } Free is { $start }, { $room }: `place { $label } → { $start } { $room }`
board-no-slot = No slot begins at { $start }; one begins at { $example }, for example.
board-confirm = { $count ->
    [one] This changes a session of the programme, and all it concerns will hear of it. Do it? (yes/no)
   *[other] This changes { $count } sessions of the programme, and all they concern will hear of it. Do it? (yes/no)
}
board-yes-or-no = Please say `yes` or `no`.
board-left = All right, everything stays as it is.
board-cancelled-there = { $label } was cancelled in the programme. `{ $label } takes place after all` brings it back.

board-no-cancelled = { $label } is cancelled.
board-no-wish = { $label } is a wish that nobody offers yet.
board-no-begun = It is too late for { $label } there: that slot has begun.
board-no-place = { $label } is not in the grid.
board-no-taken = { $room } is taken already { $start }–{ $end }, by { $other }.
board-no-host = { $count ->
    [one] { $names } is at { $other } at that time; { $label } cannot be there.
   *[other] { $names } are at { $other } at that time; { $label } cannot be there.
}
board-no-equipment = { $need ->
    [projector] { $label } needs a projector, and “{ $room }” has none.
    [quiet] { $label } needs a quiet room, and “{ $room }” is none.
    [whiteboard] { $label } needs a whiteboard, and “{ $room }” has none.
    [sound] { $label } needs sound, and “{ $room }” has none.
    [power] { $label } needs sockets, and “{ $room }” has none.
    [wifi] { $label } needs Wi-Fi, and “{ $room }” has none.
    [kitchen] { $label } needs a kitchen, and “{ $room }” is none.
    [outdoors] { $label } is to be outdoors, and “{ $room }” is not.
    [step-free] { $label } needs a step-free room, and “{ $room }” is none.
    [tables] { $label } needs tables, and “{ $room }” has none.
   *[other] { $label } needs something that “{ $room }” does not have.
}
board-small = { $label }: “{ $room }” has { $seats } seats, and { $needed } are needed.
board-other-room = { $label }: “{ $room }” was wished for.
board-too-long = { $label } is to take { $minutes } minutes, and the slot is shorter.
board-shared = { $count ->
    [one] One person wants to see { $label } and { $other }.
   *[other] { $count } people want to see { $label } and { $other }.
}
board-clashes = { $count ->
    [one] At the same time, and both wanted:
   *[other] At the same time, and both wanted ({ $count } pairs):
}
board-no-clash = Nothing in the grid is at the same time as something else that anybody wants to see.
board-cost = Wishes missed altogether: { $missed }. Seats missing: { $seats }. Sign-ups and stars count, and votes once they are closed.

board-rooms = Rooms
board-rooms-none = No rooms yet. Set them for example with `rooms: Küche (20), Saal (80, projector)`.
board-rooms-example = This is how to set rooms: `rooms: Küche (20), Saal (80, projector)`; one more with `rooms + Werkstatt (16)`, one less with `remove room Küche`.
board-slots = Times
board-slots-none = No times yet. Set them for example with `slots 10:00-10:45, 11:00-11:45 on Friday`.
board-slots-example = This is how to set times: `slots 10:00-10:45, 11:00-11:45 on Friday`; one more with `slots + 16:00-16:45`, one less with `remove slot 10:00`.
board-slots-day = On which day of the event? For example `slots 10:00-10:45 on Friday`.
board-slots-apart = The times overlap, or there are too many. I changed nothing.
board-in-use = { $label } is still there. Take it out first (`unplace { $label }`), or put it elsewhere.
board-seats = { $count ->
    [one] one seat
   *[other] { $count } seats
}
board-need = { $need ->
    [projector] projector
    [quiet] quiet
    [whiteboard] whiteboard
    [sound] sound
    [power] sockets
    [wifi] Wi-Fi
    [kitchen] kitchen
    [outdoors] outdoors
    [step-free] step-free
   *[tables] tables
}
board-suggest-rooms = The programme names these rooms on that day: { $rooms }.
board-suggest-breaks = And these breaks:

board-phase-now = { $phase ->
    [pitching] The barcamp is open for pitches. Next comes the vote, or the grid at once.
    [voting] The vote is on: `ballot` shows you the pitches, `vote #7` gives a vote.
    [planning] Pitches are in, and the grid is being made. `grid` shows how far it is.
   *[published] The grid is published: `grid`. Late pitches go to free cells.
}
board-switched = { $places ->
    [0] { $phase ->
        [pitching] Open for pitches again. I know no barcamp channel to say so in.
        [voting] The vote is open. I know no barcamp channel to say so in.
        [planning] Planning has begun. I know no barcamp channel to say so in.
       *[published] Published. I know no barcamp channel to say so in.
    }
   *[other] { $phase ->
        [pitching] Open for pitches again, and I say so in the barcamp.
        [voting] The vote is open, and I say so in the barcamp.
        [planning] Planning has begun, and I say so in the barcamp.
       *[published] Published, and I say so in the barcamp.
    }
}
board-may-not = { $wanted ->
    [close] { $phase ->
        [pitching] There is no vote yet. `start voting` opens one.
       *[other] The vote is closed already.
    }
    [publish] { $phase ->
        [voting] Close the vote first (`close voting`), then you can publish.
       *[other] The grid is published already; what you change, changes in the programme, too.
    }
   *[other] { $phase ->
        [voting] The vote is on already. `close voting` ends it.
        [planning] Planning has begun already. `back one phase` leads back.
       *[other] The grid is published already. `back one phase` leads back.
    }
}
board-nothing-pitched = There is no pitch yet that one could vote on.
board-nothing-placed = The grid is still empty. Put something into it first, for example `#7 at 11 in the Küche`.
board-no-way-back = The barcamp is still open for pitches; there is no way further back.
board-back-ask = { $phase ->
    [pitching] Back to pitching? The vote then rests, and the votes stay. (yes/no)
    [voting] Back to the vote? The votes are secret again then, even where the counts were known already. (yes/no)
   *[planning] { $count ->
        [one] Back to planning? A session then drops out of the programme, and all it concerns hear that it is cancelled. (yes/no)
       *[other] Back to planning? { $count } sessions then drop out of the programme, and all they concern hear that they are cancelled. (yes/no)
    }
}

board-told-voting = { $count ->
    [one] 🗳 The vote is open! Everybody has one vote. Press the button, or write to me directly, for example `vote #7`. Nobody sees how it stands before it is closed, and until then you can change your vote. Reactions on cards do not count as votes.
   *[other] 🗳 The vote is open! Everybody has { $count } votes. Press the button, or write to me directly, for example `vote #7`. Nobody sees how it stands before it is closed, and until then you can change your votes. Reactions on cards do not count as votes.
}
board-ballot-button = 🗳 Vote
board-ballot-twin = ballot
board-told-closed = 🗳 The vote is closed. This is how it stands:
board-told-planning = Now the grid is being made. `grid` shows how far it is.
board-told-published = { $count ->
    [one] 🎉 The grid is there! One session is in the programme now; star it with `star` and its number. One more idea? Free cells are shown below.
   *[other] 🎉 The grid is there! { $count } sessions are in the programme now; star yours with `star` and their number. One more idea? Free cells are shown below.
}
board-back = { $phase ->
    [pitching] We went one step back: we are open for pitches again.
    [voting] We went one step back: the vote is open again.
   *[planning] We went one step back: the grid is planned once more.
}

board-vote-example = For which pitch? For example `vote #7`.
board-voted = { $left ->
    [0] Counted: “{ $title }” ({ $label }). That was your last vote.
    [one] Counted: “{ $title }” ({ $label }). You have one vote left.
   *[other] Counted: “{ $title }” ({ $label }). You have { $left } votes left.
}
board-voted-already = Your vote for “{ $title }” ({ $label }) is counted already. `unvote { $label }` takes it back.
board-no-vote-left = { $count ->
    [one] Your vote went to { $labels }. Take it back first, with `unvote { $label }`.
   *[other] You gave all { $count } votes: { $labels }. Take one back first, for example with `unvote { $label }`.
}
board-unvote-button = Take it back
board-unvote-twin = unvote { $label }
board-unvoted = { $left ->
    [one] Taken back: “{ $title }” ({ $label }). You have one vote left.
   *[other] Taken back: “{ $title }” ({ $label }). You have { $left } votes left.
}
board-no-vote = You did not vote for “{ $title }” ({ $label }).
board-votes-left = { $count ->
    [0] You gave all your votes.
    [one] You have one vote left.
   *[other] You have { $count } votes left.
}
board-votes-none = You have not voted for anything yet. `ballot` shows what you can vote for.
board-my-votes = 🗳 Your votes, which only you see:
board-ballot = 🗳 What do you vote for?
board-yours = ✓ your vote
board-vote-label = 🗳 { $label }
board-not-voting = { $phase ->
    [pitching] The vote has not begun; I will say so in the barcamp when it does.
   *[other] The vote is over.
}
my-data-votes = What you voted for at the barcamp

board-votes-blind = How many votes { $label } has I tell only when the vote is closed, and then everybody at once.
board-votes-not-yet = There has been no vote on { $label } yet.
board-votes-of = { $count ->
    [one] “{ $title }” ({ $label }) has one vote.
   *[other] “{ $title }” ({ $label }) has { $count } votes.
}
