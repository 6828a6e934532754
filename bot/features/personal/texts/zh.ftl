personal-help-topic = 提醒 | 提醒
# { $when } is such as “明天 09:00”, { $words } what the person wrote.
personal-promised = 我会{ $when } 提醒你：“{ $words }”。（提醒 { $number }）
personal-promised-here = 我会{ $when } 在这里提醒你。（提醒 { $number }）
personal-join = 在下面加上 ⏰，我也会提醒你。
personal-when = { $day ->
    [today] 今天 { $time }
    [tomorrow] 明天 { $time }
   *[date] { $date } { $time }
}
personal-when-both = { $own }（{ $home }），{ $other }（{ $place }）
personal-button-cancel = 取消
personal-button-later = 推迟 10 分钟
personal-button-hour = 推迟 1 小时
personal-button-tomorrow = 明天
personal-button-done = 完成
personal-drop-twin = 取消提醒 { $number }
personal-later-twin = 推迟提醒 { $number } { $minutes }分钟
personal-tomorrow-twin = 推迟提醒 { $number } 明天

personal-due = { $late ->
    [late] ⏰ 抱歉，晚了一点：“{ $words }”（{ $at }）
   *[due] ⏰ “{ $words }”
}
personal-due-under = { $late ->
    [late] ⏰ { $who }，抱歉，晚了一点：“{ $words }”（{ $at }）
   *[due] ⏰ { $who }：“{ $words }”
}
personal-due-this = { $late ->
    [late] ⏰ { $who }，抱歉，晚了一点：你想回头看这条消息（{ $at }）。
   *[due] ⏰ { $who }，你想回头看这条消息。
}
personal-missed = “{ $words }”，{ $at }
personal-missed-here = 一条你想回头看的消息，{ $at }

personal-ask = { $missing ->
    [when] 什么时候提醒你？例如“明天九点”或“20分钟后”。
    [what] 提醒你什么？
   *[both] 提醒你什么，什么时候？例如“明天九点打电话给办公室”。
}
personal-never-mind = 好，不提醒了。
personal-unclear = 我没听懂是什么时候。可以说“明天九点”、“周五14:00”或“20分钟后”。
personal-past = 这个时间已经过了。请说一个还没到的时间。
personal-no-such-day = { $lacks ->
    [it] { $year } 年没有“{ $day }”。你指的是哪一天？
   *[all] 没有“{ $day }”这一天。你指的是哪一天？
}
personal-too-far = 那是一年多以后，我最多记一年。
personal-too-long = 请用最多 { $longest } 个字说，我才能复述。
personal-too-many = 你已经有 { $most } 个提醒，我记不了更多。`我的提醒` 可以查看；请先取消一个。
personal-once-only = 抱歉，我还不会重复提醒。告诉我下一次的日期和时间，我很乐意提醒你。
personal-which-session = 哪一场之前？请告诉我编号，例如 `提醒我 #12 提前一小时`。

personal-joined = 我也会{ $when } 提醒你：“{ $words }”。（提醒 { $number }）
personal-joined-here = 我也会{ $when } 在那条消息下提醒你。（提醒 { $number }）
personal-changed = { $told ->
    [words] 你们共同的提醒改了。我会{ $when } 提醒你：“{ $words }”。
   *[here] 你们共同的提醒改了。我会{ $when } 提醒你。
}
personal-withdrawn = 提醒 { $number } 已被发起人收回，所以我不会提醒你了。
personal-list = 你的 { $count } 个提醒：
personal-list-how = `取消提醒 { $number }` 可以取消，`推迟提醒 { $number } 一小时` 可以推迟。
personal-line = { $number }：{ $when }“{ $words }”
personal-line-here = { $number }：{ $when } 在你回复的消息下面
personal-none = 你没有提醒。试试“20分钟后提醒我休息”。
personal-dropped = 好，不再提醒你“{ $words }”。
personal-dropped-here = 好，不再提醒你那条消息。
personal-done = 完成。
personal-put-off = 好，那就{ $when }。（提醒 { $number }）
personal-snooze-how = 推迟多久？例如 `推迟提醒 2 一小时`；`我的提醒` 可以查看编号。
personal-which = 哪一个？`我的提醒` 可以查看编号；然后输入例如 `取消提醒 2`。
personal-no-such = 你没有提醒 { $number }。`我的提醒` 可以查看。
personal-not-yours = 这是别人的提醒。在下面加上 ⏰，我也会提醒你。
personal-gone = 这个提醒已经过了。
