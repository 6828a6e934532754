# { $names } are topics; each can follow `help`.
topics-unknown = 这方面我没有说明。有说明的是：{ $names }。
