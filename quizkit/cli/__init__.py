"""The command line."""

from quizkit.cli.app import main

__all__ = ["main"]
