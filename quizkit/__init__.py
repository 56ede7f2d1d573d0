"""quizkit reads a news article and makes a media-literacy quiz whose keys are tied to words of the text."""

from importlib import import_module
from typing import TYPE_CHECKING

from quizkit.banks import dump_bank, keep_reviews, load_bank, parse_bank, save_bank
from quizkit.discovery import Broken, Installed, InstalledExporter, installed
from quizkit.errors import (
    ArticleError,
    ArticleWarning,
    BankError,
    CorpusError,
    ExportError,
    Fault,
    LanguageModelError,
    ModelError,
    OptionError,
    PluginError,
    QuizkitError,
    UnknownExporterError,
)
from quizkit.exporting import ExportPlan, export, exporters, plan_export
from quizkit.files import write_whole
from quizkit.hookspecs import PLUGIN_API, Export, Exporter, File, Loss, hookimpl
from quizkit.model import (
    FORM_NAMES,
    Article,
    Bank,
    Evidence,
    MadeWith,
    Matching,
    MultipleChoice,
    Option,
    Pair,
    Question,
    Review,
    SingleChoice,
    Span,
    Status,
)
from quizkit.paragraphs import paragraphs, place_of

if TYPE_CHECKING:
    from quizkit.askers.asking import why_no_questions
    from quizkit.askers.kinds import KINDS
    from quizkit.checks import Finding, check, check_file
    from quizkit.corpora.counting import count_articles
    from quizkit.corpora.names import bank_stem
    from quizkit.corpora.recipe import Recipe
    from quizkit.corpora.running import CorpusProgress, CorpusReport, make_corpus
    from quizkit.inputs import Refused, articles_from, decode_article, load_article
    from quizkit.model import Attribution, Block, Cue, Figure, Reading, Sentence, Voice
    from quizkit.pipeline import ask, make_bank, read, read_all
    from quizkit.readings import reading_line
    from quizkit.schema import bank_schema

__all__ = [
    "FORM_NAMES",
    "KINDS",
    "PLUGIN_API",
    "Article",
    "ArticleError",
    "ArticleWarning",
    "Attribution",
    "Bank",
    "BankError",
    "Block",
    "Broken",
    "CorpusError",
    "CorpusProgress",
    "CorpusReport",
    "Cue",
    "Evidence",
    "Export",
    "ExportError",
    "ExportPlan",
    "Exporter",
    "Fault",
    "Figure",
    "File",
    "Finding",
    "Installed",
    "InstalledExporter",
    "LanguageModelError",
    "Loss",
    "MadeWith",
    "Matching",
    "ModelError",
    "MultipleChoice",
    "Option",
    "OptionError",
    "Pair",
    "PluginError",
    "Question",
    "QuizkitError",
    "Reading",
    "Recipe",
    "Refused",
    "Review",
    "Sentence",
    "SingleChoice",
    "Span",
    "Status",
    "UnknownExporterError",
    "Voice",
    "articles_from",
    "ask",
    "bank_schema",
    "bank_stem",
    "check",
    "check_file",
    "count_articles",
    "decode_article",
    "dump_bank",
    "export",
    "exporters",
    "hookimpl",
    "installed",
    "keep_reviews",
    "load_article",
    "load_bank",
    "make_bank",
    "make_corpus",
    "paragraphs",
    "parse_bank",
    "place_of",
    "plan_export",
    "read",
    "read_all",
    "reading_line",
    "save_bank",
    "why_no_questions",
    "write_whole",
]

# An export needs neither inputs nor finders nor askers, and they are most of what there is to import.
_MODULE_OF_LATE_NAME = {
    "Attribution": "quizkit.model",
    "Block": "quizkit.model",
    "Cue": "quizkit.model",
    "Figure": "quizkit.model",
    "Reading": "quizkit.model",
    "Sentence": "quizkit.model",
    "Voice": "quizkit.model",
    "KINDS": "quizkit.askers.kinds",
    "why_no_questions": "quizkit.askers.asking",
    "Finding": "quizkit.checks",
    "check": "quizkit.checks",
    "check_file": "quizkit.checks",
    "CorpusProgress": "quizkit.corpora.running",
    "CorpusReport": "quizkit.corpora.running",
    "Recipe": "quizkit.corpora.recipe",
    "bank_stem": "quizkit.corpora.names",
    "count_articles": "quizkit.corpora.counting",
    "make_corpus": "quizkit.corpora.running",
    "Refused": "quizkit.inputs",
    "articles_from": "quizkit.inputs",
    "decode_article": "quizkit.inputs",
    "load_article": "quizkit.inputs",
    "ask": "quizkit.pipeline",
    "make_bank": "quizkit.pipeline",
    "read": "quizkit.pipeline",
    "read_all": "quizkit.pipeline",
    "reading_line": "quizkit.readings",
    "bank_schema": "quizkit.schema",
}


def __getattr__(name: str) -> object:
    """Import what only some callers need when it is first asked for."""
    if name not in _MODULE_OF_LATE_NAME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value = getattr(import_module(_MODULE_OF_LATE_NAME[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
