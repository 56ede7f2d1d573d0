"""channel-of-statement by names: whose words came so."""

from collections.abc import Callable
from typing import Any

import pytest

from quizkit.askers.provenance import ask_channel_of_statement
from quizkit.askers.whose_channel import about_users
from quizkit.model import Question, Reading, Sentence, SingleChoice

StoryOf = Callable[..., Any]

ANA = "Ana Ruiz said in an interview that she would row."
TOM, LENA = "Tom Birch said the rope was too short.", "Lena Holt said the crane belonged in a museum."
REST = "It rained for an hour or two."
PEOPLE = ("Ana Ruiz", "Tom Birch", "Lena Holt")
CONTENTS = ("she would row", "the rope was too short", "the crane belonged in a museum")


def told_by(
    story: StoryOf, *paragraphs: str, cues: tuple[str, ...] = ("said",) * 3, headline: str = "", apart: bool = True
) -> Any:
    """The three say something, far apart or close together; every line is a sentence."""
    told = story(*(part for one in paragraphs for part in ((one, REST) if apart else (one,))), headline=headline)
    for name, cue, content in zip(PEOPLE, cues, CONTENTS, strict=True):
        if content in told.text:
            told.says(name, cue, content)
    told.sentences = [Sentence(one.start, one.end, None) for one in told.blocks()]
    return told


def asked_of(reading: Reading) -> list[Question]:
    """All but those that offer ways instead of channels."""
    return [one for one in ask_channel_of_statement(reading, 0) if not one.stem.startswith("The article cites words")]


def questions(told: Any, asked: frozenset[tuple[int, str]] = frozenset()) -> list[Question]:
    return [question for _, _, question in about_users(told.reading(), asked, 0)]


def options(question: Question) -> dict[str, bool]:
    assert isinstance(question.form, SingleChoice)
    return {one.text: one.right for one in question.form.options}


def stems(told: Any) -> list[str]:
    return [one.stem for one in questions(told)]


def test_the_question_asks_for_a_name_and_shows_where_the_channel_stands(story: StoryOf) -> None:
    (question,) = questions(told_by(story, ANA, TOM, LENA))
    assert question.stem == "Whose words, according to the article, came in an interview?"
    assert options(question) == {"Ana Ruiz": True, "Tom Birch": False, "Lena Holt": False}
    assert question.evidence[0].quote == "Ana Ruiz said in an interview that she would row"
    assert question.explanation.startswith("“Ana Ruiz said in an interview” tells how these words came.")


def test_feedback_tells_another_way_or_that_none_is_told(story: StoryOf) -> None:
    written = "Lena Holt said in a letter that the crane belonged in a museum."
    question = questions(told_by(story, ANA, TOM, written))[0]
    assert isinstance(question.form, SingleChoice)
    assert {one.text: one.feedback for one in question.form.options} == {
        "Ana Ruiz": "The article writes “Ana Ruiz said in an interview”.",
        "Tom Birch": "For words of Tom Birch the article tells no such thing: “Tom Birch said”.",
        "Lena Holt": "For words of Lena Holt the article tells another way: “Lena Holt said in a letter”.",
    }


@pytest.mark.parametrize(
    "more",
    [
        "Tom Birch gave an interview on Monday.",
        "Interviews with Tom Birch are rare.",
        "Tom Birch was on CNN all day.",
    ],
)
def test_whom_a_sentence_names_with_such_a_channel_is_no_wrong_answer(story: StoryOf, more: str) -> None:
    assert stems(told_by(story, ANA, TOM, LENA, "Tom Birch was out on the sea on Monday."))
    assert not stems(told_by(story, ANA, TOM, LENA, more))


def test_such_a_channel_near_what_somebody_says_may_be_theirs(story: StoryOf) -> None:
    assert not stems(told_by(story, ANA, TOM, LENA, apart=False))


def test_who_answers_may_have_been_interviewed(story: StoryOf) -> None:
    asked = "Asked about the pier, Tom Birch said the rope was too short."
    assert not stems(told_by(story, ANA, asked, LENA))
    tweeted = ANA.replace("said in an interview", "said in a tweet")
    assert stems(told_by(story, tweeted, asked, LENA))


def test_who_used_such_a_channel_too_is_no_wrong_answer(story: StoryOf) -> None:
    on_air = "Tom Birch said on the phone the rope was too short."
    assert not stems(told_by(story, ANA, on_air, LENA))


@pytest.mark.parametrize(("outlet", "asked"), [("Fox News", True), ("CNN", False)])
def test_another_outlet_is_another_interview(story: StoryOf, outlet: str, asked: bool) -> None:
    told = told_by(
        story,
        "Ana Ruiz told CNN that she would row.",
        f"Tom Birch told {outlet} that the rope was too short.",
        LENA,
        cues=("told", "told", "said"),
    )
    assert ("Whose words, according to the article, came in remarks to CNN?" in stems(told)) is asked


def test_an_outlet_beside_words_without_a_channel_may_have_got_them(story: StoryOf) -> None:
    told = [ANA.replace("said in an interview", "told CNN"), TOM, LENA]
    assert stems(told_by(story, *told, cues=("told", "said", "said")))
    assert not stems(told_by(story, *told, "Tom Birch keeps the boats of CNN.", cues=("told", "said", "said")))


def test_a_programme_is_named_by_its_outlet(story: StoryOf) -> None:
    told = told_by(story, ANA.replace("in an interview", "on CNN"), TOM, LENA)
    assert stems(told) == ["Whose words, according to the article, came on CNN?"]


def test_an_interview_is_named_with_its_outlet(story: StoryOf) -> None:
    told = told_by(story, ANA.replace("an interview", "an interview with Reuters"), TOM, LENA)
    assert stems(told) == ["Whose words, according to the article, came in an interview with Reuters?"]


@pytest.mark.parametrize("words", ["told a news conference", "said in a news conference"])
def test_words_come_at_a_news_conference(story: StoryOf, words: str) -> None:
    cues = (words.split()[0], "said", "said")
    told = told_by(story, ANA.replace("said in an interview", words), TOM, LENA, cues=cues)
    assert stems(told) == ["Whose words, according to the article, came at a news conference?"]


@pytest.mark.parametrize(("channel", "asked"), [("a letter", True), ("testimony", False), ("a speech", False)])
def test_where_a_part_in_life_tells_the_channel_nothing_is_asked(story: StoryOf, channel: str, asked: bool) -> None:
    assert bool(stems(told_by(story, ANA.replace("an interview", channel), TOM, LENA))) is asked


def test_who_is_known_for_posts_is_no_key_for_one(story: StoryOf) -> None:
    posted = "Elon Musk said in a tweet that boats were slow."
    told = told_by(story, posted, TOM, LENA).says("Elon Musk", "said", "boats were slow")
    assert not questions(told)
    posted = "Elon Musk said in a letter that boats were slow."
    assert questions(told_by(story, posted, TOM, LENA).says("Elon Musk", "said", "boats were slow"))


@pytest.mark.parametrize("who", ["Ana Ruiz", "Tom Birch"])
def test_who_speaks_for_others_is_neither_key_nor_wrong_answer(story: StoryOf, who: str) -> None:
    said = [one.replace(who, f"Harbour spokesman {who}") for one in (ANA, TOM, LENA)]
    assert not stems(told_by(story, *said))


def test_whom_the_article_is_about_would_be_guessed(story: StoryOf) -> None:
    rows = [f"Ruiz rows on day {day}." for day in range(3)]
    assert not stems(told_by(story, ANA, TOM, LENA, *rows, headline="Ruiz rows again"))
    birch = [f"Birch and Holt row on day {day}." for day in range(3)]
    assert stems(told_by(story, ANA, TOM, LENA, *rows, *birch, headline="Ruiz rows again"))


def test_only_people_who_are_cited_are_wrong_answers(story: StoryOf) -> None:
    row = "Mia Lunde, a sailor, keeps a boat in the harbour."
    assert not questions(told_by(story, ANA, TOM, row).names("Mia Lunde"))
    (question,) = questions(told_by(story, ANA, TOM, LENA, row).names("Mia Lunde"))
    assert "Mia Lunde" not in options(question)


def test_nothing_is_asked_that_another_question_tells(story: StoryOf) -> None:
    told = told_by(story, ANA, TOM, LENA)
    assert questions(told, frozenset({(0, "letter")}))
    assert not questions(told, frozenset({(0, "interview")}))


LETTER = "Tom Birch said in a letter that the rope was too short."
MORE = ("Cem Aydin said boats were slow.", "Mia Lunde said fish were rare.")


def with_more(story: StoryOf, *paragraphs: str) -> Any:
    told = told_by(story, *paragraphs, *MORE)
    return told.says("Cem Aydin", "said", "boats were slow").says("Mia Lunde", "said", "fish were rare")


def test_each_question_is_about_another_sort_of_channel(story: StoryOf) -> None:
    email = LENA.replace("said", "said in an email that")
    assert stems(with_more(story, LETTER, email)) == ["Whose words, according to the article, came in a letter?"]


def test_two_questions_are_asked_at_most(story: StoryOf) -> None:
    tweet = LENA.replace("said", "said in a tweet that")
    asked = [one.split("came ")[1] for one in stems(with_more(story, ANA, LETTER, tweet))]
    assert asked == ["in an interview?", "in a letter?"]


def test_the_outlet_of_several_may_be_the_articles_own(story: StoryOf) -> None:
    tom = TOM.replace("said", "said on CNN that")
    ana = ANA.replace("in an interview", "on CNN")
    assert stems(with_more(story, ana, TOM)) == ["Whose words, according to the article, came on CNN?"]
    assert not stems(with_more(story, ana, tom))


def test_a_namesake_is_no_wrong_answer(story: StoryOf) -> None:
    told = told_by(story, ANA, TOM, "Cem Ruiz said boats were slow.").says("Cem Ruiz", "said", "boats were slow")
    assert not questions(told)


def test_whom_the_key_may_speak_for_is_no_wrong_answer(story: StoryOf) -> None:
    tom, lena = (one.replace(" said", ", a baker, said") for one in (TOM, LENA))
    assert stems(told_by(story, ANA, tom, lena, "Ana Ruiz, a neighbour of Birch, rowed."))
    assert not stems(told_by(story, ANA, tom, lena, "Ana Ruiz, a lawyer for Birch, rowed."))


def test_fame_does_not_tell_the_key(story: StoryOf) -> None:
    bakers = [one.replace(" said", ", a baker, said") for one in (TOM, LENA)]
    assert stems(told_by(story, ANA.replace(" said", ", a sailor, said"), *bakers))
    assert not stems(told_by(story, ANA, *bakers))
    assert stems(told_by(story, f"Sen. {ANA}", TOM, LENA))
    assert not stems(told_by(story, f"Sen. {ANA}", TOM, bakers[1]))


def test_feedback_shows_only_what_is_surely_said(story: StoryOf) -> None:
    told = told_by(story, ANA, TOM, LENA, "Tom Birch said in a letter that fish were rare.")
    (question,) = questions(told.says("Tom Birch", "said", "fish were rare", sure=False))
    assert isinstance(question.form, SingleChoice)
    birch = next(one for one in question.form.options if one.text == "Tom Birch")
    assert "tells no such thing" in birch.feedback


def test_a_talk_on_the_phone_or_a_programme_may_be_with_any_outlet(story: StoryOf) -> None:
    phone = TOM.replace("said", "said on the phone")
    show = TOM.replace("said", "told “Meet the Press”")
    ana = ANA.replace("said in an interview", "told CNN")
    assert not stems(told_by(story, ana, phone, LENA, cues=("told", "said", "said")))
    assert not stems(told_by(story, ANA, show, LENA, cues=("said", "told", "said")))


def test_a_part_in_life_inside_the_mention_tells_who_speaks_for_others(story: StoryOf) -> None:
    told = told_by(story, TOM, LENA, "Harbour spokeswoman Lunde said in an interview that fish were rare.")
    told.says("Harbour spokeswoman Lunde", "said", "fish were rare", by="Mia Lunde")
    assert not questions(told)


def test_who_has_a_spokeswoman_is_none(story: StoryOf) -> None:
    assert stems(told_by(story, ANA.replace(" said", ", whose spokeswoman left, said"), TOM, LENA))


def without_statement(told: Any) -> list[str]:
    return [one.stem for one in asked_of(told.reading()) if one.stem.endswith("speak or write?")]


THE_TWO = (
    "Ana Ruiz said in an interview that she had told him.",
    "A harbour office said in a letter that they had seen it.",
)


def two_voices(story: StoryOf, first: str = THE_TWO[0], second: str = THE_TWO[1]) -> Any:
    told = story(first, second).says("Ana Ruiz", "said", "she had told him")
    return told.says("A harbour office", "said", "they had seen it", type="organisation")


def test_of_what_cannot_be_shown_the_source_alone_is_named(story: StoryOf) -> None:
    stem = "Where or how, according to the article, did Ana Ruiz speak or write?"
    (question,) = asked_of(two_voices(story).reading())
    assert question.stem == stem
    assert [text for text, right in options(question).items() if right] == ["In an interview"]


def test_then_one_wrong_answer_at_least_is_of_the_article(story: StoryOf) -> None:
    assert not without_statement(two_voices(story, second="A harbour office said that they had seen it."))


@pytest.mark.parametrize(
    "first",
    [
        "Ana Ruiz said in testimony that she had told him.",
        "Harbour spokeswoman Ana Ruiz said in an interview that she had told him.",
    ],
)
def test_nor_is_it_asked_where_the_channel_would_be_guessed(story: StoryOf, first: str) -> None:
    assert not without_statement(two_voices(story, first))


def of_persons(story: StoryOf, *names: str) -> Any:
    contents = [f"she had met them on day {day}" for day in range(len(names))]
    said = [f"{name} said in a tweet that {content}." for name, content in zip(names, contents, strict=True)]
    told = story(*said, THE_TWO[1]).says("A harbour office", "said", "they had seen it", type="organisation")
    for name, content in zip(names, contents, strict=True):
        told.says(name, "said", content)
    return told


def test_nor_of_posts_by_who_is_known_for_them(story: StoryOf) -> None:
    assert without_statement(of_persons(story, "Ana Ruiz"))
    assert not without_statement(of_persons(story, "Elon Musk"))


def test_so_it_is_asked_twice_at_most_and_once_of_each(story: StoryOf) -> None:
    assert len(without_statement(of_persons(story, "Ana Ruiz", "Tom Birch", "Lena Holt"))) == 2
    twice = story(THE_TWO[0], "Ana Ruiz said in an interview that they had left.", THE_TWO[1])
    twice.says("Ana Ruiz", "said", "she had told him").says("Ana Ruiz", "said", "they had left")
    twice.says("A harbour office", "said", "they had seen it", type="organisation")
    assert len(without_statement(twice)) == 1


def test_a_voice_is_asked_about_in_one_manner_only(story: StoryOf) -> None:
    shown = "Ana Ruiz said in an interview that the old pier had lost half of its timber."
    told = story(shown, THE_TWO[1]).says("Ana Ruiz", "said", "the old pier had lost half of its timber")
    told.says("A harbour office", "said", "they had seen it", type="organisation")
    assert len(asked_of(told.reading())) == 1


@pytest.mark.parametrize(
    ("content", "asked"),
    [
        ("he found it “a shame for the whole town”", True),
        ("he did not find it “a shame for the whole town”", False),
        ("he found it “a shame for all of them”", False),
        ("he read “A Shame for the Whole Town”", False),
        ("he found it “a great shame”", False),
        ("he found it “a shame for these whole towns”", False),
    ],
)
def test_words_in_marks_point_out_a_report_that_leans_on_others(story: StoryOf, content: str, asked: bool) -> None:
    told = story(f"Ana Ruiz said in an interview that {content}.").says("Ana Ruiz", "said", content)
    stem = "Where or how, according to the article, did Ana Ruiz use the words “a shame for the whole town”?"
    assert [one.stem for one in asked_of(told.reading())] == [stem] * asked


@pytest.mark.parametrize(("rest", "asked"), [("", True), (" and Courier newspaper", False)])
def test_an_outlet_is_named_in_full(story: StoryOf, rest: str, asked: bool) -> None:
    content = "the old pier had lost half of its timber"
    told = story(f"Ana Ruiz told the Post{rest} that {content}.").says("Ana Ruiz", "told", content)
    assert bool(asked_of(told.reading())) is asked
