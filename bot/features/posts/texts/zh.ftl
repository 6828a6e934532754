# What attendees see; the rest is said in English.

posts-soon = 📣 { $gap }（{ $start }）开始：
posts-now = 📣 现在开始：
posts-late = 📣 抱歉晚了一点 – { $gap }（{ $start }）开始：
posts-running = 📣 抱歉来晚了 – { $start } 已经开始：
posts-corrected = 📣 { $start } 的最新安排：
posts-moved = 改为 { $start }
posts-for = 想听的各位：
