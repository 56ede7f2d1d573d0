"""Facts to questions: plain Python, never spaCy."""
