"""Moodle XML: a file for Moodle's question bank, with the article, feedback for each answer and the evidence.

Moodle's importer changes many things without a word, so this file follows rules that were measured in Moodle:

* Every text stands in CDATA, for outside of it the importer loses blanks.
* In HTML fields every word of the bank is escaped, and so are `$`, `\\` and brackets: Moodle's text filters would make
  formulas and faces of them.
* What Moodle has no room for is shortened or moved, and told as a loss.

The review's note stays out, for it is the teacher's own and must never reach a class; so does what made the bank.
"""

from quizkit_moodle.exporter import Options, quizkit_exporters, render

__all__ = ["Options", "quizkit_exporters", "render"]
