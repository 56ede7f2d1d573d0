"""How Sphinx makes a site of these pages: `sphinx-build -W --keep-going -n docs build/site`."""

from __future__ import annotations

import re
from importlib.metadata import version as version_of
from typing import TYPE_CHECKING

from pygments.lexers.special import TextLexer

import quizkit

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

project = "quizkit"
author = "the quizkit authors"
release = version = version_of("quizkit")

extensions = ["myst_parser", "sphinx.ext.autodoc"]
source_suffix = {".md": "markdown"}
myst_heading_anchors = 3

html_theme = "furo"
html_title = f"quizkit {release}"
html_static_path = ["static"]
html_css_files = ["quizkit.css"]
html_copy_source = False
html_show_copyright = False
html_show_sphinx = False

smartquotes = False
default_role = "code"  # docstrings are Markdown enough to have single backticks
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
maximum_signature_line_length = 80
# Nothing is fetched for a build, so names of other projects lead nowhere.
nitpick_ignore_regex = [
    ("py:.*", r"(collections|pathlib|os|typing|importlib|attrs?|pluggy)\..*"),
    # Told in words where they stand in a signature.
    ("py:class", r"OnReading|OnRefused|(.*\.)?(Fetched|Maker|OptionField|Options)"),
]

# The pages stay plain Markdown, which a code host shows as it is; who stands below whom is said here.
CONTENTS = {
    "index": {
        "For teachers": ["teachers", "inputs", "kinds/README", "checks", "exporters/README", "scale"],
        "For tool developers": ["developers", "api", "commands", "bank-format", "reading-format"],
        "For plugin authors": ["plugins"],
        "The project": ["house", "changelog"],
    },
    "kinds/README": {"": [f"kinds/{slug}" for slug in quizkit.KINDS]},
    "exporters/README": {"": [f"exporters/{name}" for name in ("html", "moodle", "anki", "gift", "qti", "markdown")]},
}
ERRORS = [name for name in quizkit.__all__ if name.endswith(("Error", "Warning"))]
ERROR = re.compile(rf"(?<![\w`.])({'|'.join(ERRORS)})\b")
FENCES_IN_PAGES = ("article", "bad", "good")  # of docs/checks.md: plain text for everybody but its test


def add_contents(_: Sphinx, page: str, source: list[str]) -> None:
    """Put the page's list of pages below it at its end."""
    for caption, pages in CONTENTS.get(page, {}).items():
        options = [":hidden:", *([f":caption: {caption}"] if caption else [])]
        listed = [f"/{one}" for one in pages]
        source[0] += "\n".join(["", "", "```{toctree}", *options, "", *listed, "```", ""])


def public_names() -> dict[str, str]:
    """Where a public class is defined, and what users call it."""
    public = ((name, getattr(quizkit, name)) for name in quizkit.__all__)
    return {f"{one.__module__}.{one.__qualname__}": name for name, one in public if isinstance(one, type)}


def resolve_public_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, shown: nodes.TextElement
) -> nodes.Element | None:
    """Lead a type in a signature to where it is told of: by the name that users import."""
    name = public_names().get(node["reftarget"])
    if name is None or node.get("refdomain") != "py":
        return None
    return env.domains["py"].resolve_xref(
        env, node["refdoc"], app.builder, node["reftype"], f"quizkit.{name}", node, shown
    )


def link_errors(_app: Sphinx, _what: str, _name: str, _object: object, _options: object, lines: list[str]) -> None:
    """Lead from what a docstring says is raised to the error."""
    for number, line in enumerate(lines):
        lines[number] = ERROR.sub(r":py:class:`~quizkit.\1`", line)


def setup(app: Sphinx) -> None:
    """Sphinx calls this."""
    for fence in FENCES_IN_PAGES:
        app.add_lexer(fence, TextLexer)
    app.connect("source-read", add_contents)
    app.connect("autodoc-process-docstring", link_errors)
    app.connect("missing-reference", resolve_public_name)
