programme-show-words = show | show me | details | more about
programme-show-help = `show #12` – everything about one session
programme-day-words = programme | program | the programme | schedule | show the programme | show me the programme
programme-day-help = `programme` – what is still to come that day
programme-check-words = check programme | check the programme | check program
programme-check-help = `check programme` – looks for rooms and people that are taken twice

programme-which = Which session do you mean? Tell me its number, for example `show #12`.
programme-over = The programme is over. It was good to have you here!
# { $day } is such as “Friday, November 4”.
programme-of-day = { $day }
programme-checking = I am looking, and will tell the organisers.
programme-no-clash = Programme checked: no room and nobody is taken twice.
programme-clashes = { $count ->
    [one] Programme checked, one clash:
   *[other] Programme checked, { $count } clashes:
}
programme-clash-room = Room { $what }: { $first } and { $second } at the same time
programme-clash-person = { $what } is in { $first } and { $second } at the same time
my-data-hosting = Sessions you are there for
