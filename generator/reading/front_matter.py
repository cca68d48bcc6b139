"""Markdown files: a block of YAML between two lines of three dashes, then the text."""

from dataclasses import dataclass

from generator.reading.yaml_nodes import UnreadableFile

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The two halves of a file, each with the line on which it begins."""

    yaml: str
    yaml_line: int
    body: str
    body_line: int


def split_front_matter(text: str) -> FrontMatter:
    """Part the front matter from the body.

    :raises UnreadableFile: if the file does not begin with front matter, or it is never closed.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        raise UnreadableFile(
            "missing-front-matter",
            "the file does not begin with its keys and values between two lines of ---",
            fix="make --- the first line, and put another after the last key",
        )
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == _FENCE:
            return FrontMatter("\n".join(lines[1:number]), 2, "\n".join(lines[number + 1 :]), number + 2)
    raise UnreadableFile(
        "missing-front-matter",
        "the keys and values at the top of the file are never closed",
        fix="put a line of --- after the last of them",
    )
