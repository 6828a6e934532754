"""The schema's history: numbered steps, each with a sentence. A step that was published is never changed."""
