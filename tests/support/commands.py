"""The commands there are, as they are typed."""

from collections.abc import Iterator

import click

from generator.cli.main import main


def all_commands() -> dict[str, click.Command]:
    """Every command by its name behind `policy-archive`, those within a group too: `check`, `new event`."""
    return dict(_below(main, ""))


def _below(group: click.Group, prefix: str) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield prefix + name, command
        if isinstance(command, click.Group):
            yield from _below(command, f"{prefix}{name} ")
