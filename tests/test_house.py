"""Who may import whom, read from the sources and held against the table in docs/house.md."""

import ast
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import quizkit

ROOT = Path(__file__).parent.parent
PUBLIC = "the public names"
HEAVY = frozenset({"spacy", "numpy", "thinc"})
OF_EXTRAS = frozenset({"trafilatura", "urllib3", "certifi", "docx", "pypdf", "duckdb"})  # and only of inputs


@attrs.frozen
class Import:
    """One imported thing: the file, the module, the name taken from it (None: the module itself), and how."""

    file: str
    line: int
    module: str
    name: str | None
    at_start: bool
    for_types: bool

    @property
    def target(self) -> str:
        """The module that is meant, also in `from quizkit import hookspecs`."""
        return self.module if self.name is None else f"{self.module}.{self.name}"

    def __str__(self) -> str:
        return f"{self.file}:{self.line} imports {self.target}"


def imports_of(source: str, file: str, package: str) -> Iterator[Import]:
    yield from imports_in(ast.parse(source), file, package, at_start=True, for_types=False)


def imports_in(node: ast.AST, file: str, package: str, *, at_start: bool, for_types: bool) -> Iterator[Import]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield Import(file, node.lineno, alias.name, None, at_start, for_types)
    elif isinstance(node, ast.ImportFrom):
        parents = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
        module = ".".join([*parents, *([node.module] if node.module else [])])
        for alias in node.names:
            yield Import(file, node.lineno, module, alias.name, at_start, for_types)
    elif isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
        for part in node.body:
            yield from imports_in(part, file, package, at_start=at_start, for_types=True)
        for part in node.orelse:
            yield from imports_in(part, file, package, at_start=at_start, for_types=for_types)
    else:
        inside = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for child in ast.iter_child_nodes(node):
            yield from imports_in(child, file, package, at_start=at_start and not inside, for_types=for_types)


def imports_below(folder: Path) -> Iterator[Import]:
    for path in sorted(folder.rglob("*.py")):
        file = path.relative_to(ROOT)
        package = ".".join(file.parent.parts[0 if file.parts[0] == "quizkit" else 1 :])
        yield from imports_of(path.read_text(encoding="utf-8"), file.as_posix(), package)


def table_of(text: str) -> dict[str, frozenset[str]]:
    """Room to rooms that it may use, from the table whose head says so."""
    lines = iter(text.splitlines())
    for line in lines:
        if re.fullmatch(r"\| *file *\| *may import of ours *\|", line):
            break
    next(lines)
    rows: dict[str, frozenset[str]] = {}
    for line in lines:
        if not line.startswith("|"):
            break
        file, allowed = (cell.strip() for cell in line.strip("|").split("|"))
        rows[file] = frozenset(name.strip() for name in allowed.split(",") if name.strip())
    return rows


TABLE = table_of((ROOT / "docs" / "house.md").read_text(encoding="utf-8"))
OURS = tuple(imports_below(ROOT / "quizkit"))
PLUGINS = tuple(imports_below(ROOT / "plugins"))
PLUGIN_NAMES = frozenset(path.stem for path in (ROOT / "plugins").iterdir() if path.name.startswith("quizkit_"))


def room_of(file: str) -> str:
    """`quizkit/finders/reader.py` is in finders, `quizkit/banks.py` is banks, `plugins/...` is plugins."""
    top, *rest = file.split("/")
    return top if top == "plugins" else rest[0].removesuffix(".py")


def room_imported(one: Import) -> str | None:
    """The room that an import reaches into; None where it is not ours, PUBLIC where it takes a public name."""
    if one.module.split(".")[0] != "quizkit":
        return None
    parts = one.target.split(".")
    if len(parts) == 1 or (len(parts) == 2 and one.name in quizkit.__all__):
        return PUBLIC
    return parts[1]


def is_allowed(one: Import) -> bool:
    room, other = room_of(one.file), room_imported(one)
    return other is None or other == room or other in TABLE[room]


def test_the_table_has_a_row_for_every_room() -> None:
    """The package's own __init__ hands names on and has none; nor has a room that is gone."""
    assert {room_of(one.file) for one in (*OURS, *PLUGINS)} - {"__init__"} <= set(TABLE)
    there = {path.stem for path in (ROOT / "quizkit").iterdir() if path.suffix == ".py" or path.is_dir()}
    assert set(TABLE) - {"plugins"} <= there


@pytest.mark.parametrize("room", ["askers", "corpora", "finders", "inputs"])
def test_the_page_has_a_word_for_every_module_of_a_big_room(room: str) -> None:
    page = (ROOT / "docs" / "house.md").read_text(encoding="utf-8")
    modules = {path.stem for path in (ROOT / "quizkit" / room).glob("*.py")} - {"__init__"}
    assert {name for name in modules if f"`{name}`" not in page} == set()


@pytest.mark.parametrize("room", sorted(TABLE))
def test_every_room_imports_only_what_the_table_grants(room: str) -> None:
    assert not [str(one) for one in (*OURS, *PLUGINS) if room_of(one.file) == room and not is_allowed(one)]


@pytest.mark.parametrize("room", sorted(TABLE))
def test_the_table_grants_nothing_that_is_not_used(room: str) -> None:
    used = {room_imported(one) for one in (*OURS, *PLUGINS) if room_of(one.file) == room}
    assert not TABLE[room] - used


@pytest.mark.parametrize("folder", ["quizkit/cli", "plugins"])
def test_only_public_names_are_taken_from_the_package(folder: str) -> None:
    """Also where they are written `quizkit.name`."""
    taken = {
        f"{path.name}: quizkit.{node.attr}"
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "quizkit"
        if node.attr not in quizkit.__all__
    }
    assert not taken


def test_nobody_imports_a_plugin() -> None:
    assert not [str(one) for one in OURS if one.module.split(".")[0] in PLUGIN_NAMES]


def test_a_plugin_imports_no_other_plugin() -> None:
    for one in PLUGINS:
        own = one.file.split("/")[1].removesuffix(".py")
        assert one.module.split(".")[0] not in PLUGIN_NAMES - {own}, str(one)


def test_rooms_form_no_circle() -> None:
    left = {room: allowed - {PUBLIC} for room, allowed in TABLE.items()}
    while ready := {room for room, allowed in left.items() if not allowed & set(left)}:
        left = {room: allowed for room, allowed in left.items() if room not in ready}
    assert not left


def test_askers_see_neither_finders_nor_spacy() -> None:
    askers = [one for one in OURS if room_of(one.file) == "askers"]
    assert askers
    assert not [str(one) for one in askers if room_imported(one) == "finders" or one.module.split(".")[0] in HEAVY]


def test_spacy_is_for_finders_alone_and_never_at_the_start() -> None:
    heavy = [one for one in (*OURS, *PLUGINS) if one.module.split(".")[0] in HEAVY]
    assert heavy
    assert not [str(one) for one in heavy if room_of(one.file) != "finders"]
    assert not [str(one) for one in heavy if one.at_start and not one.for_types]


def test_a_worker_loads_nothing_of_the_run_around_it() -> None:
    told = "import sys, quizkit.corpora.child, quizkit.corpora.recipe; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", told], stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    assert "quizkit.corpora.recipe" in loaded
    assert not {"quizkit.corpora.running", "quizkit.inputs", "sqlite3"} & set(loaded)


def test_packages_of_extras_are_for_inputs_alone_and_never_at_the_start() -> None:
    taken = [one for one in (*OURS, *PLUGINS) if one.module.split(".")[0] in OF_EXTRAS]
    assert taken
    assert not [str(one) for one in taken if room_of(one.file) != "inputs"]
    assert not [str(one) for one in taken if one.at_start and not one.for_types]


SAMPLES = [
    ("import quizkit.banks", "quizkit.banks", True, False),
    ("from quizkit import hookspecs", "quizkit.hookspecs", True, False),
    ("from . import banks", "quizkit.banks", True, False),
    ("from .model import Span", "quizkit.model.Span", True, False),
    ("def f():\n    import spacy", "spacy", False, False),
    ("class C:\n    import spacy", "spacy", True, False),
    ("try:\n    import spacy\nexcept ImportError:\n    pass", "spacy", True, False),
    ("if TYPE_CHECKING:\n    from spacy import Language", "spacy.Language", True, True),
    ("if TYPE_CHECKING:\n    pass\nelse:\n    import spacy", "spacy", True, False),
]


@pytest.mark.parametrize(("source", "target", "at_start", "for_types"), SAMPLES)
def test_imports_are_seen_wherever_they_stand(source: str, target: str, at_start: bool, for_types: bool) -> None:
    (one,) = imports_of(source, "quizkit/sample.py", "quizkit")
    assert (one.target, one.at_start, one.for_types) == (target, at_start, for_types)


WRONG = [
    ("quizkit/askers/sample.py", "from quizkit.finders.reader import read_article"),
    ("quizkit/askers/sample.py", "from quizkit import finders"),
    ("quizkit/model/sample.py", "import quizkit"),
    ("quizkit/cli/sample.py", "from quizkit.banks import load_bank"),
    ("quizkit/cli/sample.py", "from quizkit import banks"),
    ("plugins/quizkit_sample.py", "from quizkit.model import Bank"),
    ("plugins/quizkit_sample.py", "from quizkit import cli"),
]


@pytest.mark.parametrize(("file", "source"), WRONG)
def test_a_wrong_import_is_refused(file: str, source: str) -> None:
    (one,) = imports_of(source, file, "")
    assert not is_allowed(one)


def heavy_after(code: str, *arguments: str) -> str:
    """Run the code in a fresh Python and tell which heavy modules it has loaded at the end."""
    paths = [str(ROOT), str(ROOT / "plugins")]
    ending = f"import sys; print(sorted({set(HEAVY | OF_EXTRAS)!r} & set(sys.modules)), file=sys.stderr)"
    script = f"import sys; sys.path[:0] = {paths!r}\n{code}\n{ending}"
    done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True)
    return done.stderr.splitlines()[-1]


def test_heavy_modules_are_noticed() -> None:
    assert heavy_after("import numpy") == "['numpy']"


def test_importing_quizkit_leaves_spacy_alone() -> None:
    assert heavy_after("import quizkit") == "[]"


LOADING = "from quizkit.inputs import articles_from; assert len(list(articles_from(sys.argv[1:]))) == 2"


def test_a_text_and_lines_need_none_of_the_extras(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A dog bit.")
    (tmp_path / "b.jsonl").write_text('{"text": "A cat sat."}')
    assert heavy_after(LOADING, str(tmp_path)) == "[]"


EXPORT = """
from importlib.metadata import EntryPoint
import quizkit.discovery
names = ("anki", "gift", "html", "markdown", "moodle", "qti")
found = [EntryPoint(name, "quizkit_" + name, "quizkit") for name in names]
quizkit.discovery.entry_points = lambda **_: found
from quizkit.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert end.code == 0, end.code
"""


@pytest.mark.parametrize("name", ["anki", "gift", "html", "markdown", "moodle"])
def test_an_export_needs_no_spacy(name: str, tmp_path: Path) -> None:
    bank, made = tmp_path / "bank.json", tmp_path / "made"
    quizkit.save_bank(small_bank(), bank)
    assert heavy_after(EXPORT, "export", str(bank), "--to", name, "-o", str(made)) == "[]"
    assert b"Two dogs" in contents(made)


def contents(file: Path) -> bytes:
    """The file's bytes, or those of all files inside where it is a zip."""
    if not zipfile.is_zipfile(file):
        return file.read_bytes()
    with zipfile.ZipFile(file) as archive:
        return b"".join(map(archive.read, archive.namelist()))


def small_bank() -> quizkit.Bank:
    article = quizkit.Article.from_text("Two dogs bit a man, police said. A cat saw it.", "Dogs")
    question = quizkit.Question(
        id=f"{article.id}-1",
        article=article.id,
        family="attribution",
        kind="source-of-claim",
        certainty="sure",
        stem="Which source said that two dogs bit a man?",
        form=quizkit.SingleChoice(
            (quizkit.Option("Police", True), quizkit.Option("A cat", False), quizkit.Option("A man", False))
        ),
        evidence=(quizkit.Evidence.of(article, quizkit.Span(0, 31)),),
        explanation="The article writes “police said”.",
        process="retrieve",
    )
    return quizkit.Bank("Dogs", (article,), quizkit.MadeWith("", "", 0), (question,))
