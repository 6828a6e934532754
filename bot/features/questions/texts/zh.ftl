questions-hello = 你好！可以问我“现在有什么？”或者“明天有关于……的议程吗？”
questions-how = 很好，谢谢！可以问我议程，比如“现在有什么？”
questions-who = 我是这次活动的机器人：我知道议程，也会提醒你。
questions-thanks = 不客气！🙂
questions-bye = 再见！
questions-noted = 👍
questions-rude = 很抱歉，我会尽力的。
questions-joke = 我不太会讲笑话，但我很熟悉议程：问我现在有什么吧。
questions-weather = 我不知道天气，只知道议程。
questions-chat = 这个我帮不上忙。可以问我议程，比如“接下来有什么？”
questions-unclear = 我没有听懂。可以这样问：“现在有什么？”、“……几点？”或者“有没有关于……的议程？”

questions-now = 现在：
questions-next = 接下来：
questions-then = 那时有 { $count } 场：
questions-found = 找到 { $count } 场：
questions-past = 已经结束了：
questions-more = ……还有 { $count } 场。
questions-more-button = 更多
questions-more-twin = 更多
questions-further = 还有：
questions-no-more = 没有更多了。可以问我别的问题。
questions-full = 据说满了

questions-one-when = { $over ->
    [yes] “{ $title }”的时间是 { $when }（已结束）：
   *[no] “{ $title }”的时间是 { $when }：
}
questions-one-where = “{ $title }”在这里：{ $place }
questions-no-place = 议程里没有写“{ $title }”在哪里：
questions-one-who = “{ $title }”的讲者：{ $people }
questions-no-people = 议程里没有写“{ $title }”由谁主讲：
questions-one-length = “{ $title }”时长 { $length }：
questions-one-end = { $over ->
    [yes] “{ $title }”已在 { $end } 结束：
   *[no] “{ $title }”到 { $end } 结束：
}
questions-one-language = “{ $title }”使用{ $language }：
questions-no-language = 议程里没有写“{ $title }”使用什么语言：
questions-one-about = 内容如下：
questions-no-text = 关于“{ $title }”，我只知道标题：
questions-one-seats = “{ $title }”有 { $count } 个名额：
questions-seats-free = 还剩 { $left } 个。
questions-seats-waiting = 候补名单上有 { $count } 人。
questions-no-seats = 议程里没有写“{ $title }”有多少名额：
questions-cancelled = 已取消：
questions-no-changes = 我不知道有什么变动。
questions-length = { $shape ->
    [minutes] { $minutes } 分钟
    [hours] { $hours } 小时
   *[both] { $hours } 小时 { $minutes } 分
}
questions-language = { $code ->
    [de] 德语
    [en] 英语
    [fr] 法语
    [zh] 中文
    [es] 西班牙语
    [it] 意大利语
   *[other] { $language }
}

questions-nothing-now = 现在没有议程。
questions-nothing-next = 之后没有议程了。
questions-nothing-then = 那时没有议程。
questions-nothing-found = 议程里找不到相关的内容。
questions-stranger = 议程里找不到“{ $name }”。
questions-no-room = 议程里没有“{ $room }”这个房间。
questions-near = 你指的可能是：
questions-other-time = 在其他时间：
questions-after-that = 之后：
# Beside a practical answer: sessions that have to do with it.
questions-also = 议程里有：
# How old the programme is.
questions-stale = 截至 { $since }：之后我没能重新读取议程。
questions-never-read = 我还没能读取议程，内容可能不完整。
