# { $names } are topics; each can follow `help`.
topics-unknown = Dazu kenne ich keine Hilfe. Es gibt sie zu: { $names }.
