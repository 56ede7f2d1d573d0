"""From what people have (a file, a folder, a web page, a table) to articles; `stream` is the flow."""

from quizkit.inputs.columns import FIELDS
from quizkit.inputs.fetching import Fetched, Fetcher
from quizkit.inputs.refusals import Refused
from quizkit.inputs.stream import articles_from, load_article
from quizkit.inputs.texts import decode_article

__all__ = ["FIELDS", "Fetched", "Fetcher", "Refused", "articles_from", "decode_article", "load_article"]
