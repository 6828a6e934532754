calendar-help-topic = 日历
# What attendees see; the rest is said in English.

calendar-address = 📅 你收藏的场次的日历地址：{ $address }
calendar-new-address = 📅 你的新日历地址：{ $address } – 旧地址已失效。
calendar-how = 在你的日历里用这个地址添加订阅（“订阅日历”、“通过 URL”），有变动时那里也会更新。知道地址的人都能看到你的收藏，请不要转发；需要时用 `calendar reset` 换一个。
calendar-off = 📅 这里没有可订阅的日历。这是你目前收藏的场次的文件。
calendar-off-reset = 这里没有可订阅的日历。用 `calendar file` 可以得到收藏场次的文件。
calendar-file = 📅 你目前收藏的场次。打开文件，日历就会收下它们。
calendar-one = 📅 “{ $title }”（{ $label }），可加入你的日历。
calendar-nothing = 你还没有收藏任何场次。输入 `star` 和场次编号，它就会出现在你的日历里。
calendar-shown = 日历文件
calendar-as-file = 文件
calendar-as-file-twin = calendar file
