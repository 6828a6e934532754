fullness-help-topic = 房间满了 | 满
