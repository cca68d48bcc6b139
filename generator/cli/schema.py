"""`policy-archive schema`: JSON Schemas for editors, from the models and vocabularies."""

import json
from pathlib import Path

import click

from generator.cli.options import content_option, examples
from generator.drafting.field_list import field_list
from generator.reading.schemas import schemas
from generator.reading.vocabularies import read_vocabularies


@examples(
    "policy-archive schema --output schema",
    "policy-archive schema --fields FIELDS.md",
)
@click.command("schema")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("schema"),
    show_default=True,
    help="Folder to write to.",
)
@click.option("--fields", type=click.Path(path_type=Path, dir_okay=False), help="Also write all keys as a document.")
@content_option
def schema_command(output: Path, fields: Path | None, content: Path) -> None:
    """Write a JSON Schema for each kind of record, with the terms of the archive's own vocabulary."""
    output.mkdir(parents=True, exist_ok=True)
    # What is wrong with the vocabulary is for `check` to tell.
    vocabularies = read_vocabularies(content, [])
    for name, schema in schemas(vocabularies).items():
        text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        (output / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")
    if fields:
        fields.write_text(field_list(vocabularies), encoding="utf-8", newline="\n")
