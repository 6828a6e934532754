roles-help-topic = 主办方 | 主办方
roles-names = 主办方的人：{ $names }。
roles-no-names = 我还不知道主办方的人叫什么。
roles-nobody-known = 我还不认识任何主办方的人。
roles-reach = 直接找他们说，或者写信给他们。给我写 `report: 什么事`，他们就都会知道，别人不会知道。
