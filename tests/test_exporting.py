"""Plugins come in by their entry points, one by one; nothing is installed here but files on the path."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import attrs
import pytest

from quizkit.errors import ExportError, OptionError, PluginError, UnknownExporterError
from quizkit.exporting import export, exporters, installed, plan_export
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

HEAD = """
from typing import Literal
import attrs, quizkit
from quizkit import Export, Exporter, File, Loss, Matching, SingleChoice, MultipleChoice

@attrs.frozen
class Options:
    upper: bool = False
    level: int = attrs.field(default=1, validator=attrs.validators.ge(1))
    penalty: float = 0.0
    place: str = ""
    mode: Literal["plain", "rich"] = "plain"
    limit: int | None = None

def render(bank, options):
    lines = [repr(options), *(question.stem for question in bank.questions)]
    return Export((File("stems.txt", "\\n".join(lines).encode()),), (Loss(None, "title", None, "no titles"),))

def make(name, **changes):
    return Exporter(**{"name": name, "media_type": "text/plain", "suffix": ".txt", "render": render,
                       "options": Options, **changes})
"""
HOOK = """
@quizkit.hookimpl
def quizkit_exporters():
"""

Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put a plugin on the path: `install("stems", body)` or `install("stems", source=...)`."""
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr("quizkit.exporting.entry_points", _only_below(tmp_path))

    def put(name: str, body: str = "", *, source: str | None = None, version: str = "1.2") -> None:
        module = f"plugin_{name}_{tmp_path.name}".replace("-", "_")
        code = HEAD + HOOK + f"    {body}\n" if source is None else HEAD + source
        (tmp_path / f"{module}.py").write_text(code)
        info = tmp_path / f"quizkit_{name}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: quizkit-{name}\nVersion: {version}\n")
        (info / "entry_points.txt").write_text(f"[quizkit]\n{name} = {module}\n")

    return put


def _only_below(folder: Path) -> Callable[..., object]:
    from importlib.metadata import Distribution, EntryPoints

    def entry_points(group: str) -> EntryPoints:
        found = [entry for one in Distribution.discover(path=[str(folder)]) for entry in one.entry_points]
        return EntryPoints(found).select(group=group)

    return entry_points


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


def test_an_installed_exporter_is_found_with_its_distribution(install: Install) -> None:
    install("stems", 'return [make("stems"), make("other")]')
    found = installed()
    assert found.broken == ()
    assert list(found.exporters) == ["other", "stems"] == list(exporters())
    assert (found.exporters["stems"].distribution, found.exporters["stems"].version) == ("quizkit-stems", "1.2")
    assert list(map(str, found.exporters["stems"].options)) == [
        "upper (yes or no)",
        "level (whole number)",
        "penalty (number)",
        "place (text)",
        "mode (plain|rich)",
        "limit (whole number)",
    ]


BROKEN = MappingProxyType(
    {
        "cannot be imported": ("import no_such_module_anywhere", "ModuleNotFoundError: No module named"),
        "leaves at import": ("raise SystemExit(3)", "SystemExit: 3"),
        "hook raises": (HOOK + "    raise RuntimeError('out of\\nluck')", "RuntimeError: out of"),
        "hook misspelt": (
            "@quizkit.hookimpl\ndef quizkit_exportres(): return []",
            "unknown hook 'quizkit_exportres'.*the hook is called quizkit_exporters",
        ),
        "no hook": ("x = 1", "implements no hook"),
        "hook with arguments": ("@quizkit.hookimpl\ndef quizkit_exporters(bank): return []", "PluginValidationError"),
        "no list": (HOOK + "    return make('a')", "returned Exporter, not a list"),
        "no exporter": (HOOK + "    return ['a']", "list with str, not Exporter"),
        "newer": (HOOK + "    return [make('a', api=2)]", "written for plugin API 2, this quizkit has 1"),
        "odd name": (HOOK + "    return [make('A b')]", "has a name"),
        "no options class": (HOOK + "    return [make('a', options=dict)]", "options that are no attrs class"),
        "no forms": (HOOK + "    return [make('a', forms=frozenset())]", "has forms"),
        "foreign forms": (HOOK + "    return [make('a', forms=frozenset({str}))]", "has forms"),
        "render is no function": (HOOK + "    return [make('a', render=1)]", "cannot be called"),
        "option without default": (
            "@attrs.frozen\nclass Needy:\n    x: int\n" + HOOK + "    return [make('a', options=Needy)]",
            "from defaults alone",
        ),
        "option of a strange type": (
            "@attrs.frozen\nclass Odd:\n    x: list[str] = []\n" + HOOK + "    return [make('a', options=Odd)]",
            "option 'x' is neither bool",
        ),
        "option of our name": (
            "@attrs.frozen\nclass Odd:\n    statuses: str = ''\n" + HOOK + "    return [make('a', options=Odd)]",
            "quizkit's own",
        ),
    }
)


@pytest.mark.parametrize(("source", "words"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_plugin_is_named_and_the_others_go_on(install: Install, source: str, words: str) -> None:
    install("bad", source=source, version="0.9")
    install("stems", 'return [make("stems")]')
    found = installed()
    assert list(found.exporters) == ["stems"]
    [broken] = found.broken
    assert (broken.name, broken.distribution, broken.version) == ("bad", "quizkit-bad", "0.9")
    assert re.search(words, broken.error)
    assert "\n" not in str(broken)


def test_two_exporters_of_one_name_are_an_error_that_names_both(install: Install) -> None:
    install("one", 'return [make("stems")]')
    install("two", 'return [make("stems")]')
    with pytest.raises(PluginError, match=r"called 'stems', one of quizkit-one and one of quizkit-two"):
        installed()


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


def test_two_plugins_and_exporters_of_one_name_are_an_error_at_export_too(install: Install) -> None:
    install("stems", 'return [make("stems")]', version="1.0")
    install("stems", 'return [make("stems")]', version="2.0")
    with pytest.raises(PluginError, match="two exporters are called 'stems'"):
        plan_export("stems")


def test_an_option_tells_its_help(install: Install) -> None:
    source = "@attrs.frozen\nclass Told:\n    x: bool = attrs.field(default=True, metadata={'help': 'what it does'})\n"
    source += "    y: int = attrs.field(default=0, metadata={'help': 3})\n"
    install("stems", source=source + HOOK + "    return [make('stems', options=Told)]")
    assert [option.help for option in installed().exporters["stems"].options] == ["what it does", ""]


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
    assert not loaded & {"lxml", "jinja2", "rich", "spacy"}


def test_what_is_imported_late_is_there_when_asked_for() -> None:
    code = "import quizkit; print(all(hasattr(quizkit, name) for name in quizkit.__all__), hasattr(quizkit, 'nothing'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True False\n"
