"""What somebody probably meant."""

import difflib
from collections.abc import Iterable

_MOST_LISTED = 12


def did_you_mean(value: str, allowed: Iterable[str]) -> str:
    """Name the nearest allowed value, else list them if they are few; empty if there is nothing to say."""
    candidates = sorted(set(allowed))
    nearest = difflib.get_close_matches(value.lower(), candidates, n=1, cutoff=0.6)
    if nearest:
        return f"did you mean '{nearest[0]}'?"
    if candidates and len(candidates) <= _MOST_LISTED:
        return f"allowed: {', '.join(candidates)}"
    return ""
