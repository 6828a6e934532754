help-intro = 我了解日程，也会提醒你想看的内容。直接问我就好：
help-intro-aloud = 我了解日程，也会提醒你。在这里请先写我的名字（@…），例如：
help-example-now = “现在有什么？”
help-example-next = “接下来有什么？”
help-example-when = “{ $title }是什么时候？”
help-example-star = `star { $label }`——用议程后面的编号
help-example-remind = `remind me in an hour to drink tea`——你自己的提醒
help-example-table = `my table`——现在、接下来和你的收藏
help-example-programme = `programme`——今天还有什么
help-thread = 在这里，不用叫我的名字我也在听：
help-channel = 在这个频道里，不用叫我的名字我也在听：
help-commands = 你还可以输入：
help-organisers = 组织者专用：
help-more = 直接私信我`帮助`，可以看到更多。

welcome-hello = { $named ->
    [yes] { $name }，你好，很高兴见到你！
   *[no] 你好，很高兴见到你！
}我了解日程，也会提醒你想看的内容。试试看：
welcome-unclear = { $named ->
    [yes] { $name }，你好！这句我还没听懂。
   *[no] 你好！这句我还没听懂。
}我了解日程，也会提醒你想看的内容。试试看：
welcome-more = 其他功能请输入`帮助`。
welcome-more-organiser = 其他功能请输入`帮助`，包括只有组织者才能做的事。
