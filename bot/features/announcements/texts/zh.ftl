# What people get. { $at } is a clock time.
announcements-from = 📢 组织团队通知
announcements-urgent = 🚨 组织团队紧急通知
announcements-corrected = ✏️ 已于 { $at } 更正。
announcements-is-over = ✔️ 此事已结束。
announcements-for = 致：
announcements-button-read = 已读
announcements-read-twin = read { $number }
announcements-thanks = 谢谢，已记下。
announcements-nothing-to-read = 没有人询问你是否读过这条。
