"""Where a copy of a page may be kept: addresses to look at, never facts to write down unseen."""

import re
from urllib.parse import urldefrag

from generator.model.source import Source

_DIGITS = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def copy_to_look_for(source: Source) -> str:
    """The address at which the Internet Archive keeps the copy of a document nearest to its date, if it has any.

    Without a date it lists all copies.
    """
    return f"https://web.archive.org/web/{_moment(source)}/{urldefrag(source.url).url}"


def _moment(source: Source) -> str:
    day = source.date or source.accessed
    found = _DIGITS.match(day.text) if day else None
    return found.group().replace("-", "") if found else "*"
