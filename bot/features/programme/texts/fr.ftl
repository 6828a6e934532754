programme-topic = programme
