"""Markdown: the article, a sheet for students, and an answer key that stands at the end, unfolds, or is its own file.

The files keep to what CommonMark, GitHub, Pandoc and MyST read alike: headings, paragraphs, bullet lists, block
quotations and bold letters. "A. text" would be a list in Pandoc and plain words elsewhere, so an option is a bullet
with a bold letter. Whatever could be markup in the words of the bank is escaped.
"""

from quizkit_markdown.exporter import Options, quizkit_exporters, render

__all__ = ["Options", "quizkit_exporters", "render"]
