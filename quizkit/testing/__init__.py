"""For authors of exporters: banks that hurt, and the checks that an exporter has to pass.

`check_exporter(exporter)` gives what an exporter does wrong; `ExporterContract` is the same as a class of tests.
"""

from quizkit.testing.awkward import AWKWARD
from quizkit.testing.banks import hard_banks
from quizkit.testing.checks import CHECKS, check_exporter
from quizkit.testing.contract import ExporterContract
from quizkit.testing.failure import Failure

__all__ = ["AWKWARD", "CHECKS", "ExporterContract", "Failure", "check_exporter", "hard_banks"]
