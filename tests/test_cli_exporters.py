"""`quizkit exporters` and its `check`, with plugins of strangers on the path."""

from __future__ import annotations

import json

import pytest

from quizkit.cli import main
from tests.strangers import HOOK, Install

TELLS_ALL = """
def tell(bank, options):
    return Export((File("a.txt", repr(bank).encode()),))
"""


def call(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as caught:
        main(["exporters", *arguments])
    out, err = capsys.readouterr()
    return int(str(caught.value.code)), out, err


@pytest.fixture
def _some(install: Install, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZKIT_PLUGINS", "quizkit-bad,quizkit-stems,quizkit-twin")
    monkeypatch.setenv("COLUMNS", "80")
    install("bad", source="raise OSError('no ink\\x1b[31m')")
    install("off", 'return [make("off")]')
    install("stems", 'return [make("stems")]')
    install("twin", 'return [make("stems")]')


@pytest.mark.usefixtures("_some")
def test_what_works_what_is_broken_and_what_is_off_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = call(capsys)
    assert code == 0
    assert "\x1b[31m" not in out
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in out.splitlines() if line.startswith("│")]
    assert [(row[0], row[1], row[4]) for row in rows if row[0]] == [
        ("stems", "quizkit-stems 1.2", "ok"),
        ("bad", "quizkit-bad 1.2", "broken"),
        ("off", "quizkit-off 1.2", "off"),
        ("stems", "quizkit-twin 1.2", "broken"),
    ]
    below = out[out.rindex("┘") + 1 :]
    assert below.strip().splitlines()[:3] == [
        "plugin 'bad' of quizkit-bad 1.2 is broken: OSError: no ink\\x1b[31m",
        "plugin 'off' of quizkit-off 1.2 is off: QUIZKIT_PLUGINS does not name quizkit-off",
        "exporter 'stems' of quizkit-twin 1.2 is broken: there is an exporter 'stems' in quizkit-stems 1.2 too: "
        "uninstall one of them",
    ]


@pytest.mark.usefixtures("_some")
def test_programs_can_read_it(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = call(capsys, "--json")
    plain = json.loads(out)
    assert (code, plain["plugin_api"]) == (0, 1)
    assert [(one["name"], one["state"], one["api"]) for one in plain["exporters"]] == [("stems", "ok", 1)]
    assert plain["exporters"][0]["options"][4] == {
        "name": "mode", "type": "plain|rich", "default": "plain", "help": ""
    }  # fmt: skip
    assert [(one["name"], one["state"], one["exporter"]) for one in plain["broken"]] == [
        ("bad", "broken", None),
        ("off", "off", None),
        ("twin", "broken", "stems"),
    ]


def test_the_kit_tries_an_installed_exporter(install: Install, capsys: pytest.CaptureFixture[str]) -> None:
    install("tell", source=TELLS_ALL + HOOK + "    return [make('tell', render=tell)]")
    code, out, err = call(capsys, "check", "tell")
    assert (code, err) == (0, "")
    assert out == (
        "tell of quizkit-tell 1.2: passed: door, renders, same-bytes, no-network, no-files, bank-unchanged, options, "
        "well-formed, losses; failed: nothing; not tried: text-survives\n"
    )


def test_what_falls_short_is_told_line_by_line(install: Install, capsys: pytest.CaptureFixture[str]) -> None:
    install("stems", 'return [make("stems")]')
    code, out, _ = call(capsys, "check", "stems")
    assert code == 1
    *lines, verdict = out.splitlines()
    assert "stems: losses: bank 'worded': questions[].explanation is neither in the files nor in the losses" in out
    assert all(line.startswith("stems: losses: bank 'worded': ") for line in lines)
    assert "failed: losses;" in verdict
    code, out, _ = call(capsys, "check", "stems", "--json")
    assert code == 1
    assert {json.loads(line)["check"] for line in out.splitlines()} == {"losses"}


@pytest.mark.usefixtures("_some")
@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("bad", 1, "error: plugin 'bad' of quizkit-bad 1.2 is broken: OSError: no ink\\x1b[31m\n"),
        ("off", 1, "error: plugin 'off' of quizkit-off 1.2 is off: QUIZKIT_PLUGINS does not name quizkit-off\n"),
        ("stem", 2, "did you mean 'stems'?"),
    ],
)
def test_what_cannot_be_tried_is_told(capsys: pytest.CaptureFixture[str], name: str, code: int, words: str) -> None:
    got, out, err = call(capsys, "check", name)
    assert (got, out) == (code, "")
    assert words in err
