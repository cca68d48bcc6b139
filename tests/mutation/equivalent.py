"""Mutants that no test can kill, each with the reason."""

from pathlib import Path

from generator.reading.yaml_nodes import parse_mapping

Explained = tuple[str, str, str]
"""A module, the line that was there, and the line that took its place."""

_FILE = Path(__file__).with_name("equivalent.yml")


def explained() -> list[Explained]:
    """All that is explained."""
    return [
        (module, row["was"], became)
        for module, rows in parse_mapping(_FILE.read_text(encoding="utf-8")).plain().items()
        for row in rows
        for became in row["became"]
    ]
