"""The board of a barcamp: its phases, blind votes, the grid of rooms and slots, and what is published."""
