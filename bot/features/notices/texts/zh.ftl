notices-one = { $kind ->
    [cancelled] ❌ { $line }
    [back] ✅ { $line }
   *[moved] 🔁 有变动：{ $line }
}
notices-several = 🔁 以下议程有变动：
notices-many = 🔁 有 { $count } 场议程变动，最近的是：
notices-more = ……还有 { $count } 场：{ $labels }。输入 `what changed` 可以看到全部。

notices-moved = “{ $title }”（{ $label }）：{ $what }。
notices-changed = “{ $title }”（{ $label }），{ $start }：{ $what }。
notices-cancelled = 很抱歉，{ $start } 的“{ $title }”（{ $label }）取消了。
notices-back = “{ $title }”（{ $label }）照常举行：{ $start }。
notices-back-at = “{ $title }”（{ $label }）照常举行：{ $start }，{ $place }。
notices-both = { $time }，{ $place }
notices-old-new = { $old } → { $new }
notices-end = 结束时间 { $old } → { $new }
notices-place = 地点：{ $new }
notices-no-place = 不再在{ $old }，新的地点还没有定
notices-clash = 现在和“{ $title }”（{ $label }）时间冲突。

notices-keep = 保留
notices-unstar = 取消收藏 { $label }
notices-unstar-twin = unstar { $label }

notices-missed = 有变动：{ $line }
notices-missed-several = 有变动：{ $labels }
