"""A copy of the code and of the tests that are run on it, made ready for mutmut."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import libcst as cst

ROOT = Path(__file__).parents[2]

_MODULES = ("archive", "binding", "coverage", "dates", "ends", "jurisdiction", "measure", "scope")
MUTATED = [
    *(f"generator/model/lifecycle/{file.name}" for file in sorted((ROOT / "generator/model/lifecycle").glob("*.py"))),
    *(f"generator/model/{name}.py" for name in _MODULES),
]
"""What is mutated by default."""

_COPIED = (
    "generator",
    "tests/__init__.py",
    "tests/builders.py",
    "tests/lifecycle_cases.yml",
    "tests/binding_cases.yml",
    "tests/model",
    "tests/mutation/__init__.py",
    "tests/mutation/tables.py",
    "tests/reading/test_schemas.py",
)
_LEFT_OUT = ("test_cases.py", "test_gallium.py", "*properties.py", "test_hs_*.py")
"""Tests that stay out: those whose tables are asked in one go, properties, since a case shall name what it holds, and
those of HS codes, which no rule asks for.
"""
_SETTINGS = """\
[mutmut]
source_paths = generator
only_mutate =
{mutated}
pytest_add_cli_args_test_selection =
    tests/mutation/tables.py
    tests/model
    tests/reading
pytest_add_cli_args =
    --assert=plain
    --tb=no
    --deselect=tests/model/test_binding.py::test_a_question_is_answered_part_by_part
    -pno:cacheprovider
    -pno:hypothesispytest
    -pno:logging
    -pno:xdist
use_git_change_detection = false
"""
_UNTOUCHED_BY_MUTMUT = ("staticmethod", "classmethod")


def write_copy(folder: Path, mutated: Sequence[str]) -> None:
    """Write the copy into a folder, whatever was there."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in _COPIED:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", *_LEFT_OUT))
        else:
            shutil.copy(source, target)
    for name in mutated:
        file = folder / name
        file.write_text(_undecorated(file.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    lines = "\n".join(f"    {name}" for name in mutated)
    (folder / "setup.cfg").write_text(_SETTINGS.format(mutated=lines), encoding="utf-8", newline="\n")


def _undecorated(source: str) -> str:
    return cst.parse_module(source).visit(_Undecorating()).code


class _Undecorating(cst.CSTTransformer):
    """Applies decorators below a function: mutmut passes over functions that carry one, such as all properties.

    What remembers results is left out, so that each mutant is asked anew.
    """

    def leave_FunctionDef(  # noqa: N802 - named by libcst
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef | cst.FlattenSentinel[cst.BaseStatement]:
        del original_node
        decorators = [decorator.decorator for decorator in updated_node.decorators]
        written = [cst.Module([]).code_for_node(decorator) for decorator in decorators]
        if not decorators or (len(written) == 1 and written[0] in _UNTOUCHED_BY_MUTMUT):
            return updated_node
        value: cst.BaseExpression = updated_node.name
        for decorator, text in zip(reversed(decorators), reversed(written), strict=True):
            if not text.startswith("lru_cache"):
                value = cst.Call(decorator, [cst.Arg(value)])
        assignment = cst.Assign([cst.AssignTarget(updated_node.name)], value)
        plain = updated_node.with_changes(decorators=[])
        return cst.FlattenSentinel([plain, cst.SimpleStatementLine([assignment])])
