# { $names } are topics; each can follow `help`.
topics-unknown = Je n'ai pas d'aide là-dessus. Il y en a sur : { $names }.
