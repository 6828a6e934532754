programme-help-topic = 日程 | 日程 | 议程
