"""What somebody probably meant."""

import difflib
from collections.abc import Iterable

_MOST_LISTED = 12


def did_you_mean(value: str, allowed: Iterable[str], otherwise: str = "") -> str:
    """Name the nearest allowed value, else list them if they are few, else say what to do otherwise."""
    candidates = sorted(set(allowed))
    nearest = nearest_to(value, candidates)
    if nearest:
        return f"did you mean '{nearest}'?"
    return _listed(candidates) if candidates and len(candidates) <= _MOST_LISTED else otherwise


def one_of(value: str, allowed: Iterable[str]) -> str:
    """The same where nothing else will ever do, such as a key or a term: what is allowed is listed to the end."""
    candidates = sorted(set(allowed))
    nearest = nearest_to(value, candidates)
    return f"did you mean '{nearest}'?" if nearest else _listed(candidates)


def nearest_to(value: str, allowed: Iterable[str], likeness: float = 0.6) -> str | None:
    """The allowed value most like the one given, None if none is alike; `likeness` is a share of 1."""
    nearest = difflib.get_close_matches(value.lower(), list(allowed), n=1, cutoff=likeness)
    return nearest[0] if nearest else None


def _listed(candidates: Iterable[str]) -> str:
    return f"allowed: {', '.join(candidates)}"
