# What attendees see of the words that belong to no feature; the rest is said in English.

sorry-broken = 刚才没有成功，是我的问题。主办方已经知道了，请稍后再试。
not-understood = 我没有听懂。可以问我“现在有什么？”，或者输入 `help`。
too-long = 这条消息太长了，我读不完。请控制在 { $longest } 个字符以内。
too-much = 消息太多了。请等一分钟；在那之前我不会看你写的内容。
muted = 主办方让我在 { $until } 之前不处理你的消息。如有问题，请联系主办方。`my data` 和 `forget me` 仍然可用。
answered-directly = 我已经私下回复你了。

session-when = { $start }–{ $end }
own-clock = { $at }，你那里 { $own }
session-cancelled = 已取消
session-over = 已结束
session-with = 讲者：{ $people }
session-seats = { $count } 个名额
session-stars = { $count ->
    [0] 还没有人收藏
   *[other] { $count } 人收藏
}
session-no-such = 没有 { $label } 这场。
button-star = ⭐ 收藏
button-star-twin = star { $label }
button-join = ✋ 我参加
button-join-waitlist = ⏳ 候补
button-join-twin = join { $label }
button-maybe = 也许
button-maybe-twin = maybe { $label }
button-leave = 取消报名
button-cannot-come = 我来不了
button-cannot-come-to = 我来不了 { $label }
button-leave-twin = leave { $label }
seats-left = { $count } 个名额，{ $left ->
    [0] 已满
   *[other] 还剩 { $left } 个
}
seats-in = { $count } 人参加
seats-waiting = { $count } 人候补
seats-maybe = { $count } 人也许会来
seats-are-closed = 报名已截止
button-calendar = 📅 日历
button-calendar-twin = calendar { $label }
button-vote = 🗳 投票
button-vote-twin = vote { $label }
pitch-votes = { $count } 票

home-now = 现在
home-next = 接下来
home-stars = 你的收藏

# After the bot was away: what came too late to be said.
catch-up = 抱歉，有 { $count } 条消息没能及时告诉你：
catch-up-more = …… 还有 { $count } 条。
