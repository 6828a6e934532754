networking-help-topic = 个人资料 | 资料
networking-my-profile = 你的资料
networking-kind = { $kind ->
    [interests] 兴趣
    [offers] 你能提供
   *[needs] 你在找
}：{ $tags }
networking-languages = 语言：{ $languages }
networking-days = 到场日期：{ $days }
networking-and-day = { $before }、{ $day }
networking-wants = 你更愿意{ $wants ->
    [pair] 一对一认识人
   *[group] 在小组里认识人
}
networking-team = 团队：{ $team }
networking-newcomer = { $newcomer ->
    [yes] 你第一次来这里
   *[no] 你以前来过这里
}
networking-line = 关于你：“{ $line }”
networking-nothing-yet = 里面还没有内容。
networking-may-i = 我可以介绍你吗？我把你介绍给谁，谁就会看到你的名字、你的自我介绍和你们的共同点。其他人最多只会知道有多少人关注同一个主题。有人想听你能讲的主题时，我可能会问你，但不会透露你是谁。
networking-is-used = 我这样介绍你：你认识的人会看到你的名字、你的自我介绍和你们的共同点，除此之外没有人会看到。
networking-is-paused = 已暂停：在你输入 `resume introductions` 之前，我不会介绍你。
networking-did-you-mean = 有的词我不认识。你是指下面的某一个吗？如果不是，就保持你写的样子。
networking-near = 关于你的资料我想到一点：你是指下面的某一个吗？如果不是，就保持你写的样子。
networking-button-agree = 好，介绍我
networking-button-no = 不要
networking-button-decline = 不再介绍我
networking-button-edit = 修改
networking-button-pause = 暂停
networking-button-resume = 继续
networking-form = 你的资料
networking-ask = { $part ->
    [interests] 你对什么感兴趣？请用逗号分开。（或 -）
    [offers] 你能提供什么，或帮别人做什么？（或 -）
    [needs] 你在找什么或找谁？（或 -）
    [languages] 你说哪些语言？（或 -）
    [days] 你哪几天在？（或 -）
    [wants] 你想怎样认识人？
    [team] 你的团队或公司？我不会把你介绍给自己人。（或 -）
    [newcomer] 你是第一次来吗？（或 -）
   *[line] 用一句话介绍你自己（或 -）：
}
networking-option = { $option ->
    [wants-pair] 一对一
    [wants-group] 小组
    [wants-any] 都可以
    [newcomer-yes] 是，第一次
   *[newcomer-no] 不是，以前来过
}
networking-saved = 已保存。
networking-agreed = 谢谢！从现在起我会介绍你：你认识的人会看到你的名字、你的自我介绍和你们的共同点，别人看不到。输入 `do not introduce me` 可以撤回。
networking-declined = 好的，我不介绍你。你的资料只留在我这里；输入 `forget my profile` 可以删除。
networking-paused = 已暂停。想再认识人时，输入 `resume introductions`。
networking-resumed = 欢迎回来！我会继续介绍你。
networking-not-agreed = 我本来就没有介绍你。想要的话，输入 `introduce me`。
networking-forgotten = 你的资料已删除，我不会再向你介绍任何人。
networking-what = 我在里面没有找到关于你的内容。例如：`my profile: I build maps in Rust, look for a designer, offer accounting help`。
networking-not-there = 你的资料里没有“{ $said }”。输入 `my profile` 可以查看。
networking-too-many = 太多了：每类最多 { $most } 个主题。没有任何改动。
networking-too-long = 太长了，最多 { $longest } 个字。没有任何改动。
networking-no-language = 其中有我不认识的语言。例如：德语, 英语
networking-no-day = 我看不出是活动的哪一天。例如：星期四
networking-replace-how = 请写两个名字，例如 `replace Phyton = Python`。
networking-so-many = 这里有 { $count } 个人也对“{ $topic }”感兴趣。我不说名字，但可以介绍你们认识：输入 `my profile`。
networking-no-names = 我不说名字，而提到“{ $topic }”的人太少，也不便说有几个。我可以介绍适合你的人：输入 `my profile`。
networking-home = { $used ->
    [yes] 我会介绍你。要修改：`my profile`
    [paused] 已暂停。输入 `resume introductions` 继续
   *[no] 我不介绍你。如果可以，输入 `introduce me`
}
consent-introduced = { $given ->
    [yes] 我会把你介绍给别人：对方会看到你的名字、你的一句话和你们的共同点，有人想听你能讲的内容时我也可能来问你
   *[no] 我不会把你介绍给任何人，也没有人看到你的资料
}
consent-introduced-back = { $given ->
    [yes] 输入 `do not introduce me` 收回
   *[no] 输入 `introduce me` 同意
}
my-data-networking = 你的资料
my-data-networking-blocks = 你不想被介绍给的人
my-data-networking-blocks-left = { $count } 个我只留有哈希值的账号
