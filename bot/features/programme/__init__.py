"""The programme: sessions of all events and sources, and the cards that show them."""
