nearly-ask = 你是想输入`{ $command }`吗？
nearly-yes-button = ✓ 是
nearly-yes-twin = { $command }
nearly-no = 好的。输入`帮助`可以看到我能听懂什么。
nearly-over = 这个问题已经过期。直接输入`{ $command }`就好。
