"""Who organises: by the configuration, by what a platform says, or appointed in chat."""
