"""Options that several commands share."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from generator.reading.today import current_day

DEFAULT_CONTENT = Path("content")
_Command = TypeVar("_Command", bound=click.Command)


def examples(*lines: str) -> Callable[[_Command], _Command]:
    """Show lines as they may be typed at the end of a command's help."""

    def shown(command: _Command) -> _Command:
        command.epilog = "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])
        return command

    return shown


class Day(click.ParamType[date]):
    """A civil day, written 2026-11-23."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day.

        :raises click.BadParameter: if it is none.
        """
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2026-11-23", param, ctx)


content_option = click.option(
    "--content",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=DEFAULT_CONTENT,
    show_default=True,
    help="Folder of the archive's files.",
)
today_option = click.option(
    "--today",
    type=Day(),
    default=lambda: current_day(),
    help="Day as which the archive is read (default: SOURCE_DATE_EPOCH, else the UTC date).",
)
