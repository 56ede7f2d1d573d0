"""QTI: a package of items, one test and the articles, for platforms that read QTI 3.0 or 2.1.

* Each question is an item of its own that scores itself: 1 for a right answer, less for any other.
* What is told after answering stands where it cannot be read before: feedback for an option in `feedback-inline`, the
  explanation and the evidence in `modal-feedback`. Platforms that do not know feedback blocks would show the key.
* In QTI 3.0 the article is a stimulus that its items share. QTI 2.1 has none, so each item holds the article.
* The bytes of the package depend on the bank and the options alone: entries have a fixed time and a fixed order.

The review's note stays out, for it is the teacher's own and must never reach a class; so does what made the bank.
"""

from quizkit_qti.exporter import Options, quizkit_exporters, render

__all__ = ["Options", "quizkit_exporters", "render"]
