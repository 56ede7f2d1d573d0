"""Who is cited: one voice for everything that a person or body is called, and no guess where two could be meant."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

from quizkit.finders.attributions import find_attributions
from quizkit.finders.bystanders import find_bystanders
from quizkit.finders.names import is_named
from quizkit.finders.passages import Passage
from quizkit.finders.people import find_people
from quizkit.finders.voices import find_voices
from quizkit.model import Attribution, Voice, VoiceType

Parse = Callable[..., tuple[Passage, ...]]
SHUT, FERRY = "that the bridge would stay closed until spring.", "that the ferry would run every day."


@attrs.frozen
class Heard:
    """The voices and attributions of a text."""

    text: str
    voices: tuple[Voice, ...]
    attributions: tuple[Attribution, ...]
    bystanders: tuple[Voice, ...]

    @property
    def names(self) -> list[str]:
        return [voice.name for voice in self.voices]

    @property
    def speakers(self) -> list[tuple[str | None, bool]]:
        return [(one.speaker, one.askable) for one in self.attributions]

    def mentions(self, voice: int) -> list[str]:
        return [span.cut(self.text) for span in self.voices[voice].mentions]


Hear = Callable[[str], Heard]


@pytest.fixture
def hear(parse: Parse) -> Hear:
    """Text to what was heard in it."""

    def heard(text: str) -> Heard:
        passages = parse(text)
        voices, attributions = find_voices(passages, find_attributions(passages), find_people(passages))
        return Heard(text, voices, attributions, find_bystanders(passages, voices, find_people(passages)))

    return heard


@pytest.mark.parametrize(
    "later",
    ["Maria Gomez", "Gomez", "Mrs. Gomez", "Ms. Gomez", "Senator Gomez", "Sen. Maria Gomez", "Maria K. Gomez"],
)
def test_full_name_surname_and_title_are_one_voice(hear: Hear, later: str) -> None:
    heard = hear(f"Maria Gomez said {SHUT}\n{later} said {FERRY}")
    assert heard.names == ["Maria Gomez"]
    assert heard.speakers == [("Maria Gomez", True)] * 2
    assert heard.mentions(0)[0] == "Maria Gomez"
    assert heard.mentions(0)[1].endswith("Gomez")


def test_the_surname_may_come_before_the_full_name(hear: Hear) -> None:
    assert hear(f"Gomez said {SHUT}\nMaria Gomez said {FERRY}").names == ["Maria Gomez"]


def test_a_surname_that_two_people_share_is_not_sure(hear: Hear) -> None:
    heard = hear(f"Maria Gomez met Peter Gomez in the town hall.\nGomez said {SHUT}")
    assert heard.speakers == [("Gomez", False)]


def test_two_full_names_with_one_surname_are_two_voices(hear: Hear) -> None:
    heard = hear(f"Maria Gomez said {SHUT}\nPeter Gomez said {FERRY}")
    assert heard.speakers == [("Maria Gomez", True), ("Peter Gomez", True)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Maria Gomez runs the school. She said {SHUT}", "Maria Gomez"),
        ("Maria Gomez runs the school. “We have no money for books,” she said.", "Maria Gomez"),
        (f"Maria Gomez runs the school.\nIt is old. She said {SHUT}", "Maria Gomez"),
        (f"Peter Brown runs the school. Nobody likes it. He said {SHUT}", "Peter Brown"),
        (f"Maria Gomez runs the school. Clara Stone runs the harbour. She said {SHUT}", "Clara Stone"),
        (f"Maria Gomez met Peter Brown. She said {SHUT}", "Maria Gomez"),
        (f"Maria Gomez met Peter Brown. He said {SHUT}", "Peter Brown"),
        (f"Maria Gomez and Peter Gomez run the school. He said {SHUT}", "Peter Gomez"),
        (f"Mr. Okoro Ubani met Ms. Adaeze Nwosu. She said {SHUT}", "Adaeze Nwosu"),
        (f"The school was opened by Maria Gomez. She said {SHUT}", "Maria Gomez"),
        (f"The mayor's spokesman, Peter Brown, was late. He said {SHUT}", "Peter Brown"),
        (f"Maria Gomez runs the school. The spokesman left. She said {SHUT}", "Maria Gomez"),
        (f"Clara Stone left. Maria Gomez's fate is unclear, but she said {SHUT}", "Maria Gomez"),
        (f"Clara Stone left.\nMaria Gomez's list was long. She said {SHUT}", "Maria Gomez"),
        ("Clara Stone left.\nThat did not please Maria Gomez. “We have no money for books,” she said.", "Maria Gomez"),
        (f"Clara Stone left.\nThe bell rang when Maria Gomez came. She said {SHUT}", "Maria Gomez"),
        ("Clara Stone left.\nMaria Gomez fought rivals like Eva Falk.\n“We have no books,” she said.", "Maria Gomez"),
        ("Sen. Maria Gomez is leaving the school, she said on Friday.", "Maria Gomez"),
    ],
)
def test_a_pronoun_with_one_candidate(hear: Hear, text: str, speaker: str) -> None:
    assert hear(text).speakers == [(speaker, True)]


@pytest.mark.parametrize(
    "text",
    [
        f"Maria Gomez and Clara Stone run the harbour. She said {SHUT}",
        f"Maria Gomez met Clara Stone. She said {SHUT}",
        f"Ubani Okoro met Adaeze Nwosu. She said {SHUT}",
        f"Maria Gomez runs the school. It is old. It is cold. Nobody likes it. She said {SHUT}",
        f"The Maria Gomez Foundation met. She said {SHUT}",
        f"Ubani Gomez met Adaeze Gomez. Gomez left. She said {SHUT}",
        f"Maria Gomez runs the school. A woman lives there. She said {SHUT}",
        f"Maria Gomez runs the school. The suspect left. She said {SHUT}",
        f"Maria Gomez runs the school. She and Clara Stone said {SHUT}",
        f"Maria Gomez runs the school. They said {SHUT}",
        "Maria Gomez got a long letter from Clara Stone.\n“We have no money for books,” she said.",
        f"Maria Gomez left. Clara Stone's lawyer came late. She said {SHUT}",
        "Eva Falk left.\nMaria Gomez is leaving the school, she said on Friday.",
        f"She said {SHUT}",
    ],
    ids=[
        "two",
        "object",
        "unknown gender",
        "too far",
        "part of a name",
        "one surname",
        "unnamed woman",
        "unnamed suspect",
        "joined",
        "they",
        "another behind from",
        "owns a person",
        "another before the only one",
        "nobody",
    ],
)
def test_a_pronoun_that_could_mean_another_is_not_sure(hear: Hear, text: str) -> None:
    assert [sure for _, sure in hear(text).speakers] == [False]


def test_a_pronoun_may_mean_somebody_without_a_name_who_has_spoken(hear: Hear) -> None:
    heard = hear(f"Peter Brown runs the school. The board's spokesman said {FERRY} He added {SHUT}")
    assert heard.speakers == [("the board's spokesman", True)] * 2


def test_who_only_asked_does_not_go_on_speaking(hear: Hear) -> None:
    heard = hear(f"Peter Brown runs the school. A reporter asked if the pier was shut. He said {SHUT}")
    assert heard.speakers[-1] == ("he", False)


def test_two_unknown_pronouns_are_two_voices(hear: Hear) -> None:
    heard = hear(f"She said {SHUT}\nShe said {FERRY}")
    assert [one.voice for one in heard.attributions] == [0, 1]


PAIR = "The River Club and the Farm League"


@pytest.mark.parametrize("later", ["The groups", "Both groups", "The two groups", "The organizations"])
def test_the_groups_are_the_pair_named_before(hear: Hear, later: str) -> None:
    heard = hear(f"{PAIR} said {SHUT}\n{later} said {FERRY}")
    assert len(heard.voices) == 1
    assert heard.mentions(0) == [PAIR, later]


@pytest.mark.parametrize("later", ["Other groups", "Critics", "Two groups of farmers"])
def test_other_groups_are_somebody_else(hear: Hear, later: str) -> None:
    assert len(hear(f"{PAIR} said {SHUT}\n{later} said {FERRY}").voices) == 2


def test_the_groups_without_a_pair_stand_for_themselves(hear: Hear) -> None:
    assert [name.lower() for name in hear(f"The groups said {FERRY}").names] == ["the groups"]


def test_two_bodies_together_are_one_voice_with_a_short_name_or_a_long_one(hear: Hear) -> None:
    text = (
        "Habitat International wrote a report. Habitat International and Oxfam said that the bay was closed. "
        "Habitat and Oxfam said that the mussels had died. Habitat and Seawatch said that the water was clean."
    )
    assert hear(text).names == ["Habitat and Oxfam", "Habitat and Seawatch"]


def test_one_description_is_one_voice(hear: Hear) -> None:
    assert hear(f"The mayor said {SHUT}\nThe mayor said {FERRY}").speakers == [("the mayor", True)] * 2


def test_a_resident_after_a_resident_may_be_another(hear: Hear) -> None:
    assert [sure for _, sure in hear(f"A resident said {SHUT}\nA resident said {FERRY}").speakers] == [True, False]


@pytest.mark.parametrize(
    ("source", "type"),
    [
        ("Maria Gomez", "person"),
        ("The mayor", "person"),
        ("The ministry", "organisation"),
        ("The BBC", "organisation"),
        ("Norway", "government"),
        ("The report", "document"),
        ("Critics", "group"),
        ("Maria Gomez and Peter Brown", "group"),
        ("Sens. Maria Gomez of Ohio and Peter Brown of Texas", "group"),
        ("Police", "group"),
        ("Republicans", "group"),
        ("The government", "government"),
        ("One of the farmers", "unknown"),
        ("The delay", "unknown"),
        (PAIR, "organisation"),
    ],
)
def test_types(hear: Hear, source: str, type: VoiceType) -> None:
    assert [voice.type for voice in hear(f"{source} said {SHUT}").voices] == [type]


def test_bystanders_are_named_in_full_and_not_cited(hear: Hear) -> None:
    heard = hear(f"Maria Gomez said {SHUT} Peter Brown watched from the shore. Clara Stone drove the bus.")
    assert [voice.name for voice in heard.bystanders] == ["Peter Brown", "Clara Stone"]
    assert [voice.id for voice in heard.bystanders] == [1, 2]
    assert [span.cut(heard.text) for span in heard.bystanders[0].mentions] == ["Peter Brown"]


@pytest.mark.parametrize(
    "text",
    [
        "The boat was built for Clara Stone.",
        "Everybody in town knows Clara Stone.",
        "The pier belongs to his partner, Clara Stone.",
        "The boat of Peter Brown and Clara Stone sank.",
    ],
)
def test_who_is_only_spoken_of_is_a_bystander(hear: Hear, text: str) -> None:
    assert "Clara Stone" in [voice.name for voice in hear(f"Maria Gomez said {SHUT} {text}").bystanders]


@pytest.mark.parametrize(
    "other", ["Gomez slept.", "Maria slept.", "The mayor slept.", "Norway slept.", "Peter Gomez slept."]
)
def test_no_bystander(hear: Hear, other: str) -> None:
    assert hear(f"Maria Gomez said {SHUT} {other}").bystanders == ()


def test_every_attribution_points_at_its_voice(hear: Hear) -> None:
    heard = hear(f"Maria Gomez said {SHUT}\nThe mayor said {FERRY}\nGomez added {FERRY}\nShe said {SHUT}")
    assert [voice.id for voice in heard.voices] == list(range(len(heard.voices)))
    for one in heard.attributions:
        assert one.voice is not None
        assert one.speaker == heard.voices[one.voice].name
        assert any(mention.holds(one.source) for mention in heard.voices[one.voice].mentions if one.source)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Maria Gomez said {SHUT} She said {FERRY}", "Maria Gomez"),
        (f"Maria Gomez said that Clara Stone would pay. She added {FERRY}", "Maria Gomez"),
        ("Maria Gomez said that Clara Stone would pay.\n“We have no money left for books,” she said.", "Maria Gomez"),
        ("Maria Gomez said that Clara Stone would pay.\n“Why have we no books at all?” she asked.", "Maria Gomez"),
        (f"“It is cold here in the winter,” said Maria Gomez. She also said {FERRY}", "Maria Gomez"),
    ],
)
def test_who_has_spoken_goes_on_speaking(hear: Hear, text: str, speaker: str) -> None:
    assert hear(text).speakers[-1] == (speaker, True)


def test_who_has_spoken_may_find_another(hear: Hear) -> None:
    """What somebody found or felt may be told of a person in the sentence before."""
    heard = hear("Peter Brown said that Paul Stone climbed the tower. He found that the door was shut.")
    assert [name for name, _ in heard.speakers if name == "he"] == ["he"]


def test_a_subject_of_what_he_says_may_be_himself(hear: Hear) -> None:
    heard = hear("Peter Brown runs the school.\nPaul Stone will pay for the bridge, he said.")
    assert heard.names == ["he"]


@pytest.mark.parametrize(
    "opening", ["Asked about her vote in case that Clara Stone runs", "Asked what Clara Stone wants"]
)
def test_whom_a_question_is_about_is_not_who_answers(hear: Hear, opening: str) -> None:
    heard = hear(f"Maria Gomez runs the school.\n{opening}, she said: “Nobody has made up a mind about it yet.”")
    assert heard.speakers[-1] != ("Clara Stone", True)


def test_the_subject_of_a_clause_before_a_pronoun_is_meant_by_it(hear: Hear) -> None:
    heard = hear("When Clara Stone won the vote, she said: “Nobody has made up a mind about it yet.”")
    assert heard.speakers == [("Clara Stone", True)]


def test_names_of_the_headline_do_not_mislead(parse: Parse) -> None:
    passages = parse(f"Maria Gomez Leaves Town\nShe said {SHUT}", headline=True)
    assert [one.sure for one in find_voices(passages, find_attributions(passages), find_people(passages))[1]] == [False]


def test_they_are_the_group_that_has_spoken(hear: Hear) -> None:
    heard = hear(f"Critics said {SHUT} They said {FERRY}")
    assert heard.names == ["critics"]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Senator Maria Gomez", "The senator"),
        ("Peter Brown, a lawyer,", "The attorney"),
        ("Former mayor Peter Brown", "The former mayor"),
        ("Harbour spokesman Peter Brown", "The harbour spokesman"),
        ("The Justice Ministry", "The ministry"),
        ("A police officer", "The officer"),
        ("The Federal Harbor Agency (FHA)", "The FHA"),
        ("Oslo police", "Police"),
    ],
)
def test_a_description_of_somebody_named_is_no_second_voice(hear: Hear, first: str, later: str) -> None:
    assert len(hear(f"{first} said {SHUT}\n{later} said {FERRY}").voices) == 1


def test_who_has_a_title_long_before_the_whole_name_is_one_of_its_bearers(hear: Hear) -> None:
    before = "President Brown met the captains.\nIn May President Falk had sold the pier."
    heard = hear(f"{before}\nThe president said {SHUT}\nPeter Brown was glad of it.")
    assert heard.speakers == [("the president", False)]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Senator Maria Gomez met Senator Peter Brown. Gomez", "The senator"),
        ("Senator Maria Gomez met a senator from Ohio. Gomez", "The senator"),
        ("Former mayor Peter Brown", "The mayor"),
        ("Lawyer Peter Brown", "Clara Stone wept. The lawyer"),
        ("A police officer waved at another officer. A nurse", "The officer"),
        ("The Justice Ministry wrote to the Harbour Ministry. Peter Brown", "The ministry"),
    ],
)
def test_a_description_of_two_is_a_voice_that_is_not_sure(hear: Hear, first: str, later: str) -> None:
    heard = hear(f"{first} said {SHUT}\n{later} said {FERRY}")
    assert len(heard.voices) == 2
    assert heard.speakers[-1][1] is False


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Harbour lawyer Marc Stone", "Marc Stone"),
        ("Chief Judge Maria Gomez of the District Court", "Maria Gomez"),
        ("Governor Maria Gomez (R)", "Maria Gomez"),
        ("Maria Gomez-Stone", "Maria Gomez-Stone"),
        ("Sheriff Stone", "Stone"),
        ("Pope Leo", "Pope Leo"),
        ("President Adaeze Nwosu met us. President Nwosu", "Adaeze Nwosu"),
        ("Dozens of residents who live there", "dozens of residents"),
        ("A law enforcement official", "a law enforcement official"),
    ],
)
def test_names_are_plain_and_clean(hear: Hear, source: str, name: str) -> None:
    assert hear(f"{source} said {SHUT}").names == [name]


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("Maria Gomez", True),
        ("Ursula von der Aue", True),
        ("Gomez", True),
        ("the mayor", False),
        ("Gomez’s man", False),
        ("Gomez's Lawyer", False),
        ("a Gomez spokesman", False),
    ],
)
def test_a_named_person_is_told_from_a_described_one(name: str, named: bool) -> None:
    assert is_named(Voice(0, name, "person", ())) is named


def test_a_body_is_no_named_person() -> None:
    assert not is_named(Voice(0, "Harbour Board", "organisation", ()))


@pytest.mark.parametrize(
    "text",
    [
        "The late Peter Brown built the pier.",
        "Peter Brown died on Monday.",
        "Brown’s death was sad. Peter Brown taught here.",
        "Associated Press writers Peter Brown and Clara Stone contributed to this report.",
        "The Peter Brown Act was passed.",
        "The town voted for the Peter Brown.",
        "The captain was tried for killing young Peter Brown.",
        "The town mourns victims such as Peter Brown.",
        "Two sailors, Peter Brown and Clara Stone, were killed.",
        "The storm led to the deaths of two sailors: Clara Stone and Peter Brown.",
        "The town recalls the killings of Clara Stone and Peter Brown at sea.",
        "Video produced by Peter Brown.",
        "The story ran with a picture of PeterBrown Stone.",
    ],
)
def test_the_dead_and_the_reporters_are_no_bystanders(hear: Hear, text: str) -> None:
    assert hear(f"Maria Gomez said {SHUT} {text}").bystanders == ()


@pytest.mark.xfail(strict=True, reason="only names that the model tags as people share a surname")
def test_a_shared_surname_that_the_model_does_not_know(hear: Hear) -> None:
    assert [sure for _, sure in hear(f"Ana Ruiz met Bo Ruiz in the town hall.\nRuiz said {SHUT}").speakers] == [False]


@pytest.mark.parametrize("title", ["Retired Lt. Gen.", "Maj. Gen.", "Sgt.", "Lt. Gov.", "Former U.S. Sen."])
def test_titles_are_left_out_of_the_name_however_the_tokenizer_parts_them(hear: Hear, title: str) -> None:
    heard = hear(f"{title} Martin Okoye said {SHUT} Vice Adm. Lena Holt said {FERRY}")
    assert heard.names == ["Martin Okoye", "Lena Holt"]
