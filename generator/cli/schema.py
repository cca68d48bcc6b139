"""`policy-archive schema`: JSON Schemas for editors, from the models."""

import json
from pathlib import Path

import click

from generator.reading.schemas import schemas


@click.command("schema")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("schema"),
    show_default=True,
    help="Folder to write to.",
)
def schema_command(output: Path) -> None:
    r"""Write a JSON Schema for each kind of record.

    \b
    policy-archive schema --output schema
    """
    output.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        (output / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")
