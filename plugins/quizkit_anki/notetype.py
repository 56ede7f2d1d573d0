"""Our note type: its fields, the two sides of its card, and how they look.

Anki leaves a note as it is if its type has other fields or cards than the imported one, by their names: these names and
their order stay.
"""

from __future__ import annotations

NAME = "quizkit question"

FIELDS = (
    "Question",
    "Passage",
    "Task",
    "Choices",
    "Answer",
    "Explanation",
    "Evidence",
    "Feedback",
    "Article",
    "Source",
    "Language",
    "Id",
)  # the first is the one that Anki sorts by; attributes of Note have the same names in small letters

CARD = "Card"

FRONT = """<div class="quizkit" lang="{{Language}}" dir="auto">
{{#Article}}<details><summary>{{Source}}</summary>{{Article}}</details>{{/Article}}
{{^Article}}<p class="source">{{Source}}</p>{{/Article}}
{{#Passage}}<blockquote>{{Passage}}</blockquote>{{/Passage}}
<p class="question">{{Question}}</p>
<p class="task">{{Task}}</p>
{{Choices}}
</div>"""

BACK = """{{FrontSide}}
<hr id="answer">
<div class="quizkit" lang="{{Language}}" dir="auto">
<div class="answer">{{Answer}}</div>
<p>{{Explanation}}</p>
{{Evidence}}
{{#Feedback}}<h2>Why each answer</h2>{{Feedback}}{{/Feedback}}
</div>"""

# Colours are the reader's own, so that the card is right by day and by night.
STYLE = """.card { font-family: sans-serif; font-size: 18px; line-height: 1.45; text-align: start; }
.quizkit { max-width: 42em; margin: 0 auto; }
.quizkit ul { list-style: none; padding-inline-start: 0.5em; }
.quizkit li { margin-block: 0.4em; }
.quizkit blockquote { margin-inline: 0.5em 0; padding-inline-start: 0.7em; border-inline-start: 3px solid; }
.quizkit h2 { font-size: 1em; }
.quizkit summary, .source, .task { opacity: 0.8; }
.question, .answer { font-weight: bold; }
"""
