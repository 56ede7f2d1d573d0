"""Words for parts in life: what stands beside a name and tells what somebody may know."""

from __future__ import annotations

from quizkit.askers.lists import alternatives, listed

ROLES = alternatives("standings", "roles")
NAMES_OF_ROLES = listed("standings", "roles")
