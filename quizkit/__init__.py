"""quizkit reads a news article and makes a media-literacy quiz whose keys are tied to words of the text."""

from quizkit.errors import (
    ArticleError,
    BankError,
    ExportError,
    Fault,
    LanguageModelError,
    ModelError,
    OptionError,
    PluginError,
    QuizkitError,
    UnknownExporterError,
)
from quizkit.hookspecs import PLUGIN_API, Export, Exporter, File, Loss, hookimpl
from quizkit.model import (
    Article,
    Attribution,
    Bank,
    Block,
    Cue,
    Evidence,
    Figure,
    MadeWith,
    Matching,
    MultipleChoice,
    Option,
    Pair,
    Question,
    Reading,
    Review,
    Sentence,
    SingleChoice,
    Span,
    Voice,
)
