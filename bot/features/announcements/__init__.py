"""Organisers write to many: whom they mean, seen before it is sent, reported, corrected, taken back."""
