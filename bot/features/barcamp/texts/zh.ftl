barcamp-help-topic = barcamp
barcamp-pitched = { $kind ->
    [wish] 谢谢!你的愿望是 { $label }:“{ $title }”。它在 { $places } 里,有人可以来主持。
   *[pitch] 谢谢!你的提案是 { $label }:“{ $title }”。卡片在 { $places } 里。
}
barcamp-late = { $phase ->
    [voting] 投票已经开始,不过这个从现在起也算。
    [planning] 日程正在安排:晚到的提案在有空位时安排。
   *[published] 日程已经公布:晚到的提案在有空位时安排。
}
barcamp-nowhere = 还没有 barcamp 频道。组织者在频道里写 `barcamp here` 就可以开设。
barcamp-what = 主题是什么?例如 `pitch Async for cooks – 30 min, beginners`。
barcamp-too-many = 你已经有 { $count } 个提案({ $labels }),这是每人的上限。请先取消一个:`cancel pitch` 加编号。

barcamp-hint-pitch = “pitch: Async for cooks – 30 min”——提出一个议题
barcamp-hint-wish = “I'd love to hear about insurance”——许愿想听的议题
barcamp-hint-want = “me too”——你也想来；“I'll do it”——由你来讲
barcamp-hint-change = “title: …”、“length: 45 minutes”或“needs: projector”——修改，因为这是你的议题

barcamp-with = 主持:{ $people }
barcamp-minutes = { $count } 分钟
barcamp-in-language = { $language ->
    [de] 德语
    [en] 英语
    [fr] 法语
    [zh] 中文
    [es] 西班牙语
    [it] 意大利语
    [nl] 荷兰语
    [pl] 波兰语
    [tr] 土耳其语
   *[uk] 乌克兰语
}
barcamp-level-is = { $level ->
    [beginners] 适合初学者
    [intermediate] 需要一些经验
    [advanced] 进阶
   *[all] 适合所有人
}
barcamp-needs-are = 需要:
barcamp-need = { $need ->
    [projector] 投影仪
    [quiet] 安静的房间
    [whiteboard] 白板
    [sound] 音响
    [power] 插座
    [wifi] Wi-Fi
    [kitchen] 厨房
    [outdoors] 户外场地
    [step-free] 无障碍通道
   *[tables] 桌子
}
barcamp-room-is = 希望的房间:{ $room }
barcamp-count = { $limited ->
    [yes] { $count }/{ $capacity } 人已报名
   *[no] { $count ->
        [0] 还没有人报名
       *[other] { $count } 人已报名
    }
}
barcamp-waiting = { $count } 人在等候
barcamp-closed = 报名已关闭
barcamp-cancelled = 已取消
barcamp-is-part = 现在属于 { $label }
barcamp-wish-mark = 🙋 愿望
barcamp-interested = { $count ->
    [0] 还没有别人
   *[other] { $count } 人会来
}
barcamp-claim-button = ✋ 我来主持
barcamp-claim-twin = I'll do { $label }
barcamp-interest-button = 💛 我也想听
barcamp-interest-twin = me too { $label }

barcamp-gone = “{ $title }”({ $label })已撤回,不再举行。
barcamp-back = “{ $title }”({ $label })还是会举行。
barcamp-taken-on = { $name } 会主持“{ $title }”({ $label })。你可以在卡片上报名。
barcamp-merged-told = “{ $other }”({ $former })和“{ $kept }”({ $label })现在合为一场:{ $label }。两边报名的人都在同一份名单上。
barcamp-you-want = 记下了:你会来“{ $title }”({ $label })。
barcamp-you-wanted = 你已经说过了:“{ $title }”({ $label })。
barcamp-you-want-no-more = 好的,你不来“{ $title }”({ $label })了。
barcamp-you-do-it = 太好了,“{ $title }”({ $label })由你主持。
barcamp-no-such = 没有提案 { $label }。输入 `pitches` 查看全部。
barcamp-no-star-yet = “{ $title }”（{ $label }）还没有进入日程。输入 `join { $label }` 可以先报名，开始前我会提醒你。
barcamp-no-star-for-wish = “{ $title }”（{ $label }）目前只是一个愿望。输入 `me too { $label }` 表示你会来。
barcamp-hosts-only = 只有主持人和组织者可以更改 { $label }。

barcamp-about-found = 找到了这些：
barcamp-about-nothing = barcamp 上还没有这方面的内容。`pitches` 显示所有提议，`wish: …` 可以许愿。
