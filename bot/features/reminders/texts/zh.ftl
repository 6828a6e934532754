reminders-help-topic = 收藏 | 收藏
