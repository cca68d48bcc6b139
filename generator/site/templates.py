"""The Jinja environment of the record templates: everything is escaped, everything has to be defined."""

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from jinja2.ext import Extension

from generator.site.written_out import WritingOutEnvironment

_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)


class _WithoutIndentation(Extension):
    """Leaves out the indentation of templates: it says nothing to a browser."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Strip the beginning of every line, once for each template. No template holds preformatted text."""
        del name, filename
        return _INDENTATION.sub("", source)


def environment(folder: Path, new_event: str | None = None) -> Environment:
    """Templates below a folder, each read and compiled once. `new_event` is where a reader adds an event."""
    made = WritingOutEnvironment(
        loader=FileSystemLoader(folder),
        auto_reload=False,
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[_WithoutIndentation],
    )
    made.globals["new_event"] = new_event
    return made
