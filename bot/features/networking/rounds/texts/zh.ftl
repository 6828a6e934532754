rounds-help-topic = 互相认识 | 认识
rounds-waiting = 记下了。一有合适的人也在等，我就介绍你们；否则等下一轮。
rounds-no-profile = 为此我需要你的资料和你的同意。请写 `my profile`。
