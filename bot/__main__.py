"""`python -m bot` is `stammtisch`."""

from bot.cli import main

main()
