"""What is kept of people is deleted some time after their last event; organisers hear of it before."""
