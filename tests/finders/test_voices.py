"""Who is cited: one voice for everything that a person or body is called, and no guess where two could be meant."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

from quizkit.finders.attributions import find_attributions
from quizkit.finders.passages import Passage
from quizkit.finders.voices import find_bystanders, find_voices
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
        return [(one.speaker, one.sure) for one in self.attributions]

    def mentions(self, voice: int) -> list[str]:
        return [span.cut(self.text) for span in self.voices[voice].mentions]


Hear = Callable[[str], Heard]


@pytest.fixture
def hear(parse: Parse) -> Hear:
    """Text to what was heard in it."""

    def heard(text: str) -> Heard:
        passages = parse(text)
        voices, attributions = find_voices(passages, find_attributions(passages))
        return Heard(text, voices, attributions, find_bystanders(passages, voices))

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
    ],
)
def test_a_pronoun_with_one_candidate(hear: Hear, text: str, speaker: str) -> None:
    assert hear(text).speakers == [(speaker, True)]


@pytest.mark.parametrize(
    "text",
    [
        f"Maria Gomez runs the school. Clara Stone runs the harbour. She said {SHUT}",
        f"Maria Gomez met Clara Stone. She said {SHUT}",
        f"Ana Ruiz runs the harbour. Nina Falk runs the school. She said {SHUT}",
        f"Maria Gomez runs the school. It is old. It is cold. Nobody likes it. She said {SHUT}",
        f"The Maria Gomez Foundation met. She said {SHUT}",
        f"Maria Gomez and Peter Gomez run the school. He said {SHUT}",
        f"Maria Gomez runs the school. They said {SHUT}",
        f"She said {SHUT}",
    ],
    ids=["two", "object", "untagged", "too far", "part of a name", "one surname", "they", "nobody"],
)
def test_a_pronoun_that_could_mean_another_is_not_sure(hear: Hear, text: str) -> None:
    assert [sure for _, sure in hear(text).speakers] == [False]


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


@pytest.mark.xfail(strict=True, reason="a title without a name is not tied to the person who bears it")
def test_the_senator_is_the_senator_named_before(hear: Hear) -> None:
    assert len(hear(f"Senator Maria Gomez said {SHUT}\nThe senator said {FERRY}").voices) == 1


@pytest.mark.xfail(strict=True, reason="only names that the model tags as people share a surname")
def test_a_shared_surname_that_the_model_does_not_know(hear: Hear) -> None:
    assert [sure for _, sure in hear(f"Ana Ruiz met Bo Ruiz in the town hall.\nRuiz said {SHUT}").speakers] == [False]
