moderation-help-topic = 举报 | 举报
moderation-thanks = 谢谢。只有主办方会知道。如果情况紧急，或者你觉得不安全，请马上找主办方的人。
moderation-report-example = 要举报什么？请在那条消息的讨论串里或回复它时写 `report this`，或者写 `report @tom: …`。
moderation-no-organiser = 我还不认识任何主办方的人，没法转达。请直接找他们。
