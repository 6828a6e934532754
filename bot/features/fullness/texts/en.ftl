fullness-help-topic = full rooms | full | crowded
fullness-full-words = room full
fullness-full-help = `room Saal is full` – I pass it on, and tell you what else is on
fullness-room-words = room again in
fullness-room-help = `#12 has room` – for those who host a session

fullness-unclear = Which room is full? For example `room Saal is full`.
fullness-where = Which room do you mean? For example `room Saal is full`.
fullness-nothing-there = For “{ $place }” I find nothing that is on or about to start. Tell me the room or the number, for example `#12 is full`.
fullness-thanks = Thank you, I pass it on: “{ $title }” ({ $label }) is full.
fullness-else = This is on as well, or about to start:
fullness-nothing-else = Nothing else is on right now, I am afraid.
fullness-is-full = full, too
# To hosts and organisers; the number grows within the same message.
fullness-told = { $count ->
    [one] Full: “{ $title }” ({ $label }), { $room }. One person says so.
   *[other] Full: “{ $title }” ({ $label }), { $room }. { $count } people say so.
}
fullness-how = No longer true? Write `{ $label } has room`.
fullness-hosts-only = Only the organisers and those who host the session can do that.
fullness-was-not = “{ $title }” ({ $label }) had not been reported full.
fullness-room-again = All right, “{ $title }” ({ $label }) has room again.
my-data-full = What you reported full
