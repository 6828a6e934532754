"""Stars, and the reminder that each of them promises."""
