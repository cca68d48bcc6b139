"""`policy-archive schema`: JSON Schemas for editors, from the models and vocabularies."""

import json
from pathlib import Path

import click

from generator.cli.options import content_option, examples
from generator.reading.schemas import schemas
from generator.reading.vocabularies import read_vocabularies


@examples(
    "policy-archive schema --output schema",
)
@click.command("schema")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("schema"),
    show_default=True,
    help="Folder to write to.",
)
@content_option
def schema_command(output: Path, content: Path) -> None:
    """Write a JSON Schema for each kind of record, with the terms of the archive's own vocabulary."""
    output.mkdir(parents=True, exist_ok=True)
    # What is wrong with the vocabulary is for `check` to tell.
    for name, schema in schemas(read_vocabularies(content, [])).items():
        text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        (output / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")
