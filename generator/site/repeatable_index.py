"""Pagefind keeps the values of a filter in the order of a hash table, which is another one on each run.

Everything else in its index is the same for the same stubs. Here the filters are put in order, so that two builds of
the same files are the same in every byte. Files of an index are gzipped CBOR (RFC 8949) behind a signature, and are
named by a digest of what they hold.
"""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

_SIGNATURE = b"pagefind_dcd"
_FILTERS = 3
"""Where the list of filters stands among the parts of the index's main file."""

_Value = Any
"""A number, a text, or a list of such values."""


class UnknownFormat(Exception):
    """The index is not written as this module knows it; it is left as it was, whole and usable."""


def make_repeatable(index: Path) -> None:
    """Put the filters of an index in order and name the files that hold or list them anew.

    :raises UnknownFormat: if another version of Pagefind writes its index in another way.
    """
    entry_file = index / "pagefind-entry.json"
    old: list[Path] = []
    new: dict[Path, bytes] = {}
    try:
        entry = json.loads(entry_file.read_bytes())
        for language in entry["languages"].values():
            main_file = index / f"pagefind.{language['hash']}.pf_meta"
            main = _read(main_file)
            filters = main[_FILTERS]
            for row in filters:
                digest = row[1]
                filter_file = index / "filter" / f"{digest}.pf_filter"
                own_name, values = _read(filter_file)
                content = _written([own_name, sorted(values)])
                row[1] = _renamed(digest, content)
                old.append(filter_file)
                new[index / "filter" / f"{row[1]}.pf_filter"] = content
            filters.sort()
            content = _written(main)
            language["hash"] = _renamed(language["hash"], content)
            old.append(main_file)
            new[index / f"pagefind.{language['hash']}.pf_meta"] = content
    except (OSError, EOFError, LookupError, TypeError, ValueError) as error:
        raise UnknownFormat(str(error)) from error
    for file in old:
        file.unlink()
    for file, content in new.items():
        file.write_bytes(content)
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    entry_file.write_text(text, encoding="utf-8", newline="\n")


def _renamed(digest: str, content: bytes) -> str:
    """A digest of the same form: the language, an underscore, hexadecimal digits."""
    language, _, digits = digest.partition("_")
    return f"{language}_{hashlib.sha256(content).hexdigest()[: len(digits)]}"


def _read(file: Path) -> list[_Value]:
    data = gzip.decompress(file.read_bytes())
    if not data.startswith(_SIGNATURE):
        raise ValueError(f"{file.name} does not begin with Pagefind's signature")
    value, end = _decoded(data, len(_SIGNATURE))
    if not isinstance(value, list) or end != len(data):
        raise ValueError(f"{file.name} holds something else than one list")
    return value


def _written(value: list[_Value]) -> bytes:
    return gzip.compress(_SIGNATURE + _encoded(value), mtime=0)


# The three types of CBOR that an index uses: numbers from zero, texts, lists.
_NUMBER, _TEXT, _LIST = 0, 3, 4
_SIZES = {24: 1, 25: 2, 26: 4, 27: 8}


def _decoded(data: bytes, start: int) -> tuple[_Value, int]:
    """The value that begins at `start`, and where the next one begins."""
    kind, short = data[start] >> 5, data[start] & 31
    end = start + 1 + _SIZES.get(short, 0)
    number = int.from_bytes(data[start + 1 : end]) if short in _SIZES else short
    if short > max(_SIZES):
        raise ValueError("a length that is not stated")
    if kind == _NUMBER:
        return number, end
    if kind == _TEXT:
        return data[end : end + number].decode(), end + number
    if kind != _LIST:
        raise ValueError(f"a value of type {kind}")
    items: list[_Value] = []
    for _ in range(number):
        item, end = _decoded(data, end)
        items.append(item)
    return items, end


def _encoded(value: _Value) -> bytes:
    if isinstance(value, int):
        return _head(_NUMBER, value)
    if isinstance(value, str):
        text = value.encode()
        return _head(_TEXT, len(text)) + text
    return _head(_LIST, len(value)) + b"".join(map(_encoded, value))


def _head(kind: int, number: int) -> bytes:
    if number < min(_SIZES):
        return bytes([kind << 5 | number])
    short, size = next((short, size) for short, size in _SIZES.items() if number < 1 << 8 * size)
    return bytes([kind << 5 | short]) + number.to_bytes(size)
