"""Addresses of pages elsewhere."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.checking import fields
from generator.checking.finding import Finding
from generator.model.archive import Archive

_SOUND = re.compile(r"https?://[a-z0-9.-]*[a-z0-9](?::[0-9]+)?(?:[/?#][^\s<>\"]*)?")
"""What nearly all addresses are like. What is not may still be right, and is looked at piece by piece."""

_FIX = "copy the whole address from where the browser shows it"


def bad_addresses(archive: Archive) -> Iterator[Finding]:
    """Only http and https addresses with a host: nothing that could run or read a reader's files."""
    for record in archive.records.values():
        for value in fields.addresses(record):
            reason = _objection(value.text)
            if reason:
                yield Finding(record, value.location, "bad-address", f"'{value.text}' {reason}", _FIX)


def _objection(address: str) -> str | None:
    if _SOUND.fullmatch(address):
        return None
    if any(character.isspace() or character in '<>"' for character in address):
        return "holds a space, a quotation mark, < or >"
    try:
        parts = urlsplit(address)
    except ValueError:
        return "is not an address"
    if parts.scheme not in ("http", "https"):
        return "does not begin with https:// or http://"
    return None if parts.hostname else "names no site after the //"
