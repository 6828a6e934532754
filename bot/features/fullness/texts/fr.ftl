fullness-help-topic = salles pleines | pleine
