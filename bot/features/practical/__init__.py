"""Practical answers: Wi-Fi, the way there, food, toilets, and whatever else organisers write down."""
