"""The one door in (inbox) and the one door out (outbox), and what happens by the clock (alarm)."""
