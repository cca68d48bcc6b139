"""overrides/README.md lists what of the theme is overridden: all of it, and nothing else."""

import re
from pathlib import Path

import material

from tests.support.project import ROOT

_OVERRIDES = ROOT / "overrides"
_THEME = Path(material.__file__).parent / "templates"
_ROW = re.compile(r"^\| `([\w/.-]+)` \| `(\w+)` \| (.+) \|$", re.MULTILINE)
_BLOCK = re.compile(r"{%-?\s*block\s+(\w+)")


def overridden() -> set[tuple[str, str]]:
    """Every block in a template that takes the place of one of the theme's."""
    return {
        (path.relative_to(_OVERRIDES).as_posix(), block)
        for path in _OVERRIDES.rglob("*.html")
        if (_THEME / path.relative_to(_OVERRIDES)).exists()
        for block in _BLOCK.findall(path.read_text(encoding="utf-8"))
    }


def test_every_overridden_block_is_listed_with_the_reason() -> None:
    rows = _ROW.findall((_OVERRIDES / "README.md").read_text(encoding="utf-8"))
    listed = [(template, block) for template, block, _ in rows]
    assert len(listed) == len(set(listed))
    assert set(listed) == overridden()
    assert all(len(reason) > 10 for _, _, reason in rows)


def test_templates_of_the_theme_are_extended_and_none_of_its_partials_is_replaced() -> None:
    replaced = {template for template, _ in overridden()}
    for path in _OVERRIDES.rglob("*.html"):
        template = path.relative_to(_OVERRIDES)
        if (_THEME / template).exists():
            assert template.as_posix() in replaced
            assert path.read_text(encoding="utf-8").startswith("{% extends "), template
            assert template.parts[0] != "partials", template


def test_every_block_overridden_is_one_of_the_theme() -> None:
    blocks = set(_BLOCK.findall((_THEME / "base.html").read_text(encoding="utf-8")))
    assert {block for _, block in overridden()} <= blocks
