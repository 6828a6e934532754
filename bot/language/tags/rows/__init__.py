"""The table of aliases, a file for each field of life; `table` reads them."""
