"""The command group."""

import click

from generator.cli.check import check_command
from generator.cli.schema import schema_command
from generator.cli.status import status_command


@click.group()
@click.version_option(package_name="policy-archive")
def main() -> None:
    """Look after an archive of policy records: check it, ask it, publish it."""


main.add_command(check_command)
main.add_command(schema_command)
main.add_command(status_command)
