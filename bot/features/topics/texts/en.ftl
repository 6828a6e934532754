# { $names } are topics; each can follow `help`.
topics-unknown = I have no help on that. There is some on: { $names }.
