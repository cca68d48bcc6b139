"""Wrong files, what is said of them, and the files corrected.

A fixture is a folder named for a rule: `wrong/` and `corrected/` are laid over the archive in `base/`, `expected.txt`
is what the check prints of the wrong one, and `removed.txt`, where there is one, names files of the base that it lacks.
"""

import shutil
from datetime import date
from pathlib import Path

from generator.checking.check import check
from generator.reading.content import read_content
from generator.reading.problem import Problem

HERE = Path(__file__).parent
BASE = HERE / "base"
FIXTURES = HERE / "fixtures"
TODAY = date(2026, 11, 23)


def rules_with_fixture() -> list[str]:
    """The rules that have a fixture."""
    return sorted(folder.name for folder in FIXTURES.iterdir())


def problems_of(rule: str, which: str, folder: Path) -> tuple[Problem, ...]:
    """What the check finds in the wrong or the corrected archive of a rule, put together in a folder."""
    content = folder / "content"
    shutil.copytree(BASE, content)
    removed = FIXTURES / rule / "removed.txt"
    if which == "wrong" and removed.exists():
        for name in removed.read_text(encoding="utf-8").split():
            (content / name).unlink()
    shutil.copytree(FIXTURES / rule / which, content, dirs_exist_ok=True)
    return check(read_content(content), TODAY).problems


def printed(problems: tuple[Problem, ...]) -> str:
    """Problems a line each, as on the command line."""
    return "".join(f"{problem}\n" for problem in problems)
