"""A run over a corpus: which articles are still to be done, who does them, and what is kept of what came out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
