"""Rounds of introductions: held when organisers say so or by the clock, or tried out without names."""
