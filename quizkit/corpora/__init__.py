"""Many articles: a bank an article, by several workers, and a run that can be cut off at any moment and goes on."""

from quizkit.corpora.counting import count_articles
from quizkit.corpora.names import bank_stem
from quizkit.corpora.recipe import Recipe
from quizkit.corpora.running import CorpusProgress, CorpusReport, make_corpus

__all__ = ["CorpusProgress", "CorpusReport", "Recipe", "bank_stem", "count_articles", "make_corpus"]
