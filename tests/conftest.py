"""What tests of several folders share."""

from tests.strangers import install

__all__ = ["install"]
