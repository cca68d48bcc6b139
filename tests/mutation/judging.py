"""What mutmut found, against what is explained."""

import json
from collections.abc import Sequence
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.stats import status_by_exit_code

from tests.mutation.equivalent import Explained, explained

_KILLED = ("killed", "timeout")
"""What mutmut says of a mutant that a test refused, or whose tests never came to an end."""


@dataclass(frozen=True)
class Mutant:
    """A change that the tests let pass: the lines that were there, and those that took their place."""

    module: str
    was: str
    became: str


@dataclass(frozen=True)
class Tally:
    """How the mutants of a module fared."""

    module: str
    mutants: int
    explained: int
    alive: int

    @property
    def killed(self) -> int:
        return self.mutants - self.explained - self.alive


@dataclass(frozen=True)
class Judgement:
    """The tallies, what is alive without an explanation, and explanations of what is not alive."""

    tallies: tuple[Tally, ...]
    unexplained: tuple[Mutant, ...]
    stale: tuple[Explained, ...]


def judge(folder: Path, modules: Sequence[str]) -> Judgement:
    """Compare what survived in a folder that mutmut ran in with the explanations."""
    known = {row for row in explained() if row[0] in modules}
    tallies: list[Tally] = []
    unexplained: list[Mutant] = []
    met: set[Explained] = set()
    with chdir(folder):
        for module in modules:
            codes = json.loads(Path("mutants", f"{module}.meta").read_text(encoding="utf-8"))["exit_code_by_key"]
            alive = [_mutant(module, name) for name, code in codes.items() if status_by_exit_code[code] not in _KILLED]
            without = [mutant for mutant in alive if (mutant.module, mutant.was, mutant.became) not in known]
            met |= {(mutant.module, mutant.was, mutant.became) for mutant in alive}
            tallies.append(Tally(module, len(codes), len(alive) - len(without), len(without)))
            unexplained += without
    return Judgement(tuple(tallies), tuple(unexplained), tuple(sorted(known - met)))


def _mutant(module: str, name: str) -> Mutant:
    lines = get_diff_for_mutant(name, path=module).splitlines()[2:]
    return Mutant(module, _joined(lines, "-"), _joined(lines, "+"))


def _joined(lines: Sequence[str], mark: str) -> str:
    return " ".join(line[1:].strip() for line in lines if line.startswith(mark))
