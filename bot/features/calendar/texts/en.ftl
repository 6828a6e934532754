calendar-help-topic = calendar
calendar-mine-words = calendar | my calendar | calendar feed | subscribe calendar
calendar-mine-help = `calendar` – your stars in your own calendar, always up to date
calendar-reset-words = calendar reset | calendar new | reset calendar | new calendar
calendar-reset-help = `calendar reset` – a new address for it; the old one then leads nowhere
calendar-file-words = calendar file | calendar as file | calendar as a file
calendar-file-help = `calendar file` – your stars as a file, as they are now
calendar-one-words = to calendar | to my calendar
calendar-one-help = `to my calendar #12` – one session as a calendar file

# { $address } is a web address; the paragraph `calendar-how` follows.
calendar-address = 📅 Your stars in your calendar: { $address }
calendar-new-address = 📅 Your new calendar address: { $address } – the old one leads nowhere now.
calendar-how = Add it to your calendar as a subscription (“subscribe”, “from URL”), and you will see there as well when something changes. Whoever knows the address sees your stars: keep it to yourself, or else `calendar reset` helps.
calendar-off = 📅 Calendars to subscribe to are not set up here. These are your stars as a file instead, as they are now.
calendar-off-reset = Calendars to subscribe to are not set up here. `calendar file` gives you your stars as a file.
calendar-file = 📅 Your stars, as they are now. Open the file, and your calendar takes them in.
calendar-one = 📅 “{ $title }” ({ $label }) for your calendar.
calendar-nothing = You have not starred anything yet. Type `star` with the number of a session, and it will be in your calendar.
# What the file shows, for those who do not see it.
calendar-shown = Calendar file
calendar-as-file = As a file
calendar-as-file-twin = calendar file

my-data-calendar = Your calendar address
my-data-calendar-since = there is one, since { $at }
