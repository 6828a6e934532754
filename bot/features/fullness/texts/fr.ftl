fullness-topic = salles pleines | pleine
