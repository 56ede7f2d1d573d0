"""Many articles: a bank an article, by several workers, and a run that can be cut off at any moment and goes on.

Nothing is imported here: a worker process needs a few of the modules only.
"""
