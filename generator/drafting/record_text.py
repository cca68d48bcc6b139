"""A draft as the text of a file, with comments where something is to be filled in or may be added."""

import textwrap
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, get_args

from pydantic.fields import FieldInfo

from generator.drafting.draft import GAP, Draft, drafted
from generator.drafting.yaml_text import WIDTH, entry, flow
from generator.model.keys import example_of, piece_within, written_fields
from generator.model.record import Kind, ProseRecord
from generator.model.vocabulary import Vocabularies
from generator.reading.content import MODELS

_OFFERED: dict[Kind, tuple[str, ...]] = {
    Kind.EVENT: (
        *("title", "date", "kind", "document", "jurisdictions", "issuers", "targets", "commodities", "changes"),
        *("certainty", "deadlines", "relations", "summary", "sources"),
    ),
    Kind.MEASURE: (
        *("title", "document", "instrument", "jurisdictions", "issuers", "targets", "dates", "applies_to", "parts"),
        *("scope", "levels", "relations", "checked", "summary", "sources"),
    ),
    Kind.PROCESS: (
        *("title", "kind", "document", "jurisdictions", "parties", "about", "commodities", "dates", "deadlines"),
        *("outcome", "relations", "summary", "sources"),
    ),
    Kind.BRIEF: ("title", "date", "as_of", "authors", "summary", "commodities", "jurisdictions", "draft"),
    Kind.COMMODITY: (
        *("name", "symbol", "atomic_number", "parent", "contains", "other_names", "hs", "uses", "sources"),
    ),
}
"""The keys of a new file in their order: those without a value are offered as comments."""

_BODIES = {
    Kind.BRIEF: (
        "\n## The question\n\n"
        "Say in 500 to 1,200 words what follows from the records, and link each you rest on: [[id-of-a-record|its "
        "words]].\n"
    ),
}
"""What a new Markdown file says. Its link leads nowhere, so that nobody publishes it by mistake."""


def record_text(draft: Draft, vocabularies: Vocabularies, schema: str) -> str:
    """The text of a new file. `schema` is the address of its JSON Schema, for editors."""
    fields = written_fields(MODELS[draft.kind])
    lines = [f"# yaml-language-server: $schema={schema}"]
    for key in _OFFERED[draft.kind]:
        value = draft.values.get(key)
        if value is None:
            lines += _comment(fields[key].description or "")
            lines += [f"# {line}" for line in entry(key, example_of(fields[key]))]
        else:
            lines += _written(key, value, fields[key], vocabularies)
    yaml = "\n".join(lines) + "\n"
    return f"---\n{yaml}---\n{_BODIES.get(draft.kind, '')}" if issubclass(MODELS[draft.kind], ProseRecord) else yaml


def blank_text(kind: Kind, vocabularies: Vocabularies) -> str:
    """The text of a new file of which nothing is known yet."""
    draft = Draft(kind, "", drafted(kind, {}, vocabularies))
    return record_text(draft, vocabularies, schema=f"../../schema/{kind.singular}.json")


def _written(key: str, value: Any, field: FieldInfo, vocabularies: Vocabularies) -> list[str]:
    """A key with its value, and beside each gap what belongs there."""
    if value == GAP:
        return _to_fill_in(key, field, vocabularies)
    piece = piece_within(field.annotation)
    rows = [row for row in value if isinstance(row, Mapping)] if isinstance(value, list) else []
    if piece is None or not any(GAP in row.values() for row in rows):
        return list(entry(key, value))
    fields = written_fields(piece)
    lines = [f"{key}:"]
    for row in rows:
        inner = [line for name, own in row.items() for line in _written(name, own, fields[name], vocabularies)]
        lines += [f"  - {inner[0]}", *(f"    {line}" for line in inner[1:])]
    return lines


def _to_fill_in(key: str, field: FieldInfo, vocabularies: Vocabularies) -> list[str]:
    """A key without its value, explained on its line, or above it where that is too long."""
    terms = terms_of(field, vocabularies)
    hint = f"One of: {', '.join(terms)}." if terms else f"Example: {flow(example_of(field))}"
    words = f"{field.description} {hint}"
    line = f"{key}:  # {words}"
    return [line] if len(line) <= WIDTH - 4 else [*_comment(words), f"{key}:"]


def terms_of(field: FieldInfo, vocabularies: Vocabularies) -> Sequence[str]:
    """The terms among which a key chooses; none where it is free."""
    for annotation in (field.annotation, *get_args(field.annotation)):
        if isinstance(annotation, type) and issubclass(annotation, StrEnum):
            return [term.value for term in annotation]
    extra = field.json_schema_extra
    named = extra.get("vocabulary") if isinstance(extra, dict) else None
    return list(getattr(vocabularies, str(named))) if named else ()


def _comment(words: str) -> list[str]:
    """Words as comments, which stay comments when an editor takes the marks off the keys below them."""
    return textwrap.wrap(
        words, WIDTH - 4, initial_indent="## ", subsequent_indent="## ", break_long_words=False, break_on_hyphens=False
    )
