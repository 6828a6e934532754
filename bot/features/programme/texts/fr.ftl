programme-help-topic = programme
