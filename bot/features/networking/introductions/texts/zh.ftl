introductions-help-topic = 互相认识 | 认识
introductions-hello = 介绍一下：{ $names }！
introductions-hello-apart = 向你介绍：{ $names }！你们在不同的平台上，所以我分别告诉你们；我不会转发消息。
introductions-who = { $name }：“{ $line }”
introductions-why = { $count ->
    [3] 为什么是你们三位：
    [4] 为什么是你们四位：
   *[other] 为什么是你们：
}
introductions-favour = { $giver } 能提供 { $taker } 在找的：{ $tag }
introductions-shared = { $who ->
    [both] 你们两位都感兴趣：{ $tags }
    [all] 你们都感兴趣：{ $tags }
   *[some] { $names } 感兴趣：{ $tags }
}
introductions-near = 彼此相近：{ $tag }（{ $one }）~ { $near }（{ $other }）
introductions-nothing-in-common = 你们的资料里还没有共同点。好的谈话有时就这样开始：是什么让你们来到这里？
introductions-question-shared = 可以这样开始：{ $pattern ->
    [way0] 你们是怎么接触到{ $tag }的？
    [way1] 关于{ $tag }，你们最想尝试什么？
    [way2] 最近{ $tag }有什么让你们意外的？
   *[way3] 关于{ $tag }，大家应该知道什么？
}
introductions-question-favour = 可以这样开始：{ $pattern ->
    [way0] { $tag }现在最能在哪里帮到 { $taker }？
    [way1] { $giver }，你最近用{ $tag }做了什么？
    [way2] { $taker }，关于{ $tag }你已经试过什么？
   *[way3] 对 { $taker } 来说，{ $tag }的第一步是什么？
}
introductions-time = 建议时间：{ $at }，那时你们都有空。地点请在这里商量。
introductions-time-and-place = 建议时间：{ $at }，那时你们都有空。见面地点：{ $place }
introductions-no-time = 我找不到你们都有空的半小时，请自己商量。
introductions-unread = 你们在这里写的内容我不会读，只看按钮。
introductions-account = 在这里可以找到 { $name }：{ $account }
introductions-no-account = 我不能说 { $name } 在那边叫什么。请到见面地点互相询问。
introductions-both = { $first } / { $second }
introductions-other-time = 换个时间更合适。{ $proposal }
introductions-nudge = 你们见过面了吗？按一下按钮就好，我不会再在这里问。
introductions-one-gone = 这次介绍到此结束：你们中有人请我删除了关于自己的一切。我说过的话已经收回；你们之间写的内容仍属于你们自己。
introductions-did-you-meet = 你见到 { $names } 了吗？
introductions-glad = 太好了！还想再见 { $names } 吗？

introductions-ask = { $count ->
    [1] 我想给你介绍 { $count } 个人。大家都同意以后我才说名字。
   *[other] 我想给你介绍 { $count } 个人。我只把名字告诉同意的人，不同意的人不会被提到。
}
introductions-ask-offers = { $count ->
    [1] 能提供你在找的：{ $tag }
   *[other] 其中有人能提供你在找的：{ $tag }
}
introductions-ask-needs = { $count ->
    [1] 在找你能提供的：{ $tag }
   *[other] 其中有人在找你能提供的：{ $tag }
}
introductions-ask-shared = { $count ->
    [1] 也对{ $tags }感兴趣
   *[other] 不只你对这些感兴趣：{ $tags }
}
introductions-ask-near = { $count ->
    [1] 对与{ $tag }相近的东西感兴趣
   *[other] 其中有人对与{ $tag }相近的东西感兴趣
}
introductions-ask-nothing = 你们的资料里还没有共同点，不过新鲜也不错。
introductions-ask-how = 要我介绍你们吗？如果你说不，或者不回答，没有人会知道。

introductions-button-met = 我们见过了
introductions-button-yes-met = 是的，见过了
introductions-button-later = 下次再约
introductions-button-again = 愿意再见
introductions-button-never = 不再和 { $name } 见面
introductions-button-yes = 好的
introductions-button-no = 不了

introductions-later-done = 好的，我另外建议一个时间。
introductions-later-already = 已经建议了另一个时间：{ $at }
introductions-agree-yourselves = 我没有别的时间了，请你们自己商量。
introductions-again-done = { $count ->
    [1] 记下了。如果大家都愿意，我很乐意再让你们见面。
   *[other] 记下了。谁也愿意，我就很乐意再让你和他们见面。
}
introductions-never-whom = 具体是谁？
introductions-never-done = 好的，我不会再让你和 { $name } 见面。没有人会知道。
introductions-said-yes = { $count ->
    [1] 谢谢！如果大家都同意，我就介绍你们。
   *[other] 谢谢！等大家都回答了，我就介绍同意的人。
}
introductions-said-no = 好的，那就不了。没有人会知道。
introductions-too-late = 现在太晚了，不过还会有下一轮。
introductions-not-yours = 我没有找到你的这次介绍。
# { $given } is yes or no.
consent-share-account = { $given ->
    [yes] 我介绍给你的人若在另一个平台上，会知道你在你的平台上的账号名
   *[no] 没有人会知道你在另一个平台上的账号名
}
consent-share-account-back = { $given ->
    [yes] 输入 `hide my account` 收回
   *[no] 输入 `share my account` 同意
}
