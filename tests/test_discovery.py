"""Plugins come in by their entry points, one by one; nothing is installed here but files on the path."""

from __future__ import annotations

import re
from pathlib import Path
from types import MappingProxyType

import pytest

from quizkit.discovery import installed
from quizkit.exporting import exporters
from tests.strangers import HOOK, Install


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
            "unknown hook 'quizkit_exportres'.*the one hook is quizkit_exporters",
        ),
        "no hook": ("x = 1", "implements no hook"),
        "two hooks": (
            HOOK
            + "    return [make('a')]\n@quizkit.hookimpl(specname='quizkit_exporters')\ndef more():\n    return []",
            "implements the hook quizkit_exporters more than once",
        ),
        "hook with arguments": (
            "@quizkit.hookimpl\ndef quizkit_exporters(bank): return []",
            "the one hook is quizkit_exporters\\(\\), without arguments",
        ),
        "stops a test": ("import pytest\npytest.skip('today', allow_module_level=True)", "Skipped: today"),
        "an error that cannot be shown": (
            "class Odd(BaseException):\n    def __str__(self): return 1 / 0\nraise Odd",
            "^Odd$",
        ),
        "no list": (HOOK + "    return make('a')", "returned Exporter, not a list"),
        "no exporter": (HOOK + "    return ['a']", "list with str, not Exporter"),
        "older": (HOOK + "    return [make('a', api=0)]", "written for plugin API 0, the oldest .* is 1"),
        "api is no number": (HOOK + "    return [make('a', api='1')]", "has the api '1', which is no whole number"),
        "suffix without a dot": (
            HOOK + "    return [make('a', suffix='txt')]",
            "has the suffix 'txt', which is not a dot",
        ),
        "suffix with a path": (HOOK + "    return [make('a', suffix='./x')]", "has the suffix './x'"),
        "suffix is no text": (HOOK + "    return [make('a', suffix=3)]", "has the suffix 3"),
        "media type is no text": (HOOK + "    return [make('a', media_type=None)]", "has the media type None"),
        "a default of another type": (
            "@attrs.frozen\nclass Odd:\n    x: bool = 'no way'\n" + HOOK + "    return [make('a', options=Odd)]",
            "option 'x' has a default that it cannot have: 'no way' is neither yes nor no",
        ),
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


def test_a_name_that_two_plugins_claim_alike_is_nobodys_and_both_are_named(install: Install) -> None:
    install("one", 'return [make("stems"), make("own")]')
    install("two", 'return [make("stems")]', version="2.0")
    found = installed()
    assert list(found.exporters) == ["own"]
    assert [str(broken) for broken in found.broken] == [
        "exporter 'stems' of quizkit-one 1.2 is broken: there is an exporter 'stems' in quizkit-two 2.0 too: "
        "uninstall one of them",
        "exporter 'stems' of quizkit-two 2.0 is broken: there is an exporter 'stems' in quizkit-one 1.2 too: "
        "uninstall one of them",
    ]
    assert found.why_not("stems") == found.broken


def test_a_name_belongs_to_the_plugin_that_is_called_so(install: Install) -> None:
    install("aaa", 'return [make("stems")]')
    install("stems", 'return [make("stems")]')
    found = installed()
    assert found.exporters["stems"].distribution == "quizkit-stems"
    assert [(broken.name, broken.exporter) for broken in found.broken] == [("aaa", "stems")]


def test_a_plugin_with_two_exporters_of_one_name_is_broken(install: Install) -> None:
    install("stems", 'return [make("stems"), make("stems")]')
    [broken] = installed().broken
    assert broken.error == "it has two exporters called 'stems'"


@pytest.fixture
def three(install: Install) -> None:
    """Two plugins of strangers and one that stands for ours."""
    install("leaves", 'return [make("leaves")]')
    install("roots", source="raise AssertionError('loaded although it is off')")
    install("stems", 'return [make("stems")]', distribution="quizkit")


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("allowed", "works"),
    [
        ("", ["stems"]),
        (" , ", ["stems"]),
        ("quizkit-leaves", ["leaves", "stems"]),
        ("Quizkit_Leaves, other", ["leaves", "stems"]),
        ("leaves", ["stems"]),
    ],
)
def test_an_allow_list_keeps_other_plugins_from_being_loaded(
    monkeypatch: pytest.MonkeyPatch, allowed: str, works: list[str]
) -> None:
    monkeypatch.setenv("QUIZKIT_PLUGINS", allowed)
    found = installed()
    assert list(found.exporters) == works
    assert [broken.state for broken in found.broken] == ["off"] * (3 - len(works))
    assert (
        str(found.broken[-1])
        == "plugin 'roots' of quizkit-roots 1.2 is off: QUIZKIT_PLUGINS does not name quizkit-roots"
    )


@pytest.mark.usefixtures("three")
def test_without_an_allow_list_all_are_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QUIZKIT_PLUGINS", raising=False)
    found = installed()
    assert list(found.exporters) == ["leaves", "stems"]
    assert [broken.error for broken in found.broken] == ["AssertionError: loaded although it is off"]


def test_only_the_plugins_of_a_name_are_loaded_where_one_is_given(install: Install) -> None:
    install("stems", 'return [make("stems")]')
    install("bad", source="raise AssertionError('loaded for nothing')")
    assert list(installed("stems").exporters) == ["stems"]
    assert installed("stems").broken == ()


DAMAGED = {
    "no metadata": ("METADATA", None),
    "metadata without a name": ("METADATA", b"Metadata-Version: 2.1\n"),
    "metadata that is no text": ("METADATA", b"\xff\xfe\x00"),
    "no entry point": ("entry_points.txt", b"[quizkit]\nbad = 3 4 5\n"),
    "entry points that are no text": ("entry_points.txt", b"\xff\xfe[quizkit]\n"),
    "entry points without a section": ("entry_points.txt", b"bad = plugin\n"),
}


@pytest.mark.parametrize(("file", "content"), DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_distribution_keeps_no_other_from_working(
    install: Install, tmp_path: Path, file: str, content: bytes | None
) -> None:
    install("bad", source="raise AssertionError('out of luck')")
    install("stems", 'return [make("stems")]')
    damaged = tmp_path / "quizkit_bad-1.2.dist-info" / file
    damaged.unlink() if content is None else damaged.write_bytes(content)
    found = installed()
    assert list(found.exporters) == ["stems"]
    assert {broken.name for broken in found.broken} <= {"bad"}


def test_what_a_plugin_prints_goes_to_standard_error(install: Install, capsys: pytest.CaptureFixture[str]) -> None:
    install("stems", source="print('at import')\n" + HOOK + "    print('in the hook')\n    return [make('stems')]")
    assert list(installed().exporters) == ["stems"]
    assert capsys.readouterr() == ("", "at import\nin the hook\n")


def test_a_plugin_cannot_close_what_others_write_to(install: Install, capsys: pytest.CaptureFixture[str]) -> None:
    install("bad", source="import sys\nsys.stdout.close()")
    install("stems", source="print('at import')\n" + HOOK + "    return [make('stems')]")
    found = installed()
    assert list(found.exporters) == ["stems"]
    assert [broken.name for broken in found.broken] == ["bad"]
    print("data")
    assert capsys.readouterr() == ("data\n", "at import\n")


def test_defaults_are_asked_for_once_and_for_all(install: Install) -> None:
    source = "@attrs.frozen\nclass Moody:\n    x: int = attrs.field(factory=iter([7]).__next__)\n"
    install("stems", source=source + HOOK + "    return [make('stems', options=Moody)]")
    found = installed().exporters["stems"]
    assert [option.default for option in (*found.options, *found.options)] == [7, 7]


def test_an_interruption_is_no_fault_of_a_plugin(install: Install) -> None:
    install("bad", source="raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        installed()


def test_an_option_tells_its_help(install: Install) -> None:
    source = "@attrs.frozen\nclass Told:\n    x: bool = attrs.field(default=True, metadata={'help': 'what it does'})\n"
    source += "    y: int = attrs.field(default=0, metadata={'help': 3})\n"
    install("stems", source=source + HOOK + "    return [make('stems', options=Told)]")
    assert [option.help for option in installed().exporters["stems"].options] == ["what it does", ""]
