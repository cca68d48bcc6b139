"""`python -m tests.mutation [MODULE…]`: run mutmut over the model's rules, and judge what survives."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

import click

from tests.mutation.copying import MUTATED, ROOT, write_copy
from tests.mutation.judging import Judgement, judge

_FOLDER = ROOT / "build" / "mutation"


def main() -> None:
    """Exits with 1 if a mutant survives unexplained, or an explanation explains nothing any more."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("modules", nargs="*", help="such as lifecycle/whole or dates; all that are mutated by default")
    parser.add_argument("--processes", type=int, default=os.cpu_count(), help="how many mutants are tested at once")
    arguments = parser.parse_args()
    wanted = [f"generator/model/{module}.py" for module in arguments.modules] or MUTATED
    write_copy(_FOLDER, wanted)
    mutmut = [str(Path(sys.executable).with_name("mutmut")), "run", "--max-children", str(arguments.processes)]
    subprocess.run(mutmut, cwd=_FOLDER, check=True)
    judgement = judge(_FOLDER, wanted)
    _print(judgement)
    sys.exit(1 if judgement.unexplained or judgement.stale else 0)


def _print(judgement: Judgement) -> None:
    click.echo(f"{'module':<40}{'mutants':>9}{'killed':>9}{'explained':>11}{'alive':>7}")
    for tally in judgement.tallies:
        if not tally.mutants:
            continue
        counts = f"{tally.mutants:>9}{tally.killed:>9}{tally.explained:>11}{tally.alive:>7}"
        click.echo(f"{tally.module:<40}{counts}")
    for mutant in judgement.unexplained:
        click.echo(f"\nalive: {mutant.module}\n  was:    {mutant.was}\n  became: {mutant.became}")
    for module, was, became in judgement.stale:
        click.echo(f"\nexplained, but not alive: {module}\n  was:    {was}\n  became: {became}")


main()
