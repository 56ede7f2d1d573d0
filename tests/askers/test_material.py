"""Which attributions become claims, in which words, and with which evidence."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from quizkit.askers.elsewhere import other_words
from quizkit.askers.fit_names import can_be_named
from quizkit.askers.material import claims_of, every_claim, gives_away, shown_alike
from quizkit.model import Voice, VoiceType

StoryOf = Callable[..., Any]


def test_a_sure_attribution_becomes_a_claim_in_its_own_words(harbour: Any) -> None:
    statements = [(claim.voice.name, claim.statement) for claim in claims_of(harbour.reading())]
    assert statements == [
        ("Ana Ruiz", "the old pier had lost half of its timber"),
        ("Tom Birch", "nobody checked a single plank since March"),
        ("The Fishers' Union", "boats would have to land in Easton"),
        ("Lena Holt", "a concrete jetty might cost 4 million crowns"),
        ("Cem Aydin", "the ferry line would open again"),
    ]


def test_the_evidence_holds_source_cue_and_content(harbour: Any) -> None:
    reading = harbour.reading()
    for claim in claims_of(reading):
        one, evidence = claim.attribution, claim.evidence[0]
        for part in (one.source, one.cue, one.content[0]):
            assert part is not None
            assert evidence.start <= part.start
            assert part.end <= evidence.end
        assert evidence.quote == reading.text[evidence.start : evidence.end]


def test_where_and_when_it_was_said_is_no_part_of_a_claim(story: StoryOf) -> None:
    said = "the old pier was lost on Monday at a rally in Easton"
    (claim,) = claims_of(story(f"Ana Ruiz said {said}.").says("Ana Ruiz", "said", said).reading())
    assert claim.statement == "the old pier was lost"


def test_no_claim_comes_of_an_unsure_attribution(story: StoryOf) -> None:
    told = story("Ana Ruiz said the pier had lost its timber.")
    assert not claims_of(told.says("Ana Ruiz", "said", "the pier had lost its timber", sure=False).reading())


def test_no_claim_comes_of_words_without_a_source(story: StoryOf) -> None:
    told = story("The pier had lost its timber, it was said.")
    assert not claims_of(told.says(None, "was said", "The pier had lost its timber").reading())


@pytest.mark.parametrize(
    "cue",
    ["denied", "denies", "deny", "denying", "doubted", "disputed", "disputes", "asked", "wondered", "questioned"],
)
def test_who_denies_or_asks_has_not_said_it(story: StoryOf, cue: str) -> None:
    told = story(f"Ana Ruiz {cue} that the pier had lost its timber.")
    assert not claims_of(told.says("Ana Ruiz", cue, "that the pier had lost its timber").reading())


@pytest.mark.parametrize("cue", ["said", "argued", "believes", "announced", "according to"])
def test_who_says_it_in_any_way_has_said_it(story: StoryOf, cue: str) -> None:
    told = story(f"Ana Ruiz {cue} that the pier had lost its timber.")
    assert claims_of(told.says("Ana Ruiz", cue, "that the pier had lost its timber").reading())


@pytest.mark.parametrize(
    "name", ["he", "They", "officials", "a former sailor", "Ana (“Ann”) Ruiz", "A " + "Very " * 10]
)
def test_a_voice_that_cannot_be_named_makes_no_claim(story: StoryOf, name: str) -> None:
    told = story(f"{name} said the pier had lost its timber.")
    assert not claims_of(told.says(name, "said", "the pier had lost its timber", type="group").reading())


def test_a_described_source_brings_the_place_of_the_name(story: StoryOf) -> None:
    told = story("Mayor Ana Ruiz came by boat.", "The mayor said the pier had lost half its timber.")
    told.says("The mayor", "said", "the pier had lost half its timber", by="Ana Ruiz")
    (claim,) = claims_of(told.reading())
    assert [evidence.quote for evidence in claim.evidence] == [
        "The mayor said the pier had lost half its timber",
        "Ana Ruiz",
    ]
    assert claim.phrase == "The mayor said"


@pytest.mark.parametrize("behind", [", who came by boat.", ". By boat, she left."], ids=["a clause", "a sentence"])
@pytest.mark.parametrize("name", ["Ana Ruiz", "Ana B. Ruiz"])
def test_evidence_goes_on_to_the_name_that_stands_right_behind(story: StoryOf, name: str, behind: str) -> None:
    said = "“The pier has lost half its timber,”"
    told = story(f"{said} said the mayor, {name}{behind}")
    told.says("the mayor", "said", said, by=name, manner="quote")
    (claim,) = claims_of(told.reading())
    assert [evidence.quote for evidence in claim.evidence] == [f"{said} said the mayor, {name}"]


def test_the_first_sentence_of_a_quotation_that_reads_alone_is_the_claim(story: StoryOf) -> None:
    said = "“It will fall soon enough. The pier has lost half its timber. Boats must land in Easton,”"
    told = story(f"{said} said Ana Ruiz.").says("Ana Ruiz", "said", said, manner="quote")
    (claim,) = claims_of(told.reading())
    assert (claim.statement, claim.quoted) == ("The pier has lost half its timber", True)


def test_words_that_lean_on_the_speaker_are_no_claim(story: StoryOf) -> None:
    told = story("Ana Ruiz said she had seen the pier fall.", "Tom Birch said boats had sunk in one night.")
    told.says("Ana Ruiz", "said", "she had seen the pier fall").says("Tom Birch", "said", "boats had sunk in one night")
    assert [claim.statement for claim in claims_of(told.reading())] == ["boats had sunk in one night"]


def test_words_about_the_speaker_need_quotation_marks(story: StoryOf) -> None:
    told = story("“I saw the old pier fall,” said Tom Birch.", "Ana Ruiz said I might sell my boat soon.")
    told.says("Tom Birch", "said", "“I saw the old pier fall,”", manner="quote")
    told.says("Ana Ruiz", "said", "I might sell my boat soon")
    (claim,) = claims_of(told.reading())
    assert (claim.voice.name, claim.quoted) == ("Tom Birch", True)


def test_source_and_cue_far_apart_are_shown_with_dots(story: StoryOf) -> None:
    aside = "who came to the island forty years ago with nothing but a coat and a very small dog"
    told = story(f"Ana Ruiz, {aside}, said the pier had lost half its timber.")
    (claim,) = claims_of(told.says("Ana Ruiz", "said", "the pier had lost half its timber").reading())
    assert claim.phrase == "Ana Ruiz … said"


def test_options_wear_quotation_marks_all_or_none(story: StoryOf) -> None:
    told = story("“Boats must land in Easton now,” said Ana Ruiz.", "Tom Birch said nobody had checked the planks.")
    told.says("Ana Ruiz", "said", "“Boats must land in Easton now,”", manner="quote")
    told.says("Tom Birch", "said", "nobody had checked the planks")
    claims = claims_of(told.reading())
    assert shown_alike(claims) == ["Boats must land in Easton now", "Nobody had checked the planks"]
    assert shown_alike(claims[:1]) == ["“Boats must land in Easton now”"]


def test_a_wrong_voice_is_told_by_what_it_did_say(harbour: Any) -> None:
    reading = harbour.names("Ines Varga").reading()
    told, evidence = other_words(reading, reading.voices[1])
    assert "Tom Birch" in told
    assert "nobody checked a single plank" in told
    assert evidence[0].quote.startswith("Tom Birch, a pilot, argued")
    told, evidence = other_words(reading, reading.bystanders[0])
    assert "Ines Varga" in told
    assert evidence == ()


def test_words_of_the_title_are_no_claim(story: StoryOf) -> None:
    told = story("Ana Ruiz says the old pier is lost.", "Tom Birch said nobody had checked the planks.")
    told.says("Ana Ruiz", "says", "the old pier is lost").says("Tom Birch", "said", "nobody had checked the planks")
    reading = told.reading()
    titled = attrs.evolve(reading, article=attrs.evolve(reading.article, title="Ana Ruiz says the old pier is lost"))
    assert [claim.voice.name for claim in every_claim(reading)] == ["Ana Ruiz", "Tom Birch"]
    assert [claim.voice.name for claim in every_claim(titled)] == ["Tom Birch"]


def test_he_said_beside_words_that_name_him_may_be_somebody_else(story: StoryOf) -> None:
    made = story("Tom Birch came late.", "“The town trusts Birch with the harbour,” he said.")
    made.says("he", "said", "“The town trusts Birch with the harbour,”", by="Tom Birch", manner="quote")
    assert not every_claim(made.reading())


def test_a_name_in_the_words_of_another_is_no_evidence_for_who_spoke(story: StoryOf) -> None:
    made = story(
        "Tom Birch came early.",
        "Ana Ruiz said nobody likes Tom Birch.",
        "“The harbour will open again in June,” he said.",
    )
    made.says("Ana Ruiz", "said", "nobody likes Tom Birch")
    made.says("he", "said", "“The harbour will open again in June,”", by="Tom Birch", manner="quote")
    made.voices["Tom Birch"] = attrs.evolve(made.voices["Tom Birch"], mentions=made.places("Tom Birch"))
    made.judges("Tom Birch came early.", None)
    claim = every_claim(made.reading())[-1]
    assert [one.quote for one in claim.evidence] == [
        "“The harbour will open again in June,” he said",
        "Tom Birch came early.",
    ]


def test_what_somebody_is_called_on_to_do_is_no_statement(story: StoryOf) -> None:
    made = story("The Daily Mast called on Tom Birch to sell the old ferry.")
    made.says("The Daily Mast", "called on", "Tom Birch to sell the old ferry", type="organisation")
    assert not every_claim(made.reading())


@pytest.mark.parametrize(
    ("before", "made"), [("A book by Tom Birch reported that ", False), ("In the town of Norby, ", True)]
)
def test_what_is_told_on_anothers_word_is_no_statement(story: StoryOf, before: str, made: bool) -> None:
    said = "the old pier had lost half of its timber"
    told = story(f"{before}Ana Ruiz said {said}.").says("Ana Ruiz", "said", said)
    assert bool(every_claim(told.reading())) == made


@pytest.mark.parametrize(
    ("verb", "said", "made"),
    [
        ("warned", "the court Birch had sold the pier", False),
        ("warned", "the harbour board had sold the pier", True),
        ("told", "the harbour board of the sale of the pier", False),
        ("told", "that the harbour board had sold the pier", True),
    ],
)
def test_whom_it_was_told_to_is_no_part_of_a_statement(story: StoryOf, verb: str, said: str, made: bool) -> None:
    told = story(f"Ana Ruiz {verb} {said} in Norby.").says("Ana Ruiz", verb, f"{said} in Norby")
    assert bool(every_claim(told.reading())) == made


def test_a_quotation_that_breaks_off_is_no_statement(story: StoryOf) -> None:
    made = story("“The council bought two old ferries for the harbour…” said Ana Ruiz.")
    made.says("Ana Ruiz", "said", "“The council bought two old ferries for the harbour…”", manner="quote")
    assert not every_claim(made.reading())


def test_a_report_whose_verb_parts_or_judges_it_is_no_statement(story: StoryOf) -> None:
    made = story("Ana Ruiz dismissed the plan for the old harbour as a ‘costly dream’.")
    made.says("Ana Ruiz", "dismissed", "the plan for the old harbour as a ‘costly dream’", manner="mixed")
    assert not every_claim(made.reading())
    made = story("Ana Ruiz described the plan for the old harbour as hopelessly late.")
    made.says("Ana Ruiz", "described", "the plan for the old harbour as hopelessly late")
    assert not every_claim(made.reading())


def test_nothing_that_was_denied_or_is_a_word_or_two_is_shown_as_said_elsewhere(story: StoryOf) -> None:
    told = story("Ana Ruiz denied that the old pier was for sale.", "Tom Birch said so again.")
    told.says("Ana Ruiz", "denied", "that the old pier was for sale").says("Tom Birch", "said", "so again")
    reading = told.reading()
    for voice in reading.voices:
        reason, evidence = other_words(reading, voice)
        assert reason.endswith(f"does not give this statement to {voice.name}.")
        assert not evidence


@pytest.mark.parametrize(
    ("told", "source", "cue", "said", "sure"),
    [
        ("Asked about Tom Birch, she said the old pier had lost its timber.", "she", "said", "the old pier", True),
        ("Tom Birch criticized the mayor of the harbour town.", "Tom Birch", "criticized", "the mayor of", True),
        ("Tom Birch said the old pier had lost its timber.", "Tom Birch", "said", "the old pier had", False),
        ("Tom Birch said watching at home was an old pilot.", "Tom Birch", "said", "watching at", True),
    ],
    ids=["a pronoun may be another's", "no statement stands behind the verb", "not sure", "a rest of a sentence"],
)
def test_what_is_not_surely_somebodys_words_is_no_reason(
    story: StoryOf, told: str, source: str, cue: str, said: str, sure: bool
) -> None:
    said = told[told.index(said) : -1]
    reading = story(told).says(source, cue, said, by="Tom Birch", sure=sure).reading()
    reason, _ = other_words(reading, reading.voices[0])
    assert reason == "The article names Tom Birch, but does not give this statement to Tom Birch."


@pytest.mark.parametrize(
    ("name", "type", "fit"),
    [
        ("Ana Ruiz's Endorsement", "person", False),
        ("Easton's Fishers", "group", True),
        ("Ana Ruiz", "person", True),
        ("Ana Ruiz Slams Tom Birch", "person", False),
        ("Ana Maria Ruiz Falk", "person", True),
        ("Tom B. Casey Jr.", "person", True),
        ("October", "unknown", False),
        ("Octavia", "unknown", True),
        ("May", "person", True),
        ("Stefan KA\u0303\x83", "person", False),
    ],
)
def test_a_person_has_no_name_of_what_somebody_owns_or_of_two_and_a_month_is_nobody(
    name: str, type: VoiceType, fit: bool
) -> None:
    assert can_be_named(Voice(0, name, type, ())) == fit


def test_what_reads_alone_is_the_first_reason(story: StoryOf) -> None:
    told = story("Tom Birch said that they were too late for it.", "Tom Birch said the old pier had lost its timber.")
    told.says("Tom Birch", "said", "that they were too late for it")
    told.says("Tom Birch", "said", "the old pier had lost its timber")
    reason, _ = other_words(told.reading(), told.reading().voices[0])
    assert reason == "The article cites Tom Birch for something else: “the old pier had lost its timber”."


def test_behind_a_pronoun_the_nearest_place_before_it_that_names_the_source_is_shown(story: StoryOf) -> None:
    told = story("Ana Ruiz came at noon.", "Ruiz watched the ferry.", "She said the old pier had lost its timber.")
    told.says("She", "said", "the old pier had lost its timber", by="Ana Ruiz").judges("Ruiz watched the ferry.", None)
    (claim,) = claims_of(told.reading())
    assert [one.quote for one in claim.evidence][1:] == ["Ruiz watched the ferry."]


def test_a_surname_that_two_people_have_names_nobody(story: StoryOf) -> None:
    told = story("Ana Ruiz came at noon.", "Ruiz watched the ferry.", "She said the old pier had lost its timber.")
    told.says("She", "said", "the old pier had lost its timber", by="Ana Ruiz").names("Leo Ruiz")
    (claim,) = claims_of(told.reading())
    assert claim.evidence[1].start < told.text.index("Ruiz watched")


@pytest.mark.parametrize(
    ("behind", "asked"), [("“was sold for timber.”", False), ("“but nobody wanted its timber.”", True)]
)
def test_a_quotation_with_words_of_saying_inside_is_no_claim_up_to_them(
    story: StoryOf, behind: str, asked: bool
) -> None:
    told = story(f"“The old pier sank off Easton,” Ana Ruiz said, {behind}")
    told.says("Ana Ruiz", "said", "“The old pier sank off Easton,”", manner="quote")
    first = told.attributions[0]
    told.attributions[0] = attrs.evolve(first, content=(*first.content, told.place(behind)))
    assert bool(claims_of(told.reading())) == asked


def test_the_evidence_holds_the_sentence_that_is_asked_about_and_no_more(story: StoryOf) -> None:
    quotation = "“It is late. The old pier has lost its timber. We must all go home by boat.”"
    made = story(f"{quotation} said Ana Ruiz.").says("Ana Ruiz", "said", quotation, manner="quote")
    (claim,) = claims_of(made.reading())
    assert claim.statement == "The old pier has lost its timber"
    assert claim.evidence[0].quote == f"{quotation[13:]} said Ana Ruiz"
    made = story(f"Ana Ruiz said: {quotation}").says("Ana Ruiz", "said", quotation, manner="quote")
    (claim,) = claims_of(made.reading())
    assert claim.evidence[0].quote == f"Ana Ruiz said: {quotation[:46]}"


@pytest.mark.parametrize(("said", "statement"), [("nobody", "nobody was too old for Easton"), ("town", None)])
def test_behind_that_a_single_thing_may_be_one_that_was_spoken_of(
    story: StoryOf, said: str, statement: str | None
) -> None:
    told = f"that {said} was too old for Easton"
    made = story(f"Ana Ruiz said {told}.").says("Ana Ruiz", "said", told).reading()
    assert [claim.statement for claim in claims_of(made)] == ([statement] if statement else [])


def test_what_something_is_called_is_not_shown_as_said_elsewhere(story: StoryOf) -> None:
    made = story("Ana Ruiz called the old pier a shame.").says("Ana Ruiz", "called", "the old pier a shame").reading()
    assert "shame" not in other_words(made, made.voices[0])[0]


@pytest.mark.parametrize(
    ("said", "claims"),
    [
        ("given the fame of Tom Birch, he was confident that the ferry would sail", 0),
        ("Tom Birch knew that he hoped for a new ferry in May", 0),
        ("given the fame of Tom Birch, she was confident that the ferry would sail", 0),
        ("Tom Birch had more boats than at any time he could remember", 0),
        ("Tom Birch spoke of a sale and made him doubt the new harbour", 0),
        ("Tom Birch saw the mayor with her crew and left her the ferry", 1),
        ("Tom Birch sold the ferry before he left the harbour", 1),
    ],
)
def test_he_in_a_report_may_be_its_speaker(story: StoryOf, said: str, claims: int) -> None:
    made = story(f"Mr. Falk said that {said}.", "Tom Birch came.").says("Mr. Falk", "said", said).names("Tom Birch")
    assert len(claims_of(made.reading())) == claims


@pytest.mark.parametrize(
    ("statement", "name", "tells"),
    [
        ("more protests will come", "protest organizers in Easton", True),
        ("the report names Birch", "Tom Birch", True),
        ("the report names nobody", "Tom Birch", False),
    ],
)
def test_a_statement_with_a_word_of_the_name_gives_the_speaker_away(statement: str, name: str, tells: bool) -> None:
    assert gives_away(statement, Voice(0, name, "unknown", ())) is tells
