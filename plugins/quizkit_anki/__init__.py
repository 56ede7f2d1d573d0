"""Anki: a package of notes, the question and the article in front, key, reasons and evidence on the back.

The package is written with what Python itself has. The makers of packages that exist stamp the clock into them, or need
more than they give; what a package holds is five tables of SQLite, and Anki's own library proves in the tests that they
are whole.

* The identity of a note comes from the question's, so a second import adds nothing.
* The time of a note comes from its words and the option `edition`, never from a clock. By it Anki knows what is newer.
* Every word of the bank is escaped as HTML, and what begins a sound, a formula or a gap in Anki is pulled apart by
  an element around its first sign.

The review's note stays out, for it is the teacher's own and must never reach a class; so does what made the bank.
"""

from quizkit_anki.exporter import Options, quizkit_exporters, render

__all__ = ["Options", "quizkit_exporters", "render"]
