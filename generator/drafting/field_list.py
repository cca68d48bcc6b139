"""All keys of the files as a document, from the models that read them."""

import re
from collections.abc import Iterator, Mapping

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.drafting.record_text import terms_of
from generator.drafting.yaml_text import flow
from generator.model.keys import example_of, piece_within, written_fields
from generator.model.record import Kind
from generator.model.scope import Targets
from generator.model.settings import Settings
from generator.model.suppression import SuppressionList
from generator.model.vocabulary import Vocabularies
from generator.reading.content import MODELS

_FILES: Mapping[type[BaseModel], str] = {
    **{MODELS[kind]: f"{kind.singular.capitalize()}, in content/{kind.value}/" for kind in Kind},
    Settings: "The archive, in content/archive.yml",
    SuppressionList: "Links that are not told of, in content/suppressed-links.yml",
}
_WITHOUT_KEYS = frozenset({Targets})
"""Pieces that are written as a word or a list, whatever their model is made of."""
_LEAD = """\
# Keys of the files

Every key that a file may have, in the words that editors show. Keys in **bold** are required; of the others those that
do not apply are left out, never left empty. [CONTRIBUTING](CONTRIBUTING.md) has patterns to copy. This file is written
by `make schema`.
"""


def field_list(vocabularies: Vocabularies) -> str:
    """The document as Markdown: the files first, then each piece that stands within them, once."""
    parts = [_LEAD]
    for piece in _pieces():
        rows = "\n".join(_rows(piece, vocabularies))
        parts.append(f"## {_title(piece)}\n\n| key | what it says | example |\n| --- | --- | --- |\n{rows}\n")
    return "\n".join(parts)


def _pieces() -> Iterator[type[BaseModel]]:
    """The files, and then the pieces within them, each once."""
    waiting = list(_FILES)
    known = {*waiting, *_WITHOUT_KEYS}
    while waiting:
        piece = waiting.pop(0)
        yield piece
        for field in _fields(piece).values():
            inner = piece_within(field.annotation)
            if inner and inner not in known:
                known.add(inner)
                waiting.append(inner)


def _fields(piece: type[BaseModel]) -> dict[str, FieldInfo]:
    reader_sets = getattr(piece, "READER_SETS", ())
    return {key: field for key, field in written_fields(piece).items() if key not in reader_sets}


def _title(piece: type[BaseModel]) -> str:
    return _FILES.get(piece) or " ".join(re.findall(r"[A-Z][a-z]+", piece.__name__)).capitalize()


def _anchor(title: str) -> str:
    """The anchor that forges give a heading."""
    return re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-")


def _rows(piece: type[BaseModel], vocabularies: Vocabularies) -> Iterator[str]:
    required_first = sorted(_fields(piece).items(), key=lambda item: not item[1].is_required())
    for key, field in required_first:
        shown = f"**`{key}`**" if field.is_required() else f"`{key}`"
        words = " ".join(_words(field, vocabularies)).replace("|", "\\|")
        yield f"| {shown} | {words} | `{flow(example_of(field))}` |"


def _words(field: FieldInfo, vocabularies: Vocabularies) -> Iterator[str]:
    yield field.description or ""
    terms = terms_of(field, vocabularies)
    if terms:
        yield f"One of: {', '.join(terms)}."
    inner = piece_within(field.annotation)
    if inner and inner not in _WITHOUT_KEYS:
        title = _title(inner)
        yield f"Its keys: [{title.lower()}](#{_anchor(title)})."
