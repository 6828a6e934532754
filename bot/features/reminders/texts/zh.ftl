reminders-topic = 收藏 | 收藏
