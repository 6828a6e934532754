"""Tags that mean nearly the same, by the extra `similarity`: asked about, and worth a little in a round."""
