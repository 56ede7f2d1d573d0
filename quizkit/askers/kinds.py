"""All kinds of question: what each is called, what it teaches and what it asks of the mind."""

from __future__ import annotations

from collections.abc import Mapping

from quizkit.askers.drafting import Kind

SOURCE_OF_CLAIM = Kind("source-of-claim", "attribution", "retrieve")
CLAIM_OF_SOURCE = Kind("claim-of-source", "attribution", "integrate")
MATCH_CLAIMS = Kind("match-claims", "attribution", "integrate")
TYPE_OF_SOURCE = Kind("type-of-source", "attribution", "evaluate")
VAGUE_SOURCE = Kind("vague-source", "attribution", "evaluate", "guarded")
STANDING_OF_SOURCE = Kind("standing-of-source", "attribution", "retrieve")
HEARD_OR_MENTIONED = Kind("heard-or-mentioned", "attribution", "integrate", "guarded")
QUOTED_OR_PARAPHRASED = Kind("quoted-or-paraphrased", "attribution", "evaluate")
TIME_OF_STATEMENT = Kind("time-of-statement", "attribution", "retrieve")
CHANNEL_OF_STATEMENT = Kind("channel-of-statement", "attribution", "retrieve")
PROMINENCE_OF_SOURCE = Kind("prominence-of-source", "attribution", "integrate")
OWNER_OF_FIGURE = Kind("owner-of-figure", "figure", "retrieve")
FIGURE_IN_OWN_VOICE = Kind("figure-in-own-voice", "figure", "evaluate", "guarded")
HEDGED_FIGURE = Kind("hedged-figure", "figure", "retrieve")
HEADLINE_HEDGE = Kind("headline-hedge", "figure", "compare")
RATIO_DIRECTION = Kind("ratio-direction", "figure", "infer")
MEANING_OF_FIGURE = Kind("meaning-of-figure", "figure", "retrieve", "guarded")
REPORTED_OPINION = Kind("reported-opinion", "opinion", "evaluate")
OWNER_OF_JUDGEMENT = Kind("owner-of-judgement", "opinion", "evaluate")
SORT_STATEMENTS = Kind("sort-statements", "opinion", "evaluate")
CHECKABLE_STATEMENT = Kind("checkable-statement", "opinion", "evaluate")
DOUBTING_WORD = Kind("doubting-word", "opinion", "evaluate", "guarded")
LOADED_WORDS = Kind("loaded-words", "opinion", "evaluate", "guarded")

KINDS: Mapping[str, str] = {
    kind.slug: kind.family
    for kind in (
        SOURCE_OF_CLAIM,
        CLAIM_OF_SOURCE,
        MATCH_CLAIMS,
        TYPE_OF_SOURCE,
        VAGUE_SOURCE,
        STANDING_OF_SOURCE,
        HEARD_OR_MENTIONED,
        QUOTED_OR_PARAPHRASED,
        TIME_OF_STATEMENT,
        CHANNEL_OF_STATEMENT,
        PROMINENCE_OF_SOURCE,
        OWNER_OF_FIGURE,
        FIGURE_IN_OWN_VOICE,
        HEDGED_FIGURE,
        HEADLINE_HEDGE,
        RATIO_DIRECTION,
        MEANING_OF_FIGURE,
        REPORTED_OPINION,
        OWNER_OF_JUDGEMENT,
        SORT_STATEMENTS,
        CHECKABLE_STATEMENT,
        DOUBTING_WORD,
        LOADED_WORDS,
    )
}
"""The slug of every kind, with the family that it belongs to."""
