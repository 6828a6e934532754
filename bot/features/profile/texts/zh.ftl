profile-help-topic = 你的数据 | 数据 | 设置
profile-forget-sure =
    真的要在你所有的账号上删除关于你的一切吗？会发生这些：

    - 你的账号、设置、同意、收藏、提醒、投票、反馈、资料和介绍都会删除，你的日历地址也会失效。
    - 你的座位会给排队的人。
    - 只由你提出或希望的场次会取消并清空文字；有别人和你一起主持的会继续，但不再有你的名字。
    - 最近两天我在频道里提到你的地方会改为“–”。我直接告诉别人的话留在他们那里。
    - 会留下每个账号的加密摘要，以便忽略你之前写的内容。

    回答 `yes` 就删除，否则一切照旧。
profile-forget-kept = 好的，我什么都没有删除。
profile-forgotten = 完成：你所有账号上关于你的一切都已删除。每个账号只留下加密摘要，以便忽略你之前写的内容；这条消息保留两天。如果你再写给我，我们就重新认识。

my-data = 这是我知道的关于你的一切
my-data-accounts = 你的账号
my-data-consents = 你同意过的
my-data-language = 你的语言
my-data-zone = 你的时区
my-data-reach = 我在哪里联系你
my-data-times = 我们什么时候联系过
my-data-met = 第一次是 { $at }
my-data-heard = 最近一次是 { $at }
my-data-end = 我们的消息两天后删除，我没能处理的七天后删除。`my data file` 把这一切作为文件给你，`my consents` 说明别人能看到什么，`forget me` 立即删除一切。
my-data-file = 我知道的关于你的一切，作为文件：
my-data-file-alt = 我知道的关于你的一切

# { $given } is yes or no.
consent-name-aloud = { $given ->
    [yes] 如果提醒来不及私下送到，我会在频道里叫你的名字，所有人都能看到
   *[no] 我从不在频道里叫你的名字
}
consent-name-aloud-back = { $given ->
    [yes] 输入 `settings` 收回
   *[no] 输入 `settings` 同意
}
consent-show-name = { $given ->
    [yes] 你收藏或报名一个场次时，主持人和组织者会看到你的名字
   *[no] 主持人和组织者只看到人数，除非你在公开的地方报名
}
consent-show-name-back = { $given ->
    [yes] 输入 `settings` 收回
   *[no] 输入 `settings` 同意
}
my-consents = 展示了你的什么，给谁看
my-consents-yes = 同意，自 { $at }
my-consents-yes-once = 同意
my-consents-no = 不同意，自 { $at }
my-consents-never = 不同意，你从未同意过
my-consents-line = { $what }。（{ $said }；{ $back }）
my-consents-end = 除了你自己公开说的或提出的，别人看不到关于你的其他内容。
