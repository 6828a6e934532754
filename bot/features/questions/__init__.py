"""Questions about the programme, in people's own words."""
