"""Plugins come in by their entry points, one by one; nothing is installed here but files on the path."""

import subprocess
import sys

import attrs
import pytest

from quizkit.errors import ExportError, OptionError, PluginError, UnknownExporterError
from quizkit.exporting import export, plan_export
from quizkit.model import (
    Article,
    Bank,
    Evidence,
    MadeWith,
    Matching,
    Option,
    Pair,
    Question,
    Review,
    SingleChoice,
    Span,
)
from tests.strangers import HOOK, Install


@pytest.fixture
def bank() -> Bank:
    article = Article.from_text("Two dogs bit a man, police said. A cat saw it.", "Dogs")
    evidence = (Evidence.of(article, Span(0, 32)),)
    choice = SingleChoice((Option("The police", True), Option("A cat", False), Option("A man", False)))
    pairs = Matching((Pair("Two dogs bit", "claim"), Pair("A cat saw", "fact")), ("opinion",))

    def ask(number: int, form: SingleChoice | Matching, review: Review) -> Question:
        return Question(
            id=f"{article.id}-{number}",
            article=article.id,
            family="attribution",
            kind="source-of-claim",
            certainty="sure",
            stem=f"Stem {number}?",
            form=form,
            evidence=evidence,
            explanation="The text says so.",
            process="retrieve",
            review=review,
        )

    questions = (
        ask(0, choice, Review()),
        ask(1, choice, Review("approved")),
        ask(2, choice, Review("rejected")),
        ask(3, pairs, Review()),
    )
    return Bank("Dogs", (article,), MadeWith("0.1.0", "none", 0), questions)


def test_an_unknown_exporter_is_answered_with_those_there_are(install: Install, bank: Bank) -> None:
    install("stems", 'return [make("stems")]')
    install("bad", source="import no_such_module_anywhere")
    with pytest.raises(UnknownExporterError) as caught:
        export(bank, "stem")
    assert "no exporter 'stem'; installed: stems; did you mean 'stems'?" in str(caught.value)
    assert "plugin 'bad' of quizkit-bad 1.2 is broken" in str(caught.value)


def test_rejected_questions_stay_at_home(install: Install, bank: Bank) -> None:
    install("stems", 'return [make("stems")]')
    data = export(bank, "stems").files[0].data.decode()
    assert data.splitlines()[1:] == ["Stem 0?", "Stem 1?", "Stem 3?"]
    data = export(bank, "stems", statuses=("rejected",)).files[0].data.decode()
    assert data.splitlines()[1:] == ["Stem 2?"]


def test_a_form_that_is_not_carried_is_left_out_and_told(install: Install, bank: Bank) -> None:
    install("stems", 'return [make("stems", forms=frozenset({Matching}))]')
    made = export(bank, "stems")
    assert made.files[0].data.decode().splitlines()[1:] == ["Stem 3?"]
    assert [str(loss) for loss in made.losses] == [
        f"{bank.articles[0].id}-0.form: 'stems' carries no single-choice: the question is left out",
        f"{bank.articles[0].id}-1.form: 'stems' carries no single-choice: the question is left out",
        "bank.title: no titles",
    ]


def test_a_matching_that_is_not_carried_becomes_single_choices_and_that_is_told(install: Install, bank: Bank) -> None:
    install("stems", 'return [make("stems", forms=frozenset({SingleChoice}))]')
    made = export(bank, "stems")
    stems = ["Stem 0?", "Stem 1?", "Stem 3? Two dogs bit", "Stem 3? A cat saw"]
    assert made.files[0].data.decode().splitlines()[1:] == stems
    assert [str(loss) for loss in made.losses] == [
        f"{bank.articles[0].id}-3.form: 'stems' carries no matching: asked as 2 single choices, one a pair",
        "bank.title: no titles",
    ]


def test_a_matching_with_too_few_answers_is_left_out_and_that_is_told(install: Install, bank: Bank) -> None:
    install("stems", 'return [make("stems", forms=frozenset({SingleChoice}))]')
    two = Matching((Pair("Two dogs bit", "claim"), Pair("A cat saw", "fact")))
    sent = attrs.evolve(bank, questions=(bank.questions[0], attrs.evolve(bank.questions[3], form=two)))
    assert [str(loss) for loss in export(sent, "stems").losses] == [
        f"{bank.articles[0].id}-3.form: 'stems' carries no matching, and a single choice wants 3 answers: "
        "the question is left out",
        "bank.title: no titles",
    ]


def test_nothing_left_to_export_is_an_error(install: Install, bank: Bank) -> None:
    install("stems", 'return [make("stems", forms=frozenset({MultipleChoice}))]')
    with pytest.raises(ExportError, match="of 4 questions none is draft or approved and of a form"):
        export(bank, "stems")


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({}, "upper=False, level=1, penalty=0.0, place='', mode='plain', limit=None"),
        ({"upper": "Yes"}, "upper=True,"),
        ({"upper": "off"}, "upper=False,"),
        ({"upper": "1"}, "upper=True,"),
        ({"upper": True}, "upper=True,"),
        ({"level": "7"}, "level=7,"),
        ({"penalty": "0.5"}, "penalty=0.5,"),
        ({"penalty": 1}, "penalty=1.0,"),
        ({"place": "yes"}, "place='yes',"),
        ({"mode": "rich"}, "mode='rich',"),
        ({"limit": "3"}, "limit=3)"),
        ({"limit": None}, "limit=None)"),
    ],
)
def test_options_may_be_values_or_the_strings_for_them(
    install: Install, bank: Bank, values: dict[str, object], shown: str
) -> None:
    install("stems", 'return [make("stems")]')
    assert shown in export(bank, "stems", **values).files[0].data.decode().splitlines()[0]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"uper": True}, r"no option 'uper'; its options: upper \(yes or no\), level"),
        ({"upper": "maybe"}, "option 'upper' of exporter 'stems': 'maybe' is neither yes nor no"),
        ({"upper": 1}, "1 is neither yes nor no"),
        ({"level": "1.5"}, "'1.5' is no whole number"),
        ({"level": True}, "True is no whole number"),
        ({"level": "0"}, "options of exporter 'stems': 'level' must be >= 1"),
        ({"penalty": "much"}, "'much' is no number"),
        ({"penalty": "nan"}, "'nan' is no number that can be written down"),
        ({"place": 3}, "3 is no text"),
        ({"place": "\udcff"}, "lone surrogate"),
        ({"mode": "loud"}, "'loud' is none of plain, rich"),
        ({"limit": "x"}, "'x' is no whole number"),
    ],
)
def test_wrong_options_are_told_with_what_they_may_be(install: Install, values: dict[str, object], words: str) -> None:
    install("stems", 'return [make("stems")]')
    with pytest.raises(OptionError, match=words) as caught:
        plan_export("stems", **values)
    assert "\n" not in str(caught.value)


def test_a_status_that_does_not_exist_is_refused(install: Install) -> None:
    install("stems", 'return [make("stems")]')
    with pytest.raises(OptionError, match="no status 'd'; there are: draft, approved, rejected"):
        plan_export("stems", statuses="draft")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("render", "words"),
    [
        ("lambda bank, options: 1 / 0", "failed: ZeroDivisionError: division by zero"),
        ("lambda bank, options: 'text'", "returned str, not an Export"),
        ("lambda bank, options: quit()", "failed: SystemExit"),
        ("lambda bank, options: quizkit.Article.from_text(' ')", "failed: Article: text: is blank"),
        ("lambda bank, options: __import__('sys').stdout.close() or 1 / 0", "failed: ZeroDivisionError"),
        ("lambda bank, options: Export((File(3, b''),))", "no plain file name"),
        ("lambda bank, options: Export((File('a', b''),), 3)", "losses that are int, not a tuple of Loss"),
        ("lambda bank, options: Export((File('a', b''),), ('title',))", "'title', which is no Loss"),
        ("lambda bank, options: Export((File('a', b''),), (Loss(None, 'title', None, ' '),))", "no Loss with a reason"),
        ("lambda bank, options: Export(('x',))", "'x', which is no File"),
        ("lambda bank, options: Export((File('a', 'text'),))", "no File with bytes"),
        ("lambda bank, options: Export((File('../a', b''),))", "no plain file name"),
        ("lambda bank, options: Export((File('c:a', b''),))", "no plain file name"),
        ("lambda bank, options: Export((File('a', b''), File('a', b'')))", "two files called 'a'"),
    ],
)
def test_an_exporter_that_fails_is_named(install: Install, bank: Bank, render: str, words: str) -> None:
    install("stems", f'return [make("stems", render={render})]')
    with pytest.raises(PluginError, match=r"^exporter 'stems' of quizkit-stems 1\.2 ") as caught:
        export(bank, "stems")
    assert words in str(caught.value)


def test_what_an_exporter_says_in_our_own_words_passes(install: Install, bank: Bank) -> None:
    source = "def refuse(bank, options): raise quizkit.ExportError('too many questions')\n"
    install("stems", source=source + HOOK + "    return [make('stems', render=refuse)]")
    with pytest.raises(ExportError, match=r"^too many questions$"):
        export(bank, "stems")


def test_what_an_exporter_prints_goes_to_standard_error(
    install: Install, bank: Bank, capsys: pytest.CaptureFixture[str]
) -> None:
    source = "def loud(bank, options):\n    print('rendering')\n    return render(bank, options)\n"
    install("stems", source=source + HOOK + "    return [make('stems', render=loud)]")
    export(bank, "stems")
    assert capsys.readouterr() == ("", "rendering\n")


def test_options_that_fail_in_their_own_way_are_told(install: Install) -> None:
    source = "@attrs.frozen\nclass Moody:\n    x: int = attrs.field(factory=iter([1]).__next__)\n"
    install("stems", source=source + HOOK + "    return [make('stems', options=Moody)]")
    with pytest.raises(OptionError, match=r"options of exporter 'stems': StopIteration"):
        plan_export("stems")


def test_exporters_get_the_bank_with_everything_else_in_it(install: Install, bank: Bank) -> None:
    source = "def render(bank, options): return Export((File('a', repr(bank).encode()),))\n"
    install("stems", source=source + HOOK + "    return [make('stems')]")
    sent = attrs.evolve(bank, questions=(bank.questions[0],))
    assert export(sent, "stems").files[0].data == repr(sent).encode()


def test_only_the_plugin_asked_for_is_loaded(install: Install) -> None:
    install("stems", 'return [make("stems")]')
    install("slow", source="raise SystemExit('loaded for nothing')")
    install("other", 'raise AssertionError("loaded for nothing")')
    assert plan_export("stems").exporter.name == "stems"
    with pytest.raises(UnknownExporterError, match="loaded for nothing"):
        plan_export("nowhere")


def test_an_exporter_is_found_in_a_plugin_of_another_name(install: Install) -> None:
    install("stems", 'return [make("leaves")]')
    assert plan_export("leaves").found.distribution == "quizkit-stems"


def test_a_broken_plugin_that_is_asked_for_is_named_with_its_error(install: Install) -> None:
    install("stems", 'return [make("stems")]')
    install("bad", source="import no_such_module_anywhere", version="0.9")
    assert plan_export("stems").exporter.name == "stems"
    with pytest.raises(
        PluginError, match=r"^plugin 'bad' of quizkit-bad 0\.9 is broken: ModuleNotFoundError: No module"
    ):
        plan_export("bad")


def test_an_exporter_takes_the_place_of_a_broken_plugin_of_its_name(install: Install) -> None:
    install("leaves", source="raise ValueError")
    install("stems", 'return [make("leaves")]')
    assert plan_export("leaves").found.distribution == "quizkit-stems"


def test_two_plugins_and_exporters_of_one_name_are_an_error_at_export_too(install: Install) -> None:
    install("stems", 'return [make("stems")]', version="1.0")
    install("stems", 'return [make("stems")]', version="2.0")
    with pytest.raises(PluginError, match=r"there is an exporter 'stems' in quizkit-stems 2\.0 too"):
        plan_export("stems")


def test_importing_finds_no_plugin() -> None:
    code = (
        "import importlib.metadata as m\n"
        "def refuse(*a, **k): raise AssertionError('looked for plugins')\n"
        "m.entry_points = m.distributions = refuse\n"
        "import quizkit.exporting"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def modules_after(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


UNUSED = ("quizkit.finders", "quizkit.askers", "quizkit.pipeline", "quizkit.checks", "quizkit.model.reading")


@pytest.mark.parametrize("code", ["import quizkit", "from quizkit.cli import main", "import quizkit.cli.export"])
def test_an_export_imports_no_finder_and_no_asker(code: str) -> None:
    loaded = modules_after(code)
    assert "quizkit.exporting" in loaded
    assert not {name for name in loaded if name.startswith(UNUSED)}
    assert not loaded & {"lxml", "jinja2", "pytest", "quizkit.testing", "rich", "spacy"}


def test_what_is_imported_late_is_there_when_asked_for() -> None:
    code = "import quizkit; print(all(hasattr(quizkit, name) for name in quizkit.__all__), hasattr(quizkit, 'nothing'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True False\n"
