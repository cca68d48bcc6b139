"""What a visit means for whoever looks after the archive."""

from enum import StrEnum
from http import HTTPStatus
from urllib.parse import urlsplit

from generator.links.visit import Visit


class Rule(StrEnum):
    """What can be told of a page elsewhere, the most pressing first."""

    GONE = "gone"
    SILENT = "silent"
    REFUSED = "refused"
    MOVED = "moved"
    OLD_SUPPRESSION = "old-suppression"
    NO_COPY = "no-copy"


BROKEN = frozenset({Rule.GONE, Rule.SILENT})
"""A reader who follows the link finds nothing."""

_GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})


def rule_of(visit: Visit) -> Rule | None:
    """Which rule a visit falls under; None if the page is there."""
    if visit.status in _GONE:
        return Rule.GONE
    if visit.status is None or visit.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Rule.SILENT
    if not visit.answered:
        return Rule.REFUSED
    return Rule.MOVED if visit.hops else None


def words_of(visit: Visit) -> tuple[str, str]:
    """What is said of a page that is not simply there, and what to do."""
    match rule_of(visit):
        case Rule.GONE:
            return f"{_led(visit)} answers {_status(visit)}", "find where the document is now"
        case Rule.SILENT:
            said = visit.silence or f"answers {_status(visit)}"
            return f"{_led(visit)} {said}", "open it in a browser, and find where the document is now if it stays so"
        case Rule.REFUSED:
            fix = "open it in a browser; if the document is there, name the address in content/suppressed-links.yml"
            return f"{_led(visit)} answers a machine {_status(visit)}", fix
        case Rule.MOVED:
            return _moved(visit)
    return "", ""


def _moved(visit: Visit) -> tuple[str, str]:
    if _front_page(visit):
        fix = "the document is probably gone: find where it is now"
        return f"'{visit.address}' leads to the front page '{visit.final}'", fix
    if all(hop.lasting for hop in visit.hops):
        return f"'{visit.address}' has moved to '{visit.final}'", "write the new address if the same document is there"
    return f"'{visit.address}' leads to '{visit.final}' for now", "look whether the same document is there"


def _front_page(visit: Visit) -> bool:
    """Whether a page deep in a site has become its front page, as sites do with what they take down."""
    return urlsplit(visit.final).path in ("", "/") and urlsplit(visit.address).path not in ("", "/")


def _led(visit: Visit) -> str:
    return f"'{visit.address}', which leads to '{visit.final}'," if visit.hops else f"'{visit.address}'"


def _status(visit: Visit) -> str:
    try:
        return f"{visit.status} ({HTTPStatus(visit.status or 0).phrase})"
    except ValueError:
        return str(visit.status)
