"""The command group."""

import click

from generator.cli.check import check_command
from generator.cli.from_issue import from_issue_command
from generator.cli.impact import impact_command
from generator.cli.new import new_command
from generator.cli.schema import schema_command
from generator.cli.status import status_command
from generator.reading.garbage import leaving_garbage


@click.group()
@click.version_option(package_name="policy-archive")
@click.pass_context
def main(context: click.Context) -> None:
    """Look after an archive of policy records: check it, ask it, publish it."""
    context.with_resource(leaving_garbage())


main.add_command(check_command)
main.add_command(from_issue_command)
main.add_command(impact_command)
main.add_command(new_command)
main.add_command(schema_command)
main.add_command(status_command)
