"""Many articles: a bank an article, by several workers, and a run that can be cut off at any moment and goes on."""

from quizkit.corpora.running import CorpusReport, make_corpus

__all__ = ["CorpusReport", "make_corpus"]
