"""Notices of what moved."""
