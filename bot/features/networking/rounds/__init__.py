"""Rounds of introductions: held when organisers say so or by the clock, computed apart, tried out without names."""
