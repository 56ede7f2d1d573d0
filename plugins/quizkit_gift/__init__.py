"""GIFT: a text file for Moodle and for what else reads GIFT, with the article, feedback and the evidence.

The file follows what Moodle's importer does with one, and what stricter readers ask for:

* Texts are HTML, and say so, for otherwise Moodle guesses. Every word of the bank is escaped in it, and so are
  `$`, `\\` and brackets: Moodle's text filters would make formulas and faces of them.
* What GIFT takes for its own signs is escaped last, when a text is put into its place.
* No line that is blank or begins with `//` comes from the bank: the one would end the question, the other be dropped.

The review's note stays out, for it is the teacher's own and must never reach a class; so does what made the bank.
"""

from quizkit_gift.exporter import Options, quizkit_exporters, render

__all__ = ["Options", "quizkit_exporters", "render"]
