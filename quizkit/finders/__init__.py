"""Text to facts: the only place that touches spaCy."""
