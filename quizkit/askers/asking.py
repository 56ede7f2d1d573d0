"""All kinds of question in one table, and the walk through it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

import attrs

from quizkit.askers import (
    attributions,
    bare_figures,
    claim_matches,
    claims,
    described,
    doubt,
    exactness,
    figure_meanings,
    figure_slots,
    figure_sources,
    figure_voices,
    figures,
    figures_of_source,
    figures_unsourced,
    footings,
    footings_of_claims,
    footings_of_ends,
    headlines,
    heard,
    hedges,
    hedges_pointed,
    how_far,
    loaded_words,
    opinions,
    prominence,
    provenance,
    quotes,
    ratios,
    sorting,
    sorts_asked,
    source_of_sentence,
    sources,
    standings,
    times,
    turns,
    unnamed,
    unnamed_people,
    ways_of_sentences,
)
from quizkit.askers.drafting import Kind
from quizkit.askers.kinds import (
    CHANNEL_OF_STATEMENT,
    CHECKABLE_STATEMENT,
    CLAIM_OF_SOURCE,
    DOUBTING_WORD,
    FIGURE_IN_OWN_VOICE,
    HEADLINE_HEDGE,
    HEARD_OR_MENTIONED,
    HEDGED_FIGURE,
    LOADED_WORDS,
    MATCH_CLAIMS,
    MEANING_OF_FIGURE,
    OWNER_OF_FIGURE,
    OWNER_OF_JUDGEMENT,
    PROMINENCE_OF_SOURCE,
    QUOTED_OR_PARAPHRASED,
    RATIO_DIRECTION,
    REPORTED_OPINION,
    SORT_STATEMENTS,
    SOURCE_OF_CLAIM,
    STANDING_OF_SOURCE,
    TIME_OF_STATEMENT,
    TYPE_OF_SOURCE,
    VAGUE_SOURCE,
)
from quizkit.askers.selection import evened, right_texts, select, texts_offered
from quizkit.model import Question, Reading

Ask = Callable[[Reading, int], Iterator[Question]]
AskLast = Callable[[Reading, int, Sequence[Question]], Iterator[Question]]

ASKERS: tuple[tuple[Kind, Ask], ...] = (
    (SOURCE_OF_CLAIM, attributions.ask_source_of_claim),
    (CLAIM_OF_SOURCE, claims.ask_claim_of_source),
    (MATCH_CLAIMS, claim_matches.ask_match_claims),
    (TYPE_OF_SOURCE, sources.ask_type_of_source),
    (TYPE_OF_SOURCE, source_of_sentence.ask_source_of_sentence),
    (VAGUE_SOURCE, unnamed.ask_vague_source),
    (VAGUE_SOURCE, unnamed_people.ask_unnamed_people),
    (STANDING_OF_SOURCE, standings.ask_standing_of_source),
    (STANDING_OF_SOURCE, footings.ask_capacity_of_source),
    (STANDING_OF_SOURCE, footings_of_claims.ask_capacity_of_speaker),
    (STANDING_OF_SOURCE, footings_of_ends.ask_capacity_of_ends),
    (HEARD_OR_MENTIONED, heard.ask_heard_or_mentioned),
    (QUOTED_OR_PARAPHRASED, quotes.ask_quoted_or_paraphrased),
    (TIME_OF_STATEMENT, times.ask_time_of_statement),
    (CHANNEL_OF_STATEMENT, provenance.ask_channel_of_statement),
    (PROMINENCE_OF_SOURCE, prominence.ask_prominence_of_source),
    (PROMINENCE_OF_SOURCE, turns.ask_where_heard),
    (PROMINENCE_OF_SOURCE, how_far.ask_how_far),
    (OWNER_OF_FIGURE, figures.ask_owner_of_figure),
    (OWNER_OF_FIGURE, figures_of_source.ask_which_figure_is_theirs),
    (OWNER_OF_FIGURE, figure_sources.ask_source_of_figure),
    (FIGURE_IN_OWN_VOICE, figures_unsourced.ask_figure_in_own_voice),
    (FIGURE_IN_OWN_VOICE, figure_voices.ask_voice_of_figure),
    (HEDGED_FIGURE, hedges.ask_hedged_figure),
    (HEDGED_FIGURE, hedges_pointed.ask_hedge_in_sentence),
    (HEDGED_FIGURE, bare_figures.ask_bare_figure),
    (HEDGED_FIGURE, exactness.ask_which_is_hedged),
    (HEADLINE_HEDGE, headlines.ask_headline_hedge),
    (RATIO_DIRECTION, ratios.ask_ratio_direction),
    (MEANING_OF_FIGURE, figure_meanings.ask_meaning_of_figure),
    (MEANING_OF_FIGURE, figure_slots.ask_where_figure_belongs),
    (REPORTED_OPINION, opinions.ask_reported_opinion),
    (OWNER_OF_JUDGEMENT, opinions.ask_owner_of_judgement),
    (SORT_STATEMENTS, sorting.ask_sort_statements),
    (CHECKABLE_STATEMENT, described.ask_checkable_statement),
    (CHECKABLE_STATEMENT, sorts_asked.ask_sort_of_statement),
    (DOUBTING_WORD, doubt.ask_doubting_word),
    (LOADED_WORDS, loaded_words.ask_loaded_words),
)

# They ask about what none of the questions shows that were asked before, and more where these are few.
LAST_ASKERS: tuple[tuple[Kind, AskLast], ...] = ((QUOTED_OR_PARAPHRASED, ways_of_sentences.ask_way_of_sentence),)


def ask_about(
    reading: Reading,
    *,
    families: Collection[str] | None = None,
    kinds: Collection[str] | None = None,
    count: int | None = None,
    seed: int = 0,
    sure_only: bool = False,
) -> tuple[Question, ...]:
    """Every question that the reading allows, of the families and kinds wanted, at most `count`."""

    def is_wanted(kind: Kind) -> bool:
        is_asked_for = (families is None or kind.family in families) and (kinds is None or kind.slug in kinds)
        return is_asked_for and not (sure_only and kind.certainty == "guarded")

    asked = [question for kind, ask in ASKERS if is_wanted(kind) for question in ask(reading, seed)]
    for kind, ask_last in LAST_ASKERS:
        if is_wanted(kind):
            asked.extend(ask_last(reading, seed, tuple(asked)))
    certain = (as_certain_as_its_source(reading, question) for question in asked)
    found = {one.id: one for one in certain if not (sure_only and one.certainty == "guarded")}
    questions = tuple(asked_once(found.values()))
    return tuple(evened(questions if count is None else select(questions, count, seed), seed))


def asked_once(questions: Iterable[Question]) -> Iterator[Question]:
    """The questions without those that read like one before: a paragraph that stands twice gives each of its twice."""
    asked: set[tuple[object, ...]] = set()
    for one in questions:
        shown, offered = (one.stem, one.passage), texts_offered(one)
        alike = {(*shown, "offered", *sorted(offered)), (*shown, "right", *sorted(right_texts(one) or offered))}
        if asked.isdisjoint(alike):
            yield one
        asked |= alike


def as_certain_as_its_source(reading: Reading, question: Question) -> Question:
    """The question, guarded where its key rests on an attribution that is."""
    guarded = (one.cue for one in reading.attributions if one.guarded)
    rests_on_it = any(place.start <= cue.start < place.end for cue in guarded for place in question.evidence)
    return attrs.evolve(question, certainty="guarded") if rests_on_it else question


def why_no_questions(reading: Reading) -> str:
    """What the article lacks for a question, in one line; for a reading of which `ask` made none."""
    if not reading.attributions:
        return "no attributions found: nobody is cited with a verb of saying"
    if not any(one.askable for one in reading.attributions):
        return f"{len(reading.attributions)} attributions found, but none is sure enough to be a key"
    voices = {one.voice for one in reading.attributions}
    if len(voices) < 2:
        return "only one voice is cited, so there is nobody to tell it from"
    return "the sure attributions do not read well alone, or no safe wrong answers were found"
