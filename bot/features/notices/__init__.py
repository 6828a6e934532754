"""Those concerned are told, once, what moved in the programme."""
