"""The command group."""

import os
import sys
from importlib import import_module

import click

from generator.reading.garbage import leaving_garbage

_MODULES = {
    "check": "check",
    "from-issue": "from_issue",
    "impact": "impact",
    "links": "links",
    "new": "new",
    "schema": "schema",
    "status": "status",
}
"""The module of each command. Only that of the one in use is imported: the rest would take longer than a check."""


class _Commands(click.Group):
    """The commands, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return sorted(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        name = _MODULES.get(cmd_name)
        if name is None:
            return None
        command: click.Command = getattr(import_module(f"generator.cli.{name}"), f"{name}_command")
        return command


@click.group(cls=_Commands)
@click.version_option(package_name="policy-archive")
@click.pass_context
def main(context: click.Context) -> None:
    """Look after an archive of policy records: check it, ask it, publish it."""
    context.with_resource(leaving_garbage())


def run() -> None:
    """Run the command, and end the process without taking apart what it made: that takes as long as half the rules."""
    try:
        main()
    except SystemExit as ended:
        sys.stdout.flush()
        sys.stderr.flush()
        if isinstance(ended.code, int):
            os._exit(ended.code)
        raise
