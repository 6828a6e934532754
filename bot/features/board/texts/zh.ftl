board-help-topic = 投票和时间表 | 投票
board-no-pitch = 没有提案 { $label }。
board-grid-title = { $phase ->
    [published] 🗂 议程表
   *[planned] 🗂 议程表（还在安排）
}
board-slot = { $start }–{ $end }
board-free = 空
board-elsewhere = 议程表之外
board-unplaced = 还没有安排（{ $count } 个）：{ $labels }
board-grid-later = 开始安排以后就能看到议程表。输入 `phase` 可以看到进行到哪一步。
board-phase-now = { $phase ->
    [pitching] 现在收集提案，接下来是投票，或者直接安排议程表。
    [voting] 正在投票：输入 `ballot` 看提案，输入 `vote #7` 投一票。
    [planning] 提案已经收齐，正在安排议程表。输入 `grid` 看进度。
   *[published] 议程表已经发布：输入 `grid`。晚到的提案可以用空格。
}
board-host-later = 议程表发布以后，你可以为 { $label } 选一个空格。在那之前由主办方安排。
board-host-placed = { $label } 已经有位置了。如果不合适，请告诉主办方。
board-told-voting = 🗳 投票开始！每人有 { $count } 票。按下按钮，或者直接写给我，比如 `vote #7`。结束之前谁也看不到票数，你也可以随时改票。卡片上的表情不算票。
board-ballot-button = 🗳 投票
board-ballot-twin = ballot
board-told-closed = 🗳 投票结束。结果是：
board-told-planning = 现在开始安排议程表。输入 `grid` 看进度。
board-told-published = 🎉 议程表来了！{ $count } 场已经进入日程；输入 `star` 加编号就能收藏。还有想法？空格见下面。
board-back = { $phase ->
    [pitching] 我们退回一步：继续收集提案。
    [voting] 我们退回一步：投票重新开始。
   *[planning] 我们退回一步：重新安排议程表。
}
board-voted = { $left ->
    [0] 已计票：“{ $title }”（{ $label }）。你的票用完了。
   *[other] 已计票：“{ $title }”（{ $label }）。你还有 { $left } 票。
}
board-voted-already = 你给“{ $title }”（{ $label }）的票已经计了。输入 `unvote { $label }` 可以收回。
board-no-vote-left = 你的 { $count } 票都投出去了：{ $labels }。先收回一票，比如 `unvote { $label }`。
board-unvote-button = 收回
board-unvote-twin = unvote { $label }
board-unvoted = 已收回：“{ $title }”（{ $label }）。你还有 { $left } 票。
board-no-vote = 你没有投给“{ $title }”（{ $label }）。
board-votes-left = { $count ->
    [0] 你的票用完了。
   *[other] 你还有 { $count } 票。
}
board-votes-none = 你还没有投票。输入`ballot`可以看到可投票的议题。
board-my-votes = 🗳 你的票，只有你看得到：
board-ballot = 🗳 你投给谁？
board-yours = ✓ 你的票
board-vote-label = 🗳 { $label }
board-not-voting = { $phase ->
    [pitching] 投票还没有开始，开始时我会在这里说。
   *[other] 投票已经结束。
}
my-data-votes = 你在 barcamp 投的票

board-votes-blind = 投票结束以后我才会说 { $label } 有多少票，那时同时告诉所有人。
board-votes-not-yet = { $label } 还没有投票。
board-votes-of = “{ $title }”（{ $label }）有 { $count } 票。
